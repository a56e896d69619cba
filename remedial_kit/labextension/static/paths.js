// Which notebooks a page of the course may ask to open: those under its own folder, those in exercises/ beside that folder, and,
// from a notebook in exercises/, the front page. Anything else is refused, whatever the page was told.

const HOME = "notebooks/home.ipynb";
const EXERCISES = "exercises";

/** The parts of a path with "." and ".." worked off, or null where it leads out of the server's folder. */
function worked(parts) {
  const kept = [];
  for (const part of parts) {
    if (part === "..") {
      if (kept.length === 0) return null;
      kept.pop();
    } else if (part !== "" && part !== ".") kept.push(part);
  }
  return kept;
}

/**
 * The path to open, as the server knows it, or null.
 * @param from the path of the notebook that asks
 * @param wanted a path relative to that notebook's folder
 */
export function coursePath(from, wanted) {
  if (typeof wanted !== "string" || !wanted.endsWith(".ipynb") || /^[/\\]|[:\\\0]/.test(wanted)) return null;
  const [, drive, local] = from.match(/^([^/]*:)?(.*)$/);
  const folder = local.split("/").slice(0, -1);
  const parts = worked([...folder, ...wanted.split("/")]);
  if (parts === null || parts.at(-1).startsWith(".")) return null;
  const isUnder = (top) => top.length < parts.length && top.every((part, at) => part === parts[at]);
  const above = folder.slice(0, -1);
  const isBeside = folder.length > 0 && isUnder([...above, EXERCISES]);
  const isWayHome = above.at(-1) === EXERCISES && parts.join("/") === [...above.slice(0, -1), HOME].join("/");
  return isUnder(folder) || isBeside || isWayHome ? `${drive ?? ""}${parts.join("/")}` : null;
}
