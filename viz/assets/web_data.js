// A graph of thousands out of its packed arrays. Nodes and links are numbers; the most linked nodes come first.

const WIDTHS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };

// "2:AQACAA==" → Uint16Array [1, 2]
function numbers(text) {
  const letters = atob(text.slice(2));
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return new WIDTHS[text[0]](bytes.buffer);
}

const NODES = { ids: DATA.nodes.ids, names: DATA.nodes.names, kind: numbers(DATA.nodes.kind), count: DATA.nodes.ids.length };
const LINKS = { from: numbers(DATA.links.from), to: numbers(DATA.links.to), relation: numbers(DATA.links.relation), modality: numbers(DATA.links.modality), saying: numbers(DATA.links.saying) };
LINKS.count = LINKS.relation.length;
const PLANNED = 1;

// Places in units; neighbours stand about one unit apart.
const AT = new Float32Array(2 * NODES.count);
const steps = numbers(DATA.nodes.at);
for (let i = 0; i < AT.length; i++) AT[i] = (steps[i] / 65535) * DATA.nodes.span;

// The links of node n are LINKED[FIRST[n]] … LINKED[FIRST[n + 1] - 1].
const FIRST = new Uint32Array(NODES.count + 1);
const LINKED = new Uint32Array(2 * LINKS.count);
for (let link = 0; link < LINKS.count; link++) {
  FIRST[LINKS.from[link] + 1] += 1;
  FIRST[LINKS.to[link] + 1] += 1;
}
for (let n = 0; n < NODES.count; n++) FIRST[n + 1] += FIRST[n];
const filled = FIRST.slice();
for (let link = 0; link < LINKS.count; link++) {
  LINKED[filled[LINKS.from[link]]++] = link;
  LINKED[filled[LINKS.to[link]]++] = link;
}

const linksOf = (node) => [...new Set(LINKED.subarray(FIRST[node], FIRST[node + 1]))];
const degreeOf = (node) => FIRST[node + 1] - FIRST[node];
const from = (link) => LINKS.from[link];
const to = (link) => LINKS.to[link];
const otherEnd = (link, node) => (from(link) === node ? to(link) : from(link));

const moreOf = (node) => DATA.nodes.more[node] || {};
const nodeName = (node) => (language === "en" && moreOf(node).name_en) || NODES.names[node];
const kindOf = (node) => DATA.kinds[NODES.kind[node]];
const relationOf = (link) => DATA.relations[LINKS.relation[link]];
const sayingOf = (link) => DATA.sayings[LINKS.saying[link]];
const modalityOf = (link) => ["已", "拟", "否"][LINKS.modality[link]];

let numberOf = null;

// The number of the node with an id, -1 where there is none.
function nodeOf(id) {
  numberOf = numberOf || new Map(NODES.ids.map((one, n) => [one, n]));
  return numberOf.has(id) ? numberOf.get(id) : -1;
}

const linksBetween = (one, other) => linksOf(one).filter((link) => otherEnd(link, one) === other);

// The second data block holds the sentences. It stands behind the scripts and is unpacked when the first is asked for.
let texts = null;

function unpackTexts() {
  texts = JSON.parse(byId("later").textContent);
  const [sources, bare] = [numbers(texts.source), new Set(texts.bare)];
  DATA.sentences = texts.sentences.map((text, n) => ({ text, source: sources[n], where: texts.where[n], bare: bare.has(n) }));
  for (const [name, packed] of Object.entries(texts.marks)) texts.marks[name] = numbers(packed);
  texts.first = new Uint32Array(LINKS.count + 1);
  for (let link = 0; link < LINKS.count; link++) texts.first[link + 1] = texts.first[link] + texts.marks.count[link];
}

const areTextsHere = () => document.readyState !== "loading";

// [sentence, start, end] of every quote of a link.
function marksOf(link) {
  if (!texts) unpackTexts();
  const { sentence, start, length } = texts.marks;
  const marks = [];
  for (let i = texts.first[link]; i < texts.first[link + 1]; i++) marks.push([sentence[i], start[i], start[i] + length[i]]);
  return marks;
}

// Which nodes and links pass the filters, one byte each.
const shownNodes = new Uint8Array(NODES.count);
const shownLinks = new Uint8Array(LINKS.count);

function applyFilters(state) {
  const kinds = DATA.kinds.map((kind) => !state.kinds.has(kind.id));
  const relations = DATA.relations.map((relation) => !state.relations.has(relation.id));
  for (let n = 0; n < NODES.count; n++) shownNodes[n] = kinds[NODES.kind[n]];
  for (let link = 0; link < LINKS.count; link++) shownLinks[link] = relations[LINKS.relation[link]] && shownNodes[from(link)] && shownNodes[to(link)];
}

function total(bytes) {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum += bytes[i];
  return sum;
}
