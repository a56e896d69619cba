// Debrief, practice only: how the client is later, safety on its own line, four pillars with reasons,
// the curve, what to read, and the client again on another day.
import { useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { Curve, CurveTable } from "./pictures.jsx";
import { Voice, printSheet } from "./tools.jsx";
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
        <Voice size="debrief" text={debrief.says} by={debrief.later ? t("debrief.voice_by", { name, later: debrief.later }) : ""} />
        <Safe t={t} debrief={debrief} />
        {(debrief.notes || []).map((note) => <p key={note} class="rb-sub">{note}</p>)}
        <section class="rb-card rb-pillars" aria-label={t("debrief.marks")}>
          {debrief.pillars.map((pillar) => <Pillar key={pillar.slug} t={t} pillar={pillar} />)}
        </section>
        <div class="rb-debrief-pair">
          {debrief.chart ? <Curves clinic={clinic} chart={debrief.chart} name={name} /> : null}
          <Next clinic={clinic} debrief={debrief} name={name} />
        </div>
        {debrief.meanings && debrief.meanings.length > 0 && <Meanings t={t} meanings={debrief.meanings} />}
        <DebriefActs clinic={clinic} debrief={debrief} />
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

function Pillar({ t, pillar }) {
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
              {criterion.met !== "full" && isWhole && criterion.chapter_title ? <small>{t("debrief.read_in", { chapter: criterion.chapter_title })}</small> : null}
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
      <div class="rb-row rb-curve-foot">
        <p class="rb-small" id={`${uid}-curve-note`}>{chart.note}</p>
        <button type="button" class="rb-button is-small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>{isTable ? t("debrief.chart.picture") : t("debrief.chart.table")}</button>
      </div>
    </section>
  );
}

function Next({ clinic, debrief, name }) {
  const uid = useId();
  const { t } = clinic;
  return (
    <section class="rb-card rb-read" aria-labelledby={`${uid}-read-title`}>
      <h3 id={`${uid}-read-title`} class="rb-card-title">{t("debrief.read")}</h3>
      {debrief.read.length ? (
        <ul>
          {debrief.read.map((entry) => (
            <li key={entry.chapter + entry.title}>
              <b>{entry.title}</b>
              <span class="rb-sub">{[entry.why, entry.minutes ? t("b.min", { minutes: entry.minutes }) : ""].filter(Boolean).join(" ")}</span>
            </li>
          ))}
        </ul>
      ) : <p class="rb-sub">{t("debrief.read.none")}</p>}
      {debrief.next && debrief.next.text && <p class="rb-sub">{debrief.next.text}</p>}
      <button type="button" class="rb-button is-main is-whole" onClick={() => clinic.again()}>{t("debrief.again", { name })}</button>
    </section>
  );
}

function Meanings({ t, meanings }) {
  return (
    <details class="rb-card rb-meanings">
      <summary><h3 class="rb-card-title">{t("debrief.meanings", { count: meanings.length })}</h3></summary>
      <dl>
        {meanings.map((entry) => <div key={entry.finding}><dt>{entry.finding}</dt><dd>{entry.text}</dd></div>)}
      </dl>
    </details>
  );
}

/** The debrief as plain lines, for paper. */
function debriefParts(t, debrief) {
  return [
    { lines: [`${debrief.total} ${t("debrief.of", { max: debrief.max })}`, `“${debrief.says}”`] },
    { heading: debrief.safe.ok ? t("debrief.safe") : t("debrief.unsafe"), lines: [...debrief.safe.sentences, ...(debrief.notes || [])] },
    ...debrief.pillars.map((pillar) => ({
      heading: `${pillar.name}: ${t("debrief.points", { points: pillar.points, max: pillar.max })}`,
      lines: pillar.criteria.map((each) => `${t("debrief.points", { points: each.points, max: each.max })}  ${each.reason}`),
    })),
    { heading: t("debrief.read"), lines: debrief.read.map((entry) => entry.title) },
  ];
}

function DebriefActs({ clinic, debrief }) {
  const { t, room } = clinic;
  return (
    <div class="rb-row rb-acts">
      <button type="button" class="rb-button" onClick={() => printSheet(t("debrief.title", { name: firstName(room) }), debriefParts(t, debrief))}><Icon name="printer" />{t("debrief.print")}</button>
      {clinic.download && <button type="button" class="rb-button" onClick={() => clinic.download()}><Icon name="download" />{t("debrief.download")}</button>}
      <p class="rb-small">{t("b.model")}</p>
    </div>
  );
}
