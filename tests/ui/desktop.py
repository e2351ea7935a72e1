# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a program the way a person with a screen reader and a keyboard would: looks through AT-SPI, acts by XTest (xdotool)."""

import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore")

PATIENCE_SECONDS = 15


class Timeout(AssertionError):
    pass


def wait(condition, what, seconds=PATIENCE_SECONDS):
    """Returns the first true result of condition(), tried until the patience is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            result = condition()
            if result:
                return result
        except GLib.Error:
            pass  # the tree changed underneath
        time.sleep(0.05)
    raise Timeout(f"waited in vain for {what}")


def walk(node):
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


class Program:
    """A running program, its window, and the hands and eyes on them."""

    def __init__(self, command, environment=None):
        self.process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        desktop = Atspi.get_desktop(0)

        def find_application():
            for index in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(index)
                if application is not None and application.get_process_id() == self.process.pid:
                    return application
            if self.process.poll() is not None:
                raise Timeout(f"the program ended with status {self.process.returncode}: {self.process.stderr.read()}")
            return None

        self.application = wait(find_application, "the program on the accessibility bus")
        self.window = wait(lambda: self.application.get_child_count() and self.application.get_child_at_index(0), "a window")

    # Looking

    def every(self, role=None, name=None, showing=True):
        for node in walk(self.application):
            if role is not None and node.get_role_name() not in ((role,) if isinstance(role, str) else role):
                continue
            if name is not None and not (name(node.get_name()) if callable(name) else node.get_name() == name):
                continue
            if showing and not is_showing(node):
                continue
            yield node

    def find(self, role=None, name=None, showing=True):
        return wait(lambda: next(self.every(role, name, showing), None), f"a {role or 'widget'} named {name!r}")

    def has(self, role=None, name=None, showing=True):
        return next(self.every(role, name, showing), None) is not None

    def texts(self):
        return [node.get_name() for node in self.every("label")]

    # Acting

    def press(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(0.03)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", text], check=True)

    def do(self, node):
        """Presses a button, as assistive technology does."""
        if not node.do_action(0):
            raise AssertionError(f"{node.get_role_name()} {node.get_name()!r} does nothing")

    def write(self, node, text):
        """Replaces the text of an entry."""
        if not Atspi.EditableText.set_text_contents(node, text):
            raise AssertionError(f"{node.get_role_name()} {node.get_name()!r} takes no text")

    def click(self, node):
        """Clicks into the middle with the mouse."""
        extents = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        window = subprocess.run(["xdotool", "search", "--pid", str(self.process.pid), "--onlyvisible", "--name", ".*"],
                                capture_output=True, text=True, check=True).stdout.split()[-1]
        subprocess.run(["xdotool", "mousemove", "--window", window, str(extents.x + extents.width // 2),
                        str(extents.y + extents.height // 2), "click", "1"], check=True)

    # Ending

    def close(self):
        """Ends the program, and returns what it complained about."""
        self.process.terminate()
        try:
            _, complaints = self.process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            _, complaints = self.process.communicate()
        return complaints


def fail(message):
    print(f"# {message}", file=sys.stderr)
