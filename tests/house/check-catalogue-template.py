#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue's gettext template: build-aux/catalogue-pot makes one that msgfmt accepts and that holds the titles."""

import json
import subprocess
import sys

from tap import Tap


def main(script, catalogue):
    tap = Tap()
    template = subprocess.run([sys.executable, script, catalogue], capture_output=True, text=True)
    tap.check(template.returncode == 0, "the template is made", template.stderr.splitlines())

    checked = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", "-"], input=template.stdout,
                             capture_output=True, text=True)
    tap.check(checked.returncode == 0, "msgfmt accepts it", checked.stderr.splitlines())

    with open(catalogue, encoding="utf-8") as file:
        content = json.load(file)
    titles = [entry["title"] for part in ("categories", "use_cases", "technical_options") for entry in content[part]]
    titles += [question["wording"] for question in content["questions"]]
    tap.empty((title for title in titles if f'msgid "{title}"' not in template.stdout), "it holds every title and question")
    tap.finish()


if __name__ == "__main__":
    main(*sys.argv[1:])
