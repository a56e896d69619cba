// In a course notebook no key reaches the notebook: typing "dd" in a note must not delete a cell.
// JupyterLab looks for this attribute on the way up from the focused element before it runs any shortcut.

const SUPPRESS = "data-lm-suppress-shortcuts";

/** Guards everything inside `node`; Ctrl+S or Cmd+S still saves. */
export function guardKeys(node, save) {
  node.setAttribute(SUPPRESS, "true");
  node.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    save();
  });
  // No cell menu on the right button, and no editing of a text by a double click.
  node.addEventListener("contextmenu", (event) => event.stopPropagation(), true);
  node.addEventListener(
    "dblclick",
    (event) => {
      if (event.target.closest?.(".jp-MarkdownCell")) event.stopPropagation();
    },
    true,
  );
}
