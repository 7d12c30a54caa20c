"""Surroundings: the dates, places and headings of a text that bear on its times."""

import pytest

from callsched.reading import read
from reading.stated_times import first


def words(text, part):
    return part and text[part.start : part.end]


class TestDates:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("On Monday they talk at 5 p.m. GMT.", "Monday"),
            ("They talk at 5 p.m. GMT in all halls on Monday.", "Monday"),
            ("On Monday or Friday they talk at 5 p.m. GMT.", "Friday"),
            ("They talk at 5 p.m. GMT (1 p.m. EDT) Wednesday.", "Wednesday"),
            ("They talk on Monday at 5 p.m. GMT.", None),
        ],
    )
    def test_the_free_date_nearest_to_a_time_is_around_it(self, text, found):
        assert words(text, first(text).around) == found

    def test_the_date_of_another_time_is_beside_it(self):
        text = "They talk on Monday at 5 p.m. GMT and at 7 p.m. GMT."
        one, other = read(text).stated
        assert (words(text, one.beside), words(text, other.beside)) == (None, "Monday")

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("They talk on Monday. It begins at 5 p.m. GMT.", "Monday"),
            ("They talk on Monday and Friday. It begins at 5 p.m. GMT.", "Friday"),
            ("He will tell this afternoon what ends on 9 July. It begins at 5 p.m. GMT.", "this afternoon"),
            ("He will tell this afternoon what ends on 9 July. It begins at 5 a.m. GMT.", "9 July"),
            ("They talk on Monday. All sing. All dance. All eat. It begins at 5 p.m. GMT.", None),
            ("It begins at 5 p.m. GMT.", None),
        ],
    )
    def test_the_last_of_the_three_sentences_before_is_carried(self, text, found):
        assert words(text, first(text).carried) == found

    def test_the_date_of_a_time_taken_back_is_not_carried(self):
        text = "They talk on Monday, not on Friday at 5 p.m. GMT. It begins at 7 p.m. GMT."
        assert words(text, read(text).stated[-1].carried) == "Monday"

    def test_a_carried_date_is_past_if_its_sentence_is(self):
        assert first("They met on Friday. It is at 5 p.m. GMT.").carried_past is True
        assert first("They will meet on Friday. It is at 5 p.m. GMT.").carried_past is False

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("They talk at 5 p.m. GMT. Both are on 5 February, he says.", "5 February"),
            ("They talk at 5 p.m. GMT. On 5 February it is at 7 p.m. GMT.", None),
            ("They talk at 5 p.m. GMT. The window closes tomorrow, February 5.", None),
        ],
    )
    def test_the_sentence_behind_counts_if_it_has_no_time(self, text, found):
        assert words(text, first(text).following) == found

    def test_only_dates_with_their_year_are_full(self):
        text = "On 3 June 2025, 4 June and Friday they talk at 5 p.m. GMT."
        assert [words(text, part) for part in read(text).full_dates] == ["3 June 2025"]


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("In Tokyo they talk at 5 p.m.", "tokyo"),
            ("They talk at 5 p.m. and meet in Tokyo", "tokyo"),
            ("KYIV — They talk at 5 p.m.", "kyiv"),
            ("KYIV — In Rome they talk at 5 p.m.", "rome"),
            ("They talk at 5 p.m. in Tokyo", None),
            ("They talk at 5 p.m.", None),
        ],
    )
    def test_the_event_happens_where_the_sentence_or_the_dateline_says(self, text, place):
        found = first(text).event_place
        assert (found and found.text) == place

    def test_a_city_goes_before_its_country_on_the_way_to_a_time(self):
        found = first("The delegation flies to Mazatlán in Mexico, where at 5 p.m. it lands").place_before
        assert found.text == "mazatlan"

    def test_a_place_behind_the_time_before_leads_to_the_next(self):
        one, other = read("They talk at 4 p.m. GMT in Rome and in Minsk at 8 p.m.").stated
        place = other.event_place
        assert (place.text, other.leads_here(place), one.leads_here(place)) == ("minsk", True, False)
        assert other.happens_in(place)

    def test_no_more_than_eight_are_kept(self):
        names = "Rome, Paris, Madrid, Lima, Delhi, Tokyo, Oslo, Prague, Vienna and Kyiv"
        assert len(first(f"The envoys of {names} talk at 5 p.m. GMT.").cities) == 8

    @pytest.mark.parametrize(
        ("text", "countries"),
        [
            ("Modi talks at 5 p.m. GMT", {"IN"}),
            ("In Minsk and Paris they talk at 5 p.m.", {"BY", "FR"}),
            ("The African Union talks at 5 p.m. GMT", {"ET"}),
            ("They eat turkey at 5 p.m. GMT", set()),
            ("They talk at 5 p.m. GMT", set()),
        ],
    )
    def test_countries_are_those_of_places_leaders_and_institutions(self, text, countries):
        assert read(text).countries == countries


class TestHeadings:
    @pytest.mark.parametrize(
        "text",
        [
            "Times in Eastern time:\n5 p.m. talks\n7 p.m. dinner",
            "5 p.m. talks, 7 p.m. dinner; all times Eastern",
        ],
    )
    def test_one_stands_for_all_times(self, text):
        assert [stated.heading[0].meanings[0].zone for stated in read(text).stated] == [
            "America/New_York"
        ] * 2

    def test_the_last_before_a_time_counts(self):
        text = "All times Eastern:\n5 p.m. talks\nAll times Pacific:\n7 p.m. dinner"
        zones = [stated.heading[0].meanings[0].zone for stated in read(text).stated]
        assert zones == ["America/New_York", "America/Los_Angeles"]

    def test_one_may_stand_for_the_times_in_brackets(self):
        text = "(AEDT; India in brackets): 10:30 (5:00)"
        assert [stated.heading[0].text for stated in read(text).stated] == ["aedt", "india"]


class TestWordsBefore:
    @pytest.mark.parametrize(
        ("text", "deadline", "closes"),
        [
            ("The truce lasts until 5 p.m. GMT.", True, True),
            ("The vote ends at 5 p.m. GMT.", False, True),
            ("The vote opens at 5 p.m. GMT.", False, False),
            ("Send it by 5 p.m. GMT.", True, False),
        ],
    )
    def test_they_tell_a_deadline_or_an_end(self, text, deadline, closes):
        found = first(text)
        assert (found.deadline, found.closes) == (deadline, closes)

    def test_a_bracket_may_be_open(self):
        one, other, third = read("at 5 p.m. GMT (1 p.m. EDT), then at 7 p.m. GMT").stated
        assert (one.bracketed, other.bracketed, third.bracketed) == (False, True, False)


class TestVenue:
    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("Time: 14:00\nVenue: Media Room, OR Tambo Building, Pretoria", "Pretoria"),
            ("WHEN: 10:00 a.m.\nWHERE: National Press Club, Washington, D.C.", "Washington, D.C."),
            ("Location: Geneva\nTime: 14:00", "Geneva"),
            ("Time: 14:00\nVenue: Rome\n\nVenue: Paris", "Rome"),
            ("Time: 14:00\nVenue: Nairobi, Kenya", "Nairobi"),
        ],
    )
    def test_a_line_names_it(self, text, place):
        (stated,) = read(text).stated
        found = stated.event_place
        assert found is not None
        assert text[found.start : found.end] == place

    @pytest.mark.parametrize(
        "text",
        ["Time: 14:00\nIt takes place: Rome", "Time: 14:00\nWhere Rome is", "Time: 14:00\nVenue: Hall 4"],
    )
    def test_other_lines_do_not(self, text):
        (stated,) = read(text).stated
        assert stated.event_place is None

    def test_nor_does_that_of_another_notice(self):
        (stated,) = read("Time: 14:00\n" + "They met and spoke.\n" * 40 + "Venue: Rome").stated
        assert stated.event_place is None

    def test_where_the_sentence_tells_the_place_it_goes_before(self):
        (stated,) = read("They meet in Paris at 14:00.\nVenue: Rome").stated
        assert stated.event_place.meanings[0].zone == "Europe/Paris"
