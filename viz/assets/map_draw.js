// One picture of the map: a cloud of pixels from far, shapes from near, names on top. Less is drawn while it moves.

const NEAR = 700; // nodes in sight up to which each has its shape
const LINES_NEAR = 3000; // lines with dash and arrow at rest
const STEPS = { moving: 500000, resting: 30000000 }; // pixels of lines
const NAMES = { moving: 24, far: 32, near: 120 };
const SCANNED = 500; // nodes whose names are tried, heaviest first

// What the picture says of what is picked or searched: `node` and its `links`, `found` nodes, `hover`.
function drawMap(pen, size, look, focus, moving) {
  const { width, height, ratio } = size;
  const seen = seenBy(width, height, 30);
  const inSight = nodesWithin(seen);
  const near = inSight.length <= NEAR;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  drawPixels(pen, size, look, focus, near ? [] : inSight, near && !moving ? 0 : STEPS[moving ? "moving" : "resting"]);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (near) {
    if (!moving) drawLines(pen, linksAmong(inSight, LINES_NEAR), { ...look, quiet: Boolean(focus.related) });
  }
  drawLines(pen, focus.links.slice(0, moving ? 60 : 1500), look, true);
  if (near) drawShapes(pen, inSight, look, focus.related);
  else if (focus.related) drawShapes(pen, [...focus.related].slice(0, 400).filter((node) => shownNodes[node]), look, null);
  drawRings(pen, focus, look);
  if (!moving && focus.links.length <= 40) drawLineWords(pen, focus.links, look);
  drawLabels(pen, named(inSight, focus), look, NAMES[moving ? "moving" : near ? "near" : "far"], focus.first.length, focus.related ? [...focus.related] : near ? inSight : []);
  return { inSight, near };
}

function drawPixels(pen, { width, height, ratio }, look, focus, nodes, steps) {
  sizeCloud(pen, Math.round(width * ratio), Math.round(height * ratio));
  const place = { x: camera.x * ratio, y: camera.y * ratio, scale: camera.scale * ratio };
  const quiet = focus.related ? 0.5 : 1;
  if (steps) paintHeat(look.ground, look.line, heatLines(place, steps) / quiet);
  else cloud.pixels.fill(pixelOf(look.ground));
  const tones = DATA.kinds.map((kind) => pixelOf(look.dark ? kind.dark : kind.light, look.ground, focus.related ? 0.65 : 0));
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    paintDisc(AT[2 * node] * place.scale + place.x, AT[2 * node + 1] * place.scale + place.y, sizeOf(node) * place.scale, tones[NODES.kind[node]]);
  }
  pen.putImageData(cloud.image, 0, 0);
}

// Whose names to try, most wanted first.
function named(inSight, focus) {
  const wanted = [...focus.first, ...focus.found.slice(0, 60)];
  if (focus.related) wanted.push(...[...focus.related].sort((a, b) => a - b).slice(0, 60));
  if (focus.related) return [...new Set(wanted)].filter((node) => shownNodes[node]);
  for (let i = 0; i < Math.min(inSight.length, SCANNED); i++) wanted.push(inSight[i]);
  return [...new Set(wanted)].filter((node) => shownNodes[node]);
}
