#!/bin/bash
# Runs make targets on a bare Debian, which has only make and git, in a clone of
# this checkout. The bare system is in a temporary folder, and its
# mounts and processes are in namespaces that end with each command.
#
#   fresh.sh suite target...
set -eu

suite=$1
shift
folder=$(mktemp -d)
root=$folder/root
log=$folder/log
trap 'rm -rf --one-file-system "$folder"' EXIT
trap 'exit 1' HUP INT TERM

# step "name" command...: shows the log of a command that fails.
step() {
  local name=$1
  shift
  "$@" >"$log" 2>&1 </dev/null || {
    cat "$log"
    echo "fresh $suite: $name failed" >&2
    exit 1
  }
}

bare() {
  # shellcheck disable=SC2016 # the bare system's shell expands this
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    unshare --mount --pid --fork --kill-child chroot "$root" sh -c '
      mount -t proc proc /proc && mount -t tmpfs tmpfs /dev/shm &&
      cd /root/httpstatus && exec "$@"' sh "$@"
}

step mmdebstrap spec/platforms/debian.sh "$suite" "$root" --variant=minbase \
  --include=make,git
step "git clone" git clone --quiet . "$root/root/httpstatus"

for target; do
  step "make $target" bare make "$target"
  grep -E '^lua|^[0-9]+ success|^Installing' "$log" || tail -n 1 "$log"
done
echo "fresh $suite: make $* on Debian $(cat "$root/etc/debian_version")"
