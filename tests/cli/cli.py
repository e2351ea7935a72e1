# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: running it in a folder of its own."""

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "house"))

from tap import Tap  # noqa: E402

DATA = TESTS / "data"
SAMPLE = DATA / "sample.decision.json"
RECORD = "0001-show-the-order-status-of-the-erp-in-the-web-shop.md"

DONE, FAILED, USAGE = 0, 1, 2


class Cli(Tap):
    """Runs the program that the first argument names, in an empty folder."""

    def __init__(self):
        super().__init__()
        self.program = str(Path(sys.argv[1]).resolve())

    @contextlib.contextmanager
    def folder(self):
        with tempfile.TemporaryDirectory(prefix="signpost-cli-") as name:
            yield Path(name)

    def run(self, *arguments, folder=None, **environment):
        return subprocess.run(
            [self.program, *map(str, arguments)],
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
        )

    def expect(self, name, result, status, out=None, error=None):
        """Checks the exit status, the whole of standard output, and a part of standard error."""
        text = result.stderr.decode()
        passed = result.returncode == status
        passed = passed and (out is None or result.stdout == (out.encode() if isinstance(out, str) else out))
        passed = passed and (error in text if error else not text)
        details = [f"status {result.returncode}, expected {status}"]
        details += result.stdout.decode(errors="replace").splitlines()[:20] + text.splitlines()[:20]
        self.check(passed, name, details)
