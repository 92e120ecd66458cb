// The document page: outline, search and filters around the text, and the way from a fact to its words.

const DEFAULTS = { lang: "zh", theme: "auto", only: "all", hidden: new Set(), relations: new Set(), search: "", table: false, pick: -1, fact: -1, at: -1 };
const TITLE = DATA.articles.map((article) => article.title).find(Boolean) || "";
const FILE = visible(TITLE || "document").replace(/[\\/:*?"<>|\s《》]/g, "_").slice(0, 80) + "_facts";
let state = readAddress(DEFAULTS);

const isWanted = (sentence) => WANTED[state.only](sentence) && isFound(sentence);

// What a search looks into: the words of a sentence, and the full names of whom it speaks of.
const wordsOf = (sentence) => [piece(sentence.start, sentence.end), ...sentence.mentions.map((mention) => mention.name), ...sentence.facts.flatMap((fact) => [fact.subject, fact.object])].join("\n").toLowerCase();
const isFound = (sentence) => !state.search || (sentence.words ||= wordsOf(sentence)).includes(state.search.trim().toLowerCase());

function update() {
  if (!["all", "facts", "silent"].includes(state.only)) state.only = "all";
  drawText(byId("text"), state);
  fillOnly(["all", "facts", "silent"]);
  fillOutline();
  fillRelations();
  replace(byId("types"), ...DATA.kinds.map(typeChoice));
  if (byId("search") !== document.activeElement) byId("search").value = state.search;
  fillTwin();
  fillFrame();
  pinned = FACTS[state.fact] || null;
  show(SENTENCES[state.pick]);
  mark(pinned);
  writeAddress(state, DEFAULTS);
}

function pin(thing) {
  pinned = thing;
  mark(thing);
  markOf(SENTENCES[state.pick]).scrollIntoView({ block: "nearest" });
}

function pickFact(fact) {
  state.fact = fact.number;
  pinned = fact;
  pick(fact.sentence);
  mark(fact);
  const quote = byId("text").querySelector("mark");
  if (quote) quote.scrollIntoView({ block: "center" });
}

function unpick() {
  const picked = byId("text").querySelector(".picked");
  Object.assign(state, { pick: -1, fact: -1, at: -1 });
  pinned = null;
  mark(null);
  show(null);
  if (picked) picked.setAttribute("tabindex", "0");
  writeAddress(state, DEFAULTS);
  return picked;
}

function partAbove(sentence) {
  const above = DATA.outline.filter((line) => line.start <= sentence.start && line.level > 0).pop();
  return above ? [above.number, above.name].filter(Boolean).join(" ") : "";
}

function fillOutline() {
  const lines = DATA.outline.length ? DATA.outline : DATA.articles.map((article) => ({ start: article.start, level: 0, number: "", name: article.title }));
  const next = (line, number) => (lines.slice(number + 1).find((other) => other.level <= line.level) || { start: Infinity }).start;
  const item = (line, number) => {
    const facts = FACTS.filter((fact) => fact.start >= line.start && fact.start < next(line, number)).length;
    const go = () => goTo(line.start);
    return el("li", { class: "level" + line.level }, el("button", { class: "link", onclick: go }, el("span", { class: "number" }, line.number), line.name), el("span", { class: "count" }, facts || ""));
  };
  replace(byId("outline"), ...lines.map(item));
}

function goTo(start) {
  const sentence = SENTENCES.find((one) => one.end > start);
  if (!sentence) return;
  if (state.table) { state.table = false; update(); }
  pinned = null;
  state.fact = -1;
  mark(null);
  pick(sentence);
  markOf(sentence).scrollIntoView({ block: "start" });
}

function fillRelations() {
  const counts = grouped(FACTS, (fact) => fact.relation[0]);
  const choice = ([key, facts]) => {
    const change = () => {
      if (!state.relations.delete(key)) state.relations.add(key);
      update();
    };
    return el("label", { class: "choice" }, el("input", { type: "checkbox", checked: !state.relations.has(key), onchange: change }), el("span", {}, inLanguage(facts[0].relation)), el("span", { class: "count" }, facts.length));
  };
  replace(byId("relations"), ...[...counts].sort((a, b) => b[1].length - a[1].length).map(choice));
}

function fillFrame() {
  const [first] = DATA.articles;
  const several = DATA.articles.length > 1 ? say("and-articles", { n: DATA.articles.length - 1 }) : [first.publisher, first.published].filter(Boolean).join(" · ");
  document.title = say("title") + " · " + visible(TITLE);
  replace(byId("subtitle"), [TITLE, several].filter(Boolean).join(" · "));
  byId("subtitle").title = visible(TITLE);
  const found = state.search ? say("found", { n: SENTENCES.filter(isFound).length }) : "";
  byId("counts").textContent = [say("counts", { sentences: SENTENCES.length, facts: FACTS.length, mentions: DATA.mentions.length }), found, DATA.quotes ? say("no-text") : ""].filter(Boolean).join(" · ");
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    state.search = "";
    byId("search").value = "";
    const picked = unpick();
    update();
    if (picked) markOf(SENTENCES[Number(picked.dataset.number)]).focus({ preventScroll: true });
    return;
  }
  if (event.target.tagName === "INPUT" || (state.table && event.key.startsWith("Arrow")) || onReadingKey(event)) return;
  if (event.key !== "/") return;
  byId("search").focus();
  event.preventDefault();
});

byId("search").addEventListener("input", (event) => { state.search = event.target.value; update(); });
byId("search").addEventListener("keydown", (event) => {
  const first = event.key === "Enter" && SENTENCES.find(isWanted);
  if (first) pick(first);
});
byId("as-table").addEventListener("click", () => { state.table = !state.table; update(); });
byId("save-csv").addEventListener("click", saveFacts);

// A link may name a place of the text (#at=…): it opens at its sentence.
function begin() {
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  const asked = state.at >= 0 && SENTENCES.find((sentence) => state.at < sentence.end);
  if (asked && state.pick < 0) state.pick = asked.number;
  state.at = -1;
  update();
  if (SENTENCES[state.pick]) markOf(SENTENCES[state.pick]).scrollIntoView({ block: "center" });
}

begin();
