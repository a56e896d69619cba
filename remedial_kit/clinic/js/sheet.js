// A page of its own, for paper or for somebody else: opened from a Blob in a new tab, nothing is sent anywhere.
// Its parts are pieces of HTML made here, so that every word in them is escaped.

const STYLE = `
@page { margin: 18mm; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2cm auto; padding: 0 1em; color: #000; background: #fff; overflow-wrap: break-word; }
h1 { font-size: 24px; line-height: 1.2; margin: 0; }
h2 { font-size: 17px; line-height: 1.3; margin: 0 0 .3em; break-after: avoid; }
h3 { font-size: 15px; margin: .8em 0 .2em; break-after: avoid; }
section { margin-top: 1.6em; }
section.is-whole { break-inside: avoid; }
p { margin: .2em 0; white-space: pre-line; }
ul { margin: .2em 0; padding-left: 1.3em; }
li, tr { break-inside: avoid; }
blockquote { margin: .6em 0; font: 19px/1.4 "Iowan Old Style", Palatino, P052, Georgia, serif; }
.is-strong { font-weight: 640; break-after: avoid; }
.is-small { font-size: 13px; }
.is-stop { border: 1px solid #000; border-left-width: 7px; border-radius: 6px; padding: .5em .9em; margin-top: .7em; break-inside: avoid; }
.is-stop h3 { margin-top: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid #949494; }
th { font-weight: 600; }
td:last-child:not(:first-child).is-points, th.is-points { text-align: right; white-space: nowrap; padding-right: 0; }
svg { display: block; max-width: 560px; margin: .6em 0; }
svg text { font: 12px system-ui, sans-serif; fill: #000; }
.rb-grid { stroke: #d0d0d0; }
svg path { stroke-width: 2; }
.rb-curve-you { stroke: #1b5e6a; stroke-width: 3; }
.rb-curve-best { stroke: #94500f; stroke-dasharray: 7 5; }
.rb-curve-home { stroke: #6b5b95; stroke-dasharray: 1.5 5; stroke-linecap: round; }
.rb-curve-none { stroke: #444; stroke-dasharray: 9 4 2 4; }
.rb-curve-point { fill: #fff; stroke: #1b5e6a; stroke-width: 2; }
.rb-curve-flare { fill: #fff; stroke: #9c1b3b; }
button { font: inherit; min-height: 40px; padding: .4em 1em; margin-top: 1.6em; border: 1px solid #000; border-radius: 10px; background: #fff; color: #000; cursor: pointer; }
.rb-curve-flares svg { display: inline; margin: 0 6px 0 0; vertical-align: middle; }
td:first-child::first-letter { text-transform: uppercase; }
@media print { button { display: none; } body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } section { margin-top: 1.2em; } }
`;
const KEPT_MS = 60000;

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const attribute = (kind) => (kind ? ` class="${kind}"` : "");

export const heading = (text, level = 2) => `<h${level}>${escaped(text)}</h${level}>`;
export const line = (text, kind) => (text ? `<p${attribute(kind)}>${escaped(text)}</p>` : "");
export const voice = (text) => (text ? `<blockquote>${escaped(text)}</blockquote>` : "");
export const list = (texts) => (texts.length ? `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join("")}</ul>` : "");
export const part = (...pieces) => `<section>${pieces.join("")}</section>`;
/** A part that stays on one page where it can. */
export const whole = (...pieces) => `<section class="is-whole">${pieces.join("")}</section>`;
export const boxed = (...pieces) => `<div class="is-stop">${pieces.join("")}</div>`;

/** `points` sets the last column to the right. */
export function table(heads, rows, points = false) {
  const last = (heads.length || (rows[0] || []).length) - 1;
  const kind = (index) => attribute(points && index === last ? "is-points" : "");
  const head = heads.length ? `<thead><tr>${heads.map((text, index) => `<th scope="col"${kind(index)}>${escaped(text)}</th>`).join("")}</tr></thead>` : "";
  const body = rows.map((cells) => `<tr>${cells.map((text, index) => `<td${kind(index)}>${escaped(text)}</td>`).join("")}</tr>`).join("");
  return `<table>${head}<tbody>${body}</tbody></table>`;
}

/** The page's text: `under` stands below the title, `parts` are pieces made above, `print` is the button's word. */
export function sheet({ language, title, under, parts, print }) {
  return [
    `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style>`,
    `<main><h1>${escaped(title)}</h1>${line(under)}`,
    ...parts,
    `<button type="button" onclick="print()">${escaped(print)}</button></main></html>`,
  ].join("\n");
}

/** Opens the page in a new tab; false where the browser did not let it. */
export function openSheet(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/html;charset=utf-8" }));
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return window.open(address, "_blank") !== null;
}

export const today = () => new Date().toLocaleDateString();
