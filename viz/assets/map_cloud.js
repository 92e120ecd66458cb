// The map from far: every line and node goes straight into the pixels, so that fifty thousand take a few milliseconds.
// Lines are counted per pixel first; the more run through one, the stronger its tone.

const cloud = { width: 0, height: 0, image: null, pixels: null, heat: null };
const LITTLE = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

// A colour #rrggbb, or one mixed of two, as the four bytes of a pixel.
function pixelOf(colour, other = colour, part = 0) {
  const [red, green, blue] = [1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * (1 - part) + parseInt(other.slice(at, at + 2), 16) * part));
  return (LITTLE ? (255 << 24) | (blue << 16) | (green << 8) | red : (red << 24) | (green << 16) | (blue << 8) | 255) >>> 0;
}

function sizeCloud(pen, width, height) {
  if (cloud.width === width && cloud.height === height) return;
  const image = pen.createImageData(width, height);
  Object.assign(cloud, { width, height, image, pixels: new Uint32Array(image.data.buffer), heat: new Uint8ClampedArray(width * height) });
}

// Counts the shown lines, in the order of their ids, which is as good as chance, until `most` pixels are touched.
// Returns which part of them had room.
function heatLines(place, most) {
  cloud.heat.fill(0);
  let left = most;
  let link = 0;
  for (; link < LINKS.count && left > 0; link++) {
    if (!shownLinks[link]) continue;
    const a = 2 * LINKS.from[link];
    const b = 2 * LINKS.to[link];
    left -= heatLine(AT[a] * place.scale + place.x, AT[a + 1] * place.scale + place.y, AT[b] * place.scale + place.x, AT[b + 1] * place.scale + place.y);
  }
  return LINKS.count ? link / LINKS.count : 1;
}

// When a place that starts at `at` and goes `step` comes into 0 … most, and when it goes out again.
const entry = (at, step, most) => (step ? ((step > 0 ? 0 : most) - at) / step : at >= 0 && at <= most ? 0 : 2);
const exit = (at, step, most) => (step ? ((step > 0 ? most : 0) - at) / step : 1);

// One line in steps of a pixel, cut to the picture; returns how many steps.
function heatLine(x0, y0, x1, y1) {
  const { width, height, heat } = cloud;
  if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0) || (x0 >= width && x1 >= width) || (y0 >= height && y1 >= height)) return 0;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const enter = Math.max(0, entry(x0, dx, width - 1), entry(y0, dy, height - 1));
  const leave = Math.min(1, exit(x0, dx, width - 1), exit(y0, dy, height - 1));
  if (!(enter <= leave)) return 0;
  const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * (leave - enter)) || 1;
  const stepX = (dx * (leave - enter)) / steps;
  const stepY = (dy * (leave - enter)) / steps;
  let x = x0 + dx * enter + 1e-6;
  let y = y0 + dy * enter + 1e-6;
  for (let i = 0; i <= steps; i++) {
    heat[(y | 0) * width + (x | 0)]++;
    x += stepX;
    y += stepY;
  }
  return steps;
}

// Turns the counts into tones; where only part of the lines was counted, each stands for several.
function paintHeat(ground, line, part) {
  const { pixels, heat } = cloud;
  const tones = new Uint32Array(256);
  for (let count = 0; count < 256; count++) tones[count] = pixelOf(ground, line, count ? Math.min(1, 0.22 + 0.13 * Math.log2(count / part)) : 0);
  const count = pixels.length;
  for (let i = 0; i < count; i++) pixels[i] = tones[heat[i]];
}

// A node as a disc of pixels.
function paintDisc(x, y, radius, pixel) {
  const { width, height, pixels } = cloud;
  const reach = Math.max(0, Math.round(radius - 0.3));
  const middleX = x | 0;
  const middleY = y | 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const row = middleY + dy;
    if (row < 0 || row >= height) continue;
    const half = Math.sqrt(Math.max(0, reach * reach + reach * 0.8 - dy * dy)) | 0;
    const end = Math.min(width - 1, middleX + half);
    for (let column = Math.max(0, middleX - half); column <= end; column++) pixels[row * width + column] = pixel;
  }
}
