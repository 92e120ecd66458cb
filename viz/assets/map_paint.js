// When the map is drawn: quickly while it moves, whole once it rests.

const RESTS_AFTER = 160; // ms without a move until everything is drawn
let drawn = { inSight: [], near: false };
let [moving, shifted, due, resting] = [false, false, false, 0];

const sizeNow = () => ({ width: canvas.clientWidth, height: canvas.clientHeight, ratio: Math.min(2, devicePixelRatio) });

const lookNow = () => ({ dark: isPaintedDark(), ratio: sizeNow().ratio, ground: toneOf("--ground"), paper: paperColour(), ink: toneOf("--ink"), line: toneOf("--muted"), ring: toneOf("--focus"), planned: toneOf("--planned") });

let look = null;
let focus = null;

function repaint() {
  look = lookNow();
  focus = focusOf();
  redraw();
}

function redraw() {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    drawNow();
  });
}

function drawNow() {
  const size = sizeNow();
  const [width, height] = [Math.round(size.width * size.ratio), Math.round(size.height * size.ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  drawn = drawMap(pen, size, look, focus, moving);
  if (!moving) settle();
}

// What waits until the map stands still.
function settle() {
  listNow();
  byId("notice").textContent = drawn.near ? "" : say("closer-notice");
}

function moved() {
  shifted = true;
  tell(null);
  stir();
}

// Draws quickly now, and everything once nothing has moved for a while.
function stir() {
  moving = true;
  redraw();
  clearTimeout(resting);
  resting = setTimeout(() => {
    moving = false;
    state.at = shifted ? [camera.x.toFixed(1), camera.y.toFixed(1), camera.scale.toPrecision(5)].join("~") : state.at;
    writeAddress(state, DEFAULTS);
    redraw();
  }, RESTS_AFTER);
}
