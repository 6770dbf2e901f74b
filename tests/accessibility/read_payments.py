# SPDX-License-Identifier: GPL-3.0-or-later
"""Limits the charges in Payments, reads what they come to, records a payment for two of them
together, as a screen reader does: by roles, names, states and the keyboard, listening to what is
said.

Arguments: the program, the maker of a practice with two sessions today, and the window manager.
"""

import sqlite3
import sys
import time

from screen_reader import (Ear, act, application, descendants, find, has_state, press, pyatspi,
                           run_on_screen, wait_for)


def charge_a_fee(program, window, client, without):
    week = find(window, "list", "Sessions of the week")
    act(find(week, "list item", client), "Press")
    act(find(find(program, "dialog", "Session with " + client), "push button",
             "Cancel or delete session"), "Press")
    dialog = find(program, "dialog", "Cancel session")
    act(find(dialog, "radio button", "Cancelled by the Client"), "Toggle")
    act(find(dialog, "check box", "Charge the client for this session"), "Toggle")
    act(find(dialog, "push button", "Cancel and charge"), "Press")
    act(find(find(program, "dialog", "Notify " + client.split()[0]), "push button",
             without), "Press")
    wait_for(client + "'s session as cancelled", lambda: any(
        n.name.startswith(client) and "Cancelled" in n.name for n in descendants(week)))


def go_to(node):
    time.sleep(0.5)  # what follows a change of page at once is taken for a slip
    assert node.queryComponent().grabFocus()
    time.sleep(0.5)


def choose(box, name):
    """By the keyboard, as a screen reader's user does."""
    for _ in range(10):
        if has_state(box, pyatspi.STATE_FOCUSED):
            break
        press("Tab")
    for _ in range(12):
        if box.name == name:
            return
        press("Down")
    raise AssertionError(f"There is no {name}: {box.name}")


def go_through(practice):
    ear = Ear()
    program = wait_for("the program", application)
    window = find(program, "frame", "Lindenhof Practice")
    wait_for("an active window", lambda: has_state(window, pyatspi.STATE_ACTIVE))
    charge_a_fee(program, window, "Anna Berg", "Don't notify")
    charge_a_fee(program, window, "Björn Þórsson", "Cancel without a message")

    act(find(window, "page tab", "Payments"), "Press")
    page = find(window, "filler", "Payments")
    find(page, "label", "180.00\u00a0€ outstanding")
    table = find(page, "table", "Charges: Unpaid")
    find(table, "table cell", "Björn Þórsson")

    # By method, which nobody has paid by; then words, which leave one; Escape shows all again.
    words = find(page, "text", "Filter by client, service or day")
    go_to(words)
    choose(find(page, "combo box", "All methods"), "Cash")
    find(page, "label", "Nothing matches the filter.")
    act(find(page, "push button", "Clear filter"), "Press")
    find(page, "label", "180.00\u00a0€ outstanding")
    assert words.queryEditableText().setTextContents("björn")
    shown = find(page, "label", "1 of 2 shown")
    assert "90.00" in shown.name and "180" not in shown.name, shown.name
    go_to(words)
    press("Escape")
    find(page, "label", "180.00\u00a0€ outstanding")
    go_to(words)
    choose(find(page, "combo box", "All time"), "Last month")
    find(page, "label", "Nothing matches the filter.")
    press("Escape")
    find(page, "label", "180.00\u00a0€ outstanding")

    # Both rows, and one payment for both.
    go_to(words)
    press("Return")  # to the rows
    press("ctrl+a")
    find(page, "label", "2 selected: 180.00")
    act(find(page, "push button", "Record payments…"), "Press")
    dialog = find(program, "dialog", "Record payments")
    choose(find(dialog, "combo box", "Card terminal"), "Bank transfer")
    record = find(dialog, "push button", "Record 180.00")
    ear.after(lambda: act(record, "Press"), "alert", "recorded")
    find(page, "label", "Nothing is owed.")
    act(find(page, "radio button", "Paid"), "Toggle")
    received = find(page, "label", "180.00\u00a0€ received from clients")
    with sqlite3.connect(f"file:{practice}?mode=ro", uri=True) as file:
        paid = file.execute("SELECT method, amount FROM payment ORDER BY id").fetchall()
    assert paid == [("bank_transfer", 9000), ("bank_transfer", 9000)], paid
    print("read at the end: " + received.name)


run_on_screen(go_through, beside=sys.argv[3:4])
