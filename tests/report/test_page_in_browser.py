"""The page opened in a real headless browser: no network, no errors; it sorts, filters, prints, and all can use it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from aleppo_figures.report.render import as_html
from aleppo_figures.report.summary import summarise
from aleppo_figures.report.tables import as_table
from aleppo_figures.schema.frames import validate

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytest.importorskip("playwright", reason="needs playwright")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium on the PATH (or CHROMIUM=path)")

FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync"
NASTY = '"><script>window.hit=1</script><img src=x onerror=window.hit=1><style>body{display:none}</style>\u202e'


def page_of(size: int = 3) -> str:
    ids = [f"f{n}" for n in range(size)]
    data = validate(
        pd.DataFrame(
            {
                "figure_id": ids,
                "doc_id": NASTY,
                "publisher": NASTY,
                "source": NASTY,
                "outcome": "killed",
                "best": [47, 8, 112][:size],
                "place": NASTY,
                "quote": NASTY,
                "url": ["javascript:window.hit=1", "https://example.org/?q='\"><b>", None][:size],
            }
        )
    )
    findings = pd.DataFrame(
        {
            "finding_id": ["n-1", "n-2"],
            "kind": "disagrees",
            "severity": ["error", "note"],
            "figure_ids": [ids, ids[:1]],
            "sentence": NASTY,
            "rank": [1, 2],
        }
    )
    result = SimpleNamespace(
        data=data,
        figures=pd.DataFrame({"root": [NASTY] * size}),
        findings=findings,
        conflicts=pd.DataFrame({"conflict_id": [], "figure_id": [], "dissolved_by": []}),
        repairs=pd.DataFrame({"conflict_id": [], "figure_id": [], "old": [], "new": [], "alone": []}),
        unused=pd.DataFrame({"reason": [NASTY]}),
        assumptions=pd.DataFrame({"text": [NASTY]}),
    )
    tables = [as_table("figures", data[["figure_id", "best", "quote"]])]
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img"><title>t</title></svg>'
    return as_html(summarise(result, version="1", title=NASTY), pictures={NASTY: svg}, tables=tables)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    target = tmp_path / "a page – première.html"
    target.write_text(page_of(), encoding="utf-8")
    page = browser.new_page()
    page.heard = []
    page.asked = []
    page.on("console", lambda message: page.heard.append(message.text))
    page.on("pageerror", lambda error: page.heard.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(target.as_uri())
    yield page
    page.close()


def test_opens_from_a_file_without_network_errors_or_foreign_markup(opened):
    assert opened.heard == []
    assert all(url.startswith(("file:", "data:")) for url in opened.asked)
    assert opened.evaluate("window.hit") is None
    assert opened.locator("h1").is_visible()
    assert opened.locator("a[href^='javascript']").count() == 0


def test_sorts_by_number_and_filters(opened):
    opened.locator("details.frame summary").first.click()
    button = opened.get_by_role("button", name="best")
    numbers = "[...document.querySelectorAll('tbody tr')].filter(r => !r.hidden).map(r => r.cells[1].textContent)"
    button.click()
    assert opened.evaluate(numbers) == ["8", "47", "112"]
    button.click()
    assert opened.evaluate(numbers) == ["112", "47", "8"]
    opened.get_by_label("Filter figures").fill("f2")
    assert opened.evaluate(numbers) == ["112"]


def test_a_finding_is_followed_to_its_quote_by_its_address(opened):
    opened.goto(opened.url + "#n-2")
    assert opened.locator("#n-2 blockquote").first.is_visible()


def test_works_by_keyboard(opened):
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    opened.locator("details.frame summary").first.focus()
    opened.keyboard.press("Enter")
    opened.get_by_role("button", name="best").focus()
    opened.keyboard.press("Enter")
    assert opened.locator("th[aria-sort=ascending]").count() == 1


def test_fits_a_phone(opened):
    opened.set_viewport_size({"width": 360, "height": 740})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360


def test_prints_with_its_quotes_open(opened):
    assert len(opened.pdf()) > 5_000


def test_passes_the_accessibility_checks(browser, tmp_path):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
    target = tmp_path / "page.html"
    policy = 'http-equiv="Content-Security-Policy"'  # axe injects a script, which the page itself rightly refuses
    target.write_text(page_of().replace(policy, 'name="policy"'), encoding="utf-8")
    page = browser.new_page()
    page.goto(target.as_uri())
    page.locator("details.frame summary").first.click()
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A report of figures of the Aleppo table, with its pictures, as a user gets it."""
    from aleppo_figures import read_figures, reconcile

    table = read_figures(root / "data" / "aleppo_2016" / "figures.csv")
    east = table[(table.place == "Eastern Aleppo") & (table.outcome == "killed") & (table.start >= "2016-11-01")]
    inside = east.part_of.isin(east.figure_id)
    target = tmp_path_factory.mktemp("report") / "aleppo.html"
    return reconcile(east.assign(part_of=east.part_of.where(inside))).report(target, title="Eastern Aleppo")


def test_a_real_report_opens_offline_with_its_pictures_and_fits_a_phone(browser, real):
    page = browser.new_page(viewport={"width": 360, "height": 740}, offline=True)
    heard, asked = [], []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real.as_uri())
    assert heard == [] and asked == [real.as_uri()]
    pytest.importorskip("altair", reason="needs the extra 'plot'")
    assert page.locator("#pictures figure svg").count() >= 4
    assert all(svg.bounding_box()["width"] >= 600 for svg in page.locator("#pictures figure svg").all()), (
        "too small to read"
    )
    page.locator("details.frame summary").first.click()
    assert page.locator("details.frame thead").first.bounding_box()["height"] < 40, "the heads stand in one line each"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


def test_a_real_report_leads_from_a_finding_to_its_source_page_and_passes_the_accessibility_checks(
    browser, real, tmp_path
):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
    page = browser.new_page()
    policy = 'http-equiv="Content-Security-Policy"'  # axe injects a script, which the page itself rightly refuses
    open_page = tmp_path / "page.html"
    open_page.write_text(real.read_text(encoding="utf-8").replace(policy, 'name="policy"'), encoding="utf-8")
    page.goto(open_page.as_uri())
    first = page.locator("#findings article").first
    assert first.locator("a[href^=http]").first.is_visible()
    for name in ("findings", "coverage"):
        page.locator("details.frame summary", has_text=name).first.click()
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()
