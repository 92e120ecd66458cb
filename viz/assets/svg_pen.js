// A pen with the strokes of a canvas that writes an SVG group, so that the same functions draw a picture for the screen and for reports.

const BELOW_MIDDLE = 0.36; // of the size of letters: from their middle down to the line they stand on
const FONT = /^(?:(\d+) )?(\d+)px (.+)$/; // as the pictures write it: 700 17px "Noto Sans CJK SC",…

// `group` is what was drawn. Arcs are whole circles and letters are centred, since the pictures have no others.
function svgPen() {
  let path = "";
  let dash = [];
  const at = (...numbers) => numbers.map((number) => Math.round(number * 10) / 10).join(" ");
  const add = (tag, look, ...words) => pen.group.append(svg(tag, { ...look, opacity: pen.globalAlpha }, ...words));
  const pen = {
    group: svg("g"),
    globalAlpha: 1,
    beginPath() { path = ""; },
    moveTo(x, y) { path += "M" + at(x, y); },
    lineTo(x, y) { path += "L" + at(x, y); },
    quadraticCurveTo(bendX, bendY, x, y) { path += "Q" + at(bendX, bendY, x, y); },
    closePath() { path += "Z"; },
    arc(x, y, r) { path += `M${at(x - r, y)}a${at(r, r)} 0 1 0 ${at(2 * r, 0)}a${at(r, r)} 0 1 0 ${at(-2 * r, 0)}Z`; },
    roundRect(x, y, width, height, r) {
      const turn = (dx, dy) => `a${at(r, r)} 0 0 1 ${at(dx, dy)}`;
      path += `M${at(x + r, y)}h${at(width - 2 * r)}${turn(r, r)}v${at(height - 2 * r)}${turn(-r, r)}h${at(2 * r - width)}${turn(-r, -r)}v${at(2 * r - height)}${turn(r, -r)}Z`;
    },
    setLineDash(lengths) { dash = lengths; },
    fill() { add("path", { d: path, fill: pen.fillStyle, stroke: "none" }); },
    stroke() { add("path", { d: path, fill: "none", stroke: pen.strokeStyle, "stroke-width": pen.lineWidth, "stroke-dasharray": dash.join(" ") || "none" }); },
    fillRect(x, y, width, height) { add("path", { d: `M${at(x, y)}h${at(width)}v${at(height)}h${at(-width)}Z`, fill: pen.fillStyle, stroke: "none" }); },
    fillText(words, x, y) {
      const [, weight = "400", size, family] = FONT.exec(pen.font);
      add("text", { x: at(x), y: at(y + BELOW_MIDDLE * size), "text-anchor": "middle", "font-weight": weight, "font-size": size, "font-family": family, fill: pen.fillStyle, stroke: "none" }, words);
    },
  };
  return pen;
}
