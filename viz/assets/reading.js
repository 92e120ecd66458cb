// Walking a text: which sentence is looked at and what is marked. A page brings `state`, `DEFAULTS`, `update`, `begin`, `isWanted`, `panel`.

const markOf = (sentence) => byId("s" + sentence.number);
let marked = [];
let pinned = null; // a thing whose quote stays marked
let looked = null; // the thing whose quote is marked now

function show(sentence) {
  for (const other of byId("text").querySelectorAll(".picked")) {
    other.classList.remove("picked");
    other.setAttribute("tabindex", "-1");
  }
  replace(byId("right"), ...panel(sentence));
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
function mark(thing) {
  const touched = thing ? SENTENCES.filter((sentence) => sentence.start < thing.end && thing.start < sentence.end) : [];
  for (const sentence of new Set([...marked, ...touched])) replace(markOf(sentence), ...lettersOf(sentence, state.hidden, touched.includes(sentence) ? thing : null));
  marked = touched;
  looked = thing;
}

const look = (thing) => { if (looked !== thing) mark(thing); };
const leave = () => mark(pinned);

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

function fillOnly(keys) {
  const only = (key) => el("button", { role: "radio", "aria-checked": String(state.only === key), onclick: () => { state.only = key; update(); } }, say("only-" + key), el("span", { class: "count" }, SENTENCES.filter(WANTED[key]).length));
  replace(byId("only"), ...keys.map(only));
}

const sentenceAt = (element) => {
  const found = element.closest && element.closest(".sentence");
  return found ? SENTENCES[Number(found.dataset.number)] : null;
};

byId("text").addEventListener("click", (event) => {
  const sentence = sentenceAt(event.target);
  if (sentence) pick(sentence);
});

function step(by) {
  const wanted = SENTENCES.filter(isWanted);
  const focused = sentenceAt(document.activeElement);
  const here = focused ? focused.number : state.pick;
  const next = by > 0 ? wanted.find((one) => one.number > here) : wanted.findLast((one) => one.number < here);
  if (next) pick(next);
}

function stepInPanel(from, by) {
  const things = [...byId("right").querySelectorAll(".said")];
  const next = things[things.indexOf(from) + by];
  if (next) next.focus();
}

function onReadingKey(event) {
  const sentence = sentenceAt(event.target);
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && byId("right").contains(event.target)) stepInPanel(event.target, by);
  else if (by) step(by);
  else if (event.key === "Enter" && sentence) (byId("right").querySelector(".said") || byId("right")).focus();
  else return false;
  event.preventDefault();
  return true;
}
