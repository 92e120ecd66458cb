// What of a large graph is open at first: as much around the target as can be read on one screen or sheet.

const LEGIBLE = { width: 1640, height: 1300 }; // px of the drawing that a usual window shows at a readable size
const TRIES = 40; // layouts tried, so that a page opens at once

// {foldedUp, foldedDown, singles}: see ROOMY and CROWDED.
function openingView() {
  const whole = { foldedUp: new Set(), foldedDown: new Set(), singles: ROOMY };
  if (isLegible(whole)) return whole;
  const opening = { foldedUp: withMore(ABOVE, OWNERS, isAbove), foldedDown: withMore(BELOW, HOLDINGS, isBelow), singles: CROWDED };
  for (const id of nearestFirst(opening).slice(0, TRIES)) {
    if (!visibleGraph(asOpened(opening), opening).ids.has(id)) continue;
    for (const folded of [opening.foldedUp, opening.foldedDown]) if (folded.delete(id) && !isLegible(opening)) folded.add(id);
  }
  return opening;
}

// Of those on one side of the target, the ones that have more behind them.
const withMore = (steps, links, isThere) => new Set([...steps.keys()].filter((id) => isThere(id) && links.has(id)));

function nearestFirst({ foldedUp, foldedDown }) {
  const far = (id) => (foldedUp.has(id) ? ABOVE : BELOW).get(id);
  return [...foldedUp, ...foldedDown].sort((a, b) => far(a) - far(b));
}

function isLegible(opening) {
  const { area } = layout(visibleGraph(asOpened(opening), opening));
  return area.width <= LEGIBLE.width && area.height <= LEGIBLE.height;
}

const asOpened = ({ foldedUp, foldedDown }) => ({ relations: new Set(), kinds: new Set(), undisclosed: true, least: 0, foldedUp, foldedDown });

let OPENING;
