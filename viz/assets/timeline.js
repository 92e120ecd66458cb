// The timeline page: state, filters, search, zoom and exports around the drawing.

const DEFAULTS = { lang: "zh", theme: "auto", search: "", cited: true, relations: new Set(), focus: "", pick: "", table: false, from: 0, to: 0 };
const ASKED = POLICIES.filter((policy) => policy.asked);
const FILE = (ASKED.length === 1 ? visible(ASKED[0].name) : "policies").replace(/[\\/:*?"<>|\s《》]/g, "_").slice(0, 80) + "_timeline";
const MANY_ROWS = 26; // rows from which the table is better on paper
let state = readAddress(DEFAULTS);
let shown, drawn;

const on = { pick, focus, hover };

function update() {
  shown = shownPolicies(state);
  drawn = drawTimeline(byId("drawing"), shown, state, on);
  byId("drawing").hidden = !shown.rows.length;
  byId("empty").textContent = shown.rows.length ? "" : say(POLICIES.length ? "nothing-found" : "no-policies");
  document.body.classList.toggle("many", shown.rows.length > MANY_ROWS);
  fillTwin(shown, on);
  fillLeft();
  fillFrame();
  showPick();
  writeAddress(state, DEFAULTS);
}

const policyById = (id) => POLICIES.find((policy) => policy.id === id);
const rowOf = (policy) => [...drawn.root.querySelectorAll(".row")].find((row) => row.dataset.id === policy.id);

function pick(policy, move = false) {
  state.pick = policy.id;
  if (!shown.rows.includes(policy)) {
    Object.assign(state, { search: "", focus: "", cited: true });
    update();
  } else showPick();
  if (move && rowOf(policy)) rowOf(policy).scrollIntoView({ block: "center" });
  writeAddress(state, DEFAULTS);
}

function focus(policy) {
  state.focus = state.focus === policy.id ? "" : policy.id;
  Object.assign(state, { from: 0, to: 0 });
  update();
}

function hover(policy) {
  light(policy || policyById(state.pick));
}

// The citations of one policy stand out; where there are too many to draw, only they are drawn.
function light(policy) {
  const chosen = policy && shown.rows.includes(policy) ? policy : null;
  if (drawn.many) replace(drawn.links, ...(chosen ? shown.links.filter((link) => link.from === chosen || link.to === chosen).map((link) => drawLink(link, drawn.place)) : []));
  for (const link of drawn.links.children) {
    const mine = chosen && [link.dataset.from, link.dataset.to].includes(chosen.id);
    link.classList.toggle("lit", Boolean(mine));
    link.classList.toggle("dim", Boolean(chosen) && !mine);
  }
}

function showPick() {
  const policy = policyById(state.pick) || ASKED[0] || shown.rows[0];
  replace(byId("right"), ...(policy ? policyPanel(policy, on) : []));
  for (const row of drawn.root.querySelectorAll(".row")) {
    row.classList.toggle("picked", row.dataset.id === state.pick);
    row.setAttribute("tabindex", policy && row.dataset.id === policy.id ? "0" : "-1");
  }
  light(policyById(state.pick));
}

function linkSample(relation) {
  return svg("svg", { class: "sample link is-" + relation.id, width: 34, height: 16, "aria-hidden": "true" }, svg("path", { class: "curve", d: "M1,8H26", "stroke-dasharray": relation.dash || null }), svg("path", { class: "tip", d: "M26,4.5l7,3.5l-7,3.5z" }));
}

function fillLeft() {
  const choice = (relation) => {
    const change = () => {
      if (!state.relations.delete(relation.id)) state.relations.add(relation.id);
      update();
    };
    return el("label", { class: "choice" }, el("input", { type: "checkbox", checked: !state.relations.has(relation.id), onchange: change }), linkSample(relation), el("span", {}, inLanguage(relation.name)), el("span", { class: "count" }, LINKS.filter((link) => link.relation === relation.id).length));
  };
  replace(byId("relations"), ...DATA.relations.map(choice));
  const mark = (kind) => el("li", {}, svg("svg", { class: "sample", width: 34, height: 18, "aria-hidden": "true" }, ...(kind === "span" ? [svg("rect", { class: "span mark-date", x: 6, y: 4, width: 22, height: 10, rx: 5 })] : [shapeOf(kind, 17, 9)])), " " + say("day-" + kind));
  replace(byId("marks"), ...["date", "effective_from", "valid_until", "repealed", "span"].map(mark));
  byId("cited").checked = state.cited;
  if (byId("search") !== document.activeElement) byId("search").value = state.search;
  byId("sources-title").textContent = sourcesLine();
  replace(byId("sources"), ...DATA.sources.map((source) => el("li", {}, sourceLine(source))));
}

function fillFrame() {
  const focused = policyById(state.focus);
  const subject = ASKED.length === 1 ? visible(titleOf(ASKED[0])) : say(DATA.all ? "all-policies" : "some-policies", { n: DATA.all ? POLICIES.length : ASKED.length });
  document.title = say("title") + " · " + subject;
  replace(byId("subtitle"), subject);
  byId("subtitle").title = subject;
  const parts = [say("counts", { n: shown.rows.length, of: POLICIES.length, undated: shown.undated.length, links: shown.links.length }), drawn.many ? say("many-links") : "", focused ? say("focused", { name: visible(focused.name) }) : ""];
  byId("counts").textContent = parts.filter(Boolean).join(" · ");
}

// Nearer or further, around the middle of what is seen; sideways by a quarter of it.
function zoom(factor, sideways = 0) {
  const { view, length } = drawn.place;
  const size = Math.min(length, Math.max(0.25, (view[1] - view[0]) / factor));
  const middle = (view[0] + view[1]) / 2 + sideways * size;
  const from = Math.min(Math.max(0, middle - size / 2), length - size);
  const whole = size >= length;
  const round = (value) => Math.round(value * 100) / 100;
  Object.assign(state, whole ? { from: 0, to: 0 } : { from: round(from), to: round(from + size) });
  update();
}

function stepTo(by) {
  const here = shown.rows.findIndex((policy) => document.activeElement === rowOf(policy));
  const next = here < 0 ? shown.rows[0] : shown.rows[Math.min(shown.rows.length - 1, Math.max(0, here + by))];
  if (!next) return;
  for (const row of drawn.root.querySelectorAll(".row")) row.setAttribute("tabindex", "-1");
  const row = rowOf(next);
  row.setAttribute("tabindex", "0");
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  light(next);
}

function onRowKey(event) {
  const row = event.target.closest && event.target.closest(".row");
  if (!row || !["Enter", " ", "f", "F"].includes(event.key)) return false;
  const policy = policyById(row.dataset.id);
  if (event.key === "Enter" || event.key === " ") pick(policy);
  else focus(policy);
  const again = rowOf(policy);
  if (again) again.focus({ preventScroll: true });
  return true;
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    Object.assign(state, { search: "", focus: "", pick: "", from: 0, to: 0 });
    byId("search").value = "";
    return update();
  }
  if (event.target.tagName === "INPUT") return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key], side = { ArrowRight: 0.25, ArrowLeft: -0.25 }[event.key];
  const inDrawing = event.target === document.body || byId("drawing").contains(event.target);
  if (onRowKey(event)) return event.preventDefault();
  if (by && inDrawing && !state.table) stepTo(by);
  else if (side && inDrawing && !state.table) keepRow(() => zoom(1, side));
  else if (["+", "=", "-"].includes(event.key)) keepRow(() => zoom(event.key === "-" ? 1 / 1.5 : 1.5));
  else if (event.key === "/") byId("search").focus();
  else return;
  event.preventDefault();
});

// Draw again, with the keyboard where it was.
function keepRow(work) {
  const row = document.activeElement.closest(".row");
  const id = row && row.dataset.id;
  work();
  const again = id && rowOf(policyById(id));
  if (again) again.focus({ preventScroll: true });
}

byId("search").addEventListener("input", (event) => { state.search = event.target.value; update(); });
byId("cited").addEventListener("change", (event) => { state.cited = event.target.checked; update(); });
byId("as-table").addEventListener("click", () => { state.table = !state.table; update(); });
byId("closer").addEventListener("click", () => zoom(1.5));
byId("further").addEventListener("click", () => zoom(1 / 1.5));
byId("earlier").addEventListener("click", () => zoom(1, -0.25));
byId("later").addEventListener("click", () => zoom(1, 0.25));
byId("save-csv").addEventListener("click", () => saveTimeline(shown));
byId("save-svg").addEventListener("click", () => saveSvg(FILE, frozen(drawn.root, drawn.box)));
byId("save-png").addEventListener("click", () => savePng(FILE, frozen(drawn.root, drawn.box), drawn.box));
addEventListener("resize", update);

function begin() {
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  update();
  const picked = policyById(state.pick);
  if (picked && rowOf(picked)) rowOf(picked).scrollIntoView({ block: "center" });
}

begin();
