"""How well texts with known labels are read: the measures of the corpora, in one table.

    python benchmarks/score.py [FILE.jsonl …]        (our own corpora, if no file is named)

exact: cases with every moment, verdict, start, end and number of stated times right, and nothing more;
precision and recall of the alarms (`mislabelled`, `contradictory`); clean: texts without a time in which none
was found.
"""

import json
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import callsched as cs
from callsched.models import Announcement

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
ALARMS = {"mislabelled", "contradictory"}
OPEN = {"contradictory", "ambiguous"}


def moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC).replace(second=0)


def same(gold: dict[str, Any], found: Announcement) -> bool:
    if gold["verdict"] != found.verdict or len(gold["times"]) != len(found.times):
        return False
    stands = [None if at is None else at.replace(second=0, microsecond=0) for at in (found.start, found.end)]
    return found.verdict in OPEN or stands == [moment(gold["start"]), moment(gold.get("end"))]


def score(path: Path) -> str:
    told = Counter[str]()
    for case in map(json.loads, path.open(encoding="utf-8")):
        found = cs.check(case["text"], published=case["published"], place=case["place"]).announcements
        gold = case["groups"]
        told["cases"] += 1
        told["exact"] += len(found) == len(gold) and all(map(same, gold, found))
        right, given = (sum(str(one) in ALARMS for one in verdicts) for verdicts in (
            [group["verdict"] for group in gold], [announcement.verdict for announcement in found],
        ))  # fmt: skip
        told.update(
            hits=min(right, given), alarms=given, faults=right, none=not gold, clean=not gold and not found
        )
    precision, recall = told["hits"] / max(1, told["alarms"]), told["hits"] / max(1, told["faults"])
    exact = told["exact"] / told["cases"]
    clean = f"{told['clean']}/{told['none']}"
    return f"{path.stem:12} {told['cases']:5} {exact:7.3f} {precision:10.3f} {recall:7.3f} {clean:>8}"


def main() -> None:
    print(f"{'corpus':12} {'cases':>5} {'exact':>7} {'precision':>10} {'recall':>7} {'clean':>8}")
    for path in [Path(name) for name in sys.argv[1:]] or sorted(CORPUS.glob("*.jsonl")):
        print(score(path))


if __name__ == "__main__":
    main()
