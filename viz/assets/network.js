// The network page: what is shown of the surroundings of one entity, or of a whole graph, its details and its keys.

const DEFAULTS = { lang: "zh", theme: "auto", table: false, kinds: new Set(), relations: new Set(), steps: OPENING, q: "", pick: DATA.centre && "node " + DATA.centre };
const FILE = visible(CENTRE < 0 ? "network" : NODES.names[CENTRE]).replace(/[\\/:*?"<>|\s]/g, "_");
const place = byId("network");
let state = readAddress(DEFAULTS);

const nodes = new vis.DataSet(DATA.vis.nodes.map((node) => nodeItem(node, firstLook())));
const edges = new vis.DataSet(DATA.vis.edges.map((edge) => ({ ...edge })));
const network = new vis.Network(place, { nodes, edges }, DATA.vis.options);
let look = firstLook();

function firstLook() {
  return { dark: isDark(), paper: paperColour(), ink: toneOf("--ink"), focus: { first: [], links: [], related: null, found: [] } };
}

function lookNow() {
  const focus = focusOf();
  if (focus.first.length === 1 && focus.first[0] === CENTRE) focus.related = null;
  return { dark: isPaintedDark(), paper: paperColour(), ink: toneOf("--ink"), ring: toneOf("--focus"), planned: toneOf("--planned"), note: toneOf("--accent"), onNote: paperColour(), focus };
}

function repaint() {
  look = lookNow();
  nodes.update(DATA.vis.nodes.map((node) => nodeItem(node, look)));
  edges.update(DATA.vis.edges.map((edge) => edgeItem(edge, look)));
  listNow();
}

const inView = shownList;

function afterFilters() {
  applySteps(state.steps);
  byId("distance").hidden = CENTRE < 0;
  const choices = [...new Set([1, 2, 3, 4, 5, FURTHEST])].filter((step) => step === 1 || step <= FURTHEST);
  const button = (step) => el("button", { "aria-pressed": String(state.steps === step), onclick: () => { state.steps = step; update(); fitAll(); } }, say("steps-of", { n: step }), el("span", { class: "count" }, upTo(step)));
  replace(byId("steps"), ...choices.map(button));
  const notices = [DATA.left_out ? say("left-out", { n: DATA.left_out, most: NODES.count }) : "", upTo(state.steps) < NODES.count ? say("beyond-steps", { n: NODES.count - upTo(state.steps) }) : ""];
  byId("notice").textContent = notices.filter(Boolean).join(" ");
}

// All that is shown in the middle of the window, as large as names allow.
function fitAll() {
  const shown = shownList().map((node) => DATA.vis.nodes[node]);
  const middle = (key) => (Math.min(...shown.map((node) => node[key])) + Math.max(...shown.map((node) => node[key]))) / 2;
  const extent = (key) => Math.max(...shown.map((node) => node[key])) - Math.min(...shown.map((node) => node[key])) + 1.5 * DATA.unit;
  const scale = Math.min(1.3, place.clientWidth / extent("x"), place.clientHeight / extent("y"));
  network.moveTo({ position: { x: middle("x"), y: middle("y") }, scale, animation: false });
}

function focusOn(node) {
  if (DISTANCE[node] > state.steps) return;
  network.focus(node, { scale: Math.max(0.8, network.getScale()), animation: false });
}

const zoomMiddle = (factor) => network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: false });

function walk(dx, dy) {
  const what = picked();
  const node = what && "node" in what ? nextTowards(what.node, dx, dy) : Math.max(CENTRE, 0); // the first has the most facts
  if (node < 0) return;
  pick("node", node);
  followView(network);
  const [x, y] = [screenX(node), screenY(node)];
  if (x < 40 || y < 40 || x > place.clientWidth - 40 || y > place.clientHeight - 40) focusOn(node);
}

function savePicture() {
  const shown = place.querySelector("canvas");
  const paper = el("canvas", { width: shown.width, height: shown.height });
  const pen = paper.getContext("2d");
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, paper.width, paper.height);
  inLight(() => {
    repaint();
    network.redraw();
    pen.drawImage(shown, 0, 0);
  });
  repaint();
  paper.toBlob((blob) => save(FILE + ".png", [blob], "image/png"), "image/png");
}

function saveDrawing() {
  const { group, box } = inLight(() => networkPicture(lookNow()));
  followView(network);
  saveSvg(FILE, frozenApart(group, box));
}

network.on("afterDrawing", (pen) => drawOver(pen, network, look));
network.on("click", ({ nodes: [node], edges: [edge] }) => {
  network.unselectAll();
  place.focus({ preventScroll: true });
  if (node !== undefined) pick("node", node);
  else if (edge !== undefined) pick("line", edges.get(edge).from, edges.get(edge).to);
  else pick("");
});
for (const [name, over] of [["hoverNode", true], ["blurNode", false], ["hoverEdge", true], ["blurEdge", false]]) network.on(name, () => place.classList.toggle("over", over));
byId("fit").addEventListener("click", fitAll);
byId("closer").addEventListener("click", () => zoomMiddle(1.3));
byId("further").addEventListener("click", () => zoomMiddle(1 / 1.3));
byId("save-svg").addEventListener("click", saveDrawing);
byId("save-png").addEventListener("click", savePicture);
byId("save-csv").addEventListener("click", () => saveCsv(FILE, factRows()));
addEventListener("beforeprint", () => { repaint(); network.redraw(); });

listenToKeys({
  ArrowLeft: () => walk(-1, 0), ArrowRight: () => walk(1, 0), ArrowUp: () => walk(0, -1), ArrowDown: () => walk(0, 1),
  Enter: intoPanel, "+": () => zoomMiddle(1.3), "=": () => zoomMiddle(1.3), "-": () => zoomMiddle(1 / 1.3), f: fitAll,
});

function begin() {
  state = readAddress(DEFAULTS);
  state.steps = Math.min(Math.max(1, Math.round(state.steps)), Math.max(1, FURTHEST));
  applyTheme(state.theme);
  speak(state.lang);
  const subtitle = CENTRE < 0 ? say("counts", { nodes: NODES.count, links: LINKS.count }) : visible(nodeName(CENTRE));
  document.title = say("title") + " · " + subtitle;
  update();
  replace(byId("subtitle"), subtitle);
  fitAll();
}

begin();
