"""What the release workflow must never lose; that it works is seen where it runs."""

import re

from build_scripts.environment import ROOT

_TEXT = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")


def test_every_action_is_pinned_to_a_commit() -> None:
    """A tag can be moved to other code by whoever owns it."""
    used = re.findall(r"uses: (\S+)", _TEXT)

    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)] == []


def test_what_is_downloaded_is_what_was_meant() -> None:
    """By its hash, since a file on a server can be replaced too."""
    assert (
        len(re.findall(r"\bcurl\b", _TEXT)) == len(re.findall(r"[0-9a-f]{64}  \w+\" \| sha256sum --check", _TEXT)) > 0
    )


def test_each_kind_of_download_is_tried_out_before_it_is_published() -> None:
    """Installed and removed where it is an installer."""
    assert {"lamina.deb", "lamina.AppImage", "-setup.exe", "msiexec", "Lamina.app"} <= set(
        re.findall(r"lamina\.deb|lamina\.AppImage|-setup\.exe|msiexec|Lamina\.app", _TEXT)
    )
    assert "needs: [linux, windows, msi, msi-trial, macos]" in _TEXT


def test_only_the_publishing_job_may_write() -> None:
    """What builds may read, and nothing else."""
    before, publishing = _TEXT.split("\n  publish:")

    assert "permissions:\n  contents: read\n" in before
    assert ": write" not in before
    assert re.findall(r"(\S+): write", publishing) == ["contents", "id-token", "attestations"]


def test_no_checkout_leaves_its_token_behind() -> None:
    """A tool that is run later could find it."""
    assert _TEXT.count("actions/checkout@") == _TEXT.count("persist-credentials: false")


def test_each_system_runs_its_package_without_a_network() -> None:
    """Before anything is uploaded."""
    assert "--network none" in _TEXT
    assert "New-NetFirewallRule" in _TEXT
    assert "(deny network*)" in _TEXT


def test_it_says_that_it_has_not_been_run() -> None:
    """This line goes, with this test, when it has."""
    assert "has not been run yet" in _TEXT
