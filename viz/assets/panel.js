// Parts of both sides that every graph needs: filter rows, headings, values, rows, sentences. A page brings `update`.

const MOST_BLOCKS = 12;
const MOST_ROWS = 80;

const heading = (words) => el("h2", {}, words);
const chip = (words, look = "") => el("span", { class: "chip " + look }, words);
const link = (words, go) => el("button", { class: "link", onclick: go }, words);

function factList(facts, ...more) {
  const rows = [...more, ...facts.map(([name, ...value]) => [inLanguage(DATA.names[name]), inLanguage(value)])];
  return el("dl", {}, ...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

// Rows of [content, value]; what exceeds the limit waits behind a button.
function rowTable(rows, most = MOST_ROWS) {
  const body = el("tbody");
  const table = el("table", {}, body);
  const add = (some) => body.append(...some.map(([content, value, look]) => el("tr", {}, el("td", {}, content), el("td", { class: "num " + (look || "") + (value.length < 16 ? " whole" : "") }, value))));
  add(rows.slice(0, most));
  if (rows.length <= most) return table;
  const more = el("button", { class: "more", onclick: () => { add(rows.slice(most)); more.remove(); } }, say("show-rest", { n: rows.length - most }));
  return el("div", {}, table, more);
}

function evidenceList(marks) {
  const blocks = evidenceBlocks(marks);
  if (!blocks.length) return [el("p", { class: "source" }, say("no-evidence"))];
  const rest = blocks.slice(MOST_BLOCKS);
  const more = rest.length ? el("button", { class: "more", onclick: () => more.replaceWith(...rest) }, say("show-rest", { n: rest.length })) : null;
  return [...blocks.slice(0, MOST_BLOCKS), ...(more ? [more] : [])];
}

function choice(checked, sample, words, count, change) {
  const box = el("input", { type: "checkbox", checked, onchange: change });
  return el("label", { class: "choice" }, box, sample, el("span", {}, words), el("span", { class: "count" }, count));
}

const toggled = (set, id) => () => {
  if (!set.delete(id)) set.add(id);
  update();
};
