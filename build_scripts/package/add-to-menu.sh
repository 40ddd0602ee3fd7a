#!/bin/sh
# Puts Lamina into the menu of programs of whoever runs this, from the folder it lies in; --remove takes it out again.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
share=${XDG_DATA_HOME:-"$HOME/.local/share"}
entry=$share/applications/lamina.desktop

case ${1-} in
    --remove)
        rm -f -- "$entry"
        for icon in "$here"/share/icons/hicolor/*/apps/*; do rm -f -- "$share/${icon#"$here/share/"}"; done
        echo "Lamina is no longer in the menu."
        ;;
    '')
        mkdir -p -- "$share/applications"
        for icon in "$here"/share/icons/hicolor/*/apps/*; do
            mkdir -p -- "$(dirname -- "$share/${icon#"$here/share/"}")"
            cp -- "$icon" "$share/${icon#"$here/share/"}"
        done
        # The specification has a backslash before these, inside quotes; and backslashes once more in every value.
        quoted=$(printf '%s' "$here/lamina" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
        while IFS= read -r line; do
            case $line in
                Exec=*) printf 'Exec="%s" %%u\n' "$quoted" ;;
                *) printf '%s\n' "$line" ;;
            esac
        done <"$here/share/applications/lamina.desktop" >"$entry"
        echo "Lamina is in the menu. If you move this folder, run this again."
        ;;
    *)
        echo "usage: add-to-menu.sh [--remove]" >&2
        exit 2
        ;;
esac
