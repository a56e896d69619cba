// A visit with hints: the whole clinic stands in the lesson, the hints beside it, or above it where there is no room.
import { useEffect, useMemo, useRef } from "preact/hooks";
import { App } from "../app.jsx";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { Notice } from "../screens/tools.jsx";
import { createStore } from "../store.js";
import { plain, Spans } from "./text.jsx";

export function Guided({ store, t, part, view }) {
  const clinic = useMemo(() => createStore(store.clinicModel(part.id)), [part.id]);
  useEffect(() => {
    clinic.open();
    return () => clinic.close();
  }, [clinic]);
  return (
    <div class="rl-guided">
      <div class="rl-beside">
        {view.is_finished ? <Ended t={t} part={part} view={view} /> : <Hints store={store} t={t} part={part} view={view} />}
      </div>
      <div class="rl-clinic"><App store={clinic} /></div>
    </div>
  );
}

function Ended({ t, part, view }) {
  const words = part.hints === "full" ? t("lesson.guided.end.full") : t("lesson.guided.end", { n: view.opened });
  return <Notice kind="good" live><p>{words}</p><p>{t("lesson.guided.debrief")}</p></Notice>;
}

function Hints({ store, t, part, view }) {
  const id = useId();
  const { due } = view;
  const seen = useRef(due ? due.at : -1);
  const shown = due && !view.is_hidden ? due.rungs : [];
  useEffect(() => {
    const at = due ? due.at : -1;
    if (seen.current === at) return;
    seen.current = at;
    if (view.is_hidden) return;
    store.say(!due ? t("lesson.hints.none") : shown.length ? t("lesson.hints.news", { text: plain(shown[0]) }) : t("lesson.hints.closed"));
  });
  const more = () => {
    store.act("rung", part.id, { hint: due.at, rungs: due.open + 1 });
  };
  const rungWord = !due || due.open === 0 ? "lesson.hints.first" : due.left === 1 ? "lesson.hints.last" : "lesson.hints.more";
  return (
    <section class="rl-hints" aria-labelledby={id}>
      <header>
        <h3 id={id}><Icon name="info" />{t("lesson.hints")}</h3>
        {due && <span class="rb-num">{t("lesson.hints.due", { at: due.at + 1, n: view.n })}</span>}
        <button type="button" class="rb-button is-small" aria-expanded={!view.is_hidden} onClick={() => store.act("hide", part.id, { is_hidden: !view.is_hidden })}>{t(view.is_hidden ? "lesson.hints.show" : "lesson.hints.hide")}</button>
      </header>
      {!view.is_hidden && (
        <div class="rl-rungs">
          {!due && <p>{t("lesson.hints.none")}</p>}
          {due && due.rungs.length > 0 && <ol aria-live="polite">{due.rungs.map((rung, at) => <li key={`${due.at}.${at}`}><Spans spans={rung} t={t} /></li>)}</ol>}
          {due && due.rungs.length === 0 && <p class="rb-sub">{t("lesson.hints.closed")}</p>}
          {due && due.left > 0 && <button type="button" class="rb-button is-small" onClick={more}>{t(rungWord)}</button>}
        </div>
      )}
    </section>
  );
}
