#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""draw: every picture in every format, whole or not at all."""

import json
import shutil
import struct
import subprocess
import xml.etree.ElementTree

from cli import DONE, FAILED, USAGE, Cli

SVG_TEXT = "{http://www.w3.org/2000/svg}text"

cli = Cli()


def squeeze(text):
    """Without blanks and line ends: a long title is broken into lines, and Arabic or German may hyphenate none."""
    return "".join(text.split())


def read_svg(path):
    return squeeze(" ".join("".join(element.itertext()) for element in xml.etree.ElementTree.parse(path).iter(SVG_TEXT)))


def read_pdf(path):
    """In the order in which it was drawn: a title that is broken into lines stays together."""
    return squeeze(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout)


with cli.folder() as folder:
    for kind in ("diagram", "matrix"):
        cli.expect(f"{kind}, svg", cli.run("draw", kind, "--output", f"{kind}.svg", folder=folder), DONE, "")
        tree = xml.etree.ElementTree.parse(folder / f"{kind}.svg")
        words = " ".join("".join(element.itertext()) for element in tree.iter("{http://www.w3.org/2000/svg}text"))
        cli.check("UI Integration" in words and "Central Data" in words, f"{kind}, svg: text stays text", [words[:300]])

        cli.expect(f"{kind}, pdf", cli.run("draw", kind, "--output", f"{kind}.pdf", folder=folder), DONE, "")
        cli.check((folder / f"{kind}.pdf").read_bytes().startswith(b"%PDF-"), f"{kind}, pdf: a PDF")

        cli.expect(f"{kind}, png", cli.run("draw", kind, "--output", f"{kind}.png", folder=folder), DONE, "")
        head = (folder / f"{kind}.png").read_bytes()[:24]
        width, height = struct.unpack(">II", head[16:24])
        cli.check(head.startswith(b"\x89PNG") and width > height > 1000, f"{kind}, png: a landscape picture", [str((width, height))])

    plain = (folder / "matrix.svg").read_bytes()
    cli.expect("again", cli.run("draw", "matrix", "--output", "matrix.svg", folder=folder), DONE, "")
    cli.check((folder / "matrix.svg").read_bytes() == plain, "the same bytes again")
    cli.expect("a use case", cli.run("draw", "matrix", "--output", "iot.svg", "--use-case", "iot", folder=folder), DONE, "")
    cli.check((folder / "iot.svg").read_bytes() != plain, "a use case is marked")

    sizes = {}
    for paper in ("a4", "a3", "letter"):
        cli.expect(f"on {paper}", cli.run("draw", "matrix", "-o", f"{paper}.svg", "--paper", paper, folder=folder), DONE, "")
        sizes[paper] = xml.etree.ElementTree.parse(folder / f"{paper}.svg").getroot().get("width")
    cli.check(len(set(sizes.values())) == 3, "papers differ", [str(sizes)])
    cli.check((folder / "a4.svg").read_bytes() == plain, "a4 is the default")

    catalogue = json.loads(cli.run("catalogue", "--format", "json").stdout)
    wanted = [use_case["title"] for use_case in catalogue["use_cases"]]
    wanted += [category["method_title"] for category in catalogue["categories"]]
    cli.check(len(wanted) == 20, "15 use cases and 5 methods", wanted)
    cli.check(shutil.which("pdftotext") is not None, "pdftotext is there (poppler-utils)")
    for paper in ("a4", "a3", "letter"):
        cli.expect(f"{paper}, pdf", cli.run("draw", "matrix", "-o", f"{paper}.pdf", "--paper", paper, folder=folder), DONE, "")
        for name, text in (("svg", read_svg(folder / f"{paper}.svg")), ("pdf", read_pdf(folder / f"{paper}.pdf"))):
            cli.empty((title for title in wanted if squeeze(title) not in text), f"{paper}, {name}: every title and method is text")
            for part in ("Preferred", "Possible", "Source:", catalogue["version"], "Drawnon20"):
                cli.check(part in text, f"{paper}, {name}: legend, source and day: {part}", [text[-300:]])

    before = sorted(folder.iterdir())
    cli.expect("nowhere", cli.run("draw", "matrix", "--output", "no/where.svg", folder=folder), FAILED, "", "where.svg")
    cli.expect("no use case", cli.run("draw", "matrix", "--output", "x.svg", "--use-case", "x", folder=folder), USAGE, "", "“x”")
    cli.expect("no catalogue", cli.run("draw", "matrix", "-o", "x.svg", "--catalogue", "x.json", folder=folder), FAILED, "", "x.json")
    cli.check(sorted(folder.iterdir()) == before, "failures leave nothing")

cli.finish()
