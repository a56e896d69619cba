"""The records of the course: what a teacher writes in YAML, as frozen, typed values.

Each class is one kind of YAML file or one block inside it; its field names are the file's keys.
A *fact* is one clinical statement with its source, or the label ``teaching-assumption``.
*Words* (none, slight, some, strong) stand for numbers that ``model.yml`` gives them; nothing clinical is
a number in Python.  A text may hold the placeholders ``{side}``, ``{other}``, ``{they}``, ``{them}``, ``{their}``,
``{name}`` and, in a sign, ``{value}``, ``{other_side}``, ``{unit}``; a literal side in a case's text is refused.
This module reads no file and checks nothing; ``library`` does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Word = Literal["none", "slight", "some", "strong"]
Answer = Literal["poor", "modest", "good", "strong"]
Level = Literal["low", "middle", "high"]
Family = Literal[
    "myofascial-release",
    "trigger-point",
    "soft-tissue-release",
    "hot-cold",
    "mobilisation",
    "stretching",
    "deep-tissue",
]
Evidence = Literal["teaching-assumption"]
BookPart = Literal["beginnings", "assessment", "techniques", "conditions", "together"]
Part = Literal[
    "neck",
    "shoulder",
    "elbow",
    "wrist",
    "hand",
    "back",
    "abdomen",
    "hip",
    "thigh",
    "knee",
    "lower-leg",
    "ankle",
    "foot",
]


@dataclass(frozen=True)
class Fact:
    """One statement.  Exactly one of ``source`` (ids in sources.yml) and ``evidence`` is given."""

    text: str
    source: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True)
class Source:
    """One row of ``sources.yml``."""

    id: str
    title: str
    address: str
    kind: str
    read: str
    year: int | None = None
    publisher: str | None = None
    strength: Literal["strong", "moderate", "weak", "mirror"] | None = None


@dataclass(frozen=True)
class Region:
    """A place on the body chart.  ``sides`` both gives ``<slug>-left`` and ``<slug>-right``."""

    slug: str
    name: str
    kind: Literal["structure", "group", "joint", "landmark", "whole-body"]
    sides: Literal["both", "midline"]
    group: str
    tissue: Literal["muscle", "tendon", "fascia", "bone", "joint", "nerve", "skin", "whole"]
    lies: Fact
    short: str | None = None


@dataclass(frozen=True)
class RegionGroup:
    """A heading of the region list, from head to foot."""

    slug: str
    name: str


@dataclass(frozen=True)
class Body:
    """``body.yml``: the body chart's regions under their groups."""

    groups: tuple[RegionGroup, ...]
    regions: tuple[Region, ...]


@dataclass(frozen=True)
class Span:
    """What a number may be: ``low`` to ``high`` in steps of ``step``; ``usual`` is where a control starts."""

    low: int | float
    high: int | float
    step: int | float
    usual: int | float


@dataclass(frozen=True)
class Window:
    """The pressures (1 to 10, the therapist's depth) at which a technique works fully."""

    low: int
    high: int


@dataclass(frozen=True)
class Effects:
    """What a technique does to each impairment, in words; what is not named is none."""

    tone: Word = "none"
    trigger: Word = "none"
    fascia: Word = "none"
    shortness: Word = "none"
    joint: Word = "none"
    adhesion: Word = "none"
    inflammation: Word = "none"
    nerve: Word = "none"
    tendon: Word = "none"


@dataclass(frozen=True)
class Ruled(Fact):
    """What forbids a technique or asks for care: ``absolute`` everywhere, ``local`` at the place, ``relative`` with changes."""

    level: Literal["absolute", "local", "relative"] = "absolute"


@dataclass(frozen=True)
class Alternative:
    """Another technique to turn to, and when."""

    technique: str
    when: str


@dataclass(frozen=True)
class Diagram:
    """What a technique's picture is drawn from: the place on the body chart, the hand, what it does, how deep, in what rhythm.

    ``region`` is written without a side.  ``angle`` turns the hand's way on the drawing, in degrees clockwise from upward.
    """

    region: str
    hand: Literal[
        "both-thumbs",
        "c-grip",
        "cold-pack",
        "cross-hand",
        "cupping-grip",
        "elbow-tip",
        "fingertips",
        "flat-palm",
        "forearm",
        "heat-pack",
        "knuckles",
        "reinforced-fingers",
        "soft-fist",
        "thumb-press",
    ]
    motion: Literal["one-way", "both-ways", "curved", "circles", "press", "hold", "stretch-apart"]
    depth: Literal["skin", "fascia", "muscle", "deep", "joint"]
    rhythm: Literal["still", "slow", "brisk"]
    angle: int = 0


@dataclass(frozen=True)
class Technique:
    """``techniques/<slug>.yml``.

    ``tissues`` are the kinds of tissue it can be applied to.  ``half_minutes`` are the minutes on one place to
    half of its full effect.  ``needs_warmth`` and ``gives_warmth`` are about readiness; ``guarding`` is how much
    a guarded client keeps it from lengthening; ``intensity`` is how much it asks of the tissue; ``eases`` is the
    momentary pain relief that is gone by the next visit; ``only_for`` are the conditions that it is kept for, where it is not for all.
    """

    slug: str
    name: str
    family: Family
    tissues: tuple[str, ...]
    positions: tuple[str, ...]
    minutes: Span
    pressure: Span
    window: Window
    half_minutes: int
    effects: Effects
    needs_warmth: Word
    gives_warmth: Word
    guarding: Word
    intensity: Word
    eases: Word
    model_evidence: Evidence
    purpose: tuple[Fact, ...]
    how: tuple[str, ...]
    evidence: tuple[Fact, ...]
    dose: tuple[Fact, ...]
    feel: tuple[Fact, ...]
    contraindications: tuple[Ruled, ...]
    indications: tuple[Fact, ...] = ()
    sequencing: tuple[Fact, ...] = ()
    draping: tuple[Fact, ...] = ()
    faults: tuple[Fact, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    diagram: Diagram | None = None
    only_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Nature:
    """The untreated course: week -> per cent of the first state that is left, straight lines between.

    ``irritated`` is for inflammation, nerve, tone and trigger points, ``stiff`` for fascia, shortness, joint and adhesion,
    ``weak`` for a tendon's load deficit.  ``recurs`` is how readily it comes back while its load is not answered.
    """

    irritated: dict[int, int]
    stiff: dict[int, int]
    weak: dict[int, int]
    recurs: Word
    source: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True)
class Assess:
    """What the course teaches to ask and examine where this is among the ideas.

    ``story``, ``safety`` and ``person`` are questions; ``examine`` (needed) and ``also`` (worth it) are examinations, written as
    ``palpate achilles-{side}``, ``observe posture``, ``move ankle-dorsiflexion active`` or ``test thompson``.
    """

    story: tuple[str, ...]
    safety: tuple[str, ...]
    person: tuple[str, ...]
    examine: tuple[str, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Condition:
    """``conditions/<slug>.yml``.  A differential needs only the first fields and some facts.

    ``pain`` says how much each impairment adds to pain on movement, and ``obvious`` names the technique most
    people would reach for first.  ``parts`` are the parts of the body where it is an idea.  ``speaks_for`` are findings
    (``test.cozen.pain``) that speak for it when they are not normal, ``programme`` the advice of which one is needed.
    """

    slug: str
    name: str
    kind: Literal["course", "differential"]
    definition: tuple[Fact, ...]
    tells_apart: tuple[Fact, ...]
    structures: tuple[Fact, ...] = ()
    mechanism: tuple[Fact, ...] = ()
    stages: tuple[Fact, ...] = ()
    history: tuple[Fact, ...] = ()
    findings: tuple[Fact, ...] = ()
    evidence: tuple[Fact, ...] = ()
    course: tuple[Fact, ...] = ()
    observation: tuple[Fact, ...] = ()
    palpation: tuple[Fact, ...] = ()
    movement: tuple[Fact, ...] = ()
    differentials: tuple[str, ...] = ()
    red_flags: tuple[str, ...] = ()
    cautions: tuple[Fact, ...] = ()
    prevention: tuple[Fact, ...] = ()
    self_care: tuple[Fact, ...] = ()
    outcome_measures: tuple[Fact, ...] = ()
    obvious: str | None = None
    pain: Effects | None = None
    parts: tuple[Part, ...] = ()
    nature: Nature | None = None
    assess: Assess | None = None
    speaks_for: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()


@dataclass(frozen=True)
class Normal:
    """The normal end of a movement, and where the figure comes from."""

    value: int
    unit: str
    source: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True)
class Assessment:
    """``assessments/<slug>.yml``: a question to ask, a movement to test, or a named test.

    A question has a ``heading`` and what a client with nothing to tell says (``says``); a motion has a ``joint``,
    its ``hows`` and its ``normal`` range; a test has ``how`` it is done and what ``positive`` means.
    """

    slug: str
    name: str
    kind: Literal["question", "motion", "test"]
    minutes: int
    facts: tuple[Fact, ...] = ()
    heading: str | None = None
    says: str | None = None
    nothing: str | None = None
    joint: str | None = None
    hows: tuple[Literal["active", "passive", "resisted"], ...] = ()
    normal: Normal | None = None
    how: str | None = None
    positive: str | None = None
    accuracy: tuple[Fact, ...] = ()
    limits: tuple[Fact, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Doses:
    """The keys of an advice's dose, each with its limits; a key that is not there is not asked."""

    times: Span | None = None
    sets: Span | None = None
    hold_s: Span | None = None
    load_kg: Span | None = None
    minutes: Span | None = None
    per_day: Span | None = None
    per_week: Span | None = None


@dataclass(frozen=True)
class Range:
    """From ``low`` to ``high``, both included."""

    low: int | float
    high: int | float


@dataclass(frozen=True)
class Works:
    """The doses at which the advice works as its facts say."""

    times: Range | None = None
    sets: Range | None = None
    hold_s: Range | None = None
    load_kg: Range | None = None
    minutes: Range | None = None
    per_day: Range | None = None
    per_week: Range | None = None


@dataclass(frozen=True)
class Advice:
    """``advice/<slug>.yml``.

    ``answers`` are the loading factors it takes away; ``loads`` is how much it trains a tendon; ``helps`` is what
    done daily it does to impairments of the sore area.
    """

    slug: str
    name: str
    kind: Literal["stretch", "self-release", "loading", "activity", "comfort", "knowledge"]
    about: str
    dose: Doses
    works: Works
    facts: tuple[Fact, ...]
    stop_signs: tuple[Fact, ...]
    model_evidence: Evidence
    answers: tuple[str, ...] = ()
    loads: Word = "none"
    helps: Effects = field(default_factory=Effects)
    progression: tuple[Fact, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Factor:
    """Something that keeps a problem going (``factors.yml``): a reason in an impression and in advice."""

    slug: str
    name: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Bar:
    """What a red flag or contraindication forbids.

    ``techniques`` or ``families`` (both empty: all hands-on work); ``where`` the site named by the case, or anywhere;
    ``above_pressure`` limits it to pressures above that, ``positions`` to lying or sitting like that; ``level`` absolute makes
    the act unsafe, caution does not.
    """

    level: Literal["absolute", "caution"]
    where: Literal["site", "anywhere"]
    sentence: str
    techniques: tuple[str, ...] = ()
    families: tuple[Family, ...] = ()
    above_pressure: int | None = None
    positions: tuple[str, ...] = ()


@dataclass(frozen=True)
class SafetyItem:
    """One red flag, contraindication or caution of ``safety.yml``."""

    slug: str
    name: str
    kind: Literal["red-flag", "contraindication", "caution"]
    facts: tuple[Fact, ...]
    bars: tuple[Bar, ...] = ()
    route: str | None = None
    urgency: Literal["emergency", "same-day", "this-week", "routine"] | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """The head of ``chapters/<slug>.md``: title, minutes to read, the part of the book, and the client it works through."""

    slug: str
    title: str
    minutes: int
    part: BookPart | None = None
    client: str | None = None


@dataclass(frozen=True, kw_only=True)
class Term(Fact):
    """One word of ``glossary.yml``, explained in a sentence or two (``text``), and the chapter that teaches it."""

    term: str
    chapter: str


@dataclass(frozen=True)
class PartOfBook:
    """A part of the book: its name, its title and its chapters in order."""

    part: BookPart
    title: str
    chapters: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """A slug and the words shown for it."""

    slug: str
    label: str


@dataclass(frozen=True)
class ConsentScope:
    """What consent is asked for, and the things to say before asking."""

    slug: str
    label: str
    says: tuple[Choice, ...]
    sensitive_regions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Module:
    """One step of the course: what it asks for, and what is read, done and seen in it.

    It opens when those it needs are done.  It is done when each of its lessons is finished and, where it names clients, at least
    one of them has a finished attempt.
    """

    slug: str
    title: str
    part: BookPart
    asks: str
    needs: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    assignment: str | None = None


@dataclass(frozen=True)
class CourseFile:
    """``course.yml``: the order of the modules, the notebooks and the book, and the short lists that every client shares.

    ``headings`` are those of the questions, in the order in which they are shown.
    """

    title: str
    notebooks: tuple[str, ...]
    assignments: tuple[str, ...]
    headings: tuple[str, ...]
    positions: tuple[Choice, ...]
    consent: tuple[ConsentScope, ...]
    letter_to: tuple[Choice, ...]
    letter_says: tuple[Choice, ...]
    rebook_weeks: tuple[int, ...]
    minutes: dict[str, int]
    pressure_words: dict[int, str]
    chapters: tuple[PartOfBook, ...] = ()
    modules: tuple[Module, ...] = ()
    left_out: tuple[str, ...] = ()
    locks: bool = True
    report_to: str = ""
    guide: tuple[str, ...] = ()
    practicals: tuple[str, ...] = ()


# ---- the case -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Person:
    """Who walks in.  ``pronoun`` is she, he or they."""

    name: str
    age: int
    pronoun: Literal["she", "he", "they"]
    work: str
    about: str


@dataclass(frozen=True)
class IntakeLine:
    """A line of the intake form; an empty ``text`` was left blank by the client."""

    label: str
    text: str


@dataclass(frozen=True)
class Impairments:
    """The starting state of an area, 0 (healthy) to 10, one decimal."""

    tone: float = 0.0
    trigger: float = 0.0
    fascia: float = 0.0
    shortness: float = 0.0
    joint: float = 0.0
    adhesion: float = 0.0
    inflammation: float = 0.0
    nerve: float = 0.0
    tendon: float = 0.0


@dataclass(frozen=True)
class Area:
    """A part of the body that the model follows: the sore ``site`` or the ``chain`` that feeds it."""

    slug: str
    name: str
    role: Literal["site", "chain"]
    regions: tuple[str, ...]
    impairments: Impairments


@dataclass(frozen=True)
class Load:
    """What keeps loading the area: a factor, and whether it is the main or the second one."""

    factor: str
    weight: Literal["main", "second"]


@dataclass(frozen=True)
class BodyOfClient:
    """The client's hidden state.  ``tolerance`` is the deepest pressure (1-10) that still feels good."""

    areas: tuple[Area, ...]
    irritability: Level
    tolerance: int
    ability: Level
    pace: Literal["fast", "usual", "slow"]
    response: dict[str, Answer]
    loads: tuple[Load, ...]
    evidence: Evidence


@dataclass(frozen=True)
class Said:
    """The client's answer to a question, and the finding it gives.  Nothing abnormal: ``is_normal: true``."""

    topic: str
    says: str
    finding: str
    is_normal: bool


@dataclass(frozen=True)
class Sign:
    """One thing an act shows, computed from impairments of one area.

    ``healthy`` and ``worst`` are the values at a load of 0 and of 10; ``of`` names what adds to that load, in
    words.  ``normal_within`` is how far from healthy still counts as normal.  ``text`` is used when it is not
    normal, ``normal`` when it is.  ``is_pain`` signs are eased for the moment by technique.  ``pain_free_other`` gives the other
    side's value where both sides are examined in one act (default: the healthy value).
    """

    sign: str
    text: str
    normal: str
    area: str
    of: Effects
    healthy: int
    worst: int
    unit: str
    normal_within: int
    is_pain: bool = False
    other_side: int | None = None


@dataclass(frozen=True)
class Seen:
    """What looking at a region shows."""

    region: str
    text: str
    is_normal: bool
    sign: str = "look"
    says: str = ""


@dataclass(frozen=True)
class Felt:
    """What feeling a region shows."""

    region: str
    signs: tuple[Sign, ...]
    says: str = ""
    says_better: str = ""


@dataclass(frozen=True)
class Moved:
    """What a movement, done actively, passively or against resistance, shows."""

    motion: str
    how: Literal["active", "passive", "resisted"]
    signs: tuple[Sign, ...]
    says: str = ""
    says_better: str = ""


@dataclass(frozen=True)
class Tested:
    """What a named test shows."""

    test: str
    signs: tuple[Sign, ...]
    says: str = ""
    says_better: str = ""


@dataclass(frozen=True)
class Present:
    """A red flag, contraindication or caution that this client really has, with its place if it is local."""

    item: str
    where: tuple[str, ...] = ()
    found_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class TakesAdvice:
    """What the client says to a piece of advice."""

    advice: str
    says: str


@dataclass(frozen=True)
class Voices:
    """What the client says in moments every visit has; each has a default in the words catalogue."""

    consent: str
    consent_declined: str
    comfortable: tuple[str, ...]
    strong: tuple[str, ...]
    too_much: tuple[str, ...]
    unsafe: tuple[str, ...]
    easing: tuple[str, ...]
    no_change: tuple[str, ...]
    back_better: str
    back_same: str
    back_worse: str
    later_better: str
    later_same: str
    later_worse: str
    advice: tuple[TakesAdvice, ...]
    advice_default: str
    advice_too_much: str


@dataclass(frozen=True)
class Option:
    """One answer to a draw: what is different about this client.

    What is named replaces what the case says: ``says`` by topic, ``look``, ``feel``, ``move`` and ``test`` by place or name,
    ``intake`` by label, ``impairments`` by area and name, ``loads`` whole; ``safety`` is added.  ``weight`` is how often it comes.
    """

    slug: str
    about: str
    weight: int = 1
    impairments: dict[str, dict[str, float]] = field(default_factory=dict)
    loads: tuple[Load, ...] = ()
    safety: tuple[Present, ...] = ()
    says: tuple[Said, ...] = ()
    intake: tuple[IntakeLine, ...] = ()
    look: tuple[Seen, ...] = ()
    feel: tuple[Felt, ...] = ()
    move: tuple[Moved, ...] = ()
    test: tuple[Tested, ...] = ()
    tolerance: int | None = None
    ability: Level | None = None
    irritability: Level | None = None
    pace: Literal["fast", "usual", "slow"] | None = None
    door: str | None = None


@dataclass(frozen=True)
class Draw:
    """One thing that differs between variants; the first option is the client as written."""

    slug: str
    about: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Vary:
    """What a seed may change.

    ``side``, ``irritability`` and ``pace`` are lists to draw from; ``response`` true deals the written answers to other families;
    ``spread`` moves each impairment by up to so many per cent; ``draws`` change what the client says and has with the state behind it.
    """

    side: tuple[Literal["left", "right"], ...] = ()
    irritability: tuple[Level, ...] = ()
    pace: tuple[Literal["fast", "usual", "slow"], ...] = ()
    response: bool = False
    spread: int = 0
    draws: tuple[Draw, ...] = ()


@dataclass(frozen=True)
class Criterion:
    """One thing that earns points.  ``check`` names a predicate of ``marking`` and what it looks for."""

    id: str
    pillar: Literal["understanding", "skills", "art", "knowledge"]
    points: int
    check: dict[str, Any]
    met: str
    part: str
    missed: str
    chapter: str


@dataclass(frozen=True)
class Specimen:
    """A scripted visit and the marks it must get: ``at_least`` and ``at_most`` of the total."""

    name: str
    acts: tuple[dict[str, Any], ...]
    at_least: int
    at_most: int
    is_unsafe: bool = False


@dataclass(frozen=True)
class Against:
    """Findings that speak against another idea."""

    condition: str
    against: tuple[str, ...]


@dataclass(frozen=True)
class NoteLinks:
    """The findings of which a good note links at least one, part by part."""

    subjective: tuple[str, ...]
    objective: tuple[str, ...]
    assessment: tuple[str, ...]


@dataclass(frozen=True)
class LetterWanted:
    """What a referral letter must be and hold: who may get it, how soon, findings and phrases."""

    to: tuple[str, ...]
    urgency: tuple[str, ...]
    include: tuple[str, ...]
    say: tuple[str, ...]


@dataclass(frozen=True)
class Sentences:
    """A criterion's own sentences for this client, instead of the usual ones."""

    met: str | None = None
    part: str | None = None
    missed: str | None = None


@dataclass(frozen=True)
class Key:
    """What marking looks for.

    ``marking`` names the list of criteria in ``marking.yml``; what they look for comes from the condition's ``assess`` unless given here.
    ``useful`` are further looks that are not needless, ``speaks_for`` and ``against`` the findings behind the impression, ``note`` and ``letter``
    what these link, ``rebook`` the weeks in which the next visit makes sense, ``sentences`` this client's own words by criterion.
    With ``marking: own`` the key brings its own ``criteria``.
    """

    marking: Literal["treat", "refer", "own"]
    against: tuple[Against, ...] = ()
    note: NoteLinks | None = None
    useful: tuple[str, ...] = ()
    assess: Assess | None = None
    speaks_for: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()
    rebook: tuple[int, ...] = (1, 2, 3)
    letter: LetterWanted | None = None
    sentences: dict[str, Sentences] = field(default_factory=dict)
    meanings: dict[str, str] = field(default_factory=dict)
    reference: str | None = None
    specimens: tuple[Specimen, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    cap: int = 40
    canary: str | None = None
    seeds: tuple[str, ...] = ("",)


@dataclass(frozen=True)
class Marking:
    """``marking.yml``: the criteria of clients to be treated, and of clients to be referred.

    In a check, a value that starts with ``$`` stands for that part of the key (``$story``, ``$examine``, ``$note``, ``$letter.to``).
    """

    treat: tuple[Criterion, ...]
    refer: tuple[Criterion, ...]


@dataclass(frozen=True)
class CaseFile:
    """``cases/<slug>.yml``, and ``answers/<name>/client.yml`` without a key."""

    slug: str
    title: str
    condition: str
    kind: Literal["practice", "graded"]
    person: Person
    complaint: str
    door: str
    hopes: tuple[str, ...]
    intake: tuple[IntakeLine, ...]
    side: Literal["left", "right"]
    visits_at_most: int
    visit_minutes: int
    parts: tuple[Part, ...]
    body: BodyOfClient
    says: tuple[Said, ...]
    look: tuple[Seen, ...]
    feel: tuple[Felt, ...]
    move: tuple[Moved, ...]
    test: tuple[Tested, ...]
    safety: tuple[Present, ...]
    voices: Voices
    vary: Vary
    facts: tuple[Fact, ...]
    looks_like: str | None = None
    key: Key | None = None
    seed: str = ""


@dataclass(frozen=True)
class CareStep:
    """One technique of a kind of care: on the sore site or on the chain, ``beyond`` steps deeper than the client bears."""

    technique: str
    area: Literal["site", "chain"]
    minutes: int
    beyond: int = 0


@dataclass(frozen=True)
class Care:
    """A kind of care as simple as a trial's arm: visits for so many weeks, so many a week, and advice done for so many weeks."""

    slug: str
    about: str
    weeks: int = 0
    a_week: int = 1
    steps: tuple[CareStep, ...] = ()
    home: tuple[str, ...] = ()
    home_weeks: int = 104


@dataclass(frozen=True)
class Measure:
    """What is measured: its kind, in which week, under which care, ``against`` which other care or from which ``threshold``."""

    kind: Literal[
        "pain-fall",
        "well-share",
        "improved-share",
        "function-share",
        "flare-share",
        "flare-cut",
        "function-gain",
        "pain-gain",
        "gain-kept",
    ]
    week: int
    care: str
    against: str | None = None
    threshold: float | None = None


@dataclass(frozen=True)
class Figure:
    """One published figure and how the model is held against it.

    ``spread`` says where the tolerance comes from, ``reading`` how words were read as a number; ``why`` is for one that is missed.
    """

    id: str
    condition: str
    what: str
    source: tuple[str, ...]
    figure: float
    unit: str
    tolerance: float
    spread: str
    measure: Measure
    holds: bool
    bound: Literal["near", "at-least", "at-most"] = "near"
    reading: str = ""
    why: str = ""


@dataclass(frozen=True)
class NoFigure:
    """What the evidence has on a condition that the model can't be held against, and why."""

    id: str
    condition: str
    what: str
    source: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Calibration:
    """``calibration.yml``: kinds of care, published figures, and where there are none."""

    cares: tuple[Care, ...]
    figures: tuple[Figure, ...]
    without: tuple[NoFigure, ...]


@dataclass(frozen=True)
class Competency:
    """One line of ``standards/competencies.yml``: what somebody can do, where it is taught and what gives evidence of it."""

    slug: str
    pillar: Literal["understanding", "skills", "art", "knowledge"]
    text: str
    chapters: tuple[str, ...]
    criteria: tuple[str, ...]
    cases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mapped:
    """One line of an outside standard and the competency that answers it; ``verified`` where the standard's text was read."""

    competency: str
    line: str
    verified: bool
    note: str = ""


@dataclass(frozen=True)
class Standard:
    """``standards/<slug>.yml``: a dated mapping of our competencies to an outside standard."""

    slug: str
    name: str
    owner: str
    date: str
    source: tuple[str, ...]
    lines: tuple[Mapped, ...]


@dataclass(frozen=True)
class PracticalItem:
    """One line of a practical's checklist; who misses a ``critical`` one was unsafe and fails the station."""

    text: str
    competency: str
    points: int = 1
    critical: bool = False


@dataclass(frozen=True)
class Practical:
    """``practicals/<slug>.yml``: a station that is examined in the room, on one printed sheet.

    ``candidate`` is on the door, ``model`` for the person who plays the client, ``borderline`` and ``notes`` are for the examiner.
    """

    slug: str
    title: str
    minutes: int
    candidate: str
    model: str
    equipment: tuple[str, ...]
    items: tuple[PracticalItem, ...]
    borderline: str
    notes: tuple[Fact, ...] = ()

    @property
    def points(self) -> int:
        """The most that the checklist gives."""
        return sum(item.points for item in self.items)
