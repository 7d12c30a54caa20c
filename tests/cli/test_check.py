"""`callsched check`: what it prints, how it ends, and what it leaves alone."""

import json
import os
import subprocess
import sys

import pytest

MONDAY = ("--published", "2025-05-19")
FINE = "They talk on Monday at 1700 Moscow time."
MISLABELLED = "They will talk on Monday at 1700 Moscow time (1000 EST)."
CONTRADICTORY = "They will talk on Monday at 1700 Moscow time (0700 EST)."
NOTHING = "Nothing happens on Monday."


class TestExitCodes:
    @pytest.mark.parametrize(
        ("text", "code"), [(NOTHING, 0), (FINE, 0), (MISLABELLED, 0), (CONTRADICTORY, 1), ("", 0)]
    )
    def test_only_an_error_ends_with_1(self, callsched, text, code):
        assert callsched("check", *MONDAY, stdin=text).code == code

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("--published", "someday"), "someday"),
            (("--place", "Kyiw"), "Kyiv"),
            (("--place", "Mars/Base"), "Mars/Base"),
            (("--format", "xml"), "xml"),
            (("--nonsense",), "nonsense"),
            (("missing.txt",), "missing.txt: no such file"),
            ((".",), "is a directory"),
        ],
    )
    def test_wrong_usage_ends_with_2_and_says_what(self, callsched, arguments, told):
        answer = callsched("check", *arguments, stdin=FINE)
        assert answer.code == 2
        assert told in answer.err
        assert "Traceback" not in answer.err

    def test_a_file_that_is_not_utf_8_is_told_by_name_and_offset_and_the_others_go_on(
        self, callsched, tmp_path
    ):
        (tmp_path / "bad.txt").write_bytes(b"at 5 p.m. \xff\xfe")
        (tmp_path / "good.txt").write_text(MISLABELLED, "utf-8")
        answer = callsched("check", *MONDAY, "bad.txt", "good.txt")
        assert answer.code == 2
        assert answer.err == "callsched: bad.txt: not UTF-8: byte 0xff at offset 10\n"
        assert "CS2" in answer.out

    def test_standard_input_that_is_not_utf_8(self, callsched):
        answer = callsched("check", stdin=b"\xc3")
        assert (answer.code, answer.err) == (
            2,
            "callsched: standard input: not UTF-8: byte 0xc3 at offset 0\n",
        )


class TestText:
    def test_findings_stand_under_the_text_with_a_caret(self, callsched):
        lines = callsched("check", *MONDAY, "-", stdin=MISLABELLED).out.splitlines()
        at = next(number for number, line in enumerate(lines) if line.strip().startswith("^"))
        assert lines[at].index("^") == lines[at - 1].index("EST")
        assert any("help:" in line and "EDT" in line for line in lines)

    def test_several_files_are_named(self, callsched, tmp_path):
        for name in ("one.txt", "two.txt"):
            (tmp_path / name).write_text(MISLABELLED, "utf-8")
        out = callsched("check", *MONDAY, "one.txt", "two.txt").out
        assert out.index("one.txt") < out.index("two.txt")

    def test_nothing_can_steer_the_terminal(self, callsched):
        text = f"\x1b[31m\u202e\x07{MISLABELLED}\x9b2J"
        out = callsched("check", *MONDAY, stdin=text).out
        assert out.replace("\n", "").isprintable()

    def test_a_byte_order_mark_and_line_ends_do_no_harm(self, callsched):
        plain = callsched("check", *MONDAY, stdin=MISLABELLED)
        marked = callsched("check", *MONDAY, stdin=b"\xef\xbb\xbf" + MISLABELLED.encode() + b"\r\n")
        assert marked.out.splitlines()[0] == plain.out.splitlines()[0]


class TestJson:
    def test_one_text_is_one_object(self, callsched):
        answer = callsched("check", *MONDAY, "--json", stdin=MISLABELLED)
        document = json.loads(answer.out)
        assert document["verdict"] == "mislabelled"
        assert document["corrected"] == MISLABELLED.replace("EST", "EDT")
        (announcement,) = document["announcements"]
        assert announcement["start"] == "2025-05-19T14:00:00Z"
        assert document["findings"][0]["name"] == "label-out-of-season"

    def test_several_texts_are_a_list_with_their_files(self, callsched, tmp_path):
        for name in ("one.txt", "two.txt"):
            (tmp_path / name).write_text(FINE, "utf-8")
        documents = json.loads(callsched("check", *MONDAY, "--json", "one.txt", "two.txt").out)
        assert [document["file"] for document in documents] == ["one.txt", "two.txt"]


class TestJsonLines:
    def ask(self, callsched, *lines, **options):
        answer = callsched(
            "check", "--jsonl", *MONDAY, stdin=b"".join(_bytes(line) + b"\n" for line in lines)
        )
        return answer, [json.loads(line) for line in answer.out.splitlines()]

    def test_an_object_a_line_in_the_same_order(self, callsched):
        asked = [
            {"id": n, "text": text} for n, text in enumerate([FINE, MISLABELLED, NOTHING, CONTRADICTORY])
        ]
        answer, told = self.ask(callsched, *asked)
        assert [line["id"] for line in told] == [0, 1, 2, 3]
        assert [line["verdict"] for line in told] == ["unconfirmed", "mislabelled", "", "contradictory"]
        assert set(told[1]) == {"id", "verdict", "announcements", "corrected"}
        assert answer.code == 1

    def test_an_announcement_is_written_as_the_contract_says(self, callsched):
        _, (told,) = self.ask(
            callsched, {"id": "x", "text": MISLABELLED, "published": "2025-05-19", "lang": "en"}
        )
        (announcement,) = told["announcements"]
        assert set(announcement) >= {"verdict", "start", "end", "times", "findings"}
        assert announcement["start"] == "2025-05-19T14:00:00Z"
        (first, *_) = announcement["times"]
        assert set(first) >= {"text", "span", "civil", "label", "instant"}
        assert MISLABELLED[slice(*first["span"])] == first["text"]
        (finding, *_) = announcement["findings"]
        assert set(finding) >= {"code", "name", "severity", "span", "message", "fix"}

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("", "not JSON"),
            ("nonsense", "not JSON: expecting value at character 0"),
            ("[1, 2]", "a line is an object with `text`, not [1, 2]"),
            ("{}", "the object has no `text`"),
            ('{"text": 5}', "`text` is a string, not 5"),
            ('{"text": "x", "published": 5}', "`published` is a string or null, not 5"),
            ('{"text": "x", "published": "someday"}', "someday"),
            ('{"text": "x", "place": "Kyiw"}', "Kyiv"),
            (b'{"text": "\xff"}', "not UTF-8: byte 0xff at offset 10"),
            ("[" * 100_000, "not JSON"),
            ('{"text": "x", "id": ' + "1" * 5000 + "}", "not JSON"),
        ],
    )
    def test_a_bad_line_is_answered_and_the_stream_goes_on(self, callsched, line, told):
        answer, (bad, good) = self.ask(callsched, line, {"id": 7, "text": FINE})
        assert told in bad["error"]
        assert good["id"] == 7
        assert answer.code == 1

    def test_a_bad_line_keeps_its_id(self, callsched):
        _, told = self.ask(callsched, {"id": "x", "text": None}, {"id": [1], "text": "x", "place": "Kyiw"})
        assert [line["id"] for line in told] == ["x", [1]]

    def test_half_a_surrogate_pair_is_no_obstacle(self, callsched):
        _, (told,) = self.ask(callsched, '{"id": "\\ud800", "text": "\\udfff 1700 Moscow time"}')
        assert told["id"] == "\ud800"
        assert "error" not in told

    def test_each_answer_comes_before_the_next_question(self):
        command = [
            sys.executable,
            "-c",
            "from callsched.cli import main; main()",
            "check",
            "--jsonl",
            *MONDAY,
        ]
        environment = {**os.environ, "PYTHONUNBUFFERED": ""}
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        ) as process:
            for number in range(3):
                process.stdin.write(_bytes({"id": number, "text": FINE}) + b"\n")
                process.stdin.flush()
                assert json.loads(process.stdout.readline())["id"] == number
            process.stdin.close()
            assert process.wait(timeout=60) == 0

    def test_ics_does_not_go_with_it(self, callsched):
        assert callsched("check", "--jsonl", "--ics", "x.ics").code == 2


def _bytes(line) -> bytes:
    if isinstance(line, dict):
        line = json.dumps(line)
    return line if isinstance(line, bytes) else line.encode()


class TestIcs:
    def test_the_announced_calls_are_written(self, callsched, tmp_path):
        icalendar = pytest.importorskip("icalendar")
        answer = callsched("check", *MONDAY, "--ics", "calls.ics", stdin=f"{MISLABELLED} {FINE}")
        assert answer.code == 0
        assert answer.err == "1 call written to calls.ics\n"
        calendar = icalendar.Calendar.from_ical((tmp_path / "calls.ics").read_bytes())
        (event,) = calendar.walk("VEVENT")
        assert event["DTSTART"].dt.isoformat() == "2025-05-19T17:00:00+03:00"

    def test_the_same_text_gives_the_same_bytes(self, callsched, tmp_path):
        for name in ("one.ics", "two.ics"):
            callsched("check", *MONDAY, "--ics", name, stdin=MISLABELLED)
        assert (tmp_path / "one.ics").read_bytes() == (tmp_path / "two.ics").read_bytes()

    def test_where_no_instant_stands_nothing_is_written(self, callsched, tmp_path):
        old = tmp_path / "calls.ics"
        old.write_bytes(b"old")
        answer = callsched("check", *MONDAY, "--ics", "calls.ics", stdin=CONTRADICTORY)
        assert answer.code == 1
        assert "was not written" in answer.err
        assert old.read_bytes() == b"old"

    def test_a_write_that_fails_leaves_the_old_file_and_no_other(self, callsched, tmp_path, monkeypatch):
        old = tmp_path / "calls.ics"
        old.write_bytes(b"old")
        monkeypatch.setattr(os, "fsync", _full)
        answer = callsched("check", *MONDAY, "--ics", "calls.ics", stdin=MISLABELLED)
        assert answer.code == 2
        assert "disk full" in answer.err
        assert old.read_bytes() == b"old"
        assert [path.name for path in tmp_path.iterdir()] == ["calls.ics"]

    def test_a_directory_that_is_not_there_is_told(self, callsched):
        answer = callsched("check", *MONDAY, "--ics", "nowhere/calls.ics", stdin=MISLABELLED)
        assert answer.code == 2
        assert "nowhere/calls.ics was not written" in answer.err


def _full(_handle):
    raise OSError(28, "disk full")
