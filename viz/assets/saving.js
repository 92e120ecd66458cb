// Files for other programs: CSV with a guard against formulas, SVG that needs no style sheet, PNG at double size.

function save(name, parts, type) {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = el("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// A cell that a spreadsheet would run as a formula is made text by an apostrophe.
function csvCell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text) ? "'" + text : text;
  return '"' + safe.replace(/"/g, '""') + '"';
}

function saveCsv(name, rows) {
  save(name + ".csv", ["\ufeff", rows.map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n"], "text/csv;charset=utf-8");
}

const DRAWN = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "font-family", "font-size", "font-weight", "text-anchor", "letter-spacing", "visibility",
];

const OURS = ["class", "style", "tabindex", "role", "data-id"];

// A drawing (an SVG group) whose look stands in attributes, in light tones, on paper.
function frozen(drawing, box) {
  const twin = drawing.cloneNode(true);
  inLight(() => freeze(drawing, twin));
  twin.removeAttribute("transform");
  for (const left of twin.querySelectorAll(".hit, .screen")) left.remove();
  for (const part of [twin, ...twin.querySelectorAll("*")]) for (const name of OURS) part.removeAttribute(name);
  const size = { x: box.x, y: box.y, width: box.width, height: box.height };
  const paper = svg("svg", { viewBox: Object.values(size).join(" "), width: Math.ceil(box.width), height: Math.ceil(box.height) });
  paper.append(svg("rect", { ...size, fill: PAPER }), twin);
  return new XMLSerializer().serializeToString(paper);
}

// The same of a group that stands nowhere on the page.
function frozenApart(group, box) {
  const stage = svg("svg", { class: "unseen" }, group);
  document.body.append(stage);
  const text = frozen(group, box);
  stage.remove();
  return text;
}

function freeze(from, to) {
  const look = getComputedStyle(from);
  for (const name of DRAWN) to.setAttribute(name, look.getPropertyValue(name));
  for (let i = 0; i < from.children.length; i++) freeze(from.children[i], to.children[i]);
}

const saveSvg = (name, text) => save(name + ".svg", [text], "image/svg+xml;charset=utf-8");

function savePng(name, text, box) {
  const picture = new Image();
  picture.onload = () => {
    const scale = Math.min(2, 12000 / Math.max(box.width, box.height));
    const canvas = el("canvas", { width: Math.ceil(box.width * scale), height: Math.ceil(box.height * scale) });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(name + ".png", [blob], "image/png"), "image/png");
  };
  picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
}
