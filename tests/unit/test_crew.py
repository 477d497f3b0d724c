from __future__ import annotations

import signal
import subprocess
import sys

import pytest

# A crew whose members say who they are, and then are as busy as with a large map.
BUSY = """
import os, sys, time
from argmap.workspace.pictures import crew

def say_and_work(commission, order):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(60)

crew.draw = say_and_work
list(crew._draw_together([None, None], None, 2))
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere, processes are no copies and would not know of the stand-in"
)
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_nobody_of_a_crew_outlives_whoever_called_it(end):
    with subprocess.Popen([sys.executable, "-c", BUSY], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as caller:
        members = [caller.stdout.readline() for _ in range(2)]
        assert all(members)
        caller.send_signal(end)
        # Whoever lives holds the other end open.
        rest, complaints = caller.communicate(timeout=20)
    assert rest == b""
    assert b"Process ForkProcess" not in complaints
