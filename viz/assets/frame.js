// What every page's head does. A page brings `state`, `DEFAULTS`, `update` and `begin`.
byId("theme").addEventListener("click", () => { state.theme = isDark() ? "light" : "dark"; applyTheme(state.theme); writeAddress(state, DEFAULTS); });
byId("language").addEventListener("click", () => { state.lang = state.lang === "en" ? "zh" : "en"; speak(state.lang); update(); });
byId("print").addEventListener("click", () => print());
addEventListener("hashchange", begin);
