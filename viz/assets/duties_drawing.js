// The same as a drawing: agencies on the left, clauses on the right, a curve a duty.

const ROW_STEP = 27;
const AGENCY_STEP = 36;
const CLAUSE_FONT = "12.5px " + FACE;
const MANY_CURVES = 80; // clauses from which the drawing is read part by part
const AGENCY_FONT = "700 12.5px " + FACE;

function drawDrawing(place, shown, state, on) {
  const width = Math.max(780, place.parentNode.clientWidth - 16);
  const names = shown.agencies.map((agency) => [agency, shortName(agency)]);
  const left = Math.min(260, 40 + Math.max(60, ...names.map(([, name]) => measureText(name, AGENCY_FONT) + 26)));
  const right = Math.max(left + 240, width - 400);
  const clauses = clausePlaces(shown, state);
  const agencies = agencyPlaces(shown, clauses);
  const height = Math.max(clauses.height, agencies.height) + 20;
  const group = svg("g", { id: "curves" });
  const picture = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": say("drawing-label") }, group);
  const curves = svg("g");
  for (const { row, y } of clauses.rows) for (const cell of cellsOf(row, state)) curves.append(curveOf(row, cell, left, agencies.at.get(cell.agency), right, y, on));
  for (const section of clauses.sections.filter((one) => one.rows)) for (const bundle of bundlesOf(section, state)) curves.append(bundleCurve(section, bundle, left, agencies.at.get(bundle.agency), right, on));
  group.append(curves, ...clauses.sections.map((section) => sectionShape(section, right, width - right - 30, on)));
  const bring = (agency, row) => () => bringOut(picture, agency, row);
  for (const [agency, name] of names) group.append(agencyShape(agency, name, left, agencies.at.get(agency.number), shown, bring, on));
  for (const { row, y } of clauses.rows) group.append(clauseShape(row, right, y, width - right - 20, bring, on));
  replace(place, picture);
  return { group, box: { x: 0, y: 0, width, height } };
}

function clausePlaces(shown, state) {
  const rows = [];
  const sections = [];
  let y = 22;
  for (const section of shown.sections) {
    const titles = [DATA.policies.length > 1 && (!sections.length || sections[sections.length - 1].policy !== section.policy) ? policyTitle(DATA.policies[section.policy]) : "", section.title];
    const folded = isFolded(section, shown, state);
    for (const title of titles.filter(Boolean)) {
      const key = title === section.title ? section.key : "";
      sections.push({ title, y, policy: section.policy, key, count: section.rows.length, rows: key && folded ? section.rows : null });
      y += ROW_STEP;
    }
    if (folded && section.title) continue;
    for (const row of section.rows) {
      rows.push({ row, y });
      y += ROW_STEP;
    }
  }
  return spread({ rows, sections, height: y }, shown.agencies.length * agencyStep(shown));
}

// A few folded sections stand beside many agencies from top to bottom.
function spread(places, tall) {
  const by = Math.min(6, Math.max(1, tall / places.height));
  for (const place of [...places.rows, ...places.sections]) place.y *= by;
  return { ...places, height: places.height * by };
}

const agencyStep = (shown) => (shown.agencies.length > MANY ? 22 : AGENCY_STEP);

// Agencies spread over the height of the clauses.
function agencyPlaces(shown, clauses) {
  const step = Math.max(agencyStep(shown), (clauses.height - 40) / Math.max(1, shown.agencies.length));
  return { at: new Map(shown.agencies.map((agency, i) => [agency.number, 30 + i * step])), height: 30 + shown.agencies.length * step };
}

function curveOf(row, cell, left, y1, right, y2, on) {
  return svg("path", { class: "curve role-" + cell.role + (cell.planned ? " planned" : ""), d: curvePath(left, y1, right, y2), "data-agency": cell.agency, "data-clause": row.id, onclick: () => on.pick(row.id, cell.agency) });
}

function sectionShape({ title, y, key, count, rows }, x, room, on) {
  if (!key) return svg("text", { class: "section-name", x, y: y + 4 }, shortened(visible(title), CLAUSE_FONT, room));
  const words = shortened((rows ? "▸ " : "▾ ") + visible(title), CLAUSE_FONT, room - 60) + "  " + say("sections-folded", { n: count });
  return svg("g", { class: "end", tabindex: 0, role: "button", "aria-expanded": String(!rows), onclick: () => on.foldSection(key) }, svg("text", { class: "section-name", x: x + 14, y: y + 4 }, words));
}

// A large drawing opens with its sections folded: `open` are those that the reader unfolds.
const isLarge = (shown) => shown.rows.length > MANY_CURVES;
const isFolded = (section, shown, state) => (isLarge(shown) ? Boolean(section.title) && !state.open.has(section.key) : state.folded.has(section.key));

// All that one agency has to do in a folded section, by its strongest role there.
function bundlesOf(section, state) {
  const cells = grouped(section.rows.flatMap((row) => cellsOf(row, state)), (cell) => cell.agency);
  return [...cells].map(([agency, of]) => ({ agency, n: of.length, role: STRENGTH.find((role) => of.some((cell) => cell.role === role)) }));
}

// As wide as the duties are many.
function bundleCurve(section, { agency, n, role }, left, y1, right, on) {
  const curve = svg("path", { class: "curve bundle role-" + role, d: curvePath(left, y1, right, section.y), "data-agency": agency, "data-clause": section.key, onclick: () => on.foldSection(section.key) }, svg("title", {}, shortName(AGENCIES[agency]) + " · " + section.title + " " + n));
  curve.style.strokeWidth = Math.min(6, 0.6 + n * 0.5) + "px";
  return curve;
}

function curvePath(left, y1, right, y2) {
  const bend = (right - left) * 0.42;
  return `M${left},${rounded1(y1)}C${rounded1(left + bend)},${rounded1(y1)} ${rounded1(right - bend)},${rounded1(y2)} ${right},${rounded1(y2)}`;
}

const rounded1 = (number) => Math.round(number * 10) / 10;

function agencyShape(agency, name, x, y, shown, bring, on) {
  const total = shown.rows.filter((row) => row.byAgency.has(agency.number)).length;
  const tall = Math.min(agencyStep(shown) - 4, 8 + total * 1.2);
  return svg("g", { class: "end", tabindex: 0, role: "button", ...bringing(bring(agency.number, null), bring(null, null)), onclick: () => on.focus(agency.id) },
    svg("title", {}, fullName(agency) + " " + total),
    svg("g", { "aria-hidden": "true" },
      svg("rect", { class: "agency-end", x: x - 8, y: y - tall / 2, width: 8, height: tall }),
      svg("text", { class: "agency-name", x: x - 14, y: y + 4.5, "text-anchor": "end" }, name + "  " + total)));
}

function clauseShape(row, x, y, room, bring, on) {
  const words = shortened(visible(rowName(row) + (row.task ? "·" + row.task : "")), CLAUSE_FONT, room);
  return svg("g", { class: "end", tabindex: 0, role: "button", ...bringing(bring(null, row.id), bring(null, null)), onclick: () => on.pick(row.id, -1) },
    svg("title", {}, rowName(row)),
    svg("g", { "aria-hidden": "true" },
      svg("rect", { class: row.flagged ? "clause-end flagged" : "clause-end", x, y: y - 5, width: 8, height: 10 }),
      svg("text", { class: "clause-name", x: x + 14, y: y + 4.5 }, words)));
}

const bringing = (start, end) => ({ onmouseenter: start, onfocus: start, onmouseleave: end, onblur: end });

function bringOut(picture, agency, row) {
  const all = agency === null && row === null;
  for (const curve of picture.querySelectorAll(".curve")) {
    const its = (agency !== null && curve.dataset.agency === String(agency)) || (row !== null && curve.dataset.clause === row);
    curve.classList.toggle("dim", !all && !its);
  }
}
