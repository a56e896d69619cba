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
    "check.faults.one": "1 fault. Mend it and check again.",
    "check.faults.many": "{n} faults. Mend them and check again.",
    "check.cure.open": "name a folder that holds course.yml",
    # remedial build
    "build.in-step": "Everything is in step with the course.",
    "build.built": "Built: {file}",
    "build.stale": "Not in step with the course: {file}",
    "build.cure": "Run `remedial build` to bring it in step.",
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
}
