"""Small whole inputs that mutation begins with, made here."""

from __future__ import annotations

import csv
import tempfile
from importlib import resources
from pathlib import Path

import pandas as pd

from aleppo_figures import validate
from aleppo_figures.stores.ledger.book import LedgerFile
from aleppo_figures.stores.writing import write_figures

__all__ = ["seeds"]

_TEXTS = (
    "At least 12 civilians, four of them children, were killed in eastern Aleppo on Monday, the White Helmets said.",
    "Between 10 and 15 people died in Homs on 3 May 2016, and dozens were wounded; “24 of them soldiers”, it added.",
    "No one was hurt.\n\n• Idlib: 12 dead, 30 wounded\n• Hama: 1,200 displaced\n\nHalf a million fled since March 2011.",
    "The death toll rose to 2.5 million, up from 1 200 000. A child died. Two were shot by Unit 101 at 5.30 p.m.",
)
_TABLE = (
    "| Place | Killed | Wounded |\n| --- | --- | --- |\n| Homs | 12 | 30 |\n| Hama | 4 | – |\n| Total | 16 | 30 |\n"
)
_HTML = (
    "<!DOCTYPE html><html><head><title>Shelling</title><meta property='og:site_name' content='Wire'></head><body><article>"
    "<h1>Shelling</h1><p>{}</p><p>{}</p></article></body></html>"
)
_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 62>>stream\nBT /F1 12 Tf 20 200 Td (12 people were killed in Homs.) Tj ET\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n"
)
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
    b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n"
)
_UCDP = (
    "id,side_a,side_b,type_of_violence,date_start,date_end,date_prec,where_prec,where_coordinates,adm_1,country,"
    "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,low,high,source_original,source_article\n"
    "1,Government,Rebels,1,2016-05-01,2016-05-03,2,1,Homs,Homs,Syria,1,2,3,0,6,5,9,SOHR,Reuters\n"
)
_ACLED = (
    "event_id_cnty,event_date,event_type,fatalities,notes,source,location,country,time_precision,geo_precision,actor1\n"
    "SYR1,03 May 2016,Battles,12,12 were killed.,SOHR; Reuters,Homs,Syria,1,1,Rebels\n"
)
_HXL = "Killed,Place,Date\n#affected+killed,#loc+name,#date\n12,Homs,2016-05-03\n"
_HAND = (
    "outcome,group,low,best,high,place,start,end,source,quote\nkilled,children,3,4,5,Homs,2016-05-01,2016-05-03,UN,x\n"
)
_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>outcome</t></is></c><c r="B1" t="inlineStr"><is><t>best</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>killed</t></is></c><c r="B2"><v>12</v></c></row></sheetData></worksheet>'
)
_PLAN = (
    '[columns]\noutcome = "outcome"\nbest = "best"\n[constants]\nplace = "Homs"\n[values.outcome]\nkilled = "killed"\n'
)
_COMMANDS = (
    "extract t.txt --out o.csv", "reconcile f.csv --top 3", "bounds f.csv --outcome killed --place Homs", "check t.txt",
    "convert f.csv o.jsonl", "report f.csv --out r.html", "schema", "explain f.csv x", "--help", "--version",
)  # fmt: skip


_STORED = {
    "figures_jsonl": ".jsonl", "figures_xlsx": ".xlsx", "figures_parquet": ".parquet", "figures_package": ".zip",
}  # fmt: skip


def seeds(target: str) -> list[bytes]:
    """Return the inputs that a target's mutation begins with."""
    plain = [text.encode() for text in _TEXTS]
    page = _HTML.format(*_TEXTS[:2]).encode()
    made: dict[str, list[bytes]] = {
        "documents_md": [b"---\ntitle: A\ndate: 2016-05-03\n---\n# A\n" + text for text in plain],
        "documents_html": [page],
        "documents_pdf": [_PDF],
        "documents_csv": [b"text,date,publisher\n" + b'"' + plain[0] + b'",2016-05-03,Wire\n'],
        "documents_jsonl": [b'{"text": "' + plain[0] + b'", "date": "2016-05-03"}\n'],
        "documents_warc": [_WARC % (len(_HTTP) + len(page), _HTTP + page)],
        "figures_csv": [text.encode() for text in (_UCDP, _ACLED, _HXL, _HAND)],
        "figures_sheet": [_SHEET.encode()],
        "mapping": [_PLAN.encode()],
        "command": [text.encode() for text in _COMMANDS],
    }
    if target == "text":
        return [*plain, _TABLE.encode(), *_examples()]
    if target in made:
        return made[target]
    if target == "figures_ledger":
        return [_ledger()]
    suffix = _STORED.get(target)
    return [_stored(suffix)] if suffix else plain


def _examples() -> list[bytes]:
    """Return what the vocabulary's tables show as examples and counter-examples, three sentences a paragraph, two a text."""
    found: list[str] = []
    for path in sorted(resources.files("aleppo_figures.vocabulary").joinpath("tables").iterdir(), key=str):
        if path.name.endswith(".csv"):
            rows = csv.DictReader(path.read_text("utf-8").splitlines())
            found += [row[kind] or "" for row in rows for kind in ("example", "counter_example") if kind in row]
    told = [text for text in dict.fromkeys(found) if " " in text]
    paragraphs = [" ".join(told[at : at + 3]) for at in range(0, len(told), 3)]
    return ["\n\n".join(paragraphs[at : at + 2]).encode() for at in range(0, len(paragraphs), 2)]


def _figures() -> pd.DataFrame:
    row = {"figure_id": ["a"], "doc_id": ["d"], "outcome": ["killed"], "best": [12], "place": ["Homs"]}
    return validate(pd.DataFrame(row))


def _stored(suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"figures{suffix}"
        write_figures(_figures(), path)
        return path.read_bytes()


def _ledger() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.db"
        with LedgerFile(path) as ledger:
            ledger.add(_figures())
        return path.read_bytes()
