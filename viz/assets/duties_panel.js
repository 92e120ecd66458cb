// The right side: one clause with its sentence, or one agency with all it has to do.

const heading = (words) => el("h2", {}, words);
const rowById = (id) => ROWS.find((row) => row.id === id);

function clausePanel(row, agencyNumber, on) {
  const chosen = agencyNumber >= 0 ? AGENCIES[agencyNumber] : null;
  const cells = chosen ? row.byAgency.get(agencyNumber) || [] : row.cells;
  return [
    DATA.policies.length > 1 ? el("p", { class: "source" }, linked(DATA.policies[row.policy].id, policyTitle(DATA.policies[row.policy]))) : null,
    row.section ? heading(row.section) : null,
    el("p", { class: "picked-name" }, rowName(row)),
    row.flagged ? el("p", {}, el("span", { class: "chip warn" }, say("flag-note"))) : null,
    ...(row.cells.length ? [heading(say("responsible")), el("p", {}, ...row.cells.map((cell) => cellChip(row, cell, agencyNumber, on)))] : [el("p", {}, el("span", { class: "chip" }, say("bare")))]),
    ...(row.cells.length ? [heading(say("evidence")), ...sentencesOf(cells)] : []),
    ...(chosen ? alignment(chosen, cells) : []),
    ...(chosen ? [heading(say("all-duties", { name: visible(chosen.name), n: LOADS[chosen.number].total })), dutyList(chosen, row.id, on)] : []),
  ];
}

function cellChip(row, cell, agencyNumber, on) {
  const agency = AGENCIES[cell.agency];
  const look = "chip duty" + (cell.agency === agencyNumber ? " picked" : "");
  return el("button", { class: look, title: fullName(agency), onclick: () => on.pick(row.id, cell.agency) }, roleMark(cell.role, cell.planned), (language === "en" && agency.name_en) || cell.printed || agency.name);
}

function sentencesOf(cells) {
  const printed = cells.length === 1 || new Set(cells.map((cell) => cell.agency)).size === 1 ? cells[0].printed : "";
  const blocks = evidenceBlocks(cells.flatMap((cell) => cell.marks), printed);
  return blocks.length ? blocks : [el("p", { class: "source" }, say("no-evidence"))];
}

function alignment(agency, cells) {
  const printed = (cells[0] && cells[0].printed) || agency.name;
  const same = printed === agency.full ? agency.full : printed + " = " + agency.full;
  return [heading(say("alignment")), el("div", {}, same), agency.name_en ? el("div", { class: "source" }, agency.name_en) : null];
}

function dutyList(agency, currentRow, on) {
  const rows = ROWS.filter((row) => row.byAgency.has(agency.number));
  const items = [];
  let policy = -1;
  for (const row of rows) {
    if (DATA.policies.length > 1 && row.policy !== policy) items.push(el("li", { class: "source" }, policyTitle(DATA.policies[row.policy])));
    policy = row.policy;
    const marks = row.byAgency.get(agency.number).map((cell) => roleMark(cell.role, cell.planned));
    const current = row.id === currentRow ? "true" : null;
    items.push(el("li", {}, el("button", { class: "link duty-line", "aria-current": current, onclick: () => on.pick(row.id, agency.number) }, ...marks, el("span", {}, rowName(row)))));
  }
  return el("ul", {}, ...items);
}

function agencyPanel(agency, on) {
  const load = LOADS[agency.number];
  const split = DATA.roles.filter((role) => load.of(role.id)).map((role) => inLanguage(role.name) + " " + load.of(role.id)).join(" · ");
  const partners = new Map();
  for (const row of ROWS.filter((one) => one.byAgency.has(agency.number))) {
    for (const other of row.byAgency.keys()) if (other !== agency.number) partners.set(other, (partners.get(other) || 0) + 1);
  }
  const most = [...partners].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 5);
  return [
    heading(say("agency")),
    el("p", { class: "picked-name" }, linked(agency.id, fullName(agency))),
    el("p", { class: "source" }, [agency.name_en, agency.name === agency.full ? "" : say("printed-as", { name: visible(agency.name) })].filter(Boolean).join(" · ")),
    el("p", {}, split),
    el("button", { class: "more", onclick: () => on.focus(agency.id) }, say("unfocus")),
    heading(say("all-duties", { name: visible(agency.name), n: load.total })),
    dutyList(agency, "", on),
    ...(most.length ? [heading(say("together")), el("table", {}, el("tbody", {}, ...most.map(([other, n]) => el("tr", {}, el("td", {}, AGENCIES[other].name), el("td", { class: "num" }, n)))))] : []),
  ];
}
