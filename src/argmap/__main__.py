"""`python -m argmap`, and the console script."""

from __future__ import annotations

import gc
import sys

from argmap._version import VERSION


def main() -> int:
    """Run the command line and end the process; the version is told without importing anything else."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"argmap {VERSION}")  # noqa: T201 - the answer
        return 0
    # A command builds one large project and ends: without the collector that takes a tenth less to start, and a
    # quarter of the time to load.
    gc.disable()
    try:
        from argmap.cli.app import leave, run  # noqa: PLC0415 - `--version` must start as fast as Python does

        return leave(run(sys.argv[1:]))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
