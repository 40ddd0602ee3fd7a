"""The country of the computer."""

import os
import subprocess
import sys

import pytest

_ASK = "from desktop.widgets.country import home_country_code; print(home_country_code())"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is not told by the environment")
@pytest.mark.parametrize(("told", "country"), [("es_MX.UTF-8", "MX"), ("de_DE.UTF-8", "DE"), ("C.UTF-8", "US")])
def test_the_country_is_that_of_the_system(told: str, country: str) -> None:
    """A system that was told of no country is taken as American, as the pages of the library are."""
    asked = subprocess.run(
        (sys.executable, "-c", _ASK), env={**os.environ, "LC_ALL": told}, capture_output=True, text=True, check=True
    )

    assert asked.stdout.strip() == country
