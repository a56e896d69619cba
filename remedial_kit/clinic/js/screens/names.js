// What to call things: short names for findings and regions, built from the room's own labels.
// A chip carries a few words, a row a few more; the whole sentence of a finding is always `finding.text`.

const SHORT_ENOUGH = 34;

/** "Wrist extension (lifting the hand), resisted: against your hand" -> "Wrist extension, resisted" */
export function shortLabel(label) {
  return label.replace(/\s*\([^)]*\)/g, "").replace(/:.*$/, "").trim();
}

/** "Cross-fibre friction" -> "cross-fibre friction"; "ECR brevis" stays. */
export function lower(text) {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const indexes = new WeakMap();

function regionOf(room, slug) {
  if (!indexes.has(room)) indexes.set(room, new Map(room.regions.map((region) => [region.slug, region])));
  return indexes.get(room).get(slug);
}

/** "ECR brevis, right" */
export function regionName(room, slug) {
  const region = regionOf(room, slug);
  if (!region) return slug;
  return region.side ? `${region.short}, ${region.side_label}` : region.short;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const bare = (text) => text.replace(/\.\s*$/, "");
const isHandsOn = (finding) => finding.act === "palpate" || finding.act === "observe";
const hasNumber = (finding) => typeof finding.value === "number";
const measured = (finding) => (hasNumber(finding) ? `${finding.value} ${finding.unit || ""}`.trim() : "");

/** What a finding is about, in a few words: "Tenderness, ECR brevis, right", "Cozen's test". */
export function findingName(finding, room) {
  if (finding.act === "palpate" || (finding.act === "observe" && hasNumber(finding)))
    return `${finding.sign_label}, ${lower(regionName(room, finding.region))}`;
  if (finding.act === "observe") return `${finding.how_label}, ${lower(regionName(room, finding.region))}`;
  if (finding.act === "ask" && finding.text.length <= SHORT_ENOUGH) return bare(finding.text);
  const name = shortLabel(finding.title || finding.sign_label || finding.text);
  return finding.act === "move" ? `${name}, ${lower(finding.sign_label)}` : name; // one movement gives its range and its pain
}

/** What was found, as it stands beside the name in a row: "6 of 10", or the sentence itself. */
export function findingResult(finding) {
  if (finding.act === "ask" && finding.text.length <= SHORT_ENOUGH) return "";
  if (isHandsOn(finding) && hasNumber(finding)) return measured(finding);
  const start = `${finding.title}: `;
  return finding.text.startsWith(start) ? capital(finding.text.slice(start.length)) : finding.text;
}

/** Whether the result is short enough to stand in the name's own line. */
export const isShortResult = (result) => result.length > 0 && result.length <= 12;

/** "4 of 10", "70 degrees", or "" where a finding has no number. */
export function pointWords(finding, value) {
  return typeof value === "number" ? measured({ ...finding, value }) : "";
}

/** Everything that can be searched for in a finding. */
export function findingSearch(finding, room) {
  return `${finding.number} ${findingName(finding, room)} ${finding.title} ${finding.text}`;
}

/** The unit behind a number of a dose: "times", "time a day", "kg"; the room's own label where the catalogue has none. */
export function doseUnit(t, key, limits, value) {
  const word = t(`dose.${key}`, { n: value });
  return word === `dose.${key}` ? lower(limits.label) : word;
}

/** "15 times, 3 sets, 1 kg" */
export function doseWords(t, entry, dose) {
  return Object.entries(entry.dose || {}).filter(([key]) => dose && dose[key] !== undefined).map(([key, limits]) => `${dose[key]} ${doseUnit(t, key, limits, dose[key])}`).join(", ");
}
