// The front page's data as a page of its own, for paper or for a teacher.
import { heading, line, part, sheet, table, today } from "../sheet.js";

/** The page's text. */
export function progressSheet(home, t) {
  const who = (row) => `${row.full_name}, ${row.age}, ${row.work}`;
  const lists = [[t("home.clients"), home.clients], [t("home.graded"), home.graded]].filter(([, rows]) => rows.length);
  const points = (pillar) => (pillar.value === null ? t("home.pillars.not_yet") : `${pillar.value} ${t("home.pillars.of")}`);
  const moduleRow = ({ number, title, label, pieces }) => [`${number}. ${title}`, [label, pieces].filter(Boolean).join(", ")];
  const { last } = home;
  return sheet({
    language: t("b.language"), title: t("home.page.title"), under: `${home.title} · ${today()}`, print: t("home.page.print"),
    parts: [
      part(heading(t("home.pillars")), line(t("home.pillars.mean")), table([t("home.pillars.head"), t("home.pillars.points")], home.pillars.map((pillar) => [pillar.name, points(pillar)]))),
      home.modules.length ? part(heading(t("home.modules")), line(home.done), table([t("home.page.module"), t("home.page.state")], home.modules.map(moduleRow))) : "",
      ...lists.map(([title, rows]) => part(heading(title), table([t("home.page.client"), t("home.page.state")], rows.map((row) => [who(row), row.line])))),
      last && last.total ? part(heading(t("home.last")), line(`${last.total}, ${last.name}`), line(`${t("home.last.try")} ${last.next}`)) : "",
      part(line(t("home.model"))),
    ],
  });
}
