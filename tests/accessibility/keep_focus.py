# SPDX-License-Identifier: GPL-3.0-or-later
"""Works by keyboard under a window manager, and looks after each act where the focus is.

Arguments: the program, the maker of a practice, the window manager. Keys come from xdotool, as from
a keyboard: they reach nothing if no window has the focus.
"""

import sys

from screen_reader import (Focus, application, find, has_state, press, pyatspi, run_on_screen,
                           type_text, wait_for)


def go_through(_practice):
    program = wait_for("the program", application)
    window = find(program, "frame", "Lindenhof Practice")
    focus = Focus(window)
    week = find(window, "list", "Sessions of the week")
    wait_for("an active window", lambda: has_state(window, pyatspi.STATE_ACTIVE))
    press("t", "Down")
    focus.is_on("choosing a session", "list item")

    press("Return")
    find(program, "dialog", "Session with")
    press("Delete")
    find(program, "dialog", "Cancel session")
    focus.is_on("Delete", "radio button", "Cancelled by the Professional")
    press("Escape")
    press("Escape")
    focus.is_on("leaving the session", "list item")

    # Two steps, then back in the week: the keys must not be lost in between.
    press("n")
    find(program, "dialog", "New session")
    type_text("Anna Berg")
    press("Tab")
    press("ctrl+Return")
    find(program, "dialog", "Notify Anna?")
    focus.is_on("booking", "push button", "Notify client")
    press("Return")
    focus.is_on("the message", "list item")

    press("ctrl+z")
    focus.is_on("undo", "list item")
    press("ctrl+a", "Delete")
    find(program, "dialog", "Cancel session")
    press("Escape")
    focus.is_on("leaving several sessions", "list item")

    press("ctrl+comma")
    find(program, "dialog", "Settings")
    press("Escape")
    focus.is_on("leaving the settings", "list item")
    press("ctrl+2")
    focus.is_on("going to Clients", "list item")
    press("n")  # no letter of a search
    find(program, "dialog", "New session")
    press("Escape")
    find(window, "list", "Clients")
    press("ctrl+1")
    wait_for("the week", lambda: has_state(week, pyatspi.STATE_SHOWING))
    focus.is_on("coming back", "list item")
    print("the focus was never lost under " + sys.argv[3])


run_on_screen(go_through, beside=sys.argv[3:4])
