#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package, says where it is, and lets lintian judge it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build_program
ensure_packages "${packages_deb[@]}"
cpack --config "$build_program_dir/CPackConfig.cmake" -B "$root/build/deb"
lintian --fail-on error,warning --tag-display-limit 0 "$root"/build/deb/sessionbook_*.deb
