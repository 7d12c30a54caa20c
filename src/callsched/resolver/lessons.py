"""What the moments of a text teach of its labels: the meanings that were settled, the wall clocks meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callsched.labels import Kind

if TYPE_CHECKING:
    from callsched.reading import Stated
    from callsched.resolver.readings import Reading
    from callsched.resolver.resolution import Resolution


class Lessons:
    """The meanings of labels in a text; a moment that is kept is learnt from only when that is asked for."""

    def __init__(self) -> None:
        self._unlearnt: list[Resolution] = []
        self._settled_as: dict[str, Reading | None] = {}
        self._proved: dict[str, Reading | None] = {}
        self._slips: set[str] = set()  # zones of labels out of season: "9 a.m. EST (1300 GMT) … and at 11"

    def keep(self, result: Resolution) -> None:
        """Keep a moment that has its instant."""
        self._unlearnt.append(result)

    def applied(self, stated: Stated, found: list[Reading]) -> list[Reading]:
        """Keep to the meaning that the same label had before in the text, if the others settled it there."""
        if self._unlearnt:
            self._learn()
        labels = stated.mention.labels
        if not labels:
            return [one for one in found if one.name() in self._slips] or found
        settled = self._settled_as.get(labels[0].text)
        if settled is None or settled.meaning is None:
            return found
        to_the_letter = settled.meaning.kind is Kind.REFERENCE and not settled.meant
        return [
            reading
            for reading in found
            if reading.meaning == settled.meaning and not (to_the_letter and reading.meant)
        ] or found

    def told_later(self, result: Resolution) -> bool:
        """Whether a later moment proves what a label means that leaves two instants in this one."""
        if result.start is not None or len(result.candidates) == 1:
            return False
        self._learn()
        labels = [label.text for choice in result.zoned for label in choice.stated.mention.labels[:1]]
        clocks = {reading.clock for choice in result.zoned for reading, _ in choice.alternatives}
        return len(clocks) > 1 and any(self._proved.get(text) for text in labels)

    def begin_again(self) -> None:
        """Forget all but the meanings that were proved."""
        self._settled_as, self._slips = dict(self._proved), set()

    def _learn(self) -> None:
        """Note the meanings that labels had in the moments kept since; those of several times are proved."""
        for result in self._unlearnt:
            for choice in result.zoned:
                labels = choice.stated.mention.labels
                if labels:
                    self._settled_as[labels[0].text] = choice.reading
                    if len(result.zoned) > 1:
                        self._proved[labels[0].text] = choice.reading
                    if choice.reading is not None and choice.reading.meant:
                        self._slips.add(choice.reading.name())
        self._unlearnt.clear()
