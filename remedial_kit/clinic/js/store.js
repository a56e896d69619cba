// The store: what the room looks like now, and how it talks to Python.
// A *room* is fixed for a visit, a *view* comes whole after every act, a *draft* is half-finished work that the
// screens own and Python keeps. Nothing here decides anything clinical.
import { parseDrawing } from "./drawing.js";
import { createHistory } from "./history.js";
import { createTalk, createWatchers } from "./talk.js";

const DRAFT_PAUSE_MS = 300;
const NO_ANSWER_MS = 12000;
const FLARE_DISCOMFORT = 7;
const SAME_ACT_MS = 700; // a double click is one act

/** Parts of the draft that an act uses up: null forgets how they changed, a function takes the done thing out of them. */
const SPENT_BY = {
  consent: () => ({ consent_said: null }),
  impression: () => ({ ideas: null, idea: null }),
  decide: () => ({ decide: null }),
  letter: () => ({ letter: null }),
  advise: (fields) => ({ advice: (cards) => cards.filter((card) => card.advice !== fields.advice) }),
  note: () => ({ note: null, note_part: null }),
  rebook: () => ({ rebook: null }),
};

/** Drawings already parsed in this page, by content hash, so that they are asked for once. */
const drawings = new Map();

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Words by key, with {placeholders} filled in; the client's name and pronouns are always known. */
export function speaker(room) {
  const words = (room && room.words) || {};
  const client = (room && room.client) || { name: "", pronoun: {} };
  const known = { name: client.name.split(" ")[0], ...client.pronoun };
  for (const [key, text] of Object.entries(client.pronoun || {})) known[capital(key)] = capital(text);
  return (key, values = {}) => {
    const all = { ...known, ...values };
    const single = values.n === 1 && words[`${key}.one`];
    return (single || words[key] || key).replace(/\{(\w+)\}/g, (whole, name) => (name in all ? String(all[name]) : whole));
  };
}

export function createStore(model) {
  const history = createHistory();
  let state = {
    room: null, view: null, draft: {}, drawing: null, reply: null, notices: [], t: speaker(null), busy: false, confirming: null,
    pictures: {}, glossary: null, report: null, aside: null, attempts: null, looked: null, saved: { state: "none", problem: null }, polite: { text: "", n: 0 }, urgent: { text: "", n: 0 },
  };
  const watchers = createWatchers();
  const waiting = new Map();
  let number = 0;
  let owed = 0; // messages that change the record and have not been answered by "saved" yet
  let timer = null; // a draft that is not sent yet
  let patience = null;
  let sentDraft = "{}";
  let trouble = null; // why the side-car is not written, in Python's words
  let isKept = true; // whether the notebook around this page could be saved when it was tried last
  let newest = { key: "", at: 0, promise: null };

  const set = (patch) => {
    state = { ...state, ...patch };
    watchers.tell(state);
  };
  const send = (message) => model.send(message);

  // -- what is saved --------------------------------------------------------------------------
  const tellSaved = (problem) => {
    if (problem !== undefined) trouble = problem;
    const told = trouble || (isKept ? null : state.t("frame.saved.notebook"));
    const isEmpty = state.view && !state.view.events.length && !state.view.counter;
    const name = told ? "problem" : owed > 0 || timer ? "saving" : isEmpty ? "none" : "saved";
    if (name !== state.saved.state || told !== state.saved.problem) set({ saved: { state: name, problem: told } });
  };
  /** The page around the clinic says whether the notebook itself is on disk. */
  const notebook = (isSaved) => {
    isKept = isSaved;
    tellSaved();
  };
  const owe = () => {
    owed += 1;
    clearTimeout(patience);
    patience = setTimeout(noAnswer, NO_ANSWER_MS);
    tellSaved();
  };
  const settle = (problem) => {
    owed = Math.max(0, owed - 1);
    if (!owed) clearTimeout(patience);
    tellSaved(problem);
  };
  const noAnswer = () => {
    tellSaved(state.t("frame.no_answer"));
    refuseAll(state.t("frame.no_answer"));
  };
  const refuseAll = (text) => {
    for (const done of waiting.values()) done({ refused: true, text, says: "", minutes: 0, findings: [], discomfort: null, why: null });
    waiting.clear();
    set({ busy: false });
  };

  // -- speaking -------------------------------------------------------------------------------
  const say = (text, isUrgent = false) => {
    const region = isUrgent ? "urgent" : "polite";
    if (text) set({ [region]: { text, n: state[region].n + 1 } });
  };
  const announce = (reply) => {
    if (!reply) return;
    const { t, view } = state;
    const clock = reply.minutes ? t("frame.say.clock", { n: reply.minutes, used: view.minute }) : "";
    const isFlare = reply.flare || (typeof reply.discomfort === "number" && reply.discomfort >= FLARE_DISCOMFORT);
    say([reply.says && t("b.says", { text: reply.says }), reply.text, clock].filter(Boolean).join(" "), isFlare);
  };

  // -- what comes from Python -----------------------------------------------------------------
  const visitOf = (view) => `${view.id} ${view.attempt} ${view.visit}`;
  const takeView = (view) => {
    const isOther = !state.view || state.view.id !== view.id || state.view.attempt !== view.attempt;
    if (isOther) {
      sentDraft = JSON.stringify(view.draft || {});
      history.take(visitOf(view), view.draft || {});
      set({ draft: view.draft || {}, reply: null, confirming: null, aside: null, attempts: null, looked: null });
    }
    set({ view });
    window.dispatchEvent(new CustomEvent("remedial:changed", { detail: { id: view.id, counter: view.counter } }));
  };
  const takers = {
    room({ room, view }) {
      set({ room, t: speaker(room), drawing: drawings.get(room.drawing) || state.drawing });
      takeView(view);
      tellSaved();
    },
    view({ view, reply, id, saved }) {
      const before = state.view;
      takeView(view);
      const done = waiting.get(id);
      waiting.delete(id);
      if (reply) {
        set({ reply: { ...reply, ...(done && done.asked) }, busy: waiting.size > 0 });
        announce(reply);
        if (done && !reply.refused && SPENT_BY[done.asked.act]) spend(SPENT_BY[done.asked.act](done.asked.fields));
        const isOver = before && (view.visit > before.visit || (view.finished && !before.finished));
        if (isOver) history.clear();
        if (isOver) setDraft(view.finished ? { step: "end" } : { step: "meet", plan: [], consent_said: {}, asking_consent: null });
      }
      if (saved) takers.saved(saved);
      if (done) done(reply);
    },
    drawing({ hash, svg }) {
      const parsed = svg ? parseDrawing(svg) : null;
      drawings.set(hash, parsed);
      set({ drawing: parsed });
    },
    picture({ technique, svg, words }) {
      set({ pictures: { ...state.pictures, [technique]: { svg, words } } });
    },
    glossary(message) { set({ glossary: message }); },
    report(message) { set({ report: message }); },
    saved({ counter, where, problem }) {
      if (state.view && counter > state.view.counter) set({ view: { ...state.view, counter } });
      settle(problem || (where.length ? null : undefined));
    },
    would({ id, danger }) {
      const done = waiting.get(id);
      waiting.delete(id);
      if (done) done(danger || null);
    },
    attempts({ rows }) {
      set({ attempts: rows });
    },
    attempt({ attempt, view }) {
      if (state.looked && state.looked.id === attempt) set({ looked: view ? { id: attempt, view } : null });
    },
    record({ name, text }) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 0);
    },
    problem({ text }) {
      if (!state.notices.includes(text)) set({ notices: [...state.notices, text] });
      say(text, true);
      settle();
      refuseAll(text);
    },
  };

  // -- what goes to Python --------------------------------------------------------------------
  const flushDraft = () => {
    clearTimeout(timer);
    timer = null;
    const text = JSON.stringify(state.draft);
    if (text === sentDraft) {
      tellSaved();
      return;
    }
    sentDraft = text;
    history.keep(visitOf(state.view), state.draft);
    owe();
    send({ type: "draft", draft: state.draft });
  };
  /** Changes the draft. With `what`, {words, field}, the change can be undone; without it, it is only where the trainee looks. */
  const setDraft = (patch, what = null) => {
    if (what) history.add(state.draft, patch, what, state.draft.step);
    set({ draft: { ...state.draft, ...patch } });
    clearTimeout(timer);
    timer = setTimeout(flushDraft, DRAFT_PAUSE_MS);
    tellSaved();
  };
  /** What is now done leaves the draft, by `patch`, and every earlier draft, so that no undo brings it back: see history.js. */
  const spend = (spent, patch = null) => {
    history.spend(spent);
    if (patch) setDraft(patch);
    history.keep(visitOf(state.view), state.draft);
  };
  const turn = (way, words) => (keys) => {
    const change = history.next(keys)[way];
    if (!change) return;
    history[way](change);
    const step = change.step && change.step !== state.draft.step ? { step: change.step } : {};
    setDraft({ ...(way === "undo" ? change.before : change.after), ...step });
    say(state.t(words, { what: change.words }));
  };
  const undo = turn("undo", "frame.undo.done");
  const redo = turn("redo", "frame.undo.redone");
  const sendAct = (name, fields) =>
    new Promise((resolve) => {
      if (timer) flushDraft();
      number += 1;
      const done = (reply) => resolve(reply);
      done.asked = { act: name, fields };
      waiting.set(number, done);
      set({ busy: true });
      owe();
      send({ type: "do", id: number, act: name, fields });
    });
  /** The same act again within a moment is a double click: it is done once, and both get the same reply. */
  const act = (name, fields = {}) => {
    const key = JSON.stringify([name, fields]);
    if (key !== newest.key || Date.now() - newest.at >= SAME_ACT_MS) newest = { key, at: Date.now(), promise: sendAct(name, fields) };
    return newest.promise;
  };
  /** Which final question is open: "finish", "visit" or none, so that there is never more than one. */
  const confirm = (confirming) => set({ confirming });
  const would = (fields) =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, resolve);
      send({ type: "would", id: number, act: "apply", fields });
    });
  /** How a technique is done, asked for once a page. */
  const picture = (technique) => {
    if (!(technique in state.pictures)) send({ type: "picture", technique });
  };
  /** The glossary, or a report of a mistake met at a step: asked for when it is wanted. */
  const lookUp = (type, step) => {
    if (type === "report") set({ report: null });
    if (!state[type]) send({ type, step });
  };
  /** What stands in place of a step's screen: "attempts", or nothing. */
  const openAside = (aside) => set({ aside, looked: null, confirming: null });
  const askAttempts = () => {
    if (timer) flushDraft();
    send({ type: "attempts" });
  };
  /** An attempt to be read, or null to go back to the list. */
  const look = (id) => {
    set({ looked: id === null ? null : { id, view: null } });
    if (id !== null) send({ type: "attempt", attempt: id });
  };
  /** Another attempt: `{ variant: true }` for another variant, `{ seed: "" }` for the client as written. */
  const again = (wanted) => {
    flushDraft();
    owe();
    send({ type: "again", ...wanted });
  };
  const resume = (id) => {
    flushDraft();
    owe();
    send({ type: "resume", attempt: id });
  };
  const retrySave = () => {
    tellSaved(null);
    owe();
    send({ type: "save" });
  };
  const download = (id = null) => {
    if (timer) flushDraft();
    send({ type: "record", attempt: id });
  };
  const setName = (trainee) => {
    owe();
    send({ type: "name", trainee });
  };
  const dropNotice = (text) => set({ notices: state.notices.filter((each) => each !== text) });
  const hello = () => send({ type: "hello", have_drawing: [...drawings.keys()].pop() || null });
  const talk = createTalk(model, { takers, hello, isThere: () => state.room, leave: () => { if (timer) flushDraft(); } });

  return {
    get: () => state,
    subscribe: watchers.subscribe,
    open: talk.open,
    close() {
      talk.close();
      clearTimeout(patience);
    },
    changes: history.next,
    act, confirm, setDraft, spend, undo, redo, would, again, resume, look, openAside, askAttempts, retrySave, notebook, download, setName, say, dropNotice, picture, lookUp,
  };
}
