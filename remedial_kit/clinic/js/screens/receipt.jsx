// Receipt, graded only: that the visit is saved, how many steps it holds, and how to hand it in. No marks.
import { useId } from "../ids.js";
import { Icon } from "../parts.jsx";
import { HomeCarePaper, NotePaper } from "./sheets.jsx";
import { firstName } from "./treat.jsx";

export function Receipt({ clinic }) {
  const uid = useId();
  const { t, view, room } = clinic;
  const receipt = view.receipt;
  const isSaved = receipt && receipt.saved && (!clinic.saved || clinic.saved.state === "saved");
  if (!receipt) return <div class="rb-band"><p class="rb-sub" role="status">{t("receipt.waiting")}</p></div>;
  return (
    <div class="rb-band rb-receipt">
      <h2 class="rb-page-title">{t("receipt.title", { name: firstName(room) })}</h2>
      <div class={`rb-notice ${isSaved ? "is-good" : "is-caution"}`}>
        <Icon name={isSaved ? "check" : "caution"} />
        <p><b>{isSaved ? t("receipt.saved") : t("receipt.unsaved")}</b> {t("receipt.steps", { steps: receipt.steps })}</p>
      </div>
      <section class="rb-card" aria-labelledby={`${uid}-receipt-how`}>
        <h3 id={`${uid}-receipt-how`} class="rb-card-title">{t("receipt.how")}</h3>
        {receipt.file && <p class="rb-receipt-file"><Icon name="file" /><span>{t("receipt.file")} <b>{receipt.file}</b></span></p>}
        <ol>{receipt.how.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
      </section>
      <p class="rb-sub">{t("receipt.marks")}</p>
      <div class="rb-row">
        {clinic.download && <button type="button" class="rb-button" onClick={() => clinic.download()}><Icon name="download" />{t("debrief.download")}</button>}
        <NotePaper clinic={clinic} />
        <HomeCarePaper clinic={clinic} />
      </div>
    </div>
  );
}
