#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Sessionbook and starts it with the arguments given. Without a display it takes the
# guided tour instead, which leaves a picture of every step in pictures/.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build_program
program=$build_program_dir/app/sessionbook

if [[ -n ${DISPLAY:-} ]]; then
    exec "$program" "$@"
elif [[ -n ${WAYLAND_DISPLAY:-} ]]; then
    ensure_packages qt6-wayland
    exec "$program" "$@"
fi

export QT_QPA_PLATFORM=offscreen
for argument in "$@"; do
    case $argument in
    -h | --help | -v | --version | --verify* | --backup* | --restore* | --tour*)
        exec "$program" "$@"
        ;;
    esac
done
echo "There is no display here: taking the guided tour."
status=0
"$program" --tour "$root/pictures" || status=$?
echo "The pictures are listed in $root/pictures/index.md"
exit "$status"
