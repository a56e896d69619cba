// Watch the visit again: every act with its minute; one at a time shows its answer. Nothing here can be done or changed.
import { useEffect, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon, useRow } from "../parts.jsx";
import { Voice } from "./tools.jsx";

export function Replay({ t, events, isOpen = false }) {
  const id = useId();
  const [isShown, setShown] = useState(isOpen);
  if (!events.length) return null;
  return (
    <section class="rb-card rb-replay" aria-labelledby={id}>
      <header class="rb-head">
        <h3 id={id} class="rb-card-title">{t("replay.title")}</h3>
        {!isOpen && <button type="button" class="rb-button is-small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>{t(isShown ? "replay.close" : "replay.open")}</button>}
      </header>
      {isShown && <Steps t={t} events={events} labelledBy={id} />}
    </section>
  );
}

function Steps({ t, events, labelledBy }) {
  const id = useId();
  const [at, setAt] = useState(0);
  const row = useRow();
  const event = events[at];
  const visits = events[events.length - 1].visit;
  useEffect(() => {
    const chosen = row.ref.current && row.ref.current.querySelector("[aria-pressed=true]");
    if (chosen && chosen.offsetParent) chosen.closest("li").scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <>
      <p class="rb-sub">{t("replay.how")}</p>
      <ol class="rb-replay-steps" aria-labelledby={labelledBy} {...row}>
        {events.map((each, index) => (
          <li key={each.n}>
            {(index === 0 || each.visit !== events[index - 1].visit) && visits > 1 && <p class="rb-label">{t("replay.visit", { visit: each.visit })}</p>}
            <button type="button" aria-pressed={index === at} aria-describedby={index === at ? id : undefined} data-roving data-follow tabIndex={index === at ? 0 : -1} onClick={() => setAt(index)}>
              <span class="rb-num">{t("replay.minute", { minute: each.minute })}</span><span>{each.title}</span>
            </button>
            {index === at && (
              <div class="rb-replay-answer" id={id}>
                {event.says && <Voice t={t} text={event.says} />}
                {event.text && <p>{event.text}</p>}
                {typeof event.discomfort === "number" && <p class="rb-sub">{t("replay.discomfort", { value: event.discomfort })}</p>}
                {event.flare && <p class="rb-problem"><Icon name="danger" />{t("treat.flare")}</p>}
                <p class="rb-small">{t("replay.place", { n: at + 1, count: events.length })}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
