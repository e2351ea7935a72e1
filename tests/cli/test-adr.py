#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""adr: what adr-tools does, by “signpost-cli adr” and by a program of that name, without its faults."""

import os
import stat
from pathlib import Path

from cli import DONE, FAILED, TESTS, Cli

cli = Cli()
TEMPLATES = TESTS.parent / "resources/log/adr-tools"
template = (TEMPLATES / "template.md").read_text()
ENVIRONMENT = {"ADR_DATE": "1992-01-12", "VISUAL": "", "EDITOR": "", "PAGER": "cat"}


def record(number, title, *links, status="Accepted"):
    lines = "\n\n".join([*([status] if status else []), *links])
    text = template.replace("NUMBER", str(number)).replace("TITLE", title).replace("DATE", "1992-01-12")
    return text.replace("STATUS", lines)


def adr(folder, *arguments, **environment):
    return cli.run("adr", *arguments, folder=folder, **{**ENVIRONMENT, **environment})


def same(name, path, text):
    cli.check(path.read_text() == text, name, path.read_text())


with cli.folder() as folder:
    log = folder / "doc/adr"
    cli.expect("list without a log", adr(folder, "list"), FAILED, "The doc/adr directory does not exist\n")
    cli.expect("no title", adr(folder, "new"), FAILED, "ERROR: no title given\n")
    cli.expect("init", adr(folder, "init"), DONE, "doc/adr/0001-record-architecture-decisions.md\n")
    same("init: the record", log / "0001-record-architecture-decisions.md", (TEMPLATES / "init.md").read_text().replace("DATE", "1992-01-12"))
    cli.expect("new", adr(folder, "new", "Use", "Node.JS / C++"), DONE, "doc/adr/0002-use-node-js-c.md\n")
    same("new: the record", log / "0002-use-node-js-c.md", record(2, "Use Node.JS / C++"))
    cli.expect("supersede", adr(folder, "new", "-s", "2", "-l", "1:Amends:Amended by", "Third"), DONE, "doc/adr/0003-third.md\n")
    old = record(2, "Use Node.JS / C++", "Superceded by [3. Third](0003-third.md)", status="")
    same("supersede: the old record", log / "0002-use-node-js-c.md", old)
    links = "Supercedes [2. Use Node.JS / C++](0002-use-node-js-c.md)", "Amends [1. Record architecture decisions](0001-record-architecture-decisions.md)"
    same("supersede: the new record", log / "0003-third.md", record(3, "Third", *links))
    cli.expect("link", adr(folder, "link", "3", "Clarifies", "node", "Clarified by"), DONE, "")
    clarifies = "Clarifies [2. Use Node.JS / C++](0002-use-node-js-c.md)"
    same("link: where it begins", log / "0003-third.md", record(3, "Third", *links, clarifies))
    files = [f"doc/adr/{name}" for name in ("0001-record-architecture-decisions.md", "0002-use-node-js-c.md", "0003-third.md")]
    cli.expect("list", adr(folder, "list"), DONE, "\n".join(files) + "\n")
    (folder / "sub/dir").mkdir(parents=True)
    cli.expect("list from below", adr(folder / "sub/dir", "list"), DONE, "".join(f"../../{name}\n" for name in files))
    cli.expect(
        "generate toc",
        adr(folder, "generate", "toc", "-p", "x/"),
        DONE,
        "# Architecture Decision Records\n\n"
        "* [1. Record architecture decisions](x/0001-record-architecture-decisions.md)\n"
        "* [2. Use Node.JS / C++](x/0002-use-node-js-c.md)\n"
        "* [3. Third](x/0003-third.md)\n",
    )
    cli.expect(
        "generate graph",
        adr(folder, "generate", "graph", "-e", ".pdf"),
        DONE,
        "digraph {\n  node [shape=plaintext];\n  subgraph {\n"
        '    _1 [label="1. Record architecture decisions"; URL="0001-record-architecture-decisions.pdf"];\n'
        '    _2 [label="2. Use Node.JS / C++"; URL="0002-use-node-js-c.pdf"];\n'
        '    _1 -> _2 [style="dotted", weight=1];\n'
        '    _3 [label="3. Third"; URL="0003-third.pdf"];\n'
        '    _2 -> _3 [style="dotted", weight=1];\n'
        "  }\n"
        '  _3 -> _2 [label="Supercedes", weight=0]\n'
        '  _3 -> _1 [label="Amends", weight=0]\n'
        '  _3 -> _2 [label="Clarifies", weight=0]\n'
        "}\n",
    )
    cli.expect("a reference that means nothing", adr(folder, "new", "-s", "77", "Fourth"), FAILED, "", "77")
    cli.expect("link without arguments", adr(folder, "link", "1"), FAILED, "", "LINK")
    cli.expect("no such report", adr(folder, "generate", "pie"), 127, "", "pie")
    cli.check(b"upgrade-repository" in adr(folder).stdout and adr(folder).returncode == FAILED, "without a command")
    cli.check(b"usage: adr new " in adr(folder, "help", "new").stdout, "help")

# The program, templates, editors
with cli.folder() as folder:
    program = Path(cli.program).with_name("adr")
    cli.program, by_name = str(program), cli.program
    cli.expect("the program itself", cli.run("init", "my log", folder=folder, **ENVIRONMENT), DONE, "my log/0001-record-architecture-decisions.md\n")
    cli.program = by_name
    (folder / "my log/templates").mkdir()
    (folder / "my log/templates/template.md").write_text("# TITLE\n\nNUMBER DATE DATE\n")
    editor = folder / "editor"
    editor.write_text('#!/bin/sh\necho "$1" "$2" >>"$EDITED"\n')
    editor.chmod(0o755)
    edited = folder / "edited"
    result = adr(folder, "new", "A|B & DATE", EDITOR="/bin/false", VISUAL=f"{editor} --wait", EDITED=str(edited))
    cli.expect("an editor, and a log with a space", result, DONE, "my log/0002-a-b-date.md\n")
    cli.check(edited.read_text() == "--wait my log/0002-a-b-date.md\n", "the editor gets the file", edited.read_text())
    same("a title with signs, and a template", folder / "my log/0002-a-b-date.md", "# A|B & DATE\n\n2 1992-01-12 DATE\n")
    cli.expect("an editor that fails", adr(folder, "new", "C", EDITOR="/bin/false"), FAILED, "")

# Without its faults: line ends, a status that comes last, permissions, links to files
with cli.folder() as folder:
    log = folder / "doc/adr"
    log.mkdir(parents=True)
    (log / "0001-a.md").write_bytes(b"# 1. A\r\n\r\nDate: 03/04/2020\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n")
    (folder / "b").write_text("# 2. B\n\n## Status\n\nAccepted")
    (log / "0002-b.md").symlink_to("../../b")
    os.chmod(log / "0001-a.md", 0o640)
    cli.expect("link: CRLF and a last section", adr(folder, "link", "0001", "Amends", "0002", "Amended by"), DONE, "")
    text = (log / "0001-a.md").read_bytes()
    cli.check(text == b"# 1. A\r\n\r\nDate: 03/04/2020\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nAmends [2. B](0002-b.md)\r\n\r\n## Context\r\n", "CRLF stays", text)
    same("the last section gets its link", folder / "b", "# 2. B\n\n## Status\n\nAccepted\n\nAmended by [1. A](0001-a.md)\n")
    cli.check((log / "0002-b.md").is_symlink(), "a link stays one")
    cli.check(stat.S_IMODE(os.stat(log / "0001-a.md").st_mode) == 0o640, "permissions stay")
    cli.expect("upgrade-repository", adr(folder, "upgrade-repository"), DONE, "")
    cli.check(b"Date: 2020-04-03\r\n" in (log / "0001-a.md").read_bytes(), "dates are upgraded")

cli.finish()
