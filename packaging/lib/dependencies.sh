# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh: installs what a group of work needs and is not there yet.
#
#   need build|window|tests|quick|benchmarks|format...
#
# Packages are looked up before anything is fetched, so a second run needs neither network nor administrator.

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

packages_of() { # manager group
    case "$1:$2" in
    apt:build) echo g++ cmake ninja-build ccache qt6-base-dev qt6-svg-dev libqt6sql6-sqlite libexpected-dev libical-dev libzip-dev libgl1-mesa-dev ;;
    apt:window) echo qt6-qpa-plugins qt6-image-formats-plugins fontconfig fonts-dejavu-core ;;
    apt:tests) echo qt6-qpa-plugins fontconfig fonts-dejavu-core libgtest-dev libgmock-dev tzdata ;;
    apt:quick | dnf:quick | pacman:quick) echo clang lld ;;
    apt:benchmarks) echo libbenchmark-dev ;;
    apt:format) echo git clang-format ;;
    dnf:build) echo gcc-c++ cmake ninja-build ccache qt6-qtbase-devel qt6-qtsvg-devel expected-devel libical-devel libzip-devel ;;
    dnf:window) echo qt6-qtimageformats fontconfig dejavu-sans-fonts ;;
    dnf:tests) echo gtest-devel gmock-devel ;;
    dnf:benchmarks) echo google-benchmark-devel ;;
    dnf:format) echo git-core clang-tools-extra ;;
    pacman:build) echo gcc cmake ninja ccache qt6-base qt6-svg tl-expected libical libzip ;;
    pacman:window) echo qt6-imageformats fontconfig ttf-dejavu ;;
    pacman:tests) echo gtest ;;
    pacman:benchmarks) echo benchmark ;;
    pacman:format) echo git clang ;;
    brew:build) echo cmake ninja ccache qt tl-expected libical libzip ;;
    brew:tests) echo googletest ;;
    brew:benchmarks) echo google-benchmark ;;
    brew:format) echo clang-format ;;
    esac
}

package_manager() {
    local manager
    if [ "$(uname -s)" = Darwin ]; then
        command -v brew >/dev/null && echo brew
        return 0
    fi
    for manager in apt-get dnf pacman; do
        if command -v "$manager" >/dev/null; then
            echo "${manager%-get}"
            return 0
        fi
    done
}

is_installed() { # manager package
    case "$1" in
    apt) [ "$(dpkg-query -W -f='${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
    dnf) rpm -q --quiet --whatprovides "$2" ;;
    pacman) pacman -Qq "$2" >/dev/null 2>&1 ;;
    brew) brew list --versions "$2" >/dev/null 2>&1 ;;
    esac
}

as_administrator() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# Fetches package lists only when those at hand do not know a package or cannot fetch it any more.
apt_install() {
    local apt=(as_administrator env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
    apt-cache show "$@" >/dev/null 2>&1 || "${apt[@]}" update
    "${apt[@]}" install -y --no-install-recommends "$@" ||
        { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$@"; }
}

install_packages() { # manager package...
    local manager=$1
    shift
    case "$manager" in
    apt) apt_install "$@" ;;
    dnf) as_administrator dnf install -y --quiet "$@" ;;
    pacman) as_administrator pacman -S --needed --noconfirm --quiet "$@" ;;
    brew) brew install --quiet "$@" ;;
    esac
}

can_administer() { # manager
    [ "$1" = brew ] || [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null
}

# Without a known package manager CMake says what it misses, if it is there to say it.
need_by_hand() {
    local program
    for program in cmake ninja c++; do
        command -v "$program" >/dev/null ||
            die "$program is missing and no known package manager was found: install a C++20 compiler, CMake 3.22, Ninja, Qt 6.4 with its SQLite driver, tl-expected and libical libzip (for tests GoogleTest), then run this again."
    done
}

need() { # group...
    local manager group package log missing=()
    manager=$(package_manager)
    if [ -z "$manager" ]; then
        need_by_hand
        return
    fi
    for group in "$@"; do
        for package in $(packages_of "$manager" "$group"); do
            is_installed "$manager" "$package" || missing+=("$package")
        done
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    can_administer "$manager" ||
        die "Missing: ${missing[*]}. Install them as administrator (there is no sudo here), then run this again."
    echo "Installing ${missing[*]} ..."
    log=$(mktemp)
    if ! install_packages "$manager" "${missing[@]}" >"$log" 2>&1 </dev/null; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        die "Could not install ${missing[*]} with $manager: look at the lines above, check the network, then run this again."
    fi
    rm -f "$log"
}
