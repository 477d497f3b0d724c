"""Many issues drawn side by side, one process for each core."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import NoReturn

from argmap.workspace.graphviz_engine import end_programs
from argmap.workspace.pictures.drawing import Commission, Drawn, draw
from argmap.workspace.pictures.order import Order

# Starting a process costs as much as drawing about so many cards.
_WORTH_A_PROCESS = 150


_orders: list[tuple[Sequence[Commission], Order]] = []


def draw_all(commissions: Sequence[Commission], order: Order) -> Iterator[Drawn]:
    """Yield the drawings in the order of the commissions; raises `ArgmapError` as `draw` does."""
    workers = min(len(commissions), _cores())
    if workers < 2 or _cards(commissions) < _WORTH_A_PROCESS:  # noqa: PLR2004 - one worker would be this process
        yield from (draw(one, order) for one in commissions)
        return
    yield from _draw_together(commissions, order, workers)


def _draw_together(commissions: Sequence[Commission], order: Order, workers: int) -> Iterator[Drawn]:
    """Draw with several processes: copies of this one on Linux, and fresh ones where copies are not safe."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to import, for a few small pictures
    from multiprocessing import active_children, get_context  # noqa: PLC0415

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    others = set(active_children())
    with ProcessPoolExecutor(workers, context, _take, (commissions, order)) as pool:
        try:
            yield from pool.map(_draw_one, range(len(commissions)))
        except BaseException:
            for worker in set(active_children()) - others:
                worker.terminate()
            raise


def _take(commissions: Sequence[Commission], order: Order) -> None:
    """Give a new process all that there is to draw, once; it ends with the process that started it, however that ends.

    An interrupt reaches all processes of a terminal: the one that started the others ends them.
    """
    _orders[:] = [(commissions, order)]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda _number, _frame: _end())
    threading.Thread(target=_end_when_orphaned, daemon=True).start()


def _end_when_orphaned() -> None:
    from multiprocessing import connection, parent_process  # noqa: PLC0415 - as slow as above

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        _end()


def _end() -> NoReturn:
    """End this process at once, with the programs that it has started."""
    end_programs()
    os._exit(1)


def _draw_one(index: int) -> Drawn:
    commissions, order = _orders[0]
    return draw(commissions[index], order)


def _cards(commissions: Sequence[Commission]) -> int:
    issues = {one.issue for one in commissions}
    return sum(claim.issue in issues for claim in commissions[0].argument_map.claims.values())


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
