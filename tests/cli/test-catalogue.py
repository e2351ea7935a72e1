#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""catalogue: the matrix in every format agrees with the catalogue's file, cell by cell."""

import csv
import json
import sys
from pathlib import Path

from cli import DONE, FAILED, Cli

LEVELS = ["preferred", "possible", "none"]
WORDS = {"preferred": "Preferred", "possible": "Possible", "none": "–"}

cli = Cli()
source = Path(sys.argv[2])
catalogue = json.loads(source.read_text())
methods = [category["id"] for category in catalogue["categories"]]
cells = {(use_case["id"], method): use_case["fits"][method] for use_case in catalogue["use_cases"] for method in methods}
cli.check(len(cells) == 75 and set(cells.values()) == set(LEVELS), "75 cells")

result = cli.run("catalogue", "--format", "json")
cli.expect("json", result, DONE)
shown = json.loads(result.stdout)
cli.check(list(shown) == ["id", "version", "categories", "use_cases"], "json: members in order", list(shown))
cli.check((shown["id"], shown["version"]) == (catalogue["id"], catalogue["version"]), "json: id and version")
cli.check(
    [(use_case["id"], method) for use_case in shown["use_cases"] for method in use_case["fits"]] == list(cells),
    "json: use cases and methods in the catalogue's order",
)
cli.empty(
    (
        f"{use_case['id']} {method}: {fit}"
        for use_case in shown["use_cases"]
        for method, fit in use_case["fits"].items()
        if cells[use_case["id"], method] != fit
    ),
    "json: every cell agrees",
)
for member in ("title", "aliases"):
    cli.check(
        [use_case[member] for use_case in shown["use_cases"]] == [use_case[member] for use_case in catalogue["use_cases"]],
        f"json: {member}",
    )
for member in ("title", "method_title", "short_title", "summary"):
    cli.check(
        [category[member] for category in shown["categories"]] == [category[member] for category in catalogue["categories"]],
        f"json: {member} of categories",
    )
cli.check(b"\r" not in result.stdout and result.stdout.endswith(b"}\n"), "json: line ends")
cli.check(cli.run("catalogue", "--format", "json").stdout == result.stdout, "json: the same every time")

rows = list(csv.reader(cli.run("catalogue", "show", "--format", "csv").stdout.decode().splitlines()))
cli.check(rows[0] == ["id", "title", *methods], "csv: head", rows[0])
cli.check(
    rows[1:] == [[u["id"], u["title"], *(u["fits"][method] for method in methods)] for u in catalogue["use_cases"]],
    "csv: every cell agrees",
)

lines = cli.run("catalogue", "--format", "markdown").stdout.decode().splitlines()
expected = [
    "| " + " | ".join([u["title"], *(WORDS[u["fits"][method]] for method in methods)]) + " |" for u in catalogue["use_cases"]
]
cli.check(lines[2:] == expected, "markdown: every cell agrees", lines)
cli.check(lines[1] == "| --- " * 6 + "|", "markdown: the rule below the head")

lines = cli.run("catalogue").stdout.decode().splitlines()
starts = [lines[0].index(category["method_title"]) for category in catalogue["categories"]]
cli.check(
    all(
        line[start:].startswith(WORDS[u["fits"][method]])
        for line, u in zip(lines[1:], catalogue["use_cases"])
        for start, method in zip(starts, methods)
    ),
    "table: aligned, and every cell agrees",
    lines,
)
cli.check(not any(line.endswith(" ") for line in lines), "table: no blanks at the end")

cli.expect("check", cli.run("catalogue", "check"), DONE)
cli.expect("check a file", cli.run("catalogue", "check", "--catalogue", source), DONE)
cli.check(
    cli.run("catalogue", "--catalogue", source, "--format", "json").stdout == result.stdout, "a file shows as the built-in one"
)

with cli.folder() as folder:
    catalogue["use_cases"][0]["fits"]["ui"] = "perfect"
    (folder / "wrong.json").write_text(json.dumps(catalogue))
    (folder / "cut.json").write_text(source.read_text()[:5000])
    cli.expect("check finds a wrong value", cli.run("catalogue", "check", "--catalogue", folder / "wrong.json"), FAILED, "", "fits.ui")
    cli.expect("check finds a cut file", cli.run("catalogue", "check", "--catalogue", folder / "cut.json"), FAILED, "", "cut.json")
    cli.expect("no such file", cli.run("catalogue", "--catalogue", folder / "none.json"), FAILED, "", "none.json")

cli.finish()
