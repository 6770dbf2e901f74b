# SPDX-License-Identifier: GPL-3.0-or-later
"""Works by keyboard under a window manager, and looks after each act where the focus is.

Arguments: the program, the maker of a practice, the window manager. Keys come from xdotool, as from
a keyboard: they reach nothing if no window has the focus.
"""

import subprocess
import sys

from screen_reader import (application, descendants, find, has_state, press, pyatspi,
                           run_on_screen, wait_for)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)


def go_through(_practice):
    program = wait_for("the program", application)
    window = find(program, "frame", "Lindenhof Practice")

    def focused():
        # Qt calls the current page tab focused, wherever the focus is, and what passes it on.
        found = [n for n in descendants(window) if has_state(n, pyatspi.STATE_FOCUSED)
                 and n.getRoleName() != "page tab"]
        return found[-1] if found else None

    def focus_is_on(act, role, name=""):
        def right():
            here = focused()
            return here is not None and here.getRoleName() == role and here.name.startswith(name)
        try:
            wait_for(f"the focus on the {role} “{name}” after: {act}", right)
        except AssertionError as never:
            here = focused()
            where = f"{here.getRoleName()} “{here.name}”" if here else "nowhere"
            raise AssertionError(f"{never}; it is {where}") from never
        assert has_state(window, pyatspi.STATE_ACTIVE), "the window is not active after: " + act

    week = find(window, "list", "Sessions of the week")
    wait_for("an active window", lambda: has_state(window, pyatspi.STATE_ACTIVE))
    press("t", "Down")
    focus_is_on("choosing a session", "list item")

    press("Return")
    find(program, "dialog", "Session with")
    press("Delete")
    find(program, "dialog", "Cancel session")
    focus_is_on("Delete", "radio button", "Cancelled by the Professional")
    press("Escape")
    press("Escape")
    focus_is_on("leaving the session", "list item")

    # Two steps, then back in the week: the keys must not be lost in between.
    press("n")
    find(program, "dialog", "New session")
    type_text("Anna Berg")
    press("Tab")
    press("ctrl+Return")
    find(program, "dialog", "Notify Anna?")
    focus_is_on("booking", "push button", "Notify client")
    press("Return")
    focus_is_on("the message", "list item")

    press("ctrl+z")
    focus_is_on("undo", "list item")
    press("ctrl+a", "Delete")
    find(program, "dialog", "Cancel session")
    press("Escape")
    focus_is_on("leaving several sessions", "list item")

    press("ctrl+comma")
    find(program, "dialog", "Settings")
    press("Escape")
    focus_is_on("leaving the settings", "list item")
    press("ctrl+2")
    focus_is_on("going to Clients", "list item")
    press("Down", "n")
    find(program, "dialog", "New session")
    press("Escape")
    find(window, "list", "Clients")
    press("ctrl+1")
    wait_for("the week", lambda: has_state(week, pyatspi.STATE_SHOWING))
    focus_is_on("coming back", "list item")
    print("the focus was never lost under " + sys.argv[3])


run_on_screen(go_through, beside=sys.argv[3:4])
