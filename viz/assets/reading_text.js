// A text with its sentences and marks. Offsets count characters (code points) of the source that the text is cut from.

const FROM = DATA.from || 0;
const LETTERS = DATA.quotes ? quotedLetters() : [...DATA.text];
const piece = (from, to) => LETTERS.slice(from - FROM, to - FROM).join("");

// Where only quotes are known, each stands at its place and nothing between them.
function quotedLetters() {
  const letters = [];
  for (const quote of DATA.quotes) [...quote.text].forEach((letter, i) => { letters[quote.start - FROM + i] = letter; });
  return letters;
}

// A sentence with what stands in its brackets; brackets are clauses of their own in the data.
const SENTENCES = [];
for (const row of DATA.clauses) {
  const last = SENTENCES[SENTENCES.length - 1];
  if (last && row.start >= last.start && row.end <= last.end) last.rows.push(row);
  else SENTENCES.push({ number: SENTENCES.length, article: row.article, start: row.start, end: row.end, rows: [row], mentions: [] });
}
for (const sentence of SENTENCES) {
  for (const key of ["facts", "claims", "rejected", "rules"]) sentence[key] = sentence.rows.flatMap((row) => row[key] || []);
}
let at = 0;
for (const mention of DATA.mentions) {
  while (at < SENTENCES.length - 1 && SENTENCES[at].end <= mention.start) at += 1;
  if (SENTENCES.length && mention.start >= SENTENCES[at].start && mention.end <= SENTENCES[at].end) SENTENCES[at].mentions.push(mention);
}

const WANTED = {
  all: () => true,
  facts: (sentence) => sentence.facts.length > 0,
  refused: (sentence) => sentence.rejected.length > 0,
  silent: (sentence) => sentence.mentions.length > 0 && !sentence.facts.length && !sentence.claims.length,
};

const kindName = (type) => inLanguage(DATA.kinds.find((kind) => kind.id === type).name);

// The letters of a sentence: names in their tone, the quote of one fact marked.
function lettersOf(sentence, hidden, quote) {
  const shown = sentence.mentions.filter((mention) => !hidden.has(mention.type));
  const cuts = new Set([sentence.start, sentence.end]);
  for (const { start, end } of [...shown, ...(quote ? [quote] : [])]) cuts.add(start).add(end);
  const places = [...cuts].filter((place) => place >= sentence.start && place <= sentence.end).sort((a, b) => a - b);
  return places.slice(1).map((end, i) => stretch(places[i], end, shown, quote));
}

function stretch(from, to, shown, quote) {
  const mention = shown.find((one) => one.start <= from && to <= one.end);
  const inside = mention ? named(mention, piece(from, to)) : visible(piece(from, to));
  return quote && quote.start <= from && to <= quote.end ? el("mark", {}, inside) : inside;
}

function named(mention, text) {
  const words = [kindName(mention.type), inLanguage(mention.via), mention.name && mention.name !== text ? mention.name : ""];
  const mark = el("span", { class: mention.again ? "named again" : "named", title: visible(words.filter(Boolean).join(" · ")) }, text);
  mark.style.setProperty("--tone", `var(${kindTone(mention.type)})`);
  return mark;
}

function sentenceMark(sentence, state) {
  const states = [sentence.facts.length || sentence.claims.length ? "states" : "", sentence.rejected.length ? "refuses" : "", isWanted(sentence) ? "" : "aside"];
  const attributes = { class: ["sentence", ...states].filter(Boolean).join(" "), id: "s" + sentence.number, "data-number": sentence.number, tabindex: "-1" };
  return el("span", attributes, ...lettersOf(sentence, state.hidden, null));
}

// Everything that was read, article by article; what belongs to no article stays in its place.
function drawText(parent, state) {
  const parts = [];
  let done = FROM;
  const upTo = (end) => { if (end > done) parts.push(DATA.quotes ? "\n……\n" : visible(piece(done, end))); done = Math.max(done, end); };
  DATA.articles.forEach((article, number) => {
    if (!DATA.quotes) upTo(article.start);
    parts.push(el("span", { class: "head", id: "a" + number }, [sourceLine(article), say("place", article), DATA.quotes ? say("no-text") : ""].filter(Boolean).join(" · ")));
    for (const sentence of SENTENCES.filter((one) => one.article === number)) {
      upTo(sentence.start);
      parts.push(sentenceMark(sentence, state));
      done = sentence.end;
    }
    if (!DATA.quotes) upTo(article.end);
  });
  if (!DATA.quotes) upTo(FROM + LETTERS.length);
  replace(parent, ...parts);
}
