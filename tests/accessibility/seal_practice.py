# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets, changes and removes a passphrase in the settings, and checks the recovery sheet, as a screen
reader would: by roles, names and actions alone, listening to what is said meanwhile.

Arguments: the program, the maker of a practice, the window manager.
"""

import sys

from screen_reader import (act, application, descendants, find, has_state, press, pyatspi,
                           run_on_screen, wait_for)

FIRST = "three quiet walks a week"
SECOND = "a heron at dusk by the water"


def write(dialog, role, name, text):
    assert find(dialog, role, name).queryEditableText().setTextContents(text)


def security(program):
    press("ctrl+comma")
    settings = find(program, "dialog", "Settings")
    pages = find(settings, "list", "Settings categories")
    pages.queryComponent().grabFocus()
    page = find(pages, "list item", "Security")
    for _ in range(12):
        if has_state(page, pyatspi.STATE_SELECTED):
            break
        press("Down")
    assert has_state(page, pyatspi.STATE_SELECTED)
    return settings


def ready(program):
    window = find(program, "frame", "Lindenhof Practice")
    wait_for("an active window", lambda: has_state(window, pyatspi.STATE_ACTIVE))
    return window


def check_sheet(program):
    sheet = find(program, "dialog", "Your recovery sheet")
    key = find(sheet, "label", "The recovery key: ").name.removeprefix("The recovery key: ")
    write(sheet, "text", "Check what you wrote down", key.rpartition(", ")[0])
    check = find(sheet, "push button", "Check")
    act(check, "Press")
    find(sheet, "label", "The key has")
    write(sheet, "text", "Check what you wrote down", key.replace(", ", " ").lower())
    act(check, "Press")
    find(sheet, "label", "That's the right key.")
    act(find(sheet, "push button", "Close"), "Press")


def go_through(_practice):
    program = wait_for("the program", application)
    ready(program)

    settings = security(program)
    find(settings, "label", "This practice has no passphrase.")
    act(find(settings, "push button", "Set a passphrase…"), "Press")
    dialog = find(program, "dialog", "Set a passphrase?")
    field = find(dialog, "password text", "Passphrase")
    wait_for("the focus on the passphrase", lambda: has_state(field, pyatspi.STATE_FOCUSED))
    write(dialog, "password text", "Passphrase", FIRST)
    write(dialog, "password text", "Repeat the passphrase", FIRST + "s")
    confirm = find(dialog, "push button", "Set passphrase")
    act(confirm, "Press")
    find(dialog, "label", "The two passphrases don't match.")
    write(dialog, "password text", "Repeat the passphrase", FIRST)
    act(confirm, "Press")
    check_sheet(program)
    ready(program)

    settings = security(program)
    find(settings, "label", "This practice has a passphrase.")
    act(find(settings, "push button", "Change passphrase…"), "Press")
    dialog = find(program, "dialog", "Change the passphrase")
    write(dialog, "password text", "Current passphrase", SECOND)
    write(dialog, "password text", "New passphrase", SECOND)
    write(dialog, "password text", "Repeat the passphrase", SECOND)
    confirm = find(dialog, "push button", "Change passphrase")
    act(confirm, "Press")
    find(dialog, "label", "This is not the passphrase.")
    write(dialog, "password text", "Current passphrase", FIRST)
    act(confirm, "Press")
    find(settings, "label", "The passphrase has been changed.")

    act(find(settings, "push button", "New recovery sheet…"), "Press")
    dialog = find(program, "dialog", "Make a new recovery sheet?")
    write(dialog, "password text", "Your passphrase", SECOND)
    act(find(dialog, "push button", "Make a new sheet"), "Press")
    check_sheet(program)

    act(find(settings, "push button", "Remove passphrase…"), "Press")
    dialog = find(program, "dialog", "Remove the passphrase?")
    write(dialog, "password text", "Your passphrase", SECOND)
    act(find(dialog, "push button", "Remove passphrase"), "Press")
    wait_for("the dialog's end", lambda: not any(
        n.name.startswith("Remove the passphrase?") for n in descendants(program)))
    ready(program)
    settings = security(program)
    find(settings, "label", "This practice has no passphrase.")
    print("sealed and opened again under " + sys.argv[3])


run_on_screen(go_through, beside=sys.argv[3:4])
