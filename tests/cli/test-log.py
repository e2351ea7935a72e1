#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""log: records of others are listed, checked and changed without loss."""

import json
import os

from cli import DONE, FAILED, Cli

cli = Cli()

NYGARD = "# 1. Use a\r\n\r\nDate: 2026-01-02\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nx\r\n\r\n## Decision\r\n\r\nx\r\n"
MADR2 = "# Use b\n\n* Status: accepted\n* Date: 2026-02-03\n\n## Context and Problem Statement\n\nx  \n\n## Considered Options\n\n* a"
MADR4 = "---\nstatus: 'proposed' # so far\nx-own: {a: 1}\ndate: 2026-03-04\n---\n\n# Use c\n\n## Considered Options\n\n* a\n"
TABLE = "# 4. Use d\n\n| Key | Value |\n| --- | --- |\n| **Status** | Accepted |\n| Date | 2026-04-05 |\n\n## Context\n\n## Decision\n"
NONE = "# Use e\n\n## Context and Problem Statement\n\n## Decision Outcome\n"
FILES = {
    "0001-use-a.md": NYGARD,
    "0002-use-b.md": MADR2,
    "0003-use-c.md": MADR4,
    "team/0004-use-d.md": TABLE,
    "0005-use-e.md": NONE,
    "README.md": "# Decisions\n\n- [Use a](0001-use-a.md)\n",
    "template.md": "# {short title}\n\n* Status: proposed | accepted | rejected\n",
}


def make(folder, **more):
    for name, text in {**FILES, **more}.items():
        path = folder / "docs/decisions" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "docs/decisions"


def changed(folder, *arguments, status=DONE, names, error=None):
    """Runs a change; returns the texts of names, and checks that no other file is another one."""
    before = {path: path.read_bytes() for path in folder.rglob("*.md")}
    cli.expect(" ".join(arguments), cli.run("log", *arguments, folder=folder), status, None, error)
    after = {path: path.read_bytes() for path in folder.rglob("*.md")}
    others = [path for path in before if before[path] != after[path] and path.relative_to(folder / "docs/decisions").as_posix() not in names]
    cli.empty(others, f"{' '.join(arguments)}: only what was meant changes")
    return [(folder / "docs/decisions" / name).read_bytes().decode() for name in names]


def same(name, actual, expected):
    cli.check(actual == expected, name, repr(actual))


with cli.folder() as folder:
    make(folder)
    entries = json.loads(cli.run("log", "list", "--format", "json", folder=folder).stdout)
    got = [(entry["path"], entry["number"], entry["title"], entry["status"], entry["date"], entry["kind"]) for entry in entries]
    cli.check(
        got
        == [
            ("template.md", None, "{short title}", "none", None, "template"),
            ("0001-use-a.md", 1, "Use a", "accepted", "2026-01-02", "record"),
            ("0002-use-b.md", 2, "Use b", "accepted", "2026-02-03", "record"),
            ("0003-use-c.md", 3, "Use c", "proposed", "2026-03-04", "record"),
            ("team/0004-use-d.md", 4, "Use d", "accepted", "2026-04-05", "record"),
            ("0005-use-e.md", 5, "Use e", "none", None, "record"),
        ],
        "log list: records of five layouts",
        got,
    )
    kinds = [entry["kind"] for entry in json.loads(cli.run("log", "list", "--all", "--format", "json", folder=folder).stdout)]
    cli.check(kinds.count("index") == 1, "log list --all: readmes, too", kinds)

    # The status, and nothing else
    same("status: a section, CRLF", changed(folder, "status", "1", "Deprecated", names=["0001-use-a.md"])[0], NYGARD.replace("Accepted", "Deprecated"))
    same("status: a list, in its case", changed(folder, "status", "ADR-2", "Rejected", names=["0002-use-b.md"])[0], MADR2.replace("accepted", "rejected"))
    same("status: front matter", changed(folder, "status", "0003-use-c.md", "accepted", names=["0003-use-c.md"])[0], MADR4.replace("proposed", "accepted"))
    same("status: a table", changed(folder, "status", "use-d", "proposed", names=["team/0004-use-d.md"])[0], TABLE.replace("Accepted", "Proposed"))
    same(
        "status: where there is none",
        changed(folder, "status", "5", "accepted", names=["0005-use-e.md"])[0],
        NONE.replace("# Use e\n", "# Use e\n\n## Status\n\naccepted\n", 1),
    )
    stamp = os.stat(folder / "docs/decisions/0001-use-a.md").st_mtime_ns
    changed(folder, "status", "1", "deprecated", names=[])
    cli.check(os.stat(folder / "docs/decisions/0001-use-a.md").st_mtime_ns == stamp, "status: what is so already is not written")
    changed(folder, "status", "77", "accepted", status=FAILED, names=[], error="“77”")

with cli.folder() as folder:
    make(folder)
    older, newer = changed(folder, "supersede", "1", "2", names=["0001-use-a.md", "0002-use-b.md"])
    same("supersede: the older one", older, NYGARD.replace("Accepted", "Superseded by [2. Use b](0002-use-b.md)"))
    same("supersede: the newer one", newer, MADR2.replace("* Status: accepted\n", "* Status: accepted\n* Supersedes: [1. Use a](0001-use-a.md)\n"))
    older, newer = changed(folder, "supersede", "3", "4", names=["0003-use-c.md", "team/0004-use-d.md"])
    same("supersede: front matter names an identifier", older, MADR4.replace("proposed", "superseded by ADR-0004"))
    same(
        "supersede: another row",
        newer,
        TABLE.replace("| **Status** | Accepted |\n", "| **Status** | Accepted |\n| **Supersedes** | [3. Use c](../0003-use-c.md) |\n"),
    )
    checked = json.loads(cli.run("log", "check", "--format", "json", folder=folder).stdout)
    cli.empty([problem for problem in checked if problem["severity"] == "error"], "supersede: both ends agree")
    links = {entry["path"]: entry["superseded_by"] for entry in json.loads(cli.run("log", "list", "--format", "json", folder=folder).stdout)}
    cli.check(links["0001-use-a.md"] == ["0002-use-b.md"], "supersede: it is read back", links)

with cli.folder() as folder:
    make(folder)
    older, newer = changed(folder, "amend", "2", "1", names=["0001-use-a.md", "0002-use-b.md"])
    same("amend: the older one", older, NYGARD.replace("Accepted\r\n", "Accepted\r\n\r\nAmends [2. Use b](0002-use-b.md)\r\n"))
    same("amend: the newer one", newer, MADR2.replace("* Status: accepted\n", "* Status: accepted\n* Amended by: [1. Use a](0001-use-a.md)\n"))

with cli.folder() as folder:
    log = make(folder)
    cli.expect("log check: only notes", cli.run("log", "check", folder=folder), DONE)
    cli.expect("log check --strict", cli.run("log", "check", "--strict", folder=folder), FAILED)
    make(
        folder,
        **{
            "0002-again.md": MADR2,
            "0009-gap.md": MADR2.replace("accepted", "superseded by [x](0008-nowhere.md)"),
            "0010-odd.md": MADR2.replace("accepted", "frobnicated"),
            "0011-menu.md": MADR2.replace("accepted", "proposed | accepted | rejected"),
            "0015-title.md": MADR2.replace("Use b", "[short title]"),
            "0012-old.md": MADR2.replace("accepted", "superseded by [a](0001-use-a.md)"),
            "0013-latin.md": "# Grüße\n\n## Status\n\nAccepted\n".encode("latin-1"),
            "0014-binary.md": b"\0\1\2\3\0\4" * 9,
            "notes.md": "# Notes\n\nx\n",
        },
    )
    result = cli.run("log", "check", "--format", "json", folder=folder)
    cli.expect("log check", result, FAILED)
    found = [(problem["path"], problem["kind"]) for problem in json.loads(result.stdout)]
    cli.check(
        found
        == [
            (".", "missing-number"),
            (".", "missing-number"),
            ("0001-use-a.md", "one-sided-link"),
            ("0002-use-b.md", "duplicate-number"),
            ("0005-use-e.md", "no-status"),
            ("0009-gap.md", "broken-link"),
            ("0010-odd.md", "unknown-status"),
            ("0011-menu.md", "unfilled"),
            ("0013-latin.md", "encoding"),
            ("0014-binary.md", "unreadable"),
            ("0015-title.md", "unfilled"),
            ("notes.md", "not-a-record"),
        ],
        "log check: each kind of problem",
        found,
    )
    cli.check(all(problem["fix"] for problem in json.loads(result.stdout)), "log check: a fix for each")
    text = cli.run("log", "check", folder=folder).stdout.decode()
    cli.check("0011-menu.md" in text and "[unfilled]" in text, "log check, text", text)
    changed(folder, "status", "13", "rejected", status=FAILED, names=[], error="UTF-8")

cli.finish()
