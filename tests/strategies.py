"""What hypothesis draws from: zones, civil times, instants, leaders, calls, hostile texts."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from callsched.models import Call, Leader
from callsched.zones import keys

zone_keys = st.sampled_from(sorted(keys()))
capitals = st.sampled_from(
    ["America/New_York", "Europe/Moscow", "Europe/Kyiv", "Europe/London", "Asia/Tokyo", "Asia/Kathmandu"]
)
civil_times = st.datetimes(datetime(1971, 1, 1), datetime(2037, 12, 31))
instants = st.datetimes(datetime(1971, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC))
far_instants = st.datetimes(datetime(1900, 1, 1), datetime(2400, 1, 1), timezones=st.just(UTC))

# Any text that a file can hold, with the characters that break careless readers made likely.
_TRAPS = [
    "\x00",
    "\u202e",
    "\ud800",
    "\u200f",
    "٥",
    "\r\n",
    "\ufeff",
    "𝟙",
    "GMT",
    "10:00",
    "(",
    "24:61",
    "EST/",
]
hostile_texts = st.lists(st.one_of(st.text(max_size=20), st.sampled_from(_TRAPS)), max_size=30).map("".join)
names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)

leaders = st.builds(Leader, name=names, zone=capitals)
durations = st.integers(1, 600).map(lambda minutes: timedelta(minutes=minutes))
calls = st.builds(
    Call,
    uid=st.uuids().map(str),
    title=names,
    civil=civil_times.map(lambda moment: moment.replace(microsecond=0)),
    zone=capitals,
    fold=st.sampled_from([0, 1]),
    duration=durations,
    participants=st.lists(leaders, max_size=3).map(tuple),
)
