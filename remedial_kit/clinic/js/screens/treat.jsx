// Treat: the visit as a line, the blend, one step at a time, and the client's answer to each.
// A planned step is a draft; only Apply writes an act, and it always asks once first.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { BodyChart } from "../chart.jsx";
import { useId } from "../ids.js";
import { Book } from "../open.jsx";
import { Icon, MiniBody, useInSight } from "../parts.jsx";
import { PainScale, Timeline, Trend } from "./pictures.jsx";
import { findingName, findingResult, lower, pointWords, shortLabel } from "./names.js";
import { Ask, Notice, NumberBox, OrderKeys, Readable, SearchList, Segments, Voice, grouped, labelOf, moved, placeWords, useRove } from "./tools.jsx";
import { GroupedSelect } from "./think.jsx";

const SHOWN_REGIONS = 24;
const SHOWN_SIGNS = 5;
const SHOWN_SIGNS_TO_TEST = 12;
const TREATING = ["apply", "check_in", "reassess"];

/** What `apply` takes, and nothing else. */
export const stepFields = ({ technique, region, minutes, pressure, position }) => ({ technique, region, minutes, pressure, position });

/** A step with every number and place inside what its technique allows. */
export function fittingStep(room, step) {
  const technique = room.techniques.find((each) => each.slug === step.technique);
  if (!technique) return null;
  const within = (value, { low, high, usual }) => Math.min(high, Math.max(low, value ?? usual ?? low));
  return {
    technique: technique.slug,
    region: technique.regions.includes(step.region) ? step.region : "",
    minutes: within(step.minutes, technique.minutes),
    pressure: within(step.pressure, technique.pressure),
    position: technique.positions.includes(step.position) ? step.position : technique.positions[0],
  };
}

/** The step in the form, or null: nothing is chosen until the trainee chooses, so that no technique is put forward. */
const editedStep = (room, view) => fittingStep(room, view.draft.editing || {});

/** The minutes a step costs beside its own: turning, draping, finding the place. */
function settingUp(room) {
  const { extra_minutes: extra, minutes } = room.acts.apply || {};
  return extra ?? minutes ?? 0;
}

/** Practice only: the sentence that says why a step would not be safe, or null. A graded visit never asks. */
async function dangerOf(clinic, step) {
  if (clinic.room.mode !== "practice") return null;
  const danger = await clinic.would(stepFields(step));
  return typeof danger === "string" ? danger : null;
}

/** Practice only: the sentence that says why each planned step would not be safe, or null. */
function useDangers(clinic, plan) {
  const [dangers, setDangers] = useState({});
  const { room, view } = clinic;
  const keys = plan.map((step) => JSON.stringify(stepFields(step)));
  const moment = `${view.events.length}`;
  useEffect(() => {
    if (room.mode !== "practice") return undefined;
    let isCurrent = true;
    Promise.all(keys.map((key) => dangerOf(clinic, JSON.parse(key)))).then((answers) => {
      if (isCurrent) setDangers(Object.fromEntries(keys.map((key, index) => [key, answers[index] || null])));
    });
    return () => { isCurrent = false; };
  }, [keys.join(), moment]);
  return keys.map((key) => dangers[key] || null);
}

const moment = ({ view, draft }) => JSON.stringify([view.events.length, draft.plan, draft.editing]);

/** A refusal, gone as soon as the next reply or step comes. */
function useRefusal(clinic) {
  const [refusal, setRefusal] = useState(null);
  const shown = refusal && refusal.moment === moment(clinic) ? refusal : null;
  return [shown, (next) => setRefusal(next && { ...next, moment: moment(clinic.get()) })];
}

/** Practice only: what to think of before hands go on, beside the act itself. */
function Hints({ clinic, besides = [] }) {
  const { t, view } = clinic;
  return view.hints.filter((hint) => hint.where === "treat" && !besides.includes(hint.text)).map((hint) => (
    <Notice key={hint.text} kind={hint.kind} title={hint.kind === "danger" ? t("treat.unsafe") : t("b.care")}><p>{hint.text}</p></Notice>
  ));
}

export function Treat({ clinic }) {
  const { t, view, room } = clinic;
  const plan = (view.draft.plan || []).map((step) => fittingStep(room, step)).filter((step) => step && step.region);
  const dangers = useDangers(clinic, plan);
  const [asking, setAsking] = useState(null); // {place: "form" | number, step, danger}
  const [refused, setRefused] = useRefusal(clinic); // {place, text}
  const root = useRef(null);
  const labelled = plan.map((step) => ({ ...step, minutes: step.minutes + settingUp(room), label: labelOf(room.techniques, step.technique) }));

  const askFor = async (place, step) => {
    setRefused(null);
    setAsking({ place, step, danger: await dangerOf(clinic, step) });
  };
  const apply = async () => {
    const { place, step } = asking;
    const reply = await clinic.act("apply", stepFields(step));
    setAsking(null);
    if (reply && reply.refused) setRefused({ place, text: reply.text });
    else if (place !== "form") {
      clinic.setDraft({ plan: plan.filter((_, index) => index !== place) });
      requestAnimationFrame(() => {
        const next = root.current && root.current.querySelector(".rb-step-acts button, [data-field=technique] select");
        if (next) next.focus();
      });
    }
  };
  const shared = { clinic, plan, dangers, asking, setAsking, askFor, apply, refused, setRefused };
  return (
    <div class="rb-treat" ref={root}>
      <Readable clinic={clinic}>
      <div class="rb-line-band">
        <Timeline t={t} timeline={view.timeline.map((part) => ({ ...part, act: (view.events.find((event) => event.n === part.n) || {}).act }))} plan={labelled} dangers={dangers} visitMinutes={room.visit_minutes} minute={view.minute} />
      </div>
      <div class="rb-columns rb-treat-columns">
        <div class="rb-left">
          <Consent clinic={clinic} />
          <Blend {...shared} />
          <StepForm {...shared} />
        </div>
        <Answer {...shared} />
      </div>
      </Readable>
    </div>
  );
}

/**
 * Say what you will do, then ask. It may be skipped: forgetting must be possible.
 * Every scope but examining is always offered here, whatever region is chosen, so that the card gives nothing away.
 */
function Consent({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const scopes = room.consent.scopes.filter((each) => each.slug !== "examine");
  const [chosen, setChosen] = useState("treat");
  const [isOpen, setOpen] = useState(false);
  const [reply, setReply] = useState(null);
  const entry = scopes.find((each) => each.slug === chosen) || scopes[0];
  if (!entry) return null;
  const scope = entry.slug;
  const state = view.consent[scope];
  const said = (view.draft.consent_said || {})[scope] || [];
  const flip = (slug) => clinic.setDraft({
    consent_said: { ...view.draft.consent_said, [scope]: said.includes(slug) ? said.filter((each) => each !== slug) : [...said, slug] },
  });
  const ask = async () => {
    if (clinic.busy) return;
    const answer = await clinic.act("consent", { scope, said });
    setReply(answer);
    if (answer && !answer.refused) setOpen(false);
  };
  const isAsked = Boolean(state) && state !== "not asked";
  const isFirst = scope === scopes[0].slug;
  const isShown = isOpen || (isFirst && !isAsked);
  const answers = scopes.filter((each) => view.consent[each.slug] && view.consent[each.slug] !== "not asked");
  return (
    <section class="rb-card rb-consent" aria-labelledby={`${uid}-consent-title`}>
      <header class="rb-consent-head">
        <h3 id={`${uid}-consent-title`}>{t("consent.title", { scope: isOpen || answers.length < 2 ? lower(entry.label) : "" }).trim()}</h3>
        {(isOpen || answers.length < 2 ? answers.filter((each) => each.slug === scope) : answers).map((each) => (
          <span key={each.slug} class={`rb-small rb-state${view.consent[each.slug] === "given" ? "" : " is-caution"}`}>
            <Icon name={view.consent[each.slug] === "given" ? "check" : "caution"} />
            {answers.length > 1 && !isOpen ? `${each.label}: ${lower(t(`consent.${view.consent[each.slug]}`))}` : t(`consent.${view.consent[each.slug]}`)}
          </span>
        ))}
        {(isAsked || !isFirst || scopes.length > 1) && (
          <button type="button" class="rb-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t(isOpen ? "consent.close" : isAsked ? "consent.again" : "consent.more")}</button>
        )}
      </header>
      {reply && (reply.refused ? <p class="rb-small">{reply.text}</p> : <Voice text={reply.says} />)}
      {isOpen && scopes.length > 1 && (
        <Segments label={t("consent.scope")} options={scopes} value={scope} onChange={(slug) => { setChosen(slug); setReply(null); }} />
      )}
      {isShown && (
        <>
          <p class="rb-sub">{t("consent.how")}</p>
          <div class="rb-consent-asks">
            {entry.asks.map((each) => (
              <label key={each.slug} class="rb-tick">
                <input type="checkbox" checked={said.includes(each.slug)} onChange={() => flip(each.slug)} />
                <span>{each.label}</span>
              </label>
            ))}
          </div>
          <div class="rb-row">
            <button type="button" class="rb-button" onClick={ask}>{t("consent.ask")}</button>
            {entry.minutes ? <span class="rb-small">{t("b.about", { minutes: entry.minutes })}</span> : null}
          </div>
        </>
      )}
    </section>
  );
}

export const firstName = (room) => room.client.name.split(" ")[0];

/** Steps and re-tests of this visit in the order they happened. */
function doneRows(view) {
  const retests = view.events
    .filter((event) => event.act === "reassess" && event.visit === view.visit)
    .map((event) => ({ kind: "retest", n: event.n, minutes: event.minutes, finding: view.findings.find((each) => each.id === event.fields.finding), event }));
  const steps = view.blend.filter((step) => step.visit === view.visit).map((step) => ({ kind: "step", n: step.n, step }));
  return [...steps, ...retests].sort((one, two) => one.n - two.n);
}

/** "6 to 4" where the re-test gave a number, else "". */
function change(t, finding, event) {
  const trend = (finding && finding.trend) || [];
  const index = trend.findIndex((point) => point.visit === event.visit && point.minute === event.minute);
  const last = index > 0 ? index : trend.length - 1;
  if (last < 1) return "";
  const [was, now] = [trend[last - 1].value, trend[last].value];
  return typeof was === "number" && typeof now === "number" ? t("treat.retested.change", { was, now }) : "";
}

function Blend({ clinic, plan, dangers, asking, setAsking, askFor, apply, refused, setRefused }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const done = doneRows(view);
  const steps = done.filter((row) => row.kind === "step");
  const hands = steps.reduce((sum, row) => sum + row.step.minutes, 0) + plan.reduce((sum, step) => sum + step.minutes, 0);
  const name = (step) => labelOf(room.techniques, step.technique);
  const save = (next) => clinic.setDraft({ plan: next });
  const focusRow = (row) => requestAnimationFrame(() => {
    const card = rove.ref.current && rove.ref.current.querySelector(`[data-row="${row}"] .rb-step-up`);
    if (card) card.focus();
  });
  const move = (from, by) => {
    const next = moved(plan, from, by);
    if (next === plan) return;
    setAsking(null);
    save(next);
    clinic.say(t("think.moved", { label: name(plan[from]), place: placeWords(t, from + by, plan.length) }));
    focusRow(from + by);
  };
  const rove = useRove({ onMove: move });
  const remove = (index) => {
    setAsking(null);
    save(plan.filter((_, each) => each !== index));
    clinic.say(t("think.removed", { label: name(plan[index]) }));
    focusRow(0);
  };
  const edit = (index) => {
    setAsking(null);
    clinic.setDraft({ plan: plan.filter((_, each) => each !== index), editing: plan[index] });
    clinic.say(t("treat.editing", { label: name(plan[index]) }));
    focusForm(rove.ref.current);
  };
  const earlier = view.blend.filter((step) => step.visit < view.visit);
  return (
    <section aria-labelledby={`${uid}-blend-title`}>
      <header class="rb-head">
        <h2 id={`${uid}-blend-title`}>{t("treat.blend")}</h2>
        <span class="rb-sub">{t("treat.blend.count", { done: steps.length, planned: plan.length, minutes: hands })}</span>
      </header>
      {earlier.length > 0 && (
        <details class="rb-more">
          <summary>{t("treat.earlier", { count: earlier.length })}</summary>
          <ul class="rb-plain-list">{earlier.map((step) => <li key={step.n}><b>{step.technique_label}</b>, {step.region_label}, {t("treat.step.short", { minutes: step.minutes, pressure: step.pressure })}</li>)}</ul>
        </details>
      )}
      {!done.length && !plan.length && <div class="rb-empty"><b>{t("treat.none")}</b><span>{t("treat.none.how")}</span></div>}
      <ol class="rb-blend" aria-label={t("treat.blend.done")}>
        {done.map((row) => row.kind === "retest" ? (
          <li key={row.n} class="rb-retest">
            <Icon name="swap" />
            <span><b>{t("treat.retested")}</b> {row.finding ? findingName(row.finding, room) : ""}{change(t, row.finding, row.event) ? `: ${change(t, row.finding, row.event)}` : ""}</span>
            <span class="rb-num">{t("b.min", { minutes: row.minutes })}</span>
          </li>
        ) : (
          <li key={row.n} class={`rb-card rb-step${row.step.flare ? " is-flare" : ""}`}>
            <span class="rb-done" aria-hidden="true"><Icon name={row.step.flare ? "danger" : "check"} /></span>
            <div class="rb-step-name">
              <b>{row.step.technique_label}</b>
              <span class="rb-sub">{row.step.region_label}</span>
              {row.step.flare && <span class="rb-flare-word">{t("treat.flare")}</span>}
            </div>
            <div class="rb-step-dose"><span>{t("b.min", { minutes: row.step.minutes })}</span><span class="rb-sub">{t("treat.pressure.short", { pressure: row.step.pressure })}</span></div>
          </li>
        ))}
      </ol>
      <ol class="rb-blend" start={steps.length + 1} ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn} aria-label={t("treat.blend.planned")}>
        {plan.map((step, index) => {
          const danger = dangers[index];
          return (
            <li key={`${index}-${step.technique}-${step.region}`} class={`rb-card rb-step is-planned${danger ? " is-danger" : ""}`} data-row={index}>
              <span class="rb-todo" aria-hidden="true">{steps.length + index + 1}</span>
              <div class="rb-step-name">
                <b>{name(step)}</b>
                <span class="rb-sub">{labelOf(room.regions, step.region)}</span>
              </div>
              <div class="rb-step-dose">
                <span>{t("b.min", { minutes: step.minutes })}</span>
                <span class={danger ? "is-strong" : "rb-sub"}>{t("treat.pressure.short", { pressure: step.pressure })}</span>
              </div>
              <div class="rb-step-tools">
                {danger && <span class="rb-danger-mark"><Icon name="danger" /><span class="rb-hidden">{t("treat.unsafe")}</span></span>}
                <button type="button" class="rb-icon-button rb-step-up" aria-label={t("b.up", { label: name(step) })} aria-disabled={index === 0} onClick={() => move(index, -1)}><Icon name="up" /></button>
                <button type="button" class="rb-icon-button" aria-label={t("b.down", { label: name(step) })} aria-disabled={index === plan.length - 1} onClick={() => move(index, 1)}><Icon name="down" /></button>
              </div>
              <div class="rb-step-acts">
                <button type="button" class="rb-button is-small" onClick={() => askFor(index, step)}><Icon name="hand" />{t("treat.apply")}<span class="rb-hidden">, {name(step)}</span></button>
                <button type="button" class="rb-link" onClick={() => edit(index)}>{t("treat.edit")}<span class="rb-hidden">, {name(step)}</span></button>
                <button type="button" class="rb-link" onClick={() => remove(index)}>{t("treat.remove")}<span class="rb-hidden">, {name(step)}</span></button>
              </div>
              {asking && asking.place === index && <div class="rb-step-ask" data-no-rove><StepAsk t={t} room={room} asking={asking} onYes={apply} onNo={() => setAsking(null)} /></div>}
              {refused && refused.place === index && <div class="rb-step-ask" data-no-rove><Refused t={t} text={refused.text} onClose={() => setRefused(null)} /></div>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Moves focus to the form's first field, from anywhere in the room. */
function focusForm(element) {
  requestAnimationFrame(() => {
    const field = element && element.closest(".rb-treat").querySelector("[data-field=technique] select");
    if (field) field.focus();
  });
}

function Refused({ t, text, onClose }) {
  return <Notice kind="refused" live title={text} actions={<button type="button" class="rb-button is-small" onClick={onClose}>{t("b.ok")}</button>} />;
}

/** The same neutral question before every step; practice puts the danger in its place. */
function StepAsk({ t, room, asking, onYes, onNo }) {
  const { step, danger } = asking;
  const words = t("treat.ask", {
    technique: lower(labelOf(room.techniques, step.technique)), region: lower(labelOf(room.regions, step.region)), minutes: step.minutes, pressure: step.pressure,
  });
  return danger
    ? <Ask key="danger" kind="danger" isDanger title={t("treat.unsafe")} text={danger} yes={t("treat.anyway")} no={t("treat.change")} onYes={onYes} onNo={onNo} />
    : <Ask key="ask" title={words} yes={t("treat.apply")} no={t("treat.change")} onYes={onYes} onNo={onNo} />;
}

/** The regions a technique can be used on: those already marked on the figure first, then by area. */
function regionChoices(t, room, technique, marked) {
  const allowed = new Set(technique.regions);
  const open = room.regions.filter((region) => allowed.has(region.slug));
  const first = open.filter((region) => marked.includes(region.slug)).map((region) => ({ ...region, group_label: t("treat.region.marked") }));
  return [...first, ...open.filter((region) => !marked.includes(region.slug))];
}

/** What a number of the pressure scale means, without what comes after a comma. */
const pressureWord = (room, pressure) => (room.pressure_words[pressure] || "").split(",")[0];

/** The technique's picture, drawn by the course from its data; the same in words for who does not see it. */
function Picture({ clinic, technique }) {
  const drawn = clinic.pictures[technique.slug];
  useEffect(() => clinic.picture(technique.slug), [technique.slug]);
  if (!drawn || !drawn.svg) return null;
  return <img class="rb-picture" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.svg)}`} alt={drawn.words} width="580" height="330" />;
}

function TechniqueField({ clinic, technique, onChange }) {
  const { t, room } = clinic;
  const [isOpen, setOpen] = useState(false);
  const uid = useId();
  const families = useMemo(() => grouped(room.techniques, "family_label").flatMap((group) => group.entries), [room]);
  return (
    <div class="rb-field" data-field="technique">
      <label class="rb-label" for={`${uid}-technique`}>{t("treat.technique")}</label>
      <GroupedSelect id={`${uid}-technique`} value={technique ? technique.slug : ""} none={technique ? "" : t("treat.technique.choose")} list={families} groupKey="family_label" onChange={onChange} />
      {technique && technique.how.length > 0 && (
        <details class="rb-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t("treat.how")}</summary>
          {isOpen && <Picture clinic={clinic} technique={technique} />}
          {isOpen && room.book && <p class="rb-small"><Book at={room.book} page={`techniques-${technique.family}`} anchor={`technique-${technique.slug}`}>{t("treat.read", { technique: technique.label })}</Book></p>}
          <ol class="rb-how">{technique.how.map((line, index) => <li key={index}>{line}</li>)}</ol>
        </details>
      )}
    </div>
  );
}

/** Where the step goes: a grouped select, the same list by name, and beside it the body chart. */
function RegionField({ clinic, technique, region, onChange }) {
  const uid = useId();
  const { t, room, view } = clinic;
  const [isSearching, setSearching] = useState(false);
  const opener = useRef(null);
  const marked = Object.entries(view.examined).filter(([, state]) => state.abnormal || state.treated).map(([slug]) => slug).join();
  const regions = useMemo(() => regionChoices(t, room, technique, marked.split(",")), [technique, marked]);
  const close = () => { setSearching(false); requestAnimationFrame(() => opener.current && opener.current.focus()); };
  const choose = (slug) => { onChange(slug); close(); };
  return (
    <div class="rb-field" data-field="region">
      <label class="rb-label" for={`${uid}-region`}>{t("treat.region")}</label>
      <GroupedSelect id={`${uid}-region`} value={region} none={region ? "" : t("treat.region.choose")} list={regions} groupKey="group_label" onChange={onChange} />
      <button type="button" class="rb-link is-small" ref={opener} aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>{t("treat.region.search")}</button>
      {isSearching && (
        <SearchList t={t} label={t("treat.region.find")} options={regions} groupKey="group_label" chosen={[region]} most={SHOWN_REGIONS} onClose={close} onChoose={choose} />
      )}
    </div>
  );
}

function MinutesField({ t, room, view, limits, value, onChange, onProblem }) {
  const most = view.minutes_left - settingUp(room);
  return (
    <>
      <NumberBox t={t} showLabel wide label={t("treat.minutes")} value={value} low={limits.low} high={limits.high} step={limits.step} onChange={onChange} onProblem={onProblem} limitsKey="treat.minutes.limits" />
      {value > most && <p class="rb-problem"><Icon name="caution" />{most > 0 ? t("treat.too_long", { minutes: most }) : t("treat.no_time")}</p>}
    </>
  );
}

/** One step: what, where, how the client lies, how long, how deep. Nothing is chosen before the trainee chooses. */
function StepForm({ clinic, plan, asking, setAsking, askFor, apply, refused, setRefused }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const step = editedStep(room, view);
  const technique = step && room.techniques.find((each) => each.slug === step.technique);
  const [isCharting, setCharting] = useState(false);
  const [minutesProblem, setMinutesProblem] = useState("");
  const chartButton = useRef(null);
  const change = (next) => {
    setAsking(null);
    setRefused(null);
    clinic.setDraft({ editing: fittingStep(room, { ...step, ...next }) });
  };
  const changeTechnique = (slug) => {
    const next = room.techniques.find((each) => each.slug === slug);
    change({ technique: slug, minutes: next.minutes.usual, pressure: next.pressure.usual });
  };
  const missing = !technique ? t("treat.choose.technique") : !step.region ? t("treat.choose.region") : minutesProblem;
  const add = () => {
    clinic.setDraft({ plan: [...plan, step] });
    clinic.say(t("treat.planned", { label: technique.label, place: placeWords(t, plan.length, plan.length + 1) }));
  };
  const positions = technique ? room.positions.filter((each) => technique.positions.includes(each.slug)) : [];
  const left = view.minutes_left;
  return (
    <section class="rb-card rb-form" aria-labelledby={`${uid}-form-title`}>
      <div class="rb-form-fields">
        <h3 id={`${uid}-form-title`}>{t("treat.add")}</h3>
        <TechniqueField clinic={clinic} technique={technique} onChange={changeTechnique} />
        {technique && (
          <>
            <RegionField clinic={clinic} technique={technique} region={step.region} onChange={(region) => change({ region })} />
            {positions.length > 0 && (
              <div class="rb-field">
                <label class="rb-label" for={`${uid}-position`}>{t("treat.position")}</label>
                <GroupedSelect id={`${uid}-position`} value={step.position} list={positions} onChange={(position) => change({ position })} />
              </div>
            )}
            <MinutesField key={technique.slug} onProblem={setMinutesProblem} t={t} room={room} view={view} limits={technique.minutes} value={step.minutes} onChange={(minutes) => change({ minutes })} />
            <Pressure t={t} room={room} limits={technique.pressure} value={step.pressure} onChange={(pressure) => change({ pressure })} />
          </>
        )}
      </div>
      <div class="rb-form-body">
        {step && step.region && <MiniBody clinic={clinic} region={step.region} />}
        {technique && clinic.drawing && (
          <button type="button" class="rb-link is-small" ref={chartButton} aria-expanded={isCharting} onClick={() => setCharting(!isCharting)}>{t(isCharting ? "treat.chart.close" : "treat.chart")}</button>
        )}
      </div>
      {technique && isCharting && (
        <ChartPick clinic={clinic} technique={technique} region={step.region} onChoose={(region) => change({ region })} onEscape={() => { setCharting(false); chartButton.current.focus(); }} />
      )}
      <div class="rb-form-acts">
        <Hints clinic={clinic} besides={asking && asking.place === "form" ? [asking.danger] : []} />
        <div class="rb-row">
          <button type="button" class="rb-button is-main" disabled={Boolean(missing)} onClick={() => askFor("form", step)}><Icon name="hand" />{t("treat.apply")}</button>
          <button type="button" class="rb-button" disabled={Boolean(missing)} onClick={add}><Icon name="plus" />{t("treat.plan")}</button>
          {missing && <span class="rb-small">{missing}</span>}
          <span class="rb-small rb-push">{missing ? t("treat.left", { minutes: left }) : t("treat.takes", { minutes: step.minutes + settingUp(room), left })}</span>
        </div>
        {asking && asking.place === "form" && <StepAsk t={t} room={room} asking={asking} onYes={apply} onNo={() => setAsking(null)} />}
        <Echo t={t} clinic={clinic} view={view} isQuiet={Boolean(asking || refused)} />
        {refused && refused.place === "form" && <Refused t={t} text={refused.text} onClose={() => setRefused(null)} />}
      </div>
    </section>
  );
}

/** The same body chart as in Examine, for choosing where a step goes. */
function ChartPick({ clinic, technique, region, onChoose, onEscape }) {
  const { t, room, view } = clinic;
  const [shown, setShown] = useState({ view: "back", deep: false });
  const [problem, setProblem] = useState("");
  const inner = {
    ...clinic,
    view: { ...view, draft: { ...view.draft, chosen: { ...shown, region } } },
    setDraft: (patch) => patch.chosen && setShown({ view: patch.chosen.view, deep: patch.chosen.deep }),
    chooseRegion(slug) {
      const isPossible = technique.regions.includes(slug);
      const words = t(isPossible ? "treat.chart.chosen" : "treat.chart.not", { label: labelOf(room.regions, slug), technique: lower(technique.label) });
      setProblem(isPossible ? "" : words);
      clinic.say(words);
      if (isPossible) onChoose(slug);
    },
  };
  const either = (...words) => words.map((slug) => ({ slug, label: t(`chart.${slug}`) }));
  return (
    <div class="rb-form-chart">
      <div class="rb-row">
        {clinic.size === "narrow" && <Segments tight label={t("treat.chart.side")} options={either("front", "back")} value={shown.view} onChange={(side) => setShown({ ...shown, view: side })} />}
        <Segments tight label={t("treat.chart.layer")} options={either("surface", "deep")} value={shown.deep ? "deep" : "surface"} onChange={(layer) => setShown({ ...shown, deep: layer === "deep" })} />
      </div>
      {problem && <p class="rb-problem"><Icon name="caution" />{problem}</p>}
      <BodyChart clinic={inner} onEscape={onEscape} />
    </div>
  );
}

/** Where the answer panel is above and out of sight, the newest words stand under the button too. */
function Echo({ t, clinic, view, isQuiet }) {
  const seen = useInSight(clinic.reply, Boolean(clinic.reply) && clinic.reply.act === "apply");
  const { spoken } = lastAnswers(view);
  const last = view.events[view.events.length - 1];
  if (isQuiet || !spoken || !last || spoken.n !== last.n || spoken.act !== "apply") return null;
  return (
    <div ref={seen} class={`rb-echo${spoken.flare ? " rb-flare" : ""}`} aria-hidden="true">
      {spoken.flare && <p class="rb-flare-word"><Icon name="danger" />{t("treat.flare")}</p>}
      <Voice text={spoken.says} />
      <p class="rb-small">{spoken.text}</p>
    </div>
  );
}

/** How deep, from 1 to 10 within what the technique allows: a native range with its words. */
function Pressure({ t, room, limits, value, onChange }) {
  const uid = useId();
  const { low, high } = limits;
  const word = room.pressure_words[value] || "";
  const span = high - low;
  const middle = (5 - low) / (span || 1);
  const hasMiddle = middle > 0.35 && middle < 0.55;
  const head = (
    <div class="rb-range-head">
      <label class="rb-label" for={`${uid}-pressure`}>{t("treat.pressure")}</label>
      <span class="rb-small"><b>{value}</b> {t("treat.pressure.words", { word })}</span>
    </div>
  );
  if (!span) return <div class="rb-field">{head}</div>;
  const onKeyDown = (event) => {
    const by = { PageUp: 2, PageDown: -2 }[event.key];
    if (!by) return;
    event.preventDefault();
    onChange(Math.min(high, Math.max(low, value + by)));
  };
  return (
    <div class="rb-field">
      {head}
      <input
        id={`${uid}-pressure`} type="range" class="rb-range" min={low} max={high} step={limits.step || 1} value={value}
        aria-valuetext={t("treat.pressure.say", { pressure: value, word })} style={{ "--share": `${(100 * (value - low)) / span}%` }}
        onInput={(event) => onChange(Number(event.currentTarget.value))} onKeyDown={onKeyDown}
      />
      <div class="rb-range-ends" aria-hidden="true">
        <span>{low} {pressureWord(room, low)}</span>
        {hasMiddle && <span class="rb-range-middle" style={{ left: `${100 * middle}%` }}>5 {pressureWord(room, 5)}</span>}
        <span>{high} {pressureWord(room, high)}</span>
      </div>
    </div>
  );
}

/** The newest answer with words in this visit, and a re-test that came after it. */
function lastAnswers(view) {
  const answers = view.events.filter((event) => event.visit === view.visit && TREATING.includes(event.act));
  const last = answers[answers.length - 1] || null;
  const spoken = [...answers].reverse().find((event) => event.act !== "reassess" || event.says) || null;
  return { spoken, retest: last && last.act === "reassess" && last !== spoken ? last : null };
}

function afterWords(t, view, event) {
  if (!event) return "";
  if (event.act === "check_in") return t("treat.after.check_in");
  if (event.act === "reassess") return t("treat.after.reassess");
  const place = view.blend.filter((step) => step.visit === view.visit && step.n <= event.n).length;
  return t("treat.after.apply", { number: place });
}

/** What the act behind a finding costs, as far as the room names it. */
function retestMinutes(room, finding) {
  const slug = finding.id.split(".")[1];
  const list = { ask: room.topics, move: room.motions, test: room.tests }[finding.act] || [];
  const entry = list.find((each) => each.slug === slug);
  return (entry && entry.minutes) || (room.acts[finding.act] && room.acts[finding.act].minutes) || 0;
}

const RETEST_ORDER = ["palpate", "move", "test", "observe", "ask"];

/** The findings as choices to re-test: measured ones first, each with its act, cost and last result. */
function retestChoices(t, room, findings) {
  const place = (finding) => RETEST_ORDER.indexOf(finding.act);
  return [...findings].sort((one, two) => place(one) - place(two) || one.number - two.number).map((finding) => ({
    slug: finding.id, number: finding.number, label: findingName(finding, room), more: findingResult(finding), how: finding.how_label,
    side: t("b.min", { minutes: retestMinutes(room, finding) }),
  }));
}

function Answer({ clinic, plan, dangers, asking, askFor }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const { spoken, retest } = lastAnswers(view);
  const [isTesting, setTesting] = useState(false);
  const [refused, setRefused] = useRefusal(clinic);
  const { reply: newest, size } = clinic;
  const seen = useInSight(newest, Boolean(newest) && TREATING.includes(newest.act) && (size === "wide" || newest.act !== "apply"));
  const opener = useRef(null);
  const unsafe = dangers.findIndex(Boolean);
  const closeTest = () => { setTesting(false); requestAnimationFrame(() => opener.current && opener.current.focus()); };
  const act = async (name, fields) => {
    if (clinic.busy) return null;
    const reply = await clinic.act(name, fields);
    setRefused(reply && reply.refused ? { text: reply.text } : null);
    return reply;
  };
  const test = async (finding) => {
    const reply = await act("reassess", { finding });
    if (reply && !reply.refused) closeTest();
  };
  const cost = room.acts.check_in && room.acts.check_in.minutes;
  const changeUnsafe = () => {
    clinic.setDraft({ plan: plan.filter((_, index) => index !== unsafe), editing: plan[unsafe] });
    focusForm(opener.current);
  };
  return (
    <section class="rb-right rb-answer" aria-labelledby={`${uid}-answer-title`}>
      <div class="rb-stick">
      <header class="rb-head">
        <h2 id={`${uid}-answer-title`}>{t("treat.answer")}</h2>
        <span class="rb-sub">{afterWords(t, view, spoken)}</span>
      </header>
      <div ref={seen} class="rk-seen">
      {spoken ? <Spoken t={t} event={spoken} /> : (
        <>
          {view.visit > 1 && view.arrival && <Voice size="live" text={view.arrival.says} />}
          <p class="rb-sub">{t("treat.answer.none")}</p>
        </>
      )}
      {retest && <Retested t={t} room={room} event={retest} finding={view.findings.find((each) => each.id === retest.fields.finding)} />}
      </div>
      {view.pain && <PainScale t={t} pain={{ ...view.pain, label: t("treat.pain", { label: shortLabel(view.pain.label) }) }} />}
      <Signs t={t} view={view} room={room} />
      <div class="rb-row">
        <button type="button" class="rb-button" onClick={() => act("check_in", {})}><Icon name="ask" />{t("treat.check_in")}{cost ? <small>{t("treat.cost", { minutes: cost })}</small> : null}</button>
        <button type="button" class="rb-button" ref={opener} aria-expanded={isTesting} onClick={() => setTesting(!isTesting)}><Icon name="swap" />{t("treat.retest")}</button>
      </div>
      {isTesting && (
        <div class="rb-card">
          <Hints clinic={clinic} />
          {view.findings.length ? (
            <SearchList t={t} label={t("treat.retest.find")} icon="swap" groupKey="how" most={SHOWN_SIGNS_TO_TEST} onClose={closeTest} note={t("treat.retest.note")} options={retestChoices(t, room, view.findings)} onChoose={test} />
          ) : <p class="rb-sub">{t("treat.retest.none")}</p>}
        </div>
      )}
      {refused && <Refused t={t} text={refused.text} onClose={() => setRefused(null)} />}
      {unsafe >= 0 && !(asking && asking.place === unsafe) && (
        <Notice kind="danger" title={t("treat.unsafe")} actions={(
          <>
            <button type="button" class="rb-button is-small" onClick={changeUnsafe}>{t("treat.change")}</button>
            <button type="button" class="rb-button is-small is-danger" onClick={() => askFor(unsafe, plan[unsafe])}>{t("treat.anyway")}</button>
          </>
        )}>
          <p>{dangers[unsafe]}</p>
        </Notice>
      )}
      <p class="rb-small">{t("b.model")}</p>
      </div>
    </section>
  );
}

/** The client's words first, then what was felt, then, in practice, why. A flare carries its edge and its word. */
function Spoken({ t, event }) {
  return (
    <div class={event.flare ? "rb-flare" : undefined}>
      {event.flare && <p class="rb-flare-word"><Icon name="danger" />{t("treat.flare")}</p>}
      <Voice size="live" text={event.says} />
      {event.text && <p class="rb-answer-text">{event.text}</p>}
      {event.why && <Why t={t} why={event.why} />}
    </div>
  );
}

function Retested({ t, room, event, finding }) {
  return (
    <Notice kind="plain" icon="swap" title={t("treat.retested.title", { label: finding ? findingName(finding, room) : "" })}>
      <p>{event.text}{finding && change(t, finding, event) ? ` (${change(t, finding, event)})` : ""}</p>
    </Notice>
  );
}

/** The signs that were measured more than once, each with its trend and its numbers. */
function Signs({ t, view, room }) {
  const rows = view.signs.slice(-SHOWN_SIGNS).map((sign) => {
    const finding = view.findings.find((each) => each.id === sign.id);
    const points = sign.points.filter((value) => typeof value === "number");
    const isCounted = finding && points.length > 1;
    return {
      ...sign,
      name: finding ? findingName(finding, room) : shortLabel(sign.label),
      now: isCounted ? pointWords(finding, points[points.length - 1]) : sign.text_now,
      was: isCounted ? String(points[points.length - 2]) : "",
    };
  });
  if (!rows.length) return null;
  return (
    <ul class="rb-signs">
      {rows.map((sign) => (
        <li key={sign.id}>
          <span>{sign.name}</span>
          <Trend points={sign.points} />
          <span class="rb-sign-now"><b>{sign.now}</b>{sign.was ? t("treat.was", { was: sign.was }) : null}</span>
        </li>
      ))}
    </ul>
  );
}

/** Beside the saved line: how a plan is put in order by keys. */
export function TreatFootNote({ clinic }) {
  return (clinic.view.draft.plan || []).length > 1 ? <OrderKeys t={clinic.t} /> : null;
}

/** Practice only: what lies behind the answer, as a sentence and its factors with numbers. */
function Why({ t, why }) {
  return (
    <details class="rb-more rb-why">
      <summary>{t("treat.why")}</summary>
      <p>{why.sentence}</p>
      <ul>
        {(why.factors || []).map((factor) => (
          <li key={factor.name}>
            <span>{factor.name}</span>
            <span class="rb-bar" aria-hidden="true"><i style={{ width: `${factor.value}%` }} /></span>
            <span class="rb-num">{factor.value}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
