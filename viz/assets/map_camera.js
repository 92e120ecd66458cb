// Moving about on the map: fit, zoom, drag. `moved` is called after every change.

const ROOM = 46; // px kept free around the whole

const bounds = (() => {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let n = 0; n < NODES.count; n++) {
    const x = AT[2 * n];
    const y = AT[2 * n + 1];
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return NODES.count ? box : { left: 0, top: 0, right: 1, bottom: 1 };
})();

const MOST_SCALE = 90; // px a unit, where every name can be read

function fitScale(width, height) {
  const [wide, tall] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  return Math.min(MOST_SCALE, (width - 2 * ROOM) / Math.max(wide, 0.01), (height - 2 * ROOM) / Math.max(tall, 0.01));
}

function lookAtAll(width, height) {
  camera.scale = fitScale(width, height);
  lookAt((bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2, width, height);
}

// Brings a place into the middle.
function lookAt(x, y, width, height) {
  camera.x = width / 2 - x * camera.scale;
  camera.y = height / 2 - y * camera.scale;
}

function zoomAt(factor, x, y, width, height) {
  const scale = Math.min(MOST_SCALE, Math.max(fitScale(width, height) * 0.5, camera.scale * factor));
  camera.x = x - ((x - camera.x) * scale) / camera.scale;
  camera.y = y - ((y - camera.y) * scale) / camera.scale;
  camera.scale = scale;
}

// What a canvas shows, in units, `more` px around it included.
const seenBy = (width, height, more = 0) => ({
  left: (-more - camera.x) / camera.scale, top: (-more - camera.y) / camera.scale,
  right: (width + more - camera.x) / camera.scale, bottom: (height + more - camera.y) / camera.scale,
});

// Drag, wheel and pinch; a press that does not move is a click.
function letMove(canvas, { moved, clicked, hovered }) {
  const held = new Map();
  let travelled = 0;
  const placeIn = (event) => {
    const corner = canvas.getBoundingClientRect();
    return { x: event.clientX - corner.left, y: event.clientY - corner.top };
  };
  const zoomBy = (factor, at) => {
    zoomAt(factor, at.x, at.y, canvas.clientWidth, canvas.clientHeight);
    moved();
  };
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * 0.0015), placeIn(event));
  }, { passive: false });
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (!held.size) travelled = 0;
    held.set(event.pointerId, placeIn(event));
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    const at = placeIn(event);
    const before = held.get(event.pointerId);
    if (!before) return hovered(at);
    travelled += Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
    const other = [...held].find(([id]) => id !== event.pointerId);
    held.set(event.pointerId, at);
    if (travelled < 5) return;
    if (other) return zoomBy(Math.hypot(at.x - other[1].x, at.y - other[1].y) / Math.max(1, Math.hypot(before.x - other[1].x, before.y - other[1].y)), other[1]);
    camera.x += at.x - before.x;
    camera.y += at.y - before.y;
    moved();
  });
  const release = (event) => {
    if (held.delete(event.pointerId) && travelled < 5 && event.type === "pointerup") clicked(placeIn(event));
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("pointerleave", () => hovered(null));
}
