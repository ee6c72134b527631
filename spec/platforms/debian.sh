#!/bin/sh
# Makes a Debian in a folder with mmdebstrap, from the mirror and with the settings
# of this machine's apt.
#
#   debian.sh suite folder [option of mmdebstrap...]
set -eu

suite=$1
folder=$2
shift 2
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "This needs Debian, as root" >&2
  exit 1
fi

apt-get update
# shellcheck disable=SC2016 # apt expands this
mirror=$(apt-get indextargets --format '$(SITE)' 'Identifier: Packages' \
  'Origin: Debian' 'Label: Debian' | sed -n 1p)
settings=$(mktemp)
trap 'rm "$settings"' EXIT
apt-config dump | grep -E '^Acquire::(Check-|https?::Proxy)' >"$settings" || true
mmdebstrap --aptopt="$settings" "$@" "$suite" "$folder" "$mirror"
