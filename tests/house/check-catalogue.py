#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the built-in catalogue against its schema, and against what the source says.

Usage: check-catalogue-schema SCHEMA CATALOGUE

Prints TAP. A JSON Schema cannot see across objects: ids used twice or pointing nowhere, a fit that differs from the
source, and boxes that overlap pass it. The second half of this script looks at those.
"""

import copy
import json
import sys

import jsonschema

METHODS = ["ui", "svc", "evt", "bat", "cen"]

FITS = """
id	ui	svc	evt	bat	cen
sso	possible	preferred	none	none	none
import-dist	none	preferred	possible	preferred	possible
view-search	possible	preferred	none	none	none
use-refer	none	preferred	none	none	possible
process	preferred	possible	possible	none	none
export-import	none	possible	possible	possible	possible
master-data	preferred	preferred	possible	none	none
distributing	none	preferred	possible	possible	possible
mobile	none	preferred	possible	none	none
cms-cdn	preferred	possible	none	none	none
int-bi	none	possible	possible	preferred	possible
orchestrate	none	preferred	possible	none	preferred
int-cicd	possible	possible	preferred	possible	preferred
iot	none	preferred	preferred	possible	preferred
ml	none	preferred	possible	none	preferred
"""

COUNTS = {
    "categories": 5,
    "combinations": 13,
    "use_cases": 15,
    "examples": 11,
    "steps": 5,
    "style_hints": 9,
    "layer_kinds": 10,
    "layer_functions": 10,
    "questions": 41,
    "rules": 60,
    "technical_options": 52,
    "criteria": 4,
    "readiness": 5,
    "completion": 5,
}

TOPICS = {
    "q1.1": "use-case", "q1.2": "other-use-cases", "q1.3": "purpose", "q2.1": "needs", "q3.1": "endpoints", "q3.2": "offers",
    "q3.8": "layer", "q3.9": "layer-kind", "q3.10": "layer-functions", "q3.5": "leg-timing", "q3.6": "leg-exchange",
    "q3.11": "first-leg-style", "q3.12": "other-leg-style", "q3.14": "complicated", "q3.15": "change-other-side",
    "q3.16": "option-methods", "q4.1": "leg-technical-options", "q4.2": "rating", "q4.3": "rating", "q4.4": "rating",
    "q5.1": "points", "q5.2": "choice", "q5.3": "reasons", "q5.4": "consequences", "q5.5": "review",
}


class Tap:
    """Counts and prints results."""

    def __init__(self):
        self.number = 0
        self.failed = 0

    def ok(self, passed, name, details=()):
        self.number += 1
        self.failed += not passed
        print(f"{'ok' if passed else 'not ok'} {self.number} - {name}")
        for detail in [] if passed else details:
            print(f"# {detail}")

    def same(self, got, wanted, name):
        self.ok(got == wanted, name, [f"got {got!r}", f"wanted {wanted!r}"])

    def empty(self, wrong, name):
        wrong = list(wrong)
        self.ok(not wrong, name, wrong[:20])


def place(error):
    return f"/{'/'.join(str(part) for part in error.absolute_path)}: {error.message[:200]}"


def set_at(path, value):
    """Returns a damage that puts a value at a path of keys and indices."""

    def damage(catalogue):
        target = catalogue
        for part in path[:-1]:
            target = target[part]
        target[path[-1]] = value

    return damage


def remove_at(path):
    """Returns a damage that takes a member away."""

    def damage(catalogue):
        target = catalogue
        for part in path[:-1]:
            target = target[part]
        del target[path[-1]]

    return damage


def append_at(path, value):
    """Returns a damage that adds an element to an array."""

    def damage(catalogue):
        target = catalogue
        for part in path:
            target = target[part]
        target.append(value)

    return damage


DAMAGES = [
    ("a later format", set_at(["format"], 2)),
    ("an unknown member at the top", set_at(["author"], "somebody")),
    ("an unknown member inside", set_at(["use_cases", 0, "colour"], "green")),
    ("a missing top member", remove_at(["rules"])),
    ("an unknown fit", set_at(["use_cases", 0, "fits", "bat"], "forbidden")),
    ("a method twice", set_at(["combinations", 0, "methods"], ["svc", "svc"])),
    ("a combination without methods", set_at(["combinations", 0, "methods"], [])),
    ("a number for a text", set_at(["title"], 7)),
    ("an empty text", set_at(["categories", 0, "summary"], "")),
    ("a text that is too long", set_at(["rules", 0, "text"], "x" * 2001)),
    ("a text that ends in a space", set_at(["rules", 0, "text"], "Somebody waits. ")),
    ("an id with a space", set_at(["use_cases", 0, "id"], "single sign-on")),
    ("a statement without a source", set_at(["categories", 0, "sections", 0, "items", 0, "sources"], [])),
    ("categories too many", lambda catalogue: catalogue["categories"].extend(4 * catalogue["categories"])),
    ("an unknown section", set_at(["categories", 0, "sections", 0, "id"], "history")),
    ("an unknown question type", set_at(["questions", 0, "type"], "slider")),
    ("an unknown topic", set_at(["questions", 0, "topic"], "weather")),
    ("a table without columns", set_at(["questions", 3, "columns"], [])),
    ("answers to a text question", set_at(["questions", 2, "answers"], [{"id": "yes", "title": "Yes"}])),
    ("a choice without answers", set_at(["questions", 5, "answers"], [])),
    ("an unknown condition", set_at(["rules", 3, "when"], {"weather": "rain"})),
    ("two conditions in one object", set_at(["rules", 3, "when"], {"ends_meet": True, "forced_below_another": True})),
    ("an unknown condition deep inside", set_at(["rules", 3, "when"], {"not": {"any": [{"all": [{"moon": "full"}]}]}})),
    ("a condition that compares with nothing", set_at(["rules", 3, "when"], {"question": "q2.3", "in": []})),
    ("an unknown effect", append_at(["rules", 2, "effects"], {"explode": True})),
    ("points that are no integer", set_at(["rules", 2, "effects", 0, "points"], 1.5)),
    ("points of zero", set_at(["rules", 2, "effects", 0, "points"], 0)),
    ("an unknown rule kind", set_at(["rules", 2, "kind"], "guess")),
    ("a negative box", set_at(["diagram", "panels", 0, "nodes", 0, "width"], -4)),
    ("an unknown edge style", set_at(["diagram", "panels", 0, "edges", 0, "style"], "dotted")),
    ("null for an array", set_at(["criteria"], None)),
    ("an array for the whole", None),
]


def check_damages(tap, validator, catalogue):
    for name, damage in DAMAGES:
        damaged = copy.deepcopy(catalogue) if damage else [catalogue]
        if damage:
            damage(damaged)
        tap.ok(not validator.is_valid(damaged), f"the schema rejects {name}")


def check_fits(tap, catalogue):
    lines = [line.split("\t") for line in FITS.strip().splitlines()]
    wanted = {line[0]: dict(zip(lines[0][1:], line[1:])) for line in lines[1:]}
    use_cases = catalogue["use_cases"]

    tap.same([use_case["id"] for use_case in use_cases], list(wanted), "use cases in the order of the matrix")
    tap.same([category["id"] for category in catalogue["categories"]], METHODS, "categories in the order of the matrix")
    tap.empty(
        (f"{use_case['id']} {method}: {use_case['fits'][method]}"
         for use_case in use_cases for method in METHODS
         if use_case["fits"][method] != wanted.get(use_case["id"], {}).get(method)),
        "the 75 fits are those of the source")

    all_fits = [use_case["fits"][method] for use_case in use_cases for method in METHODS]
    for fit, count in [("preferred", 21), ("possible", 26), ("none", 28)]:
        tap.same(all_fits.count(fit), count, f"{count} fits are {fit}")

    for use_case in use_cases:
        preferred = list(use_case["fits"].values()).count("preferred")
        several = use_case["several"]
        wanted_count = {"none-preferred": preferred == 0, "single": preferred == 1}.get(several, preferred > 1)
        tap.ok(wanted_count, f"{use_case['id']}: “{several}” agrees with {preferred} preferred")


def check_counts(tap, catalogue):
    for member, count in COUNTS.items():
        tap.same(len(catalogue[member]), count, f"{count} {member.replace('_', ' ')}")


def values_of(node, key):
    """All values of a key, anywhere."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name == key:
                yield value
            yield from values_of(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from values_of(value, key)


def texts_of(node):
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts_of(value)


def check_ids(tap, catalogue):
    ids = {}
    for member, value in catalogue.items():
        if isinstance(value, list) and value and "id" in value[0]:
            ids[member] = [element["id"] for element in value]
            tap.same(len(set(ids[member])), len(ids[member]), f"{member.replace('_', ' ')}: no id twice")

    for owner in catalogue["categories"] + catalogue["use_cases"]:
        sections = [section["id"] for section in owner["sections"]]
        tap.same(len(set(sections)), len(sections), f"{owner['id']}: no section twice")

    def unknown(found, known, what):
        return (f"{what} {name!r}" for name in found if name not in ids[known])

    tap.empty(unknown((name for names in values_of(catalogue, "sources") for name in names if isinstance(name, str)), "sources", "source"),
              "every source is known")
    tap.empty(unknown((name for use_case in catalogue["use_cases"] for name in use_case["options"]), "technical_options", "option"),
              "the options of use cases are known")
    tap.empty(unknown((name for key in ("suggest_options", "exclude_options") for names in values_of(catalogue["rules"], key) for name in names),
                      "technical_options", "option"), "the options in rules are known")
    tap.empty(unknown((name for example in catalogue["examples"] for name in [example["use_case"], *example["also"]]), "use_cases", "use case"),
              "the use cases of examples are known")
    tap.empty(unknown(values_of(catalogue["rules"], "cancel_penalties_of"), "rules", "rule"), "the rules in rules are known")
    tap.empty(unknown((criterion["question"] for criterion in catalogue["criteria"] if criterion["question"]), "questions", "question"),
              "the questions of criteria are known")
    tap.empty(unknown(catalogue["diagram"]["strip"]["badges"], "layer_functions", "function"), "the badges of the strip are known")


def answers_of(catalogue, question):
    lists = {"use-cases": "use_cases", "technical-options": "technical_options", "layer-kinds": "layer_kinds",
             "layer-functions": "layer_functions", "leg-styles": "leg_styles"}
    borrowed = catalogue.get(lists.get(question["answers_from"]), [])
    return [answer["id"] for answer in borrowed + question["answers"]]


def conditions_of(condition):
    """A condition and all conditions inside it."""
    if condition:
        yield condition
        for part in condition.get("all", []) + condition.get("any", []) + [condition.get("not")]:
            yield from conditions_of(part)


def check_questions(tap, catalogue):
    questions = {question["id"]: question for question in catalogue["questions"]}

    tap.empty((f"{name}: {question['topic']}" for name, question in questions.items() if question["topic"] != TOPICS.get(name, "driver")),
              "every topic is on its question")
    tap.empty((name for name, question in questions.items() if name[1] != question["step"]), "every question is in its step")
    tap.empty((name for name, question in questions.items() if len(set(answers_of(catalogue, question))) != len(answers_of(catalogue, question))),
              "no answer twice")
    tap.empty((f"{name}: {other}" for name, question in questions.items() for other in question["default_from"] if other not in questions),
              "defaults come from known questions")

    defaults = {name: question["defaults"] for name, question in questions.items() if "defaults" in question}
    tap.empty((f"{name}: {default['answer']}" for name, given in defaults.items() for default in given
               if default["answer"] not in answers_of(catalogue, questions[name])),
              "defaults are answers to their questions")
    tap.same({name: sorted({condition["question"] for default in given for condition in conditions_of(default["if"])}) for name, given in defaults.items()},
             {name: sorted(question["default_from"]) for name, question in questions.items() if question["default_from"]},
             "each default looks at the questions that the source takes it from")

    wrong = []
    holders = [(rule["id"], rule["when"]) for rule in catalogue["rules"]]
    holders += [(name, question["show_if"]) for name, question in questions.items()]
    holders += [(name, default["if"]) for name, given in defaults.items() for default in given]
    for holder, when in holders:
        for condition in conditions_of(when):
            name = condition.get("question")
            if name and name not in questions:
                wrong.append(f"{holder}: {name}")
            elif name:
                known = answers_of(catalogue, questions[name])
                wrong += [f"{holder}: {name} {answer}" for answer in condition.get("in", []) if answer not in known]
    tap.empty(wrong, "conditions ask for known questions and answers")

    # What if is not offered at such questions, because no answer to them changes the standing (signpost-what-if.h).
    unheard = [name for name, question in questions.items() if question["per"] in ("option", "technical-option")]
    tap.empty((f"{rule['id']}: {name}" for rule in catalogue["rules"] for name in unheard if f'"{name}"' in json.dumps(rule["when"])),
              "no rule asks for an answer about an option or a technical option")

    styles = [(style["first"], style["second"]) for style in catalogue["style_hints"]]
    tap.same(len(set(styles)), 9, "a hint for each of the nine pairs of styles")


def inside(inner, outer):
    return (outer["x"] <= inner["x"] and outer["y"] <= inner["y"]
            and inner["x"] + inner["width"] <= outer["x"] + outer["width"]
            and inner["y"] + inner["height"] <= outer["y"] + outer["height"])


def apart(one, other):
    return (one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"])


def check_drawing(tap, name, drawing, width, height):
    nodes = drawing["nodes"]
    canvas = {"x": 0, "y": 0, "width": width, "height": height}
    wrong = [f"{node['id']} is outside" for node in nodes if not inside(node, canvas)]
    wrong += [f"{one['id']} and {other['id']} overlap" for index, one in enumerate(nodes) for other in nodes[index + 1:]
              if not (apart(one, other) or (other["kind"] == "screen" and inside(other, one)))]
    known = [node["id"] for node in nodes]
    wrong += [f"{edge['from']} to {edge['to']}" for edge in drawing["edges"] if edge["from"] not in known or edge["to"] not in known]
    wrong += [f"{node} twice" for node in set(known) if known.count(node) > 1]
    tap.empty(wrong, f"the drawing “{name}” holds together")


def check_diagram(tap, catalogue):
    diagram = catalogue["diagram"]
    tap.same([panel["category"] for panel in diagram["panels"]], METHODS, "panels in the order of the matrix")
    for panel in diagram["panels"]:
        check_drawing(tap, panel["category"], panel, diagram["width"], diagram["height"])
    check_drawing(tap, "strip", diagram["strip"], diagram["strip"]["width"], diagram["strip"]["height"])


def check_texts(tap, catalogue):
    texts = list(texts_of(catalogue))
    tap.empty((text for text in texts if '"' in text or "'" in text), "quotes and apostrophes are typographic")
    tap.empty((text for text in texts if "  " in text or "\n" in text), "no double spaces, no line breaks")


def main():
    if len(sys.argv) != 3:
        print(f"Usage: {sys.argv[0]} SCHEMA CATALOGUE", file=sys.stderr)
        return 2

    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        catalogue = json.load(file)

    tap = Tap()
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        problem = None
    except jsonschema.SchemaError as error:
        problem = error
    tap.ok(problem is None, "the schema is a schema", [problem and problem.message])

    validator = jsonschema.Draft202012Validator(schema)
    errors = [] if problem else list(validator.iter_errors(catalogue))
    tap.empty(map(place, errors), "the catalogue fits the schema")
    if problem or errors:
        print(f"1..{tap.number}")
        return 1

    check_damages(tap, validator, catalogue)
    check_counts(tap, catalogue)
    check_fits(tap, catalogue)
    check_ids(tap, catalogue)
    check_questions(tap, catalogue)
    check_diagram(tap, catalogue)
    check_texts(tap, catalogue)
    print(f"1..{tap.number}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
