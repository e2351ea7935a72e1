#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""log new: a record as its neighbours are written, proposed, and read back right."""

import json
import os

from cli import DONE, FAILED, Cli

os.environ["ADR_DATE"] = "2026-11-21"
cli = Cli()

NYGARD = "# 7. Use a\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx\n"
MADR = "---\nstatus: accepted\ndate: 2026-01-02\n---\n\n# Use a\n\n## Context and Problem Statement\n\nx\n\n## Considered Options\n\n* a\n"
LIST = "# Use a\n\n* Status: accepted\n* Date: 2026-01-02\n\n## Context and Problem Statement\n\nx\n\n## Considered Options\n\n* a\n"
GERMAN = "# 3. Warteschlange\n\nDatum: 2026-01-02\n\n## Status\n\nVorgeschlagen\n\n## Kontext\n\nx\n\n## Entscheidung\n\nx\n"

# what lies there, and what the new file is called and begins with
CASES = {
    "nothing": ({}, "0001-ask-the-erp-now.md", '---\nstatus: "proposed"\ndate: 2026-11-21\n---\n# Ask the ERP: now\n'),
    "nygard": ({"0007-use-a.md": NYGARD}, "0008-ask-the-erp-now.md", "# 8. Ask the ERP: now\n\nDate: 2026-11-21\n\n## Status\n\nProposed\n"),
    "nygard, CRLF": (
        {"0007-use-a.md": NYGARD.replace("\n", "\r\n")},
        "0008-ask-the-erp-now.md",
        "# 8. Ask the ERP: now\r\n\r\nDate: 2026-11-21\r\n\r\n## Status\r\n\r\nProposed\r\n",
    ),
    "front matter": ({"0001-use-a.md": MADR}, "0002-ask-the-erp-now.md", '---\nstatus: "proposed"\n'),
    "a list": ({"ADR-001-use-a.md": LIST}, "ADR-002-ask-the-erp-now.md", "# Ask the ERP: now\n\n* Status: proposed\n* Date: 2026-11-21\n"),
    "a folder each": ({"0004-use-a/README.md": NYGARD.replace("7.", "4.")}, "0005-ask-the-erp-now/README.md", "# 5. Ask the ERP: now\n"),
    "German": ({"0003-warteschlange.md": GERMAN}, "0004-ask-the-erp-now.md", "# 4. Ask the ERP: now\n\nDate: 2026-11-21\n\n## Status\n\nVorgeschlagen\n"),
    "underscores": ({"012_use_a.md": NYGARD.replace("7.", "12.")}, "013_ask_the_erp_now.md", "# 13. Ask"),
    "a template": (
        {"0001-use-a.md": MADR, "template.md": "# {short title}\n\n* Status: {proposed | accepted}\n\n## Our own section\n"},
        "0002-ask-the-erp-now.md",
        "# Ask the ERP: now\n\n* Status: proposed\n",
    ),
    "a template of adr-tools": (
        {"0001-use-a.md": NYGARD.replace("7.", "1."), "templates/template.md": "# NUMBER: TITLE\n\nSTATUS on DATE\n"},
        "0002-ask-the-erp-now.md",
        "# 2: Ask the ERP: now\n\nproposed on 2026-11-21\n",
    ),
}

for name, (files, path, beginning) in CASES.items():
    with cli.folder() as folder:
        for file, text in files.items():
            target = folder / "docs/decisions" / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        result = cli.run("log", "new", "Ask the ERP: now", folder=folder)
        cli.expect(f"{name}: is added", result, DONE, path + "\n")
        made = folder / "docs/decisions" / path
        text = made.read_bytes().decode() if made.exists() else ""
        cli.check(text.startswith(beginning), f"{name}: looks like its neighbours", repr(text[:200]))

# Every profile is read back as it was meant.
for profile in ("madr-4", "madr-4-bridge", "madr-2.1.2", "nygard", "log4brains", "adrs-ng"):
    with cli.folder() as folder:
        cli.expect(profile, cli.run("log", "new", "Ask the ERP", "--profile", profile, folder=folder), DONE, "0001-ask-the-erp.md\n")
        [entry] = json.loads(cli.run("log", "list", "--format", "json", folder=folder).stdout)
        got = [entry[key] for key in ("number", "title", "status", "date")]
        cli.check(got == [1, "Ask the ERP", "proposed", "2026-11-21"], f"{profile}: is read back", got)

with cli.folder() as folder:
    cli.expect("a profile that there is not", cli.run("log", "new", "x", "--profile", "y", folder=folder), FAILED, None, "no profile “y”")
    cli.expect("no title", cli.run("log", "new", " ", folder=folder), FAILED, None, "needs a title")

cli.finish()
