// The plugin: gives every notebook that opens a look, and a Room to those that are the course's own.

import { Room } from "./room.js";

/** Adds the extension's style sheet to the page, once. */
function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("./style.css", import.meta.url).href;
  document.head.append(link);
}

/** Gives the page to the client; the sides open again from their tabs or the View menu. */
function closeSides(shell) {
  shell.collapseLeft?.();
  shell.collapseRight?.();
}

function once(act) {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

/** Opens a notebook in a tab of this page; false where the page holds one notebook alone (Notebook 7), and a link does it. */
function opener(app) {
  return (path) => {
    if (document.body.dataset.notebook || !app.commands.hasCommand("docmanager:open")) return false;
    app.commands.execute("docmanager:open", { path }).catch((error) => console.warn("remedial-massage:", error));
    return true;
  };
}

export async function makePlugin(lab) {
  const { INotebookTracker, NotebookActions } = await lab("@jupyterlab/notebook");
  return {
    id: "remedial-massage:clinic",
    description: "Opens a course notebook ready to use.",
    autoStart: true,
    requires: [INotebookTracker],
    activate(app, tracker) {
      addStyle();
      const lab = {
        NotebookActions,
        openPath: opener(app),
        settings: app.serviceManager.serverSettings,
        contents: app.serviceManager.contents,
        makeRoom: once(() => app.restored.then(() => closeSides(app.shell))),
      };
      tracker.widgetAdded.connect((_, panel) => new Room(panel, lab));
    },
  };
}
