# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol, for checks written in Python."""

import sys


class Tap:
    """Counts and prints results; finish() ends the run with the exit status."""

    def __init__(self):
        self.count = 0
        self.failures = 0

    def check(self, passed, name, details=()):
        self.count += 1
        self.failures += not passed
        print(f"{'ok' if passed else 'not ok'} {self.count} - {name}")
        if not passed:
            for detail in details:
                print(f"# {detail}")
        sys.stdout.flush()

    def empty(self, problems, name):
        """Passes when there are no problems, and lists them otherwise."""
        problems = list(problems)
        self.check(not problems, name, problems)

    def finish(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.failures else 0)
