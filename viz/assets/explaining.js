// The reading page: which sentence is looked at, what is marked, and the keys.

const DEFAULTS = { lang: "zh", theme: "auto", only: "all", hidden: new Set(), pick: -1 };
let state = readAddress(DEFAULTS);
let marked = null;
const asked = SENTENCES.find((sentence) => sentence.start <= DATA.at && DATA.at < sentence.end);

const on = { look, leave };
const markOf = (sentence) => byId("s" + sentence.number);

function update() {
  if (!WANTED[state.only]) state.only = "all";
  drawText(byId("text"), state);
  fillLeft();
  fillFrame();
  show(SENTENCES[state.pick] || asked || SENTENCES.find(WANTED.facts) || SENTENCES[0]);
  writeAddress(state, DEFAULTS);
}

function show(sentence) {
  for (const other of byId("text").querySelectorAll(".picked")) {
    other.classList.remove("picked");
    other.setAttribute("tabindex", "-1");
  }
  replace(byId("right"), ...(sentence ? panelOf(sentence, on) : []));
  if (!sentence) return;
  markOf(sentence).classList.add("picked");
  markOf(sentence).setAttribute("tabindex", "0");
}

function pick(sentence) {
  state.pick = sentence.number;
  show(sentence);
  markOf(sentence).focus({ preventScroll: true });
  markOf(sentence).scrollIntoView({ block: "nearest" });
  byId("right").scrollTop = 0;
  writeAddress(state, DEFAULTS);
}

// A quote may go beyond its sentence, so every sentence that it touches is drawn again.
function look(thing) {
  leave();
  marked = SENTENCES.filter((sentence) => sentence.start < thing.end && thing.start < sentence.end);
  for (const sentence of marked) replace(markOf(sentence), ...lettersOf(sentence, state.hidden, thing));
}

function leave() {
  for (const sentence of marked || []) replace(markOf(sentence), ...lettersOf(sentence, state.hidden, null));
  marked = null;
}

function fillLeft() {
  const only = (key) => el("button", { role: "radio", "aria-checked": String(state.only === key), "aria-pressed": String(state.only === key), onclick: () => { state.only = key; update(); } }, say("only-" + key), el("span", { class: "count" }, SENTENCES.filter(WANTED[key]).length));
  replace(byId("only"), ...Object.keys(WANTED).map(only));
  replace(byId("types"), ...DATA.kinds.map(typeChoice));
  const link = (article, number) => el("li", {}, el("button", { class: "link", onclick: () => byId("a" + number).scrollIntoView() }, article.title || say("place", article)));
  replace(byId("articles"), ...DATA.articles.map(link));
}

function typeChoice(kind) {
  const swatch = el("span", { class: "swatch" });
  swatch.style.setProperty("--tone", `var(${kindTone(kind.id)})`);
  const change = () => {
    if (!state.hidden.delete(kind.id)) state.hidden.add(kind.id);
    update();
  };
  const count = DATA.mentions.filter((mention) => mention.type === kind.id).length;
  return el("label", { class: "choice" }, el("input", { type: "checkbox", checked: !state.hidden.has(kind.id), onchange: change }), swatch, el("span", {}, inLanguage(kind.name)), el("span", { class: "count" }, count));
}

function fillFrame() {
  const total = (key) => SENTENCES.reduce((sum, sentence) => sum + sentence[key].length, 0);
  document.title = say("title") + " · " + visible(DATA.name);
  replace(byId("subtitle"), DATA.name);
  byId("counts").textContent = say("counts", { sentences: SENTENCES.length, facts: total("facts"), refused: total("rejected"), mentions: DATA.mentions.length });
}

const sentenceAt = (target) => {
  const mark = target.closest && target.closest(".sentence");
  return mark ? SENTENCES[Number(mark.dataset.number)] : null;
};

// Hovering previews a sentence until one is picked.
byId("text").addEventListener("mouseover", (event) => {
  const sentence = sentenceAt(event.target);
  if (sentence && state.pick < 0) show(sentence);
});
byId("text").addEventListener("click", (event) => {
  const sentence = sentenceAt(event.target);
  if (sentence) pick(sentence);
});

function step(by) {
  const wanted = SENTENCES.filter(WANTED[state.only]);
  const focused = sentenceAt(document.activeElement);
  const here = focused ? focused.number : state.pick;
  const next = by > 0 ? wanted.find((one) => one.number > here) : wanted.findLast((one) => one.number < here);
  if (next) pick(next);
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT") return;
  const sentence = sentenceAt(event.target);
  const inPanel = byId("right").contains(event.target);
  if (["ArrowDown", "ArrowUp"].includes(event.key) && !inPanel) step(event.key === "ArrowDown" ? 1 : -1);
  else if (event.key === "Enter" && sentence) (byId("right").querySelector(".said") || byId("right")).focus();
  else if (event.key === "Escape") {
    const picked = byId("text").querySelector(".picked");
    state.pick = -1;
    leave();
    if (picked) picked.focus({ preventScroll: true });
    return writeAddress(state, DEFAULTS);
  } else return;
  event.preventDefault();
});


function begin() {
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  update();
  if (asked && state.pick < 0) markOf(asked).scrollIntoView({ block: "center" });
}

begin();
