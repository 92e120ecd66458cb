// Which policies are shown, in which order, and how they hang together.

const POLICIES = DATA.policies.map((policy, number) => ({ ...policy, number, first: Object.values(policy.days).sort()[0] || "" }));
const LINKS = DATA.links.map((link) => ({ ...link, from: POLICIES[link.citing], to: POLICIES[link.cited] }));
const linksOf = (policy) => LINKS.filter((link) => link.from === policy || link.to === policy);

// The day a policy is drawn at: that of its issue, else of its effect, else of its end.
const anchorDay = (policy) => policy.days.date || policy.days.effective_from || policy.days.valid_until || "";

// A repeal that has taken place; its day is known only where a text states it.
const repealsOf = (policy) => LINKS.filter((link) => link.relation === "REPEALS" && link.to === policy && link.modality[0] === "已");

const namesOf = (policy) => [policy.name, policy.name_en, policy.doc_number, ...policy.issuers].filter(Boolean).join("\n").toLowerCase();

function shownPolicies(state) {
  const wanted = state.search.trim().toLowerCase();
  const focus = POLICIES.find((policy) => policy.id === state.focus);
  const near = focus && new Set([focus, ...linksOf(focus).flatMap((link) => [link.from, link.to])]);
  const shown = POLICIES.filter((policy) => (state.cited || policy.measures || policy.asked) && (!wanted || namesOf(policy).includes(wanted)) && (!near || near.has(policy)));
  const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.number - b.number);
  const dated = shown.filter(anchorDay).sort((a, b) => (anchorDay(a) < anchorDay(b) ? -1 : anchorDay(a) > anchorDay(b) ? 1 : byName(a, b)));
  const undated = shown.filter((policy) => !anchorDay(policy)).sort(byName);
  const set = new Set(shown);
  const links = LINKS.filter((link) => set.has(link.from) && set.has(link.to) && !state.relations.has(link.relation));
  return { dated, undated, rows: [...dated, ...undated], links };
}

// Every year in which something is said to happen.
function yearsOf(policies) {
  const days = policies.flatMap((policy) => [...Object.values(policy.days), ...repealsOf(policy).map((link) => link.date).filter(Boolean)]);
  return days.map((day) => Number(day.slice(0, 4)));
}
