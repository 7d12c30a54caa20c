"""Start-up against pydantic's and against a bare Python, in one run."""

import argparse
import subprocess
import sys
from time import perf_counter

BARE = ["-c", "pass"]
PYDANTIC = ["-c", "import pydantic\nclass Model(pydantic.BaseModel):\n    name: str"]
IMPORT = ["-c", "import callsched"]
SENTENCE = "They talk at 1700 Moscow time (1000 EST)."
CHECK = ["-c", "from callsched.cli import main; main()", "check", "--published", "2025-05-19"]


def seconds(arguments: list[str]) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], input=SENTENCE.encode(), capture_output=True, check=True)
    return perf_counter() - start


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    programs = {"bare": BARE, "pydantic": PYDANTIC, "import": IMPORT, "check": CHECK}
    best = {name: min(seconds(arguments) for _ in range(3)) for name, arguments in programs.items()}
    for _ in range(rounds):
        for name, arguments in programs.items():
            best[name] = min(best[name], seconds(arguments))
    print(f"import callsched: {best['import'] / best['pydantic']:.2f} × import pydantic with a model")
    print(f"callsched check: {best['check'] - best['bare']:.3f} s more than a bare Python")


if __name__ == "__main__":
    main()
