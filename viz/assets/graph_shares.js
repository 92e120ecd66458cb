// Whose it is in the end and who decides: the look-through table with its coverage, what a number comes from, who controls.

const shareOf = (part) => part.share || say("undisclosed");
const nameAt = (id) => nameOf(FOLK.get(id) || { name: id });

// How much of the target final owners are known to hold, what rings lock, what nobody discloses: together the whole.
function coverBar(known) {
  const parts = ["known", "locked", "unknown"].filter((name) => known[name][1] > 0);
  const pieces = parts.map((name) => {
    const piece = el("i", { class: "cover-" + name });
    piece.style.width = known[name][1] * 100 + "%";
    return piece;
  });
  return [el("div", { class: "cover", "aria-hidden": "true" }, ...pieces), el("p", { class: "source" }, parts.map((name) => say("cover-" + name, { share: known[name][0] })).join(" · "))];
}

function sharesSection(side, on) {
  const known = NOW[side];
  if (!known) return [];
  const rows = known.rows.map((part) => {
    const more = [part.direct === undefined ? "" : say("direct-part", { share: part.direct || say("undisclosed") }), part.final ? say("final") : ""].filter(Boolean);
    return [[link(nameAt(part.id), () => on.pick("party", part.id)), el("div", { class: "source" }, more.join(" · "))], shareOf(part), part.share ? "" : "muted"];
  });
  return [
    heading(say("shares-" + side, { n: known.rows.length })),
    ...(side === "up" ? coverBar(known) : []),
    rowTable(rows, 12),
    el("p", { class: "source" }, say("shares-note")),
    el("button", { class: "more", onclick: saveShares }, say("save-shares")),
  ];
}

// What one party has of the target, or the target of it, and how that comes about.
function partSection(id) {
  const part = PARTS.get(id);
  if (!part) return [];
  const why = Object.entries(part.parts || {}).map(([name, share]) => say("part-" + name, { share }));
  const lines = [
    part.direct === undefined ? "" : say("direct-part", { share: part.direct || say("undisclosed") }) + " · " + inLanguage(part.basis),
    why.length ? (part.min === part.max ? shareOf(part) : say("at-most", { share: part.most })) + " = " + why.join(" + ") : "",
    part.yuan ? say("derived", { amount: inLanguage(part.yuan) }) : "",
  ];
  return [
    heading(say(part.down ? "part-below" : "part-above", { name: nameAt(TARGET) })),
    el("p", {}, chip(shareOf(part) + " " + say("computed"), part.share ? "good" : "warn"), part.final ? chip(say("final")) : null),
    ...lines.filter(Boolean).map((line) => el("p", { class: "source" }, line)),
  ];
}

// The mark in a party's box: decides, might decide, is joined by control alone.
function decidesAs(id) {
  const found = CONTROL.get(id);
  if (found && found.actual) return found.actual === "presumed" ? "presumed" : "actual";
  return found ? found.answer : (NOW.behind || []).includes(id) ? "behind" : "";
}

function controlSection(on) {
  const rows = [...CONTROL.keys(), ...(NOW.behind || []).filter((id) => !CONTROL.has(id))].map((id) => [link(nameAt(id), () => on.pick("party", id)), say("decides-" + decidesAs(id))]);
  return rows.length ? [heading(say("control", { n: rows.length })), rowTable(rows, 12)] : [];
}

// Why a party is said to decide, and what would settle it where that is not sure.
function decisionSection(id) {
  const mark = decidesAs(id);
  if (!mark) return [];
  const found = CONTROL.get(id) || {};
  const lines = [
    found.basis ? say("ground-" + found.basis) + (found.votes ? " · " + say("votes", { share: found.votes }) : "") : "",
    found.actual ? say("actual-" + found.actual) : "",
    (found.chain || []).map(nameAt).join(" → "),
    found.together ? say("together", { names: found.together.map(nameAt).join("、") }) : "",
    ...(found.settles || []).map(([owner, owned, missing]) => say("settles-" + missing, { owner: nameAt(owner), owned: nameAt(owned) })),
    mark === "behind" ? say("behind-note") : "",
  ];
  return [heading(say("decision")), el("p", {}, chip(say("decides-" + mark), "decides-" + mark)), ...lines.filter(Boolean).map((line) => el("p", { class: "source" }, line))];
}

// The look-through as tables of their own.
function shareTables(on) {
  return ["up", "down"].filter((side) => NOW[side]).map((side) => {
    const keys = [side === "up" ? "col-owner" : "col-owned", "col-kind", "col-direct", "col-basis", "col-integrated", "col-final", "col-control"];
    const rows = NOW[side].rows.map((part) => el("tr", {}, el("th", { scope: "row" }, link(nameAt(part.id), () => on.pick("party", part.id))), ...shareCells(part).map((cell) => el("td", {}, cell))));
    const known = side === "up" ? coverBar(NOW.up)[1] : null;
    return el("div", {}, el("table", { class: "twin shares" }, el("caption", {}, say("shares-" + side, { n: rows.length })), el("thead", {}, el("tr", {}, ...keys.map((key) => el("th", { scope: "col" }, say(key))))), el("tbody", {}, ...rows)), known);
  });
}

function shareCells(part) {
  const direct = part.direct === undefined ? "" : part.direct || say("undisclosed");
  const kind = FOLK.has(part.id) ? inLanguage(kindOf(FOLK.get(part.id)).name) : "";
  const decides = !part.down && decidesAs(part.id);
  return [kind, direct, part.basis ? inLanguage(part.basis) : "", shareOf(part), part.final ? say("yes") : "", decides ? say("decides-" + decides) : ""];
}

function saveShares() {
  const keys = ["direction", "party", "kind", "direct", "basis", "integrated", "final", "control", "share-min", "share-max", "chain-sum", "ring-gain", "unknown"];
  const rows = ["up", "down"].flatMap((side) => (NOW[side] || NOTHING).rows.map((part) => {
    const { chains, gain, unknown } = part.parts || {};
    return [say(side + "wards"), nameAt(part.id), ...shareCells(part), part.min, part.max, chains, gain, unknown];
  }));
  saveCsv(FILE + "_" + say("look-through"), [keys.map((key) => say("col-" + key)), ...rows]);
}
