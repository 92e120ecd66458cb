// What is so at the date that is looked at: parties, ties, chains, and everybody's part. `turnTo` fills it in anew.

const TARGET = DATA.target;
const FOLK = new Map(DATA.parties.map((party) => [party.id, { name_en: "", aliases: [], ...party }]));
const TOLD = DATA.ties.map((tie) => ({ modality: tie.planned ? "拟" : "已", ...tie, upper: upperShare(tie.raw) }));
const NOTHING = { rows: [] };

let NOW; // the moment of the model
let PARTIES; // id → party
let TIES;
let CHAINS;
let OWNERS; // ties up from a party
let HOLDINGS; // ties down from a party
let ABOVE; // everything above the target and how far, without regard to filters
let BELOW;
let PARTS; // id → its part of the target, or the target's part of it
let CONTROL; // id → what it has to say about the target

function turnTo(date) {
  NOW = DATA.moments.find((one) => one.as_of === date) || DATA.moments[0];
  const rings = new Set(NOW.rings);
  TIES = NOW.ties.map((number) => ({ ...TOLD[number], ring: rings.has(number) }));
  CHAINS = NOW.chains.map((chain) => {
    const ties = chain.ties.map((number) => TOLD[number]);
    return { ...chain, ties: ties.map((tie) => tie.id), parties: [...ties.map((tie) => tie.owner), ties[ties.length - 1].owned] };
  });
  const there = new Set([TARGET, ...TIES.flatMap((tie) => [tie.owner, tie.owned])]);
  const known = NOW.disclosed || {};
  const top = new Set(NOW.topmost);
  PARTIES = new Map([...FOLK].filter(([id]) => there.has(id)).map(([id, party]) => [id, { ...party, disclosed: known[id], topmost: top.has(id) }]));
  for (const [id, { unnamed }] of Object.entries(known)) if (unnamed) addUnnamed(id, unnamed);
  OWNERS = grouped(TIES, (tie) => tie.owned);
  HOLDINGS = grouped(TIES, (tie) => tie.owner);
  ABOVE = steps((id) => (OWNERS.get(id) || []).map((tie) => tie.owner));
  BELOW = steps((id) => (HOLDINGS.get(id) || []).map((tie) => tie.owned));
  PARTS = new Map([...(NOW.down || NOTHING).rows.map((row) => [row.id, { ...row, down: true }]), ...(NOW.up || NOTHING).rows.map((row) => [row.id, row])]);
  CONTROL = new Map((NOW.control || []).map((row) => [row.id, row]));
}

// Holders that a count speaks of and no text names: a dotted box each, never a share of 0.
function addUnnamed(owned, count) {
  const id = "rest:" + owned;
  const name = (lang) => DATA.words.rest[lang].replace("{n}", count);
  PARTIES.set(id, { id, name: name(0), name_en: name(1), kind: "unnamed", aliases: [], facts: [], restOf: owned });
  TIES.push({
    id: "rest-of:" + owned, owner: id, owned, relation: "HOLDS_SHARE", stake: true, undisclosed: true, upper: null, label: DATA.words.undisclosed, facts: [], marks: [], raw: {}, rest: true,
  });
}

// The most that a share can be by what is stated; null where nothing is.
function upperShare({ share, share_min: least, share_max: most }) {
  return share !== undefined ? Number(share) : most !== undefined ? Number(most) : least !== undefined ? 1 : null;
}

// Id → number of steps from the target.
function steps(next) {
  const found = new Map([[TARGET, 0]]);
  for (const [id, far] of found) for (const other of next(id)) if (!found.has(other)) found.set(other, far + 1);
  found.delete(TARGET);
  return found;
}

// On a ring a party is both: the shorter way decides.
const isAbove = (id) => ABOVE.has(id) && !(BELOW.get(id) < ABOVE.get(id));
const isBelow = (id) => BELOW.has(id) && !isAbove(id);
