// The right side: one policy with its days, and what it rests on, cites and repeals; the table twin; the CSV.

const heading = (words) => el("h2", {}, words);
const titleOf = (policy) => (nameOf(policy).startsWith("《") ? nameOf(policy) : "《" + nameOf(policy) + "》");

function policyPanel(policy, on) {
  const numbers = [policy.doc_number, policy.issuers.join("、")].filter(Boolean);
  const ended = repealsOf(policy);
  return [
    heading(say(policy.measures ? "given" : "cited-only")),
    el("p", { class: "picked-name" }, linked(policy.id, nameOf(policy))),
    el("p", { class: "source" }, numbers.join(" · ")),
    el("p", {}, policy.measures ? el("span", { class: "chip" }, say("measures", { n: policy.measures })) : null, ended.length ? el("span", { class: "chip warn" }, "✕ " + say("is-repealed")) : null),
    el("button", { class: "more", "aria-pressed": String(state.focus === policy.id), onclick: () => on.focus(policy) }, say(state.focus === policy.id ? "unfocus" : "focus")),
    heading(say("days")),
    ...(policy.datings.length ? policy.datings.flatMap(datingBlock) : [el("p", {}, say("undated-note"))]),
    ...DATA.relations.flatMap((relation) => [linkList(policy, relation, "out", on), linkList(policy, relation, "in", on)].flat()),
  ];
}

function datingBlock(dating) {
  const mood = dating.modality[0] === "已" ? "" : " " + inLanguage(dating.modality);
  return [el("p", {}, (dating.property === "status" ? inLanguage(dating.name) : say("day-" + dating.property)) + " ", el("b", {}, inLanguage(dating.value)), mood), ...evidenceBlocks(dating.marks)];
}

function linkList(policy, relation, direction, on) {
  const other = (link) => (direction === "out" ? link.to : link.from);
  const found = LINKS.filter((link) => link.relation === relation.id && (direction === "out" ? link.from : link.to) === policy);
  if (!found.length) return [];
  const item = (link) => el("div", { class: "cited" },
    el("button", { class: "link", onclick: () => on.pick(other(link), true) }, titleOf(other(link)), link.date ? " " + link.date : "", link.modality[0] === "已" ? "" : " " + inLanguage(link.modality)),
    el("details", {}, el("summary", { class: "source" }, say("evidence")), ...evidenceBlocks(link.marks)));
  return [heading(say(direction + "-" + relation.id, { n: found.length })), ...found.map(item)];
}

// The same as a table, for reading aloud, for print and for whoever prefers it.
function fillTwin(shown, on) {
  const rows = shown.rows.map((policy) => {
    const cells = tableCells(policy).slice(1);
    return el("tr", {}, el("th", { scope: "row" }, el("button", { class: "link", onclick: () => on.pick(policy) }, nameOf(policy))), ...cells.map((cell) => el("td", {}, cell)));
  });
  const table = el("table", { class: "twin" }, el("caption", {}, say("twin-label")), el("thead", {}, el("tr", {}, ...tableHead().map((key) => el("th", { scope: "col" }, say(key))))), el("tbody", {}, ...rows));
  replace(byId("twin"), table);
  byId("twin").classList.toggle("unseen", !state.table);
  document.body.classList.toggle("as-table", state.table);
  byId("as-table").setAttribute("aria-pressed", String(state.table));
}

const hasRepeals = () => DATA.relations.some((relation) => relation.id === "REPEALS");
const tableHead = () => ["col-policy", "col-number", "col-date", "col-effective", "col-until", ...DATA.relations.map((relation) => "out-col-" + relation.id), ...(hasRepeals() ? ["in-col-REPEALS"] : [])];

function tableCells(policy) {
  const named = (relation, direction) => LINKS.filter((link) => link.relation === relation && (direction === "out" ? link.from : link.to) === policy)
    .map((link) => nameOf(direction === "out" ? link.to : link.from) + (link.modality[0] === "已" ? "" : "（" + inLanguage(link.modality) + "）") + (link.date ? " " + link.date : "")).join("；");
  return [policy.name, policy.doc_number, policy.days.date || "", policy.days.effective_from || "", policy.days.valid_until || "", ...DATA.relations.map((relation) => named(relation.id, "out")), ...(hasRepeals() ? [named("REPEALS", "in")] : [])];
}

function saveTimeline(shown) {
  const keys = [...tableHead(), "col-issuers", "col-measures", "col-quote", "col-title", "col-publisher", "col-published"];
  const quoted = (marks) => marks.map(([number, start, end]) => [...DATA.sentences[number].text].slice(start, end).join(""));
  const rows = shown.rows.map((policy) => {
    const marks = policy.datings.flatMap((dating) => dating.marks);
    const source = marks.length ? DATA.sources[DATA.sentences[marks[0][0]].source] : {};
    return [...tableCells(policy), policy.issuers.join("、"), policy.measures || "", [...new Set(quoted(marks))].join(" / "), source.title, source.publisher, source.published];
  });
  saveCsv(FILE, [keys.map((key) => say(key)), ...rows]);
}
