// Moving about in the picture: fit, zoom, drag, and walking from box to box by keyboard.

const LEAST_SCALE = 0.5; // below this a name cannot be read; the target is centred instead of all being squeezed in
const view = { x: 0, y: 0, scale: 1 };

function showView(root) {
  root.setAttribute("transform", `translate(${rounded(view.x)},${rounded(view.y)}) scale(${view.scale})`);
}

function fit(frame, root, placed) {
  const { clientWidth: width, clientHeight: height } = frame;
  const whole = Math.min(width / placed.area.width, height / placed.area.height, 1.1);
  view.scale = Math.max(whole, LEAST_SCALE);
  const target = placed.boxes.get(TARGET);
  const centre = (start, size, room, middle) => (size * view.scale <= room + 1 ? (room - size * view.scale) / 2 - start * view.scale : room / 2 - middle * view.scale);
  view.x = centre(placed.area.x, placed.area.width, width, target.x);
  view.y = centre(placed.area.y, placed.area.height, height, target.y);
  showView(root);
  return whole >= LEAST_SCALE;
}

function zoom(root, factor, x, y) {
  const scale = Math.min(3, Math.max(0.1, view.scale * factor));
  view.x = x - ((x - view.x) * scale) / view.scale;
  view.y = y - ((y - view.y) * scale) / view.scale;
  view.scale = scale;
  showView(root);
}

function letMove(frame, root) {
  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    const corner = frame.getBoundingClientRect();
    zoom(root, Math.exp(-event.deltaY * 0.0015), event.clientX - corner.left, event.clientY - corner.top);
  }, { passive: false });
  let held = null;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button === 0) held = { x: event.clientX - view.x, y: event.clientY - view.y, startX: event.clientX, startY: event.clientY, moved: false };
  });
  frame.addEventListener("pointermove", (event) => {
    if (!held || !(event.buttons & 1)) return;
    held.moved = held.moved || Math.hypot(event.clientX - held.startX, event.clientY - held.startY) > 4;
    if (!held.moved) return;
    frame.classList.add("held");
    view.x = event.clientX - held.x;
    view.y = event.clientY - held.y;
    showView(root);
  });
  addEventListener("pointerup", () => {
    frame.classList.remove("held");
    if (held && held.moved) frame.addEventListener("click", (event) => event.stopPropagation(), { capture: true, once: true });
    setTimeout(() => (held = null));
  });
}

// Moves the picture just so far that a box is in sight.
function reveal(frame, root, box) {
  const sides = [["x", box.x, box.width, frame.clientWidth], ["y", box.y, box.height, frame.clientHeight]];
  for (const [axis, at, size, room] of sides) {
    const near = at * view.scale + view[axis] - (size * view.scale) / 2;
    const far = near + size * view.scale;
    if (near < 20) view[axis] += 20 - near;
    else if (far > room - 20) view[axis] += room - 20 - far;
  }
  showView(root);
}

// The box an arrow key leads to: along a line up or down, else to the neighbour in the layer.
function stepFrom(id, key, placed) {
  const here = placed.boxes.get(id);
  const nearest = (boxes) => boxes.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0];
  const linked = (from, to) => placed.lines.filter((line) => line[from] === id && line[to] !== id && !line.computed).map((line) => placed.boxes.get(line[to]));
  const beside = (sign) => [...placed.boxes.values()].filter((box) => box.layer === here.layer && (box.x - here.x) * sign > 0);
  const found = { ArrowUp: () => linked("lower", "upper"), ArrowDown: () => linked("upper", "lower"), ArrowLeft: () => beside(-1), ArrowRight: () => beside(1) }[key]();
  return nearest(found);
}

// While printing the drawing fits the paper, whatever was zoomed to.
function fitPaper(frame, root, placedNow) {
  addEventListener("beforeprint", () => {
    const { area } = placedNow();
    frame.setAttribute("viewBox", [area.x, area.y, area.width, area.height].join(" "));
    root.removeAttribute("transform");
  });
  addEventListener("afterprint", () => {
    frame.removeAttribute("viewBox");
    showView(root);
  });
}
