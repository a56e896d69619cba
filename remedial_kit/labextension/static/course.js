// What a course notebook is: its code cells are these texts, to the letter, and nothing else.
// Only such a notebook is opened by itself. Metadata is never asked: anybody can write that.

const IMPORTS = new Set([
  "from remedial_kit.clinic import open_client",
  "from remedial_kit.clinic import open_client, remedial_mark",
]);
const CLINIC = /^open_client\("(?:client\.json|[a-z0-9]+(?:-[a-z0-9]+)*)"\)$/;
const MARK = /^remedial_mark\("(?:understanding|skills|art|knowledge)"\)$/;

/** "import", "clinic", "mark", or null for any other code. */
export function roleOf(source) {
  if (IMPORTS.has(source)) return "import";
  if (CLINIC.test(source)) return "clinic";
  return MARK.test(source) ? "mark" : null;
}

/**
 * The cells to run, or null where the notebook is not the course's own.
 * @param cells a notebook's cell widgets, in order
 */
export function courseCells(cells) {
  let opener = null;
  let clinic = null;
  for (const cell of cells) {
    if (cell.model.type !== "code") continue;
    const role = roleOf(cell.model.sharedModel.getSource());
    if (role === null) return null;
    if (role === "import" && opener === null && clinic === null) opener = cell;
    else if (role === "clinic" && opener !== null && clinic === null) clinic = cell;
    else if (role !== "mark") return null;
  }
  return clinic === null ? null : { opener, clinic };
}

/** Whether the cells are the front page's. */
export function isHome({ clinic }) {
  return clinic.model.sharedModel.getSource() === 'open_client("home")';
}

/** Whether the cells are a lesson's. */
export function isLesson({ clinic }) {
  return clinic.model.sharedModel.getSource().startsWith('open_client("lesson-');
}

/** Whether a cell is there for the marker only: the pillars' cells and the written reflection. */
export function isForTheMarker(cell) {
  return Boolean(cell.model.getMetadata("nbgrader")?.grade);
}
