#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What can be judged without running the program: the borders between the rooms, formatting,
# scripts, desktop data, and clang-tidy's opinion.
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

# tidy CHECKS: clang-tidy on the files that are named on standard input.
tidy() {
    xargs -0 -r -n1 -P"$(nproc)" clang-tidy -p build/suite --quiet --checks="$1" \
        2> >(grep -v ' generated\.$' >&2)
}

# Looks at many files at a time, as the suite compiles them: alone, each file would be reading
# headers for ten times as long. What a declaration calls a parameter is core's to keep, as in ui
# many a short name is taken by a function.
tidy_all() {
    local each=-bugprone-suspicious-include
    printf '%s\0' build/suite/core/CMakeFiles/*.dir/Unity/*.cxx | tidy "$each" &&
        printf '%s\0' build/suite/{ui,app}/CMakeFiles/*.dir/Unity/*.cxx |
        tidy "$each,-readability-inconsistent-declaration-parameter-name"
}

# The order of the rooms, lowest first: a room knows those before it. Rooms in one line know nothing
# of each other.
core_rooms=(base sealed "records" "rules letters" store safety practice search)
ui_rooms=(look parts fields security paper "search outbox" "clients settings welcome activity" "payments reports"
    "time_off calendar documents" sessions print to_finish today window)

# no_upward FOLDER ROW...: no include of a room of FOLDER leads upward or sideways.
no_upward() {
    local folder=$1 row room other below=() found=0
    shift
    for row in "$@"; do
        for room in $row; do
            other=$(printf '|%s' "${below[@]}" "$room")
            ! git grep -nE "#include \"$folder/" -- "$folder/$room" |
                grep -vE "#include \"$folder/(${other:1})/" || found=1
        done
        # shellcheck disable=SC2206
        below+=($row)
    done
    # Each room is in the order, or nothing would be known of it.
    for room in "$root/$folder"/*/; do
        grep -qw "$(basename "$room")" <<<"$*" || {
            echo "$room is not in the order of the rooms"
            found=1
        }
    done
    return "$found"
}

licensed() {
    local bare
    bare=$(git ls-files -z '*.h' '*.cpp' '*.sh' '*.py' '*CMakeLists.txt' '*.cmake' .ci/run |
        xargs -0 grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' || true)
    [[ -z $bare ]] || ! echo "$bare"
}

# A source that no CMakeLists.txt names is never built, and its tests never run.
listed() {
    local source bare=()
    while IFS= read -r source; do
        git grep -qF "$(basename "$source")" -- "$(dirname "$source")/CMakeLists.txt" \
            "$(dirname "$(dirname "$source")")/CMakeLists.txt" \
            "$(dirname "$(dirname "$(dirname "$source")")")/CMakeLists.txt" || bare+=("$source")
    done < <(git ls-files '*.cpp')
    ((${#bare[@]} == 0)) || { printf '%s\n' "${bare[@]}" && return 1; }
}

# practice_type: the desktop knows a practice's file, plain or sealed, by its name and by what it
# begins with, and takes no other for one.
practice_type() {
    local data type=application/x-sessionbook found=0
    data=$(mktemp -d)
    mkdir -p "$data/mime/packages"
    cp packaging/sessionbook-mime.xml "$data/mime/packages/sessionbook.xml"
    XDG_DATA_HOME=$data update-mime-database "$data/mime"
    local plain=tests/store/data/practice_version_1.sessionbook
    cp "$plain" "$data/a-plain-one"
    { printf 'Sessionbook seal' && head -c 16368 /dev/zero; } >"$data/a-sealed-one"
    printf 'x' >"$data/by-its-name.sessionbook"
    { head -c 68 "$plain" && printf 'xxxx' && tail -c +73 "$plain"; } >"$data/another-database"
    printf 'Sessionbook seals are on sale' >"$data/a-letter.txt"
    local file told
    for file in a-plain-one a-sealed-one by-its-name.sessionbook another-database a-letter.txt; do
        told=$(XDG_DATA_HOME=$data gio info -a standard::content-type "$data/$file" |
            sed -n 's/.*content-type: //p')
        case $file in
        another-database | a-letter.txt) [[ $told != "$type" ]] ;;
        *) [[ $told == "$type" ]] ;;
        esac || { echo "$file is taken for $told" && found=1; }
    done
    grep -qx "MimeType=$type;" packaging/sessionbook.desktop || found=1
    rm -r "$data"
    return "$found"
}

# Plain <QColor> in core does not even compile, since core links neither; the long form would.
report "core knows no window" absent \
    '#include *(<Qt(Gui|Widgets|Svg|PrintSupport|Test)/|"(ui|app|tests)/)' core
report "ui knows nothing of app" absent '#include *"(app|tests)/' ui
report "the rooms of core are in order" no_upward core "${core_rooms[@]}"
report "the rooms of ui are in order" no_upward ui "${ui_rooms[@]}"
report "the interface asks the practice, not its store" absent \
    '#include *"core/(store/|practice/context)' ui
report "SQL stays in core/store" absent \
    '#include *<(QSql|QtSql/|sqlite3)' core app ui ':!core/store' \
    ':!core/sealed/sealed_vfs.cpp' ':!core/sealed/sealed_file.h'
report "statements stand in core/store" absent \
    '"(SELECT|INSERT|UPDATE|DELETE FROM|CREATE TABLE|VACUUM) ?' core app ui ':!core/store'
report "one place opens the file, and none makes one by opening it" absent \
    'addDatabase|sqlite3_open|ATTACH' core app ui ':!core/store/connection.cpp' \
    ':!core/store/copied_file.cpp'
report "what is read from the file is checked" absent '\.value\(.*\)\.to[A-Z]|sqlite3_column_int' \
    core/store ':!core/store/connection.cpp'
report "only the practice's clock tells the time" absent \
    'current(Date|Time|DateTime|DateTimeUtc|SecsSinceEpoch|MSecsSinceEpoch)\(|system_clock' \
    core ui ':!core/practice/practice.cpp'
report "core asks the profile for the locale" absent '\bQLocale\(\)' \
    core ':!core/records/records.cpp' ':!core/base/translations.cpp'
# A name typed by a person may look like markup; makeLabel() and the style keep it plain.
report "labels are made as plain text" absent \
    'new QLabel\(|RichText|setHtml|QTextBrowser' ui app ':!ui/look/text_styles.cpp' \
    ':!ui/print/print_dialog.cpp'
report "typed text is tidied in one way" absent '\.(trimmed|simplified)\(\)' core/practice
report "links leave by one door" absent \
    'QDesktopServices::openUrl|setOpenExternalLinks|xdg-open' core ui app ':!ui/parts/desktop.cpp'
report "the tour's captions fit whoever reads them" absent \
    '\b([Ss]he|[Hh]e|[Hh]ers?|[Hh]im|[Hh]is)\b' app/tour
# The task bar and a shared screen show it.
report "no window's title names a client" absent \
    'setWindowTitle\(|[^a-z]setTitle\(.*(client\.name|clientName|givenName)' \
    ui app ':!ui/parts/dialog_frame.cpp' ':!ui/window/main_window.cpp' ':!app/program.cpp' \
    ':!ui/parts/export_flow.cpp'
# Qt's own take a text apart by sections and may make another value of it.
report "days and times are typed into fields of our own" absent \
    'Q(Date|Time|DateTime)Edit\b' ui
report "the wheel and held keys are guarded in one place" absent \
    'QEvent::Wheel|wheelEvent|isAutoRepeat' ui ':!ui/parts/slip_guard.cpp' \
    ':!ui/calendar/calendar_wheel.cpp' ':!ui/parts/panel_*'
report "each source states its licence" licensed
report "each source is built" listed
report "formatting" formatted
report "scripts" scripts_sound
report "manual page" mandoc -T lint -W warning packaging/sessionbook.1
report "desktop entry" desktop-file-validate packaging/sessionbook.desktop
report "the type of a practice's file" practice_type
# The project has no domain of its own from which a reversed name could be made.
report "AppStream data" appstreamcli validate --no-net \
    --override cid-desktopapp-is-not-rdns=info packaging/sessionbook.metainfo.xml
report "no source is included" absent '#include .*\.(cpp|cc|cxx|c)[">]' core ui app tests
configure suite
report "clang-tidy" tidy_all
exit "$failed"
