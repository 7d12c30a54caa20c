"""`python -m callsched`: the command line, where no script is on the path."""

from callsched.cli import main

if __name__ == "__main__":
    main(prog_name="callsched")
