"""A real server, on loopback: invitations, updates and a cancel are stored, found by time, and read back."""

import re
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from callsched.ical import from_ics, to_ics
from callsched.models import Call, Leader, Status

WITHOUT = "the dependency group `interop` is not installed: caldav and radicale"
caldav = pytest.importorskip("caldav", reason=WITHOUT)
pytest.importorskip("radicale", reason=WITHOUT)

pytestmark = pytest.mark.filterwarnings("ignore:::caldav", "ignore:::niquests", "ignore::DeprecationWarning")

PROTOCOL = Leader(name="Protocol", address="mailto:protocol@example.org")
GUEST = Leader(name="Élodie", address="mailto:elodie@example.org", zone="Europe/Paris")
CALLS = [
    Call(
        uid=f"{key}@example.org", title=f"Élysée, {key}",
        organizer=PROTOCOL, participants=[GUEST],
        civil=civil, zone=key, fold=fold, duration="PT1H", alarm="PT5M", notes="a; b, c\nd",
        topics=["Ukraine"],
    )
    for key, civil, fold in [
        ("Europe/Paris", "2026-07-15T17:00", None), ("America/New_York", "2026-03-08T12:00", None),
        ("Africa/Casablanca", "2026-02-20T12:00", None), ("Europe/London", "2026-10-25T01:30", 1),
        ("Asia/Kathmandu", "2026-11-20T09:15", None), ("Australia/Lord_Howe", "2026-04-05T01:45", 0),
    ]
]  # fmt: skip


@pytest.fixture(scope="module")
def calendar(tmp_path_factory):
    """Start Radicale on a free port of this machine and make a calendar there."""
    folder = tmp_path_factory.mktemp("radicale")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}"]
    options = ["--auth-type", "none", "--storage-filesystem-folder", str(folder), "--logging-level", "error"]
    with subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL) as server:
        for _ in range(150):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        try:
            with caldav.DAVClient(f"http://127.0.0.1:{port}/", username="u", password="u") as client:
                yield client.principal().make_calendar(name="calls")
        finally:
            server.terminate()


def stored(data):
    """Take the METHOD off, which a stored entry must not have (RFC 4791 section 4.1)."""
    return re.sub(r"METHOD:.*\r\n", "", data.decode())


def found(calendar, start, end):
    return {str(e.component["UID"]) for e in calendar.search(start=start, end=end, event=True)}


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.zone)
def test_a_call_is_stored_found_moved_and_called_off(calendar, call):
    entry = caldav.Event(
        calendar.client, data=stored(to_ics(call, method="REQUEST", whole=True)), parent=calendar
    )
    entry.save(increase_seqno=False)
    back = from_ics(calendar.event_by_uid(call.uid).data)
    assert back.calls == (call,)
    minute = timedelta(minutes=1)
    assert call.uid in found(calendar, call.start + minute, call.start + 10 * minute)
    assert call.uid not in found(calendar, call.start - 10 * minute, call.start - minute)
    assert call.uid not in found(calendar, call.end + minute, call.end + 59 * minute)
    moved = call.reschedule(
        civil=call.civil + timedelta(days=1, hours=3), at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    entry.data = stored(to_ics(moved, method="REQUEST", replaces=call, whole=True))
    entry.save(increase_seqno=False)
    assert from_ics(calendar.event_by_uid(call.uid).data).calls == (moved,)
    assert call.uid in found(calendar, moved.start + minute, moved.start + 10 * minute)
    assert call.uid not in found(calendar, call.start + minute, call.start + 10 * minute)
    entry.data = stored(to_ics(moved.cancel(), method="CANCEL", whole=True))
    entry.save(increase_seqno=False)
    gone = from_ics(calendar.event_by_uid(call.uid).data).calls[0]
    assert (gone.status, gone.sequence, gone.start) == (Status.CANCELLED, 2, moved.start)
