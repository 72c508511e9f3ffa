#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Searches for bytes that a reader cannot bear. See --help.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/lib/dependencies.sh
. packaging/lib/dependencies.sh
# shellcheck source=packaging/lib/build.sh
. packaging/lib/build.sh

usage() {
    cat <<'TEXT'
Usage: packaging/fuzz.sh [--minutes N] [TARGET...]
Builds the fuzz targets (Clang, libFuzzer, sanitizers) and runs those that are named, else all, one after the other.
  --minutes N  how long each of them searches; 10 unless given
  --help       this text
What a target finds is kept in build/fuzz/findings/TARGET, what it grew in build/fuzz/grown/TARGET, its log beside.
A finding, made small (build/fuzz/bin/fuzz_TARGET -minimize_crash=1 -runs=100000 FILE), belongs into
tests/fuzz/corpus/TARGET, from where every build replays it.
Environment:
  CULTIVAR_CORPORA  a folder of sample files; they are searched from as well
TEXT
}

minutes=10
targets=()
while [ $# -gt 0 ]; do
    case "$1" in
    --minutes)
        [[ "${2:-}" =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }
        minutes=$2
        shift
        ;;
    --help)
        usage
        exit 0
        ;;
    -*)
        usage >&2
        exit 2
        ;;
    *)
        [ -d "tests/fuzz/corpus/$1" ] || die "There is no target $1; there are: $(cd tests/fuzz/corpus && echo *)."
        targets+=("$1")
        ;;
    esac
    shift
done
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cd tests/fuzz/corpus && printf '%s\n' *)

# False if something was found.
search() { # target
    local target=$1 grown=build/fuzz/grown/$1 findings=build/fuzz/findings/$1 seeds
    mkdir -p "$grown" "$findings"
    # New files go into the first folder alone; the others are only read.
    seeds=("$grown" "tests/fuzz/corpus/$target")
    [ -z "${CULTIVAR_CORPORA:-}" ] || seeds+=("$CULTIVAR_CORPORA")
    echo "Searching with $target for $minutes minutes ..."
    if "build/fuzz/bin/fuzz_$target" -max_total_time=$((60 * minutes)) -max_len=16384 -timeout=10 -rss_limit_mb=2500 \
        -artifact_prefix="$findings/" -print_final_stats=1 "${seeds[@]}" >"$grown.log" 2>&1 </dev/null; then
        sed -n 's/^stat::number_of_executed_units: *\(.*\)/  nothing found in \1 runs/p' "$grown.log"
    else
        grep -E -A 2 -m 1 'Not kept:|ERROR:|runtime error:' "$grown.log" || tail -n 5 "$grown.log"
        echo "  the whole output is in $grown.log, the bytes are in $findings"
        return 1
    fi
}

need build quick
build_preset fuzz
outcome=0
for target in "${targets[@]}"; do
    search "$target" || outcome=1
done
exit "$outcome"
