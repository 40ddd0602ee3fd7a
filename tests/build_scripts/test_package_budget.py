"""A package that grew, or holds what nobody expected, is noticed."""

from pathlib import Path

import pytest

from build_scripts.package import budget
from build_scripts.package.budget import OverBudget

_ELF = b"\x7fELF"


def _fill(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(_ELF)
    return folder


def test_expected_libraries_pass_whatever_their_version(tmp_path: Path) -> None:
    """Another Debian has other versions of the same libraries."""
    folder = _fill(tmp_path, "libxcb.so.1", "libpython3.13.so.1.0", "PySide6/QtCore.abi3.so", "rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so")  # fmt: skip  # noqa: E501

    assert budget.check_folder(folder) == "0.0 MB in 4 files"


def test_python_s_own_modules_are_not_counted(tmp_path: Path) -> None:
    """Which of them are files of their own is up to whoever built Python."""
    folder = _fill(tmp_path, "python3.11/lib-dynload/_zoneinfo.cpython-311-x86_64-linux-gnu.so")

    assert budget.libraries(folder) == set()


def test_an_unexpected_library_is_named(tmp_path: Path) -> None:
    """It came with something, and somebody has to decide."""
    folder = _fill(tmp_path, "libxcb.so.1", "libssl.so.3", "PySide6/QtBluetooth.abi3.so")

    with pytest.raises(OverBudget, match=r"not in libraries\.txt: QtBluetooth, libssl"):
        budget.check_folder(folder)


def test_too_many_megabytes_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unpacked as well as packed."""
    monkeypatch.setattr(budget, "MOST_MB", 1)
    monkeypatch.setattr(budget, "MOST_MB_PACKED", 1)
    big = tmp_path / "big"
    big.write_bytes(bytes(1_000_001))

    with pytest.raises(OverBudget, match=r"takes 1\.0 MB; 1 MB are allowed"):
        budget.check_folder(tmp_path)
    with pytest.raises(OverBudget, match=r"big takes 1\.0 MB; 1 MB are allowed"):
        budget.check_archive(big)


def test_a_link_weighs_nothing(tmp_path: Path) -> None:
    """The same bytes are not counted twice."""
    (tmp_path / "file").write_bytes(bytes(1_000_000))
    (tmp_path / "link").symlink_to("file")

    assert budget.size_mb(tmp_path) == 1.0
