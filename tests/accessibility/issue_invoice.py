# SPDX-License-Identifier: GPL-3.0-or-later
"""Charges a fee, and issues an invoice for it from the client's page, as a screen reader would: by
roles, names, states and actions, and by the keyboard for a menu.

Arguments: the program, the maker of a practice with a session of Anna Berg today, and the window
manager. Runs inside a session bus of its own and starts its own X server.
"""

import sqlite3
import sys

from screen_reader import (Ear, act, application, descendants, find, has_state, press, pyatspi,
                           run_on_screen, wait_for)


def charge_a_fee(program, window):
    week = find(window, "list", "Sessions of the week")
    act(find(week, "list item", "Anna Berg"), "Press")
    dialog = find(program, "dialog", "Session with Anna Berg")
    act(find(dialog, "push button", "Cancel or delete session"), "Press")
    dialog = find(program, "dialog", "Cancel session")
    act(find(dialog, "radio button", "Cancelled by the Client"), "Toggle")
    act(find(dialog, "check box", "Charge the client for this session"), "Toggle")
    act(find(dialog, "push button", "Cancel and charge"), "Press")
    dialog = find(program, "dialog", "Notify Anna?")
    act(find(dialog, "push button", "Don't notify"), "Press")


def go_through(practice):
    program = wait_for("the program", application)
    window = find(program, "frame", "Lindenhof Practice")
    charge_a_fee(program, window)

    act(find(window, "page tab", "Clients"), "Press")
    pane = find(window, "filler", "Anna Berg")
    ear = Ear()
    ear.after(lambda: act(find(pane, "push button", "Billing"), "Press"), "menu item",
              "New invoice")
    assert ("popup menu", "Billing for Anna Berg") in ear.heard, ear.heard
    press("Return")
    dialog = find(program, "dialog", "Invoice 2")
    sessions = find(dialog, "list", "Charges to invoice")
    rows = [node for node in descendants(sessions) if has_state(node, pyatspi.STATE_CHECKED)]
    assert len(rows) == 1 and "90.00" in rows[0].name, [row.name for row in rows]
    # What is missing is said, with what to do about it in one name.
    find(dialog, "push button", "Your address is missing: add it")

    # The page is there to be read before it is issued.
    page = find(dialog, "filler", "How it will look")
    wait_for("the page's words", lambda: "Anna Berg" in page.description
             and "90.00" in page.description)
    issue = find(dialog, "push button", "Issue invoice")
    wait_for("the page to be complete", lambda: has_state(issue, pyatspi.STATE_ENABLED))
    act(issue, "Press")

    # Not in the dialog of before, which has the same name until it is gone.
    page = find(program, "filler", "The document's pages")
    wait_for("the issued page's words", lambda: "Anna Berg" in page.description)
    dialog = find(program, "dialog", "Invoice 2")
    act(find(dialog, "push button", "Close"), "Press")
    # On the client's page, beside the sessions.
    act(find(pane, "radio button", "Documents"), "Toggle")
    find(find(window, "list", "Documents of Anna Berg"), "list item", "Invoice 2")
    act(find(window, "page tab", "Documents"), "Press")
    documents = find(window, "list", "Documents, newest first")
    row = find(documents, "list item", "Invoice 2")
    assert "Anna Berg" in row.name and "Open" in row.name and "90.00" in row.name, row.name
    with sqlite3.connect(f"file:{practice}?mode=ro", uri=True) as file:
        issued = file.execute("SELECT kind, position, total FROM document").fetchall()
        charged = file.execute("SELECT count(*) FROM charge WHERE invoice_id = 1").fetchone()
    assert issued == [("invoice", 1, 9000)], issued
    assert charged == (1,), charged
    print("read at the end: " + row.name)


run_on_screen(go_through, beside=sys.argv[3:4])
