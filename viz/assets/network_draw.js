// The picture of a network: vis-network keeps places, lines and moves, the shapes and names are those of the map.

const NAMES = 150;
camera.size = 0.6;

// What a line is made of: the shown facts between its ends, in its direction.
const factsAlong = (edge) => linksBetween(edge.from, edge.to).filter((fact) => from(fact) === edge.from && shownLinks[fact]);

function nodeItem(node, look) {
  const size = sizeOf(node.id) * DATA.unit * camera.size;
  const drawNode = (pen, x, y) => {
    pen.globalAlpha = look.focus.related && !look.focus.related.has(node.id) ? 0.25 : 1;
    drawShape(pen, kindOf(node.id), x, y, size, look.dark ? kindOf(node.id).dark : kindOf(node.id).light, look.paper);
    pen.globalAlpha = 1;
  };
  const ctxRenderer = ({ ctx, x, y }) => ({ drawNode: () => drawNode(ctx, x, y), nodeDimensions: { width: 2 * size, height: 2 * size } });
  return { ...node, hidden: !shownNodes[node.id], ctxRenderer };
}

function edgeItem(edge, look) {
  const facts = factsAlong(edge);
  if (!facts.length) return { ...edge, hidden: true };
  const planned = facts.every((fact) => LINKS.modality[fact] === PLANNED);
  const relation = relationOf(facts[0]);
  const strong = facts.some((fact) => look.focus.links.includes(fact));
  const dash = planned ? "7 5" : relation.dash;
  const tone = planned ? look.planned : look.dark ? relation.dark : relation.light;
  const opacity = strong ? 1 : look.focus.related ? 0.15 : 0.7;
  return { ...edge, hidden: false, width: strong ? 3 : 1.5, dashes: dash ? dash.split(" ").map(Number) : false, color: { color: tone, highlight: tone, hover: tone, opacity } };
}

// Puts places and scale of the picture where the shared functions look for them.
function followView(network) {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  Object.assign(camera, { x: origin.x, y: origin.y, scale: network.getScale() * DATA.unit });
}

// Rings and names, over the picture, at the size of the screen.
function drawOver(pen, network, look) {
  const ratio = pen.canvas.width / pen.canvas.clientWidth;
  followView(network);
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawNotes(pen, look, NAMES);
  pen.restore();
}

// The same wherever the camera puts things, with so many names at most.
function drawNotes(pen, look, most) {
  drawRings(pen, { ...look.focus, first: look.focus.first.length ? look.focus.first : MIDDLE }, look);
  if (look.focus.links.length <= 40) drawLineWords(pen, look.focus.links, look);
  const wanted = [...new Set([...MIDDLE, ...look.focus.first, ...(look.focus.related || []), ...look.focus.found])].filter((node) => shownNodes[node]);
  const rest = look.focus.related ? [] : shownList().filter((node) => !wanted.includes(node));
  drawLabels(pen, [...wanted, ...rest], look, most, MIDDLE.length + look.focus.first.length, look.focus.related ? [...look.focus.related] : shownList());
  for (const [node, count] of Object.entries(DATA.hidden)) drawHidden(pen, Number(node), count, look);
}

const shownList = () => NODES.ids.map((_, node) => node).filter((node) => shownNodes[node]);

// "+12" on the shoulder of a node whose neighbours are not all in the page.
function drawHidden(pen, node, count, look) {
  const radius = radiusOf(node);
  if (!shownNodes[node] || radius < 7) return;
  const words = "+" + count;
  const width = measureText(words, SMALL_FONT) + 8;
  const [x, y] = [screenX(node) + radius * 0.8, screenY(node) - radius - 6];
  pen.fillStyle = look.note;
  pen.beginPath();
  pen.roundRect(x, y - 7, width, 14, 7);
  pen.fill();
  pen.font = SMALL_FONT;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = look.onNote;
  pen.fillText(words, x + width / 2, y + 0.5);
}
