#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Sessionbook with warnings as errors and runs its tests. Arguments go to ctest: "-R store".
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
run_tests suite "$@"
