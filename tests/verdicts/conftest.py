"""What the tests of the verdicts share."""

from __future__ import annotations

import pytest

from verdicts.cases import Bench


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A folder of its own in which one plan and one file of actuals are compared at a time."""
    return Bench(tmp_path_factory.mktemp("bench"))
