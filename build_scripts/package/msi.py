"""The installer for Windows that administrators roll out: for everybody on the computer, without a question.

python -m build_scripts.package.msi dist/lamina-….zip    makes it of the package for Windows, beside it, on Linux
"""

import argparse
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from desktop import __version__

# Never to change: by it a newer version finds the older one and takes its place.
_FAMILY = UUID("3f0c2b52-8d0e-4a5e-9f43-6d1b7f4d2a10")
_NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
_PROGRAM = "lamina.exe"


def main() -> int:
    """Make the installer of the package that the command line names, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, metavar="PACKAGE.zip", help="the package for Windows")
    package = parser.parse_args().package
    with tempfile.TemporaryDirectory() as made, zipfile.ZipFile(package) as opened:
        workshop = Path(made)
        opened.extractall(workshop)
        write_msi(workshop / "lamina", package.absolute().with_suffix(".msi"), __version__, workshop)
    return 0


def write_msi(folder: Path, target: Path, version: str, workshop: Path) -> None:
    """Write the installer of an unpacked program with `wixl`; its description is left in `workshop`."""
    workshop.mkdir(parents=True, exist_ok=True)
    description = workshop / "lamina.wxs"
    indent(root := describe(folder, version))
    ElementTree(root).write(description, encoding="utf-8", xml_declaration=True)
    # It finds files by their place below the current folder, and by no other way.
    subprocess.run(["wixl", "--arch", "x64", "--output", target, description], check=True, cwd=folder)


def describe(folder: Path, version: str) -> Element:
    """Return what `wixl` is to make of an unpacked program."""
    root = Element("Wix", xmlns=_NAMESPACE)
    # Of the same version there is one product, whenever it is packed.
    product = SubElement(
        root, "Product", Id=_id(f"product {version}"), Name="Lamina", Language="1033", Version=version,
        Manufacturer="The Lamina maintainers", UpgradeCode=_braced(_FAMILY),
    )  # fmt: skip
    SubElement(product, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine")
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage="A newer version of Lamina is on this computer already.")
    SubElement(product, "Media", Id="1", Cabinet="lamina.cab", EmbedCab="yes")
    top = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = SubElement(top, "Directory", Id="ProgramFiles64Folder", Name="Programs")
    components = list(_fill(SubElement(programs, "Directory", Id="INSTALLDIR", Name="Lamina"), folder, folder))
    components.append(_shortcut(SubElement(top, "Directory", Id="ProgramMenuFolder", Name="Menu")))
    feature = SubElement(product, "Feature", Id="Everything", Level="1")
    for component in components:
        SubElement(feature, "ComponentRef", Id=component)
    return root


def _fill(directory: Element, folder: Path, root: Path) -> Iterator[str]:
    """Describe what is in a folder, each file as a component of its own, and yield the names of the components."""
    for path in sorted(folder.iterdir()):
        place = path.relative_to(root).as_posix()
        name = uuid5(_FAMILY, place).hex
        if path.is_dir():
            yield from _fill(SubElement(directory, "Directory", Id=f"d{name}", Name=path.name), path, root)
        else:
            component = SubElement(directory, "Component", Id=f"c{name}", Guid=_id(place), Win64="yes")
            SubElement(component, "File", Id=f"f{name}", Name=path.name, Source=place, KeyPath="yes")
            yield f"c{name}"


def _shortcut(menu: Element) -> str:
    component = SubElement(menu, "Component", Id="Menu", Guid=_id("menu"), Win64="yes")
    SubElement(
        component, "Shortcut", Id="MenuEntry", Name="Lamina", Target=f"[INSTALLDIR]{_PROGRAM}",
        WorkingDirectory="INSTALLDIR",
    )  # fmt: skip
    # A menu entry is no file of ours, so that something else must say whether it is there.
    SubElement(component, "RegistryValue", Root="HKLM", Key=r"Software\Lamina", Name="Menu", Type="integer", Value="1",
               KeyPath="yes")  # fmt: skip
    return "Menu"


def _id(name: str) -> str:
    return _braced(uuid5(_FAMILY, name))


def _braced(number: UUID) -> str:
    return f"{{{str(number).upper()}}}"


if __name__ == "__main__":
    sys.exit(main())
