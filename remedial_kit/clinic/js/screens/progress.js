// The same data as a plain page of its own, for paper or for a teacher: opened from a Blob, nothing is sent anywhere.

const STYLE =
  "body{font:15px/1.5 system-ui,sans-serif;max-width:46em;margin:2cm auto;padding:0 1em;color:#000;background:#fff}" +
  "h1{font-size:24px;margin:0}h2{font-size:17px;margin:1.6em 0 .4em}table{border-collapse:collapse;width:100%}" +
  "th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid #bbb}th{font-weight:600}" +
  "button{font:inherit;padding:.5em 1em;margin-top:1.6em}@media print{button{display:none}body{margin:0}}";
const KEPT_MS = 60000;

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function table(heads, rows) {
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${row(heads, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
}

/** The page's text. */
export function progressHtml(home, t, date) {
  const who = (row) => `${row.full_name}, ${row.age}, ${row.work}`;
  const lists = [[t("home.clients"), home.clients], [t("home.graded"), home.graded]].filter(([, rows]) => rows.length);
  const points = (pillar) => (pillar.value === null ? t("home.pillars.not_yet") : `${pillar.value} ${t("home.pillars.of")}`);
  const moduleRow = ({ number, title, label, pieces }) => [`${number}. ${title}`, [label, pieces].filter(Boolean).join(", ")];
  const last = home.last && home.last.total ? [`${home.last.total}, ${home.last.name}`, `${t("home.last.try")} ${home.last.next}`] : [];
  return [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(t("home.page.title"))}</title><style>${STYLE}</style>`,
    `<h1>${escaped(t("home.page.title"))}</h1><p>${escaped(home.title)} · ${escaped(date)}</p>`,
    `<h2>${escaped(t("home.pillars"))}</h2><p>${escaped(t("home.pillars.mean"))}</p>`,
    table([t("home.pillars.head"), t("home.pillars.points")], home.pillars.map((pillar) => [pillar.name, points(pillar)])),
    home.modules.length ? `<h2>${escaped(t("home.modules"))}</h2><p>${escaped(home.done)}</p>${table([t("home.page.module"), t("home.page.state")], home.modules.map(moduleRow))}` : "",
    ...lists.map(([title, rows]) => `<h2>${escaped(title)}</h2>${table([t("home.page.client"), t("home.page.state")], rows.map((row) => [who(row), row.line]))}`),
    last.length ? `<h2>${escaped(t("home.last"))}</h2>${last.map((line) => `<p>${escaped(line)}</p>`).join("")}` : "",
    `<p>${escaped(t("home.model"))}</p><button type="button" onclick="print()">${escaped(t("home.page.print"))}</button></html>`,
  ].join("\n");
}

/** Opens the page in a new tab; false where the browser did not let it. */
export function progressPage(home, t) {
  const text = progressHtml(home, t, new Date().toLocaleDateString());
  const address = URL.createObjectURL(new Blob([text], { type: "text/html;charset=utf-8" }));
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return window.open(address, "_blank") !== null;
}
