"""The command line in this process, as the tests of the command line run it."""

from tests.cli.conftest import each_file_read_once, lines, run

__all__ = ["each_file_read_once", "lines", "run"]
