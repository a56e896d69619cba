"""What the commands say: start, check, build and mark.  Their ``--help`` is written where ``cli`` makes them."""

from __future__ import annotations

from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
    # remedial start
    "start.no-notebooks": "There are no notebooks in {folder} or above it. Run this in the course's folder, the one that holds notebooks/.",
    "start.built": "Brought up to date: {files}.",
    "start.not-built": "The notebooks are opened as they were last built, because of this ({why}) `remedial check` tells more.",
    "start.port": "Port {asked} is taken, so the course is on port {port}.",
    "start.shown": "The course is open in your browser: {address}",
    "start.address": "Open this address in your browser: {address}",
    "start.stop": "Press Ctrl-C here to close the course.",
    "start.closed": "The course is closed. What was done in the clinic is kept; start again with the same command.",
    # remedial check
    "check.sound": "The course is sound: {counts}.",
    "check.reading": "  {chapter}: {words} words of its own, reading grade {grade} (Flesch-Kincaid)",
    "check.faults.one": "1 fault. Mend it and check again.",
    "check.faults.many": "{n} faults. Mend them and check again.",
    "check.not-a-client": "{file} is not a practice client of this course; name a file in course/cases/, or no file",
    "check.cure.open": "name a folder that holds course.yml",
    # remedial build
    "build.lessons": "A lesson can't be played as it is written.",
    "build.in-step": "Everything is in step with the course.",
    "build.built": "Built: {file}",
    "build.stale": "Not in step with the course: {file}",
    "build.cure": "Run `remedial build` to bring it in step.",
    # remedial new
    "new.slug": "{slug} is no name for a client: use small letters, digits and hyphens, as in low-back-gardener.",
    "new.lesson": "{slug} is how lessons begin. Choose another name.",
    "new.reserved": "{slug} is the name of the course's front page. Choose another name.",
    "new.there": "There is {file} already. Choose another name, or edit that one.",
    "new.like": "There is no client {slug} to start from; there are {known}.",
    "new.written": "Written: {file}. It passes `remedial check` as it is: change it a block at a time and check again. docs/new-client.md goes through it.",
    "new.title": "A new client",
    "new.name": "New Client",
    "new.head": (
        "# yaml-language-server: $schema=../schemas/case.json\n"
        "# {slug}: a start, made from {model}. All of it still tells of that client: write your own person over it,\n"
        "# a block at a time, and run `remedial check` after each. docs/fields.md lists every field.\n"
        "# Add the name to notebooks: in course.yml to put the client in the course's order."
    ),
    # the sheet for a clinician
    "review.head": (
        "# Safety lines for a clinician to sign\n\n"
        "Written by `remedial build` from the course: do not edit it here. {n} lines, of which {reviewed} have been reviewed by a clinician. "
        "Print it, read each line with what it rests on, tick it or write what is wrong, and sign. What rests on `teaching-assumption` was "
        "chosen by the course's authors on the cautious side; the rest was read in the source named, whose row is in `course/sources.yml`.\n\n"
        "Reviewer: ____________________  Registration: ____________________  Date: ____________________"
    ),
    "review.columns": "| no. | line | rests on | right? | what is wrong |",
    "review.red-flags": "Red flags",
    "review.contraindications": "Contraindications",
    "review.cautions": "Cautions",
    "review.techniques": "What forbids a technique",
    "review.advice": "When to stop home care",
    "review.conditions": "Cautions by condition",
    "review.route": "{name}: refer to {route}, {urgency}",
    "review.label": "teaching-assumption",
    "review.all": "all hands-on work",
    "review.above": ", above pressure {pressure}",
    "review.bar": "{name} ({level}): bars {what}, {where}{depth}. {sentence}",
    # competencies and standards
    "curriculum.head": (
        "# What this course gives evidence of\n\n"
        "Written by `remedial build` from `course/standards/`: do not edit it here. {n} competencies of our own, by pillar: the chapter that teaches "
        "each, the criteria of the marking that give evidence of it, and the clients in whom it shows most (none named: every client asks for it).\n"
    ),
    "curriculum.columns": "| somebody who has done the course | chapters | criteria | clients |",
    "curriculum.standards": (
        "## Outside standards\n\n"
        "Each is a dated mapping in our own words. A line is *verified* where the standard's own text was read, and otherwise says what was. "
        "The course gives evidence toward a standard and never claims to meet it; codes change, so look them up before you rely on one.\n"
    ),
    "curriculum.mapped": "{owner}; mapped on {date}; {verified} of {n} lines verified.",
    "curriculum.lines": "| its line | our competency | verified? |",
    "curriculum.verified": "yes",
    "curriculum.unverified": "no. {note}",
    # the field list
    "manual.head": (
        "# What each kind of course file holds\n\n"
        "Written by `remedial build` from the code that reads the files: do not edit it here. A file is refused if a needed field is missing, "
        "if it has a field that is not listed, or if a field holds another kind of thing; `remedial check` says where. "
        "`course/schemas/` has the same as JSON Schemas, with which an editor completes and explains fields while you type "
        "([CONTRIBUTING](../CONTRIBUTING.md) tells how). `model.yml` explains itself line by line.\n"
    ),
    "manual.columns": "| field | holds | | what it is |",
    "manual.needed": "needed",
    "manual.optional": "may be left out",
    "manual.list": "list of {kind}",
    "manual.mapping": "{name}: {kind} lines",
    "manual.or": " or ",
    "manual.any": "any value",
    "manual.list-alone": "The file is one list; each item has these fields.",
    "manual.listed": "The file is one list named `{name}`; each item has these fields.",
    # remedial mark
    "mark.class": "{file} holds the folders of several hand-ins. Name each of them: remedial mark {file}/*",
    "mark.missing-file": "There is no file {file}.",
    "mark.other-key": "The record is of the client {case}, the key is of {other}.",
    "mark.no-pack": "Beside the key {file} there is no client.yml or client.json, so the client it belongs to is unknown.",
    "mark.total": "{file}: {total} of {max} ({case})",
    "mark.not-marked": "{file}: not marked. {problem}",
    "mark.unsafe": "Not safe: {sentence}",
    # all
    "command.usage": "{problem} `{command} --help` shows what there is.",
    "command.ours": "Something went wrong that is our fault, not yours ({error}). Run it again with REMEDIAL_DEBUG=1 to see the details, and send them to us.",
    "command.stopped": "Stopped.",
    "bench.no-browser": "There is no Chromium or no Playwright here to measure the clinic with: run make setup, install Chromium, or say where it is in REMEDIAL_CHROMIUM.",
    "bench.no-server": "The course could not be served: {said}",
    "bench.unknown": "there is no bench {name}; there are {known}",
    "proofs.properties.head": (
        "# What holds of every client\n\n"
        "Measured by `remedial check --variants {n}` over {n} variants of each practice client that can be treated; the adversary had {steps} steps "
        "from each of {starts} starts. Written on the course with the hash `{hash}`. It is a teaching model, and all of this is about the model.\n"
    ),
    "proofs.properties.none": "A client to be referred has no blend to measure.\n",
    "proofs.trainees.head": (
        "# Do the marks separate?\n\n"
        "Measured by `remedial check --trainees` over {n} variants of each practice client: mean marks of 100 and their standard deviation. "
        "The trainees are scripts that see only what a trainee sees. What they ask is what the condition's file teaches; how often the novice forgets "
        "or errs was set by hand. They are no measurement of real trainees. Written on the course with the hash `{hash}`.\n"
    ),
    "proofs.calibration.head": (
        "# What is published, and what the model gives\n\n"
        "Each figure of `course/calibration.yml` beside what {n} simulated clients of the course give under the same kind of care, "
        "as near as the model has it. {hits} of {figures} figures are met, {misses} are missed; {without} more have nothing to be "
        "held against. A figure was never changed to suit the model, and its tolerance was written down first; where a source does not say "
        "how care was given, the care was chosen here, in part after a first look (`course/calibration.yml` says where). The lines of the "
        "untreated course, and how flare-ups and comfort come and go, were fitted to these figures: agreement shows that the model "
        "can be made to agree, not that it foretells anything. It is a teaching model, and no clinician has reviewed it.\n\n"
        "Measured on content {hash}.\n"
    ),
    "proofs.calibration.column.what": "what is published",
    "proofs.calibration.column.source": "source",
    "proofs.calibration.column.figure": "figure",
    "proofs.calibration.column.care": "simulated",
    "proofs.calibration.column.model": "model",
    "proofs.calibration.column.verdict": "verdict",
    "proofs.calibration.near": "{figure} ± {tolerance} {unit} ({spread})",
    "proofs.calibration.at-least": "at least {figure} {unit}",
    "proofs.calibration.at-most": "at most {figure} {unit}",
    "proofs.calibration.reading": "{figure}; {reading}",
    "proofs.calibration.care": "{care}; week {week}",
    "proofs.calibration.against": "{care}, against {against}; week {week}",
    "proofs.calibration.hit": "hit",
    "proofs.calibration.miss": "**miss.** {why}",
    "proofs.calibration.none": "no figure. {why}",
    "proofs.trainees.treat": "Clients to be treated",
    "proofs.trainees.refer": "Clients to be referred",
    "proofs.trainees.order": "Variant by variant",
    "proofs.column.case": "client",
    "proofs.column.figure": "measured",
    "proofs.column.holds": "holds",
    "proofs.column.shown": "shown by",
    "proofs.column.order": "expert > novice > the better of recipe and everything",
    "proofs.column.above-random": "recipe and everything > random",
    "proofs.column.expert-sd": "expert's standard deviation",
    "proofs.column.tenths": "easiest tenth above hardest, expert",
    "proofs.least": "at least {bound}",
    "proofs.most": "at most {bound}",
    "proofs.and": " and ",
    "proofs.bound": "It has to be {bounds}.",
    "proofs.no-bound": "It has no bound.",
    "proofs.verdict.none": "no bound",
    "proofs.verdict.holds": "yes",
    "proofs.verdict.fails": "NO",
    "proofs.trying": "Trying out {slug}",
    "proofs.working": "Trying it out",
    "proofs.written": "Written: {file}",
    "proofs.unsolvable": "no safe plan helps this client in the variant {seed}: {figure} points are the most that can be gained, and {least} are needed",
    "proofs.unsolvable.cure": "give the client less that forbids, more that answers to hands or home, or a larger problem",
    "proofs.saturated": "in the variant {seed} the pain at the first visit is {figure} of 10, and nothing that is done would show",
    "proofs.saturated.cure": "lower the impairments of this client or of the option drawn there",
    "proofs.degenerate": "the variants {seed} and {other} are the same client: nothing differs between them",
    "proofs.degenerate.cure": "give vary a spread, draws with several options, and response: true",
    "proofs.recipe": "one fixed blend wins {figure} % of the variants, {seed} among them: {blend}",
    "proofs.recipe.cure": "let the variants differ more in what dominates, what keeps loading it and what stands in the way",
}
