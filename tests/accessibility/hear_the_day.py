# SPDX-License-Identifier: GPL-3.0-or-later
"""Works through the day's cards, a session's menu and the steps of its panel, by keyboard under a
window manager, and listens to what a screen reader is told at each act.

Arguments: the program, the maker of a practice, the window manager.
"""

import sqlite3
import sys

from screen_reader import (Ear, application, find, has_state, press, pyatspi, run_on_screen,
                           wait_for)

IN_THE_DAY = "12:00, Anna Berg, 50 min · In person · first session, Booked"


def go_through(practice):
    ear = Ear()
    program = wait_for("the program", application)
    window = find(program, "frame", "Lindenhof Practice")
    wait_for("an active window", lambda: has_state(window, pyatspi.STATE_ACTIVE))

    # The cards of the day are named, and Tab leads to them.
    press("d")
    card = find(window, "frame", "Next session: Anna Berg")
    for words in ("Next, in", "Anna Berg", "12:00 – 12:50 · In person · Individual therapy",
                  "First session"):
        find(card, "label", words)
    join = find(card, "push button", "Join")
    assert not has_state(join, pyatspi.STATE_ENABLED)
    assert join.description.startswith("It can be joined from 30 minutes before"), join.description
    rows = find(window, "list", "Today, hour by hour")
    for _ in range(20):
        if any(has_state(row, pyatspi.STATE_FOCUSED) for row in rows):
            break
        press("Tab")
    # From this very minute on: how long it is free depends on when this runs.
    wait_for("word of the first row last", lambda: ear.heard
             and ear.heard[-1][0] == "list item" and "Free until 12:00" in ear.heard[-1][1])
    ear.after(lambda: press("Down"), "list item", IN_THE_DAY)

    # Its menu, by both keys: named, with the first act chosen, and the reason where one is forbidden.
    for key in ("Menu", "shift+F10"):
        ear.after(lambda k=key: press(k), "menu item", "Open session")
        assert ("popup menu", "Session with Anna Berg") in ear.heard, ear.heard
        ear.after(lambda: press("Down"), "menu item", "Join session")
        wait_for("word of why not", lambda: any(
            role == "alert" and name.startswith("It can be joined from 30 minutes")
            for role, name in ear.heard))
        ear.after(lambda: press("Escape"), "list item", IN_THE_DAY)

    # The panel and its steps, and what changes in them while the focus is elsewhere.
    ear.after(lambda: press("Return"), "dialog", "Session with Anna Berg")
    ear.after(lambda: press("Delete"), "radio button", "Cancelled by the Professional")
    dialog = find(program, "dialog", "Cancel session")
    ear.after(lambda: press("Down"), "radio button", "Cancelled by the Client")
    assert has_state(find(dialog, "radio button", "Cancelled by the Client"),
                     pyatspi.STATE_CHECKED)
    ear.after(lambda: press("alt+h"), "alert", "stays in Payments › Unpaid for Anna")
    ear.after(lambda: press("alt+h"), "alert", "Nothing is charged.")
    ear.after(lambda: press("Escape"), "dialog", "Session with Anna Berg")
    assert find(program, "dialog", "Session with").getRole() == pyatspi.ROLE_DIALOG
    ear.after(lambda: press("Escape"), "list item", IN_THE_DAY)

    # To the end, and back.
    ear.after(lambda: press("Delete"), "radio button", "Cancelled by the Professional")
    ear.after(lambda: press("Down"), "radio button", "Cancelled by the Client")
    ear.after(lambda: press("Return"), "push button", "Notify client")
    ear.after(lambda: press("Return"), "alert", "Session cancelled.")
    rows = find(window, "list", "Today, hour by hour")
    cancelled = find(rows, "list item", "12:00, Anna Berg")
    assert cancelled.name.endswith("Cancelled"), cancelled.name
    ear.after(lambda: press("ctrl+z"), "alert", "Undone: cancel session – Anna Berg")
    find(rows, "list item", IN_THE_DAY)
    with sqlite3.connect(f"file:{practice}?mode=ro", uri=True) as file:
        states = file.execute("SELECT status FROM session ORDER BY id").fetchall()
    assert states == [("booked",), ("booked",)], states
    print("heard the day under " + sys.argv[3])


run_on_screen(go_through, beside=sys.argv[3:4])
