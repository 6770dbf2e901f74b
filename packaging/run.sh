#!/usr/bin/env bash
# Builds Sessionbook and starts it with the arguments given. Without a display it takes the
# guided tour instead, which leaves a picture of every step in pictures/.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ensure_packages "${packages_run[@]}" "${packages_build[@]}"
[[ -z ${WAYLAND_DISPLAY:-} ]] || ensure_packages qt6-wayland

build=$root/build/run
configure release -B "$build" -DBUILD_TESTING=OFF
cmake --build "$build"
program=$build/app/sessionbook

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec "$program" "$@"
fi

export QT_QPA_PLATFORM=offscreen
for argument in "$@"; do
    case $argument in
    --help | --version | --verify* | --tour*) exec "$program" "$@" ;;
    esac
done
echo "There is no display here: taking the guided tour."
status=0
"$program" --tour "$root/pictures" || status=$?
echo "The pictures are listed in $root/pictures/index.md"
exit "$status"
