// Debrief, practice only: how the client is later, safety on its own line, the warning sign where there was one, four pillars
// with reasons, the one thing to practise, the curves, what to read, the obvious technique, what was missed, what findings meant.
import { useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Book } from "../open.jsx";
import { Icon } from "../parts.jsx";
import { ReportButton } from "./lookups.jsx";
import { Curve, CurveTable } from "./pictures.jsx";
import { Replay } from "./replay.jsx";
import { DebriefPaper, HomeCarePaper, NotePaper } from "./sheets.jsx";
import { Voice } from "./tools.jsx";
import { firstName } from "./treat.jsx";

const PILLAR_ICONS = { understanding: "waves", skills: "hand", art: "blend", knowledge: "home" };
const SHOWN_REASONS = 2;

/** The reason that gained most and the one that lost most; then the rest in order. */
export function firstReasons(criteria, count = SHOWN_REASONS) {
  const gained = [...criteria].filter((each) => each.met === "full").sort((one, two) => two.points - one.points)[0];
  const lost = [...criteria].filter((each) => each.met !== "full").sort((one, two) => two.max - two.points - (one.max - one.points))[0];
  const picked = [gained, lost].filter(Boolean);
  for (const each of criteria) if (picked.length < count && !picked.includes(each)) picked.push(each);
  return picked;
}

export function Debrief({ clinic }) {
  const { t, view, room } = clinic;
  const debrief = view.debrief;
  const name = firstName(room);
  if (!debrief) return <div class="rb-band"><p class="rb-sub" role="status">{t("debrief.waiting")}</p></div>;
  return (
    <div class="rb-debrief">
      <header class="rb-debrief-head">
        <div>
          <p class="rb-sub">{t("debrief.kind")}</p>
          <h2 class="rb-page-title">{t("debrief.title", { name })}</h2>
        </div>
        <p class="rb-total"><b>{debrief.total}</b> {t("debrief.of", { max: debrief.max })}</p>
      </header>
      <div class="rb-band rb-debrief-body">
        <Voice t={t} size="debrief" text={debrief.says} by={debrief.later ? t("debrief.voice_by", { name, later: debrief.later }) : ""} />
        <Safe t={t} debrief={debrief} />
        {(debrief.notes || []).map((note) => <p key={note} class="rb-sub">{note}</p>)}
        {debrief.signs && debrief.signs.length > 0 && <Signs t={t} signs={debrief.signs} />}
        <section class="rb-card rb-pillars" aria-label={t("debrief.marks")}>
          {debrief.pillars.map((pillar) => <Pillar key={pillar.slug} clinic={clinic} pillar={pillar} />)}
        </section>
        {debrief.next && debrief.next.text && <Practise clinic={clinic} next={debrief.next} />}
        <div class={`rb-debrief-pair${debrief.chart ? "" : " is-single"}`}>
          {debrief.chart ? <Curves clinic={clinic} chart={debrief.chart} name={name} /> : null}
          <Next clinic={clinic} debrief={debrief} name={name} />
        </div>
        {debrief.obvious && <Obvious t={t} obvious={debrief.obvious} name={name} />}
        {debrief.looks && <Looks t={t} looks={debrief.looks} name={name} />}
        {debrief.meanings && debrief.meanings.length > 0 && <Meanings t={t} meanings={debrief.meanings} />}
        <Replay t={t} events={view.events} />
        {debrief.differs && <div class="rb-notice rb-differs"><Icon name="info" /><p>{debrief.differs}</p></div>}
        <DebriefActs clinic={clinic} />
      </div>
    </div>
  );
}

function Safe({ t, debrief }) {
  const { ok, sentences } = debrief.safe;
  if (ok)
    return <div class="rb-notice is-good rb-safe"><Icon name="check" /><p><b>{t("debrief.safe")}</b> {sentences.join(" ")}</p></div>;
  return (
    <div class="rb-notice is-danger rb-safe">
      <Icon name="danger" />
      <div>
        <p class="rb-notice-title">{t("debrief.unsafe")}</p>
        {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
        {typeof debrief.cap === "number" && debrief.raw_total <= debrief.total && <p>{t("debrief.cap", { cap: debrief.cap })}</p>}
      </div>
    </div>
  );
}

/** Where somebody else had to see the client first: what the sign was, what showed it, and who should have seen it. */
function Signs({ t, signs }) {
  const id = useId();
  return (
    <section class="rb-card rb-signs-told" aria-labelledby={id}>
      <h3 id={id} class="rb-card-title">{t("debrief.signs")}</h3>
      {signs.map((sign) => (
        <div key={sign.label} class="rb-sign-told">
          <h4><Icon name="flag" />{sign.label}</h4>
          {sign.why && <p>{sign.why}</p>}
          {sign.to && <p>{sign.to}</p>}
          <p class={`rb-state${sign.is_recognised ? "" : " is-caution"}`}><Icon name={sign.is_recognised ? "check" : "caution"} />{sign.recognised}</p>
          <Told title={t("debrief.signs.told")} lines={sign.told} />
          <Told title={t("debrief.signs.untold")} lines={sign.untold} />
        </div>
      ))}
    </section>
  );
}

function Told({ title, lines }) {
  if (!lines.length) return null;
  return (
    <div>
      <p class="rb-label">{title}</p>
      <ul class="rb-plain">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}

/** The one thing to do next time, why, and where it is taught. */
function Practise({ clinic, next }) {
  const { t, room } = clinic;
  const id = useId();
  const read = next.title ? [t("debrief.read_in", { chapter: next.title }), next.minutes ? t("b.min", { minutes: next.minutes }) : ""] : [];
  return (
    <section class="rb-card rb-practise" aria-labelledby={id}>
      <h3 id={id} class="rb-card-title">{t("debrief.practise")}</h3>
      <p class="rb-practise-do">{next.text}</p>
      {next.why && <p class="rb-sub">{next.why}</p>}
      {read.length > 0 && <p class="rb-small rb-practise-read"><Icon name="book" /><Book at={room.book} page={next.chapter}>{read.filter(Boolean).join(", ")}</Book></p>}
    </section>
  );
}

const VERDICT_ICONS = { barred: "danger", poor: "caution", fair: "info", best: "check" };

/** The technique that most would reach for first: whether it works for this client, and the factors as named bars. */
function Obvious({ t, obvious, name }) {
  const id = useId();
  return (
    <section class="rb-card rb-obvious" aria-labelledby={id}>
      <header>
        <h3 id={id} class="rb-card-title">{t("debrief.obvious", { technique: obvious.label })}</h3>
        <p class={`rb-verdict is-${obvious.verdict}`}><Icon name={VERDICT_ICONS[obvious.verdict]} />{obvious.verdict_label}</p>
      </header>
      <p class="rb-sub">{t("debrief.obvious.where", { where: obvious.where })}</p>
      <p>{obvious.sentence}</p>
      {obvious.factors.length > 0 && (
        <ul class="rb-factors" aria-label={t("debrief.obvious.bars")}>
          {obvious.factors.map((factor) => (
            <li key={factor.slug}>
              <b>{factor.name}</b>
              <span class="rb-bar" aria-hidden="true"><i style={{ width: `${factor.value}%` }} /></span>
              <span class="rb-num">{t("debrief.obvious.value", { value: factor.value })}</span>
              <small>{factor.note}</small>
            </li>
          ))}
        </ul>
      )}
      {obvious.instead && <p class="rb-instead">{t("debrief.obvious.instead", { name })} <b>{obvious.instead}</b></p>}
      {obvious.little && <p>{obvious.little}</p>}
    </section>
  );
}

/** What was left out and what was not needed. */
function Looks({ t, looks, name }) {
  const id = useId();
  return (
    <section class="rb-card rb-looks" aria-labelledby={id}>
      <h3 id={id} class="rb-card-title">{t("debrief.looks")}</h3>
      <div class="rb-looks-pair">
        <LookList title={t("debrief.looks.missed")} rows={looks.missed} says={looks.missed_says} />
        <LookList title={t("debrief.looks.needless", { name })} rows={looks.needless} says={looks.needless_says} />
      </div>
    </section>
  );
}

function LookList({ title, rows, says }) {
  return (
    <div>
      <h4>{title}</h4>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => <li key={row.label}><b>{row.label}</b>{row.why ? <span class="rb-sub">{row.why}</span> : null}</li>)}
        </ul>
      )}
      {says && <p class="rb-sub">{says}</p>}
    </div>
  );
}

function Pillar({ clinic, pillar }) {
  const { t, room } = clinic;
  const [isWhole, setWhole] = useState(false);
  const few = firstReasons(pillar.criteria);
  const shown = isWhole ? pillar.criteria : few;
  const id = useId();
  return (
    <section class="rb-pillar" aria-labelledby={id}>
      <header>
        <Icon name={PILLAR_ICONS[pillar.slug] || "check"} />
        <h3 id={id}>{pillar.name}</h3>
        <span class="rb-bar" aria-hidden="true"><i style={{ width: `${pillar.max ? (100 * pillar.points) / pillar.max : 0}%` }} /></span>
        <p class="rb-points"><b>{pillar.points}</b> {t("debrief.of", { max: pillar.max })}</p>
      </header>
      <ul>
        {shown.map((criterion) => (
          <li key={criterion.id} class={`is-${criterion.met}`}>
            <Icon name={criterion.met === "full" ? "check" : "caution"} />
            <span>
              <span class="rb-hidden">{t(`debrief.met.${criterion.met}`)} </span>{criterion.reason}
              {criterion.met !== "full" && isWhole && criterion.chapter_title ? <small><Book at={room.book} page={criterion.chapter}>{t("debrief.read_in", { chapter: criterion.chapter_title })}</Book></small> : null}
            </span>
            <b class="rb-num">{t("debrief.points", { points: criterion.points, max: criterion.max })}</b>
          </li>
        ))}
      </ul>
      {pillar.criteria.length > few.length && (
        <button type="button" class="rb-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("debrief.fewer") : t("debrief.all", { count: pillar.criteria.length })}<span class="rb-hidden">, {pillar.name}</span>
        </button>
      )}
    </section>
  );
}

function Curves({ clinic, chart, name }) {
  const uid = useId();
  const { t } = clinic;
  const [isTable, setTable] = useState(false);
  return (
    <section class="rb-card" aria-labelledby={`${uid}-curve-title`}>
      <h3 id={`${uid}-curve-title`} class="rb-card-title">{t("debrief.chart.title", { name })}</h3>
      <p class="rb-sub">{chart.label}</p>
      {isTable ? <CurveTable t={t} chart={chart} /> : <Curve t={t} chart={chart} describedBy={`${uid}-curve-note`} />}
      {chart.flares && <p class="rb-small">{chart.flares}</p>}
      <div class="rb-row rb-curve-foot">
        <p class="rb-small" id={`${uid}-curve-note`}>{chart.note}</p>
        <button type="button" class="rb-button is-small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>{isTable ? t("debrief.chart.picture") : t("debrief.chart.table")}</button>
      </div>
    </section>
  );
}

function Next({ clinic, debrief, name }) {
  const uid = useId();
  const { t, room } = clinic;
  return (
    <section class="rb-card rb-read" aria-labelledby={`${uid}-read-title`}>
      <h3 id={`${uid}-read-title`} class="rb-card-title">{t("debrief.read")}</h3>
      {debrief.read.length ? (
        <ul>
          {debrief.read.map((entry) => (
            <li key={entry.chapter + entry.title}>
              <b><Book at={room.book} page={entry.chapter}>{entry.title}</Book></b>
              <span class="rb-sub">{[entry.why, entry.minutes ? t("b.min", { minutes: entry.minutes }) : ""].filter(Boolean).join(" ")}</span>
            </li>
          ))}
        </ul>
      ) : <p class="rb-sub">{t("debrief.read.none")}</p>}
      {clinic.again && <button type="button" class="rb-button is-main is-whole" onClick={() => clinic.again({ variant: true })}>{t("debrief.again", { name })}</button>}
    </section>
  );
}

function Meanings({ t, meanings }) {
  return (
    <details class="rb-card rb-meanings" open>
      <summary><h3 class="rb-card-title">{t("debrief.meanings", { count: meanings.length })}</h3></summary>
      <dl>
        {meanings.map((entry) => <div key={entry.finding}><dt>{entry.finding}</dt><dd>{entry.text}</dd></div>)}
      </dl>
    </details>
  );
}

function DebriefActs({ clinic }) {
  const { t } = clinic;
  return (
    <div class="rb-row rb-acts">
      <DebriefPaper clinic={clinic} />
      <NotePaper clinic={clinic} />
      <HomeCarePaper clinic={clinic} />
      {clinic.download && <button type="button" class="rb-button" onClick={() => clinic.download()}><Icon name="download" />{t("debrief.download")}</button>}
      {clinic.lookUp && <ReportButton from={clinic} step="debrief" class="rb-button" />}
      <p class="rb-small">{t("b.model")}</p>
    </div>
  );
}
