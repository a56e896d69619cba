// Saves the notebook soon after every act, when the tab is hidden, and when the page goes away, and says when it is on disk.
// The side-car that the kernel writes is the first copy; this is the second.

const SOON_MS = 1500;
const AFTER_A_FAILURE_MS = 15000;
// Browsers send at most 64 kB while a page goes away.
const KEEPALIVE_BYTES = 64000;

export class Saver {
  /**
   * @param context the notebook's document context
   * @param records the RecordKeeper of its clinic cell
   * @param lab `settings`: the server's address, token and so on; `contents`: its files
   * @param place the element that holds the clinic, which is told what is saved
   */
  constructor(context, records, { settings, contents }, place) {
    this.context = context;
    this.records = records;
    this.settings = settings;
    this.contents = contents;
    this.place = place;
    this.wanted = 0;
    this.onDisk = records.counterInOutput;
    this.timer = null;
    this.isSaving = false;
    this.isStopped = false;
    this.listeners = [
      [window, "remedial:changed", (event) => this.heard(event.detail)],
      [document, "visibilitychange", () => document.visibilityState === "hidden" && this.hasUnsaved && this.save()],
      [window, "beforeunload", () => this.beforeUnload(), true],
      [window, "pagehide", () => this.leaving()],
    ];
    for (const [target, type, listener, capture] of this.listeners) target.addEventListener(type, listener, capture);
    context.saveState.connect(this.onSaveState, this);
    this.hushErrors();
  }

  /** A notebook that can't be saved is said once, by the clinic, which offers the record; not by a dialog at every try. */
  hushErrors() {
    const told = this.context._handleError;
    if (typeof told !== "function") return;
    this.context._handleError = (...given) => (this.isBeingWritten && !this.isStopped ? undefined : told.apply(this.context, given));
  }

  get hasUnsaved() {
    return this.wanted > this.onDisk || this.context.model.dirty;
  }

  get canWrite() {
    return !this.isStopped && !this.context.isDisposed && this.context.contentsModel?.writable !== false;
  }

  /** The record moved on: save it 1.5 s from the first unsaved act. */
  changed(counter) {
    this.wanted = Math.max(this.wanted, counter);
    if (this.wanted > this.onDisk) this.later(SOON_MS);
  }

  /** A page says that something moved on. Other notebooks of the course may be open in this window, and are not meant. */
  heard({ id, counter }) {
    if (this.records.newest !== null && this.records.newest.id === id) this.changed(counter);
  }

  later(milliseconds) {
    if (this.timer !== null || !this.canWrite) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.save();
    }, milliseconds);
  }

  /** Saves now; saves again if the record moved while it was being written. A notebook that can't be written to is told. */
  async save() {
    if (this.isSaving || this.isStopped || this.context.isDisposed) return;
    if (!this.canWrite) {
      this.tell(false);
      return;
    }
    clearTimeout(this.timer);
    this.timer = null;
    this.isSaving = true;
    this.failed = false;
    try {
      await this.context.save();
    } catch {
      this.failed = true;
    }
    this.isSaving = false;
    if (this.wanted > this.onDisk) this.later(this.failed ? AFTER_A_FAILURE_MS : SOON_MS);
  }

  /** JupyterLab says "started" before it reads the notebook, so the record can still be put back. */
  onSaveState(_, state) {
    this.isBeingWritten = state === "started";
    if (state === "started") {
      this.records.putBack();
      this.beingWritten = this.records.counterInOutput;
    } else if (state === "failed") {
      this.failed = true;
      this.tell(false);
    } else if (String(state).startsWith("completed")) {
      this.onDisk = Math.max(this.onDisk, this.beingWritten);
      this.tell(true);
    }
  }

  /** Tells the clinic whether the notebook is on disk. */
  tell(isSaved) {
    const detail = { isSaved, counter: this.onDisk };
    for (const room of this.place.querySelectorAll(".rk")) room.dispatchEvent(new CustomEvent("remedial:saved", { detail }));
  }

  /** The trainee asks for it: what could not be written before may be now, so the server is asked anew. */
  async tryAgain() {
    const { context } = this;
    if (!this.isStopped && context.contentsModel?.writable === false) await this.lookAgain().catch(() => {});
    await this.save();
  }

  /** Whether the file can be written to by now. */
  async lookAgain() {
    const { context } = this;
    const model = await this.contents.get(context.path, { content: false });
    context._contentsModel = { ...context.contentsModel, writable: model.writable };
  }

  /** No "leave this page?" question: every act is in the side-car, and `leaving` writes the rest. */
  beforeUnload() {
    if (!this.canWrite || !this.hasUnsaved) return;
    this.isLeaving = true;
    this.context.model.dirty = false;
  }

  /** The page goes away and an ordinary save would be lost: one request that the browser finishes without us. */
  leaving() {
    if (!this.canWrite || !(this.isLeaving || this.hasUnsaved)) return;
    this.records.putBack();
    const content = this.context.model.toJSON();
    const body = JSON.stringify({ type: "notebook", format: "json", content });
    if (new Blob([body]).size > KEEPALIVE_BYTES) return;
    const headers = { "Content-Type": "application/json" };
    if (this.settings.token) headers.Authorization = `token ${this.settings.token}`;
    const xsrf = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/)?.[1];
    if (xsrf) headers["X-XSRFToken"] = decodeURIComponent(xsrf);
    const path = this.context.localPath.split("/").map(encodeURIComponent).join("/");
    const url = new URL(`api/contents/${path}`, this.settings.baseUrl);
    fetch(url, { method: "PUT", body, headers, keepalive: true, credentials: "same-origin" }).catch(() => {});
  }

  /** Another tab has the notebook now: this one writes nothing any more. */
  stop() {
    this.isStopped = true;
    clearTimeout(this.timer);
    for (const [target, type, listener, capture] of this.listeners) target.removeEventListener(type, listener, capture);
    if (!this.context.isDisposed) this.context.saveState.disconnect(this.onSaveState, this);
  }
}
