#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare: totals and ranks, computed here once more."""

import json

from cli import DONE, FAILED, SAMPLE, Cli

cli = Cli()


def rank(comparison):
    """Totals, scores and ranks of the included options, as whole numbers."""
    points = {criterion["id"]: criterion["points"] for criterion in comparison["criteria"]}
    ratings = {(cell["option"], cell["criterion"]): cell["rating"] for cell in comparison["cells"]}
    result = {}
    for option in comparison["options"]:
        for name, unknown in (("total", 3), ("low", 1), ("high", 5)):
            total = sum(
                points[criterion] * int(2 * (ratings.get((option["id"], criterion)) or unknown) - 2) for criterion in points
            )
            result.setdefault(option["id"], {})[name] = total
        whole = 8 * sum(points.values())
        result[option["id"]]["score"] = (200 * result[option["id"]]["total"] + whole) // (2 * whole) if whole else 0
    ranked = [option["id"] for option in comparison["options"] if option["included"]]
    for option in result:
        above = sum(result[other]["total"] > result[option]["total"] for other in ranked)
        result[option]["rank"] = above + 1 if option in ranked else None
    return result


def agrees(shown, comparison):
    expected = rank(comparison)
    return len(shown["options"]) == len(expected) and all(
        {**expected[option["id"]], "id": option["id"]} == {key: option[key] for key in ("id", "rank", "total", "score", "low", "high")}
        for option in shown["options"]
    )


def table(points, options):
    """A comparison from rows of ratings: “4?1”, with “-” in front of an option that is left out."""
    return {
        "options": [
            {"id": name, "name": name.upper(), "fit": "possible", "included": not row.startswith("-")}
            for name, row in options.items()
        ],
        "criteria": [
            {"id": f"c{i}", "name": f"Criterion {i}", "points": p, "must_reach": 0, "anchor1": "", "anchor5": ""}
            for i, p in enumerate(points)
        ],
        "cells": [
            {"option": name, "criterion": f"c{i}", "rating": None if r == "?" else int(r), "sure": True, "note": ""}
            for name, row in options.items()
            for i, r in enumerate(row.lstrip("-"))
        ],
    }


TABLES = {
    "a leader": ("leads", table([30, 20], {"a": "53", "b": "14"})),
    "a tie": ("tie", table([10, 10], {"a": "42", "b": "24"})),
    "something missing": ("provisional", table([10, 10], {"a": "5?", "b": "33"})),
    "one left out": ("leads", table([10], {"a": "1", "b": "-5", "c": "4"})),
    "nothing to compare": ("nothing-to-compare", table([10], {"a": "3"})),
}

sample = json.loads(SAMPLE.read_text())
result = cli.run("compare", SAMPLE, "--format", "json")
cli.expect("sample, json", result, DONE)
shown = json.loads(result.stdout)
cli.check(list(shown) == ["method", "options", "verdict"], "sample: members in order")
cli.check(list(shown["options"][0]) == ["id", "rank", "total", "score", "low", "high", "included"], "sample: an option's members in order")
cli.check(shown["method"] == "additive-1" and list(shown["verdict"]) == ["kind", "headline"], "sample: method and verdict")
cli.check(agrees(shown, sample["comparison"]), "sample: the same numbers", [result.stdout.decode()])
cli.check(shown["verdict"]["kind"] == "leads" and "Events through the hub" in shown["verdict"]["headline"], "sample: the verdict")

lines = cli.run("compare", SAMPLE).stdout.decode().splitlines()
cli.check(lines[0].split() == ["Rank", "Score", "Total", "Option"], "sample, text: head", lines)
cli.check(lines[1].split()[:3] == ["1", "66", "610"] and lines[-1] == shown["verdict"]["headline"], "sample, text", lines)

with cli.folder() as folder:
    path = folder / "decision.json"
    for name, (kind, comparison) in TABLES.items():
        path.write_text(json.dumps({"comparison": comparison}))
        shown = json.loads(cli.run("compare", path, "--format", "json").stdout)
        cli.check(shown["verdict"]["kind"] == kind, f"{name}: {kind}", [str(shown)])
        if kind != "nothing-to-compare":
            cli.check(agrees(shown, comparison), f"{name}: the same numbers", [str(shown)])
        cli.expect(f"{name}: text", cli.run("compare", path), DONE)

    path.write_text("{}")
    cli.expect("no comparison", cli.run("compare", path), FAILED, "", "comparison")
    bad = table([10], {"a": "3", "b": "4"})
    bad["cells"][0]["rating"] = 6
    path.write_text(json.dumps({"comparison": bad}))
    cli.expect("a rating of 6", cli.run("compare", path), FAILED, "", "rating")

cli.finish()
