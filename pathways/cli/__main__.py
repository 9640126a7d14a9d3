"""``python -m pathways.cli``."""

from pathways.cli import main

raise SystemExit(main())
