"""How hypothesis runs: always, and never against the clock of a busy machine."""

from hypothesis import settings

settings.register_profile("whole", deadline=None)
settings.register_profile("long", deadline=None, max_examples=1000)
settings.register_profile("brief", deadline=None, max_examples=25)
settings.load_profile("whole")
