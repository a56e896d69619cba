// Advise and note: what the client takes home, the next visit, the SOAP note, the reflection, and Finish.
// Advice and note are drafts until "Give this advice" and "Save the note"; booking and finishing ask once, in place.
import { useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { Letter } from "./letter.jsx";
import { doseUnit, findingName, lower } from "./names.js";
import { PARTS, noteOf } from "./note.js";
import { HomeCarePaper, NotePaper } from "./sheets.jsx";
import { Ask, Notice, NumberBox, Readable, SearchList, Segments, Voice, useRove } from "./tools.jsx";
import { GroupedSelect } from "./think.jsx";
import { firstName } from "./treat.jsx";

const FEW_CHIPS = 8;

const plainAdvice = ({ advice, dose, why, text }) => ({ advice, dose: dose || {}, why: why || "", text: text || "" });
const sameAdvice = (one, two) => JSON.stringify(plainAdvice(one)) === JSON.stringify(plainAdvice(two));

/** Every piece of advice on the screen: given ones in their order, then those still being written. */
export function adviceCards(view) {
  const drafts = view.draft.advice || [];
  const cards = view.advice.map((given) => {
    const draft = drafts.find((each) => each.advice === given.advice);
    return { ...(draft || plainAdvice(given)), given };
  });
  const isGiven = (each) => view.advice.some((given) => given.advice === each.advice);
  return [...cards, ...drafts.filter((each) => !isGiven(each)).map((draft) => ({ ...draft, given: null }))];
}

const noteFields = (note) => Object.fromEntries(PARTS.map((part) => [part, note[part]]));
const isPartEmpty = (part) => !part.text.trim() && !part.findings.length;
const isNoteSaved = (view) => Boolean(view.note) && JSON.stringify(noteOf({ ...view, draft: {} })) === JSON.stringify(noteOf(view));

/** "P is still empty." for the parts of the note that are. */
function emptyWords(t, note) {
  const empty = PARTS.filter((part) => isPartEmpty(note[part])).map((part) => t(`note.${part}.letter`));
  if (!empty.length) return "";
  return t(empty.length > 1 ? "advise.open.note_many" : "advise.open.note", { parts: empty.join(", ") });
}

/** What Finish names as still empty or not yet sent, as sentences. */
export function stillOpen(clinic) {
  const { t, view } = clinic;
  const note = noteOf(view);
  const empty = emptyWords(t, note);
  const open = [];
  if (!view.decide) open.push(t("advise.open.decide"));
  if (!view.impression) open.push(t("advise.open.impression"));
  if ((view.draft.plan || []).length) open.push(t("advise.open.plan", { count: view.draft.plan.length }));
  if (!view.advice.length) open.push(t("advise.open.advice"));
  if (adviceCards(view).some((card) => !card.given || !sameAdvice(card, card.given))) open.push(t("advise.open.advice_draft"));
  if (empty) open.push(empty);
  if (PARTS.some((part) => !isPartEmpty(note[part])) && !isNoteSaved(view)) open.push(t("advise.open.note_draft"));
  if (clinic.room.mode === "graded" && !(view.draft.reflection || "").trim()) open.push(t("advise.open.reflection"));
  return open;
}

export function Advise({ clinic }) {
  return (
    <div class="rb-advise">
      <Readable clinic={clinic}>
        <div class="rb-columns rb-advise-columns">
          <div class="rb-left">
            <TakesHome clinic={clinic} />
            <NextVisit clinic={clinic} />
            <WriteLetter clinic={clinic} />
          </div>
          <div class="rb-right">
            <Note clinic={clinic} />
            <Reflection clinic={clinic} />
          </div>
        </div>
      </Readable>
    </div>
  );
}

function usualDose(entry) {
  return Object.fromEntries(Object.entries(entry.dose || {}).map(([key, limits]) => [key, limits.usual ?? limits.low]));
}

function TakesHome({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const cards = adviceCards(view);
  const [isAdding, setAdding] = useState(false);
  const opener = useRef(null);
  const list = useRef(null);
  const drafts = view.draft.advice || [];
  const label = (advice) => (room.advice.find((each) => each.slug === advice) || { label: advice }).label;
  const save = (next, what, advice, field = null) => clinic.setDraft({ advice: next }, { words: t(`frame.undo.what.${what}`, { label: label(advice) }), field: field && `advice.${advice}.${field}` });
  const edit = (advice, next) => {
    const others = drafts.filter((each) => each.advice !== advice);
    const old = cards.find((card) => card.advice === advice);
    const place = drafts.findIndex((each) => each.advice === advice);
    const changed = { ...plainAdvice(old), ...next };
    const [part] = Object.keys(next);
    save(place < 0 ? [...others, changed] : drafts.map((each) => (each.advice === advice ? changed : each)), part, advice, part === "why" ? null : part);
  };
  const without = (advice) => (clinic.get().draft.advice || []).filter((each) => each.advice !== advice);
  const add = (advice) => {
    const entry = room.advice.find((each) => each.slug === advice);
    save([...drafts, { advice, dose: usualDose(entry), why: "", text: "" }], "added", advice);
    setAdding(false);
    clinic.say(t("advise.added", { label: entry.label }));
    requestAnimationFrame(() => {
      const last = list.current && list.current.querySelector(`[data-advice="${advice}"] h3`);
      if (last) last.focus();
    });
  };
  const close = () => { setAdding(false); requestAnimationFrame(() => opener.current && opener.current.focus()); };
  const unused = room.advice.filter((entry) => !cards.some((card) => card.advice === entry.slug));
  const name = firstName(room);
  const hints = view.hints.filter((hint) => hint.where === "advise");
  return (
    <section aria-labelledby={`${uid}-home-title`}>
      <h2 id={`${uid}-home-title`}>{t("advise.title", { name })}</h2>
      <p class="rb-sub">{t("advise.sub", { they: room.client.pronoun.they })}</p>
      {!cards.length && !isAdding && <div class="rb-empty"><b>{t("advise.none")}</b><span>{t("advise.none.how")}</span></div>}
      <div class="rb-advice-list" ref={list}>
        {cards.map((card) => <AdviceCard key={card.advice} clinic={clinic} card={card} onEdit={(next) => edit(card.advice, next)} onGiven={() => clinic.setDraft({ advice: without(card.advice) })} onDrop={() => save(without(card.advice), "removed", card.advice)} />)}
      </div>
      {hints.map((hint) => <Notice key={hint.text} kind="caution" title=""><p>{hint.text}</p></Notice>)}
      <div class="rb-row">
        <button type="button" class="rb-button" ref={opener} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}><Icon name="plus" />{t("advise.add")}</button>
        {!view.finished && <HomeCarePaper clinic={clinic} isLink />}
      </div>
      {isAdding && (
        <div class="rb-card">
          <SearchList t={t} label={t("advise.find")} options={unused.map((entry) => ({ ...entry, more: entry.about }))} groupKey="kind_label" onChoose={add} onClose={close} />
        </div>
      )}
    </section>
  );
}

function AdviceCard({ clinic, card, onEdit, onGiven, onDrop }) {
  const { t, room } = clinic;
  const entry = room.advice.find((each) => each.slug === card.advice);
  const [refused, setRefused] = useState("");
  const [problems, setProblems] = useState({});
  const id = useId();
  const problem = Object.values(problems).find(Boolean);
  if (!entry) return null;
  const isGiven = Boolean(card.given) && sameAdvice(card, card.given);
  const minutes = room.acts.advise && room.acts.advise.minutes;
  const give = async () => {
    if (clinic.busy) return;
    const reply = await clinic.act("advise", { advice: card.advice, dose: card.dose, ...(card.why && { why: card.why }), ...(card.text.trim() && { text: card.text.trim() }) });
    setRefused(reply && reply.refused ? reply.text : "");
    if (reply && !reply.refused) onGiven();
  };
  const drop = async () => {
    if (card.given) {
      const reply = await clinic.act("advise", { advice: card.advice, dose: null });
      if (reply && reply.refused) { setRefused(reply.text); return; }
      onGiven();
    } else onDrop();
    clinic.say(t("think.removed", { label: entry.label }));
  };
  const doses = Object.entries(entry.dose || {});
  return (
    <article class={`rb-card rb-advice${isGiven ? " is-given" : ""}`} data-advice={card.advice} aria-labelledby={id}>
      <header class="rb-advice-head">
        <h3 id={id} tabIndex={-1}>{entry.label}</h3>
        <button type="button" class="rb-icon-button is-bare" aria-label={t("b.remove", { label: entry.label })} onClick={drop}><Icon name="close" /></button>
      </header>
      {entry.about && <p class="rb-sub">{entry.about}</p>}
      {entry.whys && entry.whys.length > 0 && (
        <label class="rb-field rb-why-field">
          <span class="rb-label">{t("advise.why")}</span>
          <GroupedSelect value={card.why} list={entry.whys} none={t("advise.why.choose")} onChange={(why) => onEdit({ why })} />
        </label>
      )}
      {doses.length > 0 && (
        <div class="rb-doses" role="group" aria-label={t("advise.dose")}>
          {doses.map(([key, limits]) => (
            <NumberBox key={key} t={t} label={t("advise.dose.of", { unit: limits.label, label: entry.label })} unit={doseUnit(t, key, limits, card.dose[key])} value={card.dose[key] ?? limits.usual ?? limits.low} low={limits.low} high={limits.high} step={limits.step}
              onProblem={(text) => setProblems((all) => ({ ...all, [key]: text }))}
              onChange={(value) => onEdit({ dose: { ...card.dose, [key]: value } })} />
          ))}
        </div>
      )}
      <label class="rb-field">
        <span class="rb-label">{t("advise.text")}</span>
        <textarea class="rb-input is-line" rows={2} value={card.text} autocomplete="off" onInput={(event) => onEdit({ text: event.currentTarget.value.replace(/\n/g, " ") })} />
      </label>
      {card.given && card.given.says && <Voice t={t} text={card.given.says} />}
      {refused && <Notice kind="refused" live title={refused} />}
      <div class="rb-row rb-record">
        {!isGiven && <button type="button" class="rb-button is-small is-main" disabled={Boolean(problem)} onClick={give}>{card.given ? t("advise.give_again") : t("advise.give")}</button>}
        <span class="rb-small rb-state">
          {problem ? problem : isGiven ? <><Icon name="check" />{t("advise.given")}</> : card.given ? t("think.changed") : minutes ? t("b.about", { minutes }) : ""}
        </span>
      </div>
    </article>
  );
}

function NextVisit({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const isAsking = clinic.confirming === "visit";
  const setAsking = (isOpen) => clinic.confirm(isOpen ? "visit" : null);
  const [refused, setRefused] = useState("");
  const isLast = view.visit >= room.visits_at_most;
  const options = room.rebook.filter((entry) => !isLast || entry.weeks === 0).map((entry) => ({ slug: entry.weeks, label: entry.label }));
  const weeks = isLast ? 0 : view.draft.rebook ?? null;
  const chosen = options.find((option) => option.slug === weeks);
  const booked = view.events.filter((event) => event.act === "rebook" && event.visit === view.visit).pop();
  const name = firstName(room);
  const book = async () => {
    setAsking(false);
    const reply = await clinic.act("rebook", { weeks });
    setRefused(reply && reply.refused ? reply.text : "");
    if (reply && !reply.refused && weeks > 0) {
      clinic.setDraft({ rebook: null, consent_said: {} });
    }
  };
  return (
    <section class="rb-next" aria-labelledby={`${uid}-next-title`}>
      <h2 id={`${uid}-next-title`}>{t("next.title")}</h2>
      {!isLast && <Segments label={t("next.title")} options={options} value={weeks} onChange={(value) => { setAsking(false); clinic.setDraft({ rebook: value }, { words: t("frame.undo.what.rebook") }); }} />}
      <p class="rb-sub">{isLast ? t("next.last") : t("next.sub", { they: room.client.pronoun.they })}</p>
      {booked && <p class="rb-small rb-state"><Icon name="check" />{t("next.none_recorded")}</p>}
      {chosen && !isAsking && !booked && (
        <button type="button" class="rb-button" onClick={() => (weeks > 0 ? setAsking(true) : book())}>{weeks > 0 ? t("next.book") : t("next.discharge")}</button>
      )}
      {isAsking && chosen && (
        <Ask title={t("next.ask", { visit: view.visit, name, when: lower(chosen.label) })} text={(view.draft.plan || []).length ? t("next.ask.plan") : ""} yes={t("next.yes")} no={t("next.no")} onYes={book} onNo={() => setAsking(false)} />
      )}
      {refused && <Notice kind="refused" live title={refused} />}
    </section>
  );
}

function WriteLetter({ clinic }) {
  const { t, view } = clinic;
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="rb-write">
      <button type="button" class="rb-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name="refer" />{view.letter ? t("letter.open") : t("letter.write")}</button>
      {isOpen && <Letter clinic={clinic} />}
    </section>
  );
}

function Note({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const note = noteOf(view);
  const active = view.draft.note_part || "objective";
  const change = (part, next, words, field = null) => clinic.setDraft({ note: { ...note, [part]: { ...note[part], ...next } }, note_part: part }, { words, field });
  const flip = (part, id) => {
    const { text, findings } = note[part];
    const { text: sentence, number } = view.findings.find((each) => each.id === id) || { text: "", number: "" };
    const words = t("frame.undo.what.linked", { number, part: t(`note.${part}.letter`) });
    if (findings.includes(id)) change(part, { findings: findings.filter((each) => each !== id) }, words);
    else change(part, { findings: [...findings, id], text: text.includes(sentence) ? text : [text.trimEnd(), sentence].filter(Boolean).join("\n") }, words);
  };
  const [refused, setRefused] = useState("");
  const saved = isNoteSaved(view);
  const save = async () => {
    const reply = await clinic.act("note", noteFields(note));
    setRefused(reply && reply.refused ? reply.text : "");
  };
  const pronouns = room.client.pronoun;
  return (
    <section aria-labelledby={`${uid}-note-title`}>
      <header class="rb-head">
        <h2 id={`${uid}-note-title`}>{t("note.title")}</h2>
        <span class="rb-sub"><abbr title={t("note.soap")}>{t("note.abbr")}</abbr></span>
      </header>
      <p class="rb-sub">{t("note.sub")}</p>
      {PARTS.map((part) => (
        <div key={part} class="rb-soap">
          <span class="rb-soap-letter" aria-hidden="true">{t(`note.${part}.letter`)}</span>
          <div>
            <label class="rb-label" for={`${uid}-note-${part}`}>{t(`note.${part}`, { they: pronouns.they })}</label>
            <textarea id={`${uid}-note-${part}`} class="rb-input" rows={3} value={note[part].text} aria-describedby={`${uid}-note-${part}-help`}
              onFocus={() => active !== part && clinic.setDraft({ note_part: part })}
              onInput={(event) => change(part, { text: event.currentTarget.value }, t("frame.undo.what.written", { part: t(`note.${part}.letter`) }), `note.${part}`)} />
            {!note[part].text && <p class="rb-small" id={`${uid}-note-${part}-help`}>{t(`note.${part}.help`)}</p>}
            <NoteChips t={t} view={view} room={room} part={part} linked={note[part].findings} isActive={part === active} onFlip={(id) => flip(part, id)} onOpen={() => clinic.setDraft({ note_part: part })} />
          </div>
        </div>
      ))}
      {refused && <Notice kind="refused" live title={refused} />}
      <div class="rb-row rb-record">
        <button type="button" class="rb-button" onClick={save}>{t("note.save")}</button>
        <span class="rb-small rb-state">{saved ? <><Icon name="check" />{t("note.saved")}</> : view.note ? t("note.changed") : t("note.unsaved")}</span>
      </div>
    </section>
  );
}

/** The findings as chips. The part being written shows them all, the others only what is in them. */
function NoteChips({ t, view, room, part, linked, isActive, onFlip, onOpen }) {
  const [isWhole, setWhole] = useState(false);
  const rove = useRove();
  const isLinked = (finding) => linked.includes(finding.id);
  const isSaid = (finding) => finding.act === "ask";
  const ordered = [...view.findings.filter((each) => isSaid(each) === (part === "subjective")), ...view.findings.filter((each) => isSaid(each) !== (part === "subjective"))];
  const stable = isActive ? ordered : view.findings.filter(isLinked);
  const shown = isActive && !isWhole ? stable.filter((each, index) => index < FEW_CHIPS || isLinked(each)) : stable;
  if (!view.findings.length) return null;
  return (
    <div class="rb-chips" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn} role="group" aria-label={t("note.findings", { part: t(`note.${part}.letter`) })}>
      {shown.map((finding) => (
        <button key={finding.id} type="button" class={`rb-chip is-toggle${isLinked(finding) ? " is-on" : ""}`} aria-pressed={isLinked(finding)} onClick={() => onFlip(finding.id)}>
          {isLinked(finding) && <Icon name="check" />}<b>{finding.number}</b>{findingName(finding, room)}{!isLinked(finding) && <Icon name="plus" />}
        </button>
      ))}
      {isActive && shown.length < stable.length && <button type="button" class="rb-link" onClick={() => setWhole(true)}>{t("note.all", { count: stable.length })}</button>}
      {!isActive && <button type="button" class="rb-link" onClick={onOpen}>{t("note.add")}</button>}
    </div>
  );
}

function Reflection({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const isGraded = room.mode === "graded";
  return (
    <section class="rb-reflection" aria-labelledby={`${uid}-reflection-title`}>
      <h2 id={`${uid}-reflection-title`}><label for={`${uid}-reflection`}>{t("reflection.title")}</label></h2>
      <p class="rb-sub" id={`${uid}-reflection-help`}>{isGraded ? t("reflection.graded") : t("reflection.practice")}</p>
      <textarea id={`${uid}-reflection`} class="rb-input" rows={4} aria-describedby={`${uid}-reflection-help`} value={view.draft.reflection || ""} onInput={(event) => clinic.setDraft({ reflection: event.currentTarget.value }, { words: t("frame.undo.what.reflection"), field: "reflection" })} />
    </section>
  );
}

/** Beside the saved line: which parts of the note are still empty. */
export function AdviseFootNote({ clinic }) {
  const { t, view } = clinic;
  const words = emptyWords(t, noteOf(view));
  return words ? <span>{words}</span> : null;
}

/** Ends the case, after one question, in place, that names what is still empty. */
export function AdviseFoot({ clinic }) {
  const { t, view, room } = clinic;
  const isAsking = clinic.confirming === "finish";
  const setAsking = (isOpen) => clinic.confirm(isOpen ? "finish" : null);
  if (view.finished) return <><HomeCarePaper clinic={clinic} /><NotePaper clinic={clinic} /></>;
  const open = stillOpen(clinic);
  const finish = () => {
    setAsking(false);
    clinic.act("finish", {});
  };
  return isAsking ? (
    <Ask title={room.mode === "graded" ? t("finish.ask.graded") : t("finish.ask")} text={open.length ? `${t("finish.open")} ${open.join(" ")}` : ""} yes={t("finish.yes")} no={t("finish.no")} onYes={finish} onNo={() => setAsking(false)} />
  ) : (
    <>
      <NotePaper clinic={clinic} />
      <button type="button" class="rb-button is-main" onClick={() => setAsking(true)}>{t("finish.title")}</button>
    </>
  );
}
