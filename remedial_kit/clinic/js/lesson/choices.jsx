// Answers to choose from: first an answer, then what it is worth, in words and with an icon; one can look again, or have it shown.
import { useEffect, useRef, useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { Notice } from "../screens/tools.jsx";
import { Spans, Text } from "./text.jsx";

const KIND = { right: "good", half: "caution", wrong: "caution", shown: "plain" };

/** What an answer was worth, said and shown; focus comes here when the button that was pressed is gone. */
export function Feedback({ store, t, view, title, isDanger, children, onAgain, onShow, again = "lesson.again" }) {
  const ref = useRef(null);
  const seen = useRef(`${view.state}${view.tries}`);
  useEffect(() => {
    const now = `${view.state}${view.tries}`;
    if (seen.current === now) return;
    seen.current = now;
    if (view.state === "open") return;
    store.say(title);
    if (ref.current) ref.current.focus({ preventScroll: true });
    if (ref.current) ref.current.scrollIntoView({ block: "nearest" });
  });
  if (view.state === "open") return null;
  const isOpen = view.state === "wrong" || view.state === "half";
  return (
    <div class="rl-feedback" ref={ref} tabIndex={-1} role="group" aria-label={title}>
      <Notice kind={isDanger ? "danger" : KIND[view.state]} title={title}>{children}</Notice>
      <div class="rb-row">
        {view.state !== "right" && <button type="button" class="rb-button" onClick={onAgain}>{t(again)}</button>}
        {isOpen && <button type="button" class="rb-button" onClick={onShow}>{t("lesson.show")}</button>}
      </div>
    </div>
  );
}

function Mark({ t, view, at }) {
  const isRight = (view.right || []).includes(at);
  const isHarmful = view.harmful.includes(at);
  const isChosen = view.chosen.includes(at);
  return (
    <>
      {isRight && <small class="rl-mark is-right"><Icon name="check" size={18} />{t("lesson.is_right")}</small>}
      {isHarmful && <small class="rl-mark is-harmful"><Icon name="danger" size={18} />{t("lesson.harmful")}</small>}
      {isChosen && <small class="rl-mark">{t("lesson.is_chosen")}</small>}
    </>
  );
}

/** A question. `onSend(type, fields)` gets answer, again and show. */
export function Answers({ store, t, asked, view, choose = 1, wrong = "lesson.wrong", isWaiting, onSend }) {
  const id = useId();
  const [picked, setPicked] = useState([]);
  const [isAsking, setAsking] = useState(false);
  const isOpen = view.state === "open";
  useEffect(() => { if (isOpen) setPicked([]); }, [isOpen]);
  const shown = isOpen ? picked : view.chosen;
  const pick = (at, isOn) => {
    setAsking(false);
    setPicked(choose === 1 ? [at] : isOn ? [...picked, at] : picked.filter((each) => each !== at));
  };
  const check = () => (picked.length === choose ? onSend("answer", { chosen: picked }) : setAsking(true));
  const title = view.state === "right" ? t("lesson.right") : view.state === "shown" ? t("lesson.shown") : view.harmful.length ? t("lesson.feature.harmful") : t(wrong);
  const missing = choose === 1 ? t("lesson.check.first") : t("lesson.check.number", { n: choose });
  return (
    <div class="rl-answers">
      <fieldset disabled={!isOpen || isWaiting} aria-describedby={isAsking ? `${id}-missing` : undefined}>
        <legend class="rl-ask"><Spans spans={asked.ask} t={t} /> {asked.choose !== undefined && <small>{t("lesson.choose", { n: choose })}</small>}</legend>
        {asked.options.map((option, at) => (
          <label key={at} class={`rl-option${shown.includes(at) ? " is-on" : ""}${(view.right || []).includes(at) ? " is-right" : ""}`}>
            <input type={choose === 1 ? "radio" : "checkbox"} name={id} checked={shown.includes(at)} onChange={(event) => pick(at, event.currentTarget.checked)} />
            <span><Spans spans={option} t={t} /></span>
            {!isOpen && <Mark t={t} view={view} at={at} />}
          </label>
        ))}
      </fieldset>
      {isWaiting && <p class="rb-sub">{t("lesson.feature.wait")}</p>}
      {isAsking && isOpen && <p class="rb-problem" role="alert" id={`${id}-missing`}><Icon name="caution" />{missing}</p>}
      {isOpen && !isWaiting && <div class="rb-row"><button type="button" class="rb-button is-main" onClick={check}>{t("lesson.check")}</button></div>}
      <Feedback store={store} t={t} view={view} title={title} isDanger={view.state === "wrong" && view.harmful.length > 0} onAgain={() => onSend("again")} onShow={() => onSend("show")}>
        {view.why && <Text blocks={view.why} t={t} />}
      </Feedback>
    </div>
  );
}
