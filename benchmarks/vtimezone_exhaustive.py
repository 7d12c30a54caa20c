"""Every zone, every change of its clocks since 1970: what other programs make of our invitations.

    python benchmarks/vtimezone_exhaustive.py [--every N] [--zones A,B] [--readers ical.js,vobject] [--jobs 2]

For each zone of the release: calls at minutes around each change from 1970 to 2042, across it, and midway between
two changes, each as the file that `to_ics` writes. Files that differ in nothing but the name of the zone or what is
not about time are read once. The readers get the rules without the name; what they say is compared with the tz
database. Needs the test dependencies, `npm install --prefix tests/ical`, and libical for its reader.
"""

import argparse
import re
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from ical.readers import READERS, nameless

from callsched.ical import to_ics
from callsched.models import Call
from callsched.zones import Zone, keys, tzdata_version, zone

MINUTES = (
    -180,
    -121,
    -120,
    -119,
    -61,
    -60,
    -59,
    -31,
    -30,
    -1,
    0,
    1,
    29,
    30,
    31,
    59,
    60,
    61,
    119,
    120,
    121,
    180,
)
LENGTH = timedelta(minutes=45)
ACROSS = ((-30, 60), (-90, 180), (-180, 360), (-15, 1440))
SINCE, UNTIL = datetime(1970, 1, 1, tzinfo=UTC), datetime(2043, 1, 1, tzinfo=UTC)

Case = tuple[str, int, int]


def moments(clock: Zone) -> set[tuple[datetime, timedelta]]:
    """List starts and lengths of calls around, across and between the changes of a zone."""
    changes = [
        t.at for t in clock.transitions(SINCE + timedelta(days=1), UNTIL) if t.offset_before != t.offset_after
    ]
    found = {(at + timedelta(minutes=minutes), LENGTH) for at in changes for minutes in MINUTES}
    found |= {(at + timedelta(minutes=m), timedelta(minutes=n)) for at in changes for m, n in ACROSS}
    edges = [SINCE + timedelta(days=1), *changes, UNTIL]
    found |= {(a + (b - a) // 2, LENGTH) for a, b in zip(edges, edges[1:], strict=False)}
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


def essence(data: bytes) -> str:
    """Keep of a file what is about time, without the name of the zone."""
    text = data.decode().replace("\r\n ", "")
    zones = re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", text, re.DOTALL)
    times = re.findall(r"(?m)^DT(?:START|END)[:;][^\r]*\r\n", text.partition("BEGIN:VEVENT")[2])
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"
    body = "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20200101T000000Z\r\nSUMMARY:x\r\n"
    kept = head + "".join(zones) + body + "".join(times) + "END:VEVENT\r\nEND:VCALENDAR\r\n"
    return re.sub(r"TZID=[^:]+", "TZID=Z", re.sub(r"TZID:[^\r]+", "TZID:Z", kept))


def written(key: str) -> dict[str, tuple[int, int, int]]:
    """Write all calls of a zone; give each distinct file with its true start, end and how many calls it stands for."""
    clock = zone(key)
    files: dict[str, tuple[int, int, int]] = {}
    for start, length in sorted(moments(clock)):
        text = essence(to_ics(call(clock, start, length)))
        truth = int(start.timestamp()), int((start + length).timestamp())
        known = files.get(text, (*truth, 0))
        if known[:2] != truth:
            raise AssertionError(f"{key}: the same file for {start} and another instant")
        files[text] = (*truth, known[2] + 1)
    return files


def wrong(
    name: str, files: list[tuple[str, tuple[int, int, int]]]
) -> list[tuple[str, tuple[int, int, int], object]]:
    """Let a reader read files; give those that it puts at another instant."""
    answers = list(READERS[name]([nameless(text) for text, _ in files]))
    assert len(answers) == len(files), f"{name} read {len(answers)} of {len(files)}"
    return [(text, truth, got) for (text, truth), got in zip(files, answers, strict=True) if got != truth[:2]]


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
    files: dict[str, tuple[int, int, int]] = {}
    kinds = Counter[str]()
    with ProcessPoolExecutor(options.jobs) as pool:
        for found in pool.map(written, zones, chunksize=4):
            for text, (start, end, calls) in found.items():
                known = files.get(text)
                if known is not None and known[:2] != (start, end):
                    raise AssertionError(f"two zones have one file and two instants:\n{text}")
                files[text] = (start, end, calls + (known[2] if known else 0))
                kinds["rule" if "RRULE" in text else "fixed" if "VTIMEZONE" in text else "utc"] += calls
        calls = sum(count for *_, count in files.values())
        print(
            f"tzdata {tzdata_version()}: {len(zones)} zones, {calls:,} calls {dict(kinds)}, {len(files):,} distinct files, "
            f"{time.perf_counter() - began:.0f} s",
            flush=True,
        )
        batches = [list(files.items())[i : i + 2000] for i in range(0, len(files), 2000)]
        failed = False
        for name in options.readers.split(","):
            began = time.perf_counter()
            bad = [each for found in pool.map(wrong, [name] * len(batches), batches) for each in found]
            print(
                f"{name:10} {sum(each[1][2] for each in bad):,} of {calls:,} calls wrong, {time.perf_counter() - began:.0f} s",
                flush=True,
            )
            for text, truth, got in bad[:3]:
                print(f"  {truth} read as {got}\n{text}")
            failed |= bool(bad)
    sys.exit(failed)


if __name__ == "__main__":
    main()
