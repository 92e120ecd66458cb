// Elements from plain values. Text of documents enters the page here and only as text nodes.

const SVG = "http://www.w3.org/2000/svg";
const DATA = JSON.parse(document.getElementById("data").textContent);
const PAPER = "#ffffff";

const byId = (id) => document.getElementById(id);

// Marks that turn the writing direction round, draw nothing or have no place in an XML file are shown as a box, one for one, so offsets stay true.
const visible = (text) => String(text).replace(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, "\u25a1");

// el("td", {class: "num"}, "50%"): attributes, `on…` listeners, then children (elements or text).
function el(tag, attributes = {}, ...children) {
  return dressed(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return dressed(document.createElementNS(SVG, tag), attributes, children);
}

function dressed(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  fill(element, children);
  return element;
}

function fill(parent, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) parent.append(child instanceof Node ? child : visible(child));
  }
}

function replace(parent, ...children) {
  parent.textContent = "";
  fill(parent, children);
}

const grouped = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
