#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line in a German locale: people read German, programs read what they always read."""

import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree

from cli import DONE, RECORD, SAMPLE, TESTS, USAGE, Cli


def enter_german(folder):
    made = subprocess.run([TESTS.parent / "build-aux/make-locale", folder, "de_DE"], capture_output=True, text=True, check=True)
    return dict(line.split("=", 1) for line in made.stdout.splitlines())


def structure(value):
    """A JSON value without its texts: what programs rely on. Ids and other words of the format are lower case."""
    if isinstance(value, dict):
        return {name: structure(member) for name, member in value.items()}
    if isinstance(value, list):
        return [structure(element) for element in value]
    if isinstance(value, str) and not re.fullmatch(r"[a-z0-9_.-]*", value):
        return "text"
    return value


def headings(markdown):
    return [line for line in markdown.splitlines() if re.match("#{1,4} ", line)]


def same_structure(cli, folder, german, *arguments):
    """Runs a command that prints JSON in both languages, and returns the German texts as one."""
    results = [cli.run(*arguments, folder=folder, **environment) for environment in ({}, german)]
    here, there = (json.loads(result.stdout) for result in results)
    cli.check(structure(here) == structure(there) and results[1].returncode == DONE, f"{arguments[0]}: the same JSON but for the texts")
    return results[1].stdout.decode()


def check_people(cli, folder, german):
    shown = cli.run("catalogue", folder=folder, **german)
    cli.expect("catalogue", shown, DONE)
    cli.check("Anwendungsfall" in shown.stdout.decode() and "Prozessintegration" in shown.stdout.decode(), "it shows German titles")
    cli.expect("an unknown command", cli.run("frobnicate", folder=folder, **german), USAGE, "", "„frobnicate“ ist kein Befehl.")
    usage = cli.run("compare", "--help", folder=folder, **german).stdout.decode()
    cli.check("Ordnet die Optionen" in usage, "the help", usage.splitlines())
    ranked = cli.run("compare", SAMPLE, folder=folder, **german).stdout.decode()
    cli.check("Zuerst herausfinden" in ranked, "the comparison", ranked.splitlines())


def check_record(cli, folder, german):
    english = cli.run("decide", SAMPLE, "--dry-run", folder=folder).stdout.decode()
    cli.expect("decide", cli.run("decide", SAMPLE, "--log", "log", folder=folder, **german), DONE, f"log/{RECORD}\n")
    record = (folder / "log" / RECORD).read_text(encoding="utf-8")
    cli.check(headings(record) == headings(english), "the headings of a record are MADR's", headings(record))
    cli.check(record.split("\n---\n")[0] == english.split("\n---\n")[0], "and so is what stands before it", record.splitlines()[:8])
    cli.check('Chosen option: "' in record and "* Good, because " in record, "and the words that other programs look for")
    cli.check("Der Anwendungsfall, der am nächsten kommt" in record, "the sentences are German")
    decision = (folder / "log" / RECORD.replace(".md", ".decision.json")).read_bytes()
    cli.check(decision == SAMPLE.read_bytes(), "the decision beside it is the same, byte for byte")


def check_drawing(cli, folder, german):
    cli.expect("draw", cli.run("draw", "matrix", "--output", "matrix.svg", folder=folder, **german), DONE)
    root = ElementTree.parse(folder / "matrix.svg").getroot()
    words = " ".join(root.itertext())
    cli.check("Stammdatenintegration" in words, "the drawing has German words")
    numbers = [value for element in root.iter() for name, value in element.attrib.items() if name in ("x", "y", "width", "height", "r")]
    cli.check(bool(numbers) and all(re.fullmatch(r"-?\d+(\.\d+)?(pt|%)?", number) for number in numbers), "and points in its numbers",
              [number for number in numbers if "," in number][:10])


def main():
    cli = Cli()
    with cli.folder() as folder:
        german = enter_german(folder / "german")
        commas = subprocess.run(["locale", "decimal_point"], capture_output=True, text=True, env=german).stdout.strip()
        cli.check(commas == ",", "the locale has decimal commas", [f"“{commas}”: are the sources of locales installed?"])
        check_people(cli, folder, german)
        texts = same_structure(cli, folder, german, "catalogue", "--format", "json")
        cli.check("Geschäftsprozess" in texts, "with German texts")
        same_structure(cli, folder, german, "compare", SAMPLE, "--format", "json")
        check_record(cli, folder, german)
        check_drawing(cli, folder, german)
    cli.finish()


if __name__ == "__main__":
    main()
