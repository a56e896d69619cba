// In a course notebook no key reaches the notebook: typing "dd" in a note must not delete a cell.
// JupyterLab runs no shortcut for an element that carries this attribute. It looks at the focused element first, so the
// mark must be on that one, and be there before JupyterLab's own listener on the document: hence the window.

const SUPPRESS = "data-lm-suppress-shortcuts";

/** Guards everything inside `node`; Ctrl+S or Cmd+S still saves. Returns what takes the guard away. */
export function guardKeys(node, save) {
  const mark = (event) => {
    if (event.target instanceof Element && node.contains(event.target)) event.target.setAttribute(SUPPRESS, "true");
  };
  window.addEventListener("keydown", mark, true);
  node.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    save();
  });
  // No cell menu on the right button, and no editing of a text by a double click.
  node.addEventListener("contextmenu", (event) => event.stopPropagation(), true);
  node.addEventListener("dblclick", stopInText, true);
  return () => window.removeEventListener("keydown", mark, true);
}

function stopInText(event) {
  if (event.target.closest?.(".jp-MarkdownCell")) event.stopPropagation();
}
