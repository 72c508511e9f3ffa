# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by test.sh: clang-format on all sources, clang-tidy on those that differ from where the work branched off.

# Other versions of clang-format lay the same style out differently.
format_version=14

# Whoever runs this may not be the owner of the folder; nothing in it is executed by git.
repository() {
    git -c safe.directory='*' "$@"
}

# The commit to compare with: where this branch left main; on main itself the commit before.
style_base() {
    local branch base
    for branch in "${CULTIVAR_BASE:-}" origin/HEAD origin/main main; do
        [ -n "$branch" ] || continue
        base=$(repository merge-base HEAD "$branch" 2>/dev/null) || continue
        if [ "$base" != "$(repository rev-parse HEAD)" ]; then
            echo "$base"
            return
        fi
    done
    repository rev-parse --verify --quiet 'HEAD^1' || repository rev-parse HEAD
}

changed_sources() {
    { repository diff --name-only --diff-filter=d "$(style_base)" -- app core ui tests
      repository ls-files --others --exclude-standard -- app core ui tests; } |
        sort -u | grep '\.cpp$' || true
}

formatter() {
    local program
    for program in "clang-format-$format_version" clang-format; do
        if command -v "$program" >/dev/null && "$program" --version | grep -q "version $format_version\."; then
            echo "$program"
            return
        fi
    done
}

check_format() {
    local program
    program=$(formatter)
    if [ -z "$program" ]; then
        echo "clang-format $format_version is not here: the layout of the sources is not checked."
        return
    fi
    find app core ui tests -name '*.h' -print0 -o -name '*.cpp' -print0 |
        xargs -0 "$program" --dry-run -Werror || die "Layout differs from .clang-format: run $program -i on the files named above."
}

# A folder of its own that knows every source, the benchmarks' too, and compiles each by itself: what it forgets to
# include shows.
check_tidy() {
    local files
    if ! command -v clang-tidy >/dev/null || ! command -v git >/dev/null || ! repository rev-parse HEAD >/dev/null 2>&1; then
        echo "clang-tidy or the history is not here: static checks are left out."
        return
    fi
    files=$(changed_sources)
    [ -n "$files" ] || return 0
    echo "Static checks of $(wc -l <<<"$files") changed files ..."
    mkdir -p build/tidy
    quietly build/tidy/configure.log "Configuring static checks" \
        cmake --preset dev -B build/tidy -DCMAKE_UNITY_BUILD=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON \
            -DCULTIVAR_BUILD_BENCHMARKS=ON
    xargs -n 1 -P "$(getconf _NPROCESSORS_ONLN)" clang-tidy --quiet -p build/tidy <<<"$files" 2>/dev/null ||
        die "clang-tidy has objections: see the lines above."
}
