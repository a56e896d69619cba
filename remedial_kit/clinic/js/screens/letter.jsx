// The referral letter: to whom, how soon, which findings, which phrases. A draft until it is sent.
import { useState } from "preact/hooks";
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { findingName } from "./names.js";
import { Notice, Segments, useRove } from "./tools.jsx";

const plain = (letter) => ({ to: letter.to || "", urgency: letter.urgency || "", include: letter.include || [], say: letter.say || [] });

export function Letter({ clinic }) {
  const { t, view, room } = clinic;
  const id = useId();
  const draft = plain(view.draft.letter || view.letter || {});
  const change = (next) => clinic.setDraft({ letter: { ...draft, ...next } }, { words: t("frame.undo.what.letter") });
  const flip = (key, value) => change({ [key]: draft[key].includes(value) ? draft[key].filter((each) => each !== value) : [...draft[key], value] });
  const minutes = room.acts.letter && room.acts.letter.minutes;
  const isSent = view.letter && JSON.stringify(plain(view.letter)) === JSON.stringify(draft);
  const isReady = draft.to && draft.urgency;
  const [refused, setRefused] = useState("");
  const send = async () => {
    if (clinic.busy) return;
    const reply = await clinic.act("letter", draft);
    setRefused(reply && reply.refused ? reply.text : "");
  };
  return (
    <section class="rb-card rb-letter" aria-labelledby={id}>
      <header class="rb-letter-head">
        <Icon name="refer" />
        <div>
          <h3 id={id}>{t("letter.title")}</h3>
          <p class="rb-sub">{t("letter.sub")}</p>
        </div>
      </header>
      <Segments showLabel label={t("letter.to")} options={room.letter.to} value={draft.to} onChange={(to) => change({ to })} />
      <Segments showLabel label={t("letter.urgency")} options={room.letter.urgency} value={draft.urgency} onChange={(urgency) => change({ urgency })} />
      <Toggles label={t("letter.include")} none={t("letter.include.none")} chosen={draft.include} onFlip={(slug) => flip("include", slug)}
        options={view.findings.map((finding) => ({ slug: finding.id, number: finding.number, label: findingName(finding, room) }))} />
      <Toggles label={t("letter.say")} chosen={draft.say} onFlip={(slug) => flip("say", slug)} options={room.letter.say} />
      {refused && <Notice kind="refused" live title={refused} />}
      <div class="rb-row rb-record">
        <button type="button" class={`rb-button${isSent ? "" : " is-main"}`} disabled={!isReady} onClick={send}>{view.letter ? t("letter.again") : t("letter.send")}</button>
        <span class="rb-small rb-state">
          {isSent ? <><Icon name="check" />{t("letter.sent")}</> : isReady ? (minutes ? t("b.about", { minutes }) : "") : t("letter.choose")}
        </span>
      </div>
    </section>
  );
}

/** Chips that are on or off, one Tab stop for all of them. */
export function Toggles({ label, none, options, chosen, onFlip }) {
  const rove = useRove();
  return (
    <fieldset class="rb-toggles">
      <legend class="rb-label">{label}</legend>
      {!options.length && <p class="rb-small">{none}</p>}
      <div class="rb-chips" ref={rove.ref} onKeyDown={rove.onKeyDown} onFocusIn={rove.onFocusIn}>
        {options.map((option) => (
          <button key={option.slug} type="button" class={`rb-chip is-toggle${chosen.includes(option.slug) ? " is-on" : ""}`} aria-pressed={chosen.includes(option.slug)} onClick={() => onFlip(option.slug)}>
            <Icon name={chosen.includes(option.slug) ? "check" : "plus"} />{option.number ? <b>{option.number}</b> : null}{option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
