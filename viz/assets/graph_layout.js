// Where boxes stand: sizes measured here, layers and order by dagre, heights of layers by the lines between them.

const NAME_FONT = "600 14px " + FACE;
const LABEL_FONT = "600 12px " + FACE;
const MARK_FONT = "700 11px " + FACE;
const NAME_WIDTH = 168; // a name is broken into lines of at most this, px
const LABEL_WIDTH = 200;
const NAME_LINES = 3;
const GROUP_ROWS = 8;
const LINE = 18;

// Stretches that a line break should not split.
const CLOSE_WORDS = /[A-Za-z0-9.,&'’-]+\s*|有限责任公司|有限合伙|股份有限公司|有限公司|合伙企业|委员会|基金|集团|银行|分行|投资|管理|[（(《〔“][^）)》〕”]{1,6}[）)》〕”]|./gu;

function wrapped(text, font, width, most) {
  const words = visible(text).match(CLOSE_WORDS) || [""];
  const total = measureText(visible(text), font);
  const even = total / Math.max(1, Math.ceil(total / width));
  for (const room of [even * 1.06 + 4, even * 1.25, width]) {
    const lines = filled(words, font, Math.min(room, width));
    if (lines.length <= Math.ceil(total / width) || room === width) return clipped(lines, font, width, most);
  }
  return [text];
}

function filled(words, font, width) {
  const lines = [""];
  for (const word of words) {
    const longer = lines[lines.length - 1] + word;
    if (lines[lines.length - 1] && measureText(longer, font) > width && !/^[，。、）)》〕”；：]/.test(word)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.trim());
}

function clipped(lines, font, width, most) {
  if (lines.length <= most) return lines.map((line) => shortened(line, font, width + 30));
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(""), font, width)];
}

const kindOf = (party) => DATA.kinds.find((kind) => kind.id === party.kind);
const isPill = (party) => ["pill", "hexagon"].includes((kindOf(party) || {}).shape);

// {party, lines, small, width, height, inset}: the box of a party as it will be drawn.
function partyBox(party) {
  const lines = wrapped(nameOf(party), NAME_FONT, language === "en" ? NAME_WIDTH + 20 : NAME_WIDTH, NAME_LINES);
  const alias = party.aliases.length ? shortened(say("alias", { name: visible(party.aliases[0]) }), SMALL_FONT, NAME_WIDTH) : "";
  const inset = isPill(party) ? 44 : 36;
  const mark = decidesAs(party.id);
  const widest = Math.max(...lines.map((line) => measureText(line, NAME_FONT)), alias ? measureText(alias, SMALL_FONT) : 0, mark ? measureText(say("decides-" + mark), MARK_FONT) + 14 : 0);
  const width = Math.max(112, Math.ceil(widest) + inset + (isPill(party) ? 22 : 12));
  return { id: party.id, party, lines, small: alias, mark, inset, width, height: 20 + lines.length * LINE + (alias ? 15 : 0) + (mark ? 19 : 0) };
}

// A list of parties in one box: name and share a row, and how many more there are.
function groupBox(group) {
  const rows = group.members.slice(0, GROUP_ROWS).map((id) => ({
    id, name: shortened(visible(nameOf(PARTIES.get(id))), SMALL_FONT, 170), value: bundleLabel(group.tiesOf.get(id)),
  }));
  const more = group.members.length - rows.length;
  const value = Math.max(...rows.map((row) => measureText(row.value, SMALL_FONT)));
  const width = Math.ceil(Math.max(190, Math.max(...rows.map((row) => measureText(row.name, SMALL_FONT))) + value + 44));
  return { id: group.id, party: group, group, rows, more, inset: 12, width, height: 34 + rows.length * 17 + (more > 0 ? 20 : 4) };
}

// Places every box and line: {boxes: Map, lines, area}. All numbers are px of the drawing.
function layout(shown) {
  const boxes = new Map(shown.boxes.map((party) => [party.id, party.group ? groupBox(party) : partyBox(party)]));
  const lines = shown.lines.map((line) => {
    const words = shortened(visible(line.label), LABEL_FONT, LABEL_WIDTH);
    return { ...line, words, width: Math.ceil(measureText(words, LABEL_FONT)) + 14 };
  });
  const loops = lines.filter((line) => line.from === line.to);
  const links = turned(lines.filter((line) => line.from !== line.to));
  assignLabelEnds(links);
  reservePorts(boxes, links);
  for (const loop of loops) boxes.get(loop.from).reserved += 2 * (loop.width + 26);
  const layers = arrange(boxes, links);
  largestFirst(boxes, links);
  route(boxes, links, layers);
  for (const loop of loops) routeLoop(boxes.get(loop.from), loop);
  return { boxes, lines: [...links, ...loops], area: areaOf(boxes, [...links, ...loops]) };
}

// `upper` and `lower` of each line: owner above owned, except for a line that would close a ring, which points up.
function turned(lines) {
  const below = grouped(lines, (line) => line.from);
  const state = new Map();
  const back = new Set(lines.filter((line) => (line.from === TARGET || isBelow(line.from)) && (line.to === TARGET || isAbove(line.to))));
  const visit = (id) => {
    state.set(id, "open");
    for (const line of below.get(id) || []) {
      if (back.has(line)) continue;
      if (state.get(line.to) === "open") back.add(line);
      else if (!state.has(line.to)) visit(line.to);
    }
    state.set(id, "done");
  };
  const owned = new Set(lines.map((line) => line.to));
  const owners = lines.map((line) => line.from);
  for (const id of [...owners.filter((one) => !owned.has(one)), ...owners]) if (!state.has(id)) visit(id);
  return lines.map((line) => ({ ...line, back: back.has(line), upper: back.has(line) ? line.to : line.from, lower: back.has(line) ? line.from : line.to }));
}

function arrange(boxes, links) {
  const graph = new dagre.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 30, edgesep: 18, ranksep: 60, ranker: "network-simplex" });
  for (const box of boxes.values()) graph.setNode(box.id, { width: box.reserved, height: box.height });
  for (const link of links) graph.setEdge(link.upper, link.lower, { weight: link.computed ? 0 : link.relation === "HOLDS_SHARE" ? 3 : link.ties[0].stake ? 2 : 1 }, link.id);
  dagre.layout(graph);
  for (const box of boxes.values()) {
    box.x = graph.node(box.id).x;
    box.level = graph.node(box.id).y;
  }
  const levels = [...new Set([...boxes.values()].map((box) => Math.round(box.level)))].sort((a, b) => a - b);
  for (const box of boxes.values()) box.layer = levels.indexOf(Math.round(box.level));
  for (const link of links) {
    const points = graph.edge(link.upper, link.lower, link.id).points;
    link.through = levels.slice(boxes.get(link.upper).layer + 1, boxes.get(link.lower).layer).map((level) => crossing(points, level));
  }
  return levels.length;
}

// Where a line passes a layer between its ends.
const crossing = (points, level) => points.reduce((best, point) => (Math.abs(point.y - level) < Math.abs(best.y - level) ? point : best)).x;

// The picture is mirrored where that puts the target's largest holder on the left.
function largestFirst(boxes, links) {
  const holders = links.filter((link) => link.lower === TARGET && !link.computed && link.ties[0].upper !== null).sort((a, b) => b.ties[0].upper - a.ties[0].upper);
  if (holders.length < 2 || boxes.get(holders[0].upper).x <= boxes.get(holders[holders.length - 1].upper).x) return;
  for (const box of boxes.values()) box.x = -box.x;
  for (const link of links) link.through = link.through.map((x) => -x);
}

function areaOf(boxes, lines) {
  const xs = [];
  const ys = [];
  for (const box of boxes.values()) {
    xs.push(box.x - box.width / 2, box.x + box.width / 2);
    ys.push(box.y - box.height / 2, box.y + box.height / 2);
  }
  for (const line of lines) {
    for (const [x, y] of line.points) {
      xs.push(x);
      ys.push(y);
    }
    xs.push(line.labelAt[0] - line.width / 2, line.labelAt[0] + line.width / 2);
  }
  const [left, top, margin] = [Math.min(...xs), Math.min(...ys), 28];
  return { x: left - margin, y: top - margin, width: Math.max(...xs) - left + 2 * margin, height: Math.max(...ys) - top + 2 * margin };
}
