// Ways to the other pages of a site; a page that stands alone has none.

// The words, as a link where the site has a page of this thing; `at` is a place in its text.
function linked(id, words, at) {
  const href = DATA.ways && DATA.ways[id];
  return href ? el("a", { href: at === undefined ? href : href + "#at=" + at }, words) : words;
}

if (DATA.site) {
  const more = DATA.site.related.map((page) => el("a", { href: page.href, "data-say": page.say }));
  document.querySelector("header").prepend(el("a", { class: "home", href: DATA.site.home, "data-say-label": "home" }, "⌂"));
  document.querySelector("h1").after(el("nav", { class: "related screen", "data-say-label": "related" }, ...more));
}
