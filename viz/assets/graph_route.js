// Lines of three straight segments: down from the owner, along a track of their own, down to the owned.
// Labels stand on the leg of the end where fewer lines meet, in a row that boxes and tracks keep clear of.

const TRACK = 12;
const LABEL_ROW = 26;
const ARROW = 12;
const FOLD = 12;
const BEND = 6;
const BUS = 26;

// At which end a label stands: where its line has fewer neighbours.
function assignLabelEnds(links) {
  const out = grouped(links, (link) => link.upper);
  const into = grouped(links, (link) => link.lower);
  for (const link of links) {
    const [above, below] = [out.get(link.upper).length, into.get(link.lower).length];
    const outwards = link.lower === TARGET || isAbove(link.lower) ? "upper" : "lower";
    link.labelEnd = above < below ? "upper" : below < above ? "lower" : outwards;
  }
}

// A line with its label at this end has a port of its own, as wide as the label; the others share one by their look.
const portKey = (link, end) => (link.labelEnd === end ? link.id : ["bus", link.relation, link.planned, link.back, link.undisclosed, link.rest].join(" "));
const portWidth = (links, end) => (links[0].labelEnd === end ? links[0].width + 6 : BUS);

function reservePorts(boxes, links) {
  const room = (side, end) => {
    for (const [id, meeting] of grouped(links, (link) => link[side])) {
      const ports = [...grouped(meeting, (link) => portKey(link, end)).values()];
      boxes.get(id)[end + "Width"] = ports.length > 1 ? ports.reduce((sum, port) => sum + portWidth(port, end), 0) : portWidth(ports[0], end);
    }
  };
  room("upper", "upper");
  room("lower", "lower");
  for (const box of boxes.values()) {
    box.width = Math.max(box.width, box.upperWidth || 0, box.lowerWidth || 0);
    box.reserved = box.width;
  }
}

// x of every leg: ports side by side in the order of where their lines go.
function setPorts(boxes, links, side, end, next) {
  for (const [id, meeting] of grouped(links, (link) => link[side])) {
    const ports = [...grouped(meeting, (link) => portKey(link, end)).values()];
    const aim = (port) => port.reduce((sum, link) => sum + next(link), 0) / port.length;
    ports.sort((a, b) => aim(a) - aim(b));
    const total = ports.reduce((sum, port) => sum + portWidth(port, end), 0);
    let x = boxes.get(id).x - total / 2;
    for (const port of ports) {
      const width = portWidth(port, end);
      for (const link of port) link[end + "X"] = ports.length > 1 ? x + width / 2 : boxes.get(id).x;
      x += width;
    }
  }
}

function route(boxes, links, layers) {
  setPorts(boxes, links, "upper", "upper", (link) => (link.through.length ? link.through[0] : boxes.get(link.lower).x));
  setPorts(boxes, links, "lower", "lower", (link) => (link.through.length ? link.through[link.through.length - 1] : boxes.get(link.upper).x));
  const channels = Array.from({ length: Math.max(0, layers - 1) }, () => []);
  for (const link of links) addSegments(boxes, link, channels);
  const spaces = channels.map((segments) => ({ segments, tracks: assignTracks(segments) }));
  setHeights(boxes, links, layers, spaces);
  for (const link of links) tracePath(boxes, link);
}

// The stretch of a line in each channel it passes; lines that share a port there share a track.
function addSegments(boxes, link, channels) {
  const xs = [link.upperX, ...link.through, link.lowerX];
  for (let i = 1; i < xs.length; i++) if (Math.abs(xs[i] - xs[i - 1]) <= 0.5) xs[i] = xs[i - 1]; // too short for a bend
  link.lowerX = xs[xs.length - 1];
  const first = boxes.get(link.upper).layer;
  link.segments = xs.slice(1).map((x, i) => {
    const isFirst = i === 0;
    const isLast = i === xs.length - 2;
    const net = isLast && link.labelEnd !== "lower" ? "into " + link.lower + portKey(link, "lower")
      : isFirst && link.labelEnd !== "upper" ? "from " + link.upper + portKey(link, "upper") : link.id + " " + i;
    const segment = { from: xs[i], to: x, net, isFirst, isLast, link };
    channels[first + i].push(segment);
    return segment;
  });
}

// Tracks of one channel: no two nets overlap, and a leg from above never runs on the leg of another net below it.
function assignTracks(segments) {
  const nets = [...grouped(segments, (segment) => segment.net).values()].map((group) => ({
    group,
    left: Math.min(...group.map((s) => Math.min(s.from, s.to))),
    right: Math.max(...group.map((s) => Math.max(s.from, s.to))),
    tops: group.map((s) => s.from),
    feet: group.map((s) => s.to),
  })).filter((net) => net.right - net.left > 0.5);
  const meets = (a, b) => a.some((x) => b.some((y) => Math.abs(x - y) < 5));
  const over = new Map(nets.map((net) => [net, nets.filter((other) => other !== net && meets(other.tops, net.feet))]));
  const placed = [];
  const waiting = new Set(nets.sort((a, b) => a.left - b.left || a.right - b.right));
  while (waiting.size) {
    const ready = [...waiting].find((net) => over.get(net).every((other) => !waiting.has(other))) || [...waiting][0];
    waiting.delete(ready);
    let track = Math.max(-1, ...over.get(ready).filter((other) => other.track !== undefined).map((other) => other.track)) + 1;
    const clash = () => placed.some((net) => net.track === track && net.left < ready.right + 14 && ready.left < net.right + 14);
    while (clash()) track++;
    ready.track = track;
    placed.push(ready);
    for (const segment of ready.group) segment.track = track;
  }
  return Math.max(0, ...placed.map((net) => net.track + 1));
}

// Layers as high as their tallest box, channels as high as their labels and tracks need.
function setHeights(boxes, links, layers, spaces) {
  const rows = Array.from({ length: layers }, (_, layer) => [...boxes.values()].filter((box) => box.layer === layer));
  let y = 0;
  rows.forEach((row, layer) => {
    const height = Math.max(...row.map((box) => box.height));
    for (const box of row) box.y = y + height / 2;
    y += height;
    if (layer === layers - 1) return;
    const { segments, tracks } = spaces[layer];
    const labels = (end, edge) => (segments.some((s) => s[edge] && s.link.labelEnd === end) ? LABEL_ROW : 0);
    const above = FOLD + labels("upper", "isFirst");
    const below = ARROW + FOLD + labels("lower", "isLast");
    for (const segment of segments) {
      segment.labelAbove = y + FOLD + LABEL_ROW / 2;
      segment.labelBelow = y + above + Math.max(1, tracks) * TRACK + LABEL_ROW / 2;
      segment.y = y + above + ((segment.track || 0) + 0.5) * TRACK;
    }
    y += above + Math.max(1, tracks) * TRACK + below;
  });
}

function tracePath(boxes, link) {
  const [upper, lower] = [boxes.get(link.upper), boxes.get(link.lower)];
  const points = [[link.upperX, upper.y + upper.height / 2]];
  for (const segment of link.segments) points.push([segment.from, segment.y], [segment.to, segment.y]);
  points.push([link.lowerX, lower.y - lower.height / 2]);
  const last = link.segments[link.segments.length - 1];
  link.labelAt = link.labelEnd === "upper" ? [link.upperX, link.segments[0].labelAbove] : [link.lowerX, last.labelBelow];
  link.points = link.back ? points.reverse() : points;
}

function routeLoop(box, loop) {
  const [x, y] = [box.x + box.width / 2, box.y];
  loop.points = [[x, y - 10], [x + 26, y - 10], [x + 26, y + 10], [x, y + 10]];
  loop.labelAt = [x + 26 + loop.width / 2, y];
}

// An orthogonal path with rounded bends; it stops short of its end by the arrow's length.
function pathText(points, short = 3) {
  const kept = points.filter(([x, y], i) => i === 0 || Math.abs(x - points[i - 1][0]) > 0.5 || Math.abs(y - points[i - 1][1]) > 0.5);
  const end = kept[kept.length - 1];
  kept[kept.length - 1] = towards(end, kept[kept.length - 2], short);
  let text = "M" + kept[0].map(rounded).join(",");
  for (let i = 1; i < kept.length - 1; i++) {
    const bend = Math.min(BEND, distance(kept[i], kept[i - 1]) / 2, distance(kept[i], kept[i + 1]) / 2);
    text += "L" + towards(kept[i], kept[i - 1], bend).map(rounded).join(",");
    text += "Q" + kept[i].map(rounded).join(",") + " " + towards(kept[i], kept[i + 1], bend).map(rounded).join(",");
  }
  return text + "L" + kept[kept.length - 1].map(rounded).join(",");
}

const rounded = (number) => Math.round(number * 10) / 10;
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function towards(from, to, step) {
  const length = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * step) / length, from[1] + ((to[1] - from[1]) * step) / length];
}
