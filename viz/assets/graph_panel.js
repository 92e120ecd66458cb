// The right side: what is known of the party, line, list or chain that was picked, with its sentences.

const SECTION_ROWS = 24; // of owners, so that what follows is not far

const tieFacts = (tie) => factList(tie.facts, [say("relation"), inLanguage(relationOf(tie).name)], [say("mood"), say("modality-" + tie.modality)]);

function disclosedChips(known) {
  if (!known) return [];
  const chips = [];
  if (known.total) {
    const whole = known.state === "whole";
    chips.push(chip(say("disclosed-" + known.state, { total: known.total }), whole ? "good" : "warn"));
    if (known.rest && (known.unstated || known.unnamed)) chips.push(chip(say("disclosed-rest", { rest: known.rest })));
  }
  if (known.unstated) chips.push(chip(say("holders-unstated", { n: known.unstated }), "warn"));
  if (known.unnamed) chips.push(chip(say("rest", { n: known.unnamed }), "warn"));
  return chips;
}

function partyPanel(id, on) {
  const party = PARTIES.get(id);
  const kind = kindOf(party);
  const up = (OWNERS.get(id) || []).filter((tie) => tie.stake);
  const down = (HOLDINGS.get(id) || []).filter((tie) => tie.stake);
  const roles = [...(OWNERS.get(id) || []), ...(HOLDINGS.get(id) || [])].filter((tie) => !tie.stake);
  const tieRow = (tie, other) => [link(nameOf(PARTIES.get(other)), () => on.pick(tie.rest ? "party" : "line", tie.rest ? tie.owner : tie.id)), inLanguage(tie.label), tie.planned ? "planned" : ""];
  const section = (title, ties, otherOf) => (ties.length ? [heading(say(title, { n: ties.length })), rowTable(ties.map((tie) => tieRow(tie, otherOf(tie))), SECTION_ROWS)] : []);
  const otherName = language === "en" ? party.name : party.name_en;
  return [
    heading(kind.name.join(" / ")),
    el("p", { class: "picked-name" }, linked(party.id, nameOf(party))),
    otherName && otherName !== nameOf(party) ? el("p", { class: "source" }, otherName) : null,
    el("p", {}, ...party.aliases.map((alias) => chip(say("alias", { name: alias })))),
    party.restOf ? el("p", {}, say("rest-note")) : factList(party.facts),
    el("p", {}, ...disclosedChips(party.disclosed), NOW.overfull && id === TARGET ? chip(say("overfull"), "warn") : null),
    ...section("owners", sortedTies(up), (tie) => tie.owner),
    ...section("holdings", sortedTies(down), (tie) => tie.owned),
    ...section("roles", roles, (tie) => (tie.owner === id ? tie.owned : tie.owner)),
    ...(id === TARGET ? [...sharesSection("up", on), ...controlSection(on), ...sharesSection("down", on)] : [...partSection(id), ...decisionSection(id)]),
    ...(party.restOf ? [] : [heading(say("evidence")), ...evidenceList((up.length ? up : [...down, ...roles]).flatMap((tie) => tie.marks))]),
    ...chainSection(id, on),
  ];
}

const sortedTies = (ties) => [...ties].sort((a, b) => Boolean(a.planned) - Boolean(b.planned) || (b.upper || 0) - (a.upper || 0) || (b.raw.amount_cny || 0) - (a.raw.amount_cny || 0) || compare(a.id, b.id));

function chainSection(id, on) {
  const chains = CHAINS.map((chain, number) => ({ chain, number })).filter(({ chain }) => id === TARGET || chain.parties.includes(id));
  if (!chains.length) return [];
  const rows = chains.map(({ chain, number }) => [link(chainText(chain), () => on.pick("chain", number)), inLanguage(chain.product) + (chain.ring ? " ↻" : ""), chain.known ? "" : "muted"]);
  const notes = [say("chain-note"), chains.some(({ chain }) => chain.ring) ? say("ring-note") : "", NOW.pruned ? say("pruned", { n: NOW.pruned }) : ""];
  return [heading(say("chains", { n: chains.length })), rowTable(rows, 40), el("p", { class: "source" }, notes.filter(Boolean).join(" "))];
}

const chainText = (chain) => chain.parties.map((id) => nameOf(PARTIES.get(id) || { name: id })).join(" → ");

function linePanel(line, on) {
  const [from, to] = [PARTIES.get(line.from), PARTIES.get(line.to)];
  const parts = line.ties.flatMap((tie) => [tieFacts(tie), heading(say("evidence")), ...evidenceList(tie.marks)]);
  return [
    heading(say("relation")),
    el("p", { class: "picked-name" }, link(nameOf(from), () => on.pick("party", from.id)), " → ", link(nameOf(to), () => on.pick("party", to.id))),
    line.ring ? el("p", {}, chip(say("on-ring"), "warn")) : null,
    line.planned ? el("p", {}, chip(say("planned-note"), "warn")) : null,
    line.ties.length > 1 ? el("p", { class: "source" }, say("readings", { n: line.ties.length })) : null,
    ...parts,
  ];
}

function groupPanel(group, on) {
  const rows = group.members.map((id) => [link(nameOf(PARTIES.get(id)), () => on.pick("party", id)), bundleLabel(group.tiesOf.get(id))]);
  return [heading(nameOf(PARTIES.get(group.hub))), el("p", { class: "picked-name" }, say(group.end + "-group", { n: group.members.length })), rowTable(rows, 2000)];
}

function chainPanel(chain, on) {
  const ties = chain.ties.map((id) => TIES.find((tie) => tie.id === id)).filter(Boolean);
  const steps = ties.map((tie) => [link(nameOf(PARTIES.get(tie.owner)) + " → " + nameOf(PARTIES.get(tie.owned)), () => on.pick("line", tie.id)), inLanguage(tie.label)]);
  return [
    heading(say("chain")),
    el("p", { class: "picked-name" }, chainText(chain)),
    el("p", {}, chip(say("product", { product: inLanguage(chain.product) }), chain.known ? "good" : "warn"), chain.ring ? chip(say("on-ring"), "warn") : null),
    rowTable(steps),
    el("p", { class: "source" }, say("chain-note")),
    heading(say("evidence")),
    ...evidenceList(ties.flatMap((tie) => tie.marks)),
  ];
}
