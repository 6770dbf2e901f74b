#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Would the tests notice? Breaks the program on purpose, one thing at a time, and counts what they see.

    tests/mutation/run.py                      everything: some minutes, by hand, not in CI
    tests/mutation/run.py csv "Paid and Void"  only what has one of these words in it
    tests/mutation/run.py --stale              only whether each break still finds its place
    tests/mutation/run.py --scratch DIR        keeps the built copy there, for the next time
    tests/mutation/run.py --whole              all tests of a program, not only those named
    tests/mutation/run.py --cmake=-DX=Y        more for cmake, such as the flags of your own build

It works in a copy: a git worktree in a temporary folder, of the last commit and of what is changed
in tracked files. The breaks are in mutations.toml beside this file, each with the exact text that
it replaces and the tests that should see it, as Catch2 names them, on sealed practices where it
says so.

    noticed         a test failed, crashed or, where it says so, did not end
    NOT NOTICED     all passed: write the test that is missing, or take out the code
    does not build  the break is no C++: mend it
    stale           the text is no longer there, or there twice: write the break anew

Needs Python 3.11, and what the tests are built with; takes ccache and mold where they are there.
Ends with 1 unless everything that has no reason beside it was noticed.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAMS = ("unit", "store", "gui")
LONGEST_RUN = 120  # seconds; a broken loop goes on for ever

NOTICED, UNNOTICED, NO_BUILD, STALE = "noticed", "NOT NOTICED", "does not build", "stale"


def git(*arguments, at=ROOT):
    done = subprocess.run(["git", *arguments], cwd=at, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def read_mutations(words):
    with open(HERE / "mutations.toml", "rb") as file:
        mutations = tomllib.load(file)["mutation"]
    known = {"file", "breaks", "old", "new", "let_be", "sealed", *PROGRAMS}
    for mutation in mutations:
        if unknown := set(mutation) - known:
            sys.exit(f"{mutation['file']}: unknown {unknown}")
        if not any(program in mutation for program in PROGRAMS):
            sys.exit(f"{mutation['file']}: no test for: {mutation['breaks']}")
    return [m for m in mutations if not words or any(w.lower() in str(m).lower() for w in words)]


def broken(mutation, text):
    """The file with the break in it; nothing when its place is gone or not the only one."""
    old = mutation["old"].strip("\n")
    new = mutation["new"].strip("\n")
    return text.replace(old, new) if text.count(old) == 1 else None


def is_stale(mutation):
    path = ROOT / mutation["file"]
    return not path.exists() or broken(mutation, path.read_text()) is None


class Scratch:
    """A copy of the tree in which anything may be broken."""

    def __init__(self, kept, whole):
        self.whole = whole
        self.kept = kept
        self.folder = None if kept else pathlib.Path(tempfile.mkdtemp(prefix="sessionbook-"))
        self.hung = False
        self.tree = kept.resolve() if kept else self.folder / "tree"
        self.build = self.tree / "build" / "mutation"

    def __enter__(self):
        commit = git("stash", "create") or git("rev-parse", "HEAD")
        if (self.tree / ".git").exists():
            git("checkout", "--quiet", "--detach", "--force", commit, at=self.tree)
        else:
            git("worktree", "add", "--quiet", "--detach", str(self.tree), commit)
        return self

    def __exit__(self, *_):
        if not self.kept:
            git("worktree", "remove", "--force", str(self.tree))
            shutil.rmtree(self.folder, ignore_errors=True)

    def configure(self, more):
        # As the dev preset has it, for what was built so is known to ccache.
        options = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-g1",
                   "-DSESSIONBOOK_WERROR=ON"]
        if shutil.which("ccache"):
            options.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
        if shutil.which("mold"):
            options.append("-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold")
        command = ["cmake", "-S", str(self.tree), "-B", str(self.build), "-G", "Ninja", *options,
                   *more]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def builds(self, programs):
        targets = [f"{program}_tests" for program in programs]
        done = subprocess.run(["ninja", "-C", str(self.build), *targets], capture_output=True,
                              text=True)
        self.output = done.stdout + done.stderr
        return done.returncode == 0

    def passes(self, program, tests, sealed):
        """Whether these tests pass; an empty answer from Catch2 is no pass."""
        command = [str(self.build / "tests" / program / f"{program}_tests"), "--abort"]
        if not self.whole:
            command.append(tests)
        environment = {**os.environ, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen",
                       "RC_PARAMS": "seed=1 max_success=10"}
        if sealed:
            environment["SESSIONBOOK_SEALED"] = "1"
        try:
            done = subprocess.run(command, cwd=self.build, env=environment, capture_output=True,
                                  text=True, errors="replace", timeout=LONGEST_RUN)
        except subprocess.TimeoutExpired:
            self.output = f"{program} did not end"
            self.hung = True
            return False
        self.output = done.stdout + done.stderr
        ran = "No test" not in self.output
        return done.returncode == 0 and ran

    def judge(self, mutation):
        path = self.tree / mutation["file"]
        sound = path.read_text()
        path.write_text(broken(mutation, sound))
        self.hung = False
        try:
            wanted = [program for program in PROGRAMS if program in mutation]
            if not self.builds(wanted):
                return NO_BUILD
            passed = all(self.passes(program, mutation[program], mutation.get("sealed", False))
                         for program in wanted)
            return UNNOTICED if passed else NOTICED
        finally:
            path.write_text(sound)


def check_sound(scratch, mutations):
    """Without a break everything must pass, or each break would seem to be noticed."""
    if not scratch.builds([p for p in PROGRAMS if any(p in m for m in mutations)]):
        sys.exit(scratch.output)
    runs = {(program, m[program], m.get("sealed", False)) for m in mutations for program in PROGRAMS if program in m}
    for program, tests, sealed in sorted(runs):
        if not scratch.passes(program, tests, sealed):
            sys.exit(f"{scratch.output}\nfails, or has no test, without a break: "
                     f"{program} {tests}")


def line_of(verdict, mutation, remark=""):
    return f"{verdict:<15}{mutation['file']}: {mutation['breaks']}{remark}"


def report(verdicts):
    counts = {verdict: 0 for verdict in (NOTICED, UNNOTICED, NO_BUILD, STALE)}
    for verdict, _ in verdicts:
        counts[verdict] += 1
    print()
    missed = False
    for verdict, mutation in verdicts:
        if verdict == NOTICED:
            continue
        reason = mutation.get("let_be") if verdict == UNNOTICED else None
        missed = missed or not reason
        print(line_of(verdict, mutation) + (f"\n{'':15}let be: {reason}" if reason else ""))
    judged = counts[NOTICED] + counts[UNNOTICED]
    share = f", {100 * counts[NOTICED] / judged:.1f} %" if judged else ""
    print(f"{counts[NOTICED]} of {judged} noticed{share}; {counts[NO_BUILD]} do not build, "
          f"{counts[STALE]} stale")
    return 1 if missed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*", help="only breaks with one of these in them")
    parser.add_argument("--stale", action="store_true", help="only look for stale ones")
    parser.add_argument("--scratch", type=pathlib.Path, help="where the copy is kept")
    parser.add_argument("--whole", action="store_true", help="run all tests of a program")
    parser.add_argument("--cmake", action="append", default=[], help="more for cmake")
    asked = parser.parse_args()

    mutations = read_mutations(asked.words)
    verdicts = [(STALE, m) for m in mutations if is_stale(m)]
    there = [m for m in mutations if not is_stale(m)]
    if asked.stale:
        return report(verdicts)
    there.sort(key=lambda m: m["file"])  # a file that is whole again is compiled once more
    with Scratch(asked.scratch, asked.whole) as scratch:
        scratch.configure(asked.cmake)
        check_sound(scratch, there)
        for mutation in there:
            begun = time.monotonic()
            verdict = scratch.judge(mutation)
            verdicts.append((verdict, mutation))
            remark = f" ({time.monotonic() - begun:.0f} s{', did not end' * scratch.hung})"
            print(line_of(verdict, mutation, remark), flush=True)
    return report(verdicts)


if __name__ == "__main__":
    sys.exit(main())
