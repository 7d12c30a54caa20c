"""The small values of a calendar file: dates, times, durations, addresses."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from callsched.errors import InvitationError, shortened

_EPOCH = datetime(1970, 1, 1)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?)?"
)
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BAD_IN_ADDRESS = re.compile(r"[\s\x00-\x20\x7f-\x9f\"<>\\\u2028\u2029]")


def seconds_since_1970(instant: datetime) -> int:
    """Give an instant in whole seconds, rounded down."""
    since = instant.astimezone(UTC).replace(tzinfo=None) - _EPOCH
    return since.days * 86400 + since.seconds


def instant_of(seconds: int) -> datetime:
    """Give the instant of a count of seconds since 1970."""
    return (_EPOCH + timedelta(seconds=seconds)).replace(tzinfo=UTC)


def civil_text(civil: datetime) -> str:
    """Write a civil time as a DATE-TIME without a zone.

    >>> civil_text(datetime(2025, 5, 19, 17))
    '20250519T170000'
    """
    return f"{civil.year:04}{civil.month:02}{civil.day:02}T{civil.hour:02}{civil.minute:02}{civil.second:02}"


def utc_text(instant: datetime) -> str:
    """Write an instant as a DATE-TIME in UTC."""
    return civil_text(instant.astimezone(UTC)) + "Z"


def date_text(day: date) -> str:
    """Write a DATE."""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def duration_text(duration: timedelta) -> str:
    """Write a duration of whole seconds.

    >>> duration_text(timedelta(minutes=15)), duration_text(timedelta(days=1, hours=2))
    ('PT15M', 'P1DT2H')
    """
    sign, rest = ("-", -duration) if duration < timedelta(0) else ("", duration)
    hours, odd = divmod(rest.seconds, 3600)
    minutes, seconds = divmod(odd, 60)
    clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    days = f"{rest.days}D" if rest.days else ""
    return f"{sign}P{days}{'T' + clock if clock else ''}" if days or clock else "PT0S"


def parse_duration(text: str) -> timedelta | None:
    """Read a duration; None for what is none.

    >>> parse_duration("-PT15M"), parse_duration("P1W"), parse_duration("15 min")
    (datetime.timedelta(days=-1, seconds=85500), datetime.timedelta(days=7), None)
    """
    found = _DURATION.fullmatch(text.strip())
    if found is None or not any(found.groups()[1:]):
        return None
    sign, weeks, days, hours, minutes, seconds = found.groups()
    try:
        length = timedelta(
            weeks=int(weeks or 0),
            days=int(days or 0),
            hours=int(hours or 0),
            minutes=int(minutes or 0),
            seconds=int(seconds or 0),
        )
    except OverflowError:
        return None
    return -length if sign == "-" else length


def parse_time(text: str) -> tuple[datetime | date, bool] | None:
    """Read a DATE or DATE-TIME and say whether it is in UTC; None for what is neither.

    >>> parse_time("20250519T140000Z"), parse_time("20250519")
    ((datetime.datetime(2025, 5, 19, 14, 0), True), (datetime.date(2025, 5, 19), False))
    """
    found = _STAMP.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, utc = found.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day)), False
        leap = second == "60"
        civil = datetime(int(year), int(month), int(day), int(hour), int(minute), 59 if leap else int(second))
    except ValueError:
        return None
    return civil, bool(utc)


def calendar_address(address: str) -> str:
    """Write a calendar address as a URI; a bare mail address gets its `mailto:`.

    >>> calendar_address("protocol@example.org"), calendar_address("MAILTO:a@example.org")
    ('mailto:protocol@example.org', 'mailto:a@example.org')

    Raises `InvitationError` for what is no address.
    """
    text = address.strip()
    if _BAD_IN_ADDRESS.search(text) is None:
        scheme = _SCHEME.match(text)
        if scheme is None and "@" in text.strip("@"):
            return f"mailto:{text}"
        if scheme is not None and len(text) > scheme.end():
            return scheme[0].lower() + text[scheme.end() :]
    raise InvitationError(
        f"`{shortened(address)}` is no calendar address such as `mailto:protocol@example.org`"
    )
