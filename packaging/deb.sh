#!/usr/bin/env bash
# Builds the Debian package and says where it is.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
ensure_packages "${packages_run[@]}" "${packages_build[@]}" "${packages_deb[@]}"

build=$root/build/deb
configure release -B "$build" -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr
cmake --build "$build"
cpack --config "$build/CPackConfig.cmake" -B "$build"
