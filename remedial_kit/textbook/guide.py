"""The part for instructors: the guide's pages, the practicals' sheets, and the cards for doors and model clients.

A sheet is HTML, so that boxes and lines come out on one page of A4; ``guide.css`` says what stays off the paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from html import escape

from remedial_kit import facts
from remedial_kit.library import Course, textbook
from remedial_kit.library.chapters import Role
from remedial_kit.library.guide import PLANS, PRACTICALS, GuidePage, below, stations
from remedial_kit.library.order import lesson_heads
from remedial_kit.textbook.pages import Draw, Writer, client, file_of, listed, plain
from remedial_kit.words import say

DOORS, MODELS = "practical-cards-for-doors", "practical-cards-for-models"
_RATINGS = (1, 2, 3, 4, 5)


def names(course: Course) -> list[str]:
    """The files of the guide's first level, without endings, in the order of the contents."""
    return [file_of("guide", slug) for slug in course.guide if "/" not in slug]


def pages(course: Course, draw: Draw) -> Iterator[tuple[str, str]]:
    """(file without ending, text) of each page."""
    for page in course.guide.values():
        name = file_of("guide", page.slug)
        yield name, _page(course, page, Writer(course, name, draw))
    if PRACTICALS in course.guide:
        for n, practical in enumerate(stations(course), 1):
            name = file_of("practical", practical.slug)
            yield name, _sheet(course, n, practical, Writer(course, name, draw))
        yield DOORS, _cards(course, "doors", lambda row: row.candidate)
        yield MODELS, _cards(course, "models", lambda row: f"{row.model} {say('book.cards.stop')}")


def _page(course: Course, page: GuidePage, writer: Writer) -> str:
    parts = [f"# {plain(page.title)}", _about_module(course, page)]
    parts += [writer.block(block) for block in page.text.before]
    for section in page.text.sections:
        parts += [f"## {section.title}", *(writer.block(block) for block in section.blocks)]
    return listed([*parts, _contents_below(course, page), *(writer.foot() if writer.cited else [])])


def _contents_below(course: Course, page: GuidePage) -> str:
    files = [file_of("guide", one.slug) for one in below(course, page.slug)]
    if page.slug == PRACTICALS and stations(course):
        files += [*(file_of("practical", one.slug) for one in stations(course)), DOORS, MODELS]
    return "\n".join(["```{toctree}", ":maxdepth: 1", "", *files, "```"]) if files else ""


def _about_module(course: Course, page: GuidePage) -> str:
    """What ``course.yml`` says of the module of a lesson plan; nothing where the page is none, or the module is left out."""
    modules = {f"{PLANS}/{module.slug}": module for module in (course.file.modules if course.file else ())}
    if page.slug not in modules:
        return ""
    module, heads = modules[page.slug], lesson_heads(course)
    titles = {one.slug: plain(one.title) for one in modules.values()}
    read = [
        say("book.guide.chapter", chapter=f"[{plain(course.chapters[slug].title)}]({slug}.md)", minutes=minutes)
        for slug, minutes in ((slug, course.chapters[slug].minutes) for slug in module.chapters)
    ]
    rows = {
        "needs": [titles[slug] for slug in module.needs] or [say("book.guide.needs.none")],
        "chapters": read,
        "lessons": [
            say("book.guide.lesson", title=plain(heads[slug][0]), minutes=heads[slug][1]) for slug in module.lessons
        ],
        "clients": [client(slug, textbook.label(course, Role(0, "client", slug))) for slug in module.clients],
        "assignment": [f"`{module.assignment}`"] if module.assignment else [],
    }
    place = say("book.guide.module", n=list(modules).index(page.slug) + 1, of=len(modules))
    lines = [f"- **{say(f'book.guide.{name}')}**: {'; '.join(said)}" for name, said in rows.items() if said]
    return "\n".join([f'<p class="about">{place}</p>', "", *lines])


# ---- sheets -------------------------------------------------------------------------------------------------------


def _sheet(course: Course, n: int, practical: facts.Practical, writer: Writer) -> str:
    about = say("book.sheet.minutes", minutes=practical.minutes, points=practical.points)
    notes = [f"<li><b>{say('book.sheet.borderline')}</b> {escape(practical.borderline)}</li>"]
    for note in practical.notes:
        stands_on = writer.note(note.source, is_assumed=note.evidence is not None)
        notes.append(f"<li>{escape(note.text)}{stands_on}</li>")
    sheet = [
        '<div class="sheet">',
        _lines(),
        '<div class="two">',
        _told("candidate", [practical.candidate]),
        _told("model", [practical.model]),
        "</div>",
        f'<p class="equipment"><b>{say("book.sheet.equipment")}:</b> {escape("; ".join(practical.equipment))}.</p>',
        _checklist(practical),
        _overall(),
        f'<h2>{say("book.sheet.examiner")}</h2><ul class="notes">{"".join(notes)}</ul>',
        f'<p class="remarks"><b>{say("book.sheet.remarks")}</b></p>',
        "</div>",
    ]
    return listed([
        f"# {say('book.sheet.title', n=n, title=plain(practical.title))}",
        f'<p class="about">{about} <span class="off-paper">{say("book.sheet.print")}</span></p>',
        "\n".join(sheet),
        '<div class="off-paper">',
        f"**{say('book.sheet.evidence')}**",
        _evidence(course, practical),
        "</div>",
        *_foot(writer),
    ])  # fmt: skip


def _foot(writer: Writer) -> list[str]:
    """The sources, under a heading that opens no section of its own: a section would reach out of the box that stays off the paper."""
    if not writer.cited:
        return []
    heading, rows = writer.foot()
    return ['<div class="off-paper">', f"**{heading.removeprefix('## ')}**", rows, "</div>"]


def _lines() -> str:
    lines = "".join(f"<span>{say(f'book.sheet.{who}-line')}</span>" for who in ("candidate", "examiner", "date"))
    return f'<p class="lines">{lines}</p>'


def _told(who: str, texts: list[str]) -> str:
    return f"<div><h2>{say(f'book.sheet.{who}')}</h2>{''.join(f'<p>{escape(text)}</p>' for text in texts)}</div>"


def _checklist(practical: facts.Practical) -> str:
    rows = []
    for item in practical.items:
        boxes = " ".join(f'<span class="box">{n}</span>' for n in range(item.points + 1))
        critical = f'<b class="critical">{say("book.sheet.critical")}</b> ' if item.critical else ""
        rows.append(f'<tr><td>{critical}{escape(item.text)}</td><td class="marks">{boxes}</td></tr>')
    total = say("book.sheet.total.of", points=practical.points)
    head = (
        f'<th scope="col">{say("book.sheet.checklist")}</th><th scope="col" class="marks">{say("book.sheet.mark")}</th>'
    )
    return (
        f'<table class="checklist"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}'
        f'<tr class="total"><td>{say("book.sheet.total")}</td><td class="marks"><span class="blank"></span> {total}</td></tr></tbody></table>'
        f'<p class="unsafe"><span class="box"></span> {say("book.sheet.unsafe")}</p>'
    )


def _overall() -> str:
    boxes = "".join(f'<span><span class="box">{n}</span> {say(f"book.sheet.rating.{n}")}</span>' for n in _RATINGS)
    return f'<h2>{say("book.sheet.overall")}</h2><p class="rating">{boxes}</p>'


def _evidence(course: Course, practical: facts.Practical) -> str:
    points = Counter[str]()
    for item in practical.items:
        points[item.competency] += item.points
    return "\n".join(
        f"- {plain(course.competencies[slug].text)}"
        f" ({say('book.sheet.evidence.points', points=got, of=practical.points)})"
        for slug, got in points.most_common()
    )


def _cards(course: Course, which: str, told: Callable[[facts.Practical], str]) -> str:
    cards = []
    for n, row in enumerate(stations(course), 1):
        title = say("book.sheet.title", n=n, title=row.title)
        minutes = say("book.minutes.room", minutes=row.minutes)
        cards.append(f'<div class="card"><h2>{escape(title)}</h2><p>{minutes}</p><p>{escape(told(row))}</p></div>')
    note = f'<p class="about off-paper">{say(f"book.cards.{which}.note")}</p>'
    return listed([f"# {say(f'book.cards.{which}')}", note, "\n".join(cards)])
