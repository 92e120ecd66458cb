// The sentence that says a thing, its quotes marked, and where it stands.

// Marks of several ties in one sentence are shown together: [[sentence, start, end]…] → one block a sentence.
function evidenceBlocks(marks, strong = "") {
  const bySentence = grouped(marks, (mark) => mark[0]);
  return [...bySentence].map(([number, found]) => evidenceBlock(DATA.sentences[number], found, strong));
}

function evidenceBlock(sentence, marks, strong) {
  const quoted = [];
  for (const [from, to] of joined(marks.map((mark) => [mark[1], mark[2]]))) quoted.push([from, to]);
  const letters = [...sentence.text];
  const block = el("blockquote", { class: "evidence" });
  let done = 0;
  for (const [from, to] of quoted) {
    block.append(visible(letters.slice(done, from).join("")));
    block.append(el("mark", {}, ...emphasised(letters.slice(from, to).join(""), strong)));
    done = to;
  }
  block.append(visible(letters.slice(done).join("")));
  return el("figure", {}, block, el("figcaption", { class: "source" }, linked(DATA.sources[sentence.source].document, sentenceSource(sentence), sentence.at)));
}

// The printed name of the agency in question stands out within its quote.
function emphasised(quote, strong) {
  if (!strong || !quote.includes(strong)) return [quote];
  const at = quote.indexOf(strong);
  return [quote.slice(0, at), el("strong", {}, strong), quote.slice(at + strong.length)];
}

// Overlapping stretches become one.
function joined(stretches) {
  const merged = [];
  for (const [from, to] of stretches.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function sourceLine(source) {
  const title = source.title && (source.title.startsWith("《") ? source.title : "《" + source.title + "》");
  return [source.publisher, source.published, title].filter(Boolean).join(" · ");
}

const sentenceSource = (sentence) => [sourceLine(DATA.sources[sentence.source]), sentence.where, sentence.bare ? say("no-text") : ""].filter(Boolean).join(" · ");

const sourcesLine = () => say("sources", { n: DATA.sources.length });
