"""`python -m ctlc_rules`: the command `ctlc`, where it is not on the path."""

from ctlc_rules.cli import main

if __name__ == "__main__":
    main()
