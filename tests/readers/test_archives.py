"""Archives that would fill a memory are refused before they are opened."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from aleppo_figures import read_figures
from aleppo_figures.errors import ReadError
from aleppo_figures.readers.archives import check_archive


def archive(path: Path, name: str, content: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return path


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    bomb = archive(tmp_path / "bomb.xlsx", "xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    with pytest.raises(ReadError, match="200 times"):
        check_archive(bomb)
    with pytest.raises(ReadError, match="200 times"):
        read_figures(bomb)


def test_expanding_entities_are_refused(tmp_path: Path) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>'
    with pytest.raises(ReadError, match="entities"):
        read_figures(archive(tmp_path / "l.xlsx", "xl/sharedStrings.xml", laughs))


def test_a_torn_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "torn.xlsx").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(ReadError, match="whole ZIP"):
        read_figures(tmp_path / "torn.xlsx")
