#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""draw: every picture in every format, whole or not at all."""

import struct
import xml.etree.ElementTree

from cli import DONE, FAILED, USAGE, Cli

cli = Cli()

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

    before = sorted(folder.iterdir())
    cli.expect("nowhere", cli.run("draw", "matrix", "--output", "no/where.svg", folder=folder), FAILED, "", "where.svg")
    cli.expect("no use case", cli.run("draw", "matrix", "--output", "x.svg", "--use-case", "x", folder=folder), USAGE, "", "“x”")
    cli.expect("no catalogue", cli.run("draw", "matrix", "-o", "x.svg", "--catalogue", "x.json", folder=folder), FAILED, "", "x.json")
    cli.check(sorted(folder.iterdir()) == before, "failures leave nothing")

cli.finish()
