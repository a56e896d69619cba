// The note on the screen and on paper: its four parts, the draft over what was last saved.

export const PARTS = ["subjective", "objective", "assessment", "plan"];

/** All four parts present, each with its text and its findings. */
export function noteOf(view) {
  const from = (source, part) => ({ text: (source && source[part] && source[part].text) || "", findings: (source && source[part] && source[part].findings) || [] });
  return Object.fromEntries(PARTS.map((part) => [part, from(view.draft.note || view.note, part)]));
}
