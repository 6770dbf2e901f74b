# SPDX-License-Identifier: GPL-3.0-or-later
"""Cancels a session as a screen reader would: by roles, names, states and actions alone.

Arguments: the program, and the maker of a practice with a session of Anna Berg today. Runs inside
a session bus of its own and starts its own X server, so that no desktop is needed.
"""

import sqlite3

from screen_reader import (act, application, descendants, find, has_state, labels_of, pyatspi,
                           run_on_screen, wait_for)


def go_through(practice):
    focused = []
    pyatspi.Registry.registerEventListener(lambda event: focused.append(event.source.name),
                                           "object:state-changed:focused")
    program = wait_for("the program", application)
    window = find(program, "frame", "Lindenhof Practice")
    week = find(window, "list", "Sessions of the week")

    session = find(week, "list item", "Anna Berg")
    assert ", 12:00 to 12:50, In person, Booked" in session.name, session.name
    for state in (pyatspi.STATE_FOCUSABLE, pyatspi.STATE_SELECTABLE, pyatspi.STATE_ENABLED):
        assert has_state(session, state), state

    # Going to another session is announced, and shows in its state.
    other = find(week, "list item", "Björn Þórsson")
    act(other, "SetFocus")
    wait_for("focus on Björn", lambda: has_state(other, pyatspi.STATE_SELECTED))
    wait_for("word of the focus on Björn", lambda: other.name in focused)
    assert not has_state(session, pyatspi.STATE_SELECTED)

    act(session, "Press")
    dialog = find(program, "dialog", "Session with Anna Berg")
    act(find(dialog, "push button", "Cancel or delete session"), "Press")

    dialog = find(program, "dialog", "Cancel session")
    find(dialog, "alert", "Late notice")  # at noon of this very day
    # With a fee, its amount and method could be named; without, they are not there to be read.
    box = find(dialog, "check box", "Charge the client for this session")
    act(box, "Toggle")
    find(dialog, "text", "Amount")
    method = find(dialog, "combo box", "Pay later")
    assert labels_of(method) == ["Payment method"], labels_of(method)
    act(box, "Toggle")
    find(dialog, "label", "Nothing is charged.")

    confirm = find(dialog, "push button", "Cancel session")
    act(confirm, "Press")  # without a reason
    find(dialog, "label", "Choose why the session is cancelled.")
    act(find(dialog, "radio button", "Cancelled by the Client"), "Toggle")
    act(confirm, "Press")

    dialog = find(program, "dialog", "Notify Anna?")
    act(find(dialog, "push button", "Don't notify"), "Press")

    # What became of it, read where a person would read it, and in the file.
    cancelled = wait_for("Anna's session as cancelled", lambda: next(
        (n for n in descendants(week)
         if n.name.startswith("Anna Berg") and n.name.endswith("Cancelled")), None))
    find(window, "alert", "")
    with sqlite3.connect(f"file:{practice}?mode=ro", uri=True) as file:
        rows = file.execute("SELECT status, cancel_reason FROM session ORDER BY id").fetchall()
    assert rows == [("cancelled", "by_client"), ("booked", None)], rows
    print("read at the end: " + cancelled.name)


run_on_screen(go_through)
