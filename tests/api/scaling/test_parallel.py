"""Several processes give what one gives, in order, with little held in memory, and survive a killed one."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures.api.scaling.parallel import map_in_order
from aleppo_figures.errors import FiguresError, MissingExtraError, OptionError, ReadError, SchemaError


def double(number: int) -> int:
    return 2 * number


def fail_at_seven(number: int) -> int:
    if number == 7:
        raise SchemaError("seven is refused", pd.DataFrame({"row": ["7"]}))
    return number


def die_once(told: tuple[str, int]) -> int:
    folder, number = told
    mark = Path(folder) / "died"
    if number == 40 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_order(processes: int) -> None:
    assert list(map_in_order(double, range(100), processes=processes, size=3)) == [2 * n for n in range(100)]
    assert list(map_in_order(double, [], processes=processes)) == []


def test_items_are_read_as_they_are_needed() -> None:
    read: list[int] = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            read.append(number)
            yield number

    results = map_in_order(double, items(), processes=2, size=2)
    assert [next(results) for _ in range(5)] == [0, 2, 4, 6, 8]
    assert len(read) < 40
    results.close()  # type: ignore[attr-defined]


def test_an_error_crosses_processes_whole() -> None:
    with pytest.raises(SchemaError, match="seven") as caught:
        list(map_in_order(fail_at_seven, range(20), processes=2, size=2))
    assert caught.value.problems["row"].tolist() == ["7"]
    for error in (FiguresError("a", found="b", do="c"), MissingExtraError("pdf", "reading")):
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), vars(again)) == (str(error), vars(error))


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    items = [(str(tmp_path), number) for number in range(80)]
    assert list(map_in_order(die_once, items, processes=2, size=4)) == list(range(80))
    assert (tmp_path / "died").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_processes_that_always_die_are_an_error() -> None:
    with pytest.raises(ReadError, match="killed"):
        list(map_in_order(die, range(4), processes=2))


def test_no_process_is_refused() -> None:
    with pytest.raises(OptionError, match="one process"):
        list(map_in_order(double, [1], processes=0))
