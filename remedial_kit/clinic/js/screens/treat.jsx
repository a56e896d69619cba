// Treat: the visit as a line, the blend, one step at a time, and the client's answer to each.
// A planned step is a draft; only Apply writes an act, and it always asks once first.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon, MiniBody } from "../parts.jsx";
import { PainScale, Timeline, Trend } from "./pictures.jsx";
import { findingName, findingResult, lower, pointWords, regionName, shortLabel } from "./names.js";
import { Ask, Notice, NumberBox, SearchList, Segments, Voice, labelOf, moved, placeWords, useRove } from "./tools.jsx";
import { GroupedSelect } from "./think.jsx";

const TREATING = ["apply", "check_in", "reassess"];

/** What `apply` takes, and nothing else. */
export const stepFields = ({ technique, region, minutes, pressure, position }) => ({ technique, region, minutes, pressure, position });

/** A step with every number and place inside what its technique allows. */
export function fittingStep(room, step) {
  const technique = room.techniques.find((each) => each.slug === step.technique) || room.techniques[0];
  const within = (value, { low, high, usual }) => Math.min(high, Math.max(low, value ?? usual ?? low));
  return {
    technique: technique.slug,
    region: technique.regions.includes(step.region) ? step.region : technique.regions[0],
    minutes: within(step.minutes, technique.minutes),
    pressure: within(step.pressure, technique.pressure),
    position: technique.positions.includes(step.position) ? step.position : technique.positions[0],
  };
}

/** The step the form opens with: the draft, else the first technique on a region that was examined. */
function editedStep(room, view) {
  const usual = room.techniques[0];
  if (!usual) return null;
  const seen = Object.entries(view.examined).filter(([, state]) => state.abnormal).map(([region]) => region);
  const start = { technique: usual.slug, region: seen.find((region) => usual.regions.includes(region)) };
  return fittingStep(room, view.draft.editing || start);
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
    Promise.all(keys.map((key) => clinic.would(JSON.parse(key)))).then((answers) => {
      if (isCurrent) setDangers(Object.fromEntries(keys.map((key, index) => [key, answers[index] || null])));
    });
    return () => { isCurrent = false; };
  }, [keys.join(), moment]);
  return keys.map((key) => dangers[key] || null);
}

export function Treat({ clinic }) {
  const { t, view, room } = clinic;
  const plan = (view.draft.plan || []).map((step) => fittingStep(room, step));
  const dangers = useDangers(clinic, plan);
  const [asking, setAsking] = useState(null); // {place: "form" | number, step, danger}
  const [refused, setRefused] = useState(null); // {place, text}
  const labelled = plan.map((step) => ({ ...step, label: labelOf(room.techniques, step.technique) }));

  const askFor = async (place, step) => {
    setRefused(null);
    const danger = await clinic.would(stepFields(step));
    setAsking({ place, step, danger });
  };
  const apply = async () => {
    const { place, step } = asking;
    const reply = await clinic.act("apply", stepFields(step));
    setAsking(null);
    if (reply && reply.refused) setRefused({ place, text: reply.text });
    else if (place !== "form") clinic.setDraft({ plan: plan.filter((_, index) => index !== place) });
  };
  const shared = { clinic, plan, dangers, asking, setAsking, askFor, apply, refused, setRefused };
  return (
    <div class="rb-treat">
      <div class="rb-line-band">
        <Timeline t={t} timeline={view.timeline} plan={labelled} dangers={dangers} visitMinutes={room.visit_minutes} minute={view.minute} />
      </div>
      <div class="rb-columns rb-treat-columns">
        <div class="rb-left">
          <Consent clinic={clinic} scope="treat" />
          <Blend {...shared} />
          <StepForm {...shared} />
        </div>
        <Answer {...shared} />
      </div>
    </div>
  );
}

/** Say what you will do, then ask. It may be skipped: forgetting must be possible. */
function Consent({ clinic, scope }) {
  const { t, view, room } = clinic;
  const entry = room.consent.scopes.find((each) => each.slug === scope);
  const state = view.consent[scope];
  const [isOpen, setOpen] = useState(false);
  const [reply, setReply] = useState(null);
  if (!entry) return null;
  const said = (view.draft.consent_said || {})[scope] || [];
  const flip = (slug) => clinic.setDraft({
    consent_said: { ...view.draft.consent_said, [scope]: said.includes(slug) ? said.filter((each) => each !== slug) : [...said, slug] },
  });
  const ask = async () => {
    const answer = await clinic.act("consent", { scope, said });
    setReply(answer);
    if (answer && !answer.refused) setOpen(false);
  };
  const isAsked = state && state !== "not asked";
  const isShown = isOpen || !isAsked;
  return (
    <section class="rb-card rb-consent" aria-labelledby={`rb-consent-${scope}`}>
      <header class="rb-consent-head">
        <h3 id={`rb-consent-${scope}`}>{entry.label}</h3>
        {isAsked && <span class={`rb-small rb-state${state === "given" ? "" : " is-caution"}`}><Icon name={state === "given" ? "check" : "caution"} />{t(`consent.${state}`)}</span>}
        {isAsked && <button type="button" class="rb-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t("consent.again")}</button>}
      </header>
      {reply && (reply.says || reply.text) && <div aria-live="polite">{reply.says ? <Voice text={reply.says} /> : <p class="rb-small">{reply.text}</p>}</div>}
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
            <button type="button" class="rb-button" onClick={ask}>{t("consent.ask", { name: firstName(room) })}</button>
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
    .map((event) => ({ kind: "retest", n: event.n, minutes: event.minutes, title: event.title, text: event.text, event }));
  const steps = view.blend.filter((step) => step.visit === view.visit).map((step) => ({ kind: "step", n: step.n, step }));
  return [...steps, ...retests].sort((one, two) => one.n - two.n);
}

/** "6 to 4" from a finding's trend, or "". */
function change(t, view, event) {
  const id = (event.fields && event.fields.finding) || (event.findings || [])[0];
  const finding = view.findings.find((each) => each.id === id);
  if (!finding) return "";
  const index = (finding.trend || []).findIndex((point) => point.visit === event.visit && point.minute === event.minute);
  const last = index > 0 ? index : (finding.trend || []).length - 1;
  if (last < 1) return "";
  const [was, now] = [finding.trend[last - 1].value, finding.trend[last].value];
  return typeof was === "number" && typeof now === "number" ? t("treat.retested.change", { was, now }) : "";
}

function Blend({ clinic, plan, dangers, asking, setAsking, askFor, apply, refused, setRefused }) {
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
    requestAnimationFrame(() => { const field = document.getElementById("rb-technique") || rootOf(rove.ref.current, "rb-technique"); if (field) field.focus(); });
  };
  const earlier = view.blend.filter((step) => step.visit < view.visit);
  return (
    <section aria-labelledby="rb-blend-title">
      <header class="rb-head">
        <h2 id="rb-blend-title">{t("treat.blend")}</h2>
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
            <span><b>{t("treat.retested")}</b> {row.title}{change(t, view, row.event) ? `: ${change(t, view, row.event)}` : ""}</span>
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

const rootOf = (element, id) => element && element.getRootNode().getElementById && element.getRootNode().getElementById(id);

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

function StepForm({ clinic, plan, asking, setAsking, askFor, apply, refused, setRefused }) {
  const { t, view, room } = clinic;
  const step = editedStep(room, view);
  const technique = step && room.techniques.find((each) => each.slug === step.technique);
  const regions = useMemo(() => technique ? room.regions.filter((region) => technique.regions.includes(region.slug)) : [], [technique]);
  if (!technique) return null;
  const change = (next) => {
    setAsking(null);
    setRefused(null);
    clinic.setDraft({ editing: fittingStep(room, { ...step, ...next }) });
  };
  const changeTechnique = (slug) => {
    const next = room.techniques.find((each) => each.slug === slug);
    change({ technique: slug, minutes: next.minutes.usual, pressure: next.pressure.usual });
  };
  const add = () => {
    clinic.setDraft({ plan: [...plan, step] });
    clinic.say(t("treat.planned", { label: technique.label, place: placeWords(t, plan.length, plan.length + 1) }));
  };
  const word = room.pressure_words[step.pressure] || "";
  const tooLong = step.minutes > view.minutes_left;
  const span = technique.pressure.high - technique.pressure.low || 1;
  return (
    <section class="rb-card rb-form" aria-labelledby="rb-form-title">
      <div class="rb-form-fields">
        <h3 id="rb-form-title">{t("treat.add")}</h3>
        <div class="rb-field">
          <label class="rb-label" for="rb-technique">{t("treat.technique")}</label>
          <GroupedSelect id="rb-technique" value={step.technique} list={room.techniques} groupKey="family_label" onChange={changeTechnique} />
          {technique.how && technique.how.length > 0 && (
            <details class="rb-more">
              <summary>{t("treat.how")}</summary>
              <ol class="rb-how">{technique.how.map((line, index) => <li key={index}>{line}</li>)}</ol>
            </details>
          )}
        </div>
        <div class="rb-field">
          <label class="rb-label" for="rb-region">{t("treat.region")}</label>
          <GroupedSelect id="rb-region" value={step.region} list={regions} groupKey="group_label" onChange={(region) => change({ region })} />
        </div>
        {technique.positions.length > 0 && (
          <div class="rb-field">
            <label class="rb-label" for="rb-position">{t("treat.position")}</label>
            <GroupedSelect id="rb-position" value={step.position} list={room.positions.filter((each) => technique.positions.includes(each.slug))} onChange={(position) => change({ position })} />
          </div>
        )}
        <NumberBox t={t} showLabel wide label={t("treat.minutes")} value={step.minutes} low={technique.minutes.low} high={technique.minutes.high} step={technique.minutes.step} onChange={(minutes) => change({ minutes })} />
        {tooLong && <p class="rb-problem"><Icon name="caution" />{t("treat.too_long", { minutes: view.minutes_left })}</p>}
        <div class="rb-field">
          <div class="rb-range-head">
            <label class="rb-label" for="rb-pressure">{t("treat.pressure")}</label>
            <span class="rb-small" id="rb-pressure-words"><b>{step.pressure}</b> {t("treat.pressure.words", { word })}</span>
          </div>
          <input
            id="rb-pressure" type="range" class="rb-range" min={technique.pressure.low} max={technique.pressure.high} step={technique.pressure.step || 1} value={step.pressure}
            aria-valuetext={t("treat.pressure.say", { pressure: step.pressure, word })} style={{ "--share": `${(100 * (step.pressure - technique.pressure.low)) / span}%` }}
            onInput={(event) => change({ pressure: Number(event.currentTarget.value) })}
            onKeyDown={(event) => {
              const by = { PageUp: 2, PageDown: -2 }[event.key];
              if (!by) return;
              event.preventDefault();
              change({ pressure: Math.min(technique.pressure.high, Math.max(technique.pressure.low, step.pressure + by)) });
            }}
          />
          <div class="rb-range-ends" aria-hidden="true">
            <span>{technique.pressure.low} {room.pressure_words[technique.pressure.low]}</span>
            {technique.pressure.low < 5 && technique.pressure.high > 6 && <span style={{ position: "absolute", left: `${(100 * (5 - technique.pressure.low)) / span}%`, transform: "translateX(-50%)" }}>5 {room.pressure_words[5]}</span>}
            <span>{technique.pressure.high} {room.pressure_words[technique.pressure.high]}</span>
          </div>
        </div>
      </div>
      <div class="rb-form-body"><MiniBody clinic={clinic} region={step.region} /></div>
      <div class="rb-form-acts">
        <div class="rb-row">
          <button type="button" class="rb-button is-main" onClick={() => askFor("form", step)}><Icon name="hand" />{t("treat.apply")}</button>
          <button type="button" class="rb-button" onClick={add}><Icon name="plus" />{t("treat.plan")}</button>
          <span class="rb-small rb-push">{t("treat.left", { minutes: view.minutes_left })}</span>
        </div>
        {asking && asking.place === "form" && <StepAsk t={t} room={room} asking={asking} onYes={apply} onNo={() => setAsking(null)} />}
        {refused && refused.place === "form" && <Refused t={t} text={refused.text} onClose={() => setRefused(null)} />}
      </div>
    </section>
  );
}

/** The newest thing the client said while being treated in this visit. */
function lastAnswer(view) {
  const answers = view.events.filter((event) => event.visit === view.visit && TREATING.includes(event.act));
  return answers[answers.length - 1] || null;
}

function afterWords(t, view, event) {
  if (!event) return "";
  if (event.act === "check_in") return t("treat.after.check_in");
  if (event.act === "reassess") return t("treat.after.reassess");
  const place = view.blend.filter((step) => step.visit === view.visit && step.n <= event.n).length;
  return t("treat.after.apply", { number: place });
}

function Answer({ clinic, plan, dangers, asking, setAsking, askFor }) {
  const { t, view, room } = clinic;
  const event = lastAnswer(view);
  const step = event && event.act === "apply" ? view.blend.find((each) => each.n === event.n) : null;
  const [isTesting, setTesting] = useState(false);
  const [refused, setRefused] = useState("");
  const opener = useRef(null);
  const unsafe = dangers.findIndex(Boolean);
  const closeTest = () => { setTesting(false); requestAnimationFrame(() => opener.current && opener.current.focus()); };
  const act = async (name, fields) => {
    const reply = await clinic.act(name, fields);
    setRefused(reply && reply.refused ? reply.text : "");
    return reply;
  };
  const cost = (name) => (room.acts[name] && room.acts[name].minutes ? t("treat.cost", { minutes: room.acts[name].minutes }) : "");
  const name = firstName(room);
  return (
    <section class="rb-right rb-answer" aria-labelledby="rb-answer-title">
      <header class="rb-head">
        <h2 id="rb-answer-title">{t("treat.answer", { name })}</h2>
        <span class="rb-sub">{afterWords(t, view, event)}</span>
      </header>
      {event ? (
        <div class={step && step.flare ? "rb-flare" : undefined}>
          <Voice size="live" text={event.says} />
          {event.text && <p class="rb-answer-text">{event.text}</p>}
          {typeof event.discomfort === "number" && <p class="rb-small">{t("treat.discomfort", { value: event.discomfort })}</p>}
          {event.why && <Why t={t} why={event.why} />}
        </div>
      ) : (
        <>
          {view.arrival && view.arrival.says && view.visit > 1 ? <Voice size="live" text={view.arrival.says} /> : null}
          <p class="rb-sub">{t("treat.answer.none", { name })}</p>
        </>
      )}
      {view.pain && <PainScale t={t} pain={view.pain} />}
      {view.signs.length > 0 && (
        <ul class="rb-signs">
          {view.signs.map((sign) => (
            <li key={sign.id}>
              <span class="rb-sign-name">{sign.label}</span>
              <Trend points={sign.points} />
              <span class="rb-sign-now"><b>{sign.text_now}</b>{sign.text_was ? t("treat.was", { was: sign.text_was }) : null}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="rb-row">
        <button type="button" class="rb-button" onClick={() => act("check_in", {})}><Icon name="ask" />{t("treat.check_in")}{cost("check_in") && <small>{cost("check_in")}</small>}</button>
        <button type="button" class="rb-button" ref={opener} aria-expanded={isTesting} onClick={() => setTesting(!isTesting)}><Icon name="swap" />{t("treat.retest")}</button>
      </div>
      {isTesting && (
        <div class="rb-card">
          {view.findings.length ? (
            <SearchList t={t} label={t("treat.retest.find")} icon="swap" onClose={closeTest} note={t("treat.retest.note")}
              options={view.findings.map((finding) => ({ slug: finding.id, label: findingName(finding), number: finding.number, more: finding.text, side: finding.how_label }))}
              onChoose={async (finding) => { const reply = await act("reassess", { finding }); if (reply && !reply.refused) closeTest(); }} />
          ) : <p class="rb-sub">{t("treat.retest.none")}</p>}
        </div>
      )}
      {refused && <Refused t={t} text={refused} onClose={() => setRefused("")} />}
      {unsafe >= 0 && !(asking && asking.place === unsafe) && (
        <Notice kind="danger" title={t("treat.unsafe")} actions={(
          <>
            <button type="button" class="rb-button is-small" onClick={() => { clinic.setDraft({ plan: plan.filter((_, index) => index !== unsafe), editing: plan[unsafe] }); const field = rootOf(opener.current, "rb-technique"); if (field) field.focus(); }}>{t("treat.change")}</button>
            <button type="button" class="rb-button is-small is-danger" onClick={() => askFor(unsafe, plan[unsafe])}>{t("treat.anyway")}</button>
          </>
        )}>
          <p>{dangers[unsafe]}</p>
        </Notice>
      )}
      {view.hints.filter((hint) => hint.where === "treat").map((hint) => (
        <Notice key={hint.text} kind={hint.kind === "danger" ? "danger" : "caution"} title={hint.kind === "danger" ? t("treat.unsafe") : t("b.care")}><p>{hint.text}</p></Notice>
      ))}
      <p class="rb-small">{t("b.model")}</p>
    </section>
  );
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
