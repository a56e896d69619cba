// The frame round every screen: who is on the table, the clock, the steps, what is saved, where to go next.
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { Open } from "./open.jsx";
import { Dialog, Icon, LiveRegions, useRow, useSize, useTheme } from "./parts.jsx";
import { drawnAt } from "./regions.js";
import { regionsBySlug } from "./chart.jsx";
import { Advise, AdviseFoot, AdviseFootNote } from "./screens/advise.jsx";
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
/** A step has a tick when one of these acts is recorded in this visit: "something is here", not "complete". */
const TICKED_BY = {
  meet: ["consent"],
  examine: ["ask", "observe", "palpate", "move", "test"],
  think: ["flag", "impression", "decide", "letter"],
  treat: ["apply", "check_in", "reassess"],
  advise: ["advise", "note"],
};
const TYPING_FIELDS = "input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select";

export function App({ store }) {
  const [, draw] = useReducer((count) => count + 1, 0);
  useLayoutEffect(() => store.subscribe(draw), [store]); // at once: the client may come before the first frame is drawn
  const root = useRef(null);
  const theme = useTheme();
  const size = useSize(root);
  const state = store.get();
  const [hasKeys, setKeys] = useState(false);
  const onKeyDown = (event) => {
    if (event.key === "?" && !event.target.closest(TYPING_FIELDS) && state.room) {
      event.preventDefault();
      setKeys(true);
    }
    if (!(event.ctrlKey || event.metaKey)) event.stopPropagation();
  };
  const stop = (event) => { if (!(event.ctrlKey || event.metaKey)) event.stopPropagation(); };
  return (
    <div ref={root} class="rk" data-theme={theme} data-size={size} data-jp-suppress-context-menu onKeyDown={onKeyDown} onKeyUp={stop} onKeyPress={stop}>
      {state.room && state.view ? <Frame store={store} state={state} size={size} showKeys={() => setKeys(true)} /> : <Loading />}
      <LiveRegions polite={state.polite} urgent={state.urgent} />
      {hasKeys && <Keys t={state.t} onClose={() => setKeys(false)} />}
    </div>
  );
}

/** Before the first message nothing is known, not even the words: three quiet lines. */
function Loading() {
  return <div class="rk-frame rk-loading" aria-busy="true"><i /><i /><i /></div>;
}

/** What every screen gets. */
function useClinic(store, state, size) {
  const { room, drawing } = state;
  const bySlug = useMemo(() => regionsBySlug(room), [room]);
  const view = { ...state.view, draft: state.draft };
  const end = room.mode === "graded" || (view.finished && !view.debrief) ? "receipt" : "debrief";
  const wanted = state.draft.step === "end" ? end : state.draft.step;
  const step = (wanted === "debrief" || wanted === "receipt") && !view.finished ? "advise" : SCREENS[wanted] ? wanted : "meet";
  return {
    ...store, ...state, view, size, step, end,
    go(next) {
      store.confirm(null);
      store.setDraft({ step: next });
    },
    chooseRegion(slug) {
      const picked = state.draft.chosen || {};
      const at = drawnAt(drawing, bySlug, slug);
      const layer = picked.deep ? "deep" : "surface";
      const deep = at.layers.length && !at.layers.includes(layer) ? !picked.deep : picked.deep;
      const shown = picked.view || "front";
      store.setDraft({
        chosen: {
          ...picked, region: slug, deep: Boolean(deep), tile: null, act: ["observe", "palpate"].includes(picked.act) ? picked.act : "palpate",
          view: at.views.length && !at.views.includes(shown) ? at.views[0] : shown,
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
  const { t, view, step, notices } = clinic;
  const { Screen, Foot, Note } = SCREENS[step];
  const body = useRef(null);
  const whole = useRef(null);
  const focus = useKeptFocus(whole, step);
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    const frame = body.current.closest(".rk-frame");
    if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
  }, [step]);
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
      <div ref={body} class={`rk-body is-${step}`} role="tabpanel" id={`rk-panel-${view.id}`} aria-label={t(`frame.step.${step}`)}>
        <Screen clinic={clinic} key={`${view.id}.${view.visit}.${step}`} />
      </div>
      <footer class="rk-foot">
        <div class="rk-foot-left">
          <Saved clinic={clinic} />
          {Note && <Note clinic={clinic} />}
          <button type="button" class="rk-keys-button" onClick={showKeys}><Icon name="keys" />{t("frame.keys")}</button>
          <Lookups from={clinic} step={step} book={clinic.room.book} />
        </div>
        <div class="rk-foot-right">{Foot ? <Foot clinic={clinic} key={step} /> : <Onward clinic={clinic} />}</div>
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
  const words = saved.state === "saved" ? t("frame.saved.saved", { n: view.events.length }) : t(`frame.saved.${saved.state}`);
  return (
    <div class={`rk-saved is-${saved.state}`} role={saved.state === "problem" ? "alert" : undefined}>
      <Icon name={icons[saved.state]} />
      <span>{words}{saved.state === "problem" && saved.problem ? <small> {saved.problem}</small> : null}</span>
      {saved.state === "problem" && <button type="button" class="rb-button is-small" onClick={clinic.retrySave}>{t("frame.saved.again")}</button>}
      {saved.state === "problem" && <button type="button" class="rb-button is-small" onClick={clinic.download}>{t("debrief.download")}</button>}
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

const KEYS = [
  ["Tab", "keys.tab"], ["Arrows", "keys.arrows"], ["Enter", "keys.enter"], ["Esc", "keys.esc"], ["Home", "keys.home"], ["A-Z", "keys.letters"],
  ["V", "keys.v"], ["D", "keys.d"], ["Alt ↑ ↓", "keys.order"], ["?", "keys.help"],
];

function Keys({ t, onClose }) {
  return (
    <Dialog title={t("keys.title")} closeLabel={t("keys.close")} onClose={onClose}>
      <dl class="rk-keys">
        {KEYS.map(([key, word]) => (
          <div key={word}><dt>{key.split(" ").map((part) => <kbd key={part}>{part === "Arrows" ? t("keys.name.arrows") : part}</kbd>)}</dt><dd>{t(word)}</dd></div>
        ))}
      </dl>
    </Dialog>
  );
}
