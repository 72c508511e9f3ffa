#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Cultivar with warnings as errors and checks it. See --help.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/lib/dependencies.sh
. packaging/lib/dependencies.sh
# shellcheck source=packaging/lib/build.sh
. packaging/lib/build.sh
# shellcheck source=packaging/lib/style.sh
. packaging/lib/style.sh

usage() {
    cat <<'TEXT'
Usage: packaging/test.sh [OPTION]
Without an option: style of the sources, a debug build with warnings as errors, all quick tests in three time zones.
  --sanitizers  the quick tests with address, undefined-behaviour and leak sanitizers
  --faults      the long tests: killed processes, full disks
  --benchmarks  the benchmarks, optimised
  --help        this text
Environment:
  CULTIVAR_CORPORA  a folder of sample files; tests that need it are skipped without
  CULTIVAR_TIDY     when set, clang-tidy looks at the changed files; takes some seconds for each
TEXT
}

jobs=$(getconf _NPROCESSORS_ONLN)
zones=(UTC America/New_York Asia/Kolkata)

run_tests() { # folder [ctest argument]...
    local folder=$1
    shift
    ctest --test-dir "build/$folder" --parallel "$jobs" --output-on-failure --no-tests=error "$@" </dev/null |
        sed -n -e '/^ *[0-9]*\/[0-9]* Test .* Passed /d' -e '/^ *Start /d' -e '/^Internal ctest/d' -e '/^$/d' -e p ||
        die "Tests failed: see the lines above."
}

# The C locale once is enough: what differs with the zone does not differ with the locale.
run_tests_in_zones() { # folder
    local zone
    for zone in "${zones[@]}"; do
        echo "Testing (TZ=$zone) ..."
        if [ "$zone" = UTC ]; then
            LC_ALL=C TZ=$zone run_tests "$1" --label-exclude slow
        else
            TZ=$zone run_tests "$1" --label-exclude slow
        fi
    done
}

everyday() {
    need build tests
    check_format
    use_quick_compiler
    build_preset dev -DCULTIVAR_WARNINGS_AS_ERRORS=ON
    run_tests_in_zones dev
    [ -z "${CULTIVAR_TIDY:-}" ] || check_tidy
    echo "All is well."
}

sanitizers() {
    need build tests
    use_quick_compiler
    build_preset asan -DCULTIVAR_WARNINGS_AS_ERRORS=ON
    UBSAN_OPTIONS=print_stacktrace=1 run_tests asan --label-exclude slow
}

faults() {
    need build tests
    use_quick_compiler
    build_preset dev -DCULTIVAR_WARNINGS_AS_ERRORS=ON
    run_tests dev --label-regex slow
}

benchmarks() {
    need build benchmarks
    build_preset benchmarks
    local outcome=0
    build/benchmarks/bin/cultivar-benchmarks || outcome=1
    build/benchmarks/bin/cultivar-window-benchmarks || outcome=1
    return "$outcome"
}

[ $# -le 1 ] || { usage >&2; exit 2; }
case "${1:-}" in
'') everyday ;;
--sanitizers) sanitizers ;;
--faults) faults ;;
--benchmarks) benchmarks ;;
--help) usage ;;
*) usage >&2; exit 2 ;;
esac
