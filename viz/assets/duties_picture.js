// The matrix as an SVG drawing for reports: the page's own table cannot be saved as a picture.

const COLUMN = 34;
const LINE_HIGH = 26;
const FIRST = 430;

// A group of plain shapes with their look in attributes, and its box.
function matrixPicture(shown, state) {
  const tone = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const words = (x, y, text, more = {}) => svg("text", { x, y, "font-family": FACE, "font-size": 12.5, fill: tone("ink"), ...more }, text);
  const top = 40 + Math.min(190, Math.max(40, ...shown.agencies.map((agency) => measureText(shortName(agency), AGENCY_FONT))));
  const width = FIRST + shown.agencies.length * COLUMN + 20;
  const group = svg("g", {}, words(10, 22, document.title, { "font-size": 15, "font-weight": 700 }));
  shown.agencies.forEach((agency, i) => {
    const x = FIRST + (i + 0.5) * COLUMN;
    group.append(words(x + 4, top - 8, shortened(visible(shortName(agency)), AGENCY_FONT, 190), { "font-weight": 700, transform: `rotate(-90 ${x + 4} ${top - 8})` }));
  });
  let y = top;
  const rule = (strong) => group.append(svg("path", { d: `M10,${y}H${width - 10}`, stroke: tone("line"), "stroke-width": strong ? 1.6 : 0.8, fill: "none" }));
  for (const section of shown.sections) {
    rule(true);
    if (section.title) {
      group.append(svg("rect", { x: 10, y, width: width - 20, height: LINE_HIGH, fill: tone("ground") }), words(16, y + 18, section.title, { "font-weight": 700 }));
      y += LINE_HIGH;
    }
    for (const row of section.rows) {
      rule(false);
      group.append(words(16, y + 18, shortened(visible(rowName(row)) + (row.flagged ? "  ⚑ " + say("flag") : ""), CLAUSE_FONT, FIRST - 30)));
      shown.agencies.forEach((agency, i) => {
        const cell = (row.byAgency.get(agency.number) || []).find((one) => !state.roles.has(one.role));
        if (cell) group.append(markShape(cell.role, FIRST + (i + 0.5) * COLUMN, y + LINE_HIGH / 2, tone));
      });
      y += LINE_HIGH;
    }
  }
  rule(true);
  let x = 16;
  for (const role of DATA.roles.filter((one) => ROWS.some((row) => row.cells.some((cell) => cell.role === one.id)))) {
    group.append(markShape(role.id, x + 10, y + 22, tone), words(x + 26, y + 26.5, inLanguage(role.name)));
    x += 44 + measureText(inLanguage(role.name), CLAUSE_FONT);
  }
  return { group, box: { x: 0, y: 0, width: Math.max(width, x), height: y + 44 } };
}

// As roleMark, in SVG.
function markShape(role, x, y, tone) {
  const filled = role === "lead";
  const square = filled || role === "coordinate";
  const colour = tone(square ? "lead" : role === "sole" ? "sole" : role === "shared" ? "bar-shared" : "support");
  const plate = { x: x - 10, y: y - 10, width: 20, height: 20, rx: square ? 4 : 10, "stroke-width": 1.8 };
  const look = filled ? { fill: colour, stroke: colour } : role === "shared" ? { fill: tone("shared"), stroke: tone("shared") } : { fill: tone("panel"), stroke: colour, "stroke-dasharray": role === "support" ? "3 2" : "none" };
  const ink = filled ? tone("panel") : role === "shared" ? tone("shared-ink") : colour;
  return svg("g", {}, svg("rect", { ...plate, ...look }), svg("text", { x, y: y + 4.3, "text-anchor": "middle", "font-family": FACE, "font-size": 12, "font-weight": 700, fill: ink }, inLanguage(ROLES.get(role).glyph)));
}
