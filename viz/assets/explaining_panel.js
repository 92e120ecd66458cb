// What one sentence states: facts, properties, refused candidates, rules and marks.

function panelOf(sentence, on) {
  const { facts, claims, rejected, rules, mentions } = sentence;
  const parts = [el("p", { class: "source" }, say("place", sentence))];
  if (facts.length) parts.push(el("h2", {}, say("facts")), ...facts.map((fact) => said(fact, factWords(fact), on)));
  if (claims.length) parts.push(el("h2", {}, say("claims")), ...claims.map((claim) => said(claim, claimWords(claim), on)));
  if (rejected.length) parts.push(el("h2", {}, say("refused")), ...rejected.map((one) => said(one, refusedWords(one), on, "refused")));
  if (!facts.length && !claims.length && !rejected.length) parts.push(el("p", {}, say("nothing")));
  if (rules.length) parts.push(el("h2", {}, say("rules")), ...[...new Set(rules)].map((rule) => el("span", { class: "chip" }, rule)));
  if (mentions.length) parts.push(el("h2", {}, say("mentions")), mentionTable(mentions));
  return parts;
}

// One thing that is said; while it is looked at, its quote is marked in the text.
function said(thing, words, on, kind = "") {
  const look = () => on.look(thing);
  const attributes = { class: ["said", kind, thing.modality && thing.modality[0] === "拟" ? "planned" : ""].filter(Boolean).join(" "), tabindex: "0", onmouseenter: look, onfocus: look, onmouseleave: on.leave, onblur: on.leave };
  return el("div", attributes, ...words, el("div", { class: "rule" }, thing.rule));
}

function factWords(fact) {
  const stated = fact.attributes.map(([name, value]) => el("div", {}, inLanguage(name) + " ", el("b", {}, inLanguage(value))));
  const arrow = el("span", { class: "arrow" }, " —" + inLanguage(fact.relation) + "→ ");
  return [el("b", {}, fact.subject), arrow, el("b", {}, fact.object), el("span", { class: "modality" }, "  " + inLanguage(fact.modality)), ...stated];
}

const claimWords = (claim) => [claim.name + " · " + inLanguage(claim.property) + " ", el("b", {}, inLanguage(claim.value))];

const refusedWords = (one) => [el("b", {}, inLanguage(one.reason)), el("div", {}, one.detail)];

function mentionTable(mentions) {
  const row = (mention) => {
    const text = piece(mention.start, mention.end);
    const name = mention.name && mention.name !== text ? [el("div", { class: "source" }, "= " + mention.name)] : [];
    return el("tr", {}, el("td", {}, text, ...name), el("td", {}, kindName(mention.type)), el("td", { class: "muted" }, inLanguage(mention.via)));
  };
  return el("table", {}, el("tbody", {}, ...mentions.map(row)));
}
