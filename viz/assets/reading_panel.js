// What one sentence states, thing by thing.

// One thing that is said; while it is looked at, its quote is marked in the text. A card that comes to lie under a mouse at
// rest is not looked at, so the mouse has to move.
function said(thing, words, kind = "") {
  const see = () => look(thing);
  const attributes = { class: ["said", kind, thing.modality && thing.modality[0] === "拟" ? "planned" : ""].filter(Boolean).join(" "), tabindex: "0", onmousemove: see, onfocusin: see, onmouseleave: leave, onfocusout: leave };
  return el("div", attributes, ...words, el("div", { class: "rule" }, [thing.where, thing.rule].filter(Boolean).join(" · ")));
}

function factWords(fact) {
  const stated = fact.attributes.map(([name, value]) => el("div", {}, inLanguage(name) + " ", el("b", {}, inLanguage(value))));
  const arrow = el("span", { class: "arrow" }, " —" + inLanguage(fact.relation) + "→ ");
  return [el("b", {}, linked(fact.subject_id, fact.subject)), arrow, el("b", {}, linked(fact.object_id, fact.object)), el("span", { class: "modality" }, "  " + inLanguage(fact.modality)), ...stated];
}

const claimWords = (claim) => [linked(claim.party, claim.name), " · " + inLanguage(claim.property) + " ", el("b", {}, inLanguage(claim.value))];

const part = (words, things) => (things.length ? [el("h2", {}, words), ...things] : []);

function mentionTable(mentions) {
  const row = (mention) => {
    const text = piece(mention.start, mention.end);
    const name = mention.name && mention.name !== text ? [el("div", { class: "source" }, "= ", linked(mention.party, mention.name))] : [];
    return el("tr", {}, el("td", {}, name.length ? text : linked(mention.party, text), ...name), el("td", { class: "whole" }, kindName(mention.type)), el("td", { class: "muted" }, inLanguage(mention.via)));
  };
  return el("table", {}, el("tbody", {}, ...mentions.map(row)));
}
