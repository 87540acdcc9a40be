"""The same verbs on Dask: lazy, partition by partition, with the results of one process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from aleppo_figures.errors import MissingExtraError
from aleppo_figures.readers.documents.articles import read_article_frame
from aleppo_figures.schema.document import Document
from aleppo_figures.schema.frames import empty_frame
from aleppo_figures.vocabulary.outcomes import family
from aleppo_figures.vocabulary.places import Gazetteer

__all__ = ["LazyReconciliation", "extract_lazily", "is_lazy", "reconcile_lazily"]

_CELL = "_cell"
_NAME = "frame"  # what rows without an id are named after, as `extract` names them


def is_lazy(data: object) -> bool:
    """Return whether something is a Dask frame or bag; Dask isn't imported to tell.

    Examples
    --------
    >>> is_lazy(pd.DataFrame())
    False
    """
    return type(data).__module__.split(".")[0] in ("dask", "dask_expr") and hasattr(data, "map_partitions")


def extract_lazily(documents: Any, extract: Callable[[Iterable[Document]], pd.DataFrame]) -> Any:
    """Return the figures of a Dask frame of articles, or of a bag of documents, as a Dask frame; nothing is read yet.

    Parameters
    ----------
    documents : dask.dataframe.DataFrame or dask.bag.Bag
        A frame with a column of text, or a bag of `Document`.
    extract : callable
        Gives the figures of some documents; other machines must find it by its name.

    Raises
    ------
    DocumentError
        When the result is computed: if a row of the frame is no article.
    """
    delayed = _dask()
    if hasattr(documents, "dtypes"):
        return documents.map_partitions(_of_articles, extract, meta=empty_frame())
    return _from_parts([delayed(_of_documents)(part, extract) for part in documents.to_delayed()], empty_frame())


class LazyReconciliation:
    """The frames of a reconciliation as Dask frames; an attribute each, as on `Reconciliation`.

    Every row is that of one process over all figures. `findings` are ranked within their partition.
    """

    def __init__(self, frames: Mapping[str, Any]) -> None:
        self._frames = dict(frames)

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_") and name in self._frames:
            return self._frames[name]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __repr__(self) -> str:
        return f"<LazyReconciliation: {', '.join(self._frames)}>"

    def frames(self) -> dict[str, Any]:
        """Return all Dask frames by name."""
        return dict(self._frames)


def reconcile_lazily(
    figures: Any,
    reconcile: Callable[[pd.DataFrame], dict[str, pd.DataFrame]],
    empty: Mapping[str, pd.DataFrame],
    *,
    gazetteer: Gazetteer | None = None,
    partitions: int | None = None,
) -> LazyReconciliation:
    """Return a reconciliation of a Dask frame, partitioned so that no pair is lost.

    Figures are comparable only within an outcome family and a country, so these decide the partition; a part goes
    where its whole goes. Four columns are read at once to tell, the rest stays lazy.

    Parameters
    ----------
    figures : dask.dataframe.DataFrame
        Figures.
    reconcile : callable
        Gives the frames of a reconciliation of some figures.
    empty : mapping
        The same frames without rows.
    gazetteer : Gazetteer, optional
        When it isn't the shipped one.
    partitions : int, optional
        How many to make; as many as the input has by default.
    """
    delayed = _dask()
    known = gazetteer or Gazetteer.default()
    meta = {"figure_id": object, "part_of": object, _CELL: object}
    told = figures[["figure_id", "part_of", "outcome", "place"]].map_partitions(_cells, known, meta=meta).compute()
    joined = _joined(told)
    placed = figures.map_partitions(
        _placed, known, joined, meta=figures._meta.assign(**{_CELL: pd.Series(dtype="int64")})
    )
    shuffled = placed.shuffle(_CELL, npartitions=partitions or figures.npartitions)
    results = [delayed(_reconciled)(part, reconcile) for part in shuffled.to_delayed()]
    made = {}
    for name, frame in empty.items():
        told = results[:1] if name == "assumptions" else results  # the same of every partition
        parts = [delayed(_one)(result, name) for result in told]
        made[name] = _from_parts(parts, frame)
    return LazyReconciliation(made)


def _dask() -> Any:
    try:
        from dask.delayed import delayed
    except ImportError as error:
        raise MissingExtraError("dask", "working on Dask frames") from error
    return delayed


def _from_parts(parts: list[Any], meta: pd.DataFrame) -> Any:
    import dask.config
    import dask.dataframe as frames

    # left to itself, Dask would turn cells that hold lists into text
    with dask.config.set({"dataframe.convert-string": False}):
        return frames.from_delayed(parts, meta=meta, verify_meta=False)


def _of_articles(part: pd.DataFrame, extract: Callable[[Iterable[Document]], pd.DataFrame]) -> pd.DataFrame:
    documents = []
    for read in read_article_frame(part, _NAME) if len(part) else ():
        if not isinstance(read, Document):
            raise read
        documents.append(read)
    return _of_documents(documents, extract)


def _of_documents(documents: Iterable[Document], extract: Callable[[Iterable[Document]], pd.DataFrame]) -> pd.DataFrame:
    listed = list(documents)
    return extract(listed) if listed else empty_frame()


def _cell_of(row: Mapping[str, Any], gazetteer: Gazetteer) -> str:
    place = row["place"]
    if not isinstance(place, str):
        return f"{family(str(row['outcome']))}|"
    named = gazetteer.resolve(place) or place
    return f"{family(str(row['outcome']))}|{(named, *gazetteer.ancestors(named))[-1].casefold()}"


def _cells(part: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    cells = [_cell_of(row, gazetteer) for row in part[["outcome", "place"]].to_dict("records")]
    linked = part[["figure_id", "part_of"]].astype(object)
    return linked.where(linked.notna(), None).assign(**{_CELL: pd.Series(cells, index=part.index, dtype=object)})


def _joined(told: pd.DataFrame) -> dict[str, int]:
    """Return a number for each cell, the same for cells that a part and its whole lie in."""
    cell_of = dict(zip(told["figure_id"], told[_CELL], strict=True))
    parent = {cell: cell for cell in sorted(set(cell_of.values()))}

    def root(cell: str) -> str:
        while parent[cell] != cell:
            parent[cell] = cell = parent[parent[cell]]
        return cell

    for whole, cell in zip(told["part_of"], told[_CELL], strict=True):
        if whole in cell_of:
            parent[max(root(cell), root(cell_of[whole]))] = min(root(cell), root(cell_of[whole]))
    number = {cell: at for at, cell in enumerate(parent)}
    return {cell: number[root(cell)] for cell in parent}


def _placed(part: pd.DataFrame, gazetteer: Gazetteer, joined: Mapping[str, int]) -> pd.DataFrame:
    cells = [joined[_cell_of(row, gazetteer)] for row in part[["outcome", "place"]].to_dict("records")]
    return part.assign(**{_CELL: pd.Series(cells, index=part.index, dtype="int64")})


def _reconciled(
    part: pd.DataFrame, reconcile: Callable[[pd.DataFrame], dict[str, pd.DataFrame]]
) -> dict[str, pd.DataFrame]:
    return reconcile(part.drop(columns=[_CELL]))


def _one(frames: Mapping[str, pd.DataFrame], name: str) -> pd.DataFrame:
    return frames[name]
