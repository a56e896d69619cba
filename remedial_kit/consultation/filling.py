"""What fits an act's fields: given values are checked and put into one form, or refused with a sentence.

``Lists`` is what a consultation offers at the moment: choices by list name, limits by number name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from remedial_kit.consultation.acts import Act, Field
from remedial_kit.words import say

Limits = tuple[float, float, float]


class Refusal(Exception):
    """An act that makes no sense; the sentence says what to do."""


class Lists(Protocol):
    """What can be chosen now."""

    def options(self, name: str, given: Mapping[str, Any]) -> Mapping[str, str]:
        """Slug -> label of a list of choices, for the fields already ``given``."""

    def span(self, name: str, given: Mapping[str, Any]) -> Limits:
        """Low, high and step of a number."""

    def doses(self, given: Mapping[str, Any]) -> Mapping[str, Limits]:
        """Low, high and step of each number of a dose."""


def label_of(name: str) -> str:
    """A field's name as a person reads it."""
    return say(f"field.{name}")


def filled(act_name: str, act: Act, given: Mapping[str, Any], lists: Lists) -> dict[str, Any]:
    """The act's fields, checked, in the table's order.  Raises ``Refusal``."""
    known = [f.name for f in act.fields]
    for name in given:
        if name not in known:
            raise Refusal(say("refused.field", act=act_name, field=name, known=", ".join(known) or "none"))
    return _block(act.fields, given, lists, {})


def _block(
    fields: tuple[Field, ...], given: Mapping[str, Any], lists: Lists, above: Mapping[str, Any]
) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for field in fields:
        value = given.get(field.name)
        takes_back = field.kind == "dose" and field.name in given
        if value is None and not takes_back:
            if field.is_required:
                raise Refusal(say("refused.missing", field=label_of(field.name)))
            continue
        made[field.name] = _FILL[field.kind](field, value, lists, {**above, **made})
    return made


def _wrong_kind(field: Field) -> Refusal:
    return Refusal(say("refused.kind", field=label_of(field.name)))


def _choice(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> str:
    if not isinstance(value, str):
        raise _wrong_kind(field)
    if value not in lists.options(field.of, given):
        key = "refused.unfound" if field.of == "findings" else "refused.choice"
        raise Refusal(say(key, value=value[:60], field=label_of(field.name)))
    return value


def _choices(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> list[str]:
    if not isinstance(value, list | tuple):
        raise _wrong_kind(field)
    chosen = [_choice(field, one, lists, given) for one in value]
    return list(dict.fromkeys(chosen))


def _number(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> float:
    return _within(field.name, value, lists.span(field.of, given))


def _within(name: str, value: Any, limits: Limits) -> float:
    low, high, step = limits
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not low <= value <= high or not _on_step(value - low, step):
        shown = value if is_number else "that"
        raise Refusal(say("refused.number", field=label_of(name), low=low, high=high, step=step, value=shown))
    return int(value) if value == int(value) else value


def _on_step(distance: float, step: float) -> bool:
    """Whether ``distance`` is a whole number of steps, told in hundredths."""
    hundredths = round(distance * 100)
    return hundredths / 100 == distance and hundredths % round(step * 100) == 0


def _flag(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> bool:  # noqa: ARG001
    if not isinstance(value, bool):
        raise _wrong_kind(field)
    return value


def _text(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> str:  # noqa: ARG001
    if not isinstance(value, str):
        raise _wrong_kind(field)
    if len(value) > field.most:
        raise Refusal(say("refused.long", field=label_of(field.name), most=field.most))
    return value


def _of_block(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> dict[str, Any]:
    if not isinstance(value, Mapping) or set(value) - {f.name for f in field.fields}:
        raise _wrong_kind(field)
    return _block(field.fields, value, lists, given)


def _rows(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> list[dict[str, Any]]:
    if not isinstance(value, list | tuple) or len(value) > field.most:
        raise _wrong_kind(field)
    return [_of_block(field, row, lists, given) for row in value]


def _dose(field: Field, value: Any, lists: Lists, given: Mapping[str, Any]) -> dict[str, float] | None:
    if value is None:
        return None
    wanted = lists.doses(given)
    if not isinstance(value, Mapping):
        raise _wrong_kind(field)
    for name in value:
        if name not in wanted:
            raise Refusal(say("refused.choice", value=name, field=label_of("dose")))
    for name in wanted:
        if value.get(name) is None:
            raise Refusal(say("refused.missing", field=label_of(name)))
    return {name: _within(name, value[name], wanted[name]) for name in wanted}


_FILL = {
    "choice": _choice,
    "choices": _choices,
    "number": _number,
    "flag": _flag,
    "text": _text,
    "block": _of_block,
    "rows": _rows,
    "dose": _dose,
}
