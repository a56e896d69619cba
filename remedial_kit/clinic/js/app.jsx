// The frame round every screen: who is on the table, the clock, the steps, what is saved, where to go next.
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { Open } from "./open.jsx";
import { Dialog, Icon, LiveRegions, useRow, useSize, useTheme } from "./parts.jsx";
import { tileAfter } from "./closer.js";
import { regionsBySlug } from "./figure.jsx";
import { shownFor } from "./regions.js";
import { Advise, AdviseFoot, AdviseFootNote } from "./screens/advise.jsx";
import { Attempts } from "./screens/attempts.jsx";
import { Debrief } from "./screens/debrief.jsx";
import { Examine, ExamineFoot, ExamineFootNote } from "./screens/examine.jsx";
import { Lookups } from "./screens/lookups.jsx";
import { Meet, MeetFoot } from "./screens/meet.jsx";
import { Receipt } from "./screens/receipt.jsx";
import { Think, ThinkFootNote } from "./screens/think.jsx";
import { Treat, TreatFootNote } from "./screens/treat.jsx";

const STEPS = ["meet", "examine", "think", "treat", "advise"];
const SCREENS = {
  meet: { Screen: Meet, Foot: MeetFoot },
  examine: { Screen: Examine, Foot: ExamineFoot, Note: ExamineFootNote },
  think: { Screen: Think, Note: ThinkFootNote },
  treat: { Screen: Treat, Note: TreatFootNote },
  advise: { Screen: Advise, Foot: AdviseFoot, Note: AdviseFootNote },
  debrief: { Screen: Debrief },
  receipt: { Screen: Receipt },
};
/** What a screen shows of the draft, and so what can be undone on it. Where the trainee looks is no work, and is not in here. */
const WORK = {
  meet: ["consent_said"],
  examine: ["consent_said"],
  think: ["ideas", "decide", "letter"],
  treat: ["plan", "editing", "consent_said"],
  advise: ["advice", "note", "reflection", "rebook", "letter"],
};
/** A step has a tick when one of these acts is recorded in this visit: "something is here", not "complete". */
const TICKED_BY = {
  meet: ["consent"],
  examine: ["ask", "observe", "palpate", "move", "test"],
  think: ["flag", "impression", "decide", "letter"],
  treat: ["apply", "check_in", "reassess"],
  advise: ["advise", "note"],
};
const TEXT_FIELDS = "input:not([type=radio], [type=checkbox], [type=range], [role=spinbutton]), textarea";
const TYPING_FIELDS = `${TEXT_FIELDS}, [role=spinbutton], select`;

export function App({ store }) {
  const [, draw] = useReducer((count) => count + 1, 0);
  useLayoutEffect(() => store.subscribe(draw), [store]); // at once: the client may come before the first frame is drawn
  const root = useRef(null);
  const theme = useTheme();
  const size = useSize(root);
  const state = store.get();
  useEffect(() => {
    const hear = ({ detail }) => store.notebook(detail.isSaved);
    root.current.addEventListener("remedial:saved", hear);
    return () => root.current && root.current.removeEventListener("remedial:saved", hear);
  }, [store]);
  const [hasKeys, setKeys] = useState(false);
  const onKeyDown = (event) => {
    if (event.key === "?" && !event.target.closest(TYPING_FIELDS) && state.room) {
      event.preventDefault();
      setKeys(true);
    }
    const way = wayOf(event);
    if (way && state.view && !state.view.finished && !event.target.closest(`${TEXT_FIELDS}, dialog`)) {
      event.preventDefault();
      event.stopPropagation();
      turn(store, way, WORK[stepOf(state)] || [], root.current);
    }
    if (!(event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  const stop = (event) => { if (!(event.ctrlKey || event.metaKey)) event.stopPropagation(); };
  return (
    <div ref={root} class="rk" lang={state.room ? state.t("b.language") : undefined} data-theme={theme} data-size={size} data-jp-suppress-context-menu onKeyDown={onKeyDown} onKeyUp={stop} onKeyPress={stop}>
      {state.room && state.view ? <Frame store={store} state={state} size={size} showKeys={() => setKeys(true)} /> : <Loading />}
      <LiveRegions polite={state.polite} urgent={state.urgent} />
      {hasKeys && <Keys t={state.t} onClose={() => setKeys(false)} />}
    </div>
  );
}

/** "undo", "redo", or null for any other key. */
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey || ctrlKey === metaKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}

/** Undoes or redoes. Where that takes focus from what had it, it is given back before the next key, or goes to the button. */
function turn(store, way, keys, room) {
  const page = room.ownerDocument;
  const held = page.activeElement;
  store[way](keys);
  queueMicrotask(() => {
    if (page.activeElement !== page.body) return;
    const next = held.isConnected ? held : room.querySelector(".rk-undo button");
    if (next) next.focus({ preventScroll: true });
  });
}

const endOf = ({ room, view }) => (room.mode === "graded" || (view.finished && !view.debrief) ? "receipt" : "debrief");

/** The screen that is shown. */
function stepOf(state) {
  const { view, draft } = state;
  const wanted = draft.step === "end" ? endOf(state) : draft.step;
  if ((wanted === "debrief" || wanted === "receipt") && !view.finished) return "advise";
  return SCREENS[wanted] ? wanted : "meet";
}

/** Before the first message nothing is known, not even the words: three quiet lines. */
function Loading() {
  return <div class="rk-frame rk-loading" aria-busy="true"><i /><i /><i /></div>;
}

/** What every screen gets. */
function useClinic(store, state, size) {
  const { room, drawing } = state;
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const view = useMemo(() => ({ ...state.view, draft: state.draft }), [state.view, state.draft]);
  return {
    ...store, ...state, view, size, step: stepOf(state), end: endOf(state),
    go(next) {
      store.openAside(null);
      store.setDraft({ step: next });
    },
    /** Wherever a region is chosen, the chart turns to it; `tile` is the detail it was chosen in: {tile, flip}. */
    chooseRegion(slug, tile = null) {
      const picked = state.draft.chosen || {};
      store.setDraft({
        chosen: {
          ...picked, ...shownFor(drawing, bySlug, slug, picked), ...(tile || tileAfter(drawing, room, bySlug, picked, slug)),
          region: slug, act: ["observe", "palpate"].includes(picked.act) ? picked.act : "palpate",
        },
      });
      store.say(state.t("examine.say.chosen", { label: bySlug.get(slug).label }));
    },
  };
}

/** Where focus goes when what had it is gone, or another step opened: the step's tab, or its heading where there are no tabs. */
function useKeptFocus(frame, step) {
  const held = useRef(null);
  const seen = useRef(step);
  const home = () => {
    const [tab, heading] = [".rk-tabs [aria-selected=true]", ".rk-pager p"].map((place) => frame.current && frame.current.querySelector(place));
    const target = tab && tab.offsetParent ? tab : heading;
    if (target) target.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    if (held.current && !(held.current.isConnected && held.current.matches(".rk-tabs [aria-selected=true], .rk-pager button"))) home();
  }, [step]);
  useEffect(() => {
    const page = frame.current.ownerDocument;
    const check = () => {
      if (held.current && !held.current.isConnected && page.activeElement === page.body) home();
    };
    const observer = new MutationObserver(() => {
      if (held.current && !held.current.isConnected) requestAnimationFrame(() => requestAnimationFrame(check));
    });
    observer.observe(frame.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return {
    onFocusIn: (event) => { held.current = event.target; },
    onFocusOut: ({ target }) => requestAnimationFrame(() => { if (target.isConnected && held.current === target && !target.matches(":focus, :disabled")) held.current = null; }),
  };
}

function Frame({ store, state, size, showKeys }) {
  const clinic = useClinic(store, state, size);
  const { t, view, step, notices, aside } = clinic;
  const { Screen, Foot, Note } = SCREENS[step];
  const body = useRef(null);
  const whole = useRef(null);
  const focus = useKeptFocus(whole, step);
  const shown = aside || step;
  const seen = useRef(shown);
  useEffect(() => {
    if (seen.current === shown) return;
    seen.current = shown;
    const frame = body.current.closest(".rk-frame");
    if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
  }, [shown]);
  const opener = useRef(null);
  const toStep = () => {
    clinic.openAside(null);
    opener.current.focus();
  };
  return (
    <div class="rk-frame" ref={whole} {...focus}>
      <Bar clinic={clinic} />
      <Steps clinic={clinic} />
      {notices.map((text) => (
        <div key={text} class="rk-notice">
          <Icon name="caution" /><p>{text}</p>
          <button type="button" class="rb-icon-button is-bare" aria-label={t("frame.notice.close")} onClick={() => clinic.dropNotice(text)}><Icon name="close" /></button>
        </div>
      ))}
      <div ref={body} class={`rk-body is-${shown}`} role="tabpanel" id={`rk-panel-${view.id}`} aria-label={aside ? t("attempts.title") : t(`frame.step.${step}`)}>
        {aside ? <Attempts clinic={{ ...clinic, openAside: toStep }} /> : <Screen clinic={clinic} key={`${view.id}.${view.visit}.${step}`} />}
      </div>
      <footer class="rk-foot">
        <div class="rk-foot-left">
          <Saved clinic={clinic} />
          {Note && !aside && <Note clinic={clinic} />}
          <span class="rk-foot-tools">
            <button type="button" class="rk-foot-link" ref={opener} aria-expanded={Boolean(aside)} onClick={() => (aside ? toStep() : clinic.openAside("attempts"))}><Icon name="swap" />{t("frame.attempts")}</button>
            {clinic.saved.state !== "problem" && <button type="button" class="rk-foot-link" onClick={() => clinic.download()}><Icon name="download" />{t("debrief.download")}</button>}
            <button type="button" class="rk-foot-link is-keys" onClick={showKeys}><Icon name="keys" />{t("frame.keys")}</button>
            <Lookups from={clinic} step={step} book={clinic.room.book} />
          </span>
          <Undo clinic={clinic} />
        </div>
        <div class="rk-foot-right">
          {aside && <button type="button" class="rb-button is-main" onClick={toStep}><Icon name="left" />{t("frame.back_to", { step: t(`frame.step.${step}`) })}</button>}
          {!aside && (Foot ? <Foot clinic={clinic} key={step} /> : <Onward clinic={clinic} />)}
        </div>
      </footer>
    </div>
  );
}

function Bar({ clinic }) {
  const { t, room, view } = clinic;
  const { client } = room;
  const share = Math.min(1, view.minute / room.visit_minutes);
  const area = client.area_line.charAt(0).toLowerCase() + client.area_line.slice(1);
  const visit = clinic.size === "narrow" ? [] : [t("frame.visit", { visit: view.visit })];
  const line = [client.age, client.work, area, ...visit].join(" · ");
  return (
    <header class="rk-bar">
      {room.home && <Open path={room.home} class="rk-home"><Icon name="left" />{t("frame.home")}</Open>}
      <span class="rk-avatar" aria-hidden="true">{client.initials}</span>
      <div class="rk-who">
        <p class="rk-name">{client.name}</p>
        <p class="rk-line">{line}</p>
      </div>
      <p class="rk-clock">
        <Icon name="clock" size={22} />
        <span><b>{view.minute}<span class="rk-wide-only"> {t("frame.clock.min")}</span></b> {t("frame.clock.of", { minutes: room.visit_minutes })}<span class="rk-wide-only"> {t("frame.clock.end")}</span></span>
        <i class="rk-meter" aria-hidden="true"><i style={{ width: `${100 * share}%` }} /></i>
      </p>
    </header>
  );
}

const isTicked = (view, step) => view.events.some((event) => event.visit === view.visit && (TICKED_BY[step] || []).includes(event.act));

function Steps({ clinic }) {
  const { t, view, step, end, go } = clinic;
  const row = useRow();
  const steps = view.finished ? [...STEPS, end] : STEPS;
  const at = steps.indexOf(step);
  const tab = (name) => (
    <button
      key={name} type="button" role="tab" aria-selected={name === step} aria-controls={`rk-panel-${view.id}`} data-roving data-follow
      tabIndex={name === step ? 0 : -1} class={name === end ? "is-end" : ""} onClick={() => go(name)}
    >
      {isTicked(view, name) && <><Icon name="check" /><span class="rb-hidden">{t("frame.tick")} </span></>}
      <span>{t(`frame.step.${name}`)}</span>
    </button>
  );
  const beside = (by) => {
    const name = steps[at + by];
    const way = by < 0 ? "left" : "right";
    return (
      <button type="button" class="rb-icon-button" aria-disabled={!name} aria-label={name ? t("frame.go", { step: t(`frame.step.${name}`) }) : t("frame.no_step")} onClick={() => name && go(name)}>
        <Icon name={way} />
      </button>
    );
  };
  return (
    <nav class="rk-steps" aria-label={t("frame.steps")}>
      <div class="rk-tabs" role="tablist" aria-label={t("frame.steps")} {...row}>{steps.map(tab)}</div>
      {!view.finished && <span class="rk-after">{t(`frame.after.${end}`)}</span>}
      <div class="rk-pager">
        {beside(-1)}
        <p tabIndex={-1}><b>{t(`frame.step.${step}`)}</b> {t("frame.step_of", { step: at + 1, steps: steps.length })}</p>
        {beside(1)}
      </div>
    </nav>
  );
}

/** The truth about saving: what is on the disk, what is on its way, what failed. */
function Saved({ clinic }) {
  const { t, saved, view } = clinic;
  const icons = { none: "cloudempty", saving: "clock", saved: "cloud", problem: "caution" };
  const words = saved.state === "problem" ? saved.problem : saved.state === "saved" && view.events.length ? t("frame.saved.saved", { n: view.events.length }) : saved.state === "saved" ? t("frame.saved.draft") : t(`frame.saved.${saved.state}`);
  const again = (event) => {
    event.currentTarget.dispatchEvent(new CustomEvent("remedial:save", { bubbles: true }));
    clinic.retrySave();
  };
  return (
    <div class={`rk-saved is-${saved.state}`} role={saved.state === "problem" ? "alert" : undefined}>
      <Icon name={icons[saved.state]} />
      <span>{words}</span>
      {saved.state === "problem" && <button type="button" class="rb-button is-small" onClick={again}>{t("frame.saved.again")}</button>}
      {saved.state === "problem" && <button type="button" class="rb-button is-small" onClick={() => clinic.download()}><Icon name="download" />{t("debrief.download")}</button>}
    </div>
  );
}

/** Takes back, in words, the newest thing that is planned or written on this screen and not yet done. */
function Undo({ clinic }) {
  const { t, view, step } = clinic;
  const keys = WORK[step] || [];
  const { undo, redo } = clinic.changes(keys);
  const go = (way, event) => turn(clinic, way, keys, event.currentTarget.closest(".rk"));
  if (view.finished || !(undo || redo)) return null;
  return (
    <div class="rk-undo">
      <button type="button" aria-disabled={!undo} aria-keyshortcuts="Control+Z" onClick={(event) => go("undo", event)}>
        <Icon name="undo" /><span>{undo ? t("frame.undo", { what: undo.words }) : t("frame.undo.none")}</span>
      </button>
      {redo && (
        <button type="button" aria-keyshortcuts="Control+Shift+Z" aria-label={t("frame.undo.redo.what", { what: redo.words })} onClick={(event) => go("redo", event)}>
          <Icon name="redo" /><span>{t("frame.undo.redo")}</span>
        </button>
      )}
    </div>
  );
}

/** Back and next, where a screen has no foot of its own. */
function Onward({ clinic }) {
  const { t, step, go, view, end, size } = clinic;
  const steps = view.finished ? [...STEPS, end] : STEPS;
  const at = steps.indexOf(step);
  const [before, next] = [steps[at - 1], steps[at + 1]];
  return (
    <>
      {before && size !== "narrow" && <button type="button" class="rb-button" onClick={() => go(before)}><Icon name="left" />{t("frame.back_to", { step: t(`frame.step.${before}`) })}</button>}
      {next && <Next clinic={clinic} step={next} />}
    </>
  );
}

export function Next({ clinic, step, label }) {
  const { t, go, size } = clinic;
  const name = t(`frame.step.${step}`);
  return (
    <button type="button" class="rb-button is-main" onClick={() => go(step)}>
      {size === "narrow" ? name : label || t("frame.go", { step: name })}<Icon name="right" />
    </button>
  );
}

/** The keys and what each does; a single letter or sign is what stands on the key, others have a name. */
const KEYS = [
  ["tab", "keys.tab"], ["arrows", "keys.arrows"], ["enter", "keys.enter"], ["esc", "keys.esc"], ["home", "keys.home"], ["letters", "keys.letters"],
  ["V", "keys.v"], ["D", "keys.d"], ["alt ↑ ↓", "keys.order"], ["ctrl Z", "keys.undo"], ["?", "keys.help"],
];

function Keys({ t, onClose }) {
  return (
    <Dialog title={t("keys.title")} closeLabel={t("keys.close")} onClose={onClose}>
      <dl class="rk-keys">
        {KEYS.map(([key, word]) => (
          <div key={word}><dt>{key.split(" ").map((part) => <kbd key={part}>{part.length > 1 ? t(`keys.name.${part}`) : part}</kbd>)}</dt><dd>{t(word)}</dd></div>
        ))}
      </dl>
    </Dialog>
  );
}
