// Meet: who this is, in their own words; the intake form as it was filled in; consent before anything else.
import { useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Book } from "../open.jsx";
import { Icon } from "../parts.jsx";
import { ConsentForm } from "./consent.jsx";
import { Voice } from "./tools.jsx";

/** How an hour is usually split; a guide, and drawn as one. */
const SPLIT = [["examine", 0.25], ["think", 0.08], ["treat", 0.5], ["advise", 0.17]];
const ROUND_TO = 5;

export function Meet({ clinic }) {
  const { t, room, view } = clinic;
  const { client } = room;
  const id = useId();
  const examine = room.consent.scopes.find((scope) => scope.slug === "examine") || room.consent.scopes[0];
  const isFirst = view.visit === 1;
  const words = isFirst ? client.door : view.arrival.says;
  return (
    <div class="rk-columns rk-meet">
      <section class="rk-left" aria-labelledby={id}>
        <header class="rk-person">
          <span class="rk-avatar is-large" aria-hidden="true">{client.initials}</span>
          <div>
            <h2 id={id}>{client.name}</h2>
            <p>{t("meet.about", { age: client.age, work: client.work })}</p>
          </div>
        </header>
        <Voice size="meet" text={words} />
        <p class="rk-sub">{t(isFirst ? "meet.door" : "meet.back", { visit: view.visit })}</p>
        {client.hopes.length > 0 && (
          <div class="rb-card rk-hopes">
            <h3>{t("meet.hopes")}</h3>
            <ol>{client.hopes.map((hope, index) => <li key={hope}><b aria-hidden="true">{index + 1}</b><span>{hope}</span></li>)}</ol>
          </div>
        )}
        {client.about && <p class="rk-about">{client.about}</p>}
        <Before t={t} room={room} />
      </section>
      <section class="rk-right">
        {room.mode === "graded" && <YourName clinic={clinic} />}
        <Intake t={t} client={client} />
        {examine && <ConsentForm clinic={clinic} scope={examine} />}
      </section>
    </div>
  );
}

function Before({ t, room }) {
  const id = useId();
  const minutes = (share) => Math.max(ROUND_TO, Math.round((room.visit_minutes * share) / ROUND_TO) * ROUND_TO);
  return (
    <section class="rk-before" aria-labelledby={id}>
      <h3 id={id}>{t("meet.before")}</h3>
      <p class="rk-sub">{t("meet.before.how", { minutes: room.visit_minutes })}</p>
      <ol class="rk-split">
        {SPLIT.map(([step, share]) => (
          <li key={step} class={`is-${step}`} style={{ flexGrow: share }}><i aria-hidden="true" />{t(`meet.split.${step}`, { minutes: minutes(share) })}</li>
        ))}
      </ol>
      {room.book && <p class="rb-small"><Icon name="book" /> <Book at={room.book} page="consent-and-first-contact">{t("meet.read")}</Book></p>}
    </section>
  );
}

function Intake({ t, client }) {
  const id = useId();
  return (
    <section class="rk-intake" aria-labelledby={id}>
      <header class="rb-head">
        <h2 id={id}>{t("meet.intake")}</h2>
        <span class="rk-sub">{t("meet.intake.by")}</span>
      </header>
      <dl>
        {client.intake.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd class={line.text ? "" : "is-blank"}>{line.text || t("meet.intake.blank")}</dd>
          </div>
        ))}
      </dl>
      {client.intake.some((line) => !line.text) && <p class="rk-sub">{t("meet.intake.hint")}</p>}
    </section>
  );
}

/** Asked once in a graded visit, where no hub has given a name. */
function YourName({ clinic }) {
  const { t, view } = clinic;
  const [name, setName] = useState("");
  const id = useId();
  if (view.trainee) return <p class="rk-trainee"><Icon name="check" />{t("meet.name.is", { trainee: view.trainee })}</p>;
  const isReady = name.trim().length > 0;
  const save = (event) => {
    event.preventDefault();
    if (isReady) clinic.setName(name.trim());
  };
  return (
    <form class="rk-yourname" onSubmit={save}>
      <label class="rb-label" for={id}>{t("meet.name")}</label>
      <div class="rb-row">
        <input id={id} class="rb-input" autocomplete="name" maxLength={80} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        <button type="submit" class={`rb-button${isReady ? "" : " is-not-yet"}`} aria-disabled={!isReady}>{t("meet.name.save")}</button>
      </div>
      <p class="rk-sub">{t("meet.name.why")}</p>
    </form>
  );
}

export function MeetFoot({ clinic }) {
  const { t, view, go, size } = clinic;
  const isFresh = !view.events.some((event) => event.visit === view.visit);
  return (
    <button type="button" class="rb-button is-main" onClick={() => go("examine")}>
      {size === "narrow" ? t("frame.step.examine") : t(isFresh ? "meet.start" : "frame.go", { step: t("frame.step.examine") })}<Icon name="right" />
    </button>
  );
}
