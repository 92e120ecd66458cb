// Finding nodes by any of their names, and the table of those in sight, for whoever reads rather than looks.

const HITS = 12;
const ROWS = 200;
const searchable = [];

// All names of a node in small letters; the number of a policy is one of them.
function namesOf(node) {
  if (!searchable[node]) {
    const { aliases = [], name_en = "", facts = [] } = moreOf(node);
    const codes = facts.filter(([name]) => ["doc_number", "uscc", "lei"].includes(name)).map(([, value]) => value);
    searchable[node] = [NODES.names[node], name_en, ...aliases, ...codes].join("\n").toLowerCase();
  }
  return searchable[node];
}

function findNodes(text) {
  const wanted = text.trim().toLowerCase();
  const found = [];
  if (wanted) for (let n = 0; n < NODES.count; n++) if (shownNodes[n] && namesOf(n).includes(wanted)) found.push(n);
  return found;
}

function fillHits(text, found, goTo) {
  replace(byId("hits"), ...found.slice(0, HITS).map((node) => el("li", {}, link(nodeName(node), () => goTo(node)))),
    ...(found.length > HITS ? [el("li", { class: "source" }, say("and-more", { n: found.length - HITS }))] : []),
    ...(text.trim() && !found.length ? [el("li", { class: "source" }, say("nothing-found"))] : []));
}

function fillTwin(nodes, open, on) {
  const head = ["col-name", "col-kind", "col-facts", "col-alias"].map((key) => el("th", { scope: "col" }, say(key)));
  const rows = nodes.slice(0, ROWS).map((node) => el("tr", {},
    el("th", { scope: "row" }, link(nodeName(node), () => on.pick("node", node))),
    el("td", {}, inLanguage(kindOf(node).name)), el("td", { class: "num" }, linksOf(node).filter((fact) => shownLinks[fact]).length), el("td", {}, (moreOf(node).aliases || []).join("、"))));
  const caption = say("twin-caption", { n: Math.min(nodes.length, ROWS), of: nodes.length });
  replace(byId("twin"), el("table", { class: "twin" }, el("caption", {}, caption), el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows)));
  byId("twin").classList.toggle("unseen", !open);
  document.body.classList.toggle("as-table", open);
  byId("as-table").setAttribute("aria-pressed", String(open));
}

// Every shown fact as a row, with its quotes and the first source.
function factRows() {
  const keys = ["from", "from-kind", "relation", "value", "to", "to-kind", "mood", "quote", "title", "publisher", "published"];
  const rows = [keys.map((key) => say("col-" + key))];
  for (let fact = 0; fact < LINKS.count; fact++) {
    if (!shownLinks[fact]) continue;
    const marks = marksOf(fact);
    const quotes = marks.map(([number, start, end]) => [...DATA.sentences[number].text].slice(start, end).join(""));
    const source = marks.length ? DATA.sources[DATA.sentences[marks[0][0]].source] : {};
    rows.push([NODES.names[from(fact)], inLanguage(kindOf(from(fact)).name), inLanguage(relationOf(fact).name), labelOf(fact), NODES.names[to(fact)], inLanguage(kindOf(to(fact)).name), modalityOf(fact), quotes.join(" / "), source.title, source.publisher, source.published]);
  }
  return rows;
}
