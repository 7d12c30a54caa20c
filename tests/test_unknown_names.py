"""A name that is not known is told with the one that may be meant, wherever names are taken."""

from datetime import date

import pytest
from click.testing import CliRunner

import callsched as cs
from callsched.cli import main
from callsched.errors import CallschedError, closest
from callsched.labels import Kind
from callsched.scheduling import Summit, arrange, arrange_summit, rotate
from callsched.zones import zone

WEEK = {"earliest": "2025-05-19T00Z", "latest": "2025-05-24T00Z"}
TUSK = cs.Leader(name="Donald Tusk", zone="Warsaw", address="mailto:tusk@example.org")
MERZ = cs.Leader(name="Friedrich Merz", zone="Berlin", address="mailto:merz@example.org")
CALL = cs.Call(
    uid="merz-tusk", title="x", participants=[TUSK, MERZ], civil="2025-05-19T10:00", zone="Europe/Berlin"
)
WISH = cs.Call(uid="merz-tusk", title="x", participants=[TUSK, MERZ], duration="PT1H")


def follower() -> cs.Schedule:
    later = cs.Call(title="y", participants=[TUSK], after=cs.After(uid="merz-tsk"), duration="PT1H")
    return cs.Schedule(calls=[WISH, later])


def frame(**columns: str) -> object:
    pytest.importorskip("narwhals")
    pandas = pytest.importorskip("pandas")
    return cs.frames.check_frame(pandas.DataFrame({"sentence": ["noon"], "day": ["2025-05-19"]}), **columns)


ASKED = {
    "a zone": (lambda: zone("Europe/Kyev"), "Europe/Kyiv"),
    "a zone in other letters": (lambda: zone("europe/kyiv"), "Europe/Kyiv"),
    "the zone of a call": (
        lambda: cs.Call(title="x", civil="2025-05-19T10:00", zone="Asia/Tokio"),
        "Asia/Tokyo",
    ),
    "the place of a leader": (lambda: cs.Leader(name="x", zone="Warsav"), "Warsaw"),
    "the place of a trip": (lambda: cs.Trip(zone="Tokioo", first="2025-05-19", last="2025-05-20"), "Tokyo"),
    "a place": (lambda: cs.find_place("Wahsington"), "Washington"),
    "the place of a text": (lambda: cs.check("noon", place="Mosscow"), "Moscow"),
    "a country": (lambda: cs.Leader(name="x", country="Ukrain"), "UA"),
    "a country in small letters": (lambda: cs.Leader(name="x", country="ua"), "UA"),
    "a country by a common abbreviation": (lambda: cs.Leader(name="x", country="UK"), "GB"),
    "a field of a call": (lambda: cs.Call(titel="x"), "title"),
    "a field of a leader": (lambda: cs.Leader(name="x", adress="mailto:x@example.org"), "address"),
    "a field of hours": (lambda: cs.Hours(prefered=("10:00", "11:00")), "preferred"),
    "a verdict": (lambda: cs.Verdict("mislabeled"), "mislabelled"),
    "a status": (lambda: cs.Status("canceled"), "cancelled"),
    "a severity": (lambda: cs.Severity("warn"), "warning"),
    "a medium": (lambda: cs.Medium("telefone"), "telephone"),
    "an answer": (lambda: cs.Answer("acepted"), "accepted"),
    "a rest": (lambda: cs.Rest("nevr"), "never"),
    "a feature": (lambda: cs.Feature("vidoe"), "video"),
    "a classification": (lambda: cs.Classification("privat"), "private"),
    "a kind of label": (lambda: Kind("locaton"), "location"),
    "a participant who is needed": (
        lambda: cs.find_slots([TUSK, MERZ], duration="PT1H", **WEEK, quorum=1, needed=["Donald Tsk"]),
        "Donald Tusk",
    ),
    "a level": (lambda: cs.find_slots([TUSK], duration="PT1H", **WEEK, worst="POSIBLE"), "POSSIBLE"),
    "the order of a programme": (lambda: arrange(cs.Schedule(calls=[WISH]), **WEEK, order="list"), "listed"),
    "a call that is followed": (lambda: cs.plan(follower(), **WEEK), "merz-tusk"),
    "the solver of a rotation": (
        lambda: rotate([TUSK], weeks=1, duration="PT1H", earliest="2025-05-19T00Z", solver="cpsat"),
        "cp-sat",
    ),
    "the solver of a summit": (lambda: Summit(rooms=1, solver="pyhton"), "python"),
    "a call that has weight": (
        lambda: arrange_summit(cs.Schedule(calls=[WISH]), Summit(rooms=1, weights={"merz-tsk": 2}), **WEEK),
        "merz-tusk",
    ),
    "the method of a file": (lambda: cs.to_ics(CALL, method="PUBLSH"), "PUBLISH"),
    "what is hidden": (lambda: cs.to_ics(CALL, hide=["atendees"]), "attendees"),
    "a recipient": (lambda: cs.to_ics(CALL, recipient="mailto:tsk@example.org"), "mailto:tusk@example.org"),
    "the column of texts": (lambda: frame(text="sentense"), "sentence"),
    "the column of days": (lambda: frame(text="sentence", published="dya"), "day"),
    "a public name": (lambda: cs.chekc, "check"),
    "a stage": (lambda: cs.schedulng, "scheduling"),
}


@pytest.mark.parametrize("asked", ASKED)
def test_the_name_that_may_be_meant_is_asked_for(asked):
    give, meant = ASKED[asked]
    with pytest.raises((CallschedError, ValueError, AttributeError)) as caught:
        give()
    hint = str(caught.value).partition("did you mean")[2]
    assert f"`{meant}`" in hint


def test_a_field_of_the_wrong_choice_lists_all():
    with pytest.raises(ValueError, match="'announced', 'confirmed', 'tentative', 'held' or 'cancelled'"):
        cs.Call(title="x", status="confirmd")


def test_a_call_that_is_followed_and_not_there_is_a_finding():
    (finding,) = (one for one in cs.check(follower()).findings if one.name == "unknown-predecessor")
    assert finding.explanation == "did you mean `merz-tusk`?"


def test_a_label_that_is_not_known_is_a_finding():
    (finding,) = cs.check("at 5 p.m. EZT", published=date(2025, 5, 19)).findings
    assert finding.code == "CS203"


COMMANDS = {
    "chek": "did you mean `check`?",
    "check --publshed 2025-05-19": "Did you mean '--published'?",
    "check --format jsn": "did you mean `json` or `jsonl`?",
    "check --place Mosscow": "did you mean `Moscow`",
    "rule CS20": "did you mean `CS201` or `CS202`?",
    "rule lable-out-of-season": "did you mean `label-out-of-season`",
    "zone Kyivv": "did you mean `Kyiv`?",
    "zone Kyiv --onn 2025-05-19": "Did you mean '--on'?",
}


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_line_offers_what_may_be_meant(command):
    answer = CliRunner().invoke(main, command.split(), input="noon GMT")
    assert answer.exit_code == 2
    told = answer.output.partition("Error: ")[2]
    assert COMMANDS[command].replace("'", "") in told.replace("'", "")  # as click's versions differ


@pytest.mark.parametrize(
    ("name", "known", "found"),
    [
        ("", ["a"], []),
        ("x" * 10_000, ["x" * 64], ["x" * 64]),
        ("CHECK", ["check"], ["check"]),
        ("zzz", ["check"], []),
    ],
)
def test_what_is_close_is_found(name, known, found):
    assert closest(name, known) == found
