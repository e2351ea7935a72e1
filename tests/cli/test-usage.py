#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, version, and what every command does with wrong usage."""

import subprocess

from cli import DONE, FAILED, SAMPLE, USAGE, Cli

COMMANDS = ["catalogue", "compare", "decide", "draw", "export", "log"]

WRONG = [
    [],
    ["frobnicate"],
    ["--frobnicate"],
    ["catalogue", "print"],
    ["catalogue", "show", "check"],
    ["catalogue", "--format", "xml"],
    ["catalogue", "check", "--format", "json"],
    ["compare"],
    ["compare", SAMPLE, SAMPLE],
    ["compare", SAMPLE, "--format", "table"],
    ["compare", SAMPLE, "--lens", "rough"],
    ["decide"],
    ["decide", SAMPLE, SAMPLE],
    ["decide", SAMPLE, "--profile", "other"],
    ["draw", "--output", "x.svg"],
    ["draw", "poster", "--output", "x.svg"],
    ["draw", "matrix"],
    ["draw", "matrix", "--output", "x.gif"],
    ["draw", "matrix", "--output", "x.svg", "--paper", "a9"],
    ["draw", "matrix", "--output", "x.svg", "--use-case", "nothing"],
    ["export", "--output", "x.pdf"],
    ["export", "a.md", "--output", "x.docx"],
    ["export", "a.md"],
    ["log"],
    ["log", "burn"],
    ["log", "list", "--format", "xml"],
]

cli = Cli()
help_text = cli.run("--help")
cli.expect("--help", help_text, DONE)
cli.check(all(f"  {command} " in help_text.stdout.decode() for command in COMMANDS), "--help names every command")
cli.check(cli.run("--version").stdout.startswith(b"signpost-cli "), "--version")

for command in COMMANDS:
    result = cli.run(command, "--help")
    cli.expect(f"{command} --help", result, DONE)
    cli.check(f"signpost-cli {command} [OPTION".encode() in result.stdout, f"{command} --help says how to call it")
    cli.expect(f"{command}: unknown option", cli.run(command, "--frobnicate"), USAGE, "", "--frobnicate")

with cli.folder() as folder:
    for arguments in WRONG:
        name = " ".join(getattr(argument, "name", argument) for argument in arguments)
        cli.expect(f"wrong usage: {name}", cli.run(*arguments, folder=folder), USAGE, "", " --help” tells how it is used.")
    cli.empty(folder.iterdir(), "wrong usage writes nothing")

result = cli.run("\x1b[31mfrobnicate")
cli.check(result.returncode == USAGE and b"\x1b" not in result.stderr, "a complaint gives the terminal no commands")

with open("/dev/full", "w") as full:
    result = subprocess.run([cli.program, "catalogue"], stdout=full, stderr=subprocess.PIPE, timeout=120)
    cli.check(result.returncode == FAILED and b"standard output" in result.stderr, "a full output is a failure")

libraries = subprocess.run(["ldd", cli.program], capture_output=True, text=True, timeout=120).stdout
cli.empty((line for line in libraries.splitlines() if "gtk" in line or "adwaita" in line or "libgdk-" in line), "no GTK")
cli.check("libglib-2.0" in libraries, "the libraries could be listed")

cli.finish()
