// Text as wide as the browser draws it.

const FACE = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif';
const SMALL_FONT = "11px " + FACE;

// A width in pixels as the browser draws it.
const measureText = (() => {
  const pen = document.createElement("canvas").getContext("2d");
  const known = new Map();
  return (text, font) => {
    const key = font + "\n" + text;
    if (!known.has(key)) {
      pen.font = font;
      known.set(key, pen.measureText(text).width);
    }
    return known.get(key);
  };
})();

function shortened(text, font, width) {
  if (measureText(text, font) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measureText(letters.join("") + "…", font) > width) letters.pop();
  return letters.join("") + "…";
}
