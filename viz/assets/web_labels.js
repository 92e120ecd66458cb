// Names beside nodes: those with the most facts first, none over another, fewer while it moves.

const LABEL_FONT = "12px " + FACE;
const LABEL_WIDTH = 190;
const LABEL_HEIGHT = 17;
const WEIGHTY = 8; // of the first in sight, names may cover shapes
const labelTexts = new Map();

function labelText(node) {
  const key = language + node;
  if (!labelTexts.has(key)) labelTexts.set(key, shortened(visible(nodeName(node)), LABEL_FONT, LABEL_WIDTH));
  return labelTexts.get(key);
}

// Writes names under or over nodes, in the order given, where they cover no other name and, but for the weightiest, no shape; `must` of the first are
// written in any case. `shapes` are the nodes that are drawn as such.
function drawLabels(pen, nodes, look, most, must, shapes) {
  const taken = [];
  const rows = grouped(shapes, (node) => Math.floor(screenY(node) / LABEL_HEIGHT));
  pen.font = LABEL_FONT;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (let i = 0; i < nodes.length && taken.length < most; i++) {
    const words = labelText(nodes[i]);
    const width = measureText(words, LABEL_FONT) + 8;
    const below = { left: screenX(nodes[i]) - width / 2, top: screenY(nodes[i]) + radiusOf(nodes[i]) * 1.15 + 2, width };
    const above = { ...below, top: screenY(nodes[i]) - radiusOf(nodes[i]) * 1.15 - 2 - LABEL_HEIGHT };
    const isFree = (box) => !taken.some((other) => meets(box, other)) && (i < WEIGHTY || !coversShape(box, rows, nodes[i]));
    const box = [below, above].find(isFree) || (i < must ? below : null);
    if (!box) continue;
    taken.push(box);
    plate(pen, box, words, look);
  }
}

// Whether a box would hide the middle of another node's shape.
function coversShape(box, rows, own) {
  const row = Math.floor(box.top / LABEL_HEIGHT);
  const near = [row - 1, row, row + 1, row + 2].flatMap((one) => rows.get(one) || []);
  return near.some((node) => node !== own && Math.abs(screenY(node) - box.top - LABEL_HEIGHT / 2) < LABEL_HEIGHT / 2 + radiusOf(node) * 0.4 && screenX(node) > box.left - 3 && screenX(node) < box.left + box.width + 3);
}

const meets = (a, b) => a.left < b.left + b.width && b.left < a.left + a.width && Math.abs(a.top - b.top) < LABEL_HEIGHT;

function plate(pen, box, words, look) {
  pen.globalAlpha = 0.82;
  pen.fillStyle = look.paper;
  pen.fillRect(box.left, box.top, box.width, LABEL_HEIGHT);
  pen.globalAlpha = 1;
  pen.fillStyle = look.ink;
  pen.fillText(words, box.left + box.width / 2, box.top + LABEL_HEIGHT / 2 + 0.5);
}

// What the lines of the picked node say, in their middles, where there is room.
function drawLineWords(pen, links, look) {
  pen.font = SMALL_FONT;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const taken = [];
  for (const link of links) {
    const [x, y] = [(screenX(from(link)) + screenX(to(link))) / 2, (screenY(from(link)) + screenY(to(link))) / 2];
    const words = labelOf(link) || inLanguage(relationOf(link).name);
    const width = measureText(words, SMALL_FONT) + 8;
    const box = { left: x - width / 2, top: y - LABEL_HEIGHT / 2, width };
    const length = Math.hypot(screenX(from(link)) - screenX(to(link)), screenY(from(link)) - screenY(to(link)));
    if (length < width + 24 || taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    plate(pen, box, words, look);
  }
}
