// The picture: lines, then their labels, then boxes. Every text is a text node, every look a class of the style sheet.

const DASHES = new Map(DATA.relations.map((relation) => [relation.id, relation.dash]));

// Draws into `root`; `on` holds what a click does: pick(kind, id), fold(direction, id).
function draw(root, placed, shown, state, on) {
  root.textContent = "";
  const [lines, labels, boxes] = ["lines", "labels", "boxes"].map((name) => root.appendChild(svg("g", { class: name })));
  for (const line of placed.lines) {
    const pick = () => (line.computed ? on.pick("party", line.computed) : line.group ? on.pick("group", line.group.id) : line.rest ? on.pick("party", line.from) : on.pick("line", line.id));
    lines.append(lineShape(line, pick));
    labels.append(labelShape(line, pick));
  }
  for (const box of inReadingOrder(placed.boxes)) boxes.append(box.group ? groupShape(box, on) : partyShape(box, shown, state, on));
}

const inReadingOrder = (boxes) => [...boxes.values()].sort((a, b) => a.layer - b.layer || a.x - b.x);

const lineLook = (line) =>
  ["line", "is-" + line.relation, line.planned && "planned", line.back && "ring", line.undisclosed && "vague", line.rest && "rest"].filter(Boolean).join(" ");

function lineShape(line, pick) {
  const path = pathText([...line.points], 9);
  return svg("g", { class: lineLook(line), "data-id": line.id },
    svg("path", { class: "stroke", d: path, "stroke-dasharray": line.computed ? "3 5" : line.rest ? "1.5 5" : line.planned ? "7 5" : DASHES.get(line.relation) }),
    arrow(line.points),
    svg("path", { class: "hit", d: path, onclick: pick }));
}

function arrow(points) {
  const [x, y] = points[points.length - 1];
  const [fromX, fromY] = points[points.length - 2];
  const angle = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
  return svg("path", { class: "arrow", d: "M-10,-4.5L-1,0L-10,4.5Z", transform: `translate(${rounded(x)},${rounded(y)}) rotate(${angle})` });
}

function labelShape(line, pick) {
  const [x, y] = line.labelAt;
  const { width } = line;
  return svg("g", { class: lineLook(line) + " label", "data-id": line.id, onclick: pick },
    svg("rect", { class: "plate", x: x - width / 2, y: y - 10, width, height: 20, rx: 4 }),
    svg("text", { x, y: y + 4.5, "text-anchor": "middle" }, line.words),
    line.words === line.label ? null : svg("title", {}, line.label));
}

function partyShape(box, shown, state, on) {
  const { party, width, height } = box;
  const kind = kindOf(party);
  const tone = "var(" + kindTone(kind.id) + ")";
  const group = boxGroup(box, partyLabel(party, shown), party.id === TARGET ? "box target" : "box", () => on.pick("party", party.id));
  const frame = svg("g", { class: "frame" }, ...outline(kind.shape, width, height));
  frame.style.stroke = party.id === TARGET ? "" : tone;
  const badge = badgeShape(kind, box.inset - 19, height / 2);
  const under = 20 + box.lines.length * LINE + (box.small ? 15 : 0);
  const top = 14 + (height - under - (box.mark ? 19 : 0)) / 2;
  const lines = box.lines.map((line, i) => svg("text", { class: "name", x: box.inset, y: top + 9 + i * LINE }, line));
  const small = box.small && svg("text", { class: "small", x: box.inset, y: top + 6 + box.lines.length * LINE }, box.small);
  const folds = foldsOf(party.id).map((direction) => foldShape(box, direction, shown, state, on));
  group.append(seen(frame, badge, ...lines, small || null, box.mark ? markShape(box.mark, box.inset, under + 2) : null, isTop(party) ? pill(width / 2, -6, say("topmost")) : null, ...folds));
  return group;
}

function markShape(mark, x, y) {
  const words = say("decides-" + mark);
  return svg("g", { class: "decides-" + mark },
    svg("rect", { x, y: y - 9, width: measureText(words, MARK_FONT) + 14, height: 17, rx: 8.5 }),
    svg("text", { x: x + 7, y: y + 3.5 }, words));
}

// What the title already says in words.
const seen = (...parts) => svg("g", { "aria-hidden": "true" }, ...parts);

function boxGroup(box, label, look, pick) {
  const place = `translate(${rounded(box.x - box.width / 2)},${rounded(box.y - box.height / 2)})`;
  return svg("g", { class: look, "data-id": box.id, transform: place, tabindex: -1, role: "button", onclick: pick }, svg("title", {}, label));
}

function badgeShape(kind, x, y) {
  const plate = svg("rect", { class: "badge", x: x - 10, y: y - 10, width: 20, height: 20, rx: 4 });
  plate.style.fill = "var(" + kindTone(kind.id) + ")";
  return svg("g", {}, plate, svg("text", { class: "glyph", x, y: y + 4.5, "text-anchor": "middle" }, kind.glyph));
}

const pill = (x, y, words) => {
  const width = measureText(words, MARK_FONT) + 16;
  return svg("g", { class: "pill" },
    svg("rect", { x: x - width / 2, y: y - 9, width, height: 18, rx: 9 }),
    svg("text", { x, y: y + 4, "text-anchor": "middle" }, words));
};

// The outline of a kind's shape; `width` × `height` from the origin.
function outline(shape, width, height) {
  const box = (inset, rx) => svg("rect", { class: "outline", x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset, rx });
  const path = (d, look = "outline") => svg("path", { class: look, d });
  const cut = 9;
  switch (shape) {
    case "square": return [box(0, 0)];
    case "pill": return [box(0, Math.min(height / 2, 24))];
    case "notched": return [path(`M${cut},0H${width - cut}L${width},${cut}V${height - cut}L${width - cut},${height}H${cut}L0,${height - cut}V${cut}Z`)];
    case "hexagon": return [path(`M14,0H${width - 14}L${width},${height / 2}L${width - 14},${height}H14L0,${height / 2}Z`)];
    case "double": return [box(0, 8), svg("rect", { class: "inner", x: 3.5, y: 3.5, width: width - 7, height: height - 7, rx: 5 })];
    case "barred": return [box(0, 2), path(`M4,0V${height}`, "inner bar")];
    case "stack": return [svg("rect", { class: "outline", x: 5, y: -5, width, height, rx: 7 }), box(0, 7)];
    case "dotted": return [svg("rect", { class: "outline dotted", width, height, rx: 7 })];
    default: return [box(0, 7)];
  }
}

function groupShape(box, on) {
  const { group, width, height } = box;
  const title = say(group.end + "-group", { n: group.members.length });
  const shape = boxGroup(box, title, "box list", () => on.pick("group", group.id));
  const inside = seen(svg("g", { class: "frame" }, ...outline("stack", width, height)), svg("text", { class: "name", x: 12, y: 21 }, title));
  shape.append(inside);
  box.rows.forEach((row, i) => {
    const y = 41 + i * 17;
    inside.append(svg("text", { class: "small row", x: 12, y }, row.name), svg("text", { class: "small value", x: width - 12, y, "text-anchor": "end" }, row.value));
  });
  if (box.more > 0) inside.append(svg("text", { class: "small more", x: 12, y: height - 9 }, say("and-more", { n: box.more })));
  return shape;
}

// Which way a party can be folded: outwards from the target.
function foldsOf(id) {
  const up = OWNERS.has(id) && (id === TARGET || isAbove(id));
  const down = HOLDINGS.has(id) && (id === TARGET || isBelow(id));
  return [up && "up", down && "down"].filter(Boolean);
}

const foldSet = (state, direction) => (direction === "up" ? state.foldedUp : state.foldedDown);

function foldShape(box, direction, shown, state, on) {
  const folded = foldSet(state, direction).has(box.id);
  const hidden = folded ? hiddenBehind(shown, state, direction, box.id) : 0;
  const count = hidden ? say("hidden", { n: hidden }) : "";
  const width = 16 + (count ? measureText(count, SMALL_FONT) + 8 : 0);
  const y = direction === "up" ? 0 : box.height;
  const press = (event) => {
    event.stopPropagation();
    on.fold(direction, box.id);
  };
  return svg("g", { class: "fold screen" + (folded ? " folded" : ""), transform: `translate(${box.width / 2 - 8},${y})`, onclick: press },
    svg("title", {}, say(folded ? "open-" + direction : "fold-" + direction)),
    svg("rect", { y: -8, width, height: 16, rx: 8 }),
    svg("text", { class: "sign", x: 8, y: 4.5, "text-anchor": "middle" }, folded ? "+" : "−"),
    count ? svg("text", { class: "small", x: 17, y: 4 }, count) : null);
}

// The last one upwards that the texts know of, where it is a state organ or a person.
const isTop = (party) => party.topmost && ABOVE.has(party.id);

function partyLabel(party, shown) {
  const up = shown.ties.filter((tie) => tie.owned === party.id).length;
  const down = shown.ties.filter((tie) => tie.owner === party.id).length;
  const mark = decidesAs(party.id);
  return say("box-label", { kind: inLanguage(kindOf(party).name), name: nameOf(party), up, down }) + (mark ? "；" + say("decides-" + mark) : "");
}

// Brings out some boxes and lines and dims all others; nothing given: all plain again.
function emphasise(root, boxIds, lineIds, picked) {
  const all = !boxIds;
  for (const box of root.querySelectorAll(".box")) {
    box.classList.toggle("dim", !all && !boxIds.has(box.dataset.id));
    box.classList.toggle("picked", box.dataset.id === picked);
  }
  for (const line of root.querySelectorAll(".line")) {
    line.classList.toggle("dim", !all && !lineIds.has(line.dataset.id));
    line.classList.toggle("picked", line.dataset.id === picked);
  }
}
