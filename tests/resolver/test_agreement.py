"""Agreement: the cheapest set of readings wins, and what does not fit is named."""

from dataclasses import asdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsched.reading import Reading as Text
from callsched.resolver import costs
from callsched.resolver.agreement import (
    Member,
    Variant,
    agree,
    instants,
    match,
    meant_instead,
    out_of_season,
)
from callsched.resolver.days import number
from callsched.resolver.readings import Context, local_reading, readings
from resolver.moments import JUNE_3, at_utc, labels, offset

SUMMER = date(2025, 6, 3)


def member(hour, *clocks, minute=0, days=None, preferred=False):
    seconds = hour * 3600 + minute * 60
    return Member(clocks, [Variant(seconds, 0, 0.0)], days, JUNE_3, preferred)


def dated(hour, *clocks, minute=0, day=JUNE_3):
    return member(hour, *clocks, minute=minute, days={day: 0.0})


def labelled(hour, label, *, days=None):
    return member(hour, *readings(labels(label), (), Context(None, "", Text("")), SUMMER), days=days)


class TestTheCheapestSet:
    def test_a_dearer_reading_is_taken_where_it_alone_agrees(self):
        found = agree([dated(14, offset(0)), member(10, offset(-5), offset(-4, cost=10.0))])
        assert (found.instant, found.cost, found.whole) == (at_utc(JUNE_3, 14), 10.0, True)
        assert found.matches[1].reading.name() == "UTC-04:00"

    def test_the_cheaper_of_two_that_agree_wins(self):
        first = dated(14, offset(0), offset(1, cost=4.0))
        found = agree([first, member(15, offset(1), offset(2, cost=1.0))])
        assert (found.instant, found.cost) == (at_utc(JUNE_3, 14), 0.0)

    def test_costs_of_days_and_figures_count_as_those_of_readings(self):
        late = Member([offset(0)], [Variant(0, 0, 0.0), Variant(0, 1, 0.2)], {JUNE_3: 0.0})
        found = agree([late, dated(20, offset(-4))])
        assert found.instant == at_utc(JUNE_3 + 1, 0)
        assert found.cost == pytest.approx(0.2)

    def test_a_majority_names_the_odd_one(self):
        members = [dated(14, offset(0)), member(17, offset(3), minute=30), member(10, offset(-4))]
        found = agree(members)
        assert found.instant == at_utc(JUNE_3, 14)
        assert [matched is None for matched in found.matches] == [False, True, False]
        assert (found.cost, found.whole, found.rivals) == (costs.ODD, False, [])

    def test_a_majority_is_not_looked_for_where_none_is_asked_for(self):
        first = dated(15, offset(0))
        found = agree([first, member(14, offset(0)), member(10, offset(-4))], majority=False)
        assert (found.whole, found.instant) == (False, at_utc(JUNE_3, 15))

    def test_where_the_first_is_odd_the_others_agree_without_it(self):
        found = agree([dated(14, offset(0)), member(17, offset(2)), member(10, offset(-5))])
        assert (found.instant, found.matches[0], found.cost) == (at_utc(JUNE_3, 15), None, costs.ODD)

    def test_of_equally_cheap_ones_the_first_dated_member_has_its_own(self):
        found = agree([member(9, offset(0)), dated(14, offset(0))])
        assert found.instant == at_utc(JUNE_3, 14)

    def test_no_instant_is_found_where_the_clocks_skip_the_only_time(self):
        skipped = dated(2, local_reading("America/New_York"), minute=30, day=number(date(2025, 3, 9)))
        found = agree([skipped])
        assert (found.instant, found.matches, found.cost) == (None, [None], costs.ODD)


class TestRivals:
    @pytest.mark.parametrize(
        ("extra", "rivals"), [(0.0, 1), (costs.MARGIN - 0.1, 1), (costs.MARGIN + 0.1, 0)]
    )
    def test_another_instant_is_as_sane_within_the_margin(self, extra, rivals):
        found = agree([dated(10, offset(-5), offset(-4, cost=extra))])
        assert found.instant == at_utc(JUNE_3, 15)
        assert found.rivals == [at_utc(JUNE_3, 14)] * rivals

    def test_a_second_time_leaves_none(self):
        found = agree([dated(10, offset(-5), offset(-4)), member(14, offset(0))])
        assert (found.instant, found.rivals) == (at_utc(JUNE_3, 14), [])

    def test_contradicting_times_have_none(self):
        assert agree([dated(10, offset(0)), dated(11, offset(0))]).rivals == []


class TestTheOrderOfTheTimes:
    @given(
        st.lists(
            st.tuples(st.integers(0, 23), st.sampled_from([-5, -4, 0, 1, 3]), st.sampled_from([0.0, 4.0])),
            min_size=1,
            max_size=4,
        ),
        st.randoms(use_true_random=False),
    )
    def test_does_not_matter_to_what_agrees_and_at_what_cost(self, drawn, random):
        members = [dated(hour, offset(0), offset(hours, cost)) for hour, hours, cost in drawn]
        found, again = agree(members), agree(random.sample(members, len(members)))
        assert (found.cost, found.whole) == (again.cost, again.whole)
        if found.whole:
            assert {found.instant, *found.rivals} == {again.instant, *again.rivals}

    @given(st.integers(0, 23), st.permutations([-8, -4, 0, 1, 3, 5.5]))
    def test_does_not_matter_to_the_instant_of_one_moment(self, hour, offsets):
        instant = at_utc(JUNE_3, hour)
        members = []
        for hours in offsets:
            day, seconds = divmod(instant + int(hours * 3600), 86400)
            members.append(Member([offset(hours)], [Variant(seconds, 0, 0.0)], {day: 0.0}))
        found = agree(members)
        assert (found.instant, found.cost, found.rivals) == (instant, 0.0, [])


class TestWhereAllAgreeByTheLetter:
    @given(
        st.integers(0, 23),
        st.lists(
            st.tuples(st.sampled_from([-5, -4, 0, 1, 3]), st.sampled_from([0, 0, 0, 1]), st.floats(0.0, 1.0)),
            min_size=1,
            max_size=4,
        ),
        st.booleans(),
    )
    def test_no_search_is_needed(self, hour, clocks, all_dated):
        members = []
        for index, (hours, slip, cost) in enumerate(clocks):
            day, seconds = divmod(at_utc(JUNE_3, hour + slip) + hours * 3600, 86400)
            found = [offset(hours), offset(hours + 1, cost=cost)]
            days = {day: 0.0} if all_dated or not index else None
            members.append(Member(found, [Variant(seconds, 0, 0.0)], days, JUNE_3, preferred=False))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("callsched.resolver.agreement._at_once", lambda members: None)
            searched = agree(members)
        assert asdict(agree(members)) == asdict(searched)


class TestOneTime:
    NEW_YORK = local_reading("America/New_York")

    def test_a_fold_gives_two_instants(self):
        day = number(date(2025, 11, 2))
        found = instants(dated(1, self.NEW_YORK, minute=30, day=day))
        assert list(found) == [at_utc(day, 5, 30), at_utc(day, 6, 30)]

    def test_a_gap_gives_none(self):
        assert instants(dated(2, self.NEW_YORK, minute=30, day=number(date(2025, 3, 9)))) == {}

    def test_without_a_day_of_its_own_it_is_looked_for_near_by(self):
        near = (JUNE_3 - 1, JUNE_3, JUNE_3 + 1)
        assert list(instants(member(14, offset(0)))) == [at_utc(day, 14) for day in near]

    def test_the_cheapest_way_to_an_instant_counts(self):
        twice = dated(10, offset(-4), offset(-4, cost=10.0))
        assert [(at, own.cost) for at, own in instants(twice).items()] == [(at_utc(JUNE_3, 14), 0.0)]

    def test_a_cheaper_reading_behind_is_not_asked_where_one_as_dear_stands_between(self):
        thrice = dated(10, offset(-4, cost=1.0), offset(-5, cost=10.0), offset(-4))
        at = at_utc(JUNE_3, 14)
        assert (instants(thrice)[at].cost, match(thrice, at).cost) == (0.0, 1.0)

    def test_it_reads_only_as_its_clock_shows(self):
        one = dated(10, offset(-4))
        assert match(one, at_utc(JUNE_3, 14)).local == at_utc(JUNE_3, 10)
        assert match(one, at_utc(JUNE_3, 15)) is None
        assert match(one, at_utc(JUNE_3 + 1, 14)) is None

    def test_a_day_of_the_sentence_is_given_up_at_a_cost(self):
        one = member(10, offset(-4), preferred=True)
        assert match(one, at_utc(JUNE_3, 14)).cost == 0.0
        assert match(one, at_utc(JUNE_3 + 1, 14)).cost == costs.OTHER_DAY


class TestOutOfSeason:
    def test_the_wall_clock_that_shows_something_else_is_given(self):
        one = labelled(10, "EST", days={JUNE_3: 0.0})
        instant = at_utc(JUNE_3, 15)
        assert out_of_season(match(one, instant), instant, one).name() == "America/New_York"

    def test_none_is_in_its_season(self):
        one = labelled(10, "EDT", days={JUNE_3: 0.0})
        instant = at_utc(JUNE_3, 14)
        assert out_of_season(match(one, instant), instant, one) is None

    @pytest.mark.parametrize(("others", "meant"), [([], 14), ([member(15, offset(0))], None)])
    def test_all_may_be_meant_unless_one_confirms_the_letter(self, others, meant):
        members = [labelled(10, "EST", days={JUNE_3: 0.0}), labelled(7, "PST"), *others]
        found = agree(members)
        assert (found.instant, found.cost) == (at_utc(JUNE_3, 15), 0.0)
        read = zip(found.matches, members, strict=True)
        walls = [out_of_season(matched, found.instant, one) for matched, one in read]
        assert meant_instead(members, walls) == (meant and at_utc(JUNE_3, meant))
