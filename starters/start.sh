#!/bin/sh
# Sets up and starts the course on macOS and Linux, for somebody who double-clicks. The work itself is in set_up.py.
cd "$(dirname "$0")/.." || exit 1

wait_a_moment() {
  # Keeps the window open, so that the sentence can be read.
  if [ -t 0 ]; then printf 'Press Enter to close this window. '; read -r _; fi
}

for python in python3.13 python3.12 python3.11 python3.14 python3 python; do
  if command -v "$python" >/dev/null 2>&1 && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    "$python" starters/set_up.py --start
    code=$?
    [ "$code" = 0 ] || wait_a_moment
    exit "$code"
  fi
done

echo
echo "The course needs Python 3.11 or newer, and it is not on this computer yet."
case "$(uname -s)" in
  Darwin) echo "Get it from python.org (Downloads, macOS), install it, and double-click this file again." ;;
  *) echo "Install it from your system's software centre (on Debian and Ubuntu: sudo apt install python3 python3-venv), and start this again." ;;
esac
echo
wait_a_moment
exit 1
