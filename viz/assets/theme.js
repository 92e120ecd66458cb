// Light or dark: as the system has it until the reader chooses; print and exports are always light.

let theme = "auto";

const darkSystem = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => theme === "dark" || (theme === "auto" && darkSystem.matches);

// Whether it is dark at this moment: not where print or a picture asks for light.
const isPaintedDark = () => document.documentElement.dataset.theme === "dark";

function applyTheme(chosen) {
  theme = ["light", "dark"].includes(chosen) ? chosen : "auto";
  paint(isDark());
  byId("theme").setAttribute("aria-pressed", String(isDark()));
}

// The tones of kinds come with the data, all others from page.css.
function paint(dark) {
  const root = document.documentElement;
  root.dataset.theme = dark ? "dark" : "light";
  for (const kind of DATA.kinds || []) root.style.setProperty(kindTone(kind.id), dark ? kind.dark : kind.light);
}

const kindTone = (id) => "--kind-" + id;

darkSystem.addEventListener("change", () => paint(isDark()));
addEventListener("beforeprint", () => paint(false));
addEventListener("afterprint", () => paint(isDark()));

// Do something while the page is light.
function inLight(work) {
  paint(false);
  const result = work();
  paint(isDark());
  return result;
}
