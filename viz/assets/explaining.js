// The reading page of a file: what each sentence states and what was refused.

const DEFAULTS = { lang: "zh", theme: "auto", only: "all", hidden: new Set(), pick: -1 };
let state = readAddress(DEFAULTS);
const asked = SENTENCES.find((sentence) => sentence.start <= DATA.at && DATA.at < sentence.end);

const isWanted = (sentence) => WANTED[state.only](sentence);

function update() {
  if (!WANTED[state.only]) state.only = "all";
  drawText(byId("text"), state);
  fillOnly(Object.keys(WANTED));
  replace(byId("types"), ...DATA.kinds.map(typeChoice));
  const link = (article, number) => el("li", {}, el("button", { class: "link", onclick: () => byId("a" + number).scrollIntoView() }, article.title || say("place", article)));
  replace(byId("articles"), ...DATA.articles.map(link));
  fillFrame();
  show(SENTENCES[state.pick] || asked || SENTENCES.find(WANTED.facts) || SENTENCES[0]);
  writeAddress(state, DEFAULTS);
}

function panel(sentence) {
  if (!sentence) return [];
  const { facts, claims, rejected, rules, mentions } = sentence;
  return [
    el("p", { class: "source" }, say("place", sentence)),
    ...part(say("facts"), facts.map((fact) => said(fact, factWords(fact)))),
    ...part(say("claims"), claims.map((claim) => said(claim, claimWords(claim)))),
    ...part(say("refused"), rejected.map((one) => said(one, [el("b", {}, inLanguage(one.reason)), el("div", {}, one.detail)], "refused"))),
    ...(facts.length || claims.length || rejected.length ? [] : [el("p", {}, say("nothing-stated"))]),
    ...part(say("rules"), [...new Set(rules)].map((rule) => el("span", { class: "chip" }, rule))),
    ...(mentions.length ? part(say("mentions"), [mentionTable(mentions)]) : []),
  ];
}

function fillFrame() {
  const total = (key) => SENTENCES.reduce((sum, sentence) => sum + sentence[key].length, 0);
  document.title = say("title") + " · " + visible(DATA.name);
  replace(byId("subtitle"), DATA.name);
  byId("counts").textContent = say("counts", { sentences: SENTENCES.length, facts: total("facts"), refused: total("rejected"), mentions: DATA.mentions.length });
}

// Hovering previews a sentence until one is picked.
byId("text").addEventListener("mouseover", (event) => {
  const sentence = sentenceAt(event.target);
  if (sentence && state.pick < 0) show(sentence);
});

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT" || onReadingKey(event)) return;
  if (event.key !== "Escape") return;
  const picked = byId("text").querySelector(".picked");
  state.pick = -1;
  leave();
  if (picked) picked.focus({ preventScroll: true });
  writeAddress(state, DEFAULTS);
});

function begin() {
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  update();
  if (asked && state.pick < 0) markOf(asked).scrollIntoView({ block: "center" });
}

begin();
