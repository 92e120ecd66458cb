// The duties page: state, filters, search and exports around matrix and drawing.

const DEFAULTS = { lang: "zh", theme: "auto", view: "matrix", roles: new Set(), policies: new Set(), focus: "", search: "", order: "issue", flagged: false, bare: false, folded: new Set(), open: new Set(), pick: "" };
const FILE = (DATA.policies.length === 1 ? visible(DATA.policies[0].name) : "policies").replace(/[\\/:*?"<>|\s《》]/g, "_");
let state = readAddress(DEFAULTS);
let shown, drawn;

const fileName = () => FILE + "_" + say("task-table");

const on = { pick, focus, foldSection };

function update() {
  shown = shownDuties(state);
  const matrix = state.view !== "drawing";
  byId("matrix").hidden = !matrix || !shown.rows.length;
  byId("drawing").hidden = matrix || !shown.rows.length;
  document.body.classList.toggle("as-drawing", !matrix);
  if (matrix) drawMatrix(byId("matrix"), shown, state, on);
  else drawn = drawDrawing(byId("drawing"), shown, state, on);
  byId("empty").textContent = shown.rows.length ? "" : say(ROWS.length ? "no-rows" : "no-duties");
  fillStats();
  fillFilters();
  fillFrame();
  showPick();
  writeAddress(state, DEFAULTS);
}

function pick(rowId, agencyNumber) {
  state.pick = rowId + " " + agencyNumber;
  showPick();
  writeAddress(state, DEFAULTS);
}

function focus(id) {
  state.focus = state.focus === id ? "" : id;
  state.pick = "";
  update();
}

function foldSection(key) {
  const set = state.view === "drawing" && isLarge(shown) ? state.open : state.folded;
  if (!set.delete(key)) set.add(key);
  update();
}

function showPick() {
  const [rowId, number] = state.pick.split(" ");
  const row = rowById(rowId);
  const focused = AGENCIES.find((agency) => agency.id === state.focus);
  const first = shown.rows.find((one) => one.cells.length) || shown.rows[0];
  const agencyNumber = AGENCIES[Number(number)] ? Number(number) : -1;
  const content = row ? clausePanel(row, agencyNumber, on) : focused ? agencyPanel(focused, on) : first ? clausePanel(first, first.cells.length ? first.cells[0].agency : -1, on) : [];
  replace(byId("right"), ...content);
  byId("right").scrollTop = 0;
  for (const cell of byId("matrix").querySelectorAll(".picked")) cell.classList.remove("picked");
  const line = row && [...byId("matrix").querySelectorAll("tr[data-row]")].find((one) => one.dataset.row === rowId);
  const cell = line && ([...line.querySelectorAll("td.filled")].find((one) => one.dataset.agency === number) || line.cells[0]);
  if (cell) cell.classList.add("picked");
}

function fillStats() {
  const { stats } = DATA;
  const tile = (key) => [el("b", {}, stats[key]), el("span", {}, say("stat-" + key))];
  const plain = ["measures", "clauses", "agencies", "duties", "led"].map((key) => el("div", { class: "tile" }, ...tile(key)));
  const flagged = el("button", { class: "tile warn", id: "flagged", "aria-pressed": String(state.flagged), title: say("only-flagged"), onclick: () => { state.flagged = !state.flagged; update(); } }, ...tile("flagged"));
  replace(byId("stats"), ...plain, flagged);
}

function choice(checked, sample, words, count, change) {
  return el("label", { class: "choice" }, el("input", { type: "checkbox", checked, onchange: change }), sample, el("span", {}, words), el("span", { class: "count" }, count));
}

const toggled = (set, id) => () => {
  if (!set.delete(id)) set.add(id);
  update();
};

function fillFilters() {
  const count = (id) => ROWS.reduce((sum, row) => sum + row.cells.filter((cell) => cell.role === id).length, 0);
  const used = DATA.roles.filter((role) => count(role.id));
  replace(byId("roles"), ...used.map((role) => choice(!state.roles.has(role.id), roleMark(role.id), inLanguage(role.name), count(role.id), toggled(state.roles, role.id))));
  replace(byId("policies"), ...(DATA.policies.length < 2 ? [] : [heading(say("policies")), ...DATA.policies.map((policy, number) => choice(!state.policies.has(String(number)), null, policyTitle(policy), ROWS.filter((row) => row.policy === number && row.cells.length).length, toggled(state.policies, String(number))))]));
  const most = Math.max(1, ...LOADS.map((load) => load.total));
  replace(byId("agencies"), ...inOrder(state).map((agency) => loadRow(agency, most)));
  byId("order").value = state.order;
  byId("bare").checked = state.bare;
  byId("bare").closest("label").hidden = ROWS.every((row) => row.cells.length);
  if (byId("search") !== document.activeElement) byId("search").value = state.search;
}

function loadRow(agency, most) {
  const load = LOADS[agency.number];
  const part = (role) => {
    const piece = el("i", { class: "bar-" + role.id });
    piece.style.width = (load.of(role.id) / most) * 100 + "%";
    return piece;
  };
  return el("button", { class: "load", "aria-pressed": String(state.focus === agency.id), title: fullName(agency), onclick: () => focus(agency.id) },
    el("span", { class: "load-name" }, shortName(agency)), el("span", { class: "bar" }, ...DATA.roles.filter((role) => load.of(role.id)).map(part)), el("span", { class: "count" }, load.total));
}

function fillFrame() {
  const [policy] = DATA.policies;
  const one = DATA.policies.length === 1;
  const subject = one ? visible(policyTitle(policy)) : say("policies-title", { n: DATA.policies.length });
  document.title = say("title") + " · " + subject;
  replace(byId("subtitle"), [subject, one ? visible(policy.date) : ""].filter(Boolean).join(" · "));
  byId("subtitle").title = subject;
  const focused = AGENCIES.find((agency) => agency.id === state.focus);
  const total = ROWS.filter((row) => row.cells.length || state.bare).length;
  const parts = [say("shown", { n: shown.rows.length, of: total }), sourcesLine(), focused ? say("focused", { name: visible(focused.name) }) : "", shown.hidden ? say("columns-hidden", { n: shown.hidden }) : "", state.view === "drawing" && isLarge(shown) ? say("drawing-large") : ""];
  byId("counts").textContent = parts.filter(Boolean).join(" · ");
  for (const view of ["matrix", "drawing"]) byId("view-" + view).setAttribute("aria-pressed", String(state.view === view));
  byId("sources-title").textContent = sourcesLine();
  replace(byId("sources"), ...DATA.sources.map((source) => el("li", {}, sourceLine(source))));
}

// 任务分工表: a row a clause, who leads, who answers, who helps.
function saveTasks() {
  const keys = ["policy", "number", "section", "clause", "measure", "task", "lead", "sole", "shared", "support", "flag", "quote"];
  const named = (cell) => AGENCIES[cell.agency].full + (cell.planned ? say("planned-mark") : "");
  const names = (row, roles) => [...new Set(row.cells.filter((cell) => roles.includes(cell.role)).map(named))].join("、");
  const quotes = (row) => [...new Set(row.cells.flatMap((cell) => cell.marks.map(([number, start, end]) => [...DATA.sentences[number].text].slice(start, end).join(""))))].join(" / ");
  const rows = shown.rows.map((row) => {
    const policy = DATA.policies[row.policy];
    return [policy.name, policy.doc_number, row.section, row.number, row.name, row.task, names(row, ["lead", "coordinate"]), names(row, ["sole"]), names(row, ["shared"]), names(row, ["support", "guide", "join"]),
      row.flagged ? say("flag") : row.cells.length ? "" : say("bare"), quotes(row)];
  });
  saveCsv(fileName(), [keys.map((key) => say("col-" + key)), ...rows]);
}

// What the view shows, as {text, box} of an SVG file.
function pictureNow() {
  if (state.view === "drawing") return { text: frozen(drawn.group, drawn.box), box: drawn.box };
  const { group, box } = inLight(() => matrixPicture(shown, state));
  return { text: frozenApart(group, box), box };
}

function onGridKey(event) {
  const cell = event.target.closest && event.target.closest("td[role=gridcell]");
  if (!cell) return false;
  const next = event.key.startsWith("Arrow") && cellBeside(cell, event.key);
  if (next) moveTo(next);
  else if (event.key === "Enter" || event.key === " ") cell.click();
  else if (event.key === "f" || event.key === "F") focus(shown.agencies[[...cell.parentNode.querySelectorAll("td")].indexOf(cell)].id);
  else return event.key.startsWith("Arrow");
  return true;
}

function onDrawingKey(event) {
  const end = event.target.closest && event.target.closest(".end");
  if (!end || !["Enter", " ", "ArrowUp", "ArrowDown"].includes(event.key)) return false;
  if (event.key === "Enter" || event.key === " ") end.dispatchEvent(new MouseEvent("click"));
  else {
    const ends = [...byId("drawing").querySelectorAll(".end")];
    const next = ends[ends.indexOf(end) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) next.focus();
  }
  return true;
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    Object.assign(state, { focus: "", search: "", pick: "", flagged: false });
    byId("search").value = "";
    return update();
  }
  if (["INPUT", "SELECT"].includes(event.target.tagName)) return;
  if (onGridKey(event) || onDrawingKey(event)) return event.preventDefault();
  if (event.key === "/") byId("search").focus();
  else if (event.key.startsWith("Arrow") && event.target === document.body && byId("matrix").querySelector('td[tabindex="0"]')) moveTo(byId("matrix").querySelector('td[tabindex="0"]'));
  else if (["+", "=", "-"].includes(event.key)) {
    const all = shown.sections.map((section) => section.key);
    Object.assign(state, { folded: new Set(event.key === "-" ? all : []), open: new Set(event.key === "-" ? [] : all) });
    update();
  } else return;
  event.preventDefault();
});

byId("search").addEventListener("input", (event) => { state.search = event.target.value; update(); });
byId("order").addEventListener("change", (event) => { state.order = event.target.value; update(); });
byId("bare").addEventListener("change", (event) => { state.bare = event.target.checked; update(); });
byId("view-matrix").addEventListener("click", () => { state.view = "matrix"; update(); });
byId("view-drawing").addEventListener("click", () => { state.view = "drawing"; update(); });
byId("save-csv").addEventListener("click", saveTasks);
byId("save-svg").addEventListener("click", () => saveSvg(fileName(), pictureNow().text));
byId("save-png").addEventListener("click", () => { const { text, box } = pictureNow(); savePng(fileName(), text, box); });
addEventListener("resize", () => { if (state.view === "drawing") update(); });

function begin() {
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  update();
}

begin();
