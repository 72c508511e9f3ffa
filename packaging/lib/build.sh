# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh: configures and builds a preset into build/<preset>, quietly.

# Shows a command's output only when it fails, with the compiler's errors first.
quietly() { # log title command...
    local log=$1 title=$2
    shift 2
    if "$@" >"$log" 2>&1 </dev/null; then
        return 0
    fi
    grep -E -m 20 'error:|CMake Error|undefined reference' "$log" >&2 || tail -n 20 "$log" >&2
    die "$title failed: the whole output is in $log."
}

use_homebrew_qt() {
    if [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null; then
        CMAKE_PREFIX_PATH="$(brew --prefix qt)${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
        export CMAKE_PREFIX_PATH
    fi
}

# Clang builds this in half the time GCC takes, and both have to be content: GCC builds what run.sh starts and the
# benchmarks. Where Clang cannot be had, GCC does it all. A folder that was configured before keeps its compiler.
use_quick_compiler() {
    (need quick) || true
    if [ -z "${CXX:-}" ] && command -v clang++ >/dev/null; then
        export CXX=clang++
    fi
}

build_preset() { # preset [cmake argument]...
    local preset=$1 jobs
    shift
    # Ninja takes two more than there are processors, and on two of them each then waits for the others' memory.
    jobs=$(getconf _NPROCESSORS_ONLN)
    mkdir -p "build/$preset" || die "Cannot write to $PWD/build: give yourself the right to, or use a copy of the folder."
    use_homebrew_qt
    echo "Building ($preset), which takes a few minutes the first time ..."
    quietly "build/$preset/configure.log" "Configuring $preset" cmake --preset "$preset" "$@"
    if [ -t 1 ]; then
        cmake --build --preset "$preset" --parallel "$jobs" </dev/null || die "Building $preset failed: see the lines above."
    else
        quietly "build/$preset/build.log" "Building $preset" cmake --build --preset "$preset" --parallel "$jobs"
    fi
}
