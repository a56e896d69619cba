// What can be looked up or reported from the foot of every page: the glossary, and a mistake as a text that somebody edits.
// Both are asked for when they are wanted, with their words; nothing is sent anywhere.
import { useRef, useState } from "preact/hooks";
import { Book } from "../open.jsx";
import { Dialog, Icon, useRow } from "../parts.jsx";
import { speaker } from "../store.js";
import { useId } from "../ids.js";
import { grouped, matches, useRove } from "./tools.jsx";

const speakerOf = (message) => speaker({ words: message.words, client: { name: "", pronoun: {} } });

/** The two buttons; `from` is a store's state with its `t` and `lookUp`, `step` the screen that is open. */
export function Lookups({ from, step, book }) {
  return (
    <span class="rk-lookups">
      <GlossaryButton from={from} book={book} />
      <ReportButton from={from} step={step} />
    </span>
  );
}

function GlossaryButton({ from, book }) {
  const { t, glossary, lookUp } = from;
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    lookUp("glossary");
    setOpen(true);
  };
  return (
    <>
      <button type="button" onClick={open}><Icon name="book" />{t("frame.glossary")}</button>
      {isOpen && (
        <Dialog title={t("frame.glossary")} closeLabel={t("frame.look_up.close")} onClose={() => setOpen(false)}>
          {glossary ? <Glossary glossary={glossary} book={book} /> : <Coming />}
        </Dialog>
      )}
    </>
  );
}

export function ReportButton({ from, step, class: kind }) {
  const { t, report, lookUp } = from;
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    lookUp("report", step);
    setOpen(true);
  };
  return (
    <>
      <button type="button" class={kind} onClick={open}><Icon name="flag" />{t("frame.report")}</button>
      {isOpen && (
        <Dialog title={t("frame.report")} closeLabel={t("frame.look_up.close")} onClose={() => setOpen(false)}>
          {report ? <Report report={report} /> : <Coming />}
        </Dialog>
      )}
    </>
  );
}

function Coming() {
  return <div class="rk-loading" aria-busy="true"><i /><i /><i /></div>;
}

const initial = (term) => term.charAt(0).toUpperCase();

function Glossary({ glossary, book }) {
  const t = speakerOf(glossary);
  const id = useId();
  const [query, setQuery] = useState("");
  const list = useRef(null);
  const letters = useRow();
  const shown = glossary.terms.filter((row) => matches(`${row.term} ${row.text}`, query));
  const groups = grouped(shown.map((row) => ({ ...row, letter: initial(row.term) })), "letter");
  const goTo = (letter) => {
    const heading = list.current.querySelector(`[data-letter="${letter}"]`);
    heading.scrollIntoView({ block: "start" });
    heading.focus({ preventScroll: true });
  };
  if (!glossary.terms.length) return <p class="rb-empty">{t("glossary.missing")}</p>;
  return (
    <div class="rl-glossary">
      <div class="rb-search-box">
        <Icon name="search" />
        <input type="search" autocomplete="off" aria-label={t("glossary.search")} placeholder={t("glossary.search")} value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </div>
      <p class="rb-sub" role="status">{t("glossary.shown", { n: shown.length })}</p>
      <div class="rl-letters" role="group" aria-label={t("glossary.letters")} {...letters}>
        {groups.map(({ label }, index) => (
          <button key={label} type="button" data-roving tabIndex={index ? -1 : 0} aria-label={t("glossary.letter", { letter: label })} onClick={() => goTo(label)}>{label}</button>
        ))}
      </div>
      {!shown.length && (
        <div class="rb-empty"><b>{t("glossary.none")}</b>{t("glossary.none.hint")}<button type="button" class="rb-link" onClick={() => setQuery("")}>{t("glossary.all")}</button></div>
      )}
      <div class="rl-words" ref={list} role="region" aria-labelledby={id} tabIndex={0}>
        <span id={id} class="rb-hidden">{t("glossary.shown", { n: shown.length })}</span>
        <Words groups={groups} book={book} t={t} />
      </div>
      <p class="rb-small">{t("glossary.note")}</p>
    </div>
  );
}

function Words({ groups, book, t }) {
  const rove = useRove();
  return (
    <div ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
      {groups.map(({ label, entries }) => (
        <section key={label}>
          <h3 data-letter={label} tabIndex={-1}>{label}</h3>
          <dl>
            {entries.map((row) => (
              <div key={row.term} data-row={row.term}>
                <dt>{row.term}</dt>
                <dd>
                  <p>{row.text}</p>
                  {row.sources.length > 0 && <p class="rb-small">{t("glossary.sources", { titles: row.sources.join("; ") })}</p>}
                  {row.title && <p class="rb-small"><Book at={book} page={row.chapter}>{t("glossary.chapter", { title: row.title })}</Book></p>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Puts a text on the clipboard; false where the browser does not let it. */
async function copied(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

function saveAs(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

function Report({ report }) {
  const t = speakerOf(report);
  const id = useId();
  const field = useRef(null);
  const [about, setAbout] = useState(0);
  const [text, setText] = useState(report.text);
  const [note, setNote] = useState("");
  const choose = (index) => {
    const [before, after] = [report.subjects[about].line, report.subjects[index].line];
    setText(text.includes(before) ? text.replace(before, () => after) : `${after}\n${text}`);
    setAbout(index);
    setNote("");
  };
  const change = (event) => {
    setText(event.currentTarget.value);
    setNote("");
  };
  const rows = report.subjects.map((row, index) => ({ ...row, index }));
  const option = ({ index, label }) => <option key={index} value={index}>{label}</option>;
  return (
    <div class="rl-report">
      <div class="rb-field">
        <label class="rb-label" for={`${id}-what`}>{t("report.what")}</label>
        <select id={`${id}-what`} class="rb-input" value={about} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {grouped(rows, "group").map(({ label, entries }) => (label ? <optgroup key={label} label={label}>{entries.map(option)}</optgroup> : entries.map(option)))}
        </select>
      </div>
      <div class="rb-field">
        <label class="rb-label" for={`${id}-text`}>{t("report.text")}</label>
        <textarea ref={field} id={`${id}-text`} class="rb-input" rows={14} aria-describedby={`${id}-how`} value={text} onInput={change} />
      </div>
      <p class="rb-sub" id={`${id}-how`}>{t("report.how")} {report.to}</p>
      <div class="rb-row">
        <button type="button" class="rb-button is-main" onClick={async () => setNote((await copied(field.current)) ? "report.copied" : "report.not_copied")}>{t("report.copy")}</button>
        <button type="button" class="rb-button" onClick={() => saveAs(report.name, text)}><Icon name="download" />{t("report.download")}</button>
        <p class="rb-sub" role="status">{note && t(note)}</p>
      </div>
    </div>
  );
}
