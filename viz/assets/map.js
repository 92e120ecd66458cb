// The map page: the canvas, what is seen of it, and its keys.

const DEFAULTS = { lang: "zh", theme: "auto", table: false, kinds: new Set(), relations: new Set(), q: "", pick: DATA.centre && "node " + DATA.centre, at: "" };
const CLOSE = 56; // px a unit at which a neighbourhood can be read
const FILE = "map";
const canvas = byId("map");
const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
let state = readAddress(DEFAULTS);

function afterFilters() {}

const inView = () => nodesWithin(seenBy(canvas.clientWidth, canvas.clientHeight));

function focusOn(node) {
  camera.scale = Math.max(camera.scale, CLOSE);
  lookAt(AT[2 * node], AT[2 * node + 1], canvas.clientWidth, canvas.clientHeight);
  moved();
}

function nodeAt(at) {
  const [x, y] = [(at.x - camera.x) / camera.scale, (at.y - camera.y) / camera.scale];
  return nearest(x, y, Math.max(9, Math.min(20, 0.5 * camera.scale)) / camera.scale);
}

function clicked(at) {
  canvas.focus({ preventScroll: true });
  const node = nodeAt(at);
  if (node >= 0) return pick("node", node);
  const line = drawn.near ? lineAt(drawn.inSight, at) : -1;
  if (line >= 0) return pick("line", from(line), to(line));
  pick("");
}

function hovered(at) {
  const node = at ? nodeAt(at) : -1;
  canvas.classList.toggle("over", node >= 0);
  tell(node >= 0 ? node : null);
}

// The name of the node under the pointer.
function tell(node) {
  const tip = byId("tip");
  tip.hidden = node === null;
  if (node === null) return;
  tip.textContent = visible(nodeName(node)) + " · " + inLanguage(kindOf(node).name);
  tip.style.left = Math.min(screenX(node) + 12, canvas.clientWidth - tip.offsetWidth - 8) + "px";
  tip.style.top = Math.max(4, screenY(node) - 34) + "px";
}

function fitAll() {
  lookAtAll(canvas.clientWidth, canvas.clientHeight);
  [shifted, state.at] = [false, ""];
  tell(null);
  stir();
}

const zoomMiddle = (factor) => {
  zoomAt(factor, canvas.clientWidth / 2, canvas.clientHeight / 2, canvas.clientWidth, canvas.clientHeight);
  moved();
};

// An arrow leads to the next node in its direction; with Shift it shifts the map.
function walk(dx, dy, event) {
  if (event.shiftKey) {
    camera.x -= 90 * dx;
    camera.y -= 90 * dy;
    return moved();
  }
  const what = picked();
  const node = what && "node" in what ? nextTowards(what.node, dx, dy) : inView()[0];
  if (node === undefined || node < 0) return;
  pick("node", node);
  const [x, y] = [screenX(node), screenY(node)];
  if (x < 40 || y < 40 || x > canvas.clientWidth - 40 || y > canvas.clientHeight - 40) focusOn(node);
}

function savePicture() {
  const size = { ...sizeNow(), ratio: 2 };
  const paper = el("canvas", { width: size.width * 2, height: size.height * 2 });
  const inkLook = inLight(lookNow);
  drawMap(paper.getContext("2d", { alpha: false, willReadFrequently: true }), size, { ...inkLook, ground: PAPER, ratio: 2 }, focusOf(), false);
  paper.toBlob((blob) => save(FILE + ".png", [blob], "image/png"), "image/png");
}

function paintPaper() {
  moving = false;
  look = lookNow();
  drawNow();
}

byId("fit").addEventListener("click", fitAll);
byId("closer").addEventListener("click", () => zoomMiddle(1.5));
byId("further").addEventListener("click", () => zoomMiddle(1 / 1.5));
byId("save-png").addEventListener("click", savePicture);
byId("save-csv").addEventListener("click", () => saveCsv(FILE, factRows()));
addEventListener("resize", redraw);
addEventListener("beforeprint", paintPaper);

listenToKeys({
  ArrowLeft: (event) => walk(-1, 0, event), ArrowRight: (event) => walk(1, 0, event), ArrowUp: (event) => walk(0, -1, event), ArrowDown: (event) => walk(0, 1, event),
  Enter: intoPanel, "+": () => zoomMiddle(1.5), "=": () => zoomMiddle(1.5), "-": () => zoomMiddle(1 / 1.5), f: fitAll,
});
letMove(canvas, { moved, clicked, hovered });

function begin() {
  state = readAddress(DEFAULTS);
  applyTheme(state.theme);
  speak(state.lang);
  const [x, y, scale] = state.at.split("~").map(Number);
  if (scale > 0 && Number.isFinite(x) && Number.isFinite(y)) Object.assign(camera, { x, y, scale: Math.min(scale, MOST_SCALE) });
  else lookAtAll(canvas.clientWidth, canvas.clientHeight);
  document.title = say("title");
  update();
  const what = picked();
  if (!state.at && what) focusOn("node" in what ? what.node : what.one);
  replace(byId("subtitle"), say("counts", { nodes: NODES.count, links: LINKS.count }));
  stir();
}

begin();
