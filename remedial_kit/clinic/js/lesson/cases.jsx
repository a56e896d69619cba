// A round of red flags, and the short case in which only the critical steps count.
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../parts.jsx";
import { Notice, Segments, Voice } from "../screens/tools.jsx";
import { Answers, Feedback } from "./choices.jsx";
import { Spans, Text } from "./text.jsx";

const DECISIONS = ["treat", "adapt", "refer"];
const URGENCIES = ["emergency", "same-day", "this-week", "routine"];
const ICONS = { right: "check", half: "caution", wrong: "caution", shown: "info" };

export function Flags({ store, t, part, view }) {
  const firstOpen = view.items.findIndex((item) => !item.tries);
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const count = part.items.length;
  const move = (to) => {
    setAt(to);
    store.say(`${t("lesson.flags.item", { at: to + 1, n: count })}: ${part.items[to].who}. “${part.items[to].says}”`);
  };
  return (
    <div class="rl-page">
      <ol class="rl-round" aria-label={t("lesson.flags.item", { at: at + 1, n: count })}>
        {view.items.map((item, n) => <li key={n} class={`${n === at ? "is-here " : ""}is-${item.state}`} aria-current={n === at ? "step" : undefined}>{ICONS[item.state] ? <Icon name={ICONS[item.state]} size={16} /> : n + 1}</li>)}
      </ol>
      <Flag key={at} store={store} t={t} part={part} at={at} item={part.items[at]} view={view.items[at]} />
      <div class="rb-row rl-walk">
        {at > 0 && <button type="button" class="rb-button" onClick={() => move(at - 1)}><Icon name="left" />{t("lesson.flags.back")}</button>}
        {at < count - 1 && <button type="button" class={`rb-button${view.items[at].tries ? " is-main" : ""}`} onClick={() => move(at + 1)}>{t("lesson.flags.next")}<Icon name="right" /></button>}
        {firstOpen < 0 && <p class="rb-small">{t("lesson.flags.all", { n: count })}</p>}
      </div>
    </div>
  );
}

function Flag({ store, t, part, at, item, view }) {
  const [answer, setAnswer] = useState(view.answer);
  const [urgency, setUrgency] = useState(view.urgency);
  const isOpen = view.state === "open";
  useEffect(() => {
    if (!isOpen) return;
    setAnswer(null);
    setUrgency(null);
  }, [isOpen]);
  const send = (type, fields) => store.act(type, part.id, { item: at, ...fields });
  const isWhole = answer && (answer !== "refer" || urgency);
  const option = (slug) => ({ slug, label: t(`lesson.flags.${slug}`) });
  const words = { answer: t(`lesson.flags.${view.right}`), urgency: view.right_urgency ? t(`lesson.flags.${view.right_urgency}`) : "" };
  const told = view.right ? t(view.right_urgency ? "lesson.flags.answer_when" : "lesson.flags.answer", words) : "";
  const titles = { right: t("lesson.right"), half: t("lesson.flags.half"), wrong: t("lesson.flags.wrong"), shown: told };
  return (
    <section class="rl-card">
      <p class="rk-over">{t("lesson.flags.item", { at: at + 1, n: part.items.length })}</p>
      <p class="rl-whom">{item.who}</p>
      <Voice t={t} text={item.says} size="meet" />
      <fieldset class="rl-plain" disabled={!isOpen}>
        <Segments label={t("lesson.flags.decide")} showLabel options={DECISIONS.map(option)} value={isOpen ? answer : view.answer} onChange={setAnswer} />
        {(isOpen ? answer : view.answer) === "refer" && <Segments label={t("lesson.flags.urgency")} showLabel options={URGENCIES.map(option)} value={isOpen ? urgency : view.urgency} onChange={setUrgency} />}
      </fieldset>
      {isOpen && <div class="rb-row"><button type="button" class={`rb-button ${isWhole ? "is-main" : "is-not-yet"}`} aria-disabled={!isWhole} onClick={() => isWhole && send("answer", { answer, urgency })}>{t("lesson.check")}</button></div>}
      <Feedback store={store} t={t} view={view} title={titles[view.state] || ""} onAgain={() => send("again")} onShow={() => send("show")}>
        {view.why && <Text blocks={view.why} t={t} />}
        {view.known && <Known t={t} known={view.known} />}
      </Feedback>
    </section>
  );
}

function Known({ t, known }) {
  return (
    <div class="rl-known">
      <p class="rb-label">{t("lesson.flags.behind")}: {known.name}</p>
      <ul class="rl-list">{known.facts.map((fact, at) => <li key={at}><Spans spans={fact} t={t} /></li>)}</ul>
    </div>
  );
}

export function KeyFeature({ store, t, part, view }) {
  const count = part.features.length;
  return (
    <div class="rl-page">
      <section class="rl-card is-stem"><p class="rb-label">{t("lesson.case")}</p><Text blocks={part.stem} t={t} /></section>
      {part.features.map((feature, at) => (
        <section key={at} class="rl-card" aria-label={t("lesson.feature", { at: at + 1, n: count })}>
          <p class="rk-over">{t("lesson.feature", { at: at + 1, n: count })}</p>
          <Answers
            store={store} t={t} asked={feature} view={view.features[at]} choose={feature.choose} wrong="lesson.feature.wrong"
            isWaiting={at > 0 && !view.features[at - 1].tries} onSend={(type, fields) => store.act(type, part.id, { item: at, ...fields })}
          />
        </section>
      ))}
      {view.score && <Notice kind="plain" icon="info"><p>{t("lesson.score", view.score)}</p></Notice>}
    </div>
  );
}
