#!/bin/sh
# Sees to it that what a command needs is there: on Debian as root it installs
# what is missing, elsewhere it lists that and fails.
#
#   need.sh package=probe ...
#
# A package is named as Debian names it. Its probe is a file (with a slash), a
# Lua module (interpreter:module) or a command.
set -eu

has() {
  case $1 in
  */*) test -e "$1" ;;
  *:*) "${1%%:*}" -e "require '${1#*:}'" >/dev/null 2>&1 ;;
  *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

missing() {
  for need; do
    has "${need#*=}" || printf ' %s' "${need%%=*}"
  done
}

packages=$(missing "$@")
if [ -n "$packages" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
then
  echo "Installing from Debian:$packages"
  log=$(mktemp)
  # shellcheck disable=SC2086 # a word a package
  if apt-get update >"$log" 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      -o DPkg::Lock::Timeout=300 $packages >>"$log" 2>&1
  then
    packages=$(missing "$@")
  else
    tail -n 20 "$log" >&2
  fi
  rm -f "$log"
fi

if [ -n "$packages" ]; then
  echo "Missing, by the names of Debian's packages:$packages" >&2
  exit 1
fi
