# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by test.sh: clang-format and clang-tidy on the files that differ from where the work branched off.

# Other versions of clang-format lay the same style out differently.
format_version=14

# The commit to compare with: where this branch left main; on main itself the commit before.
style_base() {
    local branch base
    for branch in "${CULTIVAR_BASE:-}" origin/HEAD origin/main main; do
        [ -n "$branch" ] || continue
        base=$(git merge-base HEAD "$branch" 2>/dev/null) || continue
        if [ "$base" != "$(git rev-parse HEAD)" ]; then
            echo "$base"
            return
        fi
    done
    git rev-parse --verify --quiet 'HEAD^1' || git rev-parse HEAD
}

changed_sources() { # extension pattern
    git -c safe.directory='*' rev-parse HEAD >/dev/null 2>&1 || return 0
    { git diff --name-only --diff-filter=d "$(style_base)" -- app core ui tests
      git ls-files --others --exclude-standard -- app core ui tests; } |
        sort -u | grep -E "\\.($1)\$" || true
}

formatter() {
    local program
    for program in "clang-format-$format_version" clang-format; do
        if command -v "$program" >/dev/null && "$program" --version | grep -q "version $format_version\\."; then
            echo "$program"
            return
        fi
    done
}

check_format() {
    local program files
    program=$(formatter)
    if ! command -v git >/dev/null || [ -z "$program" ]; then
        echo "clang-format $format_version is not here: the layout of the sources is not checked."
        return
    fi
    files=$(changed_sources 'h|cpp')
    [ -n "$files" ] || return 0
    xargs "$program" --dry-run -Werror <<<"$files" || die "Layout differs from .clang-format: run $program -i on the files named above."
}

# A folder of its own without precompiled headers: clang cannot read those of another compiler.
check_tidy() {
    local files
    if ! command -v git >/dev/null || ! command -v clang-tidy >/dev/null; then
        echo "clang-tidy is not here: static checks are left out."
        return
    fi
    files=$(changed_sources cpp)
    [ -n "$files" ] || return 0
    echo "Static checks of $(wc -l <<<"$files") changed files ..."
    mkdir -p build/tidy
    quietly build/tidy/configure.log "Configuring static checks" \
        cmake --preset dev -B build/tidy -DCULTIVAR_PRECOMPILED_HEADERS=OFF
    xargs -n 1 -P "$(getconf _NPROCESSORS_ONLN)" clang-tidy --quiet -p build/tidy <<<"$files" 2>/dev/null ||
        die "clang-tidy has objections: see the lines above."
}
