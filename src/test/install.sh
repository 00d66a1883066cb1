#!/bin/sh
# Installs what the browser tests need beyond Maven, where it is missing: Debian's Chromium and a font for every script
# that the sources write in. Only as root on a Debian-like machine; elsewhere the tests are skipped and say so.
# $1: false turns it off (-Dpeacewire.install=false).
set -u
wanted="chromium fonts-dejavu-core"
[ "${1:-true}" = "true" ] || exit 0
command -v chromium >/dev/null 2>&1 && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "peacewire: browser tests will be skipped: install the package chromium" >&2
  exit 0
fi
echo "peacewire: installing $wanted for the browser tests" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update >/dev/null 2>&1
apt-get -qq install -y --no-install-recommends $wanted >/dev/null 2>&1 ||
  echo "peacewire: browser tests will be skipped: the package chromium could not be installed" >&2
exit 0
