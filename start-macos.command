#!/bin/sh
# Double-click: opens the course on macOS. The first time, hold Control, click, and choose Open.
exec sh "$(dirname "$0")/starters/start.sh"
