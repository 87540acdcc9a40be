"""On Dask the verbs are lazy, and give row for row what one process gives."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest

from aleppo_figures import reconcile
from aleppo_figures.api.scaling.distributed import extract_lazily, is_lazy
from aleppo_figures.readers.documents.articles import read_article_frame
from aleppo_figures.schema.convert import to_frame
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.figure import Figure, figure_id

frames = pytest.importorskip("dask.dataframe")
bags = pytest.importorskip("dask.bag")

PLACES = ("Aleppo", "Eastern Aleppo", "Homs", "Quito", None)


def counted(documents: Iterable[Document]) -> pd.DataFrame:
    """Stand in for extraction: the number that each text begins with."""
    return to_frame(
        Figure(figure_id(d.doc_id, 0), d.doc_id, "killed", best=int(d.text.split()[0]), published=d.published)
        for d in documents
    )


def articles(count: int) -> pd.DataFrame:
    texts = [f"{n + 1} people were killed." for n in range(count)]
    return pd.DataFrame({"id": [f"a-{n}" for n in range(count)], "text": texts, "date": "2020-05-04"})


def figures(count: int) -> pd.DataFrame:
    rows = []
    for n in range(count):
        place = PLACES[n % len(PLACES)]
        whole = f"f-{n - 1}" if n % 7 == 6 else None
        rows.append(
            Figure(
                f"f-{n}", f"d-{n % 9}", "killed" if n % 3 else "displaced", source=f"S{n % 4}", low=n, best=n, high=n,
                place=place, part_of=whole, extent="total",
            )
        )  # fmt: skip
    frame = to_frame(rows)
    frame["start"], frame["end"] = pd.Timestamp("2020-05-01"), pd.Timestamp("2020-05-01") + pd.to_timedelta(7, "D")
    frame["published"] = pd.Timestamp("2020-05-10")
    return frame


def listed(frame: pd.DataFrame) -> list[str]:
    plain = frame.drop(columns=["rank"], errors="ignore")
    return sorted(str(row) for row in plain.itertuples(index=False))


def test_extraction_stays_lazy_and_equals_one_process() -> None:
    data = articles(20)
    lazy = extract_lazily(frames.from_pandas(data, npartitions=3), counted)
    assert is_lazy(lazy)
    one = counted(d for d in read_article_frame(data, "frame") if isinstance(d, Document))
    pd.testing.assert_frame_equal(lazy.compute(scheduler="sync").reset_index(drop=True), one)


def test_a_bag_of_documents_is_extracted() -> None:
    documents = [Document(f"{n} died.", f"d-{n}") for n in range(9)]
    lazy = extract_lazily(bags.from_sequence(documents, npartitions=4), counted)
    pd.testing.assert_frame_equal(lazy.compute(scheduler="sync").reset_index(drop=True), counted(documents))


def test_reconciling_partitions_loses_no_pair() -> None:
    data = figures(60)
    one = reconcile(data).frames()
    lazy = reconcile(frames.from_pandas(data, npartitions=4)).frames()
    for name, frame in one.items():
        assert listed(lazy[name].compute(scheduler="sync")) == listed(frame), name


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_worker_of_a_cluster_changes_nothing(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    data = articles(300)
    one = counted(d for d in read_article_frame(data, "frame") if isinstance(d, Document))
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, local_directory=str(tmp_path)
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        lazy = extract_lazily(frames.from_pandas(data, npartitions=30), slowly)
        future = client.compute(lazy)
        time.sleep(0.5)
        os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
        result = future.result(timeout=120)
    pd.testing.assert_frame_equal(result.reset_index(drop=True), one)


def slowly(documents: Iterable[Document]) -> pd.DataFrame:
    time.sleep(0.1)
    return counted(documents)


def test_the_verb_itself_is_lazy_and_equals_one_process() -> None:
    from aleppo_figures import extract

    data = pd.DataFrame(
        {"text": ["At least 12 people were killed in Homs.", "A flood injured nine."], "date": "2020-05-04"}
    )
    lazy = extract(frames.from_pandas(data, npartitions=2))
    assert is_lazy(lazy)
    pd.testing.assert_frame_equal(lazy.compute(scheduler="sync").reset_index(drop=True), extract(data))
