"""Every sentence a user sees, in one catalogue, by dotted key.

``say`` fills the placeholders.  The clinic gets the same catalogue (``catalogue``), so that a translation is one mapping.
Facts, the client's voice and names are course data and are not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from remedial_kit.clinic_words import CLINIC_WORDS
from remedial_kit.clinic_words_b import CLINIC_WORDS_B
from remedial_kit.command_words import COMMAND_WORDS
from remedial_kit.room_words import ROOM_WORDS

_ENGINE: Mapping[str, str] = {
    # what an examination shows where nothing is wrong
    "client.look.nothing": "{label}: nothing to see, the same as the other side.",
    "client.feel.nothing": "{label}: not tender, even tone, no heat or swelling.",
    "client.move.nothing": "{label}, {how}: {value} {unit}, easy, both sides.",
    "client.move.strong": "{label}, {how}: strong and pain free, both sides.",
    "client.test.nothing": "{label}: negative, both sides.",
    # the acts
    "act.consent.given": "Consent given: {label}.",
    "act.consent.declined": "Not given yet. Say what you will do, then ask again.",
    "act.withdrawn": "{name} withdraws consent to treatment for now.",
    "act.flag.on": "Recognised: {label}.",
    "act.flag.off": "No longer marked: {label}.",
    "act.impression": "Your working ideas are recorded, {first} first.",
    "act.decide": "Decision recorded: {decision}.",
    "act.letter": "Letter to {to} written, urgency {urgency}.",
    "act.apply": "{technique}, {region}, {minutes} min at pressure {pressure}. Discomfort {discomfort} of 10.",
    "act.apply.flare": "{technique}, {region}. Pain goes up: {discomfort} of 10. The tissue is flared.",
    "act.check_in": "Discomfort at the last technique: {discomfort} of 10.",
    "act.check_in.none": "Nothing has been done yet.",
    "act.reassess.change": "{text} It was {before}, now {now}.",
    "act.reassess.same": "{text} No change: {now}.",
    "act.reassess.look": "{text}",
    "act.advise": "Advice given: {label}.",
    "act.advise.dropped": "Advice taken back: {label}.",
    "act.note": "Note saved.",
    "act.rebook": "{weeks}. Visit {visit} begins.",
    "act.rebook.weeks": "{n} weeks later",
    "act.rebook.week": "1 week later",
    "act.discharge": "No further visit is planned.",
    "act.finish": "The case is closed.",
    "how.active": "Active",
    "how.passive": "Passive",
    "how.resisted": "Resisted",
    "decision.treat": "Treat",
    "decision.adapt": "Adapt",
    "decision.refer": "Refer",
    "urgency.emergency": "Emergency: now",
    "urgency.same-day": "The same day",
    "urgency.this-week": "This week",
    "urgency.routine": "Routine",
    "impression.none": "none",
    # refusals: what, and what to do
    "refused.act": "There is no act called {act}. Choose one of: {known}.",
    "refused.field": "{act} has no field {field}. Its fields are: {known}.",
    "refused.missing": "{field} is not chosen yet. Choose it, then try again.",
    "refused.choice": "{value} is not something to choose for {field}. Pick one from the list.",
    "refused.number": "{field} goes from {low} to {high} in steps of {step}. {value} does not fit.",
    "refused.kind": "{field} was filled in with something that does not fit. Choose it again.",
    "refused.minutes": "Only {left} minutes are left. Try {left} or less.",
    "refused.time": "That takes {needed} minutes and only {left} are left. Nothing was used from the clock.",
    "refused.unmeasured": "You can't re-test a sign you have not measured. Nothing was used from the clock.",
    "refused.unfound": "{value} is not among your findings. Choose a finding you have obtained.",
    "refused.nothing_applied": "There is nothing to ask about yet: no technique was applied in this visit.",
    "refused.finished": "This case is closed. Nothing more can be added to it.",
    "refused.discharged": "{name} has no further visit planned. Write the note or finish.",
    "refused.last_visit": "This was the last visit of this case. Choose no further visit, or finish.",
    "refused.long": "{field} is longer than {most} characters. Shorten it a little.",
    "refused.not_advised": "{label} was not advised, so it can't be taken back.",
    # unsafe acts
    "unsafe.red_flag": "You worked with your hands through a red flag: {flag}.",
    "unsafe.barred": "{technique} on {region}: {sentence}",
    "unsafe.consent.examine": "You examined with your hands before {name} had agreed to it (visit {visit}).",
    "unsafe.consent.treat": "You treated before {name} had agreed to it (visit {visit}).",
    "unsafe.consent.sensitive": "You worked on a sensitive region before {name} had agreed to that (visit {visit}).",
    # why the body answered so
    "why.full": "Close to the full effect: dose, pressure and readiness all fitted.",
    "why.weakest": "Only {percent} % of the full effect, mostly because of {factor}.",
    "why.nowhere": "This place is not part of what keeps {name} sore.",
    "why.barred": "It was not safe here: {sentence}",
    "why.over": "It was deeper than {name} bears, and the tissue tightened against it.",
    "factor.dose": "dose",
    "factor.pressure": "pressure",
    "factor.readiness": "readiness",
    "factor.response": "this client's response",
    "factor.guarding": "guarding",
    # records
    "record.json": "This record can't be read: it is damaged or not complete.",
    "record.shape": "This file is not a client record.",
    "record.format": "This record was made with a newer version of this course. Update the course, then open it again.",
    "record.case": "This record belongs to another client ({found}), not to {wanted}.",
    "record.event": "Step {n} of this record does not fit this client: {why}",
    "record.digest": "Step {n} of this record does not fit this client: the answer in it is another one.",
    "record.order": "Step {n} of this record is out of order.",
    "record.edition": "This record was made with another edition of this client. Open it with the edition it was made with.",
    "record.refused": "Step {n} of this record can't have happened: {why}",
    # specimens
    "specimen.refused": "Act {n}, {act}, is refused: {why}",
    "specimen.marks": "It earns {total}, and must earn {low} to {high}.",
    "specimen.unsafe": "It is unsafe, and must be safe: {why}",
    "specimen.cure": "correct the specimen, its marks or the criteria",
    "specimen.safe": "It is safe, and must be unsafe.",
    # marking
    "mark.keyless": "this client's key is not here",
    "mark.seed": "This record was made with another variant of the client than the assignment's, so it has no mark.",
    "mark.unfinished": "This case was not finished. It is marked as it stands.",
    "mark.empty": "This case was opened, and nothing was done in it.",
    "mark.capped": "Because of what was unsafe, the total is held at {cap} of {max}.",
    "pillar.understanding": "Understanding",
    "pillar.skills": "Skills",
    "pillar.art": "Art",
    "pillar.knowledge": "Knowledge",
    "debrief.later": "{n} weeks later",
    "debrief.chart.label": "Pain on gripping and lifting, 0 to 10",
    "debrief.chart.you": "Your plan",
    "debrief.chart.best": "Best plan found",
    "debrief.chart.home": "Home programme only",
    "debrief.chart.none": "No treatment",
    "debrief.chart.note": "A teaching model, not a forecast. A real client will differ.",
    "debrief.next.safety": "Practise this first: {reason}",
    "debrief.next.lost": "One thing to practise next: {reason}",
    "debrief.next.none": "Nothing was missed. See this client again on another day.",
    "mark.safe": "You treated within what this client allows.",
}


@cache
def catalogue() -> Mapping[str, str]:
    """All keys with their sentences; a key is written once."""
    parts = (_ENGINE, CLINIC_WORDS, CLINIC_WORDS_B, COMMAND_WORDS, ROOM_WORDS)
    return {key: sentence for part in parts for key, sentence in part.items()}


def say(key: str, **values: object) -> str:
    """The sentence of ``key`` with its placeholders filled.  Raises KeyError for an unknown key."""
    return catalogue()[key].format(**values)
