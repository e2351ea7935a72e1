#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare: totals and ranks, computed here once more; what is certain, what is likely and what would change it, to the last count."""

import json

from cli import DATA, DONE, FAILED, RECORD, SAMPLE, USAGE, Cli

cli = Cli()

MEMBERS = ["method", "options", "verdict", "certificates", "intervals", "flips", "rank_shares", "find_out_first", "sentences"]
UNIT, DRAWS = 27720, 20000
METHOD = "additive-1 / robust-1 / N=20000 / seed=20250101"


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


def cells_of(name, row, criteria):
    """“45~?”: 4, 5 but not sure, not known"""
    ratings = []
    for character in row:
        if character == "~":
            ratings[-1]["sure"] = False
        else:
            ratings.append({"rating": None if character == "?" else int(character), "sure": True, "note": ""})
    return [{"option": name, "criterion": criterion, **rating} for criterion, rating in zip(criteria, ratings)]


def table(points, options, criteria=None):
    """A comparison from rows of ratings, with “-” in front of an option that is left out."""
    criteria = criteria or [f"c{i}" for i in range(len(points))]
    return {
        "options": [
            {"id": name, "name": name.upper(), "fit": "possible", "included": not row.startswith("-")}
            for name, row in options.items()
        ],
        "criteria": [
            {"id": criterion, "name": criterion.title(), "points": p, "must_reach": 0, "anchor1": "", "anchor5": ""}
            for criterion, p in zip(criteria, points)
        ],
        "cells": [cell for name, row in options.items() for cell in cells_of(name, row.lstrip("-"), criteria)],
    }


def compare(folder, comparison, *flags):
    path = folder / "decision.json"
    path.write_text(json.dumps({"comparison": comparison}))
    return json.loads(cli.run("compare", path, "--format", "json", *flags).stdout)


def check_sample():
    sample = json.loads(SAMPLE.read_text())
    result = cli.run("compare", SAMPLE, "--format", "json")
    cli.expect("sample, json", result, DONE)
    shown = json.loads(result.stdout)
    cli.check(list(shown) == MEMBERS, "sample: members in order")
    cli.check(list(shown["options"][0]) == ["id", "rank", "total", "score", "low", "high", "included"], "sample: an option's members in order")
    cli.check(shown["method"] == METHOD and list(shown["verdict"]) == ["kind", "headline"], "sample: method and verdict")
    cli.check(agrees(shown, sample["comparison"]), "sample: the same numbers", [result.stdout.decode()])
    cli.check(
        shown["verdict"] == {"kind": "ahead", "headline": "“Events through the hub” is ahead, but not safe."}, "sample: the verdict",
        [str(shown["verdict"])],
    )

    lines = cli.run("compare", SAMPLE).stdout.decode().splitlines()
    cli.check(lines[0].split() == ["Rank", "Score", "Total", "Option"], "sample, text: head", lines)
    cli.check(lines[1].split()[:3] == ["1", "66", "610"] and shown["verdict"]["headline"] in lines, "sample, text: ranks and verdict", lines)
    cli.check(all(f"  {sentence}" in lines for sentence in shown["sentences"]), "sample, text: every sentence", lines)
    headings = ["Why", "What would change it", "How safe it is", "Find out first", "In how many of the cases tried"]
    cli.check([line for line in lines if line in headings] == headings, "sample, text: headings in order", lines)


def check_tables(folder):
    tables = {
        "a leader": ("best-everywhere", table([30, 20], {"a": "54", "b": "14"})),
        "an order": ("whatever-numbers", table([30, 20], {"a": "53", "b": "14"})),
        "a tie": ("no-clear-winner", table([10, 10], {"a": "42", "b": "24"})),
        "something missing": ("provisional", table([10, 10], {"a": "5?", "b": "33"})),
        "one left out": ("best-everywhere", table([10], {"a": "1", "b": "-5", "c": "4"})),
        "nothing to compare": ("nothing-to-compare", table([10], {"a": "3"})),
        "no points": ("no-points", table([0], {"a": "3", "b": "4"})),
    }
    for name, (kind, comparison) in tables.items():
        shown = compare(folder, comparison)
        cli.check(shown["verdict"]["kind"] == kind, f"{name}: {kind}", [str(shown)])
        cli.check(list(shown) == MEMBERS, f"{name}: members in order", [str(shown)])
        if kind in ("nothing-to-compare", "no-points"):
            empty = not any(shown[key] for key in ("certificates", "intervals", "flips", "find_out_first", "sentences"))
            cli.check(empty and shown["rank_shares"]["rows"] == [], f"{name}: nothing more is said", [str(shown)])
        else:
            cli.check(agrees(shown, comparison), f"{name}: the same numbers", [str(shown)])
        cli.expect(f"{name}: text", cli.run("compare", folder / "decision.json"), DONE)


def fraction(value):
    return f"{value['n']}/{value['d']}"


def check_sites(folder, sites):
    """Everything that is computed of the textbook's sites, exactly"""
    names = "abcde"
    comparison = table(sites["points"], dict(zip(names, sites["rows"])), sites["criteria"])
    shown = compare(folder, comparison)
    cli.check([option["id"] for option in shown["options"]] == sites["order"], "sites: order")
    cli.check({option["id"]: option["total"] for option in shown["options"]} == dict(zip(names, sites["totals"])), "sites: totals")
    for kind, pairs in sites["certificates"].items():
        found = [entry["ahead"] + entry["behind"] for entry in shown["certificates"] if entry[kind]]
        cli.check(found == pairs, f"sites: certificates, {kind}", found)
    intervals = {
        entry["criterion"]: [fraction(entry["low"]), entry["low"]["rival"], fraction(entry["high"]), entry["high"]["rival"]]
        for entry in shown["intervals"]
    }
    cli.check(intervals == sites["intervals"], "sites: intervals", [str(intervals)])
    flips = [[flip["option"], flip["criterion"], flip["from"], flip["to"], "".join(flip["result"])] for flip in shown["flips"]]
    cli.check(sorted(flips) == sorted(sites["flips"]), "sites: flips", [str(flips)])
    cli.check(shown["verdict"]["kind"] == "narrow", "sites: narrowly ahead")
    cli.check("(+15)" in shown["sentences"][0], "sites: why", shown["sentences"])

    for entry in sites["shares"]:
        rows = ["".join(rating + "~" for rating in row) if entry["unsure"] else row for row in sites["rows"]]
        comparison = table(sites["points"], dict(zip(names, rows)), sites["criteria"])
        shares = compare(folder, comparison, "--lens", entry["lens"], "--steps", entry["steps"])["rank_shares"]
        name = f"sites: {entry['lens']}, {entry['steps']} steps" + (", not sure" if entry["unsure"] else "")
        cli.check([row["counts"] for row in shares["rows"]] == entry["counts"], f"{name}: counts", [str(shares)])
        cli.check((shares["lens"], shares["draws"], shares["unit"]) == (entry["lens"], DRAWS, UNIT), f"{name}: says what it is")

    comparison = table(sites["points"], dict(zip(names, sites["uncertain_rows"])), sites["criteria"])
    shown = compare(folder, comparison)
    found = [[entry["option"], entry["criterion"], fraction(entry["gain"]), fraction(entry["flip"])] for entry in shown["find_out_first"]]
    cli.check(found == sites["find_out_first"], "sites: find out first", [str(found)])


def check_closed_forms(folder):
    """Shares of first, second … place that can be worked out on paper when any importance is as likely as any other"""
    half, quarter, twelfth = 1 / 2, 1 / 4, 1 / 12
    forms = {
        "two extremes and a middle": ({"a": "51", "b": "15", "c": "44"}, 0.01, {"a": [quarter, quarter], "b": [quarter, quarter], "c": [half, half]}),
        "three extremes and a middle": (
            {"a": "511", "b": "151", "c": "115", "d": "333"}, 0.01,
            {"a": [quarter, twelfth], "b": [quarter, twelfth], "c": [quarter, twelfth], "d": [quarter, 3 * quarter]},
        ),
        "twins and a worse one": ({"a": "333", "b": "333", "c": "111"}, 0, {"a": [half, half, 0], "b": [half, half, 0], "c": [0, 0, 1]}),
    }
    for name, (rows, tolerance, expected) in forms.items():
        criteria = len(rows["a"])
        shares = compare(folder, table([10] * criteria, rows), "--lens", "any")["rank_shares"]
        found = {row["option"]: [count / (UNIT * DRAWS) for count in row["counts"]] for row in shares["rows"]}
        close = all(
            abs(share - wanted) <= tolerance for option, places in expected.items() for share, wanted in zip(found[option], places)
        )
        cli.check(close, f"closed form: {name}", [str(found)])
        cli.check(all(abs(sum(places) - 1) < 1e-12 for places in found.values()), f"closed form: {name}: each option has a place", [str(found)])


def check_smaa(folder, sites, first):
    """First places of the sites, as another program with other random numbers has them"""
    flags = {"about25": ["near", "equal"], "about50": ["wide", "equal"], "order": ["order", "equal"], "any": ["any", "equal"], "steps": ["exact", "free"]}
    comparison = table(sites["points"], dict(zip("abcde", sites["rows"])), sites["criteria"])
    for name, (lens, steps) in flags.items():
        rows = compare(folder, comparison, "--lens", lens, "--steps", steps)["rank_shares"]["rows"]
        found = [row["counts"][0] / (UNIT * DRAWS) for row in rows]
        cli.check(all(abs(a - b) <= 0.01 for a, b in zip(found, first[name])), f"sites: as smaa has them, {name}", [str(found)])

    # Who is left out changes nothing for the others
    for left_out in "abcde":
        rows = {name: ("-" if name == left_out else "") + row for name, row in zip("abcde", sites["rows"])}
        shown = compare(folder, table(sites["points"], rows, sites["criteria"]))
        order = [option["id"] for option in shown["options"] if option["included"]]
        cli.check(order == [name for name in sites["order"] if name != left_out], f"sites: no rank reversal without {left_out}", order)


def offices_of(vectors, points, **more):
    names = vectors["attributes"]
    return {
        "options": [{"id": name} for name in vectors["values"]],
        "criteria": [{"id": name, "points": p} for name, p in zip(names, points)],
        "values": [
            {"option": option, "criterion": name, "value": value}
            for option, row in vectors["values"].items()
            for name, value in zip(names, row)
        ],
        **more,
    }


def check_offices(folder, vectors):
    """Values from 0 to 100 and shares of a group of criteria, to the place that is printed in the book"""
    shown = compare(folder, offices_of(vectors, vectors["weights_rounded"]))
    benefits = {option["id"]: option["total"] / shown["points"] for option in shown["options"]}
    cli.check([round(benefits[name], 1) for name in vectors["values"]] == vectors["benefits"], "offices: benefits", [str(benefits)])

    groups = [{"id": "turnover", "criteria": vectors["turnover"]}]
    shown = compare(folder, offices_of(vectors, vectors["swing_points"], groups=groups))
    turnover = shown["groups"][0]
    low = turnover["low"]
    percent = 100 * low["n"] / low["d"]
    cli.check(shown["options"][0]["id"] == "Addison" and low["rival"] == "Elton", "offices: Addison before Elton", [str(turnover)])
    cli.check(round(percent, 1) == vectors["addison_overtakes_elton_at_percent"], "offices: where Addison overtakes Elton", [str(percent)])
    for member, wanted in (("without", vectors["elton_at_0"]), ("alone", vectors["elton_at_100"])):
        worth = next(entry for entry in turnover[member] if entry["id"] == "Elton")
        cli.check(round(worth["n"] / worth["d"], 1) == wanted, f"offices: Elton {member} turnover", [str(worth)])

    lines = cli.run("compare", folder / "decision.json").stdout.decode().splitlines()
    cli.check("  turnover: from 52.1 % to 100.0 % of all importance, now 80.6 %" in lines, "offices: as text", lines)

    for name, change, said in (
        ("a value over 100", {"values": [{"option": "Addison", "criterion": "Image", "value": 101}]}, "value"),
        ("a value that is missing", {"values": []}, "every option needs a value"),
        ("a criterion that is none", {"groups": [{"id": "g", "criteria": ["none"]}]}, "groups[0]"),
    ):
        (folder / "decision.json").write_text(json.dumps({"comparison": {**offices_of(vectors, vectors["swing_points"]), **change}}))
        cli.expect(f"offices: {name}", cli.run("compare", folder / "decision.json"), FAILED, "", said)


def check_order_weights(folder, roc):
    """Importance by order alone: the weights that tables print, and the lens that goes with them"""
    for n, weights in roc.items():
        comparison = table([1] * int(n), {"a": "5" + "1" * (int(n) - 1), "b": "1" + "5" * (int(n) - 1)})
        shown = compare(folder, comparison, "--ranked")
        found = [round(entry["weight"]["n"] / entry["weight"]["d"], 4) for entry in shown["criteria"]]
        cli.check(found == weights, f"order of {n}: weights", [str(found)])
        cli.check(list(shown) == [*MEMBERS, "criteria"] and shown["rank_shares"]["lens"] == "order", f"order of {n}: the lens")
        points = [entry["points"] for entry in shown["criteria"]]
        cli.check(points[0] == 100 and points == sorted(points, reverse=True), f"order of {n}: points", [str(points)])
    near = compare(folder, comparison, "--ranked", "--lens", "near")
    cli.check(near["rank_shares"]["lens"] == "near", "order: another lens")


def check_winning_weights(folder, roc):
    """What the criteria weigh where an option is first: on paper, and as tables of rank order centroids have it"""
    def weights_of(shown, option):
        entry = next(entry for entry in shown["winning_weights"] if entry["option"] == option)
        return [weight["n"] / weight["d"] for weight in entry["weights"]]

    def close(found, wanted):
        return len(found) == len(wanted) and all(abs(a - b) <= 0.01 for a, b in zip(found, wanted))

    shown = compare(folder, table([10] * 3, {"a": "511", "b": "151", "c": "115", "d": "333"}), "--lens", "any", "--weights")
    cli.check(close(weights_of(shown, "a"), [2 / 3, 1 / 6, 1 / 6]), "winning weights of an extreme", [str(shown["winning_weights"])])
    for n, weights in roc.items():
        points = list(range(10 * int(n), 0, -10))
        shown = compare(folder, table(points, {"a": "5" * int(n), "b": "1" * int(n)}), "--lens", "order", "--weights")
        cli.check(close(weights_of(shown, "a"), weights), f"winning weights of {n} in order", [str(shown["winning_weights"])])
        cli.check(weights_of(shown, "b") == [], f"winning weights of {n}: none for who is never first")
    cli.expect("winning weights through another lens", cli.run("compare", folder / "decision.json", "--weights"), USAGE, "", "--lens")


def check_numbers(numbers):
    shown = json.loads(cli.run("compare", "--numbers", "1234567", "--format", "json").stdout)
    cli.check(shown == numbers, "random numbers", [str(shown)])
    cli.expect("random numbers, text", cli.run("compare", "--numbers", "1234567"), DONE, "".join(f"{number}\n" for number in numbers))
    cli.expect("random numbers of nothing", cli.run("compare", "--numbers", "x"), USAGE, "", "--numbers")


def check_flags(folder):
    """Unsure ratings as points: as if they were sure, in shares and certificates"""
    sure, unsure = table([3, 2], {"a": "44", "b": "34"}), table([3, 2], {"a": "44~", "b": "34"})
    expected, point, ranged = compare(folder, sure), compare(folder, unsure, "--unsure", "point"), compare(folder, unsure)
    cli.check(point["rank_shares"]["rows"] == expected["rank_shares"]["rows"], "--unsure point: shares")
    cli.check(point["certificates"] == expected["certificates"], "--unsure point: certificates")
    cli.check(ranged["certificates"] != expected["certificates"], "--unsure range: certificates")
    cli.check(compare(folder, unsure, "--lens", "near", "--steps", "equal", "--unsure", "range") == ranged, "first values are the defaults")

    unsure["lens"] = {"importance": "any", "steps": "free", "unsure": "point"}
    cli.check(compare(folder, unsure) == ranged, "the file's own lens is its window's, not ours")

    for flag in ("--lens", "--steps", "--unsure", "--format"):
        result = cli.run("compare", folder / "decision.json", flag, "other")
        cli.expect(f"{flag} other", result, USAGE, "", flag)


def check_mistakes(folder):
    path = folder / "decision.json"
    path.write_text("{}")
    cli.expect("no comparison", cli.run("compare", path), FAILED, "", "comparison")
    bad = table([10], {"a": "3", "b": "4"})
    bad["cells"][0]["rating"] = 6
    path.write_text(json.dumps({"comparison": bad}))
    cli.expect("a rating of 6", cli.run("compare", path), FAILED, "", "rating")
    # A name that is missing is an id that is not cleaned: the terminal must not see its commands
    odd = {"options": [{"id": "a\u001b[31m"}, {"id": "b"}], "criteria": [{"id": "x", "points": 1}], "cells": []}
    path.write_text(json.dumps({"comparison": odd}))
    cli.check(b"\x1b" not in cli.run("compare", path).stdout, "nothing commands the terminal")


def check_record(folder):
    """A record stands for the decision beside it; without one it is said what is missing"""
    cli.run("decide", SAMPLE, "--log", "log", folder=folder)
    of_record = cli.run("compare", f"log/{RECORD}", folder=folder)
    cli.expect("a record", of_record, DONE, cli.run("compare", SAMPLE).stdout)
    (folder / "0007-alone.md").write_text("# Alone\n")
    cli.expect("a record alone", cli.run("compare", "0007-alone.md", folder=folder), FAILED, "", "there is no “0007-alone.decision.json”")
    (folder / "0008-away.md").write_text("# Away\n")
    (folder / "0008-away.decision.json").symlink_to(SAMPLE)
    cli.expect("a decision from elsewhere", cli.run("compare", "0008-away.md", folder=folder), FAILED, "", "is no file of its folder")


check_sample()
with cli.folder() as folder:
    check_tables(folder)
    check_sites(folder, json.loads((DATA / "sites.json").read_text()))
    check_closed_forms(folder)
    vectors = json.loads((DATA / "vectors.json").read_text())
    check_smaa(folder, json.loads((DATA / "sites.json").read_text()), vectors["smaa_first"])
    check_offices(folder, vectors["offices"])
    check_order_weights(folder, vectors["roc"])
    check_winning_weights(folder, vectors["roc"])
    check_numbers(vectors["splitmix64_seed_1234567"])
    check_flags(folder)
    check_mistakes(folder)
    check_record(folder)

cli.finish()
