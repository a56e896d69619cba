"""The consultation: one trainee with one client, act by act.

Everything the trainee does is one *event* in the *record*; the client answers each with a *reply*.  The same pack, seed and events
give the same replies everywhere, so a record can be replayed to the byte.  An act that makes no sense is refused: it costs
nothing and is not recorded.  What is safe or right is not decided here but kept for ``marking``.
"""

from remedial_kit.consultation.acts import ACTS, Act, Field
from remedial_kit.consultation.record import Record, RecordProblem
from remedial_kit.consultation.visit import Applied, Consultation, Reply

__all__ = ["ACTS", "Act", "Applied", "Consultation", "Field", "Record", "RecordProblem", "Reply"]
