// What of the graph is shown: filters, folds, long lists of holders as one box, parallel facts on one line.

// So many parties that hang on one other only are boxes of their own; where there are more, the largest `kept` are and the
// others a list. The second goes for graphs that are too large to be read at once.
const ROOMY = { most: 8, kept: 3 };
const CROWDED = { most: 5, kept: 0 };
const MOST_COMPUTED = 6; // lines of what follows from others; the table has all

const relationOf = (tie) => DATA.relations.find((relation) => relation.id === tie.relation);

function passes(tie, state) {
  if (state.relations.has(tie.relation)) return false;
  if (tie.undisclosed && !state.undisclosed) return false;
  if (tie.stake && tie.upper !== null && tie.upper * 100 < state.least) return false;
  return [tie.owner, tie.owned].every((id) => id === TARGET || !state.kinds.has(PARTIES.get(id).kind));
}

// Neither above nor below: whoever else has to do with a party that is, such as another holder of a holding.
const isBeside = (id) => id !== TARGET && !ABOVE.has(id) && !BELOW.has(id);

// Party ids reachable from the target through these ties where nothing folded stands between. The way leads outwards: from
// an owner to its owners, not down again to whatever else it holds.
function reach(ties, state, opened = "") {
  const up = grouped(ties, (tie) => tie.owned);
  const down = grouped(ties, (tie) => tie.owner);
  const found = new Set([TARGET]);
  const ahead = [TARGET];
  while (ahead.length) {
    const id = ahead.pop();
    const open = (folded, direction) => !folded.has(id) || opened === direction + " " + id;
    const owners = open(state.foldedUp, "up") ? (up.get(id) || []).map((tie) => tie.owner) : [];
    const holdings = open(state.foldedDown, "down") ? (down.get(id) || []).map((tie) => tie.owned) : [];
    const [upwards, downwards] = [!isBelow(id), !isAbove(id)];
    for (const other of [...owners.filter((one) => upwards || isBeside(one)), ...holdings.filter((one) => downwards || isBeside(one))]) {
      if (!found.has(other)) {
        found.add(other);
        ahead.push(other);
      }
    }
  }
  return found;
}

// {ids, ties, filtered, boxes: [party or group], lines: [bundle]} as the state asks.
function visibleGraph(state, opening = OPENING) {
  const filtered = TIES.filter((tie) => passes(tie, state));
  const ids = reach(filtered, state);
  const ties = filtered.filter((tie) => ids.has(tie.owner) && ids.has(tie.owned));
  const stillClosed = (name) => new Set([...state[name]].filter((id) => opening[name].has(id)));
  const groups = [...leafGroups(ids, ties, "owner", "owned", stillClosed("foldedUp"), opening.singles), ...leafGroups(ids, ties, "owned", "owner", stillClosed("foldedDown"), opening.singles)];
  const inGroup = new Map(groups.flatMap((group) => group.members.map((id) => [id, group])));
  const boxes = [...[...ids].filter((id) => !inGroup.has(id)).map((id) => PARTIES.get(id)), ...groups];
  const single = ties.filter((tie) => !inGroup.has(tie.owner) && !inGroup.has(tie.owned));
  const computed = computedLines(ids, inGroup, state);
  return { ids, ties, filtered, boxes, inGroup, computed: computed.length, lines: [...bundles(single), ...groups.map(groupLine), ...computed.slice(0, MOST_COMPUTED)] };
}

// A line for each part that somebody has through others only, final owners first.
function computedLines(ids, inGroup, state) {
  const isSeen = (part) => ids.has(part.id) && !inGroup.has(part.id) && (part.down ? isBelow(part.id) : isAbove(part.id));
  const found = [...PARTS.values()].filter((part) => part.direct === undefined && part.min > 0 && isSeen(part) && part.max * 100 >= state.least);
  return (state.computed ? found.sort((a, b) => Boolean(b.final) - Boolean(a.final) || b.min - a.min || compare(a.id, b.id)) : []).map((part) => ({
    id: "computed:" + part.id, from: part.down ? TARGET : part.id, to: part.down ? part.id : TARGET, ties: [], relation: "computed", computed: part.id, label: say("computed") + " " + part.share,
  }));
}

// Parties that hang on one other only, in lists where they are many: `end` is their side of the tie. One that is `closed`
// since the page was opened counts as hanging; one that the reader folds keeps its box.
function leafGroups(ids, ties, end, other, closed, singles) {
  const touching = grouped([...ties.map((tie) => [tie.owner, tie]), ...ties.map((tie) => [tie.owned, tie])], (pair) => pair[0]);
  const neighbours = (id) => new Set(touching.get(id).map(([, tie]) => (tie.owner === id ? tie.owned : tie.owner)));
  const isLeaf = (id) => id !== TARGET && !PARTIES.get(id).restOf && neighbours(id).size === 1 && (closed.has(id) || !hidesMore(id, end));
  const groups = [];
  for (const [hub, hanging] of grouped(ties, (tie) => tie[other])) {
    const leaves = [...new Set(hanging.map((tie) => tie[end]).filter(isLeaf))];
    if (leaves.length <= singles.most) continue;
    const tiesOf = grouped(hanging, (tie) => tie[end]);
    const members = leaves.sort((a, b) => bySize(tiesOf.get(a), tiesOf.get(b)) || compare(PARTIES.get(a).name, PARTIES.get(b).name));
    const rest = members.slice(singles.kept);
    groups.push({ id: (end === "owner" ? "owners:" : "holdings:") + hub, hub, end, group: true, kind: "group", members: rest, tiesOf });
  }
  return groups;
}

const hidesMore = (id, end) => ((end === "owner" ? OWNERS : HOLDINGS).get(id) || []).length > 0;

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const largest = (ties, value) => Math.max(...ties.map((tie) => value(tie) || 0));
const bySize = (a, b) => largest(b, (tie) => tie.upper) - largest(a, (tie) => tie.upper) || largest(b, (tie) => tie.raw.amount_cny) - largest(a, (tie) => tie.raw.amount_cny);

function groupLine(group) {
  const ends = group.end === "owner" ? { from: group.id, to: group.hub } : { from: group.hub, to: group.id };
  const ties = group.members.flatMap((id) => group.tiesOf.get(id));
  return { id: "line:" + group.id, ...ends, ties, group, relation: ties[0].relation, planned: ties.every((tie) => tie.planned), ring: false, label: say("parties", { n: group.members.length }) };
}

// One line for all stakes of a pair, one for each role, and others for what is planned.
function bundles(ties) {
  const parallel = grouped(ties, (tie) => [tie.owner, tie.owned, tie.stake || tie.relation, tie.planned].join(" "));
  return [...parallel.values()].map((group) => {
    const sorted = [...group].sort(mostTelling);
    const [first] = sorted;
    return {
      id: first.id, from: first.owner, to: first.owned, ties: sorted, relation: first.relation, planned: first.planned,
      undisclosed: sorted.every((tie) => tie.undisclosed), rest: first.rest, ring: sorted.some((tie) => tie.ring), label: (sorted.some((tie) => tie.ring) ? "↻ " : "") + bundleLabel(sorted),
    };
  });
}

// In the order of the legend, what states a share first, the latest first.
const RANK = new Map(DATA.relations.map((relation, rank) => [relation.id, rank]));
const mostTelling = (a, b) => RANK.get(a.relation) - RANK.get(b.relation) || (a.upper === null) - (b.upper === null) || compare(b.raw.date || "", a.raw.date || "");

// 50% · 认缴 8亿元: what says less is left out beside what says more; other readings of one thing are counted (+1).
function bundleLabel(ties) {
  const told = [...ties].sort(mostTelling).filter((tie) => !tie.undisclosed || tie.relation === "CONTROLS");
  const best = new Map();
  for (const tie of told.length ? told : ties.slice(0, 1)) {
    const label = inLanguage(tie.label);
    if (!best.has(tie.relation)) best.set(tie.relation, { label, others: new Set() });
    else if (best.get(tie.relation).label !== label) best.get(tie.relation).others.add(label);
  }
  const parts = [...best.values()].map(({ label, others }) => label + (others.size ? " +" + others.size : ""));
  return [...new Set(parts.flatMap((part) => part.split(" · ")))].join(" · ");
}

// How many parties opening this fold would bring back.
function hiddenBehind(visible, state, direction, id) {
  return reach(visible.filtered, state, direction + " " + id).size - visible.ids.size;
}

// The parties on the ways from one party to the target, itself left out.
function between(id) {
  const [links, end] = isAbove(id) ? [HOLDINGS, "owned"] : [OWNERS, "owner"];
  const found = new Set();
  const ahead = [id];
  while (ahead.length) {
    for (const tie of links.get(ahead.pop()) || []) {
      if (!found.has(tie[end])) ahead.push(tie[end]);
      found.add(tie[end]);
    }
  }
  return found;
}
