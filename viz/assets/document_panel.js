// The right side: all facts of the text, or what one sentence says.

const FACTS = SENTENCES.flatMap((sentence) => sentence.facts.map((fact) => Object.assign(fact, { sentence })));
FACTS.forEach((fact, number) => { fact.number = number; });
const MOST = 200; // facts listed at first

const matching = () => FACTS.filter((fact) => isFound(fact.sentence) && !state.relations.has(fact.relation[0]));

function panel(sentence) {
  if (!sentence) return allFacts();
  const { facts, claims, mentions } = sentence;
  return [
    el("button", { class: "more", onclick: unpick }, "← " + say("all-facts", { n: FACTS.length })),
    el("p", { class: "source" }, [say("place", sentence), partAbove(sentence)].filter(Boolean).join(" · ")),
    ...part(say("facts"), facts.map((fact) => factCard(fact))),
    ...part(say("claims"), claims.map((claim) => pinnable(said(claim, claimWords(claim)), () => pin(claim)))),
    ...(facts.length || claims.length ? [] : [el("p", {}, say("nothing-kept"))]),
    ...(mentions.length ? part(say("mentions"), [mentionTable(mentions)]) : []),
  ];
}

function factCard(fact) {
  const more = fact.elsewhere ? [el("div", { class: "source" }, say("elsewhere", { n: fact.elsewhere }))] : [];
  return pinnable(said(fact, [...factWords(fact), ...more], state.fact === fact.number ? "pinned" : ""), () => pickFact(fact));
}

// Its words in the text are a button away; a click anywhere on it, or Enter, goes there too, but not where a link was meant.
function pinnable(card, go) {
  card.setAttribute("tabindex", "-1");
  card.addEventListener("click", (event) => { if (!event.target.closest("a")) go(); });
  card.addEventListener("keydown", (event) => { if (event.key === "Enter" && event.target === card) go(); });
  card.lastChild.append(el("button", { class: "link to-text" }, say("to-text")));
  return card;
}

function allFacts() {
  const found = matching();
  const rest = found.length - MOST;
  return [
    el("h2", {}, say("all-facts", { n: found.length })),
    ...(found.length ? [el("p", { class: "source" }, say("facts-hint"))] : [el("p", {}, say(FACTS.length ? "nothing-found" : "no-facts"))]),
    el("div", { class: "brief" }, ...found.slice(0, MOST).map(factCard),
      ...(rest > 0 ? [el("button", { class: "more", onclick: (event) => event.target.replaceWith(...found.slice(MOST).map(factCard)) }, say("show-rest", { n: rest }))] : [])),
  ];
}

// The same facts as a table, for reading aloud, for print and for whoever prefers it.
function fillTwin() {
  const head = ["col-subject", "col-relation", "col-object", "col-stated", "col-mood", "col-quote"].map((key) => el("th", { scope: "col" }, say(key)));
  const row = (fact) => {
    const stated = fact.attributes.map(([name, value]) => inLanguage(name) + " " + inLanguage(value)).join("；");
    const quote = el("button", { class: "link", onclick: () => { state.table = false; update(); pickFact(fact); } }, piece(fact.start, fact.end));
    return el("tr", {}, el("th", { scope: "row" }, linked(fact.subject_id, fact.subject)), ...[inLanguage(fact.relation), linked(fact.object_id, fact.object), stated, inLanguage(fact.modality), quote].map((cell) => el("td", {}, cell)));
  };
  replace(byId("twin"), el("table", { class: "twin" }, el("caption", {}, say("all-facts", { n: matching().length })), el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...matching().map(row))));
  byId("twin").classList.toggle("unseen", !state.table);
  document.body.classList.toggle("as-table", state.table);
  byId("as-table").setAttribute("aria-pressed", String(state.table));
}

function saveFacts() {
  const keys = ["subject", "kind", "relation", "object", "object-kind", "stated", "mood", "quote", "start", "end", "where", "rule", "title", "publisher", "published", "fact"];
  const rows = matching().map((fact) => {
    const article = DATA.articles[fact.sentence.article];
    return [fact.subject, inLanguage(fact.subject_kind), inLanguage(fact.relation), fact.object, inLanguage(fact.object_kind), fact.raw.join("; "), inLanguage(fact.modality),
      piece(fact.start, fact.end), fact.start, fact.end, fact.where, fact.rule, article.title, article.publisher, article.published, fact.id];
  });
  saveCsv(FILE, [keys.map((key) => say("col-" + key)), ...rows]);
}
