# SPDX-FileCopyrightText: The Signpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by run, test, bench and screenshots: finds out what the machine lacks, and installs it where that is ours to do.
# Nothing is installed, and no package manager is asked, when nothing is missing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What is needed · how to see that it is there · its package in Debian, Fedora and Arch
needs_to_build='
cmd:cc                            gcc                           gcc                       gcc
file:/usr/include/stdio.h         libc6-dev                     glibc-devel               glibc
cmd:pkg-config                    pkg-config                    pkgconf-pkg-config        pkgconf
cmd:meson                         meson                         meson                     meson
cmd:ninja                         ninja-build                   ninja-build               ninja
cmd:msgfmt                        gettext                       gettext                   gettext
cmd:glib-compile-resources        libglib2.0-dev-bin            glib2-devel               glib2-devel
cmd:glib-compile-schemas          libglib2.0-bin                glib2                     glib2
cmd:gtk4-encode-symbolic-svg      libgtk-4-bin                  gtk4-devel                gtk4
cmd:gtk4-update-icon-cache        libgtk-4-bin                  gtk-update-icon-cache     gtk-update-icon-cache
cmd:update-desktop-database       desktop-file-utils            desktop-file-utils        desktop-file-utils
cmd:xmllint                       libxml2-utils                 libxml2                   libxml2
pc:gtk4                           libgtk-4-dev                  gtk4-devel                gtk4
pc:libadwaita-1                   libadwaita-1-dev              libadwaita-devel          libadwaita
pc:gtksourceview-5               libgtksourceview-5-dev        gtksourceview5-devel      gtksourceview5
pc:json-glib-1.0                  libjson-glib-dev              json-glib-devel           json-glib
pc:libcmark-gfm                   libcmark-gfm-dev              cmark-gfm-devel           cmark-gfm
lib:cmark-gfm-extensions          libcmark-gfm-extensions-dev   cmark-gfm-devel           cmark-gfm
pc:sqlite3                        libsqlite3-dev                sqlite-devel              sqlite
pc:yaml-0.1                       libyaml-dev                   libyaml-devel             libyaml
loader:svg                        librsvg2-common               librsvg2                  librsvg
font:any                          fonts-cantarell               abattis-cantarell-fonts   cantarell-fonts
'
needs_to_test='
pc:glib-testing-0                 libglib-testing-0-dev         libglib-testing-devel     libglib-testing
cmd:python3                       python3                       python3                   python
cmd:gcc                           gcc                           gcc                       gcc
cmd:clang                         clang                         clang                     clang
py:jsonschema                     python3-jsonschema            python3-jsonschema        python-jsonschema
cmd:Xvfb                          xvfb                          xorg-x11-server-Xvfb      xorg-server-xvfb
cmd:dbus-run-session              dbus                          dbus-daemon               dbus
file:/usr/share/dbus-1/accessibility-services/org.a11y.atspi.Registry.service   at-spi2-core   at-spi2-core   at-spi2-core
cmd:pdftotext                     poppler-utils                 poppler-utils             poppler
cmd:qpdf                          qpdf                          qpdf                      qpdf
cmd:appstreamcli                  appstream                     appstream                 appstream
cmd:xdotool                       xdotool                       xdotool                   xdotool
file:/usr/share/i18n/locales/de_DE   locales              glibc-locale-source       glibc
pc:xtst                           libxtst-dev                   libXtst-devel             libxtst
font:cantarell                    fonts-cantarell               abattis-cantarell-fonts   cantarell-fonts
'
needs_to_picture='
cmd:metacity                      metacity                      metacity                  metacity
'

# The system's Python, which has the system's modules, before any other that comes first in PATH.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

has_need () {
  local kind=${1%%:*} what=${1#*:}
  case $kind in
    cmd) command -v "$what" >/dev/null 2>&1 ;;
    file) [ -e "$what" ] ;;
    pc) pkg-config --exists "$what" 2>/dev/null ;;
    lib) compgen -G "/usr/lib*/lib$what.so" >/dev/null || compgen -G "/usr/lib/*/lib$what.so" >/dev/null ;;
    py) "$python" -c "import $what" >/dev/null 2>&1 ;;
    loader) compgen -G "/usr/lib*/gdk-pixbuf-2.0/*/loaders/*$what*.so" >/dev/null ||
            compgen -G "/usr/lib/*/gdk-pixbuf-2.0/*/loaders/*$what*.so" >/dev/null ||
            compgen -G "/usr/lib*/glycin-loaders/*/*$what*" >/dev/null ;;
    font) if [ "$what" = any ]; then [ -n "$(fc-list 2>/dev/null | head -n 1)" ]
          else [ -n "$(fc-list 2>/dev/null | grep -i -m 1 "$what")" ]; fi ;;
  esac
}

# The packages, in the column of one distribution, of all needs that are not met.
missing_packages () {
  local column=$1 need debian fedora arch
  while read -r need debian fedora arch; do
    [ -n "$need" ] || continue
    has_need "$need" && continue
    case $column in
      debian) echo "$debian" ;;
      fedora) echo "$fedora" ;;
      arch) echo "$arch" ;;
    esac
  done <<<"$2" | sort -u
}

# install_needs LIST…: what the lists name and the machine lacks.
install_needs () {
  local needs packages as_root=()
  needs=$(printf '%s\n' "$@")
  packages=$(missing_packages debian "$needs")
  [ -n "$packages" ] || return 0

  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Signpost needs packages that this machine does not have. Install them, then run this again:"
    echo "  Fedora: sudo dnf install $(missing_packages fedora "$needs" | xargs)"
    echo "  Arch:   sudo pacman -S --needed $(missing_packages arch "$needs" | xargs)"
    exit 1
  fi >&2
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "Signpost needs packages that this machine does not have, and there is no sudo to install them with. As root:"
      echo "  apt-get install --no-install-recommends $(xargs <<<"$packages")"
      exit 1
    fi >&2
    as_root=(sudo)
  fi

  echo "Installing: $(xargs <<<"$packages")" >&2
  "${as_root[@]}" apt-get -qq update >&2 || {
    echo "The package lists could not be updated. Check the network and the sources of apt, then run this again." >&2
    exit 1
  }
  # shellcheck disable=SC2086  # one word a package
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $packages >&2 || {
    echo "These packages could not be installed: $(xargs <<<"$packages")" >&2
    exit 1
  }
}

# build_in DIRECTORY MESON-OPTION…: configures once and builds; quiet unless something goes wrong.
build_in () {
  local directory=$1 log
  shift
  log=$directory.log
  mkdir -p "$root/build"
  if [ ! -e "$directory/build.ninja" ]; then
    echo "Configuring ${directory#"$root"/} …" >&2
    rm -rf "$directory"
    meson setup "$@" "$directory" "$root" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  fi
  ninja -C "$directory" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
}
