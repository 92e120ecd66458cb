// Which nodes lie where: cells of equal size, each with its nodes in order of weight.

const PER_CELL = 4;
const GRID = (() => {
  const side = Math.max(1, Math.ceil(Math.sqrt(NODES.count / PER_CELL)));
  const size = DATA.nodes.span / side;
  const cellOf = (node) => cellAt(AT[2 * node + 1]) * side + cellAt(AT[2 * node]);
  const cellAt = (place) => Math.min(side - 1, Math.max(0, Math.floor(place / size)));
  const first = new Uint32Array(side * side + 1);
  for (let n = 0; n < NODES.count; n++) first[cellOf(n) + 1] += 1;
  for (let cell = 0; cell < side * side; cell++) first[cell + 1] += first[cell];
  const inCells = new Uint32Array(NODES.count);
  const next = first.slice();
  for (let n = 0; n < NODES.count; n++) inCells[next[cellOf(n)]++] = n;
  return { side, cellAt, first, nodes: inCells };
})();

// Calls `look` with every shown node whose place is within the bounds, in units.
function eachWithin(left, top, right, bottom, look) {
  const [x0, x1, y0, y1] = [left, right, top, bottom].map(GRID.cellAt);
  for (let y = y0; y <= y1; y++) {
    const end = GRID.first[y * GRID.side + x1 + 1];
    for (let i = GRID.first[y * GRID.side + x0]; i < end; i++) {
      const node = GRID.nodes[i];
      const px = AT[2 * node];
      const py = AT[2 * node + 1];
      if (shownNodes[node] && px >= left && px <= right && py >= top && py <= bottom) look(node, px, py);
    }
  }
}

// The shown nodes within the bounds, those with the most facts first.
function nodesWithin({ left, top, right, bottom }) {
  const found = [];
  if ((right - left) * (bottom - top) * 8 < DATA.nodes.span ** 2) {
    eachWithin(left, top, right, bottom, (node) => found.push(node));
    return found.sort((a, b) => a - b);
  }
  for (let n = 0; n < NODES.count; n++) {
    const x = AT[2 * n];
    const y = AT[2 * n + 1];
    if (shownNodes[n] && x >= left && x <= right && y >= top && y <= bottom) found.push(n);
  }
  return found;
}

// The node nearest to a place, no further than `reach` units; -1 where there is none.
function nearest(x, y, reach) {
  let [best, least] = [-1, reach * reach];
  eachWithin(x - reach, y - reach, x + reach, y + reach, (node, px, py) => {
    const away = (px - x) ** 2 + (py - y) ** 2;
    if (away < least) [best, least] = [node, away];
  });
  return best;
}

// The nearest node that lies in the direction (dx, dy) from a node; those off to the side count as further.
function nextTowards(node, dx, dy) {
  const [x, y] = [AT[2 * node], AT[2 * node + 1]];
  let [best, least] = [-1, Infinity];
  for (let reach = 4; best < 0 && reach < 2 * DATA.nodes.span + 4; reach *= 2) {
    eachWithin(x - reach, y - reach, x + reach, y + reach, (other, px, py) => {
      const ahead = (px - x) * dx + (py - y) * dy;
      const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
      if (other !== node && ahead > 0 && aside <= 2 * ahead && ahead + 2 * aside < least) [best, least] = [other, ahead + 2 * aside];
    });
  }
  return best;
}
