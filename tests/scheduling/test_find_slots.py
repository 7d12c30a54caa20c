"""What `find_slots` and `search` promise beside being right: rules, explanations, misuse."""

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta

import pytest
from pydantic import TypeAdapter

from callsched.errors import MisuseError
from callsched.models import Busy, Hours, Leader, Rest
from callsched.scheduling import Level, Slot, find_slots, search

MONDAY = {"earliest": "2025-05-19T00:00Z", "latest": "2025-05-20T00:00Z"}
WEEK = {"earliest": "2025-05-19T00:00Z", "latest": "2025-05-26T00:00Z"}
WASHINGTON = Leader(name="Washington", zone="Washington", country="US")
MOSCOW = Leader(name="Moscow", zone="Moscow", country="RU")
KYIV = Leader(name="Kyiv", zone="Kyiv", country="UA")
TOKYO = Leader(name="Tokyo", zone="Tokyo", country="JP")
THREE = [WASHINGTON, MOSCOW, KYIV]
ALWAYS = Hours(preferred=(time(0), time(0)))


class TestSlots:
    def test_windows_are_exact_and_give_each_clock(self):
        slot = find_slots(THREE, duration=timedelta(hours=1), **MONDAY)[0]
        assert slot.window == (datetime(2025, 5, 19, 13, tzinfo=UTC), datetime(2025, 5, 19, 14, tzinfo=UTC))
        assert [standing.civil.hour for standing in slot.standings] == [9, 16, 16]
        assert slot.end - slot.start == timedelta(hours=1)
        assert slot.worst is Level.PREFERRED
        assert slot.deciders == ()

    def test_the_best_start_of_a_window_has_the_least_time_in_poor_hours(self):
        busy = Busy(datetime(2025, 5, 19, 6, 30, tzinfo=UTC), datetime(2025, 5, 20, tzinfo=UTC))
        leader = Leader(name="Kyiv", zone="Kyiv", busy=[busy])
        slot = find_slots([leader], duration="PT1H", **MONDAY)[0]
        assert slot.first_start == datetime(2025, 5, 19, 5, tzinfo=UTC)
        assert slot.start == slot.last_start == datetime(2025, 5, 19, 5, 30, tzinfo=UTC)

    def test_a_weekend_is_the_country_s_own_and_dated(self):
        dubai = Leader(name="Abu Dhabi", zone="Asia/Dubai", country="AE")
        friday = {"earliest": "2021-12-31T00:00+04:00", "latest": "2022-01-01T00:00+04:00"}
        assert find_slots([dubai], duration="PT1H", **friday)[0].worst is Level.DAY_OFF
        sunday = {"earliest": "2022-01-02T00:00+04:00", "latest": "2022-01-03T00:00+04:00"}
        assert find_slots([dubai], duration="PT1H", **sunday)[0].worst is Level.DAY_OFF
        assert find_slots([dubai], duration="PT1H", weekends=False, **sunday)[0].worst is Level.PREFERRED

    def test_rest_says_what_a_day_off_means(self):
        saturday = {"earliest": "2025-05-24T00:00Z", "latest": "2025-05-25T00:00Z"}
        levels = {}
        for rest in Rest:
            leader = Leader(name="Kyiv", zone="Kyiv", country="UA", rest=rest)
            slots = find_slots([leader], duration="PT1H", **saturday)
            levels[rest] = slots[0].worst if slots else None
        assert levels == {Rest.WORSE: Level.DAY_OFF, Rest.NEVER: None, Rest.ORDINARY: Level.PREFERRED}

    def test_dates_of_one_s_own_are_off(self):
        leader = Leader(name="Kyiv", zone="Kyiv", days_off=[date(2025, 5, 19)])
        assert find_slots(
            [leader], duration="PT1H", earliest="2025-05-19T05:00Z", latest="2025-05-19T12:00Z"
        )[0].worst

    def test_notice_counts_from_when_one_asks(self):
        leader = Leader(name="Kyiv", zone="Kyiv", notice=timedelta(hours=4), hours=ALWAYS)
        slot = find_slots([leader], duration="PT1H", asked="2025-05-19T06:00:00.5Z", **MONDAY)[0]
        assert slot.start == datetime(2025, 5, 19, 10, 0, 1, tzinfo=UTC)
        with pytest.raises(MisuseError, match="`Kyiv` needs 4:00:00 of notice; say from when with asked="):
            find_slots([leader], duration="PT1H", **MONDAY)

    def test_arrival_and_departure_bound_the_week(self):
        leader = Leader(
            name="Kyiv", zone="Kyiv", hours=ALWAYS, arrives="2025-05-19T10:00Z", departs="2025-05-19T11:30Z"
        )
        slot = find_slots([leader], duration="PT1H", **MONDAY)[0]
        assert (slot.first_start.hour, slot.last_start.hour, slot.last_start.minute) == (10, 10, 30)

    def test_a_quorum_lets_some_miss_the_call_but_nobody_needed(self):
        assert find_slots([*THREE, TOKYO], duration="PT3H", **MONDAY) == []
        slot = find_slots([*THREE, TOKYO], duration="PT3H", quorum=3, **MONDAY)[0]
        assert slot.missing == ("Washington",)
        needed = find_slots([*THREE, TOKYO], duration="PT3H", quorum=3, needed=["Washington"], **MONDAY)[0]
        assert needed.missing == ("Tokyo",)

    def test_with_the_worst_level_raised_people_are_woken(self):
        slot = find_slots([*THREE, TOKYO], duration="PT3H", worst=Level.NEVER, **MONDAY)[0]
        assert slot.worst is Level.NEVER
        assert slot.missing == ()

    def test_the_answer_does_not_depend_on_the_order_of_participants(self):
        one = find_slots([*THREE, TOKYO], duration="PT1H", **WEEK)
        other = find_slots([TOKYO, *reversed(THREE)], duration="PT1H", **WEEK)
        assert [slot.window for slot in one] == [slot.window for slot in other]

    def test_a_slot_is_a_value(self):
        slot = find_slots(THREE, duration="PT1H", **MONDAY)[0]
        assert slot == copy.deepcopy(slot) == pickle.loads(pickle.dumps(slot))
        assert len({slot, copy.copy(slot)}) == 1
        adapter = TypeAdapter(Slot)
        again = adapter.validate_json(adapter.dump_json(slot))
        assert again == slot
        assert "preferred hour for everyone" in again.explain()
        assert repr(slot) == "<Slot 2025-05-19 13:00–14:00 UTC · preferred hour>"

    def test_more_than_a_byte_of_people(self):
        crowd = [Leader(name=f"Leader {number}", zone="Kyiv") for number in range(400)]
        assert find_slots(crowd, duration="PT1H", **MONDAY)[0].worst is Level.PREFERRED


class TestExplanation:
    def test_the_best_slot_says_that_no_fairer_time_exists_whose_hours_bind_and_what_would_better_it(self):
        slots = find_slots([*THREE, TOKYO], duration="PT1H", top=9, **MONDAY)
        told = slots[0].explain()
        assert "no fairer time exists between 2025-05-19 00:00 and 2025-05-20 00:00 UTC" in told
        assert "decided by Tokyo: possible hour" in told
        assert "bound by the hours of Washington, Tokyo" in told
        assert "fairer if Tokyo counts 1:00:00 of possible hour as acceptable hour" in told

    def test_another_slot_says_why_it_lost(self):
        slots = find_slots([*THREE, TOKYO], duration="PT1H", top=40, **WEEK)
        assert "as fair as 2025-05-19 12:00 UTC, which has less time in poor hours" in slots[1].explain()
        assert (
            "loses to 2025-05-19 12:00 UTC: 2 at possible hour of a day off, there 0" in slots[-1].explain()
        )

    def test_the_relaxation_makes_the_fairer_time_that_it_promises(self):
        found = search([*THREE, TOKYO], duration="PT1H", **MONDAY)
        relaxed = found.relaxations[0]
        ((name, stretch, _, wanted),) = relaxed.gives
        tokyo = TOKYO.model_copy(update={"hours": Hours(acceptable=(time(8), time(22)))})
        assert (name, stretch, wanted) == ("Tokyo", timedelta(hours=1), Level.ACCEPTABLE)
        better = find_slots([*THREE, tokyo], duration="PT1H", **MONDAY)[0]
        assert better.worst < found.slots[0].worst

    def test_when_nothing_fits_it_says_why_and_what_would_have_to_give(self):
        found = search([*THREE, TOKYO], duration="PT3H", **MONDAY)
        assert found.slots == ()
        assert found.binding == ("Washington", "Tokyo")
        assert found.relaxations[0].time == timedelta(hours=1)
        told = found.explain()
        assert "nothing fits: no 3:00:00 in which all are free" in told
        assert "all are free for 2:00:00 at most, from 2025-05-19 11:00 UTC" in told
        assert "it would fit if Washington gives 1:00:00 outside hours" in told
        assert found.nearest[0].missing

    def test_a_relaxation_of_what_is_taken_says_so(self):
        busy = Busy(datetime(2025, 5, 19, tzinfo=UTC), datetime(2025, 5, 20, tzinfo=UTC), "visit")
        leader = Leader(name="Kyiv", zone="Kyiv", busy=[busy])
        assert "Kyiv frees 1:00:00 that are taken" in search([leader], duration="PT1H", **MONDAY).explain()


class TestMisuse:
    @pytest.mark.parametrize(
        ("change", "message"),
        [
            ({"participants": []}, "participants is empty"),
            ({"participants": WASHINGTON}, "participants is a list of leaders"),
            ({"participants": ["Moscow"]}, "a participant is a Leader, not `'Moscow'`"),
            ({"participants": [MOSCOW, MOSCOW]}, "two participants are called `Moscow`"),
            ({"participants": [Leader(name="Nowhere")]}, "`Nowhere` has no zone"),
            ({"duration": timedelta(0)}, "duration= is more than nothing"),
            ({"duration": timedelta(hours=-1)}, "duration= is more than nothing"),
            ({"duration": 60}, "duration= is a timedelta, not `60`"),
            ({"duration": "an hour"}, "no ISO 8601 duration"),
            ({"duration": timedelta(hours=25)}, "longer than the range"),
            ({"earliest": datetime(2025, 5, 19)}, "needs an offset, but `2025-05-19T00:00:00` has none"),
            ({"earliest": "yesterday"}, "earliest= is no ISO 8601 time: `yesterday`"),
            ({"earliest": date(2025, 5, 19)}, "earliest= is an instant"),
            ({"latest": "2025-05-18T00:00Z"}, "is not after earliest="),
            ({"latest": "2085-05-18T00:00Z"}, "more than the 3660 searched"),
            ({"top": 0}, "top= is at least 1, but it is 0"),
            ({"top": True}, "top= is a whole number"),
            ({"worst": 99}, "worst= is a Level (PREFERRED, ACCEPTABLE"),
            ({"quorum": 4}, "quorum= is from 1 to 3"),
            ({"needed": ["Minsk"], "quorum": 2}, "no participant: `Minsk`"),
            ({"needed": ["Kyiv"]}, "only means something with quorum="),
        ],
    )
    def test_the_message_names_the_value(self, change, message):
        arguments = {"participants": THREE, "duration": "PT1H", **MONDAY, **change}
        with pytest.raises(MisuseError) as caught:
            find_slots(arguments.pop("participants"), **arguments)
        assert message in str(caught.value)

    def test_an_unknown_zone_names_close_ones(self):
        with pytest.raises(ValueError, match="did you mean"):
            Leader(name="x", zone="Asia/Tokio")

    def test_two_hundred_thousand_busy_times_are_no_hang(self):
        start = datetime(2025, 1, 1, tzinfo=UTC)
        minute = timedelta(minutes=1)
        busy = tuple(
            Busy(start + n * minute, start + (n + 1) * minute - timedelta(seconds=n % 3))
            for n in range(200_000)
        )
        leader = WASHINGTON.model_copy(update={"busy": busy})
        slots = find_slots([leader], duration="PT2S", earliest=start, latest=start + timedelta(days=140))
        assert slots
