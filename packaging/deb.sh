#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package and says where it is.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build_program
ensure_packages "${packages_deb[@]}"
cpack --config "$build_program_dir/CPackConfig.cmake" -B "$root/build/deb"
