// The front page's store: the whole page as Python sent it last, and when to ask for it again.
import { speaker } from "./store.js";

const KNOCK_MS = 1500;
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
  const listeners = new Set();
  const set = (patch) => {
    state = { ...state, ...patch };
    listeners.forEach((listener) => listener(state));
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
  const take = (message) => {
    const taker = message && takers[message.type];
    if (taker) taker(message);
  };
  let knocking = null;
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      model.on("msg:custom", take);
      model.send({ type: "hello" });
      knocking = setInterval(() => (state.home || state.problem ? clearInterval(knocking) : model.send({ type: "hello" })), KNOCK_MS);
    },
    refresh() { if (state.home || state.problem) model.send({ type: "refresh" }); },
    /** The glossary, or a report of a mistake: asked for when it is wanted. */
    lookUp(type) {
      if (type === "report") set({ report: null });
      if (!state[type]) model.send({ type });
    },
    close() {
      model.off("msg:custom", take);
      clearInterval(knocking);
    },
    say,
  };
}
