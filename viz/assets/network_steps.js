// How many facts lie between the centre and each node, and which are near enough to be shown.

const CENTRE = nodeOf(DATA.centre); // -1 where a whole graph is drawn, which has none
const MIDDLE = CENTRE < 0 ? [] : [CENTRE];
const COMFORTABLE = 60; // nodes at most at which a page opens with more than the first ring

// Steps to each node over the links that pass the filters; Infinity where none leads there, none to any without a centre.
function stepsFrom(centre) {
  if (centre < 0) return new Array(NODES.count).fill(0);
  const steps = new Array(NODES.count).fill(Infinity);
  steps[centre] = 0;
  for (let ring = [centre], step = 1; ring.length; step++) {
    const next = [];
    for (const node of ring) {
      for (let i = FIRST[node]; i < FIRST[node + 1]; i++) {
        const other = otherEnd(LINKED[i], node);
        if (steps[other] <= step || !shownLinks[LINKED[i]]) continue;
        steps[other] = step;
        next.push(other);
      }
    }
    ring = next;
  }
  return steps;
}

// How far everything is when nothing is filtered, and how far the page shows at first.
applyFilters({ kinds: new Set(), relations: new Set() });
const DISTANCE = stepsFrom(CENTRE);
const FURTHEST = Math.max(...DISTANCE.filter(Number.isFinite));
const upTo = (step) => DISTANCE.filter((distance) => distance <= step).length;
const OPENING = Array.from({ length: FURTHEST }, (_, i) => i + 1).filter((step) => step === 1 || upTo(step) <= COMFORTABLE).pop() || 1;

// Hides what lies beyond the chosen number of steps.
function applySteps(most) {
  const steps = stepsFrom(CENTRE);
  for (let n = 0; n < NODES.count; n++) if (!(steps[n] <= most)) shownNodes[n] = 0;
  for (let fact = 0; fact < LINKS.count; fact++) if (!shownNodes[from(fact)] || !shownNodes[to(fact)]) shownLinks[fact] = 0;
}
