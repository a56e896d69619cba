// Attempts: every visit to this client that was begun, which one counts, and how to go on with one or begin another.
// It stands in place of a step's screen and is no step itself: opening it records nothing.
import { useEffect, useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { Debrief } from "./debrief.jsx";
import { Replay } from "./replay.jsx";
import { Ask } from "./tools.jsx";

const isPractice = (room) => room.mode !== "graded";

/** When it was last written, as the reader's own calendar has it. */
function whenWords(t, row) {
  if (!row.written) return t("attempts.when.none");
  return new Date(row.written * 1000).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
}

function stateWords(t, row) {
  return row.finished ? t("attempts.state.finished") : row.steps ? t("attempts.state.open", { visit: row.visit }) : t("attempts.state.new");
}

/** Which attempt counts and why, in one sentence. */
function countsWords(t, room, rows) {
  if (!isPractice(room)) return t("attempts.counts.graded");
  const best = rows.find((row) => row.counts);
  if (best) return t("attempts.counts.best", { number: best.number, total: best.total, max: best.max });
  return rows.some((row) => row.finished) ? t("attempts.counts.unmarked") : t("attempts.counts.none");
}

export function Attempts({ clinic }) {
  const { t, looked, attempts } = clinic;
  const row = looked && attempts && attempts.find((each) => each.id === looked.id);
  const place = useRef(null);
  const last = useRef(null);
  useEffect(() => {
    clinic.askAttempts();
  }, [clinic.view.counter]);
  useEffect(() => {
    const opener = !looked && last.current && place.current.querySelector(`[data-look="${last.current}"]`);
    const target = opener || place.current.querySelector("h2");
    if (target) target.focus({ preventScroll: Boolean(opener) });
    last.current = looked ? looked.id : null;
  }, [looked && looked.id, Boolean(attempts)]);
  const onKeyDown = (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    if (looked) clinic.look(null);
    else clinic.openAside(null);
  };
  return (
    <div ref={place} class="rb-attempts" onKeyDown={onKeyDown}>
      {row ? <Earlier clinic={clinic} row={row} /> : <List clinic={clinic} />}
    </div>
  );
}

function List({ clinic }) {
  const { t, attempts, room } = clinic;
  return (
    <div class="rb-band">
      <header>
        <h2 class="rb-page-title" tabIndex={-1}>{t("attempts.title")}</h2>
        {attempts && <p>{countsWords(t, room, attempts)}</p>}
      </header>
      {!attempts && <p class="rb-sub" role="status">{t("attempts.waiting")}</p>}
      {attempts && <ol class="rb-attempt-list">{attempts.map((row) => <Row key={row.id} clinic={clinic} row={row} />)}</ol>}
      {attempts && isPractice(room) && <Another clinic={clinic} rows={attempts} />}
    </div>
  );
}

function Row({ clinic, row }) {
  const { t, room } = clinic;
  const id = useId();
  const facts = [
    stateWords(t, row), isPractice(room) ? t(row.is_written ? "attempts.variant.written" : "attempts.variant.other") : "",
    t("attempts.steps", { n: row.steps }), row.total === null ? "" : t("attempts.marks", { total: row.total, max: row.max }),
  ].filter(Boolean);
  const isLookable = isPractice(room) && row.steps > 0 && !(row.is_current && !row.finished);
  return (
    <li class={`rb-card rb-attempt${row.is_current ? " is-current" : ""}`}>
      <div class="rb-attempt-head">
        <h3 id={id}>{t("attempts.name", { number: row.number })}</h3>
        {row.is_current && <span class="rb-badge"><Icon name="right" />{t("attempts.current")}</span>}
        {row.counts && <span class="rb-badge is-good"><Icon name="check" />{t("attempts.counts")}</span>}
        <span class="rb-sub">{whenWords(t, row)}</span>
      </div>
      <p>{facts.join(" · ")}</p>
      <div class="rb-row" role="group" aria-labelledby={id}>
        {isPractice(room) && !row.is_current && !row.finished && <button type="button" class="rb-button is-small is-main" onClick={() => clinic.resume(row.id)}>{t("attempts.go_on")}</button>}
        {isLookable && <button type="button" class="rb-button is-small" data-look={row.id} onClick={() => clinic.look(row.id)}>{t(row.finished ? "attempts.look" : "attempts.look.steps")}</button>}
        <button type="button" class="rb-button is-small" onClick={() => clinic.download(row.id)}><Icon name="download" />{t("attempts.download")}</button>
      </div>
    </li>
  );
}

/** Begins another attempt, after one question that says what becomes of this one. */
function Another({ clinic, rows }) {
  const { t } = clinic;
  const id = useId();
  const [wanted, setWanted] = useState(null);
  const now = rows.find((row) => row.is_current);
  const kept = now && t(now.finished ? "attempts.begin.kept" : "attempts.begin.kept_open", { number: now.number });
  const begin = () => clinic.again(wanted === "other" ? { variant: true } : { seed: "" });
  const choose = (variant) => (now && !now.steps ? clinic.again(variant === "other" ? { variant: true } : { seed: "" }) : setWanted(variant));
  return (
    <section class="rb-card rb-another" aria-labelledby={id}>
      <h3 id={id}>{t("attempts.begin")}</h3>
      <p class="rb-sub">{t("attempts.begin.how")}</p>
      {wanted ? (
        <Ask title={t(`attempts.begin.${wanted}.ask`)} text={kept} yes={t("attempts.begin.yes")} no={t("attempts.begin.no")} onYes={begin} onNo={() => setWanted(null)} />
      ) : (
        <div class="rb-row">
          <button type="button" class="rb-button" onClick={() => choose("written")}>{t("attempts.begin.written")}</button>
          <button type="button" class="rb-button" onClick={() => choose("other")}>{t("attempts.begin.other")}</button>
        </div>
      )}
    </section>
  );
}

/** An earlier attempt, to be read: its debrief where it was finished, its steps in any case. */
function Earlier({ clinic, row }) {
  const { t, looked } = clinic;
  const title = t("attempts.earlier", { number: row.number, when: whenWords(t, row) });
  const past = { ...clinic, view: looked.view, download: () => clinic.download(row.id), again: null };
  return (
    <>
      <div class="rb-band rb-earlier">
        <h2 tabIndex={-1}>{title}</h2>
        <div class="rb-row">
          <p class="rb-sub">{t("attempts.earlier.read")}</p>
          <button type="button" class="rb-button is-small" onClick={() => clinic.look(null)}><Icon name="left" />{t("attempts.back")}</button>
        </div>
      </div>
      {looked.view && looked.view.debrief ? <Debrief clinic={past} /> : looked.view && <div class="rb-band"><Replay t={t} events={looked.view.events} isOpen /></div>}
      {!looked.view && <div class="rb-band"><p class="rb-sub" role="status">{t("attempts.waiting")}</p></div>}
    </>
  );
}
