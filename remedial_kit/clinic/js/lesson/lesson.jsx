// The lesson's frame: what it is about, its parts with ticks, the part that is open, what is saved, and the way on.
import { useEffect, useRef } from "preact/hooks";
import { useId } from "../ids.js";
import { Book, Open } from "../open.jsx";
import { Icon, useRow } from "../parts.jsx";
import { Shell } from "../shell.jsx";
import { Notice } from "../screens/tools.jsx";
import { Flags, KeyFeature } from "./cases.jsx";
import { Guided } from "./guided.jsx";
import { Lab } from "./lab.jsx";
import { Alone, Pair, Question, Read, Watch, Write } from "./looking.jsx";
import { Spans } from "./text.jsx";

const PARTS = {
  read: Read, watch: Watch, guided: Guided, alone: Alone, lab: Lab, pair: Pair, flags: Flags, key_feature: KeyFeature, question: Question, write: Write,
};
const ICONS = {
  read: "book", watch: "look", guided: "hand", alone: "figure", lab: "test", pair: "swap", flags: "flag", key_feature: "list", question: "ask", write: "file",
};
const END = "end";

export function Lesson({ store }) {
  return (
    <Shell store={store} kind="rl">
      {(state) => (state.lesson && state.view ? <Page store={store} state={state} /> : <div class="rk-frame rk-loading" aria-busy="true"><i /><i /><i /></div>)}
    </Shell>
  );
}

function Page({ store, state }) {
  const id = useId();
  const { lesson, view, at, t } = state;
  const heading = useRef(null);
  const seen = useRef(at);
  useEffect(() => {
    if (seen.current === at) return;
    seen.current = at;
    const frame = heading.current.closest(".rk-frame");
    if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
    if (!frame.querySelector(".rk-tabs :focus")) heading.current.focus({ preventScroll: true });
  }, [at]);
  const part = lesson.parts.find((each) => each.id === at);
  const Part = part && PARTS[part.kind];
  return (
    <div class={`rk-frame rl-frame${part && part.kind === "guided" ? " is-guided" : ""}`}>
      <Head lesson={lesson} view={view} t={t} isFirst={at === lesson.parts[0].id} />
      <Steps store={store} lesson={lesson} view={view} at={at} t={t} panel={id} />
      {state.notices.map((text) => (
        <div key={text} class="rk-notice">
          <Icon name="caution" /><p>{text}</p>
          <button type="button" class="rb-icon-button is-bare" aria-label={t("frame.notice.close")} onClick={() => store.dropNotice(text)}><Icon name="close" /></button>
        </div>
      ))}
      <div class="rk-body rl-body" role="tabpanel" id={id} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} class="rl-title" ref={heading} tabIndex={-1}>
          {part && <Icon name={ICONS[part.kind]} />}{part ? part.title : t("lesson.end")}
          {part && view.done.includes(part.id) && <small class="rl-mark is-right"><Icon name="check" size={18} />{t("lesson.done")}</small>}
        </h2>
        {part ? <Part key={part.id} store={store} t={t} part={part} view={view.parts[part.id]} /> : <End store={store} lesson={lesson} view={view} t={t} />}
      </div>
      <Foot store={store} state={state} />
    </div>
  );
}

function Head({ lesson, view, t, isFirst }) {
  const count = lesson.parts.length;
  const done = view.done.length;
  return (
    <header class="rl-head">
      <div class="rl-over">
        {lesson.home && <Open path={lesson.home} class="rk-home"><Icon name="left" />{t("lesson.home")}</Open>}
        <p class="rk-over">{t("lesson.over", { n: lesson.minutes })}</p>
      </div>
      <div class="rl-name">
        <h1>{lesson.title}</h1>
        <p class="rl-progress"><span class="rk-meter" aria-hidden="true"><i style={{ width: `${(100 * done) / count}%` }} /></span>{t("lesson.progress", { done, n: count })}</p>
      </div>
      <details class="rl-about" open={isFirst && done === 0}>
        <summary>{t("lesson.about")}<Icon name="down" size={18} /></summary>
        <div class="rl-about-body">
          <div><p class="rb-label">{t("lesson.teaches")}</p><ul class="rl-list">{lesson.teaches.map((line) => <li key={line}>{line}</li>)}</ul></div>
          <div>
            <p class="rb-label">{t("lesson.leaves_out")}</p><p><Spans spans={lesson.leaves_out} t={t} /></p>
            <Chapter lesson={lesson} t={t} />
          </div>
        </div>
      </details>
    </header>
  );
}

function Chapter({ lesson, t }) {
  const { slug, title, minutes } = lesson.chapter;
  return <p class="rl-chapter"><Icon name="book" /><Book at={lesson.book} page={slug}>{t("lesson.chapter", { title, n: minutes })}</Book></p>;
}

function Steps({ store, lesson, view, at, t, panel }) {
  const row = useRow();
  const ids = [...lesson.parts.map((part) => part.id), END];
  const here = ids.indexOf(at);
  const name = (id) => {
    const part = lesson.parts.find((each) => each.id === id);
    return part ? part.title : t("lesson.end");
  };
  const tab = (id, place) => {
    const part = lesson.parts[place];
    const isDone = view.done.includes(id);
    return (
      <button
        key={id} type="button" role="tab" aria-selected={id === at} aria-controls={panel} data-roving data-follow tabIndex={id === at ? 0 : -1} title={name(id)}
        aria-label={[part && t(`lesson.kind.${part.kind}`), part ? t("lesson.part", { n: place + 1, title: part.title }) : t("lesson.end"), isDone && t("lesson.done")].filter(Boolean).join(", ")} onClick={() => store.openPart(id)}
      >
        <span class={`rl-dot${isDone ? " is-done" : ""}`}>{isDone ? <Icon name="check" size={16} /> : part ? place + 1 : <Icon name="flag" size={16} />}</span>
        <span>{part ? t(`lesson.kind.${part.kind}`) : t("lesson.end")}</span>
      </button>
    );
  };
  const beside = (by) => {
    const id = ids[here + by];
    const words = id ? t(by < 0 ? "lesson.go_back" : "lesson.go_on", { title: name(id) }) : t("lesson.no_part");
    return <button type="button" class="rb-icon-button" aria-disabled={!id} aria-label={words} onClick={() => id && store.openPart(id)}><Icon name={by < 0 ? "left" : "right"} /></button>;
  };
  return (
    <nav class="rk-steps rl-steps" aria-label={t("lesson.parts")}>
      <div class="rk-tabs" role="tablist" aria-label={t("lesson.parts")} {...row}>{ids.map(tab)}</div>
      <div class="rk-pager">
        {beside(-1)}
        <p tabIndex={-1}><b>{lesson.parts[here] ? t(`lesson.kind.${lesson.parts[here].kind}`) : t("lesson.end")}</b> {here < lesson.parts.length && t("lesson.part_of", { n: here + 1, parts: lesson.parts.length })}</p>
        {beside(1)}
      </div>
    </nav>
  );
}

/** What is left, and what comes next. */
function End({ store, lesson, view, t }) {
  const left = lesson.parts.filter((part) => !view.done.includes(part.id));
  return (
    <div class="rl-page">
      {left.length === 0 && <Notice kind="good"><p>{t("lesson.end.all")}</p></Notice>}
      {left.length > 0 && (
        <section class="rl-card">
          <h3>{t("lesson.end.left")}</h3>
          <ul class="rl-left">{left.map((part) => <li key={part.id}><button type="button" class="rb-link" onClick={() => store.openPart(part.id)}><Icon name={ICONS[part.kind]} />{part.title}</button></li>)}</ul>
        </section>
      )}
      <section class="rl-card">
        <h3>{t("lesson.end.next")}</h3>
        <p>{t("lesson.end.course")}</p>
        <div class="rb-row">
          {lesson.home && <Open path={lesson.home} class={`rb-button${left.length ? "" : " is-main"}`}>{t("lesson.end.go")}<Icon name="right" /></Open>}
          {lesson.book && <Book at={lesson.book} page={lesson.chapter.slug} class="rb-button"><Icon name="book" />{t("lesson.end.read", { n: lesson.chapter.minutes })}</Book>}
        </div>
        <p class="rb-small">{t("lesson.end.marks")}</p>
      </section>
    </div>
  );
}

const SAVED_ICONS = { none: "cloudempty", saving: "clock", saved: "cloud", problem: "caution" };

function Foot({ store, state }) {
  const { lesson, at, t, saved } = state;
  const here = lesson.parts.findIndex((part) => part.id === at);
  const before = at === END ? lesson.parts[lesson.parts.length - 1] : lesson.parts[here - 1];
  const next = at === END ? null : lesson.parts[here + 1] || { id: END };
  return (
    <footer class="rk-foot rl-foot">
      <div class="rk-foot-left">
        <div class={`rk-saved is-${saved.state}`} role={saved.state === "problem" ? "alert" : undefined}>
          <Icon name={SAVED_ICONS[saved.state]} />
          <span>{t(`lesson.saved.${saved.state}`)}{saved.problem ? <small> {saved.problem}</small> : null}</span>
          {saved.state === "problem" && <button type="button" class="rb-button is-small" onClick={store.retrySave}>{t("lesson.saved.again")}</button>}
        </div>
      </div>
      <div class="rk-foot-right">
        {before && <button type="button" class="rb-button" onClick={() => store.openPart(before.id)}><Icon name="left" /><span class="rl-long">{t("lesson.go_back", { title: before.title })}</span></button>}
        {next && <button type="button" class="rb-button is-main" onClick={() => store.openPart(next.id)}><span>{next.title ? t("lesson.go_on", { title: next.title }) : t("lesson.to_end")}</span><Icon name="right" /></button>}
      </div>
    </footer>
  );
}
