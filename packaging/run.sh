#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Cultivar and starts it; without a display, prints this week's review in the terminal.
# Arguments are passed to the program: --demo, --database FILE.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
started_in=$PWD
cd -- "$here/.."
# shellcheck source=packaging/lib/dependencies.sh
. packaging/lib/dependencies.sh
# shellcheck source=packaging/lib/build.sh
. packaging/lib/build.sh

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]
}

program() { # name
    local bin=$PWD/build/release/bin
    if [ -d "$bin/$1.app" ]; then
        echo "$bin/$1.app/Contents/MacOS/$1"
    else
        echo "$bin/$1"
    fi
}

if has_display; then
    need build window
    build_preset release
    cultivar=$(program cultivar)
    cd -- "$started_in"
    exec "$cultivar" "$@"
fi

need build
build_preset release
cli=$(program cultivar-cli)
[ -x "$cli" ] || die "There is no display and no terminal program in this build: set DISPLAY or WAYLAND_DISPLAY and run this again."
cd -- "$started_in"
# Nobody who only wants to look should meet an empty review.
[ $# -gt 0 ] || set -- --demo
case " $* " in
    *" --demo "*) echo "No display: here is this week's review of the made-up sample network in the terminal." ;;
    *) echo "No display: here is this week's review in the terminal." ;;
esac
exec "$cli" "$@" review
