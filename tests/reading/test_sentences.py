"""Sentences: where they begin, and what tells the past from the future in them."""

import pytest

from callsched.reading import read
from callsched.reading.items import DateWords
from callsched.reading.sentences import Sentences, combined
from reading.stated_times import first, page_of, written


def numbers(text):
    """In which sentence each time of a text stands."""
    return [stated.sentence.number for stated in read(text).stated]


def free(text):
    """The dates of the first time's sentence that no time has taken."""
    stated = first(text)
    return written(text, [stated.text.items[index] for index in stated.sentence.free])


class TestWhereTheyBegin:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("At 5 p.m. GMT they talk. At 7 p.m. GMT they dine.", [0, 1]),
            ("At 5 p.m. GMT they talk, at 7 p.m. GMT they dine.", [0, 0]),
            ("5 p.m. GMT talks\n7 p.m. GMT dinner", [0, 0]),
            ("5 p.m. GMT talks\n\n7 p.m. GMT dinner", [0, 1]),
        ],
    )
    def test_a_stop_or_an_empty_line_ends_one(self, text, found):
        assert numbers(text) == found

    def test_empty_lines_are_none(self):
        stated = first("They met on Friday.\n\n\nAt 5 p.m. GMT they talk.\n\n\nAll go home.")
        sentences = stated.text.sentences
        assert [found.number for found in sentences.before(stated.sentence)] == [0]
        assert sentences.after(stated.sentence).number == stated.sentence.number + 1 == 2

    def test_three_at_most_stand_before(self):
        stated = first("One sings. He sits. She plays. All dance. At 5 p.m. GMT they talk.")
        assert len(stated.text.sentences.before(stated.sentence)) == 3

    def test_the_last_has_none_after_it(self):
        stated = first("They met on Friday. At 5 p.m. GMT they talk.")
        assert stated.text.sentences.after(stated.sentence) is None


class TestDates:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("On Monday they talk at 5 p.m. GMT.", ["Monday"]),
            ("They talk at 5 p.m. GMT on Monday.", []),
            ("He said on Tuesday the call is at 5 p.m. GMT.", []),
            ("He said Tuesday's call is at 5 p.m. GMT.", ["Tuesday's"]),
            ("BAKU, Oct. 29 (Xinhua) -- The call is at 5 p.m. local time.", []),
            ("the session (19-21 April) opens at 5 p.m. GMT", []),
        ],
    )
    def test_what_tells_when_it_was_said_dates_no_time(self, text, found):
        assert free(text) == found

    def test_words_that_stand_apart_are_joined(self):
        joined = combined([DateWords(0, 8, relative=1), DateWords(11, 20, month=7, day=23)])
        assert (joined.relative, joined.month, joined.day) == (1, 7, 23)
        assert (joined.start, joined.end) == (0, 20)

    def test_those_too_far_apart_are_not(self):
        last = DateWords(30, 40, month=7, day=23)
        assert combined([DateWords(0, 8, relative=1), last]) is last


class TestPlaces:
    def test_those_after_in_are_where_it_happens(self):
        stated = first("In Rome the envoys of France and Dutch guests talk at 5 p.m. GMT.")
        named = [stated.text.items[index].text for index in stated.sentence.places]
        located = [stated.text.items[index].text for index in stated.sentence.located]
        assert (named, located) == (["rome", "france"], ["rome"])


class TestLookingBack:
    @pytest.mark.parametrize(
        ("text", "past"),
        [
            ("They talk at 5 p.m. GMT.", False),
            ("They will talk at 5 p.m. GMT.", False),
            ("The call will be held at 5 p.m. GMT.", False),
            ("They would have talked at 5 p.m. GMT.", False),
            ("They spoke at 5 p.m. GMT.", True),
            ("The call ended at 5 p.m. GMT.", True),
            ("The ministers clashed at 5 p.m. GMT.", True),
            ("At 5 p.m. GMT the call ended.", True),
            ("At 5 p.m. GMT on Monday in Rome, the call ended.", True),
            ("He was due at 5 p.m. GMT.", None),
            ("They met, and will talk at 5 p.m. GMT.", False),
        ],
    )
    def test_the_nearest_verb_tells(self, text, past):
        assert first(text).past is past


class TestByHand:
    def test_a_sentence_is_looked_through_once(self):
        sentences = Sentences(page_of("They met. They talk at 5 p.m. GMT."), set())
        mention = read("They met. They talk at 5 p.m. GMT.").stated[0].mention
        found = sentences.of(mention)
        assert (found.number, found.low) == (1, 3)
        assert sentences.of(mention) is found
