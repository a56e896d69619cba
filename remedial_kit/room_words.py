"""What the treatment room says about itself: opening, saving, copies of a record.  ``words`` puts these into the one catalogue."""

from __future__ import annotations

from collections.abc import Mapping

ROOM_WORDS: Mapping[str, str] = {
    # opening
    "room.problem.title": "This client can't come in yet",
    "room.no_client": "There is no client called {slug} in this course. Open the notebook from the course's own folder.",
    "room.no_course": "The course's folder can't be found from here. Open the notebook from the course's own folder.",
    "room.problem": "Something went wrong here. Your work up to this step is kept. Open the notebook again to go on.",
    "room.nothing_yet": "Nothing is recorded yet.",
    "room.no_page": "{steps} steps are recorded with this client.",
    "room.plain": "{steps} steps are recorded.",
    "room.plain.widget": "The client is seen in JupyterLab, in the course's own notebook.",
    # copies
    "room.damaged.side_car": "The saved steps in this folder can't be read. They are kept aside, and the copy in the notebook is used.",
    "room.unreadable.side_car": "The saved steps in this folder can't be opened. The copy in the notebook is used.",
    "room.damaged.notebook": "The copy in the notebook can't be read. It is kept aside, and the saved steps in this folder are used.",
    "room.damaged.replay": "One saved copy could not be used and is kept aside. {problem}",
    "room.other": "A record of another client ({found}) was here. It is kept aside, and this client's own is used.",
    "room.elsewhere": "This client is open in another place. Close it there, then open this notebook again.",
    "room.overtaken": "This client went on in another place. Open this notebook again to go on from there.",
    "room.newer": "This record was made with a newer version of this course. You can look, but nothing is changed.",
    # saving
    "room.full": "Not saved: the disk is full. Make room, then press Try again. Your work is still here.",
    "room.locked": "Not saved: this folder can't be written to. Your work is still here while this page is open.",
    "room.not_saved": "Not saved. Your work is still here while this page is open.",
    # the receipt
    "room.receipt.save": "Everything you did is in this notebook and in the file beside it.",
    "room.receipt.hand_in": "Hand in {file} the way your teacher asked you to.",
    "room.receipt.both": "If you are asked for a folder or a zip, put {side_car} in as well.",
    "room.receipt.marks": "Your marks come with your teacher's feedback.",
}
