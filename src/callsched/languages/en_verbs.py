"""English verbs and what goes with them: which look forward, which back, which report, move or close."""

from typing import Any

from callsched.languages import role

_WAS_TO = """
    was to have|were to have|was supposed to|were supposed to|was meant to|were meant to|had been due
    had planned to|had hoped to|had intended to|had wanted to|had been scheduled|had been set
"""

VERBS: tuple[tuple[int, Any, str], ...] = (
    (
        role.MOVE,
        None,
        """
        moved|moves|moving|move|shifted|shifts|changed|changes|postponed|rescheduled|delayed
        brought forward|pushed|pushed back|put back|put off|switched|advanced|slipped|slips|slip
        shift|change|bring forward|brings forward|extended|extends
        bring ahead|brings ahead|bringing ahead|brought ahead|bringing forward|advances|advancing
        adjourned|preponed|prepones|preponing|rescheduling|postpones|postponing|delays
    """,
    ),
    (
        role.FUTURE,
        None,
        """
        begins at|starts at|come back|comes back|come into force|come back into force|come into effect
        meet|speak|gather|hold|lands|arrives|departs|leaves|flies|hosts|speaks|addresses|visits|travels
        convenes|holds|gives
        goes|repeats|lifts off|receives
        is|are|will|will be|may|might|could|can|shall|must|should|has to|have to|to be|due|is to|are to
        scheduled|expected|plans|set
        told to|asked to|ordered to|invited to|urged to|slated|planned|upcoming
        ahead of|tonight|tomorrow|begins|starts|opens|takes place|going to
        plan|fixed|meets|planning|next|preparation|preparations|preparing|gets|get|stays|stay|remains|remain
        begin|take place|commence|commences|convene|resume|resumes|kicks off|targeting|aiming for
        wanted to|vowed to|pledged to|threatened to|offered to|promised to|hoped to
        braced for|brace for|bracing for|awaited|awaits|awaiting|prepared for|readied for
        called a strike|called a walkout|called a general strike
        comes out|come out|testifies|appears|delivers|debuts|streams|decides|tees off|gets under way
        gets underway
        announces|publishes|unveils|presents|ends|closes|concludes|continues|expires|airs|premieres
        returns|runs|applies
        takes effect|take effect|comes into force|come into force|enters into force|goes into effect|open
        finishes|has until|have until
    """,
    ),
    *((part, None, _WAS_TO) for part in (role.ONCE, role.FUTURE)),
    (role.DURING, None, "during"),
    (role.AIM, None, "for"),
    (role.RUN, None, "runs|run|running|lasts|lasting|applies|apply|operates|in force|in effect|valid"),
    (
        role.CLOSE,
        None,
        """
        until|ends|end|ending|ended|finishes|finish|finishing|finished|closes|close|closing|closed
        concludes|concluding|concluded|wraps up|wrapping up|lasts|lasting|reopens|back up
        shuts|shutting|arrived|landed
    """,
    ),
    (role.PROSPECT, None, "would|would be|estimated"),
    (role.WITH, None, "with"),
    (role.PERFECT, None, "had|having|had been|had said|had announced|had planned"),
    (role.PERFECT, None, "should have|could have|might have|must have"),
    (role.PAST_FORM, None, "reported|declared"),
    (
        role.PAST,
        None,
        """
        was|were|having|had said|had announced|had planned|began|opened|closed|ended|started|spoke|met
        held|took|sent|left|arrived|struck|launched|crashed|died|was lost|blasted|hit|killed|landed
        lifted off|talked|called|went|came|concluded|finished|happened|occurred|broke|departed
        touched down|splashed|docked|missed|voted|signed|ran|lasted|lost|fell|rose|walked|flew
        dropped|hosted|addressed|attended|felt|shook|made|won|got|saw|brought|drew|drove|found|froze
        grew|kept|laid|led|paid|rang|sang|sank|shot|showed|sold|sought|stood|swore|threw|woke|caught|chose
        fought|spent|stole|swept|tore|withdrew|bought|built|became|beat|overran|fled|blew|blew up|wore
        arose|awoke|ate|burst|cut|heard|learnt|quit|shone|spun|underwent
        adjourned|sat down|put|gave birth|bore|bent|bound|bled|crept|did|hid|knelt|leapt|lit|shrank|stung
        clung|dealt|dug|drank|fed|flung|forbade|forgot|forgave|hung|knew|lent|overthrew|overtook|rode|rebuilt
        retook|slid|slept|sped|sprang|stuck|strove|swam|swung|taught|thought|undertook|understood|upheld
        withheld|withstood|wept|foresaw|had been|shut the|shut its|shut their|shut all|said from|told viewers
    """,
    ),
    (
        role.SAY,
        None,
        """
        said|says|told|tells|announced|confirmed|stated|tweeted|declared|added|wrote|posted|reported
        told reporters|to say|announcing|decreed|ruled|warned|insisted
    """,
    ),
    (role.SPEAK, None, "speaking|talking|quoted"),
    (
        role.REPORT,
        None,
        """
        announced|confirmed|said|told|stated|asked|agreed|ordered|invited|proposed|promised
        requested|convened|advertised|sold out|united|related|named|titled|limited|based|added|tweeted|been|be
        had|have|has|posted|informed|notified|noted|decided|indicated|required|needed|need|speed
        gave|hundred|red|armed|unified|advanced|supposed|intended|suggested
    """,
    ),
)
