// What of the duties is shown: filters, agency focus, order, folded sections.

const AGENCIES = DATA.agencies.map((agency, number) => ({ ...agency, number, key: "a" + number }));
const ROLES = new Map(DATA.roles.map((role) => [role.id, role]));
const STRENGTH = DATA.roles.map((role) => role.id); // strongest first

// Cells of a row by agency, the strongest role first.
const ROWS = DATA.rows.map((row) => {
  const cells = [...row.cells].sort((a, b) => STRENGTH.indexOf(a.role) - STRENGTH.indexOf(b.role));
  return { ...row, cells, byAgency: grouped(cells, (cell) => cell.agency), sectionKey: row.policy + " " + row.section };
});

const LOADS = AGENCIES.map((agency) => {
  const cells = ROWS.flatMap((row) => row.byAgency.get(agency.number) || []);
  return { total: cells.length, of: (role) => cells.filter((cell) => cell.role === role).length };
});

const fullName = (agency) => (language === "en" && agency.name_en) || agency.full;
const shortName = (agency) => (language === "en" && agency.name_en) || agency.name;
const rowName = (row) => [row.number, row.name || say("whole-policy")].filter(Boolean).join(" ");
const policyTitle = (policy) => {
  const name = nameOf(policy);
  return [name.startsWith("《") ? name : "《" + name + "》", policy.doc_number].filter(Boolean).join(" ");
};

const inOrder = (state) => (state.order === "load" ? [...AGENCIES].sort((a, b) => LOADS[b.number].total - LOADS[a.number].total || a.number - b.number) : AGENCIES);

// The cells of a row that the role filter leaves.
const cellsOf = (row, state) => row.cells.filter((cell) => !state.roles.has(cell.role));

function matches(row, state) {
  if (state.policies.has(String(row.policy))) return false;
  if (!row.cells.length && !state.bare) return false;
  const cells = cellsOf(row, state);
  if (row.cells.length && !cells.length) return false;
  if (state.flagged && !row.flagged) return false;
  if (state.focus && !cells.some((cell) => AGENCIES[cell.agency].id === state.focus)) return false;
  const wanted = state.search.trim().toLowerCase();
  const said = [row.name, row.number, row.task, ...cells.map((cell) => AGENCIES[cell.agency].name + AGENCIES[cell.agency].full)];
  return !wanted || said.some((text) => text.toLowerCase().includes(wanted));
}

// {rows, sections: [{key, policy, title, rows}], agencies, hidden}: columns nobody fills are left out of a narrowed view.
function shownDuties(state) {
  const rows = ROWS.filter((row) => matches(row, state));
  const filled = new Set(rows.flatMap((row) => cellsOf(row, state).map((cell) => cell.agency)));
  const agencies = inOrder(state).filter((agency) => rows.length === 0 || filled.has(agency.number));
  const sections = [];
  for (const row of rows) {
    const last = sections[sections.length - 1];
    if (last && last.key === row.sectionKey) last.rows.push(row);
    else sections.push({ key: row.sectionKey, policy: row.policy, title: row.section, rows: [row] });
  }
  return { rows, sections, agencies, hidden: AGENCIES.length - agencies.length };
}

// The mark of a role: letter, shape and colour.
function roleMark(role, planned) {
  const { name, glyph } = ROLES.get(role);
  return el("span", { class: "mark role-" + role + (planned ? " planned" : ""), title: inLanguage(name) + (planned ? " · " + say("planned") : "") }, inLanguage(glyph));
}
