# SPDX-License-Identifier: GPL-3.0-or-later
"""Unlocks and locks a practice as a screen reader would, and as the desktop's screen lock does.

Arguments: the program, and the maker of a practice. Runs inside a session bus of its own, on which
it says what a desktop says when its screen is locked.
"""

import subprocess

from screen_reader import (act, application, descendants, find, has_state, pyatspi, run_on_screen,
                           wait_for)

PASSPHRASE = "three quiet walks a week"


def lock_screen():
    subprocess.run(["dbus-send", "--session", "--type=signal", "/org/freedesktop/ScreenSaver",
                    "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"], check=True)


def said_anywhere(program, words):
    return any(words in n.name for n in descendants(program))


def unlock(program, title, passphrase):
    dialog = find(program, "dialog", title)
    field = find(dialog, "password text", "Passphrase")
    wait_for("the focus on the passphrase", lambda: has_state(field, pyatspi.STATE_FOCUSED))
    assert field.queryEditableText().setTextContents(passphrase)
    act(find(dialog, "push button", "Unlock"), "Press")
    return dialog


def go_through(_practice):
    program = wait_for("the program", application)
    dialog = unlock(program, "Unlock your practice", "three quiet walks")
    find(dialog, "label", "This is not the passphrase.")
    unlock(program, "Unlock your practice", PASSPHRASE)
    window = find(program, "frame", "Lindenhof Practice")
    find(window, "list item", "Anna Berg")

    # One of its dialogs is open, as anywhere in the middle of work.
    act(find(window, "list item", "Anna Berg"), "Press")
    find(program, "dialog", "Session with Anna Berg")
    lock_screen()
    find(program, "dialog", "Sessionbook is locked")
    for words in ("Anna", "Lindenhof"):
        assert not said_anywhere(program, words), words

    unlock(program, "Sessionbook is locked", PASSPHRASE)
    find(program, "dialog", "Session with Anna Berg")
    print("read at the end: " + find(program, "frame", "Lindenhof Practice").name)


run_on_screen(go_through, passphrase=PASSPHRASE)
