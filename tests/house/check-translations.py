#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The translations are whole: compared with templates that are made anew, no string is missing or fuzzy, every format matches, and
po/POTFILES names the files that have strings.

Each check is tried on a damaged copy as well, which it has to refuse.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import Tap

# The folder of a domain, what makes its template, and whether its texts have mnemonics
DOMAINS = [
    ("po", ["build-aux/interface-pot"], True),
    ("po/catalogue", [sys.executable, "build-aux/catalogue-pot", "resources/catalogue/catalogue.json"], False),
]
C_STRING = re.compile(r'\b(_|N_|C_|NC_|ngettext) ?\("')
UI_STRING = re.compile(r'translatable="yes"')
# Quotes and apostrophes that a language does not use
FOREIGN_QUOTES = {"de": re.compile(r"[\"'”’]|(?:^|[\s(])“")}


def run(command, text=None, cwd=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, cwd=cwd)


def messages_of(po):
    """The messages of a PO text without its header: (msgid, list of msgstr, whether it is fuzzy)."""
    plain = run(["msgcat", "--no-wrap", "--no-location", "-"], po).stdout
    for entry in plain.split("\n\n")[1:]:
        lines = [line for line in entry.splitlines() if line and not line.startswith("#")]
        joined = re.sub(r'"\n"', "", "\n".join(lines))
        source = re.search(r'^msgid "(.*)"$', joined, re.M)
        if source:
            yield source[1], re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', joined, re.M), bool(re.search(r"^#,.*fuzzy", entry, re.M))


def problems_of(po, template, mnemonics):
    """What is wrong with a translation, as lines; po and template are texts."""
    checked = run(["msgfmt", "--check", *(["--check-accelerators=_"] if mnemonics else []), "--output-file=/dev/null", "-"], po)
    if checked.returncode != 0:
        yield from checked.stderr.splitlines()
        return

    with tempfile.NamedTemporaryFile("w", suffix=".pot", encoding="utf-8") as file:
        file.write(template)
        file.flush()
        merged = run(["msgmerge", "--quiet", "--no-fuzzy-matching", "-", file.name], po)
    if merged.returncode != 0:
        yield from merged.stderr.splitlines()
    for source, translations, fuzzy in messages_of(merged.stdout):
        if not all(translations):
            yield f"“{source}” has no translation"
        elif fuzzy:
            yield f"“{source}” is fuzzy"


def foreign_quotes(po, language):
    pattern = FOREIGN_QUOTES.get(language)
    for source, translations, _ in messages_of(po) if pattern else []:
        yield from (f"“{source}”: {text}" for text in translations if pattern.search(text))


def replace_once(pattern, replacement):
    return lambda po: re.sub(pattern, replacement, po, count=1, flags=re.M)


# What must be noticed, and how to bring it about. The catalogue has no formats.
DAMAGES = [
    ("a text without a translation", replace_once(r'^msgstr ".+"$(?=\n\n)', 'msgstr ""')),
    ("a fuzzy translation", replace_once(r'^(?=msgid "[^"])', "#, fuzzy\n")),
    ("a text that has changed since", replace_once(r'^msgid "(?=[^"])', 'msgid "Formerly ')),
    ("a line break that is not the text's", replace_once(r'^(msgid ".+"\nmsgstr ")', r"\1\\n")),
]
FORMAT_DAMAGES = [
    ("a format of another type", replace_once(r'^(msgstr ".*)%s', r"\1%d")),
    ("a format too few", replace_once(r'^(msgstr ".*)%s', r"\1")),
    ("a plural form that is missing", replace_once(r'^msgstr\[1\] (".*"\n)+', "")),
]


def check_domain(tap, root, folder, command, mnemonics):
    made = run(command, cwd=root)
    tap.check(made.returncode == 0 and "msgid" in made.stdout, f"{folder}: the template is made", made.stderr.splitlines())
    languages = re.sub(r"#.*", "", (root / folder / "LINGUAS").read_text()).split()
    files = sorted(path.stem for path in (root / folder).glob("*.po"))
    tap.check(languages == files and "de" in languages, f"{folder}: LINGUAS lists the translations", [f"{languages} {files}"])

    for language in files:
        po = (root / folder / f"{language}.po").read_text(encoding="utf-8")
        tap.empty(problems_of(po, made.stdout, mnemonics), f"{folder}: {language} is whole")
        tap.empty(foreign_quotes(po, language), f"{folder}: {language} has its own quotes")

    for name, damage in DAMAGES + (FORMAT_DAMAGES if mnemonics else []):
        damaged = damage(po)
        tap.check(damaged != po and any(problems_of(damaged, made.stdout, mnemonics)), f"{folder}: {name} is noticed")


def wrong_potfiles(root, listed):
    """What is wrong with a list of the files that have strings."""
    sources = [*root.glob("src/**/*.[ch]"), *root.glob("resources/**/*.ui"), *root.glob("data/*.in"), *root.glob("data/*.gschema.xml")]
    for path in sorted(sources):
        text = path.read_text()
        name = path.relative_to(root).as_posix()
        translatable = bool(UI_STRING.search(text)) if path.suffix == ".ui" else bool(C_STRING.search(text))
        if path.parent.name == "data":
            translatable = path.suffix != ".in" or path.name.endswith((".desktop.in", ".metainfo.xml.in"))
        if translatable and name not in listed:
            yield f"{name} has strings, but is not in po/POTFILES"
        if not translatable and name in listed:
            yield f"{name} is in po/POTFILES, but has no strings"
    for name in listed:
        if not (root / name).is_file():
            yield f"{name} is in po/POTFILES, but does not exist"
    if listed != sorted(set(listed)):
        yield "po/POTFILES is not sorted, or has a line twice"


def check_potfiles(tap, root):
    listed = (root / "po" / "POTFILES").read_text().split()
    tap.empty(wrong_potfiles(root, listed), "po/POTFILES lists the files with strings")
    for name, damaged in [
        ("a source that is not listed", [path for path in listed if path != "src/main.c"]),
        ("a template that is not listed", [path for path in listed if not path.endswith("signpost-window.ui")]),
        ("a desktop file that is not listed", listed[1:]),
        ("an entry without a file", sorted([*listed, "src/nowhere.c"])),
        ("an entry without strings", sorted([*listed, "src/ui/signpost-application.h"])),
        ("an entry out of order", listed[::-1]),
    ]:
        tap.check(damaged != listed and any(wrong_potfiles(root, damaged)), f"po/POTFILES: {name} is noticed")


def main(root):
    tap = Tap()
    for folder, command, mnemonics in DOMAINS:
        check_domain(tap, root, folder, command, mnemonics)
    check_potfiles(tap, root)
    tap.finish()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
