// The drawing: a row a policy, its days along the axis, undated ones in a column of their own, citations as curves.

const ROW = 28, HEAD = 34, UNKNOWN = 64, RIGHT = 26, TITLE_FONT = "13px " + FACE, NUMBER_FONT = "11px " + FACE;
const MANY_LINKS = 60; // links from which only those of one policy are drawn

function labelWidth(width) {
  return Math.round(Math.min(520, Math.max(130, width * 0.42)));
}

// Everything with its place: rows by policy, x of a moment, or null outside the window.
function placedRows(shown, state, width) {
  const left = labelWidth(width);
  const begin = left + (shown.undated.length ? UNKNOWN : 12);
  const plot = { left: begin, right: Math.max(begin + 120, width - RIGHT) };
  const years = yearsOf(shown.dated);
  const pieces = years.length ? piecesOf(years) : [];
  const length = lengthOf(pieces);
  const view = state.to > state.from ? [state.from, state.to] : [0, length];
  const x = (moment) => plot.left + ((along(pieces, moment) - view[0]) / (view[1] - view[0])) * (plot.right - plot.left);
  const gap = shown.undated.length && shown.dated.length ? ROW : 0;
  const y = new Map(shown.rows.map((policy, i) => [policy, HEAD + i * ROW + ROW / 2 + (i >= shown.dated.length ? gap : 0)]));
  const legend = legendItems(plot.right + RIGHT - 10), foot = footOf(legend);
  return { left, plot, pieces, length, view, x, y, gap, legend, foot, width: plot.right + RIGHT, height: HEAD + shown.rows.length * ROW + gap + foot };
}

const inside = (place, x) => x >= place.plot.left - 1 && x <= place.plot.right + 1;

// Where citations of a policy end: at its day, or at the edge of the column of those without one.
function anchorOf(policy, place) {
  const day = anchorDay(policy);
  if (!day) return { x: place.left + UNKNOWN - 12, y: place.y.get(policy), aside: true };
  const [from, to] = stretchOf(day);
  const x = (place.x(from) + place.x(to)) / 2;
  return { x: Math.min(place.plot.right, Math.max(place.plot.left, x)), y: place.y.get(policy), aside: false };
}

function drawAxis(place, shown) {
  const parts = [svg("rect", { class: "axis-ground", x: 0, y: 0, width: place.width, height: HEAD })];
  if (shown.undated.length) parts.push(svg("text", { class: "axis-year unknown", x: place.left + UNKNOWN / 2, y: 22, "text-anchor": "middle" }, say("unknown")));
  let last = -Infinity;
  for (const piece of place.pieces) {
    const from = place.x(piece.from), middle = (from + place.x(piece.to - 1e-9)) / 2;
    if (inside(place, from)) parts.push(svg("line", { class: "axis-tick", x1: from, x2: from, y1: HEAD - 6, y2: HEAD }));
    if (!inside(place, middle) || middle - last < (piece.empty ? 24 : 38)) continue;
    parts.push(svg("text", { class: piece.empty ? "axis-gap" : "axis-year", x: middle, y: 22, "text-anchor": "middle" }, piece.empty ? "…" : piece.from));
    last = middle - (piece.empty ? 14 : 0);
  }
  parts.push(svg("line", { class: "axis-line", x1: 0, x2: place.width, y1: HEAD - 0.5, y2: HEAD - 0.5 }));
  return svg("g", { class: "axis", "aria-hidden": "true" }, ...parts);
}

function drawGround(place, shown) {
  const parts = [];
  for (const piece of place.pieces) {
    const from = place.x(piece.from), to = place.x(piece.to - 1e-9);
    if (inside(place, from)) parts.push(svg("line", { class: "year-line", x1: from, x2: from, y1: HEAD, y2: place.height - place.foot }));
    if (piece.empty && inside(place, from) && inside(place, to)) parts.push(svg("rect", { class: "year-gap", x: from, y: HEAD, width: to - from, height: place.height - place.foot - HEAD }));
  }
  if (shown.undated.length) parts.push(svg("rect", { class: "unknown-column", x: place.left, y: HEAD, width: UNKNOWN, height: place.height - place.foot - HEAD }));
  if (place.gap) {
    const y = HEAD + shown.dated.length * ROW;
    parts.push(svg("line", { class: "axis-line", x1: 0, x2: place.width, y1: y + 4, y2: y + 4 }), svg("text", { class: "group-name", x: 10, y: y + ROW - 7 }, say("undated", { n: shown.undated.length })));
  }
  return svg("g", { "aria-hidden": "true" }, ...parts);
}

// The mark of a day: at its place, or as wide as the month or year that is all that is known.
function dayMark(kind, day, place, y) {
  const [from, to] = stretchOf(day);
  const x1 = place.x(from), x2 = place.x(to);
  if (x2 < place.plot.left - 1 || x1 > place.plot.right + 1) return [beyond(x2 < place.plot.left, place, y)];
  if (to > from) {
    const left = Math.max(place.plot.left, x1), right = Math.min(place.plot.right, x2);
    const wide = Math.max(12, right - left);
    return [svg("rect", { class: "span mark-" + kind, x: (left + right - wide) / 2, y: y - 5, width: wide, height: 10, rx: 5 })];
  }
  return [shapeOf(kind, x1, y)];
}

function shapeOf(kind, x, y) {
  const points = (...at) => at.map(([dx, dy]) => x + dx + "," + (y + dy)).join(" ");
  if (kind === "date") return svg("circle", { class: "day mark-date", cx: x, cy: y, r: 5 });
  if (kind === "effective_from") return svg("polygon", { class: "day mark-effective_from", points: points([-3, -6], [6, 0], [-3, 6]) });
  if (kind === "valid_until") return svg("rect", { class: "day mark-valid_until", x: x - 2, y: y - 8, width: 4, height: 16 });
  return svg("path", { class: "day mark-repealed", d: `M${x - 5},${y - 5}L${x + 5},${y + 5}M${x - 5},${y + 5}L${x + 5},${y - 5}` });
}

const beyond = (before, place, y) => svg("text", { class: "beyond", x: before ? place.plot.left + 2 : place.plot.right - 2, y: y + 4, "text-anchor": before ? "start" : "end" }, before ? "‹" : "›");

// In force from one stated day to another; an end that nobody states is left open.
function forceBar(policy, place, y) {
  const { effective_from: from, valid_until: to } = policy.days;
  const clip = (x) => Math.min(place.plot.right, Math.max(place.plot.left, x));
  const start = from ? place.x(stretchOf(from)[0]) : null, end = to ? place.x(stretchOf(to)[1]) : null;
  const bar = (x1, x2, look) => (clip(x2) > clip(x1) ? [svg("line", { class: "force " + look, x1: clip(x1), x2: clip(x2), y1: y, y2: y })] : []);
  if (start !== null && end !== null) return bar(start, end, "known");
  if (start !== null) return bar(start, start + 46, "open");
  return end !== null ? bar(end - 46, end, "open") : [];
}

// Issue and effect side by side would cover each other: one a little higher, one a little lower.
function aside(policy, kind, place) {
  const { date, effective_from: effect } = policy.days;
  if (!date || !effect || kind === "valid_until" || Math.abs(place.x(stretchOf(date)[0]) - place.x(stretchOf(effect)[0])) > 11) return 0;
  return kind === "date" ? -5 : 6;
}

function drawRow(policy, place, shown, state, on) {
  const y = place.y.get(policy);
  const repeals = repealsOf(policy);
  const marks = Object.keys(policy.days).flatMap((kind) => dayMark(kind, policy.days[kind], place, y + aside(policy, kind, place)));
  const ended = repeals.filter((link) => link.date).flatMap((link) => dayMark("repealed", link.date, place, y));
  const unknown = anchorDay(policy) ? [] : [svg("text", { class: "unknown", x: place.left + UNKNOWN / 2, y: y + 5, "text-anchor": "middle" }, "?")];
  const number = policy.doc_number && place.left > 260 ? policy.doc_number : "";
  const room = place.left - 34 - (number ? measureText(number, NUMBER_FONT) + 10 : 0) - (repeals.length ? 18 : 0);
  const look = ["row", policy.id === state.pick ? "picked" : "", policy.asked ? "asked" : "", repeals.length ? "repealed" : ""].filter(Boolean).join(" ");
  return svg("g", { class: look, "data-id": policy.id, role: "button", tabindex: "-1", "aria-label": rowLabel(policy), onclick: () => on.pick(policy), onmouseenter: () => on.hover(policy), onmouseleave: () => on.hover(null) },
    svg("rect", { class: "band", x: 0, y: y - ROW / 2, width: place.width, height: ROW }),
    svg("circle", { class: policy.measures ? "given" : "cited-only", cx: 14, cy: y, r: 4 }),
    svg("text", { class: "title", x: 26, y: y + 4.5 }, shortened(visible(nameOf(policy)), TITLE_FONT, Math.max(40, room))),
    ...(number ? [svg("text", { class: "number", x: place.left - 8 - (repeals.length ? 18 : 0), y: y + 4, "text-anchor": "end" }, number)] : []),
    ...(repeals.length ? [svg("text", { class: "ended", x: place.left - 8, y: y + 5, "text-anchor": "end" }, "✕")] : []),
    ...unknown, ...forceBar(policy, place, y), ...marks, ...ended);
}

function rowLabel(policy) {
  const days = Object.keys(policy.days).map((kind) => say("day-" + kind) + " " + policy.days[kind]);
  return visible([nameOf(policy), policy.doc_number, ...(days.length ? days : [say("undated-one")]), repealsOf(policy).length ? say("is-repealed") : ""].filter(Boolean).join("；"));
}

function drawLink(link, place) {
  const a = anchorOf(link.from, place), b = anchorOf(link.to, place);
  const dash = DATA.relations.find((relation) => relation.id === link.relation).dash;
  const middle = (a.y + b.y) / 2, up = b.y > a.y ? -1 : 1;
  const bend = !a.aside && !b.aside && Math.abs(a.x - b.x) < 24 ? 30 : 0;
  const leaving = a.aside ? [a.x + 44, a.y] : [a.x - bend, middle];
  const coming = b.aside ? [b.x + 44, b.y] : [b.x - bend, middle];
  const end = b.aside ? [b.x + 5, b.y] : [b.x, b.y + 8 * up];
  const tip = b.aside ? `M${b.x},${b.y}l6,-3.5v7z` : `M${b.x},${b.y + 5 * up}l-3.5,${6 * up}h7z`;
  const curve = svg("path", { class: "curve", d: `M${a.x},${a.y}C${leaving} ${coming} ${end}`, "stroke-dasharray": dash || null });
  return svg("g", { class: "link is-" + link.relation + (link.modality[0] === "已" ? "" : " planned"), "data-from": link.from.id, "data-to": link.to.id }, curve, svg("path", { class: "tip", d: tip }));
}

// What the marks and lines mean, below the rows, so that a saved or printed drawing says it too: {kind, words, x, line}.
function legendItems(width) {
  const marks = ["date", "effective_from", "valid_until", "repealed", "span"].map((kind) => ({ kind, wide: 8, words: say("day-" + kind) }));
  const lines = DATA.relations.map((relation) => ({ relation, wide: 26, words: inLanguage(relation.name) }));
  let x = 20, line = 0;
  return [...marks, ...lines].map((item) => {
    const room = item.wide + measureText(item.words, NUMBER_FONT) + 24;
    if (x > 20 && x + room > width) { x = 20; line += 1; }
    x += room;
    return { ...item, x: x - room, line };
  });
}

const footOf = (items) => 40 + items[items.length - 1].line * 20;

function drawLegend(place) {
  const sample = ({ kind, relation, x }, y) => {
    if (relation) return svg("g", { class: "link is-" + relation.id }, svg("path", { class: "curve", d: `M${x - 8},${y}h26`, "stroke-dasharray": relation.dash || null }), svg("path", { class: "tip", d: `M${x + 24},${y}l-7,-3.5v7z` }));
    return kind === "span" ? svg("rect", { class: "span mark-date", x: x - 7, y: y - 5, width: 14, height: 10, rx: 5 }) : shapeOf(kind, x, y);
  };
  const item = (one) => {
    const y = place.height - place.foot + 22 + one.line * 20;
    return [sample(one, y), svg("text", { class: "number", x: one.x + one.wide + 4, y: y + 4 }, one.words)];
  };
  return svg("g", { class: "legend", "aria-hidden": "true" }, ...place.legend.flatMap(item));
}

function drawTimeline(parent, shown, state, on) {
  const place = placedRows(shown, state, Math.max(420, parent.clientWidth));
  const many = shown.links.length > MANY_LINKS;
  const links = svg("g", { class: "links", "aria-hidden": "true" }, ...(many ? [] : shown.links.map((link) => drawLink(link, place))));
  const root = svg("g", { class: "timeline" }, drawGround(place, shown), ...shown.rows.map((policy) => drawRow(policy, place, shown, state, on)), links, drawLegend(place), drawAxis(place, shown));
  const size = { width: place.width, height: place.height, viewBox: `0 0 ${place.width} ${place.height}` };
  const over = svg("svg", { width: place.width, height: HEAD, viewBox: `0 0 ${place.width} ${HEAD}` }, drawAxis(place, shown));
  replace(parent, el("div", { id: "axis", class: "screen" }, over), svg("svg", { ...size, role: "group", "aria-label": say("drawing-label") }, root));
  return { place, root, links, many, box: { x: 0, y: 0, width: place.width, height: place.height } };
}
