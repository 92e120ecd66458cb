// Where nodes stand on the screen: units to pixels.

// `size` is what the radius of a node counts: less where names need room.
const camera = { x: 0, y: 0, scale: 1, size: 1 };
const screenX = (node) => AT[2 * node] * camera.scale + camera.x;
const screenY = (node) => AT[2 * node + 1] * camera.scale + camera.y;

// The radius of a node in units: the more facts, the larger.
const sizeOf = (node) => 0.15 + 0.045 * Math.log2(1 + degreeOf(node));
const radiusOf = (node) => Math.min(26, Math.max(1, Math.round(sizeOf(node) * camera.scale * camera.size)));
