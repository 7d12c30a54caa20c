"""Tense: a weekday lies ahead or behind, by the verbs around it."""

from datetime import date

import pytest

import callsched as cs

MONDAY = date(2025, 5, 19)

AHEAD = """
It will be held on Friday at 5 p.m. GMT.
The talks, which will be held on Friday at 5 p.m. GMT, are closed.
It is to be held on Friday at 5 p.m. GMT.
It'll be held on Friday at 5 p.m. GMT.
It can be watched on Friday at 5 p.m. GMT.
The call has been set for Friday at 5 p.m. GMT.
The call was postponed to Friday at 5 p.m. GMT.
They agreed to talk on Friday at 5 p.m. GMT.
He wanted to talk on Friday at 5 p.m. GMT.
It looks set to start on Friday at 5 p.m. GMT.
They are invited to join on Friday at 5 p.m. GMT.
He said the talks would be held on Friday at 5 p.m. GMT.
The vote, delayed twice, is on Friday at 5 p.m. GMT.
The president called a meeting for Friday at 5 p.m. GMT.
Residents were told to leave by Friday at 5 p.m. GMT.
The airline cancelled flights until Friday at 5 p.m. GMT.
A curfew imposed on the city runs until Friday at 5 p.m. GMT.
The meeting that was held in Rome continues on Friday at 5 p.m. GMT.
The bank announces its rate on Friday at 5 p.m. GMT, with 24 economists polled.
Traders braced for the decision on Friday at 5 p.m. GMT.
The speaker called a session of both houses for 5 p.m. GMT (7 p.m. CEST) on Friday.
The match was advertised for Friday at 5 p.m. GMT.
Rates may be cut when the statement comes out on Friday at 5 p.m. GMT.
Tenants meet on Friday at 5 p.m. GMT in a week that the owners spent away.
They're in Rome again on Friday at 5 p.m. GMT.
We're in Rome again on Friday at 5 p.m. GMT.
The press conference starts at 5 p.m. GMT on Friday, with 90 reporters accredited.
The measures lifted in spring come back into force on Friday at 5 p.m. GMT.
A note sent this morning said that she would speak on Friday at 5 p.m. GMT.
The kick-off has moved to Friday at 5 p.m. GMT.
Kick-off delayed: now Friday at 5 p.m. GMT.
Final: Rome against Paris, Friday, 5 p.m. GMT. Sold out.
Friday's televised debate: 5 p.m. GMT.
They have been given until Friday at 5 p.m. GMT to leave.
""".strip().splitlines()

BEHIND = """
It was held on Friday at 5 p.m. GMT.
The talks, which were held on Friday at 5 p.m. GMT, failed.
The talks got under way on Friday at 5 p.m. GMT.
The commission adjourned on Friday at 5 p.m. GMT.
The commission had adjourned on Friday at 5 p.m. GMT.
The plane disappeared on Friday at 5 p.m. GMT.
The ceasefire took effect on Friday at 5 p.m. GMT.
Power was restored on Friday at 5 p.m. GMT.
The site has been down since Friday at 5 p.m. GMT.
The border has been closed since Friday at 5 p.m. GMT.
It was on Friday at 5 p.m. GMT that the talks failed.
The centre put the tremor under the bay on Friday at 5 p.m. GMT.
The bank cut its rate on Friday at 5 p.m. GMT.
The pipe burst on Friday at 5 p.m. GMT.
The parties first sat down on Friday at 5 p.m. GMT.
The final, which had kicked off on Friday at 5 p.m. GMT, was long.
She gave birth on Friday at 5 p.m. GMT.
The talks dragged on until Friday at 5 p.m. GMT.
The strike continued until 5 p.m. GMT on Friday.
The deadline passed on Friday at 5 p.m. GMT with no sign that he would resign.
The plane should have left on Friday at 5 p.m. GMT.
The crew switched their suits to battery power on Friday at 5 p.m. GMT.
The plane pushed back in Rome on Friday at 5 p.m. GMT.
Police shut the bridge on Friday at 5 p.m. GMT.
The second blast, at 5 p.m. GMT on Friday, was heard far away.
He said from the East Room on Friday at 5 p.m. GMT.
Jets that bombed depots on Friday at 5 p.m. GMT returned.
Jets on Friday bombed depots at 5 p.m. GMT.
The king left Rome on Thursday and would meet the pope on Friday at 5 p.m. GMT.
The siege lasted until Friday at 5 p.m. GMT.
""".strip().splitlines()


@pytest.mark.parametrize("text", AHEAD)
def test_the_next_friday(text):
    (said,) = cs.read(text, published=MONDAY)
    assert said.start is not None
    assert said.start.date() == date(2025, 5, 23)


@pytest.mark.parametrize("text", BEHIND)
def test_the_last_friday(text):
    (said,) = cs.read(text, published=MONDAY)
    assert said.start is not None
    assert said.start.date() == date(2025, 5, 16)
