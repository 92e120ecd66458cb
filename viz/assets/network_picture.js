// The network as an SVG drawing for reports: all that is shown, wherever the window looks, each thing at the place that the page was given.

const MARGIN = 120; // px around the outermost things, where half a name has room

// A group of plain shapes with their look in attributes, and its box. Leaves the camera where the drawing has it.
function networkPicture(look) {
  const nodes = shownList();
  const pen = svgPen();
  const [left, right] = extentOf(nodes.map((node) => AT[2 * node]));
  const [top, bottom] = extentOf(nodes.map((node) => AT[2 * node + 1]));
  Object.assign(camera, { scale: DATA.unit, x: MARGIN - left * DATA.unit, y: MARGIN - top * DATA.unit });
  for (const edge of DATA.vis.edges) drawEdge(pen, edge, look);
  for (const node of nodes) {
    pen.globalAlpha = look.focus.related && !look.focus.related.has(node) ? 0.25 : 1;
    drawShape(pen, kindOf(node), screenX(node), screenY(node), radiusOf(node), look.dark ? kindOf(node).dark : kindOf(node).light, look.paper);
  }
  pen.globalAlpha = 1;
  drawNotes(pen, look, NODES.count);
  return { group: pen.group, box: { x: 0, y: 0, width: (right - left) * DATA.unit + 2 * MARGIN, height: (bottom - top) * DATA.unit + 2 * MARGIN } };
}

const extentOf = (places) => (places.length ? [Math.min(...places), Math.max(...places)] : [0, 0]);

// A line with its arrow as vis-network draws it: straight, bent clockwise where another leads back, a loop where it leads to itself.
function drawEdge(pen, edge, look) {
  const { hidden, width, dashes, color } = edgeItem(edge, look);
  if (hidden) return;
  const [x0, y0, x1, y1] = [screenX(edge.from), screenY(edge.from), screenX(edge.to), screenY(edge.to)];
  const bend = edge.smooth ? edge.smooth.roundness : 0;
  const [bendX, bendY] = [(x0 + x1) / 2 + bend * (y1 - y0), (y0 + y1) / 2 - bend * (x1 - x0)];
  const radius = radiusOf(edge.to);
  Object.assign(pen, { strokeStyle: color.color, fillStyle: color.color, lineWidth: width, globalAlpha: color.opacity });
  pen.setLineDash(dashes || []);
  pen.beginPath();
  if (edge.from === edge.to) pen.arc(x0 + radius, y0 - radius, radius);
  else {
    pen.moveTo(x0, y0);
    pen.quadraticCurveTo(bendX, bendY, x1, y1);
  }
  pen.stroke();
  pen.setLineDash([]);
  drawArrow(pen, bend ? [bendX, bendY] : [x0, y0], [x1, y1], radius, 6 + width);
}
