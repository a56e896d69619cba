// One course notebook on the page: recognised, opened ready, kept and saved until its tab is closed.

import { courseCells, isForTheMarker, isHome, isLesson } from "./course.js";
import { guardKeys } from "./keys.js";
import { coursePath } from "./paths.js";
import { RecordKeeper } from "./records.js";
import { Saver } from "./saver.js";
import { claim } from "./tabs.js";

const WORDS = {
  opening: "Your client is on the way in.",
  openingHome: "Your course is opening.",
  openingLesson: "Your lesson is opening.",
  elsewhere: "This is open in another tab. What you did there is saved.",
  here: "Use it here",
  noKernel: "The treatment room could not be started. Your work is still here.",
  noCourse: "The course is not installed where this notebook runs. Your work is still here.",
  stopped: "The treatment room stopped. Your work is still here.",
  again: "Open it again",
  download: "Download my record",
};
const GONE = new Set(["restarting", "autorestarting", "dead"]);
const CLINIC_WAIT_MS = 20000;
const RELOAD_LOCK_MS = 400;
const TAKE_BACK = "remedial:take-back";

// The folder of the notebook is taken off the path first: a file that lies beside a notebook must not pass for the course.
const OFFER = (record, stem) =>
  "import sys as _sys; _sys.path[:] = [_p for _p in _sys.path if _p]; del _sys\n" +
  `__import__("remedial_kit.clinic.offer", fromlist=["offer"]).offer(${JSON.stringify(record)}, ${JSON.stringify(stem)})`;

export class Room {
  constructor(panel, lab) {
    this.panel = panel;
    this.lab = lab;
    this.context = panel.context;
    this.isRunning = false;
    panel.addClass("remedial-deciding");
    panel.disposed.connect(() => this.close());
    this.open();
  }

  /** Decides whose notebook this is. Anything but the course's own is left alone. */
  async open() {
    await this.context.ready;
    if (this.panel.isDisposed) return;
    const cells = courseCells(this.panel.content.widgets);
    this.panel.removeClass("remedial-deciding");
    if (cells === null) return;
    this.opening = isHome(cells) ? WORDS.openingHome : isLesson(cells) ? WORDS.openingLesson : WORDS.opening;
    this.dress();
    const name = `remedial:${this.lab.settings.baseUrl}${this.context.path}`;
    this.name = name;
    const claimIt = (options) => claim(name, { ...options, onLost: () => this.lose() });
    const wish = { steal: tookBack(name) };
    this.place = (await claimIt(wish)) ?? (await later(RELOAD_LOCK_MS).then(() => claimIt(wish)));
    if (this.place === null) {
      this.elsewhere(claimIt);
      return;
    }
    this.start();
  }

  /** Hides all that is not the client: code, prompts, bars, cells for the marker. */
  dress() {
    const { panel } = this;
    panel.addClass("remedial-course");
    panel.toolbar.hide();
    this.lab.makeRoom();
    // Key, by name: JupyterLab's own question about a kernel that died. The room opens again by itself.
    Object.defineProperty(panel, "_autorestarting", { get: () => true, set: () => {}, configurable: true });
    for (const cell of panel.content.widgets) if (isForTheMarker(cell)) cell.addClass("remedial-for-the-marker");
    this.unguard = guardKeys(panel.node, () => this.saver?.save());
    panel.node.addEventListener("remedial:save", () => this.saver?.tryAgain());
    panel.node.addEventListener("remedial:open", (event) => this.goTo(event));
  }

  /** The page asks for another notebook of the course. What is answered is not followed as a link; what is refused goes nowhere. */
  goTo(event) {
    const path = coursePath(this.context.path, event.detail?.path);
    if (path === null) event.preventDefault();
    else if (this.lab.openPath(path)) event.preventDefault();
  }

  /** From here on this tab is the one that runs and saves. */
  async start() {
    const { panel, context } = this;
    this.cover(this.opening);
    this.cells = courseCells(panel.content.widgets);
    if (this.cells === null) return;
    this.cells.clinic.addClass("remedial-clinic-cell");
    this.records = new RecordKeeper(this.cells.clinic.model.outputs, (counter) => this.saver?.changed(counter));
    this.saver = new Saver(context, this.records, this.lab, panel.node);
    this.lab.NotebookActions.executionScheduled.connect(this.onScheduled, this);
    context.pathChanged.connect(this.run, this);
    await context.sessionContext.ready;
    context.sessionContext.statusChanged.connect(this.onStatus, this);
    await this.run();
  }

  /** Hands the old record to the kernel, then runs the two cells. */
  async run() {
    const { sessionContext } = this.context;
    if (this.isRunning || this.panel.isDisposed) return;
    if (!sessionContext.session?.kernel) {
      this.cover(WORDS.noKernel, WORDS.again, () => sessionContext.startKernel().then(() => this.run()));
      return;
    }
    this.isRunning = true;
    try {
      const answer = await this.offer();
      if (answer?.ename === "ModuleNotFoundError") {
        this.cover(WORDS.noCourse);
        return;
      }
      await this.lab.NotebookActions.runCells(this.panel.content, [this.cells.opener, this.cells.clinic], sessionContext);
      await this.clinicIsThere();
      this.cover(null);
      await this.saver.save();
    } catch (error) {
      console.warn("remedial-massage:", error);
      this.records.putBack();
    } finally {
      this.isRunning = false;
    }
  }

  /** Sends the newest record and the notebook's name ahead of the cell. Resolves to the kernel's answer; "ok" means on disk. */
  async offer() {
    const { kernel } = this.context.sessionContext.session;
    this.records.look();
    const record = this.records.newest === null ? "" : JSON.stringify(this.records.newest);
    const stem = this.context.localPath.split("/").pop().replace(/\.ipynb$/, "");
    const future = kernel.requestExecute({
      code: OFFER(record, stem),
      silent: true,
      store_history: false,
      stop_on_error: false,
      allow_stdin: false,
    });
    return (await future.done).content;
  }

  /** Somebody runs the cell by the menu: its output is about to be cleared, so the offer goes first. */
  onScheduled(_, { cell }) {
    if (cell !== this.cells.clinic || this.isRunning) return;
    this.offer().catch(() => this.records.putBack());
  }

  async onStatus(_, status) {
    if (GONE.has(status)) {
      this.hasDied = true;
      this.records.putBack();
      this.cover(this.opening);
    }
    if (status === "dead") {
      const { sessionContext } = this.context;
      this.cover(WORDS.stopped, WORDS.again, () => sessionContext.restartKernel());
    }
    if (status === "idle" && this.hasDied) {
      this.hasDied = false;
      this.isRunning = false;
      await this.run();
    }
  }

  /** Resolves when the clinic has drawn itself, or after a while. */
  clinicIsThere() {
    const { node } = this.cells.clinic;
    const isThere = () => node.querySelector(".jp-OutputArea-output :is(.rk, .remedial-problem, .jupyter-widgets > *)");
    if (isThere()) return Promise.resolve();
    return new Promise((resolve) => {
      const settle = () => {
        watch.disconnect();
        clearTimeout(timer);
        resolve();
      };
      const watch = new MutationObserver(() => isThere() && settle());
      const timer = setTimeout(settle, CLINIC_WAIT_MS);
      watch.observe(node, { childList: true, subtree: true });
    });
  }

  /** The second tab: neither runs nor saves until asked to. */
  elsewhere(claimIt) {
    this.cover(WORDS.elsewhere, WORDS.here, async () => {
      this.place = await claimIt({ steal: true });
      await this.context.revert();
      this.panel.content.widgets.forEach((cell) => isForTheMarker(cell) && cell.addClass("remedial-for-the-marker"));
      this.start();
    });
  }

  /** Another tab took the client over. What is half-written here goes to the kernel first. */
  lose() {
    window.dispatchEvent(new CustomEvent("remedial:leave"));
    this.stop();
    if (this.panel.isDisposed) return;
    this.context.model.dirty = false;
    this.cover(WORDS.elsewhere, WORDS.here, () => {
      sessionStorage.setItem(TAKE_BACK, this.name);
      window.location.reload();
    });
  }

  /** A sentence in place of the clinic, with at most one button, and the record to take along where there is one; null takes it away. */
  cover(sentence, label, act) {
    this.panel.node.querySelector(":scope > .remedial-cover")?.remove();
    this.panel.toggleClass("remedial-covered", sentence !== null);
    if (sentence === null) return;
    const cover = document.createElement("div");
    cover.className = "remedial-cover";
    cover.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = sentence;
    cover.append(text);
    if (label) {
      cover.append(madeButton(label, () => {
        this.cover(this.opening);
        act();
      }));
    }
    if (sentence !== this.opening && this.records?.newest) cover.append(madeButton(WORDS.download, () => this.download(), true));
    this.panel.node.append(cover);
  }

  /** The newest record that this page has seen, as a file: for when there is no kernel to ask. */
  download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(this.records.newest)], { type: "application/json" }));
    link.download = `${this.context.localPath.split("/").pop().replace(/\.ipynb$/, "")}.record.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  stop() {
    this.saver?.stop();
    this.records?.dispose();
    this.lab.NotebookActions.executionScheduled.disconnect(this.onScheduled, this);
    if (this.context.isDisposed) return;
    this.context.pathChanged.disconnect(this.run, this);
    this.context.sessionContext.statusChanged.disconnect(this.onStatus, this);
  }

  close() {
    this.stop();
    this.unguard?.();
    this.place?.release();
  }
}

/** Whether this page was loaded again because "Use it here" was pressed for this client; asked once. */
function tookBack(name) {
  const isAsked = sessionStorage.getItem(TAKE_BACK) === name;
  if (isAsked) sessionStorage.removeItem(TAKE_BACK);
  return isAsked;
}

function madeButton(label, act, isQuiet = false) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.className = isQuiet ? "remedial-quiet" : "";
  button.addEventListener("click", act);
  return button;
}

function later(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
