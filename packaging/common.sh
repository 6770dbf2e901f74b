# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Sourced by the scripts beside it: what they need from Debian, and how they build.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Qt wants to know that file names and output are UTF-8; a bare system says nothing.
export LANG="${LANG:-C.UTF-8}"

# Debian packages by purpose. SQLite's driver and the SVG plugin are loaded at run time only,
# so nothing else draws them in; the same goes for the fonts and the time zones.
packages_run=(libqt6sql6-sqlite libqt6svg6 fonts-inter fonts-dejavu-core tzdata)
packages_build=(g++ cmake ninja-build qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
    qt6-tools-dev qt6-l10n-tools libsqlite3-dev libicu-dev libical-dev pkg-config libsodium-dev
    libqrencode-dev libzxcvbn-dev libpoppler-qt6-dev)
# The program is driven through AT-SPI on an X server of its own, with a bus of its own.
packages_test=(catch2 librapidcheck-dev at-spi2-core dbus-daemon python3-pyatspi xvfb openbox
    xfwm4 xdotool libzxing-dev)
packages_check=(git clang-format clang-tidy shellcheck desktop-file-utils appstream mandoc
    shared-mime-info libglib2.0-bin)
packages_deb=(dpkg-dev file lintian)

# ensure_packages PACKAGE...: installs what is missing; with nothing missing it needs neither
# the network nor root.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "Not a Debian system: trusting that what these Debian packages hold is here: $*" >&2
        return
    fi
    local installed missing=() package
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "Missing Debian packages, and no sudo to install them: ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}"
    "${as_root[@]}" apt-get -qq update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes \
        --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        "${missing[@]}" >/dev/null
}

# configure PRESET [CMAKE OPTION...]
configure() {
    local preset=$1 launcher=()
    shift
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    (cd "$root" && cmake --preset "$preset" "${launcher[@]}" "$@" >/dev/null)
}

# build_program: the program alone, optimised, in $build_program_dir.
build_program_dir=$root/build/run
build_program() {
    ensure_packages "${packages_run[@]}" "${packages_build[@]}"
    configure run
    (cd "$root" && cmake --build --preset run)
}

# run_tests PRESET [CTEST OPTION...]: brings what is missing, builds, and ends with ctest's verdict.
run_tests() {
    local preset=$1
    shift
    ensure_packages "${packages_run[@]}" "${packages_build[@]}" "${packages_test[@]}"
    configure "$preset"
    cd "$root" || return
    cmake --build --preset "$preset"
    ctest --preset "$preset" --no-tests=error --parallel "$(nproc)" "$@"
}
