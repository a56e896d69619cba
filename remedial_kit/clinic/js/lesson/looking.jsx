// The parts that are read, watched, written and compared, and the client who is met elsewhere.
import { useEffect, useRef } from "preact/hooks";
import { useId } from "../ids.js";
import { Open } from "../open.jsx";
import { Icon } from "../parts.jsx";
import { Notice, Voice } from "../screens/tools.jsx";
import { Answers } from "./choices.jsx";
import { Spans, Text } from "./text.jsx";

export function Read({ t, part }) {
  return <div class="rl-page"><Text blocks={part.text} t={t} /></div>;
}

export function Person({ person, children }) {
  return (
    <header class="rl-person">
      <span class="rk-avatar" aria-hidden="true">{person.initials}</span>
      <div>
        <p class="rk-name">{person.name}</p>
        <p class="rk-line">{person.age} · {person.work}</p>
      </div>
      {children}
    </header>
  );
}

const LISTED = ["impression", "note", "letter"];

/** A visit, step by step: what is done, what the client says, what it shows, and why. */
export function Watch({ store, t, part, view }) {
  const id = useId();
  const { step } = view;
  const last = part.steps.length - 1;
  const shown = part.steps[step];
  const go = (to) => {
    if (to < 0 || to > last || to === step) return;
    store.act("step", part.id, { step: to });
    const next = part.steps[to];
    store.say([t("lesson.watch.step", { at: to + 1, n: last + 1 }), next.title, next.says && `“${next.says}”`, next.text].filter(Boolean).join(". "));
  };
  const onKeyDown = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(step + by);
  };
  const cost = shown.minutes ? t("lesson.watch.cost", { n: shown.minutes }) : t("lesson.watch.free");
  const when = [shown.visit > 1 && t("lesson.watch.visit", { visit: shown.visit }), t("lesson.watch.clock", { minute: shown.minute }), cost].filter(Boolean).join(", ");
  return (
    <div class="rl-watch" role="group" tabIndex={0} aria-label={t("lesson.watch.visit_of", { name: part.client.first_name })} aria-describedby={`${id}-keys`} onKeyDown={onKeyDown}>
      <Person person={part.client}><p class="rl-count"><b>{t("lesson.watch.step", { at: step + 1, n: last + 1 })}</b></p></Person>
      <span class="rk-meter rl-meter" aria-hidden="true"><i style={{ width: `${(100 * (step + 1)) / (last + 1)}%` }} /></span>
      <div class="rl-step">
        <div class="rl-done">
          <p class="rk-over">{when}</p>
          <h3>{shown.title}</h3>
          {shown.said.length > 0 && (
            <div>
              <p class="rb-label">{t(LISTED.includes(shown.act) ? "lesson.watch.listed" : "lesson.watch.said")}</p>
              <ul class="rl-list">{shown.said.map((line) => <li key={line}>{line}</li>)}</ul>
            </div>
          )}
          <Voice t={t} text={shown.says} size="answer" />
          {shown.text && <p class={`rl-finding${shown.is_found ? " is-found" : ""}`}><span class="rb-label">{t("lesson.watch.shows")}</span>{shown.text}</p>}
        </div>
        <aside class="rl-why"><p class="rb-label">{t("lesson.watch.why")}</p><Text key={step} blocks={shown.why} t={t} /></aside>
      </div>
      <div class="rb-row rl-walk">
        <button type="button" class="rb-button" aria-disabled={step === 0} onClick={() => go(step - 1)}><Icon name="left" />{t("lesson.watch.back")}</button>
        {step < last && <button type="button" class="rb-button is-main" onClick={() => go(step + 1)}>{t("lesson.watch.next")}<Icon name="right" /></button>}
        {step === last && <button type="button" class="rb-button" onClick={() => go(0)}>{t("lesson.watch.again")}</button>}
        <p class="rb-small" id={`${id}-keys`}>{step === last ? t("lesson.watch.end") : t("lesson.watch.keys")}</p>
      </div>
    </div>
  );
}

export function Question({ store, t, part, view }) {
  return <div class="rl-page"><Answers store={store} t={t} asked={part} view={view} onSend={(type, fields) => store.act(type, part.id, fields)} /></div>;
}

/** Two clients who look alike: the same acts, their answers side by side, and the question about the difference. */
export function Pair({ store, t, part, view }) {
  const [one, two] = part.clients;
  const cell = (row, person) => (
    <td key={person.slug} data-who={person.first_name}>
      <Voice t={t} text={row.says} size="card" />
      {row.text && <p class={`rl-finding${row.is_found ? " is-found" : ""}`}>{row.text}</p>}
    </td>
  );
  return (
    <div class="rl-page is-wide">
      <table class="rl-pair">
        <caption class="rb-sub">{t("lesson.pair.both")}</caption>
        <thead>
          <tr><th scope="col"><span class="rb-hidden">{t("lesson.pair.what")}</span></th>{part.clients.map((person) => <th key={person.slug} scope="col"><Person person={person} /></th>)}</tr>
        </thead>
        <tbody>
          {one.rows.map((row, at) => <tr key={at}><th scope="row">{row.title}</th>{cell(row, one)}{cell(two.rows[at], two)}</tr>)}
        </tbody>
      </table>
      <Answers store={store} t={t} asked={part} view={view} onSend={(type, fields) => store.act(type, part.id, fields)} />
    </div>
  );
}

/** A text of the trainee's own; what is typed is kept while it is typed. */
export function Own({ store, t, part, view, label, rows = 5 }) {
  const id = useId();
  const text = store.get().texts[part.id] ?? view.text;
  return (
    <div class="rl-own">
      <label class="rb-label" for={id}>{label}</label>
      <textarea id={id} class="rb-input" rows={rows} maxLength={4000} value={text} readOnly={Boolean(store.get().view.read_only)} onInput={(event) => store.write(part.id, event.currentTarget.value)} />
    </div>
  );
}

export const typed = (store, part, view) => (store.get().texts[part.id] ?? view.text).trim();

export function Write({ store, t, part, view }) {
  const model = useRef(null);
  const wasShown = useRef(view.is_shown);
  useEffect(() => {
    if (view.is_shown && !wasShown.current && model.current) model.current.focus();
    wasShown.current = view.is_shown;
  }, [view.is_shown]);
  const hasText = Boolean(typed(store, part, view));
  return (
    <div class="rl-page is-wide">
      <p class="rl-ask"><Spans spans={part.ask} t={t} /></p>
      <div class={`rl-compare${view.model ? " is-two" : ""}`}>
        <Own store={store} t={t} part={part} view={view} label={t("lesson.write.yours")} rows={7} />
        {view.model && (
          <section class="rl-model" ref={model} tabIndex={-1} aria-label={t("lesson.write.model")}>
            <p class="rb-label">{t("lesson.write.model")}</p>
            <Text blocks={view.model} t={t} />
          </section>
        )}
      </div>
      {!view.model && (
        <div class="rb-row">
          <button type="button" class={`rb-button ${hasText ? "is-main" : "is-not-yet"}`} aria-disabled={!hasText} onClick={() => hasText && store.act("show", part.id)}>{t("lesson.write.compare")}</button>
          {!hasText && <p class="rb-small">{t("lesson.write.first")}</p>}
        </div>
      )}
      {view.model && <p class="rb-sub">{t("lesson.write.hint")}</p>}
    </div>
  );
}

const OPENS = { new: "lesson.alone.open", begun: "lesson.alone.on", finished: "lesson.alone.look" };

/** A client in a notebook of their own. */
export function Alone({ t, part, view }) {
  const { client } = part;
  return (
    <div class="rl-page">
      <section class="rl-card">
        <Person person={client} />
        <Voice t={t} text={client.door} size="answer" />
        <p class={`rb-state${view.state === "new" ? "" : " is-on"}`}><Icon name={view.state === "finished" ? "check" : view.state === "begun" ? "clock" : "info"} />{t(`lesson.alone.${view.state}`)}</p>
      </section>
      <Text blocks={part.text} t={t} />
      {view.path && (
        <div class="rb-row">
          <Open path={view.path} class={`rb-button${view.state === "finished" ? "" : " is-main"}`}>{t(OPENS[view.state], { name: client.first_name })}<Icon name="right" /></Open>
          <p class="rb-small">{t("lesson.alone.how")}</p>
        </div>
      )}
      {!view.path && <Notice kind="caution"><p>{t("lesson.client")}</p></Notice>}
    </div>
  );
}
