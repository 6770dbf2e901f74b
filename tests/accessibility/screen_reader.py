# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program by what it tells AT-SPI, on an X server of its own, without coordinates."""

import os
import subprocess
import sys
import tempfile
import time


def on_a_bus_of_its_own():
    """Runs the script once more below a session bus, in a runtime folder that no other run shares:
    two accessibility buses in one folder take each other's socket, and a program started later
    answers to the other's reader."""
    with tempfile.TemporaryDirectory(prefix="sessionbook-") as folder:
        ended = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-B", *sys.argv],
            env=os.environ | {"XDG_RUNTIME_DIR": folder, OWN_BUS: "1"})
    sys.exit(ended.returncode)


OWN_BUS = "SESSIONBOOK_TEST_HAS_OWN_BUS"
if OWN_BUS not in os.environ:
    on_a_bus_of_its_own()

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
    time.sleep(0.5)  # a person's pace: what follows at once is taken for a slip
    assert actions.doAction(names.index(wanted))


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((a for a in desktop if a is not None and a.name == "sessionbook"), None)


class Ear:
    """What a screen reader hears: where the focus goes, and what comes up."""

    def __init__(self):
        self.heard = []
        for event in ("object:state-changed:focused", "object:state-changed:showing"):
            pyatspi.Registry.registerEventListener(self._listen, event)

    def _listen(self, event):
        try:
            if event.detail1:
                self.heard.append((event.source.getRoleName(), event.source.name))
        except GLib.Error:
            pass  # it went away before it could be read out

    def after(self, act, role, words):
        """Waits until something of this role whose name contains the words is heard after the act,
        and forgets what was heard before it."""
        while GLib.MainContext.default().iteration(False):
            pass
        self.heard.clear()
        act()
        wait_for(f"word of the {role} “{words}”",
                 lambda: any(r == role and words in name for r, name in self.heard))


def press(*keys):
    time.sleep(0.5)  # a person's pace: what follows at once is taken for a slip
    subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)


class Focus:
    """Where the keys go in a window."""

    def __init__(self, window):
        self._window = window

    def _now(self):
        # Qt calls the current page tab focused, wherever the focus is, and what passes it on.
        # It calls the current row focused, too, whether or not its list is.
        found = [n for n in descendants(self._window) if has_state(n, pyatspi.STATE_FOCUSED)
                 and n.getRoleName() != "page tab"
                 and (n.getRoleName() not in ("list item", "table cell")
                      or has_state(n.parent, pyatspi.STATE_FOCUSED))]
        return found[-1] if found else None

    def is_on(self, act, role, name=""):
        """Waits for it after the act, and fails with what has the focus instead."""
        def right():
            here = self._now()
            return here is not None and here.getRoleName() == role and here.name.startswith(name)
        try:
            wait_for(f"the focus on the {role} “{name}” after: {act}", right)
        except AssertionError as never:
            here = self._now()
            where = f"{here.getRoleName()} “{here.name}”" if here else "nowhere"
            raise AssertionError(f"{never}; it is {where}") from never
        assert has_state(self._window, pyatspi.STATE_ACTIVE), "the window is not active after: " + act

    def walk_to(self, role, name, key="Down", most=12):
        """Presses the key until such a thing has the focus."""
        for _ in range(most):
            here = self._now()
            if here is not None and here.getRoleName() == role and here.name.startswith(name):
                return
            press(key)
        self.is_on(f"{key}, {most} times", role, name)


def labels_of(node):
    return [relation.getTarget(0).name for relation in node.getRelationSet()
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY]


def has_state(node, state):
    return node.getState().contains(state)


def run_on_screen(go_through, beside=(), passphrase="", kind=""):
    """Calls it with a practice's path while the program runs. Its arguments are those of the
    script: the program, and the maker of a practice. `beside` is another program to start first,
    such as a window manager. With a passphrase the practice is sealed; `kind` is the maker's."""
    program, maker = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        practice = os.path.join(folder, "practice.sbk")
        os.environ["XDG_CONFIG_HOME"] = folder
        os.environ["XDG_RUNTIME_DIR"] = folder
        subprocess.run([maker, practice, passphrase, kind], check=True)
        read_end, write_end = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as display:
            os.environ["DISPLAY"] = ":" + display.readline().strip()
        others = []
        if beside:
            others.append(subprocess.Popen(beside, stderr=subprocess.DEVNULL))
            # A window that is there before its manager is adopted without the focus.
            wait_for("the window manager", lambda: subprocess.run(
                ["xdotool", "get_num_desktops"], capture_output=True).returncode == 0)
        others.append(subprocess.Popen([program, "--practice", practice]))
        try:
            go_through(practice)
        finally:
            for other in reversed(others):
                other.terminate()
                other.wait()
            screen.terminate()
            screen.wait()
