#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What can be judged without running the program: the borders between the rooms, formatting,
# scripts, desktop data, and clang-tidy's opinion of core.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
ensure_packages "${packages_run[@]}" "${packages_build[@]}" "${packages_test[@]}" "${packages_check[@]}"
cd "$root"
failed=0

# report TITLE COMMAND...: a check that fails does not keep the next from being made.
report() {
    local title=$1 remarks
    shift
    if remarks=$("$@" 2>&1); then
        echo "ok      $title"
    else
        printf '%s\nFAILED  %s\n' "$remarks" "$title"
        failed=1
    fi
}

# absent PATTERN PATH...: no tracked file there has a line that matches.
absent() {
    local pattern=$1
    shift
    ! git grep -nE "$pattern" -- "$@"
}

formatted() { git ls-files -z '*.cpp' '*.h' | xargs -0 -r clang-format --dry-run --Werror; }

scripts_sound() { shellcheck --severity=warning -x -P SCRIPTDIR packaging/*.sh .ci/run; }

tidy() {
    configure dev && cmake --build --preset dev --target core_autogen &&
        git ls-files -z 'core/*.cpp' |
        xargs -0 -r -n1 -P"$(nproc)" clang-tidy -p build/dev --quiet \
            2> >(grep -v ' generated\.$' >&2)
}

# Plain <QColor> in core does not even compile, since core links neither; the long form would.
report "core knows no window" absent \
    '#include *(<Qt(Gui|Widgets|Svg|PrintSupport|Test)/|"(ui|app|tests)/)' core
report "ui knows nothing of app" absent '#include *"(app|tests)/' ui
report "base stands alone" absent '#include *"core/[^b]' core/base
report "rules know neither store nor practice" absent \
    '#include *("core/(store|practice)|<(Qt)?Sql|<QSql|<sqlite3)' core/base core/rules
report "store does not know practice" absent '#include *"core/practice' core/store
report "SQL stays in core/store" absent \
    '#include *<(QSql|QtSql/|sqlite3)' core app ui ':!core/store'
report "only the practice's clock tells the time" absent \
    'current(Date|Time|DateTime|DateTimeUtc|SecsSinceEpoch|MSecsSinceEpoch)\(|system_clock' \
    core ui ':!core/practice/practice.cpp'
report "formatting" formatted
report "scripts" scripts_sound
report "manual page" mandoc -T lint -W warning packaging/sessionbook.1
report "desktop entry" desktop-file-validate packaging/sessionbook.desktop
# The project has no domain of its own from which a reversed name could be made.
report "AppStream data" appstreamcli validate --no-net \
    --override cid-desktopapp-is-not-rdns=info packaging/sessionbook.metainfo.xml
report "clang-tidy on core" tidy
exit "$failed"
