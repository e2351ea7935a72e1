#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of the house: arrows point down, licences are named, data stays out of C."""

import json
import re
import sys
from pathlib import Path

from tap import Tap

# What each room may include, besides itself
ARROWS = {
    "core/json": [],
    "core/catalogue": ["core/json"],
    "core/decision": ["core/json", "core/catalogue"],
    "core/workshop": ["core/json", "core/catalogue", "core/decision"],
    "core/log": ["core/json"],
    "core/record": ["core/json", "core/log", "core/catalogue", "core/decision"],
    "render": ["core"],
    "cli": ["core", "render"],
    "ui": ["core", "render"],
}
TOP_LEVEL = {"meson.build", "src", "data", "po", "resources", "tests", "build-aux", "README.md", "LICENSE", "build"}


def sources(root, *patterns):
    for pattern in patterns:
        yield from sorted((root / "src").glob(pattern))


def room_of(path):
    return next((room for room in sorted(ARROWS, key=len, reverse=True) if path.startswith(room + "/")), None)


def wrong_arrows(root):
    for path in sources(root, "**/*.c", "**/*.h"):
        inside = path.relative_to(root / "src").as_posix()
        room = room_of(inside)
        if room is None:
            continue
        allowed = [room] + ARROWS[room]
        for target in re.findall(r'#include "([^"]+)"', path.read_text()):
            generated = target.endswith("-resources.h")
            if not generated and not any(target.startswith(place + "/") for place in allowed):
                yield f"{inside} includes {target}"


def unlicensed(root):
    for pattern in ("src/**/*.[ch]", "tests/**/*.[ch]", "tests/**/*.py", "build-aux/*", "resources/**/*.ui", "**/meson.build"):
        for path in root.glob(pattern):
            if "build" in path.relative_to(root).parts[:1] or path.is_dir():
                continue
            if "SPDX-License-Identifier: GPL-3.0-or-later" not in path.read_text(errors="replace"):
                yield str(path.relative_to(root))


def ids_in_code(root):
    """Questions and rules by any id; use cases and methods by a string that is exactly their id."""
    catalogue = json.loads((root / "resources/catalogue/catalogue.json").read_text())
    ids = {entry["id"] for part in ("questions", "rules", "use_cases", "categories") for entry in catalogue[part]}
    # Words that C needs for other things: they are nicks of topics or files, not references to the catalogue
    ids -= {"process", "mobile", "ui"}
    for path in sources(root, "**/*.c", "**/*.h"):
        for word in re.findall(r'"([A-Za-z0-9._-]+)"', path.read_text()):
            if word in ids:
                yield f"{path.relative_to(root)} knows the catalogue's id “{word}”"


def long_files(root):
    for path in sources(root, "**/*.c"):
        lines = path.read_text().count("\n")
        if lines > 600:
            yield f"{path.relative_to(root)} has {lines} lines: it probably holds two ideas"


def main(root):
    tap = Tap()
    tap.empty(wrong_arrows(root), "arrows point down")
    tap.empty(unlicensed(root), "every file names its licence")
    tap.empty(ids_in_code(root), "C knows no id of the catalogue")
    tap.empty(long_files(root), "no source file has grown past 600 lines")
    tap.empty((entry.name for entry in root.iterdir() if entry.name not in TOP_LEVEL and not entry.name.startswith(".")),
              "nothing else stands at the top level")
    tap.finish()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
