"""Every zone, every change of its clocks since 1970: what other programs make of our invitations.

    python benchmarks/vtimezone_exhaustive.py [--every N] [--zones A,B] [--readers ical.js,vobject] [--jobs 2]

For each zone of the release: calls at minutes around each change from 1970 to 2042, across it, and midway
between two changes, each as the file that `to_ics` writes. What differs in nothing but the name of the zone
is read once, and times with the same VTIMEZONE are read from one file. The readers get the rules without the
name; what they say is compared with the tz database. Needs the test dependencies,
`npm ci --prefix tests/ical`, and libical for its reader.
"""

import argparse
import re
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from callsched.ical import to_ics
from callsched.models import Call
from callsched.zones import Zone, keys, tzdata_version, zone
from ical.readers import READERS, nameless

MINUTES = (-180, -61, -60, -59, -30, -1, 0, 1, 30, 59, 60, 61, 180)
LENGTH = timedelta(minutes=45)
ACROSS = ((-30, 60), (-90, 180), (-180, 360), (-15, 1440))
SINCE, UNTIL = datetime(1970, 1, 1, tzinfo=UTC), datetime(2043, 1, 1, tzinfo=UTC)

Span = tuple[int, int]


def moments(clock: Zone) -> set[tuple[datetime, timedelta]]:
    """List starts and lengths of calls around, across and between the changes of a zone."""
    changes = [
        t.at for t in clock.transitions(SINCE + timedelta(days=1), UNTIL) if t.offset_before != t.offset_after
    ]
    found = {(at + timedelta(minutes=minutes), LENGTH) for at in changes for minutes in MINUTES}
    found |= {(at + timedelta(minutes=m), timedelta(minutes=n)) for at in changes for m, n in ACROSS}
    edges = [SINCE + timedelta(days=1), *changes, UNTIL]
    found |= {(a + (b - a) // 2, LENGTH) for a, b in pairwise(edges)}
    found |= {
        (datetime(year, month, 15, 12, tzinfo=UTC), LENGTH) for year in range(1970, 2043) for month in (1, 7)
    }
    return {(start.replace(second=0, microsecond=0), length) for start, length in found}


def call(clock: Zone, start: datetime, length: timedelta) -> Call:
    """Make a call that starts at an instant, by the clock of a zone."""
    civil = clock.civil(start)
    instants = clock.instants(civil)
    fold = instants.index(start) if len(instants) > 1 else None
    return Call(uid="1", title="x", civil=civil, zone=clock.key, fold=fold, duration=length)


def essence(data: bytes) -> tuple[str, str]:
    """Keep of a file its VTIMEZONE and its times, without the name of the zone."""
    text = data.decode().replace("\r\n ", "")
    zones = re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", text, re.DOTALL)
    times = re.findall(r"(?m)^DT(?:START|END)[:;][^\r]*\r\n", text.partition("BEGIN:VEVENT")[2])
    return re.sub(r"TZID:[^\r]+", "TZID:Z", "".join(zones)), re.sub(r"TZID=[^:]+", "TZID=Z", "".join(times))


def written(key: str) -> dict[tuple[str, str], tuple[Span, int]]:
    """Write all calls of a zone; give each distinct VTIMEZONE and times with the truth, and how often."""
    clock = zone(key)
    found: dict[tuple[str, str], tuple[Span, int]] = {}
    for start, length in sorted(moments(clock)):
        told = essence(to_ics(call(clock, start, length)))
        truth = int(start.timestamp()), int((start + length).timestamp())
        known, count = found.get(told, (truth, 0))
        assert known == truth, f"{key}: the same file for two instants"
        found[told] = truth, count + 1
    return found


def wrong(
    name: str, files: list[tuple[str, list[tuple[str, Span, int]]]]
) -> list[tuple[str, str, Span, int, object]]:
    """Let a reader read files of one VTIMEZONE and many events; give those that it misreads."""
    texts = [nameless(calendar(rules, [times for times, *_ in events])) for rules, events in files]
    answers = list(READERS[name](texts))
    assert len(answers) == len(files), f"{name} read {len(answers)} of {len(files)}"
    return [
        (rules, times, truth, count, answer.get(str(number)))
        for (rules, events), answer in zip(files, answers, strict=True)
        for number, (times, truth, count) in enumerate(events)
        if answer.get(str(number)) != truth
    ]


def calendar(rules: str, events: list[str]) -> str:
    """Put the times that share a VTIMEZONE into one file: reading the rules is most of the work."""
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"
    parts = [
        f"BEGIN:VEVENT\r\nUID:{number}\r\nDTSTAMP:20200101T000000Z\r\nSUMMARY:x\r\n{times}END:VEVENT\r\n"
        for number, times in enumerate(events)
    ]
    return head + rules + "".join(parts) + "END:VCALENDAR\r\n"


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--every", type=int, default=1, help="take every Nth zone")
    arguments.add_argument("--zones", default="", help="these zones only")
    arguments.add_argument("--readers", default=",".join(READERS))
    arguments.add_argument("--jobs", type=int, default=2)
    options = arguments.parse_args()
    zones = options.zones.split(",") if options.zones else sorted(keys())[:: options.every]
    began = time.perf_counter()
    told: dict[tuple[str, str], tuple[Span, int]] = {}
    kinds = Counter[str]()
    with ProcessPoolExecutor(options.jobs) as pool:
        for found in pool.map(written, zones, chunksize=4):
            for key, (truth, count) in found.items():
                known, before = told.get(key, (truth, 0))
                assert known == truth, f"two zones have one file and two instants: {key}"
                told[key] = truth, before + count
                kinds["rule" if "RRULE" in key[0] else "fixed" if key[0] else "utc"] += count
        calls = sum(count for _, count in told.values())
        print(f"tzdata {tzdata_version()}: {len(zones)} zones, {calls:,} calls, {dict(kinds)}", flush=True)
        by_rules: dict[str, list[tuple[str, Span, int]]] = {}
        for (rules, times), (truth, count) in told.items():
            by_rules.setdefault(rules, []).append((times, truth, count))
        files = [
            (r, events[i : i + 200]) for r, events in by_rules.items() for i in range(0, len(events), 200)
        ]
        seconds = time.perf_counter() - began
        print(
            f"{len(by_rules):,} distinct VTIMEZONEs, {len(told):,} distinct times, {seconds:.0f} s",
            flush=True,
        )
        batches = [files[i : i + 50] for i in range(0, len(files), 50)]
        failed = False
        for name in options.readers.split(","):
            began = time.perf_counter()
            bad = [each for found in pool.map(wrong, [name] * len(batches), batches) for each in found]
            seconds = time.perf_counter() - began
            print(
                f"{name:10}{sum(each[3] for each in bad):9,} of {calls:,} calls wrong, {seconds:.0f} s",
                flush=True,
            )
            for rules, times, truth, _, got in bad[:3]:
                print(f"  {truth} read as {got}\n{rules}{times}")
            failed |= bool(bad)
    sys.exit(failed)


if __name__ == "__main__":
    main()
