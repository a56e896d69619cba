"""The course's front page: where to go on, how far each client is, and what the four pillars stand at.

All of it is derived from the records that lie beside the notebooks; there is no second store, and nothing here writes.
``shelf`` reads the folder, ``book`` keeps marks, ``view`` makes the sentences, ``desk`` answers the page, ``widget`` shows it.
"""

from __future__ import annotations

__all__ = ["show_home"]


def show_home() -> None:
    """Show the front page in the cell's output."""
    from remedial_kit.home.widget import show  # noqa: PLC0415  (loads anywidget)

    show()
