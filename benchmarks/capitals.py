"""One leader for each capital, from the library's own table of places."""

from callsched.models import Leader
from callsched.models.fields import countries
from callsched.places import places
from callsched.tables import table


def capitals() -> list[Leader]:
    """Give a leader for every capital city, by country."""
    found: dict[str, Leader] = {}
    for key in sorted(table("places")):
        for place in places(key):
            if place.role == "capital" and place.country in countries():
                name = f"{place.name}, {place.country}"
                found.setdefault(place.country, Leader(name=name, country=place.country, zone=place.zone))
    return [found[country] for country in sorted(found)]
