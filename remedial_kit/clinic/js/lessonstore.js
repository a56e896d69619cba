// The lesson's store: the lesson as it was sent once, the view that comes after every change, and the clinics inside it.
// Which part is open is known here first, so that a lesson that can only be read can be gone through as well.
import { speaker } from "./store.js";
import { createTalk, createWatchers } from "./talk.js";

const TEXT_PAUSE_MS = 400;
const NO_ANSWER_MS = 12000;
const END = "end";

export function createLessonStore(model) {
  let state = {
    lesson: null, view: null, at: null, texts: {}, notices: [], t: speaker(null),
    saved: { state: "none", problem: null }, polite: { text: "", n: 0 }, urgent: { text: "", n: 0 },
  };
  const watchers = createWatchers();
  const clinics = new Map(); // part -> those who listen to its clinic
  let owed = 0; // messages that have not been answered by a view yet
  let patience = null;
  let timer = null;
  let unsent = new Map(); // part -> text that is typed and not sent yet

  const set = (patch) => {
    state = { ...state, ...patch };
    watchers.tell(state);
  };
  const say = (text, isUrgent = false) => {
    const region = isUrgent ? "urgent" : "polite";
    if (text) set({ [region]: { text, n: state[region].n + 1 } });
  };
  const tellSaved = (problem = state.saved.problem) => {
    const isEmpty = !state.view || !state.view.counter;
    const name = problem ? "problem" : owed > 0 || unsent.size ? "saving" : isEmpty ? "none" : "saved";
    set({ saved: { state: name, problem } });
  };
  const settle = () => {
    owed = Math.max(0, owed - 1);
    if (!owed) clearTimeout(patience);
    tellSaved();
  };
  const ask = (message) => {
    owed += 1;
    clearTimeout(patience);
    patience = setTimeout(() => tellSaved(state.t("frame.no_answer")), NO_ANSWER_MS);
    tellSaved();
    model.send(message);
  };

  const takers = {
    lesson({ lesson, view }) {
      set({ lesson, t: speaker({ words: lesson.words, client: { name: "", pronoun: {} } }) });
      set({ view, at: state.at || view.at });
      tellSaved();
    },
    view({ view }) {
      set({ view });
      settle();
    },
    saved({ counter, problem }) {
      if (state.view) set({ view: { ...state.view, counter } });
      tellSaved(problem || null);
      if (state.view) window.dispatchEvent(new CustomEvent("remedial:changed", { detail: { id: state.view.id, counter } }));
    },
    clinic({ part, message }) {
      (clinics.get(part) || []).forEach((take) => take(message));
    },
    problem({ text }) {
      if (!state.notices.includes(text)) set({ notices: [...state.notices, text] });
      say(text, true);
      settle();
    },
  };

  const flush = () => {
    clearTimeout(timer);
    const texts = unsent;
    unsent = new Map();
    for (const [part, text] of texts) ask({ type: "text", part, text });
  };
  const write = (part, text) => {
    set({ texts: { ...state.texts, [part]: text } });
    unsent.set(part, text);
    clearTimeout(timer);
    timer = setTimeout(flush, TEXT_PAUSE_MS);
    tellSaved();
  };
  /** What a trainee does in a part: step, rung, hide, answer, again, show, try. */
  const act = (type, part, fields = {}) => {
    flush();
    ask({ type, part, ...fields });
  };
  const open = (at) => {
    flush();
    const { lesson, t, view } = state;
    const left = lesson.parts.find((part) => part.id === state.at);
    if (left && left.kind === "read" && !view.done.includes(left.id)) ask({ type: "open", part: left.id }); // the first part is never gone to
    set({ at });
    ask({ type: "open", part: at });
    const place = lesson.parts.findIndex((part) => part.id === at);
    say(at === END ? t("lesson.end") : `${t("lesson.part_of", { n: place + 1, parts: lesson.parts.length })}: ${lesson.parts[place].title}`);
  };
  const retrySave = () => {
    tellSaved(null);
    model.send({ type: "save" });
  };
  /** The clinic of a guided part, as the model that a clinic's store speaks to. */
  const clinicModel = (part) => ({
    send(message) { model.send({ type: "clinic", part, message }); },
    on(_event, taker) { clinics.set(part, [...(clinics.get(part) || []), taker]); },
    off(_event, taker) { clinics.set(part, (clinics.get(part) || []).filter((each) => each !== taker)); },
  });
  const talk = createTalk(model, { takers, hello: () => model.send({ type: "hello" }), isThere: () => state.lesson, leave: flush });

  return {
    get: () => state,
    subscribe: watchers.subscribe,
    open: talk.open,
    close() {
      talk.close();
      clearTimeout(patience);
    },
    refresh() { if (state.lesson) ask({ type: "refresh" }); },
    dropNotice(text) { set({ notices: state.notices.filter((each) => each !== text) }); },
    openPart: open, act, write, retrySave, say, clinicModel,
  };
}
