"""The reader against texts of our own writing, whose labels are recomputed: what may never get worse."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import callsched as cs
from callsched.zones import zone

CORPUS = Path(__file__).parents[1] / "corpus"
ALARMS = {"mislabelled", "contradictory"}
FLOORS = {
    "en": 0.995,
    "en_none": 1.0,
    "pages": 0.98,
    "agencies": 0.995,
    "moments": 0.95,
    "blind": 0.99,
    "forms": 0.955,
    "learned": 1.0,
}
LANGUAGES = {"ru": 0.96, "ru_none": 1.0}


def cases(name):
    return [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines() if line]


def instant(stated, key):
    civil = datetime.fromisoformat(stated["local"]).replace(second=0)
    where = stated[key]
    if where[0] in "+-":
        hours, minutes = where[1:].split(":")
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        return civil.replace(tzinfo=timezone(offset if where[0] == "+" else -offset)).astimezone(UTC)
    return zone(where).instant(civil, fold=0)


def minute(moment):
    return None if moment is None else moment.replace(second=0, microsecond=0)


def written(text):
    return None if text is None else minute(datetime.fromisoformat(text).astimezone(UTC))


def as_labelled(case, gold, found):
    """Whether an announcement is what the label says: verdict, start, end, every stated time."""
    verdict = gold["verdict"]
    if found.verdict != verdict or len(found.times) != len(gold["times"]):
        return False
    if verdict not in ("contradictory", "ambiguous"):
        ends = (minute(found.start), minute(found.end))
        if ends != (written(gold["start"]), written(gold.get("end"))):
            return False
    key = "strict" if verdict == "contradictory" else "meant"
    return verdict == "ambiguous" or all(
        minute(time.instant) == instant(stated, key)
        for stated, time in zip(gold["times"], found.times, strict=True)
    )


def measured(name):
    exact, alarms, told = 0, Counter(), cases(name)
    for case in told:
        found = cs.check(case["text"], published=case["published"], place=case["place"]).announcements
        gold = case["groups"]
        exact += len(found) == len(gold) and all(map(as_labelled, [case] * len(gold), gold, found))
        right = sum(group["verdict"] in ALARMS for group in gold)
        given = sum(announcement.verdict in ALARMS for announcement in found)
        alarms.update(true=min(right, given), false=max(0, given - right), missed=max(0, right - given))
    return exact / len(told), alarms


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_english_is_read_at_least_as_well_as_before(name, floor):
    exact, alarms = measured(name)
    assert exact >= floor
    assert alarms["false"] <= 0.02 * max(1, alarms["true"])
    assert alarms["missed"] <= 0.02 * max(1, alarms["true"])


@pytest.mark.parametrize(("name", "floor"), LANGUAGES.items())
def test_other_languages_are_read_at_least_as_well_as_before(name, floor):
    assert measured(name)[0] >= floor


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_labels_hold(path):
    """Every label follows from its clock readings, as the verdicts are defined."""
    for case in cases(path.stem):
        for group in case["groups"]:
            strict = {instant(stated, "strict") for stated in group["times"]}
            meant = {instant(stated, "meant") for stated in group["times"]}
            if group["verdict"] == "consistent":
                assert len(strict) == 1, case["id"]
            elif group["verdict"] == "mislabelled":
                assert len(strict) > 1, case["id"]
                assert len(meant) == 1, case["id"]
            elif group["verdict"] == "contradictory":
                assert len(meant) > 1, case["id"]
            for stated in group["times"]:
                assert stated["text"] in case["text"], case["id"]


@pytest.mark.parametrize("name", [*FLOORS, *LANGUAGES])
def test_every_doubt_is_explained(name):
    certain = ("consistent", "unconfirmed")
    for case in cases(name):
        for published in (case["published"], None):
            report = cs.check(case["text"], published=published, place=case["place"])
            silent = [one for one in report.announcements if one.verdict not in certain and not one.findings]
            assert silent == [], case["id"]
