#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""decide, log list and export: from a decision to its record, to the list, to paper."""

import json
import os
import re

from cli import DATA, DONE, FAILED, RECORD, SAMPLE, Cli

cli = Cli()
decision = json.loads(SAMPLE.read_text())
madr = (DATA / "sample.madr.md").read_bytes()
nygard = (DATA / "sample.nygard.md").read_bytes()


def write(folder, name, **changes):
    path = folder / name
    path.write_text(json.dumps({**decision, **changes}))
    return path


with cli.folder() as folder:
    cli.expect("dry run", cli.run("decide", SAMPLE, "--dry-run", folder=folder), DONE, madr)
    cli.expect("dry run, Nygard", cli.run("decide", SAMPLE, "--dry-run", "--profile", "nygard", folder=folder), DONE, nygard)
    cli.empty(folder.iterdir(), "a dry run writes nothing")

    cli.expect("decide", cli.run("decide", SAMPLE, folder=folder), DONE, f"docs/decisions/{RECORD}\n")
    record = folder / "docs/decisions" / RECORD
    cli.check(record.read_bytes() == madr, "the record, byte for byte")
    cli.check(
        record.with_name(RECORD.replace(".md", ".decision.json")).read_bytes() == SAMPLE.read_bytes(),
        "the decision beside it, byte for byte",
    )
    cli.check(len(list(record.parent.iterdir())) == 2, "nothing else is left", os.listdir(record.parent))

    second = RECORD.replace("0001", "0002")
    cli.expect("decide again", cli.run("decide", SAMPLE, folder=folder), DONE, f"docs/decisions/{second}\n")
    cli.check(record.read_bytes() == madr, "the first record is untouched")

    cli.expect("another log", cli.run("decide", SAMPLE, "--log", "adr", "--profile", "nygard", folder=folder), DONE, f"adr/{RECORD}\n")
    cli.check((folder / "adr" / RECORD).read_bytes() == nygard, "the Nygard record, byte for byte")
    dry = cli.run("decide", SAMPLE, "--log", "adr", "--profile", "nygard", "--dry-run", folder=folder)
    cli.check(dry.stdout.startswith(b"# 2. "), "a dry run has the next number")

    # The record in other languages' locales: headings stay, and nothing depends on the charset
    result = cli.run("decide", SAMPLE, "--dry-run", folder=folder, LC_ALL="C.UTF-8", LANGUAGE="de")
    headings = [line for line in result.stdout.decode().splitlines() if re.match("#{1,3} ", line)]
    cli.check(headings == [line for line in madr.decode().splitlines() if re.match("#{1,3} ", line)], "headings in every language")

    listed = cli.run("log", "list", "--format", "json", folder=folder)
    cli.expect("log list, json", listed, DONE)
    entries = json.loads(listed.stdout)
    cli.check(
        entries[0]
        == {
            "path": RECORD,
            "number": 1,
            "title": decision["title"],
            "status": "accepted",
            "status_text": "accepted",
            "date": "2026-11-21",
            "superseded_by": [],
            "profile": "madr",
            "is_template": False,
            "kind": "record",
            "encoding": "utf-8",
            "problem": None,
            "deciders": ["Integration architect", "Head of sales systems"],
            "consulted": ["Operations", "Sales office"],
            "informed": ["Warehouse"],
            "tags": [],
            "links": [],
        }
        and list(entries[0])
        == "path number title status status_text date superseded_by profile is_template kind encoding problem".split()
        + "deciders consulted informed tags links".split(),
        "log list, json: the members in order",
        [str(entries[0])],
    )
    cli.check([entry["number"] for entry in entries] == [1, 2], "log list, json: in order")

    lines = cli.run("log", "list", "--log", "adr", folder=folder).stdout.decode().splitlines()
    cli.check(len(lines) == 2 and re.match(r"1 +Accepted +2026-11-21 +Show .+ +" + re.escape(RECORD) + "$", lines[1]), "log list, text", lines)

    # The catalogue has changed since
    old = json.loads(SAMPLE.read_text())
    old["catalogue"]["parts"]["fit:distributing/evt"] = "preferred"
    made = write(folder, "old.json", catalogue=old["catalogue"])
    result = cli.run("decide", made, "--log", "aged", folder=folder)
    cli.expect("decide with another catalogue", result, DONE, f"aged/{RECORD}\n", "Events")
    cli.check(b"the catalogue has changed since, in 1 point that matters here:" in result.stderr, "decide tells of it", [result.stderr.decode()])
    entries = json.loads(cli.run("log", "list", "--log", "aged", "--format", "json", folder=folder).stdout)
    cli.check(
        list(entries[0])[-1] == "changes" and len(entries[0]["changes"]) == 1 and "Preferred → Possible" in entries[0]["changes"][0],
        "log list, json: what has changed",
        [str(entries[0])],
    )
    lines = cli.run("log", "list", "--log", "aged", folder=folder).stdout.decode().splitlines()
    cli.check(
        lines[2:4] == ["", f"{RECORD}: the catalogue has changed since, in 1 point that matters here:"] and "Preferred → Possible" in lines[4],
        "log list, text: what has changed",
        lines,
    )
    result = cli.run("log", "list", "--log", "aged", "--catalogue", "none.json", folder=folder)
    cli.expect("log list with no catalogue", result, FAILED, "", "none.json")

    (folder / "adr/0009-evil.md").write_text("# \x1b]0;pwned\x07\x1b[31mred\n\n* Status: superseded by [8](0008-x.md)\n")
    text = cli.run("log", "list", "--log", "adr", folder=folder).stdout
    cli.check(b"\x1b" not in text and b"\x07" not in text, "no title commands the terminal")
    entries = json.loads(cli.run("log", "list", "--log", "adr", "--format", "json", folder=folder).stdout)
    cli.check(entries[1]["superseded_by"] == ["0008-x.md"] and entries[1]["date"] is None, "log list, json: superseded")

    cli.expect("an empty log, text", cli.run("log", "list", "--log", "nowhere", folder=folder), DONE, "", "nowhere")
    cli.expect("an empty log, json", cli.run("log", "list", "--log", "nowhere", "--format", "json", folder=folder), DONE, "[]\n")
    cli.expect("a log that is a file", cli.run("log", "list", "--log", SAMPLE, folder=folder), FAILED, "", SAMPLE.name)

    cli.expect("export", cli.run("export", record, "--output", "record.pdf", folder=folder), DONE, "")
    cli.check((folder / "record.pdf").read_bytes().startswith(b"%PDF-"), "a PDF")
    cli.expect("export on letter", cli.run("export", record, "-o", "letter.PDF", "--paper", "letter", folder=folder), DONE, "")
    cli.check((folder / "record.pdf").stat().st_size != (folder / "letter.PDF").stat().st_size, "another paper")
    alone = folder / "alone.md"
    alone.write_bytes(nygard)
    cli.expect("export without the decision", cli.run("export", alone, "--output", "alone.pdf", folder=folder), DONE, "")
    (folder / "alone.decision.json").write_text("{")
    cli.expect(
        "export with a broken decision", cli.run("export", alone, "--output", "alone.pdf", folder=folder), DONE, "", "alone.decision.json"
    )
    cli.expect("export nothing", cli.run("export", "none.md", "--output", "none.pdf", folder=folder), FAILED, "", "none.md")
    cli.expect("export to nowhere", cli.run("export", record, "--output", "no/where.pdf", folder=folder), FAILED, "", "where.pdf")
    cli.check(not (folder / "none.pdf").exists(), "a failure leaves no file")

with cli.folder() as folder:
    open_decision = write(folder, "open.json", outcome={"chosen": None, "reasons": {}}, answers=decision["answers"][3:])
    result = cli.run("decide", open_decision, folder=folder)
    cli.expect("incomplete", result, FAILED, "", "Step 1, Use case: What should this integration achieve")
    lines = result.stderr.decode().splitlines()
    cli.check(any(line.startswith("Step 5, ") and "Which option is chosen?" in line for line in lines), "incomplete: the choice", lines)
    cli.check(not (folder / "docs").exists(), "incomplete: nothing is written")
    result = cli.run("decide", open_decision, "--dry-run", folder=folder)
    cli.expect("incomplete, dry run", result, FAILED, None, "Step 1")
    cli.check(result.stdout.startswith(b"---\nstatus: "), "incomplete, dry run: what there is")

    for name, content in {"cut": SAMPLE.read_text()[:900], "empty": "", "list": "[]", "binary": "\0\1\2", "deep": "[" * 5000}.items():
        (folder / f"{name}.json").write_text(content)
        for command in ("decide", "compare"):
            cli.expect(f"{command}: {name}", cli.run(command, f"{name}.json", folder=folder), FAILED, "", f"{name}.json")
    # What can be read of a damaged file may be looked at, and nothing is saved of it
    cut = folder / "cut-late.json"
    cut.write_text(SAMPLE.read_text()[:12500])
    result = cli.run("decide", cut, "--dry-run", folder=folder)
    cli.expect("a cut file, dry run", result, FAILED, None, "The file is cut off or damaged.")
    cli.check(b"# Show the order status" in result.stdout and b"AMQP broker" in result.stdout, "a cut file, dry run: what there is")
    cli.expect("a cut file", cli.run("decide", cut, "--log", "cut", folder=folder), FAILED, "", "cut-late.json")
    cli.check(not (folder / "cut").exists(), "a cut file: nothing is saved")
    other = write(folder, "other.json", kind="something-else")
    cli.expect("another kind", cli.run("decide", other, "--dry-run", folder=folder), FAILED, "", "found “something-else”")

    # What this version, or this catalogue, does not know is told, and kept
    strange = write(
        folder, "strange.json", format=2, future={"a": 1}, answers=[*decision["answers"], {"question": "q9.9", "values": ["x"]}]
    )
    result = cli.run("decide", strange, "--log", "strange", folder=folder)
    cli.expect("a later version", result, DONE, f"strange/{RECORD}\n", "written by a later version")
    kept = json.loads((folder / "strange" / RECORD.replace(".md", ".decision.json")).read_text())
    cli.check(kept == json.loads(strange.read_text()), "a later version: nothing is lost")

    cli.expect("decide: no file", cli.run("decide", "none.json", folder=folder), FAILED, "", "none.json")

    # A decision that names the record that it revises
    first = f"revised/{RECORD}"
    cli.expect("to be revised", cli.run("decide", SAMPLE, "--log", "revised", folder=folder), DONE, f"{first}\n")
    old = (folder / first).read_bytes()
    revision = {"relation": "supersedes", "record": RECORD, "number": 1, "title": decision["title"], "sha256": ""}
    path = write(folder, "revision.json", title="Anew", revises=revision)
    cli.expect("supersedes", cli.run("decide", path, "--log", "revised", folder=folder), DONE, "revised/0002-anew.md\n")
    status = re.search(rb'\nstatus: "[a-z]+"\n', old).group()
    marked = old.replace(status, b'\nstatus: "superseded by ADR-0002"\n', 1)
    cli.check((folder / first).read_bytes() == marked, "superseded: only the status has changed")
    new = (folder / "revised/0002-anew.md").read_text()
    cli.check(f"## More Information\n\nSupersedes [ADR-0001]({RECORD}): " in new, "the new record names the old one")
    amendment = write(folder, "amendment.json", title="More", revises={**revision, "relation": "amends", "record": "0002-anew.md", "number": 2})
    cli.expect("amends", cli.run("decide", amendment, "--log", "revised", folder=folder), DONE, "revised/0003-more.md\n")
    cli.check("\nAmended by [ADR-0003](0003-more.md).\n" in (folder / "revised/0002-anew.md").read_text(), "amended: both name each other")
    before = sorted(os.listdir(folder / "revised"))
    lost = write(folder, "lost.json", revises={**revision, "record": "0009-none.md"})
    cli.expect("revises nothing that is there", cli.run("decide", lost, "--log", "revised", folder=folder), FAILED, "", "0009-none.md")
    cli.check(sorted(os.listdir(folder / "revised")) == before, "then nothing is written")

    (folder / "file").write_text("mine")
    cli.expect("a log that cannot be", cli.run("decide", SAMPLE, "--log", "file", folder=folder), FAILED, "", "“")
    cli.check((folder / "file").read_text() == "mine", "a file in the way stays")

    for title, name in {
        "../../etc/passwd": "0001-etc-passwd.md",
        "a\nb": "0002-a-b.md",
        "x" * 300: "0003-" + "x" * 80 + ".md",
        "..": "0004-decision.md",
        "🎉": "0005-decision.md",
    }.items():
        path = write(folder, "title.json", title=title)
        cli.expect(f"title {title[:20]!r}", cli.run("decide", path, "--log", "log", folder=folder), DONE, f"log/{name}\n")
    cli.check(len(list((folder / "log").iterdir())) == 10, "five pairs", os.listdir(folder / "log"))

cli.finish()
