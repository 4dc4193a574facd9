"""`python -m innovate_ts` is `innovate-ts`."""

from innovate_ts.cli import main

if __name__ == "__main__":
    main()
