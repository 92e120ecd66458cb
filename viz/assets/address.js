// The state of the page in the URL hash, so that a link or a reload shows the same picture.

// Values equal to their default are left out; lists are joined by "~", which no id contains.
function writeAddress(state, defaults) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    const text = asText(value);
    if (text !== asText(defaults[name])) parts.set(name, text);
  }
  const hash = parts.toString();
  history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
}

function readAddress(defaults) {
  const parts = new URLSearchParams(location.hash.slice(1));
  const state = {};
  for (const [name, value] of Object.entries(defaults)) {
    state[name] = parts.has(name) ? asValue(parts.get(name), value) : value instanceof Set ? new Set(value) : value;
  }
  return state;
}

const asText = (value) => (value instanceof Set ? [...value].sort().join("~") : String(value));

function asValue(text, like) {
  if (like instanceof Set) return new Set(text ? text.split("~") : []);
  if (typeof like === "number") return Number.isFinite(Number(text)) ? Number(text) : like;
  if (typeof like === "boolean") return text === "true";
  return text;
}
