"""What hypothesis draws for calendar files: schedules with every field, in every zone and script."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from callsched.models import (
    After,
    Announcement,
    Answer,
    Call,
    Change,
    Classification,
    Conference,
    Feature,
    Hours,
    Leader,
    Medium,
    Reply,
    Schedule,
    Source,
    StatedTime,
    Status,
    Verdict,
)
from callsched.models.leader import Rest, Trip
from callsched.zones import keys, zone

ZONES = sorted(keys())
TRAPS = [
    "\r\n",
    "\n ",
    "\\",
    "\\n",
    ";",
    ",",
    '"',
    "^",
    ":",
    "\x1b[31m",
    "\x07",
    "\u202e",
    "\u200f",
    "\u2028",
    "\x85",
]
WORDS = [
    "Élysée", "Кремль", "青瓦台", "الرئيس", "नई दिल्ली", "🤝🏽", "END:VEVENT", "X-EVIL:1", "BEGIN:VALARM",
    "é" * 80,
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from([*TRAPS, *WORDS, "x" * 70]), max_size=8).map("".join),
).map(lambda text: text.replace("\x00", ""))
titles = texts.filter(bool)
uids = st.uuids().map(lambda uid: f"{uid}@example.org; \\, é")
zone_keys = st.sampled_from(ZONES)
instants = st.datetimes(datetime(1970, 1, 2), datetime(2037, 12, 31), timezones=st.just(UTC))
short_instants = instants.map(lambda instant: instant.replace(microsecond=0))
clocks = st.times().map(lambda clock: clock.replace(tzinfo=None))
spans = st.tuples(clocks, clocks)
addresses = st.one_of(
    st.just(""),
    st.integers(0, 30).map("mailto:a{}@example.org".format),
    st.sampled_from(["MAILTO:Big@Example.ORG", "bare@example.org", "mailto:ü@example.org", "urn:uuid:1"]),
)
leaders = st.builds(
    Leader,
    name=titles,
    office=texts,
    country=st.sampled_from([None, "UA", "FR", "US"]),
    zone=st.none() | zone_keys,
    address=addresses,
    spokesperson=texts,
    hours=st.just(Hours()) | st.builds(Hours, preferred=spans, acceptable=st.just((time(8), time(20)))),
    trips=st.none().map(lambda _: ())
    | st.builds(Trip, zone=zone_keys, first=st.just(date(2026, 5, 1)), last=st.dates(date(2026, 5, 1))).map(
        lambda trip: (trip,)
    ),
    rest=st.sampled_from(Rest),
    notice=st.timedeltas(timedelta(0), timedelta(days=9)),
    days_off=st.lists(st.dates(), max_size=2).map(tuple),
    busy=st.lists(instants.map(lambda i: (i, i + timedelta(hours=1), "x")), max_size=2).map(tuple),
)
lengths = st.one_of(
    st.integers(1, 3000).map(lambda minutes: timedelta(minutes=minutes)),
    st.timedeltas(timedelta(microseconds=1), timedelta(days=40)),
)
stated = st.builds(
    StatedTime,
    text=titles,
    span=st.tuples(st.integers(0, 9), st.integers(10, 20)),
    civil=st.none() | st.datetimes(datetime(1971, 1, 1), datetime(2037, 1, 1)),
    label=texts,
    instant=st.none() | instants,
)
announcements = st.builds(
    Announcement,
    verdict=st.sampled_from(Verdict),
    times=st.lists(stated, min_size=1, max_size=2).map(tuple),
    start=st.none() | instants,
    withdrawn=st.booleans(),
    why=texts,
    source=st.none()
    | st.builds(Source, who=texts, where=texts, published=st.none() | st.dates(date(1980, 1, 1))),
)
conferences = st.builds(
    Conference,
    uri=st.sampled_from(["https://meet.example.org/a;b,c?d=é", "tel:+33-1-42,,12", "sip:x@example.org"]),
    features=st.lists(st.sampled_from(Feature), max_size=3).map(tuple),
    label=texts,
)
extra = st.sampled_from(
    ["PRIORITY:5", 'X-OTHER;A="b;c":d\\,e', "COMMENT:é" + "x" * 200, "URL:https://example.org/é"]
)


@st.composite
def times(draw):
    """Draw when: a civil time near a change of clocks, any civil time, a date, or nothing."""
    kind = draw(st.sampled_from(["near", "near", "any", "date", "none"]))
    if kind == "none":
        return {"zone": draw(st.none() | zone_keys)}
    key = draw(zone_keys)
    if kind == "date":
        return {
            "date": draw(st.dates(date(1970, 1, 2), date(2100, 1, 1))),
            "zone": draw(st.none() | st.just(key)),
        }
    clock = zone(key)
    civil = clock.civil(draw(short_instants))
    if kind == "near":
        at = draw(st.datetimes(datetime(1971, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC)))
        change = next(clock.transitions(at, at + timedelta(days=400)), None)
        minutes = timedelta(minutes=draw(st.integers(-200, 200)))
        civil = (change.civil_before if change else civil) + minutes
    if draw(st.integers(0, 9)) == 0:
        civil = civil.replace(microsecond=draw(st.integers(0, 999999)))
    plain = len(clock.instants(civil)) == 1
    return {"civil": civil, "zone": key, "fold": draw(st.sampled_from([None, 0, 1] if plain else [0, 1]))}


def _call(when, fields):
    return Call(**when, **fields)


calls = st.builds(
    _call,
    times(),
    st.fixed_dictionaries(
        {
            "uid": uids,
            "title": titles,
            "topics": st.lists(texts, max_size=3).map(tuple),
            "medium": st.sampled_from(Medium),
            "host": st.none() | leaders,
            "participants": st.lists(leaders, max_size=3).map(tuple),
            "duration": st.none() | lengths,
            "status": st.sampled_from(Status),
            "after": st.none()
            | st.builds(After, uid=uids, gap=st.timedeltas(timedelta(0), timedelta(days=9)), within=st.none())
            | st.builds(After, uid=uids, within=st.timedeltas(timedelta(0), timedelta(days=9))),
            "announcements": st.lists(announcements, max_size=2).map(tuple),
            "location": texts,
            "notes": texts,
            "organizer": st.none() | leaders,
            "conferences": st.lists(conferences, max_size=2).map(tuple),
            "classification": st.sampled_from(Classification),
            "alarm": st.none() | st.timedeltas(timedelta(0), timedelta(days=3)),
            "replies": st.lists(
                st.builds(Reply, address=addresses, answer=st.sampled_from(Answer), comment=texts), max_size=2
            ).map(tuple),
            "extra": st.lists(extra, max_size=2).map(tuple),
            "sequence": st.integers(0, 9),
            "history": st.lists(
                st.builds(
                    Change,
                    sequence=st.integers(0, 9),
                    at=st.none() | short_instants,
                    what=texts,
                    reason=texts,
                ),
                max_size=2,
            ).map(tuple),
        }
    ),
)
schedules = st.builds(
    Schedule,
    title=texts,
    calls=st.lists(calls, max_size=3, unique_by=lambda call: call.uid).map(tuple),
    leaders=st.lists(leaders, max_size=2).map(tuple),
)
