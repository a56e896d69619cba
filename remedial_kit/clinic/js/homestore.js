// The front page's store: the whole page as Python sent it last, and when to ask for it again.
import { speaker } from "./store.js";
import { createTalk, createWatchers } from "./talk.js";

const MOST_SAID = 3;

/** What changed on the page since, in words for those who do not see it. */
function news(before, after, t) {
  if (!before) return "";
  const was = new Map(before.clients.concat(before.graded).map((row) => [row.path, row.line]));
  const changed = after.clients.concat(after.graded).filter((row) => was.has(row.path) && was.get(row.path) !== row.line);
  return changed.slice(0, MOST_SAID).map((row) => t("home.changed", { name: row.name, line: row.line })).join(" ");
}

export function createHomeStore(model) {
  let state = { home: null, problem: "", glossary: null, report: null, t: speaker(null), polite: { text: "", n: 0 } };
  const watchers = createWatchers();
  const set = (patch) => {
    state = { ...state, ...patch };
    watchers.tell(state);
  };
  const say = (text) => { if (text && text !== state.polite.text) set({ polite: { text, n: state.polite.n + 1 } }); };
  const takers = {
    home({ home }) {
      const before = state.home;
      const t = speaker({ words: home.words, client: { name: "", pronoun: {} } });
      set({ home, t, problem: "" });
      say(news(before, home, t));
    },
    problem({ text }) {
      set({ problem: text });
    },
    glossary(message) { set({ glossary: message }); },
    report(message) { set({ report: message }); },
  };
  const talk = createTalk(model, { takers, hello: () => model.send({ type: "hello" }), isThere: () => state.home || state.problem });
  return {
    get: () => state,
    subscribe: watchers.subscribe,
    open: talk.open,
    refresh() { if (state.home || state.problem) model.send({ type: "refresh" }); },
    /** The glossary, or a report of a mistake: asked for when it is wanted. */
    lookUp(type) {
      if (type === "report") set({ report: null });
      if (!state[type]) model.send({ type });
    },
    close: talk.close,
    say,
  };
}
