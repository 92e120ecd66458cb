// Where a day stands on the axis. Every year has the same width; several years in a row in which nothing happens share one.

const YEAR_GAP = 3; // empty years in a row from which they are drawn together
const GAP_WEIGHT = 0.6;

// 2025, 2025-03 or 2025-03-31 → the stretch of time that it names, in years.
function stretchOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  if (!month) return [year, year + 1];
  const before = (y, m, d) => (Date.UTC(y, m, d) - Date.UTC(y, 0, 1)) / 86400000 / ((Date.UTC(y + 1, 0, 1) - Date.UTC(y, 0, 1)) / 86400000);
  if (!date) return [year + before(year, month - 1, 1), month === 12 ? year + 1 : year + before(year, month, 1)];
  return [year + before(year, month - 1, date), year + before(year, month - 1, date)];
}

// The years of the axis as pieces {from, to, at, weight, empty}; `at` adds up the weights.
function piecesOf(years) {
  const used = [...new Set(years)].sort((a, b) => a - b);
  const pieces = [];
  let at = 0;
  const add = (from, to, weight, empty) => { pieces.push({ from, to, at, weight, empty }); at += weight; };
  used.forEach((year, i) => {
    const missing = i ? year - used[i - 1] - 1 : 0;
    if (missing >= YEAR_GAP) add(used[i - 1] + 1, year, GAP_WEIGHT, true);
    else for (let y = year - missing; y < year; y++) add(y, y + 1, 1, false);
    add(year, year + 1, 1, false);
  });
  return pieces;
}

const lengthOf = (pieces) => pieces.reduce((sum, piece) => sum + piece.weight, 0);

// A moment in years → its place along the pieces.
function along(pieces, moment) {
  const piece = pieces.find((one) => moment < one.to) || pieces[pieces.length - 1];
  return piece.at + ((moment - piece.from) / (piece.to - piece.from)) * piece.weight;
}
