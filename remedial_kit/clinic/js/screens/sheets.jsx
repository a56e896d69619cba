// What goes on paper: what the client takes home, the note, the debrief. Each is a page of its own; a graded visit has the first two,
// and nothing on them but what the trainee gave and wrote.
import { render as draw } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../parts.jsx";
import { boxed, heading, line, list, openSheet, part, sheet, table, today, voice, whole } from "../sheet.js";
import { doseWords } from "./names.js";
import { PARTS, noteOf } from "./note.js";
import { Curve } from "./pictures.jsx";
import { labelOf } from "./tools.jsx";

const firstName = (room) => room.client.name.split(" ")[0];
const page = (t, values) => sheet({ language: t("b.language"), print: t("b.print"), ...values });

/** When the client comes back, as far as it is settled; else a line to write on. */
function nextVisit({ t, view, room }) {
  const booked = view.events.filter((event) => event.act === "rebook" && event.visit === view.visit).pop();
  const weeks = booked ? booked.fields.weeks : view.draft.rebook ?? null;
  const chosen = room.rebook.find((entry) => entry.weeks === weeks);
  return chosen ? chosen.label : t("advise.sheet.next.open");
}

/** Each piece of advice: what it is, how much, why, and when to stop. */
function adviceParts({ t, view, room }) {
  return view.advice.map((given) => {
    const entry = room.advice.find((each) => each.slug === given.advice) || { label: given.advice, about: "", stop: [] };
    const why = given.why ? t("advise.sheet.why", { why: labelOf(entry.whys, given.why) }) : "";
    return whole(
      heading(entry.label), line(doseWords(t, entry, given.dose), "is-strong"), line(entry.about), line(given.text), line(why),
      entry.stop.length ? boxed(heading(t("advise.sheet.stop"), 3), list(entry.stop)) : "",
    );
  });
}

export function homeCareSheet(clinic) {
  const { t, room } = clinic;
  return page(t, {
    title: t("advise.sheet.title", { name: room.client.name }), under: today(),
    parts: [...adviceParts(clinic), whole(heading(t("advise.sheet.next")), line(nextVisit(clinic)), line(t("advise.sheet.model"), "is-small"))],
  });
}

export function noteSheet(clinic) {
  const { t, view, room } = clinic;
  const note = noteOf(view);
  const words = (id) => (view.findings.find((each) => each.id === id) || { text: id }).text;
  const by = view.trainee ? t("note.print.by", { trainee: view.trainee }) : "";
  return page(t, {
    title: t("note.print.title", { name: room.client.name }),
    under: [t("note.print.visit", { visit: view.visit }), by, today()].filter(Boolean).join(" · "),
    parts: PARTS.map((name) => {
      const { text, findings } = note[name];
      const others = findings.map(words).filter((each) => !text.includes(each));
      return part(heading(t(`note.${name}.print`)), line(text), list(others), text || others.length ? "" : line(t("note.print.none"), "is-small"));
    }),
  });
}

/** The curves as on the screen, drawn apart from it. */
function curves(t, chart) {
  const box = document.createElement("div");
  draw(<Curve t={t} chart={chart} />, box);
  const picture = box.innerHTML;
  draw(null, box);
  return picture;
}

function obviousPart(t, obvious) {
  const bars = obvious.factors.map((factor) => [factor.name, factor.note, t("debrief.obvious.value", { value: factor.value })]);
  return part(heading(t("debrief.obvious", { technique: obvious.label })), line(obvious.verdict_label, "is-strong"), line(obvious.sentence), bars.length ? table([], bars, true) : "");
}

function looksPart(t, looks, name) {
  return part(
    heading(t("debrief.looks.missed")), list(looks.missed.map(({ label, why }) => [label, why].filter(Boolean).join(". "))), line(looks.missed_says),
    heading(t("debrief.looks.needless", { name }), 3), list(looks.needless.map(({ label }) => label)), line(looks.needless_says),
  );
}

export function debriefSheet(clinic) {
  const { t, view, room } = clinic;
  const { debrief } = view;
  const name = firstName(room);
  const { safe, signs, pillars, next, chart, read, obvious, looks, meanings } = debrief;
  const points = (each) => t("debrief.points", { points: each.points, max: each.max });
  return page(t, {
    title: t("debrief.title", { name }), under: `${t("debrief.kind")} · ${today()}`,
    parts: [
      part(line(`${debrief.total} ${t("debrief.of", { max: debrief.max })}`, "is-strong"), voice(t("b.says", { text: debrief.says }))),
      safe.ok ? whole(heading(t("debrief.safe")), ...safe.sentences.map((each) => line(each))) : boxed(heading(t("debrief.unsafe")), ...safe.sentences.map((each) => line(each))),
      part(...(debrief.notes || []).map((each) => line(each))),
      ...(signs || []).map((sign) => whole(heading(sign.label), line(sign.why), line(sign.to), line(sign.recognised), list(sign.told))),
      ...pillars.map((pillar) => part(heading(`${pillar.name}: ${points(pillar)}`), table([], pillar.criteria.map((each) => [each.reason, points(each)]), true))),
      next && next.text ? whole(heading(t("debrief.practise")), line(next.text, "is-strong"), line(next.why)) : "",
      chart ? whole(heading(t("debrief.chart.title", { name })), line(chart.label), curves(t, chart), line(chart.flares), line(chart.note, "is-small")) : "",
      read.length ? whole(heading(t("debrief.read")), list(read.map((entry) => [entry.title, entry.why].filter(Boolean).join(". ")))) : "",
      obvious ? obviousPart(t, obvious) : "",
      looks ? looksPart(t, looks, name) : "",
      meanings && meanings.length ? part(heading(t("debrief.meanings", { count: meanings.length })), table([], meanings.map(({ finding, text }) => [finding, text]))) : "",
      part(line(debrief.differs), line(t("b.model"), "is-small")),
    ],
  });
}

/** Opens a sheet; where the browser did not let it, a line says what to do. */
export function Paper({ label, make, blocked, isLink }) {
  const [isBlocked, setBlocked] = useState(false);
  return (
    <>
      <button type="button" class={isLink ? "rb-link" : "rb-button"} onClick={() => setBlocked(!openSheet(make()))}><Icon name="printer" />{label}</button>
      {isBlocked && <p class="rb-problem" role="alert">{blocked}</p>}
    </>
  );
}

export function HomeCarePaper({ clinic, isLink }) {
  const { t, view } = clinic;
  return view.advice.length > 0 && <Paper isLink={isLink} label={t("advise.print")} make={() => homeCareSheet(clinic)} blocked={t("b.blocked")} />;
}

export function NotePaper({ clinic }) {
  const { t } = clinic;
  return <Paper label={t("note.print")} make={() => noteSheet(clinic)} blocked={t("b.blocked")} />;
}

export function DebriefPaper({ clinic }) {
  const { t } = clinic;
  return <Paper label={t("debrief.print")} make={() => debriefSheet(clinic)} blocked={t("b.blocked")} />;
}
