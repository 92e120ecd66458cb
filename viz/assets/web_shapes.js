// A kind on a canvas: its shape, its tone and, where there is room, its letter.

// Traces the outline of a shape around (x, y) with a radius; the caller fills or strokes it.
function traceShape(pen, shape, x, y, r) {
  const corners = (...points) => {
    points.forEach(([px, py], i) => (i ? pen.lineTo(x + px * r, y + py * r) : pen.moveTo(x + px * r, y + py * r)));
    pen.closePath();
  };
  pen.beginPath();
  switch (shape) {
    case "square": return corners([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
    case "sheet": return corners([-0.75, -1], [0.35, -1], [0.75, -0.6], [0.75, 1], [-0.75, 1]);
    case "tag": return corners([-0.95, -0.75], [0.45, -0.75], [1.1, 0], [0.45, 0.75], [-0.95, 0.75]);
    case "diamond": return corners([0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]);
    case "triangle": return corners([0, -1.15], [1.1, 0.85], [-1.1, 0.85]);
    case "wedge": return corners([-1.1, -0.85], [1.1, -0.85], [0, 1.15]);
    case "hexagon": return corners([-1.05, 0], [-0.55, -0.95], [0.55, -0.95], [1.05, 0], [0.55, 0.95], [-0.55, 0.95]);
    case "notched": return corners([-0.5, -1], [0.5, -1], [1, -0.5], [1, 0.5], [0.5, 1], [-0.5, 1], [-1, 0.5], [-1, -0.5]);
    case "shield": return corners([-0.9, -0.95], [0.9, -0.95], [0.9, 0.25], [0, 1.1], [-0.9, 0.25]);
    case "barred": return pen.roundRect(x - 1.15 * r, y - 0.7 * r, 2.3 * r, 1.4 * r, 0.15 * r);
    case "round": case "stack": case "dotted": return pen.roundRect(x - 0.95 * r, y - 0.95 * r, 1.9 * r, 1.9 * r, 0.5 * r);
    default: return pen.arc(x, y, r, 0, 2 * Math.PI);
  }
}

const LETTER_FROM = 8; // px of radius that a letter needs

function drawShape(pen, kind, x, y, r, tone, paper) {
  traceShape(pen, kind.shape, x, y, r);
  pen.fillStyle = tone;
  pen.fill();
  pen.lineWidth = Math.max(1, r * 0.12);
  pen.strokeStyle = paper;
  if (["double", "ring", "stack"].includes(kind.shape)) {
    traceShape(pen, kind.shape, x, y, r * 0.8);
    pen.stroke();
  }
  if (kind.shape === "dotted") {
    pen.setLineDash([2, 2]);
    pen.stroke();
    pen.setLineDash([]);
  }
  if (r < LETTER_FROM) return;
  pen.font = `700 ${Math.round(r * 1.05)}px ${FACE}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = paper;
  pen.fillText(kind.glyph, x, y + r * 0.06);
}

// The same as an element, for the legend.
function shapeSample(kind) {
  const size = 22;
  const canvas = el("canvas", { class: "sample", width: 2 * size, height: 2 * size, "aria-hidden": "true" });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  drawShape(pen, kind, size / 2, size / 2, 9, isDark() ? kind.dark : kind.light, paperColour());
  return canvas;
}

const paperColour = () => toneOf("--panel");
const toneOf = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
