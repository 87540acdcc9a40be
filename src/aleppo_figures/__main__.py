"""`python -m aleppo_figures` is the command line."""

from aleppo_figures.cli.app import main

if __name__ == "__main__":
    main()
