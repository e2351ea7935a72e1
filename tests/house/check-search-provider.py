#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search provider's file says what GNOME's shell needs, and names what is installed and exported."""

import configparser
import sys
from pathlib import Path

from tap import Tap

ID = "io.github.signpost_adr.Signpost"
GROUP = "Shell Search Provider"


def main(root):
    tap = Tap()
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(root / "data" / f"{ID}.search-provider.ini", encoding="utf-8")
    tap.check(parser.sections() == [GROUP], "one group", parser.sections())
    said = dict(parser[GROUP])
    tap.check(set(said) == {"DesktopId", "BusName", "ObjectPath", "Version"}, "the four keys that the shell reads", list(said))
    tap.check(said["Version"] == "2", "version 2")
    tap.check((root / "data" / f"{said['DesktopId']}.in").is_file(), "the desktop file is ours")
    tap.check(f"Name={said['BusName']}" in (root / "data" / f"{ID}.service.in").read_text(), "the bus name is the service's")
    tap.check(said["ObjectPath"] == "/" + ID.replace(".", "/") + "/SearchProvider", "the path is the one that is exported")
    tap.finish()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
