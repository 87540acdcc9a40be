"""What reading leaves alone: the caller's logging, warnings and settings; and what other threads get."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pandas as pd

from aleppo_figures import Document, extract

TEXTS = [
    f"At least {n} civilians, four of them children, were killed in Homs on Monday. Two and a half thousand people fled."
    for n in range(12, 20)
]
DOCUMENTS = [Document(text, f"d{i}") for i, text in enumerate(TEXTS)]


def test_calls_at_once_give_the_rows_of_calls_in_turn() -> None:
    alone = [extract(document, published="2016-10-04") for document in DOCUMENTS]
    with ThreadPoolExecutor(6) as pool:
        at_once = list(pool.map(lambda d: extract(d, published="2016-10-04"), DOCUMENTS * 2))
    for once, again in zip(at_once, alone * 2, strict=True):
        pd.testing.assert_frame_equal(once, again)


def test_threads_may_make_the_first_call() -> None:
    code = (
        "from concurrent.futures import ThreadPoolExecutor\nfrom aleppo_figures import extract\n"
        f"texts = {TEXTS[:6]!r}\n"
        "with ThreadPoolExecutor(6) as pool:\n    first = [f.best.tolist() for f in pool.map(extract, texts)]\n"
        "print(first == [extract(t).best.tolist() for t in texts], len(first[0]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "3"]


def test_logging_warnings_and_settings_stay_the_callers() -> None:
    code = """
import locale, logging, random, signal, sys, warnings, decimal, threading
import numpy, pandas, pandera.pandas
for name in ("scipy.special", "scipy.sparse", "dask.dataframe"):  # these set filters of their own when they're imported
    try:
        __import__(name)
    except ImportError:
        pass
logging.getLogger("theirs").addHandler(logging.NullHandler())
def state():
    root = logging.getLogger()
    return (list(root.handlers), root.level, logging.root.manager.disable, list(warnings.filters), warnings.showwarning,
            locale.setlocale(locale.LC_ALL), sys.getrecursionlimit(), decimal.getcontext().prec, random.getstate(),
            str(numpy.random.get_state()[1][:9]), numpy.geterr(), signal.getsignal(signal.SIGINT), sys.excepthook,
            threading.active_count(), pandas.get_option("display.width"))
before = state()
from aleppo_figures import extract, reconcile
figures = extract("Two and a half thousand people fled Homs. At least 12 people were killed in Homs on 3 May 2016, the UN said.")
assert figures["best"].tolist()[0] == 2500
reconcile(figures)
after = state()
changed = [i for i, (a, b) in enumerate(zip(before, after)) if a != b]
print("changed", changed)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[-2] == "changed []", done.stdout
    assert done.stderr == ""


def test_a_scikit_learn_that_is_installed_changes_nothing() -> None:
    code = (
        "import sys, types\n"
        "for name in ('sklearn', 'sklearn.linear_model', 'sklearn.feature_extraction', 'sklearn.feature_extraction.text',"
        " 'joblib', 'wikipedia', 'stemming', 'stemming.porter2'):\n"
        "    sys.modules[name] = types.ModuleType(name)\n"
        "sys.modules['sklearn.linear_model'].SGDClassifier = object\n"
        "sys.modules['sklearn.feature_extraction.text'].TfidfVectorizer = object\n"
        "sys.modules['stemming.porter2'].stem = str\n"
        "from aleppo_figures import extract\n"
        "print(extract('Two and a half thousand people fled Homs.')['best'].tolist())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[2500]"
