#!/bin/sh
# Installs what the tests need beyond Maven, where it is missing: Debian's Chromium, a font for every script that the
# sources write in, nginx as the proxy in front, and curl. Only as root on a Debian-like machine; elsewhere the tests that need
# them are skipped and say so.
# $1: false turns it off (-Dpeacewire.install=false).
set -u
[ "${1:-true}" = "true" ] || exit 0
wanted=""
command -v chromium >/dev/null 2>&1 || wanted="chromium fonts-dejavu-core"
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null 2>&1 || wanted="$wanted nginx-light"
command -v curl >/dev/null 2>&1 || wanted="$wanted curl"
[ -n "$wanted" ] || exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "peacewire: some tests will be skipped: install the packages $wanted" >&2
  exit 0
fi
echo "peacewire: installing $wanted for the tests" >&2
export DEBIAN_FRONTEND=noninteractive
export RUNLEVEL=1 # a server that is installed for tests is not to be started (invoke-rc.d(8))
apt-get -qq update >/dev/null 2>&1 || echo "peacewire: apt-get update failed: packages may not be found" >&2
for package in $wanted; do
  apt-get -qq install -y --no-install-recommends "$package" >/dev/null 2>&1 ||
    echo "peacewire: some tests will be skipped: the package $package could not be installed" >&2
done
exit 0
