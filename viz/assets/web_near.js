// A web from near: shapes with letters, lines with their dash and arrow.

const HEAD_FROM = 18; // px a unit from which lines have arrows
const sprites = new Map();

// A shape drawn once for each kind, size and look, then copied.
function spriteOf(kind, radius, look) {
  const key = [kind.id, radius, look.dark, look.ratio, look.faint].join();
  if (!sprites.has(key)) {
    const half = Math.ceil(radius * 1.25 + 2);
    const canvas = el("canvas", { width: 2 * half * look.ratio, height: 2 * half * look.ratio });
    const pen = canvas.getContext("2d");
    pen.scale(look.ratio, look.ratio);
    pen.globalAlpha = look.faint ? 0.28 : 1;
    drawShape(pen, kind, half, half, radius, look.dark ? kind.dark : kind.light, look.paper);
    sprites.set(key, { canvas, half });
  }
  return sprites.get(key);
}

function drawShapes(pen, nodes, look, related) {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    const { canvas, half } = spriteOf(kindOf(node), radiusOf(node), { ...look, faint: Boolean(related) && !related.has(node) });
    pen.drawImage(canvas, screenX(node) - half, screenY(node) - half, 2 * half, 2 * half);
  }
}

// The shown links of some nodes, each once, at most so many.
function linksAmong(nodes, most) {
  const found = new Set();
  for (const node of nodes) {
    for (let i = FIRST[node]; i < FIRST[node + 1]; i++) if (shownLinks[LINKED[i]]) found.add(LINKED[i]);
    if (found.size >= most) break;
  }
  return [...found];
}

function drawLines(pen, links, look, strong = false) {
  for (const [key, some] of grouped(links, (link) => LINKS.relation[link] * 2 + (LINKS.modality[link] === PLANNED))) {
    const relation = DATA.relations[key >> 1];
    const planned = key % 2 === 1;
    const dash = planned ? "7 5" : relation.dash;
    pen.strokeStyle = planned ? look.planned : look.dark ? relation.dark : relation.light;
    pen.fillStyle = planned ? look.paper : pen.strokeStyle;
    pen.lineWidth = strong ? 2.2 : 1.1;
    pen.globalAlpha = strong ? 1 : look.quiet ? 0.16 : 0.6;
    pen.setLineDash(dash ? dash.split(" ").map(Number) : []);
    pen.beginPath();
    for (const link of some) {
      pen.moveTo(screenX(from(link)), screenY(from(link)));
      pen.lineTo(screenX(to(link)), screenY(to(link)));
    }
    pen.stroke();
    pen.setLineDash([]);
    if (strong || camera.scale >= HEAD_FROM) for (const link of some) drawHead(pen, link, strong ? 9 : 6);
  }
  pen.globalAlpha = 1;
}

const drawHead = (pen, link, size) => drawArrow(pen, [screenX(from(link)), screenY(from(link))], [screenX(to(link)), screenY(to(link))], radiusOf(to(link)), size);

// The arrow just before the shape that a line leads to.
function drawArrow(pen, [x0, y0], [x1, y1], radius, size) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const gap = radius * 1.1 + 1;
  if (length < gap + size) return;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [tipX, tipY] = [x1 - ux * gap, y1 - uy * gap];
  const [baseX, baseY] = [tipX - ux * size, tipY - uy * size];
  pen.beginPath();
  pen.moveTo(tipX, tipY);
  pen.lineTo(baseX - uy * size * 0.45, baseY + ux * size * 0.45);
  pen.lineTo(baseX + uy * size * 0.45, baseY - ux * size * 0.45);
  pen.closePath();
  pen.fill();
  pen.stroke();
}

// The line nearest to a place on the screen among those of the nodes in sight; -1 where none is near.
function lineAt(nodes, at) {
  let [best, least] = [-1, 6];
  for (const link of linksAmong(nodes, 4000)) {
    const [x0, y0] = [screenX(from(link)), screenY(from(link))];
    const [dx, dy] = [screenX(to(link)) - x0, screenY(to(link)) - y0];
    const along = Math.min(1, Math.max(0, ((at.x - x0) * dx + (at.y - y0) * dy) / (dx * dx + dy * dy || 1)));
    const away = Math.hypot(at.x - x0 - along * dx, at.y - y0 - along * dy);
    if (away < least) [best, least] = [link, away];
  }
  return best;
}

// Rings around what is found, hovered and picked.
function drawRings(pen, focus, look) {
  const ring = (node, tone, width) => {
    pen.beginPath();
    pen.arc(screenX(node), screenY(node), radiusOf(node) * 1.2 + 4, 0, 2 * Math.PI);
    pen.strokeStyle = tone;
    pen.lineWidth = width;
    pen.stroke();
  };
  for (const node of focus.found.slice(0, 500)) ring(node, look.ring, 2);
  for (const node of focus.first) ring(node, look.ring, 3);
}
