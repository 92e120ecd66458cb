// The first page of a site: tables with one search over all of them, order by column, and the ways to the pages.

const DEFAULTS = { lang: "zh", theme: "auto", table: "documents", search: "", by: -1, down: false };
const MOST = 300; // rows drawn at first
const NUMBERS = ["facts", "names", "measures", "duties", "above", "below", "leads", "policies", "size"];
const DAYS = ["published", "date", "established"];
let state = readAddress(DEFAULTS);

const wordsOf = (row) => (row.words ||= row.map((cell) => (Array.isArray(cell.text) ? cell.text.join(" ") : cell.text)).join("\n").toLowerCase());

function found(table) {
  const wanted = state.search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return table.rows.filter((row) => wanted.every((word) => wordsOf(row).includes(word)));
}

const rankOf = (cell) => (cell.sort !== undefined ? cell.sort : typeof cell.text === "number" ? cell.text : inLanguage(cell.text));

function ordered(table) {
  const rows = found(table);
  if (state.by < 0 || state.by >= table.columns.length) return rows;
  const sign = state.down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [rankOf(a[state.by]), rankOf(b[state.by])];
    return one === other ? 0 : (one === "") !== (other === "") ? (one === "" ? 1 : -1) : sign * (one < other ? -1 : 1);
  });
}

const tableNow = () => DATA.tables.find((table) => table.id === state.table) || DATA.tables[0];

function update() {
  state.table = tableNow().id;
  fillTabs();
  fillTable();
  if (byId("search") !== document.activeElement) byId("search").value = state.search;
  document.title = say("title") + " · PolicyGraph";
  byId("subtitle").textContent = say("subtitle", { n: DATA.tables[0].rows.length });
  for (const kind of ["timeline", "map", "network"]) fillWay(byId(kind), DATA.pages[kind]);
  byId("notice").textContent = DATA.too_large ? say("network-left-out", DATA.too_large) : "";
  writeAddress(state, DEFAULTS);
}

function fillWay(link, href) {
  link.hidden = !href;
  if (href) link.setAttribute("href", href);
}

function fillTabs() {
  const tab = (table) => {
    const n = found(table).length, chosen = table.id === state.table;
    const of = n === table.rows.length ? "" : el("small", {}, "/ " + table.rows.length);
    return el("button", { role: "tab", id: "tab-" + table.id, "aria-selected": String(chosen), "aria-controls": "table", tabindex: chosen ? "0" : "-1", onclick: () => choose(table.id) }, el("b", {}, n, of), say("tab-" + table.id));
  };
  replace(byId("tabs"), ...DATA.tables.map(tab));
  byId("table").setAttribute("aria-labelledby", "tab-" + state.table);
}

function choose(id) {
  Object.assign(state, { table: id, by: -1, down: false });
  update();
}

function fillTable() {
  const table = tableNow();
  const rows = ordered(table);
  const head = table.columns.map((key, i) => {
    const order = state.by === i ? (state.down ? "descending" : "ascending") : "none";
    return el("th", { scope: "col", "aria-sort": order, class: NUMBERS.includes(key) ? "num" : null }, el("button", { onclick: () => sortBy(i, key) }, say("col-" + key), { ascending: " ↑", descending: " ↓", none: "" }[order]));
  });
  const rest = rows.length - MOST;
  const body = el("tbody", {}, ...rows.slice(0, MOST).map((row) => tableRow(row, table.columns)));
  const more = rest > 0 ? el("button", { class: "more", onclick: (event) => { fill(body, rows.slice(MOST).map((row) => tableRow(row, table.columns))); event.target.remove(); } }, say("show-rest", { n: rest })) : "";
  replace(byId("table"), ...(rows.length ? [el("table", { class: "contents" }, el("caption", {}, say("tab-" + table.id)), el("thead", {}, el("tr", {}, ...head)), body), more] : []));
  byId("empty").textContent = rows.length ? "" : say(table.rows.length ? "nothing-found" : "nothing-here");
  byId("counts").textContent = say("shown", { n: rows.length, of: table.rows.length });
}

function sortBy(column, key) {
  const first = NUMBERS.includes(key) || DAYS.includes(key); // the largest and the latest first
  Object.assign(state, state.by === column ? { down: !state.down } : { by: column, down: first });
  update();
  byId("table").querySelectorAll("thead button")[column].focus();
}

function tableRow(row, columns) {
  const content = (cell) => (cell.href ? el("a", { href: cell.href }, String(inLanguage(cell.text))) : String(inLanguage(cell.text)));
  const look = (key) => (NUMBERS.includes(key) ? "num" : DAYS.includes(key) ? "day" : key === "number" ? "whole" : null);
  return el("tr", {}, el("th", { scope: "row" }, content(row[0])), ...row.slice(1).map((cell, i) => el("td", { class: look(columns[i + 1]) }, content(cell))));
}

function saveTable() {
  const table = tableNow();
  saveCsv("policygraph_" + table.id, [table.columns.map((key) => say("col-" + key)), ...ordered(table).map((row) => row.map((cell) => (cell.sort > 0 ? cell.sort : inLanguage(cell.text))))]);
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    state.search = byId("search").value = "";
    return update();
  }
  if (event.target.tagName === "INPUT") return;
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by) {
    const at = DATA.tables.indexOf(tableNow());
    choose(DATA.tables[(at + by + DATA.tables.length) % DATA.tables.length].id);
    byId("tab-" + state.table).focus();
  } else if (event.key === "/") byId("search").focus();
  else return;
  event.preventDefault();
});

byId("search").addEventListener("input", (event) => { state.search = event.target.value; update(); });
byId("save-csv").addEventListener("click", saveTable);

function begin() {
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  update();
}

begin();
