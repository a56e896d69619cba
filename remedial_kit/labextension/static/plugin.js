// The plugin: gives every notebook that opens a look, and a Room to those that are the course's own.

import { Room } from "./room.js";

/** Adds the extension's style sheet to the page, once. */
function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("./style.css", import.meta.url).href;
  document.head.append(link);
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
      const settings = app.serviceManager.serverSettings;
      tracker.widgetAdded.connect((_, panel) => new Room(panel, { NotebookActions, settings }));
    },
  };
}
