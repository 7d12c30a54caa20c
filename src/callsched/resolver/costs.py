"""What each liberty costs a reading: the one table by which readings are weighed.

The cheapest set of readings under which all stated times agree wins. Costs add up over the stated
times of an announcement; two instants whose costs differ by less than `MARGIN` are equally sane.
"""

from typing import Final

STRICT: Final = 0.0
"""a label read by its letter"""

MEANT: Final = 10.0
"""a label out of season, read as the wall clock that the writer looked at"""

MEANT_THERE: Final = 12.0
"""a fixed label read as the wall clock of a place named in the sentence"""

MEANT_REFERENCE: Final = 14.0
"""GMT read as London's clock in summer"""

FOREIGN_MEANING: Final = 4.0
"""a meaning that neither the context nor the newsroom's habit speaks for"""

RARE_MEANING: Final = 12.0
"""a meaning that hardly anybody has in mind, such as Cuba's CST: a slip of season is likelier"""

BESIDE_CONTEXT: Final = 1.0
"""the newsroom's usual meaning, where the context speaks for another"""

OTHER_HALF: Final = 4.0
"""a bare figure read in the other half of the day: "1:30" as 13:30"""

SMALL_HOURS: Final = 1.0
"""a bare hour read before five in the morning: "4 PT"."""

OTHER_DAY: Final = 3.0
"""the date words of the sentence given up for those of another stated time"""

SECOND_DATE: Final = 1.0
"""a numeric date read the other way round, or a date given up for the weekday beside it"""

MIDNIGHT_OTHER: Final = 0.2
"""a midnight read as the other end of its day"""

ODD: Final = 1000.0
"""a stated time that does not agree at all"""

MARGIN: Final = 0.6
"""less than this is no difference"""

INHERITED_AGAINST_PLACE: Final = 1.0
"""a bare time read at the event's place, where an earlier time's label could serve"""
