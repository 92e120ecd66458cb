// The ownership page: state, filters, search, table twin and exports around the graph.

const frame = byId("graph");
const root = frame.appendChild(svg("g", { id: "root" }));
const DEFAULTS = {
  lang: "zh", theme: "auto", table: false, at: DATA.moments[0].as_of, kinds: new Set(), relations: new Set(), least: 0, undisclosed: true, computed: true, foldedUp: new Set(), foldedDown: new Set(), pick: "party " + TARGET,
};
const FILE = visible(FOLK.get(TARGET).name).replace(/[\\/:*?"<>|\s]/g, "_");
let state, shown, placed, squeezed;

const on = { pick, fold };

function update(refit = true) {
  shown = visibleGraph(state);
  placed = layout(shown);
  draw(root, placed, shown, state, on);
  if (refit) squeezed = !fit(frame, root, placed);
  fillFilters();
  fillTwin();
  fillFrame();
  showPick();
  writeAddress(state, DEFAULTS);
}

// Another date: what is open at first is found anew, filters stay.
function turn(date) {
  turnTo(date);
  OPENING = openingView();
  Object.assign(DEFAULTS, { foldedUp: OPENING.foldedUp, foldedDown: OPENING.foldedDown });
}

function chooseDate(date) {
  turn(date);
  Object.assign(state, { at: NOW.as_of, foldedUp: new Set(OPENING.foldedUp), foldedDown: new Set(OPENING.foldedDown) });
  if (!state.pick.startsWith("party ") || !PARTIES.has(state.pick.slice(6))) state.pick = DEFAULTS.pick;
  update();
}

function pick(kind, id) {
  state.pick = kind + " " + id;
  if (kind === "party" && PARTIES.has(id) && !shown.ids.has(id)) uncover(id);
  showPick();
  writeAddress(state, DEFAULTS);
}

// Opens the folds between a party and the target, and where that is not enough everything.
function uncover(id) {
  for (const one of between(id)) {
    state.foldedUp.delete(one);
    state.foldedDown.delete(one);
  }
  if (!visibleGraph(state).ids.has(id)) uncoverAll();
  else update();
}

function uncoverAll() {
  Object.assign(state, { foldedUp: new Set(), foldedDown: new Set(), kinds: new Set(), relations: new Set(), least: 0, undisclosed: true });
  update();
}

function fold(direction, id) {
  const folded = foldSet(state, direction);
  if (!folded.delete(id)) folded.add(id);
  update();
  focusBox(id);
}

function showPick() {
  const [kind, id] = [state.pick.split(" ")[0], state.pick.slice(state.pick.indexOf(" ") + 1)];
  const line = kind === "line" && placed.lines.find((one) => one.ties.some((tie) => tie.id === id));
  const hiddenTie = kind === "line" && !line && TIES.find((tie) => tie.id === id);
  const group = kind === "group" && placed.boxes.get(id);
  const chain = kind === "chain" && CHAINS[Number(id)];
  const standIn = hiddenTie && { ties: [hiddenTie], from: hiddenTie.owner, to: hiddenTie.owned, ring: hiddenTie.ring, planned: hiddenTie.planned };
  const content = line || standIn ? linePanel(line || standIn, on) : group && group.group ? groupPanel(group.group, on) : chain ? chainPanel(chain, on) : PARTIES.has(id) ? partyPanel(id, on) : [el("p", { class: "source" }, say("nothing-picked"))];
  replace(byId("right"), ...content);
  byId("right").scrollTop = 0;
  emphasise(root, ...related(kind, id, line, chain));
}

// Boxes and lines that belong to what is picked; the target itself dims nothing.
function related(kind, id, line, chain) {
  const box = (party) => (shown.inGroup.has(party) ? shown.inGroup.get(party).id : party);
  if (line) return [new Set([line.from, line.to]), new Set([line.id]), line.id];
  if (chain) return [new Set(chain.parties.map(box)), new Set(placed.lines.filter((one) => one.ties.some((tie) => chain.ties.includes(tie.id))).map((one) => one.id)), ""];
  if (!["party", "group"].includes(kind) || id === TARGET || !placed.boxes.has(box(id))) return [null, null, kind === "party" ? id : ""];
  const start = box(id);
  const boxes = new Set([start]);
  const lines = new Set();
  const walk = (from, to) => {
    const ahead = [start];
    while (ahead.length) {
      const here = ahead.pop();
      for (const one of placed.lines.filter((each) => each[from] === here)) {
        lines.add(one.id);
        if (!boxes.has(one[to])) ahead.push(one[to]);
        boxes.add(one[to]);
      }
    }
  };
  walk("from", "to");
  walk("to", "from");
  return [boxes, lines, start];
}

function fillFilters() {
  const used = [...PARTIES.values()];
  replace(byId("kinds"), ...DATA.kinds.map((kind) => choice(!state.kinds.has(kind.id), kindSample(kind), inLanguage(kind.name), used.filter((party) => party.kind === kind.id).length, toggled(state.kinds, kind.id))));
  const plannedCount = TIES.filter((tie) => tie.planned).length;
  replace(byId("relations"), ...DATA.relations.map((relation) => choice(!state.relations.has(relation.id), lineSample("is-" + relation.id, relation.dash), inLanguage(relation.name), TIES.filter((tie) => tie.relation === relation.id).length, toggled(state.relations, relation.id))),
    ...(shown.computed || !state.computed ? [choice(state.computed, lineSample("is-computed", "3 5"), say("computed-legend"), shown.computed || "", () => { state.computed = !state.computed; update(); })] : []),
    ...(plannedCount ? [el("div", { class: "choice" }, el("span", { class: "no-box" }), lineSample("planned", "7 5"), el("span", {}, say("planned-legend")), el("span", { class: "count" }, plannedCount))] : []));
  fillDates();
  byId("upwards").setAttribute("aria-pressed", String(OWNERS.has(TARGET) && !state.foldedUp.has(TARGET)));
  byId("upwards").disabled = !OWNERS.has(TARGET);
  byId("least").value = state.least;
  byId("least-value").textContent = state.least + "%";
  byId("undisclosed").checked = state.undisclosed;
}

// The dates on which something changes, with what came and what went.
function fillDates() {
  const moments = [...DATA.moments].sort((a, b) => compare(b.as_of || "9", a.as_of || "9"));
  byId("dates").hidden = moments.length < 2;
  const change = (number) => {
    const [now, before] = [new Set(moments[number].ties), new Set((moments[number + 1] || { ties: [] }).ties)];
    const [came, went] = [[...now].filter((tie) => !before.has(tie)).length, [...before].filter((tie) => !now.has(tie)).length];
    if (number + 1 === moments.length) return "";
    return came + went ? say("changed", { came, went }) : say("same-ties");
  };
  const title = (one) => (one.as_of || say("newest")) + (one.since ? say("since", { date: one.since }) : "");
  replace(byId("at"), ...moments.map((one) => el("option", { value: one.as_of, selected: one === NOW }, title(one))));
  byId("changed").textContent = [change(moments.indexOf(NOW)), DATA.earlier ? say("earlier", { n: DATA.earlier }) : ""].filter(Boolean).join(" ");
}

function kindSample(kind) {
  const frameOf = svg("g", { class: "frame", transform: "translate(2,6)" }, ...outline(kind.shape, 32, 20), badgeShape(kind, 16, 10));
  frameOf.style.stroke = "var(" + kindTone(kind.id) + ")";
  return svg("svg", { class: "sample", width: 40, height: 28, "aria-hidden": "true" }, frameOf);
}

function lineSample(look, dash) {
  const points = [[2, 10], [38, 10]];
  return svg("svg", { class: "sample line " + look, width: 40, height: 20, "aria-hidden": "true" }, svg("path", { class: "stroke", d: "M2,10H30", "stroke-dasharray": dash }), arrow(points));
}

// The same relations as a table, for reading aloud, for print and for whoever prefers it.
function fillTwin() {
  const head = ["col-owner", "col-relation", "col-value", "col-owned", "col-date", "col-mood", "col-source"].map((key) => el("th", { scope: "col" }, say(key)));
  const rows = sortedTies(shown.ties).map((tie) => {
    const source = tie.marks.length ? sentenceSource(DATA.sentences[tie.marks[0][0]]) : "";
    const cells = [inLanguage(relationOf(tie).name), inLanguage(tie.label), nameOf(PARTIES.get(tie.owned)), tie.raw.date || "", tie.rest ? "" : tie.modality, source];
    const owner = tie.rest ? nameOf(PARTIES.get(tie.owner)) : link(nameOf(PARTIES.get(tie.owner)), () => pick("line", tie.id));
    return el("tr", {}, el("th", { scope: "row" }, owner), ...cells.map((cell) => el("td", {}, cell)));
  });
  replace(byId("twin"), ...shareTables(on), el("table", { class: "twin" }, el("caption", {}, say("twin-label")), el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows)));
  byId("twin").classList.toggle("unseen", !state.table);
  document.body.classList.toggle("as-table", state.table);
  byId("as-table").setAttribute("aria-pressed", String(state.table));
}

function fillFrame() {
  const target = PARTIES.get(TARGET);
  const asOf = say(NOW.as_of ? "as-of" : "as-of-none", { date: NOW.as_of });
  document.title = say("title") + " · " + visible(nameOf(target));
  replace(byId("subtitle"), visible(nameOf(target)) + " · " + asOf);
  const hidden = PARTIES.size - shown.ids.size;
  const counts = [say("counts", { parties: [...shown.ids].filter((id) => !PARTIES.get(id).restOf).length, ties: shown.ties.filter((tie) => !tie.rest).length }), sourcesLine(), hidden ? say("not-shown", { n: hidden }) : "", NOW.pruned ? say("pruned", { n: NOW.pruned }) : ""];
  byId("counts").textContent = counts.filter(Boolean).join(" · ");
  const grouped_ = [...new Set(shown.inGroup.values())].reduce((sum, group) => sum + group.members.length, 0);
  const notices = [grouped_ ? say("grouped-notice", { n: grouped_ }) : "", shown.computed > MOST_COMPUTED ? say("computed-notice", { n: shown.computed - MOST_COMPUTED }) : "", squeezed ? say("squeezed-notice") : "", TIES.length ? "" : say("no-ties")];
  byId("notice").textContent = notices.filter(Boolean).join(" ");
  byId("sources-title").textContent = sourcesLine();
  replace(byId("sources"), ...DATA.sources.map((source) => el("li", {}, sourceLine(source))));
}

function search() {
  const wanted = byId("search").value.trim().toLowerCase();
  const found = wanted ? [...PARTIES.values()].filter((party) => [party.name, party.name_en, ...party.aliases].some((name) => name.toLowerCase().includes(wanted))) : [];
  replace(byId("hits"), ...found.slice(0, 12).map((party) => el("li", {}, link(nameOf(party), () => goTo(party.id)))),
    ...(found.length > 12 ? [el("li", { class: "source" }, say("and-more", { n: found.length - 12 }))] : []),
    ...(wanted && !found.length ? [el("li", { class: "source" }, say("nothing-found"))] : []));
  return found;
}

function goTo(id) {
  pick("party", id);
  focusBox(shown.inGroup.has(id) ? shown.inGroup.get(id).id : id);
}

function focusBox(id) {
  const box = [...root.querySelectorAll(".box")].find((one) => one.dataset.id === id);
  if (!box) return;
  for (const one of root.querySelectorAll(".box")) one.setAttribute("tabindex", one === box ? 0 : -1);
  box.focus({ preventScroll: true });
  reveal(frame, root, placed.boxes.get(id));
}

function onBoxKey(event) {
  const box = event.target.closest && event.target.closest(".box");
  if (!box) return false;
  const id = box.dataset.id;
  if (event.key.startsWith("Arrow")) {
    const next = stepFrom(id, event.key, placed);
    if (next) focusBox(next.id);
  } else if (event.key === "Enter" || event.key === " ") pick(placed.boxes.get(id).group ? "group" : "party", id);
  else if (["+", "=", "-", "_"].includes(event.key)) {
    const closing = "-_".includes(event.key);
    for (const direction of foldsOf(id)) if (foldSet(state, direction).has(id) !== closing) fold(direction, id);
  } else return false;
  event.preventDefault();
  return true;
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    byId("search").value = "";
    search();
    pick("party", TARGET);
    return focusBox(TARGET);
  }
  if (["INPUT", "SELECT"].includes(event.target.tagName)) return;
  if (onBoxKey(event)) return;
  if (event.key === "/") byId("search").focus();
  else if (event.key === "f" || event.key === "F") refit();
  else if (["+", "="].includes(event.key)) zoomMiddle(1.25);
  else if (event.key === "-") zoomMiddle(0.8);
  else if (event.key.startsWith("Arrow") && event.target === document.body) focusBox(TARGET);
  else return;
  event.preventDefault();
});

function refit() {
  squeezed = !fit(frame, root, placed);
  fillFrame();
}

const zoomMiddle = (factor) => zoom(root, factor, frame.clientWidth / 2, frame.clientHeight / 2);

function saveRelations() {
  const keys = ["owner", "relation", "value", "share", "share-min", "share-max", "amount", "role", "basis", "status", "owned", "date", "mood", "inferred", "quote", "title", "publisher", "published"];
  const rows = sortedTies(shown.filtered.filter((tie) => !tie.rest)).map((tie) => {
    const source = tie.marks.length ? DATA.sources[DATA.sentences[tie.marks[0][0]].source] : {};
    const quotes = tie.marks.map(([number, start, end]) => [...DATA.sentences[number].text].slice(start, end).join(""));
    const { raw } = tie;
    return [PARTIES.get(tie.owner).name, inLanguage(relationOf(tie).name), inLanguage(tie.label), raw.share, raw.share_min, raw.share_max, raw.amount_cny, raw.role, raw.basis, raw.status,
      PARTIES.get(tie.owned).name, raw.date, tie.modality, tie.inferred ? say("yes") : "", quotes.join(" / "), source.title, source.publisher, source.published];
  });
  saveCsv(FILE, [keys.map((key) => say("col-" + key)), ...rows]);
}

const inFull = (listen) => (event) => { listen(event.target); update(); };

byId("search").addEventListener("input", search);
byId("search").addEventListener("keydown", (event) => {
  const found = event.key === "Enter" ? search() : [];
  if (found.length) goTo(found[0].id);
});
byId("least").addEventListener("input", inFull((slider) => (state.least = Number(slider.value))));
byId("at").addEventListener("change", (event) => chooseDate(event.target.value));
byId("undisclosed").addEventListener("change", inFull((box) => (state.undisclosed = box.checked)));
byId("fit").addEventListener("click", refit);
byId("upwards").addEventListener("click", () => fold("up", TARGET));
byId("unfold").addEventListener("click", uncoverAll);
byId("closer").addEventListener("click", () => zoomMiddle(1.25));
byId("further").addEventListener("click", () => zoomMiddle(0.8));
byId("as-table").addEventListener("click", () => { state.table = !state.table; update(false); });
byId("save-svg").addEventListener("click", () => saveSvg(FILE, frozen(root, placed.area)));
byId("save-png").addEventListener("click", () => savePng(FILE, frozen(root, placed.area), placed.area));
byId("save-csv").addEventListener("click", saveRelations);
addEventListener("resize", refit);

function begin() {
  turn(readAddress({ at: DEFAULTS.at }).at);
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  update();
  const target = [...root.querySelectorAll(".box")].find((box) => box.dataset.id === TARGET);
  if (target) target.setAttribute("tabindex", 0);
}

letMove(frame, root);
fitPaper(frame, root, () => placed);
begin();
