"""The collector of cycles rests meanwhile, and goes on afterwards as before."""

from __future__ import annotations

import gc

import pytest

from innovate_ts.basics.collector import without_collector


def test_it_rests_and_goes_on() -> None:
    """Also where the work ends in an error."""
    with without_collector():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="damaged"), without_collector():
        raise ValueError("damaged")
    assert gc.isenabled()


def test_who_has_turned_it_off_finds_it_off() -> None:
    """What the caller wanted stands."""
    gc.disable()
    try:
        with without_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
