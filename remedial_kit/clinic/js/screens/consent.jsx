// Asking for consent: say what you will do, then ask. Used on Meet, from the foot of Examine, and before a sensitive region.
import { useEffect, useRef } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon, useInSight } from "../parts.jsx";
import { Voice } from "./tools.jsx";

/** What was answered last for a scope in this visit: the event, or undefined. */
export function lastConsent(view, scope) {
  return view.events.filter((event) => event.act === "consent" && event.visit === view.visit && event.fields.scope === scope).pop();
}

const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);

export function ConsentForm({ clinic, scope, isFocused }) {
  const { t, view, draft } = clinic;
  const said = (draft.consent_said || {})[scope.slug] || [];
  const answer = lastConsent(view, scope.slug);
  const status = view.consent[scope.slug] || "not asked";
  const id = useId();
  const first = useRef(null);
  const seen = useInSight(clinic.reply, Boolean(clinic.reply) && clinic.reply.act === "consent");
  useEffect(() => { if (isFocused && first.current) first.current.focus(); }, []);
  const flip = (slug) => {
    const next = said.includes(slug) ? said.filter((each) => each !== slug) : [...said, slug];
    clinic.setDraft({ consent_said: { ...draft.consent_said, [scope.slug]: next } }, { words: t("frame.undo.what.consent") });
  };
  const ask = () => clinic.act("consent", { scope: scope.slug, said: scope.asks.map((each) => each.slug).filter((slug) => said.includes(slug)) });
  return (
    <section class="rk-consent" aria-labelledby={id}>
      <h2 id={id}>{t("meet.consent.title", { label: lowerFirst(scope.label) })}</h2>
      <p class="rk-sub">{t("meet.consent.how")}</p>
      <ul>
        {scope.asks.map((each, index) => (
          <li key={each.slug}>
            <label class="rb-tick">
              <input ref={index ? undefined : first} type="checkbox" checked={said.includes(each.slug)} onChange={() => flip(each.slug)} />
              <span>{each.label}</span>
            </label>
          </li>
        ))}
      </ul>
      {answer && (
        <div ref={seen} class={`rk-reply${status === "given" ? " is-given" : ""}`}>
          <Voice t={t} size="card" text={answer.says} />
          <p class="rk-reply-text"><Icon name={status === "given" ? "check" : "info"} />{answer.text}</p>
        </div>
      )}
      <div class="rb-row">
        <button type="button" class={`rb-button${status === "given" ? "" : " is-main"}`} onClick={ask}>{t(answer ? "meet.consent.again" : "meet.consent.ask")}</button>
        <span class="rk-cost">{t("frame.about", { n: scope.minutes })}</span>
      </div>
    </section>
  );
}
