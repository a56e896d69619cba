"""Is a client worth meeting?  A quick trial of some variants: solvable, showing something, each different, and not to be won by rote."""

from __future__ import annotations

from collections.abc import Iterator

from remedial_kit import body as response
from remedial_kit import planner
from remedial_kit.client import Client
from remedial_kit.pack import Case
from remedial_kit.proofs import adversary
from remedial_kit.proofs.adversary import Arena, seeds
from remedial_kit.proofs.properties import said_of
from remedial_kit.terms import WHOLE
from remedial_kit.words import say

SATURATED = 9 * WHOLE
RECIPE_WINS = 75
"""Per cent of these few variants.  A blend can be fitted to nine clients; ``no_recipe_wins`` holds to 45 % over many."""
Fault = tuple[str, str, str]


def faults(case: Case, count: int, steps: int) -> Iterator[Fault]:
    """(field, sentence, cure) of each way in which the first ``count`` variants, and the client as written, fail."""
    clients = [Client(case.pack, seed) for seed in ("", *seeds(count))]
    found = [*_saturated(clients), *_degenerate(clients)]
    if not found:
        plans = [planner.plan_of(case, client.seed) for client in clients]
        found = list(_unsolvable(clients, plans))
        found = found or list(_recipe(case, clients, plans, steps))
    yield from found


def _named(client: Client) -> str:
    return client.seed or "as written"


def _saturated(clients: list[Client]) -> Iterator[Fault]:
    for client in clients:
        pain = response.movement_pain(client.body, client.body.start())
        if pain >= SATURATED:
            figure = f"{pain / WHOLE:.1f}"
            yield (
                "body.areas",
                say("proofs.saturated", seed=_named(client), figure=figure),
                say("proofs.saturated.cure"),
            )
            return


def _degenerate(clients: list[Client]) -> Iterator[Fault]:
    seen: dict[str, Client] = {}
    for client in clients[1:]:
        body = client.body
        drawn = sorted((name, option["slug"]) for name, option in client.drawn.items())
        looks = repr((drawn, body.baseline, sorted(body.response.items()), body.tolerance, body.capacity))
        if looks in seen:
            said = say("proofs.degenerate", seed=_named(seen[looks]), other=_named(client))
            yield "vary", said, say("proofs.degenerate.cure")
            return
        seen[looks] = client


def _unsolvable(clients: list[Client], plans: list[planner.Plan]) -> Iterator[Fault]:
    for client, plan in zip(clients, plans, strict=True):
        least = client.pack["model"]["outcome"]["least_gain"]
        gain = plan.outcome - planner.outcome(client, planner.untreated(client))
        if gain < least or not any(plan.visits):
            words = {"seed": _named(client), "figure": f"{gain / WHOLE:.1f}", "least": f"{least / WHOLE:g}"}
            yield "body", say("proofs.unsolvable", **words), say("proofs.unsolvable.cure")
            return


def _recipe(case: Case, clients: list[Client], plans: list[planner.Plan], steps: int) -> Iterator[Fault]:
    arena = Arena(case, clients, [plan.outcome for plan in plans])
    fight = adversary.fight(arena, steps, start=adversary.best_of_others(arena, plans))
    if fight.won > RECIPE_WINS:
        won = int((arena.shares(fight.blend) >= adversary.NEAR).argmax())
        words = {"figure": f"{fight.won:.0f}", "seed": _named(clients[won]), "blend": said_of(fight.blend)}
        yield "vary", say("proofs.recipe", **words), say("proofs.recipe.cure")
