"""Start-up against pydantic's and against a bare Python, in one run, interleaved, the best of some rounds.

Python's own cache of compiled modules is used, as for anything that is installed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from time import perf_counter

SENTENCE = "They talk at 1700 Moscow time (1000 EST)."
FIRST = f"import callsched as cs; cs.check({SENTENCE!r}, published='2025-05-19')"
PROGRAMS = {
    "bare": ["-c", "pass"],
    "pydantic": ["-c", "import pydantic\nclass Model(pydantic.BaseModel):\n    name: str"],
    "import": ["-c", "import callsched"],
    "model": ["-c", "import callsched; callsched.Call"],
    "first": ["-c", FIRST],
    "check": ["-c", "from callsched.cli import main; main()", "check", "--published", "2025-05-19"],
}


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    start = perf_counter()
    command = [sys.executable, *arguments]
    subprocess.run(command, input=SENTENCE.encode(), capture_output=True, check=True, env=environment)
    return perf_counter() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    best = dict.fromkeys(PROGRAMS, 1e9)
    with tempfile.TemporaryDirectory() as cache:
        environment["PYTHONPYCACHEPREFIX"] = cache
        for arguments in PROGRAMS.values():
            seconds(arguments, environment)
        for _ in range(rounds):
            for name, arguments in PROGRAMS.items():
                best[name] = min(best[name], seconds(arguments, environment))
    print(f"import callsched: {best['import'] / best['pydantic']:.2f} × import pydantic with a model")
    print(f"… and its models: {best['model'] / best['pydantic']:.2f} ×, and a first check: ", end="")
    print(f"{best['first'] / best['pydantic']:.2f} ×")
    print(f"callsched check: {best['check'] - best['bare']:.3f} s more than a bare Python")


if __name__ == "__main__":
    main()
