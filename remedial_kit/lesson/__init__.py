"""A lesson in a notebook: parts that a trainee reads, watches, tries, answers and does.

``book`` finds the lesson's pack and its clients, ``state`` keeps what was done beside the notebook, ``kinds`` knows what can be done in
each kind of part, ``ward`` holds the clinics that stand inside a lesson, ``desk`` answers the page, ``widget`` shows it.
"""

from __future__ import annotations

from remedial_kit.lesson.standing import Standing, standing_of

__all__ = ["Standing", "show_lesson", "standing_of"]


def show_lesson(target: str) -> None:
    """Show the lesson ``target`` in the cell's output."""
    from remedial_kit.lesson.widget import show  # noqa: PLC0415  (loads anywidget)

    show(target)
