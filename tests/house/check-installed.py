#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What “meson install” leaves: every file of the application stands where a desktop looks for it, and the command line links no GTK."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import Tap

ID = "io.github.signpost_adr.Signpost"
EXPECTED = [
    "bin/signpost",
    "bin/signpost-cli",
    f"share/applications/{ID}.desktop",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/dbus-1/services/{ID}.service",
    f"share/gnome-shell/search-providers/{ID}.search-provider.ini",
    f"share/glib-2.0/schemas/{ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    "share/signpost/catalogue.json",
    "share/signpost/catalogue.schema.json",
    "share/locale/de/LC_MESSAGES/signpost.mo",
    "share/locale/de/LC_MESSAGES/signpost-catalogue.mo",
]


def main(build):
    tap = Tap()
    with tempfile.TemporaryDirectory() as destination:
        installed = subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--quiet", "--destdir", destination],
                                   capture_output=True, text=True, env={**os.environ, "DESTDIR": destination})
        tap.check(installed.returncode == 0, "meson install succeeds", installed.stderr.splitlines())
        found = {path.relative_to(destination).as_posix() for path in Path(destination).rglob("*") if path.is_file()}
        for name in EXPECTED:
            tap.check(any(path.endswith("/" + name) for path in found), name)

        for name, german in [
            (f"applications/{ID}.desktop", "GenericName[de]=Integrationsentscheidungen"),
            (f"metainfo/{ID}.metainfo.xml", '<summary xml:lang="de">'),
        ]:
            text = next(Path(destination).rglob(name)).read_text()
            tap.check(german in text, f"{name} speaks German", text.splitlines()[:20])

        icons = [path for path in Path(destination).rglob("*.svg")]
        linted = subprocess.run(["xmllint", "--noout", *icons], capture_output=True, text=True)
        tap.check(bool(icons) and linted.returncode == 0, "the icons are XML", linted.stderr.splitlines())

        cli = next(Path(destination).rglob("signpost-cli"), None)
        libraries = subprocess.run(["ldd", cli], capture_output=True, text=True).stdout if cli else ""
        tap.check("libglib" in libraries and "libgtk" not in libraries and "libadwaita" not in libraries,
                  "signpost-cli links no GTK", libraries.splitlines())
    tap.finish()


if __name__ == "__main__":
    main(sys.argv[1])
