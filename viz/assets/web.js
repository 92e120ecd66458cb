// What the map and the network share: filters, search, table, details. A page brings `state`,
// `focusOn`, `inView`, `repaint` and `afterFilters`.

const on = { pick };
let found = [];

// What is picked: {node} or {one, other}; null for nothing, or for something that is not there.
function picked() {
  const [kind, ...ids] = state.pick.split(" ");
  const ends = ids.map(nodeOf);
  if (!ends.length || ends.some((node) => node < 0 || !shownNodes[node])) return null;
  if (kind === "node") return { node: ends[0] };
  return kind === "line" && ends.length === 2 ? { one: ends[0], other: ends[1] } : null;
}

function pick(kind, ...nodes) {
  state.pick = kind ? [kind, ...nodes.map((node) => NODES.ids[node])].join(" ") : "";
  showPick();
  repaint();
  writeAddress(state, DEFAULTS);
}

// Like a click on it, wherever it is.
function goTo(node) {
  pick("node", node);
  focusOn(node);
}

function showPick() {
  const what = picked();
  const content = !what ? [el("p", { class: "source" }, say("nothing-picked"))] : "node" in what ? nodePanel(what.node, on) : linePanel(what.one, what.other, on);
  replace(byId("right"), ...content);
  byId("right").scrollTop = 0;
}

// What the picture brings out: {first, links, related, found}; `related` is null where nothing is picked.
function focusOf() {
  const what = picked();
  if (!what) return { first: [], links: [], related: null, found };
  const links = "node" in what ? linksOf(what.node).filter((fact) => shownLinks[fact]) : linksBetween(what.one, what.other).filter((fact) => shownLinks[fact]);
  const first = "node" in what ? [what.node] : [what.one, what.other];
  return { first, links, related: new Set([...first, ...links.flatMap((fact) => [from(fact), to(fact)])]), found };
}

function update() {
  applyFilters(state);
  afterFilters();
  byId("search").value = state.q;
  search();
  fillFilters();
  fillFrame();
  showPick();
  repaint();
  writeAddress(state, DEFAULTS);
}

function fillFilters() {
  const perKind = new Uint32Array(DATA.kinds.length);
  const perRelation = new Uint32Array(DATA.relations.length);
  for (const kind of NODES.kind) perKind[kind] += 1;
  for (const relation of LINKS.relation) perRelation[relation] += 1;
  replace(byId("kinds"), ...DATA.kinds.map((kind, i) => choice(!state.kinds.has(kind.id), shapeSample(kind), inLanguage(kind.name), perKind[i], toggled(state.kinds, kind.id))));
  replace(byId("relations"), ...DATA.relations.map((relation, i) => choice(!state.relations.has(relation.id), dashSample(relation), inLanguage(relation.name), perRelation[i], toggled(state.relations, relation.id))));
}

function dashSample(relation) {
  const stroke = svg("path", { d: "M1,8H33", fill: "none", "stroke-width": 2, "stroke-dasharray": relation.dash, stroke: isDark() ? relation.dark : relation.light });
  return svg("svg", { class: "sample", width: 34, height: 16, "aria-hidden": "true" }, stroke);
}

function fillFrame() {
  const numbers_ = { nodes: total(shownNodes), links: total(shownLinks) };
  byId("counts").textContent = [say("counts", numbers_), sourcesLine(), ...leftOut(numbers_)].filter(Boolean).join(" · ");
  byId("sources-title").textContent = sourcesLine();
  replace(byId("sources"), ...DATA.sources.slice(0, 100).map((source) => el("li", {}, sourceLine(source))),
    ...(DATA.sources.length > 100 ? [el("li", {}, say("and-more", { n: DATA.sources.length - 100 }))] : []));
}

const leftOut = ({ nodes }) => [nodes < NODES.count ? say("not-shown", { n: NODES.count - nodes }) : ""];

function search() {
  state.q = byId("search").value;
  found = findNodes(state.q);
  fillHits(state.q, found, goTo);
}

const listNow = () => fillTwin(found.length ? found : inView(), state.table, on);

byId("search").addEventListener("input", () => {
  search();
  repaint();
  writeAddress(state, DEFAULTS);
});
byId("search").addEventListener("keydown", (event) => { if (event.key === "Enter" && found.length) goTo(found[0]); });
byId("as-table").addEventListener("click", () => { state.table = !state.table; listNow(); writeAddress(state, DEFAULTS); });
addEventListener("DOMContentLoaded", showPick);
new MutationObserver(() => { fillFilters(); repaint(); }).observe(document.documentElement, { attributeFilter: ["data-theme"] });

// What a key does anywhere on the page; `keys` are those of the picture.
function listenToKeys(keys) {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      byId("search").value = "";
      search();
      return pick("");
    }
    if (["INPUT", "SELECT"].includes(event.target.tagName)) return;
    const press = event.key === "/" ? () => byId("search").focus() : keys[event.key] || keys[event.key.toLowerCase()];
    if (!press || (event.target.tagName === "BUTTON" && ["Enter", " "].includes(event.key))) return;
    press(event);
    event.preventDefault();
  });
}

const intoPanel = () => { const first = byId("right").querySelector("button"); if (first) first.focus(); };
