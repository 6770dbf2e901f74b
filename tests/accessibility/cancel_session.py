# SPDX-License-Identifier: GPL-3.0-or-later
"""Cancels a session as a screen reader would: by roles, names, states and actions alone.

Arguments: the program, and the maker of a practice with a session of Anna Berg today. Runs inside
a session bus of its own and starts its own X server, so that no desktop is needed.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time

# pyatspi asks for the bus when it is imported, and the program tells AT-SPI nothing unasked.
os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
os.environ["QT_QPA_PLATFORM"] = "xcb"
os.environ["LANG"] = "C.UTF-8"

import pyatspi  # noqa: E402
from gi.repository import GLib  # noqa: E402

PATIENCE = 20.0  # seconds; a loaded machine is slow, a missing thing never comes


def wait_for(what, look):
    """What `look` answers as soon as it answers something."""
    give_up = time.monotonic() + PATIENCE
    while True:
        GLib.MainContext.default().iteration(False)
        try:
            found = look()
        except GLib.Error:
            found = None  # it went away while it was being read
        if found:
            return found
        if time.monotonic() > give_up:
            raise AssertionError("Never found: " + what)
        time.sleep(0.02)


def descendants(node):
    for child in node:
        if child is not None:
            yield child
            yield from descendants(child)


def find(node, role, name):
    """The first with this role whose name begins so, and that a person could see."""
    def look():
        return next(
            (n for n in descendants(node) if n.getRoleName() == role and n.name.startswith(name)
             and n.getState().contains(pyatspi.STATE_SHOWING)), None)
    return wait_for(f"{role} “{name}”", look)


def act(node, wanted):
    actions = node.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    assert wanted in names, f"“{node.name}” offers {names}, not {wanted}"
    assert actions.doAction(names.index(wanted))


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((a for a in desktop if a is not None and a.name == "sessionbook"), None)


def labels_of(node):
    return [relation.getTarget(0).name for relation in node.getRelationSet()
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY]


def has_state(node, state):
    return node.getState().contains(state)


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
    find(dialog, "alert", "This is late notice")  # at noon of this very day
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

    dialog = find(program, "dialog", "Let Anna know?")
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


def main():
    program, maker = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        practice = os.path.join(folder, "practice.sbk")
        os.environ["XDG_CONFIG_HOME"] = folder
        os.environ["XDG_RUNTIME_DIR"] = folder
        subprocess.run([maker, practice], check=True)
        read_end, write_end = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as display:
            os.environ["DISPLAY"] = ":" + display.readline().strip()
        running = subprocess.Popen([program, "--practice", practice])
        try:
            go_through(practice)
        finally:
            running.terminate()
            running.wait()
            screen.terminate()
            screen.wait()


main()
