#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare, of what several people say: ballots on a comparison, orders without one, and how far they agree."""

import itertools
import json
from fractions import Fraction

from cli import DATA, DONE, FAILED, SAMPLE, Cli

cli = Cli()


def run(folder, comparison, *flags):
    path = folder / "decision.json"
    path.write_text(json.dumps({"comparison": comparison}))
    return cli.run("compare", path, *flags)


def compare(folder, comparison):
    return json.loads(run(folder, comparison, "--format", "json").stdout)


def fraction(value):
    return Fraction(value["n"], value["d"])


# Orders


def election(options, ballots):
    return {"options": [{"id": option} for option in options], "rankings": [{"count": count, "order": list(order)} for count, order in ballots]}


def check_elections(folder, elections):
    voters = elections["45 voters"]
    shown = compare(folder, election("ABCDE", voters["ballots"]))
    cli.check(list(shown) == ["rankings"], "45 voters: nothing else is said", list(shown))
    shown = shown["rankings"]
    cli.check(list(shown) == ["people", "options", "head_to_head", "cycle", "rows", "agreement", "sentences"], "45 voters: members in order")
    cli.check("".join(option["id"] for option in shown["options"]) == voters["ranking"], "45 voters: ranking", [str(shown["options"])])
    cli.check([option["rank"] for option in shown["options"]] == [1, 2, 3, 4, 5] and shown["people"] == 45, "45 voters: ranks")
    strongest = {row["option"]: row["strongest"] for row in shown["rows"]}
    cli.check(strongest == voters["strongest"], "45 voters: strongest paths", [str(strongest)])
    cli.check(shown["cycle"] == list("ABCDE") and shown["head_to_head"] is None, "45 voters: a circle")
    cli.check("circle" in shown["sentences"][0] and "E is first" in shown["sentences"][1], "45 voters: the circle is said first", shown["sentences"])

    lines = cli.run("compare", folder / "decision.json").stdout.decode().splitlines()
    cli.check(lines[0].split() == ["Rank", "Option"] and lines[1].split() == ["1", "E"], "45 voters, text: table", lines)
    cli.check([f"  {sentence}" for sentence in shown["sentences"]] == lines[-len(shown["sentences"]):], "45 voters, text: every sentence", lines)

    voters = elections["30 voters"]
    shown = compare(folder, election("ABCD", voters["ballots"]))["rankings"]
    cli.check(shown["options"][0] == {"id": voters["winner"], "rank": 1}, "30 voters: winner", [str(shown["options"])])

    lines = run(folder, election("AB", [(1, "AB"), (1, "BA")])).stdout.decode().splitlines()
    cli.check([line.split() for line in lines[1:3]] == [["=1", "A"], ["=1", "B"]], "a shared first place, text", lines)

    # B beats the others; who leaves out options puts them last, as equals
    shown = compare(folder, election("ABC", [(3, "B"), (2, ["A", ["B", "C"]])]))["rankings"]
    cli.check(shown["head_to_head"] == "B" and shown["cycle"] == [], "head to head: B", [str(shown)])
    cli.check(shown["sentences"][0] == "B beats all others head to head.", "head to head: said", shown["sentences"])
    cli.check([row["preferred"] for row in shown["rows"]] == [[0, 2, 2], [3, 0, 3], [0, 0, 0]], "head to head: pairs", [str(shown["rows"])])
    cli.check(shown["agreement"]["people"] == 2, "head to head: who left out options has no order to agree on")


def check_agreement(folder, data):
    """Whoever gives scores has an order with ties."""
    for name, case in data.items():
        options = [f"o{i}" for i in range(len(case["scores"][0]))]
        rankings = []
        for row in case["scores"]:
            by_score = sorted(zip(row, options))
            rankings.append({"order": [[option for _, option in group] for _, group in itertools.groupby(by_score, lambda pair: pair[0])]})
        comparison = {"options": [{"id": option} for option in options], "rankings": rankings}
        agreement = compare(folder, comparison)["rankings"]["agreement"]
        w = agreement["w"] and fraction(agreement["w"])
        cli.check(w == (case["w"] and Fraction(*case["w"])), f"agreement, {name}: exactly", [str(agreement)])
        cli.check(agreement["kind"] == case["kind"], f"agreement, {name}: {case['kind']}", [str(agreement)])
        digits = len(str(case["published"]).partition(".")[2])
        cli.check(w is None or round(float(w), digits) == case["published"], f"agreement, {name}: as published", [str(w)])


# Ballots


def ratings_of(ways, rows):
    return [
        {"option": option, "criterion": criterion, "rating": int(rating)}
        for option, row in zip(ways["options"], rows)
        for criterion, rating in zip(ways["criteria"], row)
        if rating != "?"
    ]


def ways_of(ways, people, **more):
    return {
        "options": [{"id": name, "fit": "possible"} for name in ways["options"]],
        "criteria": [{"id": name, "points": points} for name, points in ways["criteria"].items()],
        "cells": [],
        "ballots": [{"who": who, "ratings": ratings_of(ways, rows)} for who, rows in people.items()],
        **more,
    }


def check_ways(folder, ways):
    shown = compare(folder, ways_of(ways, ways["people"]))
    group = shown["group"]
    cli.check(list(shown)[-1] == "group", "ways: the last member", list(shown))
    members = ["people", "whole", "medians", "first_choices", "talk", "agreement", "sentences"]
    cli.check(list(group) == members, "ways: members in order", list(group))
    cli.check((group["people"], group["whole"]) == (5, 5), "ways: five people")
    medians = [{key: entry[key] for key in ("option", "criterion", "rating")} for entry in group["medians"]]
    cli.check(medians == ratings_of(ways, ways["medians"]), "ways: medians", [str(medians)])
    cli.check({option["id"]: option["score"] for option in shown["options"]} == ways["scores"], "ways: scores of the medians", [str(shown["options"])])
    cli.check([option["id"] for option in shown["options"]] == list(ways["scores"]), "ways: order")

    talk = [
        [entry["option"], entry["criterion"], entry["lowest"], entry["highest"], fraction(entry["swing"]), entry["lowest_result"], entry["highest_result"]]
        for entry in group["talk"]
        if entry["kind"] == "decides"
    ]
    cli.check(talk == ways["talk"], "ways: what decides", [str(entry) for entry in talk])
    others = [entry["kind"] for entry in group["talk"] if entry["kind"] != "decides"]
    cli.check(others == ["agreed"] * ways["agreed"], "ways: the others are agreed", others)
    choices = {entry["option"]: fraction(entry) for entry in group["first_choices"]}
    cli.check(choices == ways["first_choices"], "ways: own first choices", [str(choices)])
    cli.check(fraction(group["agreement"]["w"]) == Fraction(*ways["w"]) and group["agreement"]["kind"] == "strong", "ways: agreement")

    text = cli.run("compare", folder / "decision.json").stdout.decode()
    lines = text.splitlines()
    cli.check(all(f"  {sentence}" in lines for sentence in group["sentences"]), "ways, text: every sentence", lines)
    at = lines.index("Talk about these first")
    cli.check(lines[at + 1] == "  Operability of Events: from 2 (P2 and P4) to 5 (P5) – decides who is first.", "ways, text: talk", lines)
    cli.check(len(lines) == at + 1 + len(ways["talk"]), "ways, text: only what is worth it", lines)

    # Whose ballot came first is nobody's business
    names = list(ways["people"])
    for order in (names[::-1], names[2:] + names[:2]):
        again = run(folder, ways_of(ways, {who: ways["people"][who] for who in order})).stdout.decode()
        cli.check(again == text, f"ways: the same in the order {' '.join(order)}", again.splitlines())


def check_agreed_ratings(folder, ways):
    """A rating of the comparison itself was agreed: it goes before the ballots"""
    cells = [{"option": "Events", "criterion": "Operability", "rating": 2}]
    shown = compare(folder, ways_of(ways, ways["people"], cells=cells))
    cli.check(shown["options"][0]["id"] == "API", "an agreed rating: API is first", [str(shown["options"])])
    settled = [(entry["option"], entry["criterion"]) for entry in shown["group"]["medians"] if entry["settled"]]
    cli.check(settled == [("Events", "Operability")], "an agreed rating: settled", [str(settled)])
    open_still = [(entry["option"], entry["criterion"]) for entry in shown["group"]["talk"]]
    cli.check(("Events", "Operability") not in open_still and len(open_still) == 8, "an agreed rating: nothing to talk about")


def check_partial(folder, ways):
    """Don't know is no rating; who did not rate everything has no order"""
    people = {**ways["people"], "P6": ["?43", "533", "245"], "P7": ["???", "???", "???"]}
    group = compare(folder, ways_of(ways, people))["group"]
    cli.check((group["people"], group["whole"], group["agreement"]["people"]) == (7, 5, 5), "partial ballots", [str(group)])
    group = compare(folder, ways_of(ways, {"P7": people["P7"]}))["group"]
    cli.check(group["medians"] == [] and group["agreement"] == {"kind": "undefined", "people": 0, "w": None}, "nobody knows", [str(group)])

    for name, more in {"none": {"ballots": [], "rankings": []}, "null": {"ballots": None, "rankings": None}}.items():
        with_it = ways_of(ways, {}, cells=ratings_of(ways, ways["medians"]))
        without = {key: value for key, value in with_it.items() if key != "ballots"}
        result = run(folder, {**with_it, **more}, "--format", "json").stdout
        cli.check(result == run(folder, without, "--format", "json").stdout, f"no ballots, {name}: as without")
        result = run(folder, {**with_it, **more}).stdout
        cli.check(result == run(folder, without).stdout, f"no ballots, {name}: as without, text")


def check_both(folder, ways):
    both = ways_of(ways, ways["people"], rankings=[{"order": ["Files", "API", "Events"]}])
    shown = compare(folder, both)
    cli.check(list(shown)[-2:] == ["group", "rankings"], "ballots and orders: both are told", list(shown))
    cli.check(shown["rankings"]["head_to_head"] == "Files" and shown["options"][0]["id"] == "Events", "ballots and orders: neither moves the other")
    cli.expect("ballots and orders: text", cli.run("compare", folder / "decision.json"), DONE)


def check_mistakes(folder, ways):
    rating = {"option": "API", "criterion": "Cost", "rating": 3}
    people = [{"who": f"P{i}"} for i in range(1001)]
    options = [{"id": f"o{i}"} for i in range(25)]
    mistakes = {
        "a person twice": ({"ballots": [{"who": "P1"}, {"who": "P1"}]}, "$.comparison.ballots[1].who"),
        "a rating twice": ({"ballots": [{"who": "P1", "ratings": [rating, rating]}]}, "$.comparison.ballots[0].ratings[1]"),
        "a rating of 6": ({"ballots": [{"who": "P1", "ratings": [{**rating, "rating": 6}]}]}, "$.comparison.ballots[0].ratings[0].rating"),
        "a quarter": ({"ballots": [{"who": "P1", "ratings": [{**rating, "rating": 2.25}]}]}, "$.comparison.ballots[0].ratings[0].rating"),
        "an unknown option": ({"ballots": [{"who": "P1", "ratings": [{**rating, "option": "x"}]}]}, "$.comparison.ballots[0].ratings[0].option"),
        "too many people": ({"ballots": people}, "$.comparison.ballots: expected a list of at most 1000"),
        "an order of nothing": ({"rankings": [{"order": []}]}, "$.comparison.rankings[0].order"),
        "an order with a stranger": ({"rankings": [{"order": ["API", "x"]}]}, "$.comparison.rankings[0].order[1]"),
        "an order with one twice": ({"rankings": [{"order": ["API", ["Files", "API"]]}]}, "$.comparison.rankings[0].order[1][1]"),
        "too many orders": ({"rankings": [{"count": 999, "order": ["API"]}, {"count": 2, "order": ["API"]}]}, "$.comparison.rankings[1].count"),
        "orders that are none": ({"rankings": "API"}, "$.comparison.rankings"),
        "too many options": ({"options": options, "criteria": [], "ballots": [], "rankings": [{"order": ["o1"]}]}, "$.comparison.options"),
    }
    for name, (change, said) in mistakes.items():
        cli.expect(f"mistake: {name}", run(folder, ways_of(ways, {}, **change)), FAILED, "", said)

    # What a ballot is called reaches the terminal as a name only
    odd = ways_of(ways, {"\u001b[31mP1": ways["people"]["P1"], "P2": ways["people"]["P2"]})
    cli.check(b"\x1b" not in run(folder, odd).stdout, "nothing commands the terminal")


vectors = json.loads((DATA / "group.json").read_text())
with cli.folder() as folder:
    sample = json.loads(cli.run("compare", SAMPLE, "--format", "json").stdout)
    cli.check("group" not in sample and "rankings" not in sample, "a comparison without ballots: nothing is told of them")
    check_elections(folder, vectors["elections"])
    check_agreement(folder, vectors["agreement"])
    check_ways(folder, vectors["ways"])
    check_agreed_ratings(folder, vectors["ways"])
    check_partial(folder, vectors["ways"])
    check_both(folder, vectors["ways"])
    check_mistakes(folder, vectors["ways"])

cli.finish()
