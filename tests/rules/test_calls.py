"""The rules on calls and schedules: what they tell, and what they leave alone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from callsched.checker.calls import check_call, check_schedule
from callsched.findings import Subject
from callsched.models import (
    After,
    Agreement,
    Announcement,
    Call,
    Finding,
    Hours,
    Leader,
    Schedule,
    Severity,
    Source,
    StatedTime,
    Status,
    Verdict,
)
from callsched.rules import RULES
from callsched.zones import tzdata_version

TRUMP = Leader(name="Donald Trump", country="US", zone="America/New_York")
PUTIN = Leader(name="Vladimir Putin", country="RU", zone="Europe/Moscow")
ZELENSKY = Leader(name="Volodymyr Zelensky", country="UA", zone="Europe/Kyiv")
MOSCOW = {"civil": "2025-05-19T17:00", "zone": "Europe/Moscow"}


def utc(hour: int, minute: int = 0, day: int = 19) -> datetime:
    return datetime(2025, 5, day, hour, minute, tzinfo=UTC)


def said(who: str, text: str, at: datetime | None, published: date | None = None, **more) -> Announcement:
    verdict = more.pop("verdict", Verdict.UNCONFIRMED)
    stated = StatedTime(text, (0, len(text)), None, instant=at, zone=more.pop("zone", ""))
    return Announcement(verdict, (stated,), start=at, source=Source(who=who, published=published), **more)


def call(title: str = "Trump–Putin", **fields) -> Call:
    return Call(title=title, **{"participants": (TRUMP, PUTIN), **MOSCOW, **fields})


def names(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.name for finding in findings]


def only(findings: tuple[Finding, ...], name: str) -> Finding:
    (found,) = [finding for finding in findings if finding.name == name]
    return found


KREMLIN = said("the Kremlin", "17:00 Moscow time", utc(14))
WHITE_HOUSE = said("the White House", "10:30 Eastern", utc(14, 30))


def test_a_call_in_order_has_no_findings():
    assert check_call(call(announcements=(KREMLIN,), duration=timedelta(hours=2))) == ()


def test_two_offices_that_name_different_instants_are_both_quoted_with_the_difference():
    found = only(check_call(call(announcements=(KREMLIN, WHITE_HOUSE))), "announcements-differ")
    assert found.severity is Severity.ERROR
    for part in ("the Kremlin", "17:00 Moscow time", "14:00 UTC", "White House", "14:30 UTC", "30 minutes"):
        assert part in found.message


def test_the_announcement_against_the_call_is_named():
    found = only(check_call(call(announcements=(KREMLIN, WHITE_HOUSE))), "announcement-against-call")
    assert "the White House" in found.message
    assert "30 minutes later" in found.message


@pytest.mark.parametrize(
    "other",
    [
        said("the White House", "10:30 Eastern", utc(14, 30), withdrawn=True),
        said("a wire", "10am EST", None, verdict=Verdict.AMBIGUOUS, candidates=(utc(15), utc(14))),
        said(
            "a wire", "10am EST, 5pm GMT", None, verdict=Verdict.CONTRADICTORY, candidates=(utc(15), utc(17))
        ),
        said("a wire", "10am", None, verdict=Verdict.AMBIGUOUS),
    ],
    ids=["withdrawn", "ambiguous but possible", "contradictory", "without candidates"],
)
def test_announcements_that_may_mean_the_same_do_not_differ(other):
    assert names(check_call(call(announcements=(KREMLIN, other)))) == []


def test_an_ambiguous_announcement_differs_if_none_of_its_instants_fits():
    wire = said("a wire", "9am EST", None, verdict=Verdict.AMBIGUOUS, candidates=(utc(13), utc(13, 30)))
    found = check_call(call(announcements=(KREMLIN, wire)))
    assert names(found) == ["announcements-differ", "announcement-against-call"]
    assert "13:00 UTC or 2025-05-19 13:30 UTC" in found[0].message


def test_many_announcements_are_told_in_one_short_finding():
    wires = tuple(said(f"wire {n}", f"{n}:00 GMT", utc(n)) for n in range(12))
    found = only(check_call(call(announcements=wires, civil="2025-05-19T03:00")), "announcements-differ")
    assert "8 more" in found.message


def test_findings_of_the_announcements_come_first():
    weekday = Finding("CS105", "weekday-mismatch", Severity.WARNING, (0, 5), "`Friday` is a Monday")
    announced = said("the Kremlin", "17:00 Moscow time", utc(14), findings=(weekday,))
    found = check_call(call(announcements=(announced, WHITE_HOUSE)))
    assert names(found)[:2] == ["weekday-mismatch", "announcements-differ"]


def test_rules_changed_since_agreement_names_both_instants_and_both_releases():
    agreed = Agreement(instant=utc(13), tzdata="2024a")
    found = only(check_call(call(agreed=agreed)), "zone-rules-changed")
    for part in ("13:00 UTC", "2024a", "14:00 UTC", tzdata_version(), "2025-05-19 17:00", "Europe/Moscow"):
        assert part in found.message


def test_an_agreed_instant_of_another_time_under_the_same_release_says_so():
    agreed = Agreement(instant=utc(13), tzdata=tzdata_version())
    assert "the release is the same" in only(check_call(call(agreed=agreed)), "zone-rules-changed").message


@pytest.mark.parametrize(("fold", "instant"), [(0, "07:30 UTC"), (1, "06:30 UTC")])
def test_a_skipped_time_tells_the_change_and_the_instant_chosen(fold, instant):
    found = check_call(Call(title="x", civil="2025-03-09T02:30", zone="America/New_York", fold=fold))
    assert names(found) == ["skipped-call-time"]
    assert "from EST (UTC-05:00) to EDT (UTC-04:00)" in found[0].message
    assert instant in found[0].message


@pytest.mark.parametrize(("fold", "which", "other"), [(0, "first", "06:30"), (1, "second", "05:30")])
def test_a_repeated_time_tells_which_of_the_two_was_chosen(fold, which, other):
    found = check_call(Call(title="x", civil="2025-11-02T01:30", zone="America/New_York", fold=fold))
    assert names(found) == ["repeated-call-time"]
    assert f"takes the {which}" in found[0].message
    assert other in found[0].explanation


class TestAnnouncedLate:
    @pytest.mark.parametrize(("day", "late"), [(18, False), (19, False), (20, True)])
    def test_a_later_day_of_publication_is_told(self, day, late):
        said_then = said("the Kremlin", "17:00", utc(14), published=date(2025, 5, day))
        assert ("announced-late" in names(check_call(call(announcements=(said_then,))))) is late

    def test_a_day_that_is_the_same_on_one_of_the_clocks_is_not_late(self):
        ishiba = Leader(name="Shigeru Ishiba", zone="Asia/Tokyo", hours=Hours(possible=("00:00", "00:00")))
        said_then = said("Tokyo", "noon Eastern", utc(16), published=date(2025, 5, 20))
        late = call(civil="2025-05-19T19:00", participants=(TRUMP, ishiba), announcements=(said_then,))
        assert names(check_call(late)) == []

    @pytest.mark.parametrize("first", [None, date(2025, 5, 18)])
    def test_one_announcement_in_time_or_undated_is_enough(self, first):
        late = said("the Kremlin", "17:00", utc(14), published=date(2025, 5, 21))
        early = said("a wire", "17:00", utc(14), published=first)
        assert names(check_call(call(announcements=(late, early)))) == []

    def test_an_instant_of_publication_is_compared_to_the_minute(self):
        late = said("the Kremlin", "17:00", utc(14), published=utc(14, 1))
        early = said("the Kremlin", "17:00", utc(14), published=utc(13, 59))
        assert names(check_call(call(announcements=(late,)))) == ["announced-late"]
        assert names(check_call(call(announcements=(early,)))) == []

    def test_a_call_with_a_date_only_is_compared_by_date(self):
        late = said("the State Department", "", None, published=date(2025, 5, 18), verdict=Verdict.AMBIGUOUS)
        found = check_call(Call(title="Rubio–Lavrov", date=date(2025, 5, 17), announcements=(late,)))
        assert names(found) == ["announced-late"]


class TestAnnouncedDate:
    def test_another_day_is_told_with_both_weekdays(self):
        announced = said("the State Department", "noon GMT", utc(12, day=16))
        found = check_call(Call(title="Rubio–Lavrov", date=date(2025, 5, 17), announcements=(announced,)))
        assert names(found) == ["announced-date-differs"]
        assert "Saturday 2025-05-17" in found[0].message
        assert "Friday 2025-05-16" in found[0].message

    def test_the_day_of_one_of_the_clocks_is_enough(self):
        announced = said("Washington", "11 p.m. Eastern", utc(3, day=17))
        day = Call(title="x", date=date(2025, 5, 16), participants=(TRUMP, PUTIN), announcements=(announced,))
        assert names(check_call(day)) == []

    def test_the_zone_of_the_call_decides_where_there_is_one(self):
        announced = said("Washington", "11 p.m. Eastern", utc(3, day=17))
        day = Call(title="x", date=date(2025, 5, 16), zone="Europe/Moscow", announcements=(announced,))
        assert names(check_call(day)) == ["announced-date-differs"]


class TestUnsocialHour:
    def test_each_leader_out_of_hours_is_told(self):
        ishiba = Leader(name="Shigeru Ishiba", zone="Asia/Tokyo")
        found = check_call(call(civil="2025-05-19T22:30", participants=(TRUMP, PUTIN, ishiba)))
        assert names(found) == ["unsocial-hour", "unsocial-hour"]
        assert "2025-05-20 04:30 in Asia/Tokyo (UTC+09:00), outside 07:00–22:00" in found[1].message
        assert all(finding.severity is Severity.INFO for finding in found)

    def test_a_call_that_ends_too_late_is_told_by_its_end(self):
        found = check_call(call(civil="2025-05-19T21:00", duration=timedelta(hours=2)))
        assert names(found) == ["unsocial-hour"]
        assert "ends at an unsocial hour for `Vladimir Putin`: 2025-05-19 23:00" in found[0].message

    @pytest.mark.parametrize(
        ("span", "fits"),
        [(("20:00", "02:00"), True), (("00:00", "00:00"), True), (("02:00", "09:00"), False)],
    )
    def test_hours_may_cross_midnight(self, span, fits):
        opens, closes = map(time.fromisoformat, span)
        owl = Leader(
            name="Owl",
            zone="Europe/Moscow",
            hours=Hours(possible=(opens, closes), acceptable=None, preferred=None),
        )
        late = call(civil="2025-05-19T23:30", duration=timedelta(hours=1), participants=(owl,))
        assert (names(check_call(late)) == []) is fits

    def test_a_leader_without_any_hours_is_told(self):
        nobody = Leader(
            name="x", zone="Europe/Moscow", hours=Hours(possible=None, acceptable=None, preferred=None)
        )
        assert "none are given" in check_call(call(participants=(nobody,)))[0].message

    def test_on_a_trip_the_clock_there_counts(self):
        trip = {"zone": "Asia/Tokyo", "first": "2025-05-18", "last": "2025-05-21"}
        guest = Leader(name="Guest", zone="Europe/Moscow", trips=(trip,))
        found = check_call(call(participants=(guest,)))
        assert "Asia/Tokyo" in only(found, "unsocial-hour").message

    @pytest.mark.parametrize("status", [Status.HELD, Status.CANCELLED])
    def test_what_is_past_or_off_is_left_alone(self, status):
        assert check_call(call(civil="2025-05-19T03:00", status=status)) == ()


class TestDoubleBooked:
    def test_an_overlap_names_the_leader_and_both_calls(self):
        first = call(duration=timedelta(hours=2))
        second = call("Trump–Zelensky", civil="2025-05-19T18:30", participants=(TRUMP, ZELENSKY))
        found = check_schedule(Schedule(calls=(second, first)))
        assert names(found) == ["double-booked"]
        assert "`Donald Trump`" in found[0].message
        assert "`Trump–Putin` lasts until 2025-05-19 16:00 UTC" in found[0].message

    def test_back_to_back_is_no_overlap(self):
        first = call(duration=timedelta(hours=2))
        second = call("Trump–Zelensky", civil="2025-05-19T19:00")
        assert check_schedule(Schedule(calls=(first, second))) == ()

    def test_the_same_start_without_durations_is_an_overlap(self):
        found = check_schedule(Schedule(calls=(call(), call("Trump–Zelensky"))))
        assert "both start at 2025-05-19 14:00 UTC" in found[0].message

    def test_cancelled_calls_do_not_count_and_tentative_ones_warn(self):
        cancelled = Schedule(calls=(call(), call("b", status=Status.CANCELLED)))
        tentative = Schedule(calls=(call(), call("b", status=Status.TENTATIVE)))
        assert check_schedule(cancelled) == ()
        assert {finding.severity for finding in check_schedule(tentative)} == {Severity.WARNING}

    def test_two_people_of_one_name_are_told_apart_by_country(self):
        canada = Leader(name="John Smith", country="CA")
        britain = Leader(name="John Smith", country="GB")
        calls = (call(participants=(canada,)), call("b", participants=(britain,)))
        assert check_schedule(Schedule(calls=calls)) == ()

    def test_a_long_call_is_told_against_all_that_it_covers(self):
        long = call("summit", duration=timedelta(hours=4))
        short = [call(f"call {n}", civil=f"2025-05-19T{18 + n}:00", duration="PT10M") for n in range(3)]
        found = check_schedule(Schedule(calls=(long, *short)))
        assert names(found).count("double-booked") == 6

    def test_ten_thousand_calls_take_seconds_not_hours(self):
        everything = tuple(
            Call(uid=f"{n}", title=f"call {n}", participants=(TRUMP,), duration="P30D", **MOSCOW)
            for n in range(2000)
        )
        found = [f for f in check_schedule(Schedule(calls=everything)) if f.name == "double-booked"]
        assert len(found) == 1999


class TestOutOfOrder:
    RUSSIA = call(duration=timedelta(hours=2))

    def follow(self, civil: str, **after) -> tuple[Finding, ...]:
        ukraine = Call(
            title="Trump–Zelensky",
            civil=civil,
            zone="Europe/Moscow",
            after=After(uid=self.RUSSIA.uid, **after),
        )
        return check_schedule(Schedule(calls=(self.RUSSIA, ukraine)))

    def test_before_the_end_is_an_error(self):
        found = self.follow("2025-05-19T18:59")
        assert names(found) == ["out-of-order"]
        assert found[0].severity is Severity.ERROR

    def test_at_the_end_is_in_order(self):
        assert self.follow("2025-05-19T19:00") == ()

    def test_the_gap_counts(self):
        assert names(self.follow("2025-05-19T19:10", gap=timedelta(minutes=15))) == ["out-of-order"]
        assert self.follow("2025-05-19T19:15", gap=timedelta(minutes=15)) == ()

    def test_later_than_agreed_is_a_warning(self):
        found = self.follow("2025-05-19T20:01", within=timedelta(hours=1))
        assert names(found) == ["out-of-order"]
        assert found[0].severity is Severity.WARNING
        assert "within 1 hour" in found[0].message

    def test_without_a_duration_the_start_counts(self):
        russia = call()
        same = call("b", after=russia, participants=())
        assert (
            "which starts at" in only(check_schedule(Schedule(calls=(russia, same))), "out-of-order").message
        )

    def test_dates_count_where_there_is_no_clock_time(self):
        friday = Call(title="a", date=date(2025, 5, 16))
        thursday = Call(title="b", date=date(2025, 5, 15), after=friday)
        saturday = Call(title="c", date=date(2025, 5, 17), after=friday)
        found = check_schedule(Schedule(calls=(friday, thursday, saturday)))
        assert names(found) == ["out-of-order"]
        assert "`b` is on 2025-05-15" in found[0].message

    def test_a_date_and_a_clock_time_elsewhere_may_be_a_day_apart(self):
        sunday = Call(title="a", date=date(2025, 5, 18), after=self.RUSSIA)
        saturday = Call(title="b", date=date(2025, 5, 17), after=self.RUSSIA)
        found = check_schedule(Schedule(calls=(self.RUSSIA, sunday, saturday)))
        assert [finding.message[:3] for finding in found] == ["`b`"]

    def test_an_unknown_predecessor_is_told_with_the_closest_uid(self):
        russia = call(uid="trump-putin@example.org")
        ukraine = call("b", civil="2025-05-19T20:00", after=After(uid="trump-puttin@example.org"))
        found = check_schedule(Schedule(calls=(russia, ukraine)))
        assert names(found) == ["unknown-predecessor"]
        assert found[0].explanation == "did you mean `trump-putin@example.org`?"

    @pytest.mark.parametrize("size", [1, 2, 9])
    def test_a_circle_is_told_once(self, size):
        calls = tuple(
            Call(uid=f"{n}", title=f"call {n}", date=date(2025, 5, 19), after=After(uid=f"{(n + 1) % size}"))
            for n in range(size)
        )
        lead_in = Call(uid="x", title="x", date=date(2025, 5, 19), after=After(uid="0"))
        found = check_schedule(Schedule(calls=(lead_in, *calls)))
        assert names(found) == ["circular-order"]


def test_a_call_without_a_time_is_told_once():
    assert names(check_call(Call(title="Trump–Zelensky"))) == ["untimed-call"]
    assert check_call(Call(title="Trump–Zelensky", status=Status.CANCELLED)) == ()


def test_messages_speak_the_house_style():
    subjects = [
        call(announcements=(KREMLIN, WHITE_HOUSE)),
        Call(title="\x1b[31m`evil`\u202e" * 50, participants=(TRUMP,)),
        call(civil="2025-05-19T03:00", agreed=Agreement(instant=utc(13), tzdata="x" * 500)),
    ]
    for subject in subjects:
        for finding in check_call(subject):
            assert finding.message.isprintable()
            assert not finding.message.endswith(".")
            assert len(finding.message) < 500


@pytest.mark.parametrize("rule", [r for r in RULES if r.subject is Subject.CALL], ids=lambda rule: rule.name)
def test_an_empty_call_breaks_no_rule(rule):
    assert isinstance(rule(Call(title="")), list)
