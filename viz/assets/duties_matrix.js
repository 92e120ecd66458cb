// The matrix: a row a clause, a column an agency; head, first column and totals stay in sight.

const MANY = 24; // columns from which print needs smaller marks

function drawMatrix(table, shown, state, on) {
  const head = el("thead", {}, el("tr", {},
    el("th", { class: "corner", scope: "col" }, say("measure")),
    ...shown.agencies.map((agency) => agencyHead(agency, state, on))));
  const bodies = [];
  let policy = -1;
  for (const section of shown.sections) {
    const rows = [];
    if (DATA.policies.length > 1 && section.policy !== policy) rows.push(bandRow("policy-row", policyTitle(DATA.policies[section.policy]), shown));
    policy = section.policy;
    const folded = state.folded.has(section.key);
    if (section.title) rows.push(sectionRow(section, folded, shown, on));
    if (!folded) rows.push(...section.rows.map((row) => clauseRow(row, shown, state, on)));
    bodies.push(el("tbody", {}, ...rows));
  }
  replace(table, head, ...bodies, totalsOf(shown, state));
  table.setAttribute("aria-colcount", shown.agencies.length + 1);
  table.setAttribute("aria-rowcount", shown.rows.length + 2);
  table.classList.toggle("many", shown.agencies.length > MANY);
  const first = table.querySelector("td.filled");
  if (first) first.tabIndex = 0;
}

// A second, plain name for print: browsers do not repeat buttons at the top of each sheet.
function agencyHead(agency, state, on) {
  const focused = state.focus === agency.id;
  const name = shortName(agency);
  const look = /^[\u0020-\u024f]+$/.test(name) ? "latin" : "";
  const press = el("button", { "aria-pressed": String(focused), title: fullName(agency), onclick: () => on.focus(agency.id) }, el("span", { class: look }, name));
  return el("th", { class: "agency" + (focused ? " on" : ""), scope: "col" }, press, el("span", { class: "paper " + look, "aria-hidden": "true" }, name));
}

const bandRow = (look, words, shown) => el("tr", { class: look }, el("th", { colspan: shown.agencies.length + 1 }, el("span", { class: "band" }, words)));

function sectionRow(section, folded, shown, on) {
  const press = el("button", { class: "band", "aria-expanded": String(!folded), title: say("fold-section"), onclick: () => on.foldSection(section.key) },
    el("span", { class: "turn", "aria-hidden": "true" }, folded ? "▸" : "▾"), " ", section.title, el("small", {}, say("sections-folded", { n: section.rows.length })));
  return el("tr", { class: "section" }, el("th", { colspan: shown.agencies.length + 1 }, press));
}

function clauseRow(row, shown, state, on) {
  const head = el("th", { scope: "row" }, el("button", { class: "clause", onclick: () => on.pick(row.id, -1) },
    el("span", { class: "number" }, row.number), el("span", { class: "name" }, row.name || say("whole-policy")),
    row.flagged ? el("span", { class: "chip warn flag" }, say("flag")) : null,
    row.cells.length ? null : el("span", { class: "chip" }, say("bare")),
    row.task ? el("span", { class: "task" }, row.task) : null));
  return el("tr", { "data-row": row.id }, head, ...shown.agencies.map((agency) => cellOf(row, agency, state, on)));
}

function cellOf(row, agency, state, on) {
  const cells = (row.byAgency.get(agency.number) || []).filter((cell) => !state.roles.has(cell.role));
  const focused = state.focus === agency.id ? " on" : "";
  if (!cells.length) return el("td", { role: "gridcell", tabindex: -1, class: focused.trim(), "aria-label": say("cell-none", { agency: visible(agency.name) }) });
  const [cell] = cells;
  const words = say("cell", { agency: visible(agency.name), role: inLanguage(ROLES.get(cell.role).name), measure: visible(rowName(row)) });
  return el("td", { role: "gridcell", tabindex: -1, class: "filled" + focused, "data-agency": agency.number, "aria-label": words, onclick: () => on.pick(row.id, agency.number) }, roleMark(cell.role, cell.planned));
}

function totalsOf(shown, state) {
  const sums = shown.agencies.map((agency) => {
    const cells = shown.rows.flatMap((row) => row.byAgency.get(agency.number) || []).filter((cell) => !state.roles.has(cell.role));
    const split = DATA.roles.map((role) => [role, cells.filter((cell) => cell.role === role.id).length]).filter(([, n]) => n);
    return el("td", { title: split.map(([role, n]) => inLanguage(role.name) + " " + n).join(" · ") }, cells.length);
  });
  return el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, say("total")), ...sums));
}

// The cell an arrow key leads to.
function cellBeside(cell, key) {
  const rows = [...byId("matrix").querySelectorAll("tr[data-row]")];
  const cells = (row) => [...row.querySelectorAll("td")];
  const [row, at] = [rows.indexOf(cell.parentNode), cells(cell.parentNode).indexOf(cell)];
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
  const next = rows[row + down];
  return next ? cells(next)[at + right] : undefined;
}

function moveTo(cell) {
  for (const other of byId("matrix").querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus({ preventScroll: true });
  showWhole(cell);
}

// Scrolls a cell out from under the sticky head, first column and totals.
function showWhole(cell) {
  const main = byId("main");
  const [box, around] = [cell.getBoundingClientRect(), main.getBoundingClientRect()];
  const head = byId("matrix").tHead.getBoundingClientRect().height;
  const first = cell.parentNode.cells[0].getBoundingClientRect().width;
  const foot = byId("matrix").tFoot.getBoundingClientRect().height;
  if (box.top < around.top + head) main.scrollTop -= around.top + head - box.top;
  if (box.bottom > around.bottom - foot) main.scrollTop += box.bottom - around.bottom + foot;
  if (box.left < around.left + first) main.scrollLeft -= around.left + first - box.left;
  if (box.right > around.right) main.scrollLeft += box.right - around.right;
}
