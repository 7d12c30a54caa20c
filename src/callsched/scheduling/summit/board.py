"""The board: which meeting stands where, and what is still open to the others."""

from __future__ import annotations

from callsched.scheduling.summit.ticks import Week, block, each, runs


class Board:
    """Where each meeting stands; people and rooms are never taken twice."""

    def __init__(self, week: Week) -> None:
        self.week = week
        self.starts: list[int | None] = [None] * len(week.meetings)
        self.taken = [0] * len(week.free)
        self.held: list[set[int]] = [set() for _ in week.free]
        self.used = [0] * (week.ticks + 512)
        self.full = 0 if week.rooms else -1
        self.weight = 0
        for start, size in week.occupied:
            for tick in range(start, start + size):
                self.used[tick] += 1
                if self.used[tick] >= week.rooms:
                    self.full |= 1 << tick

    def open_to(self, number: int) -> int:
        """Give the ticks at which a meeting can start as things stand."""
        wished = self.week.meetings[number]
        taken = self.full if wished.in_room else 0
        for person in wished.people:
            taken |= self.taken[person]
        return wished.possible & runs(~taken, wished.size)

    def put(self, number: int, start: int) -> None:
        """Put a meeting at a tick that is open to it."""
        wished = self.week.meetings[number]
        ticks = block(start, wished.size)
        for person in wished.people:
            self.taken[person] |= ticks
            self.held[person].add(number)
        if wished.in_room:
            used, rooms = self.used, self.week.rooms
            for tick in range(start, start + wished.size):
                used[tick] += 1
                if used[tick] == rooms:
                    self.full |= 1 << tick
        self.starts[number] = start
        self.weight += wished.weight

    def take(self, number: int) -> int:
        """Take a meeting off the board, and give the tick at which it stood."""
        wished = self.week.meetings[number]
        start = self.starts[number]
        if start is None:
            raise ValueError(number)
        ticks = ~block(start, wished.size)
        for person in wished.people:
            self.taken[person] &= ticks
            self.held[person].discard(number)
        if wished.in_room:
            used, rooms = self.used, self.week.rooms
            for tick in range(start, start + wished.size):
                if used[tick] == rooms:
                    self.full &= ~(1 << tick)
                used[tick] -= 1
        self.starts[number] = None
        self.weight -= wished.weight
        return start

    def best_of(self, number: int, ticks: int) -> int:
        """Choose, of ticks at which a meeting can start, the first at which people are least put out."""
        for starts in self.week.meetings[number].starts:
            if starts & ticks:
                ticks &= starts
                break
        return (ticks & -ticks).bit_length() - 1

    def level(self, number: int) -> int:
        """Give the worst level at which the people of a meeting stand."""
        start = self.starts[number]
        starts = self.week.meetings[number].starts
        return next(
            (level for level, ticks in enumerate(starts) if start is not None and ticks >> start & 1),
            len(starts),
        )

    def in_the_way(self, number: int, start: int) -> set[int]:
        """Give the meetings of the same people that stand where one would be put."""
        wished = self.week.meetings[number]
        end = start + wished.size
        found = set()
        for person in wished.people:
            for other in self.held[person]:
                since = self.starts[other]
                if since is not None and since < end and start < since + self.week.meetings[other].size:
                    found.add(other)
        return found

    def full_ticks(self, number: int, start: int) -> list[int]:
        """Give the ticks of a meeting at which every room is taken."""
        wished = self.week.meetings[number]
        if not wished.in_room:
            return []
        return list(each(self.full & block(start, wished.size)))

    def in_rooms(self, tick: int) -> list[int]:
        """Give the meetings that take a room at a tick."""
        meetings = self.week.meetings
        return [
            number
            for number, start in enumerate(self.starts)
            if start is not None
            and meetings[number].in_room
            and start <= tick < start + meetings[number].size
        ]
