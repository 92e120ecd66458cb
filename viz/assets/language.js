// Chinese or English labels. Words in the data are [zh, en], or one text where both languages say the same.

let language = "zh";

const inLanguage = (words) => (Array.isArray(words) ? words[language === "en" ? 1 : 0] || words[0] : words);

// say("rest", {n: 9}) → 其余 9 位股东
function say(key, values = {}) {
  return inLanguage(DATA.words[key]).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const nameOf = (thing) => (language === "en" && thing.name_en) || thing.name;

// Fixed words of the page stand in data-say (text), data-say-label (aria-label and tooltip) and data-say-hint (placeholder).
function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen === "en" ? "en" : "zh-CN";
  for (const place of document.querySelectorAll("[data-say]")) place.textContent = say(place.dataset.say);
  for (const place of document.querySelectorAll("[data-say-label]")) {
    place.setAttribute("aria-label", say(place.dataset.sayLabel));
    if (place.tagName === "BUTTON") place.title = say(place.dataset.sayLabel);
  }
  for (const place of document.querySelectorAll("[data-say-hint]")) place.placeholder = say(place.dataset.sayHint);
  byId("language").setAttribute("aria-pressed", String(chosen === "en"));
}
