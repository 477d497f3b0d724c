"""`python -m argmap`, and the console script."""

from __future__ import annotations

import sys

from argmap._version import VERSION


def main() -> int:
    """Run the command line and return its exit code; the version is told without importing anything else."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"argmap {VERSION}")  # noqa: T201 - the answer
        return 0
    from argmap.cli.app import run  # noqa: PLC0415 - `--version` must start as fast as Python does

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
