// What is known of the node or the line that was picked: values, facts by relation, sentences. Facts are numbers of links.

const FACTS_SHOWN = 12;
const SENTENCES_SHOWN = 60;

// A node: what it is, then its facts, those that start from it before those that end in it.
function nodePanel(node, on) {
  const { aliases = [], name_en, facts = [] } = moreOf(node);
  const otherName = language === "en" ? NODES.names[node] : name_en;
  const known = linksOf(node).filter((fact) => shownLinks[fact]);
  return [
    heading(kindOf(node).name.join(" / ")),
    el("p", { class: "picked-name" }, linked(NODES.ids[node], nodeName(node))),
    otherName && otherName !== nodeName(node) ? el("p", { class: "source" }, otherName) : null,
    el("p", {}, ...aliases.map((alias) => chip(say("alias", { name: alias })))),
    factList(facts),
    ...(known.length ? [...factSections(node, known, on), heading(say("evidence")), ...sentencesOf(known)] : [el("p", { class: "source" }, say("no-facts"))]),
  ];
}

function factSections(node, known, on) {
  const groups = grouped(known, (fact) => LINKS.relation[fact] * 2 + (from(fact) === node ? 0 : 1));
  return [...groups].sort((a, b) => a[0] - b[0]).flatMap(([key, some]) => {
    const relation = inLanguage(DATA.relations[key >> 1].name);
    const title = key % 2 ? say("facts-in", { relation, n: some.length }) : say("facts-out", { relation, n: some.length });
    return [heading(title), rowTable(some.map((fact) => factRow(fact, otherEnd(fact, node), on)), FACTS_SHOWN)];
  });
}

// What a line says beyond its relation; empty where it says no more.
function labelOf(fact) {
  const words = inLanguage(sayingOf(fact).label);
  return words === inLanguage(relationOf(fact).name) ? "" : words;
}

const factRow = (fact, other, on) => [link(nodeName(other), () => on.pick("line", from(fact), to(fact))), labelOf(fact), LINKS.modality[fact] === PLANNED ? "planned" : ""];

function sentencesOf(facts) {
  if (!areTextsHere()) return [];
  const blocks = evidenceList(facts.slice(0, SENTENCES_SHOWN).flatMap(marksOf));
  return [...blocks, texts.quotes ? el("p", { class: "source" }, say("quotes-only")) : null];
}

// A line: every fact between its two ends, each with its values and sentences.
function linePanel(one, other, on) {
  const nodeLink = (node) => link(nodeName(node), () => on.pick("node", node));
  return linksBetween(one, other).filter((fact) => shownLinks[fact]).flatMap((fact) => [
    heading(inLanguage(relationOf(fact).name)),
    el("p", { class: "picked-name" }, nodeLink(from(fact)), " → ", nodeLink(to(fact))),
    LINKS.modality[fact] === PLANNED ? el("p", {}, chip(say("planned-note"), "warn")) : null,
    factList(sayingOf(fact).facts, [say("mood"), say("modality-" + modalityOf(fact))]),
    heading(say("evidence")),
    ...sentencesOf([fact]),
  ]);
}
