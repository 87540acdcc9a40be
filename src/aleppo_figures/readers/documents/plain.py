"""Text and Markdown files: the words without the markup, and what a head of `key: value` lines says of them."""

from __future__ import annotations

import re

from aleppo_figures.errors import DocumentError
from aleppo_figures.readers.decoding import decode
from aleppo_figures.readers.documents.days import read_day
from aleppo_figures.readers.documents.origins import origins, plain_words
from aleppo_figures.schema.document import Document
from aleppo_figures.vocabulary.article_fields import article_columns

__all__ = ["one_line_end", "read_markdown", "read_text", "tidy"]

_HEAD = re.compile(r"([A-Za-z][\w -]{0,30}):[ \t]*(.*)")
_HEAD_LINES = 40
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_BROKEN_OFF = re.compile(r"(?! {0,3}(?:#|>|\||```|~~~|[-*_]{3}))(?=.{40}).*[^.!?:;|\\\s]")
"""A line of prose that ends within a sentence: no heading, quotation, table or rule, and no hard break."""
_GOES_ON = re.compile(r" {0,6}(?!#|>|\||```|~~~|[-*+] |[-*_=]{3}|\d{1,3}[.)] |\[[^\]]*\]:)\S")
# Markdown's marks, each on its own line or span, and what stands in their place.
_MARKS = (
    (re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$", re.M), ""),
    (re.compile(r"!\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^ {0,3}#{1,6}[ \t]+", re.M), ""),
    (re.compile(r"^ {0,3}>[ \t]?", re.M), ""),
    (re.compile(r"^ {0,3}[-*+][ \t]+", re.M), ""),
    (re.compile(r"\*\*([^*\n]{1,500})\*\*"), r"\1"),
    (re.compile(r"(?<![\w*])[*_]([^*_\n]{1,500})[*_](?![\w*])"), r"\1"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
)


def read_text(raw: bytes, name: str) -> Document:
    """Return a text file as a document.

    Raises
    ------
    ReadError
        If the bytes are no text.
    DocumentError
        If the file holds no words.
    """
    return Document(_worded(tidy(decode(raw, name).text), name), doc_id=name)


def read_markdown(raw: bytes, name: str) -> Document:
    """Return a Markdown file as a document of its words; a head between `---` lines gives date, publisher and url.

    A line that only its length ended goes on in the next, as it does when Markdown is shown. A head leaves empty lines,
    with the title in the first of them; `lines` tells where all of it stands in the file.
    """
    text = tidy(decode(raw, name).text)
    head, body = _split_head(text)
    body = _flowing(body)
    for mark, instead in _MARKS:
        body = mark.sub(instead, body)
    named = article_columns(head)
    told = {field: head[key] for field, key in named.items()}
    title = told.get("title", "")
    if title and not body.lstrip().startswith(title):
        body = f"{title}{body}"
    worded = _worded(body, name)
    return Document(
        worded,
        doc_id=told.get("doc_id") or name,
        publisher=told.get("publisher") or None,
        published=read_day(told.get("published")),
        url=told.get("url") or None,
        lines=origins(worded, text, plain_words(text)),
    )


def _flowing(body: str) -> str:
    """Return Markdown of the same length in which prose that was broken into lines is one line again."""
    lines, fenced = body.split("\n"), False
    ends = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        fenced ^= bool(_FENCE.match(line))
        flows = not fenced and _BROKEN_OFF.fullmatch(line) and _GOES_ON.match(following)
        ends.append(" " if flows else "\n")
    return "".join(line + end for line, end in zip(lines, ends, strict=True))[:-1]


def tidy(text: str) -> str:
    """Return a text with one kind of line end and without marks that nobody sees."""
    return one_line_end(text).replace("\ufeff", "").replace("\u00ad", "")


def one_line_end(text: str) -> str:
    """Return a text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split_head(text: str) -> tuple[dict[str, str], str]:
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return {}, text
    for number, line in enumerate(lines[1:_HEAD_LINES], start=1):
        if line.strip() in ("---", "..."):
            pairs = (found for line in lines[1:number] if (found := _HEAD.fullmatch(line.rstrip())))
            head = {pair.group(1): pair.group(2).strip().strip("\"'") for pair in pairs}
            return head, "\n" * (number + 1) + "\n".join(lines[number + 1 :])
    return {}, text


def _worded(text: str, name: str) -> str:
    if not text.strip():
        raise DocumentError("a document holds words", found=f"{name} is empty", do="leave it out")
    return text
