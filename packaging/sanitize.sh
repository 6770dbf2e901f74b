#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tests once more under the Address, Leak and Undefined-Behaviour sanitizers, but for those that
# go through the same code as others, or whose processes are killed before they could report.
# Arguments go to ctest.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
run_tests asan --exclude-regex "scale150|crash|(property|store)[.]sealed|xfwm4|focus[.]" "$@"
