"""Other people's distributions on the public index carry our import names (``pathways``, ``ontology``).

This test imports nothing of ours, so that it can say what is wrong when a foreign one is in the way.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = "pok-pathways"


@pytest.mark.parametrize("name", ["pathways", "ontology", "loaders", "api"])
def test_the_import_name_leads_to_this_project(name: str) -> None:
    spec = find_spec(name)
    assert spec is not None, f"{name} cannot be imported: install the project first"
    assert spec.origin is not None
    assert Path(spec.origin).resolve().is_relative_to(ROOT), f"{name} comes from {spec.origin}, not from this project"


@pytest.mark.parametrize("name", ["pathways", "ontology", "loaders", "api"])
def test_no_foreign_distribution_of_that_name_is_installed(name: str) -> None:
    assert set(packages_distributions().get(name, [])) <= {OURS}
    with pytest.raises(PackageNotFoundError):
        distribution(name)
