#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""log rename, renumber, move, merge, convert, link and fix: whatever names a record follows it, and no other byte changes."""

from cli import DONE, FAILED, Cli

cli = Cli()

A = "# 1. Use a\n\nDate: 2026-01-02\n\n## Status\n\nSuperseded by [2. Use b](0002-use-b.md)\n\n## Context\n\n`[2. Use b](0002-use-b.md)`\n\n## Decision\n\nx\n"
B = "# 2. Use b\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nSupersedes [1. Use a](0001-use-a.md)\r\n\r\n## Context\r\n\r\nSee [it](./0001-use-a.md#context).\r\n\r\n## Decision\r\n\r\n![x](../../img/x.png)\r\n"
C = "---\nstatus: accepted # amends ADR-0002\nnumber: 3\namends: ADR-0002\n---\n\n# Use c\n\n## Context and Problem Statement\n\nx [ref]\n\n## Considered Options\n\n* a\n\n[ref]: 0002-use-b.md\n"
README = "# Decisions\n\n- [2. Use b](0002-use-b.md) – and [others](https://example.org/0002-use-b.md)\n"
FILES = {"0001-use-a.md": A, "0002-use-b.md": B, "0003-use-c.md": C, "README.md": README, "0002-use-b.decision.json": "{}\n"}


def make(folder, files=FILES, log="docs/decisions"):
    for name, text in files.items():
        path = folder / log / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def read(folder, log="docs/decisions"):
    return {path.relative_to(folder / log).as_posix(): path.read_bytes() for path in (folder / log).rglob("*") if path.is_file()}


def expect(folder, name, files):
    actual = read(folder)
    wanted = {path: text if isinstance(text, bytes) else text.encode() for path, text in files.items()}
    cli.check(actual == wanted, name, {path: actual.get(path) for path in {**actual, **wanted} if actual.get(path) != wanted.get(path)})


def run(folder, *arguments, status=DONE, error=None):
    cli.expect(" ".join(arguments), cli.run("log", *arguments, folder=folder), status, None, error)


with cli.folder() as folder:
    make(folder)
    dry = cli.run("log", "rename", "2", "Prefer the queue", "--dry-run", folder=folder).stdout.decode()
    cli.check("0002-prefer-the-queue.md\n" in dry, "rename --dry-run says what would change", dry)
    expect(folder, "a dry run changes nothing", FILES)

    run(folder, "rename", "2", "Prefer the queue")
    expect(
        folder,
        "rename: the file, its title, its decision, and every link",
        {
            "0001-use-a.md": A.replace("by [2. Use b](0002-use-b.md)", "by [2. Prefer the queue](0002-prefer-the-queue.md)"),
            "0002-prefer-the-queue.md": B.replace("# 2. Use b", "# 2. Prefer the queue"),
            "0003-use-c.md": C.replace("[ref]: 0002-use-b.md", "[ref]: 0002-prefer-the-queue.md"),
            "README.md": README.replace("[2. Use b](0002-use-b.md)", "[2. Prefer the queue](0002-prefer-the-queue.md)"),
            "0002-prefer-the-queue.decision.json": "{}\n",
        },
    )

with cli.folder() as folder:
    make(folder)
    run(folder, "renumber", "2", "17")
    expect(
        folder,
        "renumber: the name, the title, links and identifiers",
        {
            "0001-use-a.md": A.replace("by [2. Use b](0002-use-b.md)", "by [17. Use b](0017-use-b.md)"),
            "0017-use-b.md": B.replace("# 2. Use b", "# 17. Use b"),
            "0003-use-c.md": C.replace("amends: ADR-0002", "amends: ADR-0017").replace("[ref]: 0002-use-b.md", "[ref]: 0017-use-b.md"),
            "README.md": README.replace("[2. Use b](0002-use-b.md)", "[17. Use b](0017-use-b.md)"),
            "0017-use-b.decision.json": "{}\n",
        },
    )
    run(folder, "renumber", "3", "5")
    cli.check(b"number: 5\n" in read(folder)["0005-use-c.md"], "renumber: front matter", read(folder).keys())
    run(folder, "renumber", "5", "1", status=DONE)
    run(folder, "renumber", "17", "x", status=FAILED, error="is no number")

with cli.folder() as folder:
    make(folder)
    run(folder, "move", "2", "team/shop")
    expect(
        folder,
        "move: its own links and those to it",
        {
            "0001-use-a.md": A.replace("by [2. Use b](0002-use-b.md)", "by [2. Use b](team/shop/0002-use-b.md)"),
            "team/shop/0002-use-b.md": B.replace("(0001-use-a.md)", "(../../0001-use-a.md)")
            .replace("(./0001-use-a.md#context)", "(../../0001-use-a.md#context)")
            .replace("(../../img/x.png)", "(../../../../img/x.png)"),
            "0003-use-c.md": C.replace("[ref]: 0002-use-b.md", "[ref]: team/shop/0002-use-b.md"),
            "README.md": README.replace("](0002-use-b.md)", "](team/shop/0002-use-b.md)", 1),
            "team/shop/0002-use-b.decision.json": "{}\n",
        },
    )
    run(folder, "move", "2", "../../elsewhere", status=FAILED, error="is not in the log")
    run(folder, "move", "2", ".")
    expect(folder, "move: and back again", {**FILES, "0002-use-b.md": B.replace("./0001-use-a.md#context", "0001-use-a.md#context")})

with cli.folder() as folder:
    make(folder)
    make(folder, log="other", files={"0002-use-b.md": B.replace("Use b", "Use z"), "0001-use-a.md": A.replace("Use b", "Use z").replace("Use a", "Use y"), "README.md": "# x\n"})
    (folder / "other/0001-use-a.md").rename(folder / "other/0001-use-y.md")
    (folder / "other/0002-use-b.md").rename(folder / "other/0002-use-z.md")
    for name in ("0001-use-y.md", "0002-use-z.md"):
        path = folder / "other" / name
        path.write_bytes(path.read_bytes().replace(b"0001-use-a.md", b"0001-use-y.md").replace(b"0002-use-b.md", b"0002-use-z.md"))
    before = read(folder, "other")
    run(folder, "merge", "other")
    after = read(folder)
    cli.check(read(folder, "other") == before, "merge: nothing of the source changes")
    cli.check(all(after[name] == text.encode() for name, text in FILES.items()), "merge: nothing that was there changes")
    cli.check(
        after.get("0004-use-y.md") is not None and b"# 4. Use y" in after["0004-use-y.md"] and b"[5. Use z](0005-use-z.md)" in after["0004-use-y.md"].replace(b"`", b""),
        "merge: numbers that are taken are the next free ones, and links follow",
        after.keys(),
    )

with cli.folder() as folder:
    make(folder)
    before = read(folder)
    (folder / "empty").mkdir()
    run(folder, "merge", ".", status=FAILED, error="is this one, or lies in it")
    run(folder, "merge", "docs/decisions", status=FAILED, error="is this one, or lies in it")
    run(folder, "merge", "empty", status=FAILED, error="no records in the other log")
    run(folder, "status", "1", "", status=FAILED, error="A status is one line")
    run(folder, "status", "1", "accepted\n\n## x", status=FAILED, error="A status is one line")
    run(folder, "status", "9", "accepted", status=FAILED, error="Give the file")
    cli.check(read(folder) == before, "what cannot be done changes nothing")

with cli.folder() as folder:
    make(folder, {"0001-latin.md": "# 1. Größe\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n".encode("latin-1")})
    run(folder, "status", "1", "Deprecated", status=FAILED, error="converted first")
    run(folder, "convert", "1")
    expect(folder, "convert: to UTF-8", {"0001-latin.md": "# 1. Größe\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n"})

with cli.folder() as folder:
    broken = {
        "0001-use-a.md": A,
        "0002-use-b.md": B.replace("Supersedes [1. Use a](0001-use-a.md)\r\n\r\n", ""),
        "0002-use-d.md": "# 2. Use d\n\n## Status\n\nAccepted\n\n## Context\n\nSee [a](0001-use-old-a.md).\n\n## Decision\n\nx\n",
    }
    make(folder, broken)
    run(folder, "check", status=FAILED)
    run(folder, "fix")
    after = read(folder)
    cli.check(b"Supersedes [1. Use a](0001-use-a.md)" in after["0002-use-b.md"], "fix: the other end says the relation, too", after["0002-use-b.md"])
    cli.check("0003-use-d.md" in after and b"# 3. Use d" in after["0003-use-d.md"], "fix: a number that two records have", after.keys())
    cli.check(b"[a](0001-use-a.md)" in after["0003-use-d.md"], "fix: a link that leads nowhere", after["0003-use-d.md"])
    run(folder, "check", status=DONE)

with cli.folder() as folder:
    make(folder)
    run(folder, "link", "1", "3")
    after = read(folder)
    cli.check(b"Relates to [" in after["0001-use-a.md"] and b"relates-to: ADR-0001" in after["0003-use-c.md"], "link: both say so", after)
    shown = cli.run("log", "show", "2", folder=folder).stdout.decode()
    cli.check(shown.startswith("# 2. Use b\n\n## Status\n"), "show", shown)

cli.finish()
