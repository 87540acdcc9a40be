"""Outcomes that go on through a list."""

from __future__ import annotations

from aleppo_figures.extraction.attach.rules.scene import Found, Scene, previous

__all__ = ["elliptic", "joined", "listed"]


_ALONG = ("along with", "together with", "in addition to", "as well as", "besides", "in addition to all")


def joined(scene: Scene, i: int) -> Found | None:
    """Carry an outcome over "and" or a comma to the next count of the same list."""
    line, item = scene.line, scene.line.items[i]
    if item.phrase is None or (item.phrase.weak and item.number and item.number.kind == "article"):
        return None
    for j in range(i - 1, max(-1, i - 14), -1):
        if j in scene.attached:
            between = line.tags[j + 1 : i]
            if " ".join(x.text.lower() for x in line.items[max(0, i - 3) : i]).endswith(_ALONG):
                return Found(scene.mentions[scene.attached[j]].outcome, None, scene.attached[j])
            near = between in ("c", ",", ",c", ",,") or (
                item.number is not None and item.number.kind not in ("article", "ordinal")
            )
            if between and near and between.rstrip("ad")[-1:] in ("c", ",", ";"):
                return Found(scene.mentions[scene.attached[j]].outcome, None, scene.attached[j])
            return None
        if line.tags[j] in "bhmsvwkKDLVPN:.":
            return None
    return None


def elliptic(scene: Scene, i: int) -> Found | None:
    """Carry an outcome to a bare number before a place or the end ("12 people were killed in Homs and 30 in Hama")."""
    line, item = scene.line, scene.line.items[i]
    phrase, number = item.phrase, item.number
    if phrase is None or number is None or phrase.kind != "bare" or number.kind in ("article", "zero", "both"):
        return None
    before = next((scene.attached[j] for j in range(i - 1, -1, -1) if j in scene.attached), None)
    following = line.tags[i + 1 : i + 2]
    if before is None and (phrase.others or number.kind == "ordinal") and following in ("p", ""):
        before = previous(scene, i)
    if before is None or following not in ("p", "", ".", ",", ";", "c", ")", "a"):
        return None
    led = i > 0 and (
        line.tags[i - 1] in "c,;" or phrase.others or line.items[i - 1].text.lower() in ("another", "further")
    )
    return Found(scene.mentions[before].outcome, None, before) if led else None


def listed(scene: Scene, i: int) -> Found | None:
    """Read an entry of a list that a colon opened ("41 people died:", "Homs: 30")."""
    line, item = scene.line, scene.line.items[i]
    if scene.listing is None or item.phrase is None or item.number is None or item.number.kind in ("article", "both"):
        return None
    if any(t in "bhmvK" for t in line.tags[max(0, i - 6) : i]) and ":" not in line.tags[max(0, i - 6) : i]:
        return None
    if line.tags[i + 1 : i + 2] and line.tags[i + 1] in "bhmvk":
        return None
    if (
        item.phrase.kind == "bare"
        and line.tags[i + 1 : i + 2] not in ("p", "y", "i")
        and line.tags[max(0, i - 1) : i] != ":"
    ):
        return None
    return Found(scene.mentions[scene.listing].outcome, None, scene.listing)
