"""What the world can do to us."""

from __future__ import annotations


class ArgmapError(Exception):
    """The world is not as a command needs it: a file is missing, a folder cannot be written, an option makes no sense.

    The message is for the user: what is, then what to do. The command line prints it and exits with 2.
    """

    def __init__(self, message: str, *, help: str = "") -> None:  # noqa: A002 - the word every compiler prints
        super().__init__(message)
        self.help = help


class DamagedLockError(ArgmapError):
    """`argmap.lock` is there and cannot be read."""


class NewerLockError(ArgmapError):
    """`argmap.lock` was written by a newer argmap: nothing can be read of it, and nothing is written over it."""
