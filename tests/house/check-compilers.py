#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rank shares are the same to the last count, whoever compiles them and however."""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tap import Tap

SOURCES = ["src/core/decision/signpost-rank-draws.c", "src/core/decision/signpost-lens.c", "tests/house/rank-counts.c"]
# A compiler, and its options. Clang's sanitizer traps, so that it needs no library beside the compiler.
WAYS = [
    ("gcc", ["-O0"]),
    ("gcc", ["-O3"]),
    ("gcc", ["-O3", "-march=native", "-ffast-math"]),
    ("gcc", ["-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]),
    ("clang", ["-O0"]),
    ("clang", ["-O3"]),
    ("clang", ["-O3", "-march=native", "-ffast-math"]),
    ("clang", ["-O1", "-fsanitize=undefined", "-fsanitize-trap=undefined"]),
]


def flags(which):
    command = ["pkg-config", which, "json-glib-1.0", "gio-2.0"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def count(root, folder, number):
    """What the program prints when it is compiled in this way, or why it does not"""
    compiler, options = WAYS[number]
    program = Path(folder) / f"rank-counts-{number}"
    command = [compiler, *options, f"-I{root}/src", *flags("--cflags"), *(str(root / source) for source in SOURCES)]
    try:
        subprocess.run([*command, "-o", str(program), *flags("--libs")], check=True, capture_output=True, text=True)
        return subprocess.run([program], check=True, capture_output=True, text=True).stdout, ""
    except FileNotFoundError as error:
        return None, str(error)
    except subprocess.CalledProcessError as error:
        return None, f"{error}\n{error.stderr}"


def main(root):
    tap = Tap()
    with tempfile.TemporaryDirectory(prefix="signpost-compilers-") as folder, ThreadPoolExecutor(2) as pool:
        printed = list(pool.map(lambda number: count(root, folder, number), range(len(WAYS))))
    reference = printed[0][0] or ""
    for (compiler, options), (text, error) in zip(WAYS, printed):
        details = error.splitlines() or ["it counts otherwise than " + " ".join([WAYS[0][0], *WAYS[0][1]])]
        tap.check(text == reference and reference.count("\n") == 80, " ".join([compiler, *options]), details)
    tap.finish()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
