# SPDX-License-Identifier: GPL-3.0-or-later
"""Works through a busy day by keyboard under a window manager, act by act, and looks after each
where the focus is.

Arguments: the program, the maker of a practice, the window manager, and which acts: "sessions" or
"pages". Keys come from xdotool, as from a keyboard: they reach nothing if no window has the focus.
"""

import sys

from screen_reader import (Ear, Focus, application, find, has_state, press, pyatspi, run_on_screen,
                           type_text, wait_for)


class Day:
    def __init__(self):
        self.ear = Ear()
        self.program = wait_for("the program", application)
        self.window = find(self.program, "frame", "Lindenhof Practice")
        self.focus = Focus(self.window)
        wait_for("an active window", lambda: has_state(self.window, pyatspi.STATE_ACTIVE))
        press("t", "Down")
        self.focus.is_on("choosing a session", "list item")

    def choose(self, client):
        """In the week, where Up and Down go through the day."""
        press("Home")
        self.focus.walk_to("list item", client)

    def dialog(self, title):
        return find(self.program, "dialog", title)

    def is_on_session(self, act, client):
        self.focus.is_on(act, "list item", client)


def end_session(day):
    day.choose("Clara Ebert")
    press("Return")
    day.dialog("Session with Clara")
    day.focus.is_on("opening a session that is on", "push button", "Join")
    press("Return")
    day.focus.is_on("Join", "push button", "End session")
    press("Return")
    day.dialog("End session")
    day.focus.is_on("End session", "push button", "Charge")
    press("Return")
    day.is_on_session("Charge", "Clara Ebert")


def mark_as_complete(day):
    day.choose("Dora Ast")
    press("Return")
    day.focus.is_on("opening a session that is over", "push button", "Mark as complete")
    press("Return")
    day.focus.is_on("Mark as complete", "push button", "Charge")
    press("Return")
    day.is_on_session("Charge", "Dora Ast")


def skip_payment(day, client):
    day.choose(client)
    press("Return")
    day.dialog("Session with")
    press("Return")
    day.dialog("Mark as complete")
    press("alt+s")
    day.is_on_session("Skip payment", client)


def move(day):
    day.choose("Anna Berg")
    press("alt+Page_Down")
    press("Return")
    day.dialog("Notify Anna?")
    day.focus.is_on("Move", "push button", "Notify client")
    press("alt+d")
    day.is_on_session("moving without a message", "Anna Berg")


def book_again(day):
    press("r")
    day.dialog("Notify Anna?")
    day.focus.is_on("Book again", "push button", "Notify client")
    press("Return")
    day.is_on_session("booking again", "Anna Berg")


def undo_and_redo(day):
    press("ctrl+z")
    day.focus.is_on("undoing what was alone in its week", "list", "Sessions of the week")
    press("ctrl+z")
    day.is_on_session("undoing a move", "Anna Berg")
    press("ctrl+y")
    day.is_on_session("Redo", "Anna Berg")


def cancel_with_a_message(day):
    day.choose("Anna Berg")
    press("Delete")
    day.focus.is_on("Delete", "radio button", "Cancelled by the Professional")
    press("Down")
    press("Return")
    day.dialog("Notify Anna?")
    day.focus.is_on("Cancel", "push button", "Notify client")
    press("Return")
    day.is_on_session("cancelling", "Anna Berg")


def delete(day):
    day.choose("Björn Þórsson")
    press("Delete")
    day.dialog("Cancel session")
    press("alt+d")
    press("Return")
    day.dialog("Notify Björn?")
    day.focus.is_on("deleting", "push button")
    press("Return")
    day.focus.is_on("what was deleted is gone", "list item")


def block_time(day):
    press("b")
    day.dialog("Block time")
    day.focus.is_on("Block time", "text")
    type_text("Lunch")
    press("ctrl+Return")
    day.focus.is_on("blocking time", "list item")


def to_finish(day):
    """With two sessions: after the first, the second; after that, none."""
    press("ctrl+l")
    day.dialog("To finish")
    day.is_on_session("To finish", "Frida Conrad")
    press("s", "Return")
    day.is_on_session("finishing one", "Georg Dorn")
    press("Escape")
    day.focus.is_on("leaving To finish", "list item")


def record_payment(day):
    press("ctrl+3")
    day.focus.is_on("going to Payments", "table cell")
    day.ear.after(lambda: press("Menu"), "menu item", "Open session")
    press("p")
    day.dialog("Record payment")
    press("ctrl+Return")
    day.focus.is_on("recording a payment", "table cell")


def void(day, then, name=""):
    day.ear.after(lambda: press("Menu"), "menu item", "Open session")
    press("v")
    day.dialog("Void this charge?")
    day.focus.is_on("Void", "push button", "Void")
    press("Return")
    day.focus.is_on("voiding", then, name)


def add_client(day):
    press("ctrl+2")
    day.focus.is_on("going to Clients", "list item")
    press("alt+c")
    day.dialog("New client")
    day.focus.is_on("New client", "text", "Name")
    type_text("Hanna Ulm")
    press("ctrl+Return")
    day.focus.is_on("adding a client", "list item", "Hanna Ulm")
    press("ctrl+f")
    day.focus.is_on("Find", "text", "Search by name")


def settings(day):
    press("ctrl+1")
    day.focus.is_on("going to Sessions", "list item")
    press("ctrl+comma")
    day.dialog("Settings")
    day.focus.is_on("Settings", "list item")
    press("Down")
    press("Escape")
    day.focus.is_on("leaving the settings", "list item")


def of_sessions(day):
    end_session(day)
    mark_as_complete(day)
    skip_payment(day, "Emil Busch")
    move(day)
    book_again(day)
    undo_and_redo(day)
    cancel_with_a_message(day)
    delete(day)


def of_pages(day):
    skip_payment(day, "Dora Ast")
    skip_payment(day, "Emil Busch")
    block_time(day)
    to_finish(day)
    record_payment(day)
    void(day, "table cell")
    void(day, "filler", "Nothing is owed.")
    add_client(day)
    settings(day)


def go_through(_practice):
    acts = {"sessions": of_sessions, "pages": of_pages}[sys.argv[4]]
    acts(Day())
    print(f"the focus was never lost in {sys.argv[4]} under {sys.argv[3]}")


run_on_screen(go_through, beside=sys.argv[3:4], kind="busy")
