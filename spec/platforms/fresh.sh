#!/bin/bash
# Tries a clone of this checkout on a bare Debian, which has only make and git. A
# user runs `make test`, root pastes the command that it prints, and the user's
# next try passes. Then root makes the targets.
#
#   fresh.sh suite target...
set -eu

suite=$1
shift
folder=$(mktemp -d)
root=$folder/root
checkout=$root/home/user/httpstatus
log=$folder/log
trap 'rm -rf --one-file-system "$folder"' EXIT
trap 'exit 1' HUP INT TERM

fail() {
  cat "$log"
  echo "fresh $suite: failed: $*" >&2
  exit 1
}

# step command...: shows the log of a command that fails.
step() { "$@" >"$log" 2>&1 </dev/null || fail "$*"; }

# bare user 'command': in the checkout, and in namespaces that end with it
bare() {
  # shellcheck disable=SC2016 # the inner shell expands this
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
    unshare --mount --pid --fork --kill-child sh -c '
      mount -t proc proc "$1/proc" && mount -t tmpfs tmpfs "$1/dev/shm" &&
      exec chroot --userspec="$2" "$1" sh -c "cd /home/user/httpstatus && $3"' \
    sh "$root" "$1" "$2"
}

# From the mirror of this machine, with its settings
# shellcheck disable=SC2016 # apt expands this
mirror=$(apt-get indextargets --format '$(SITE)' 'Identifier: Packages' \
  'Origin: Debian' 'Label: Debian' | sed -n 1p)
apt-config dump | grep -E '^Acquire::(Check-|https?::Proxy)' >"$folder/apt" || true
step mmdebstrap --aptopt="$folder/apt" --variant=minbase --include=make,git \
  "$suite" "$root" "$mirror"
step chroot "$root" useradd --create-home user
step git clone . "$checkout"
step chown -R --reference="$root/home/user" "$checkout"

! bare user 'make test' >"$log" 2>&1 || fail "make test misses no package on a bare Debian"
paste=$(grep '^apt-get ' "$log") || fail "make test does not say what to install"
step bare root "yes | { $paste; }"
show() { grep -E '^lua|^[0-9]+ success' "$log" || tail -n 1 "$log"; }
step bare user 'make test' && show
for target; do step bare root "make $target" && show; done
echo "fresh $suite: Debian $(cat "$root/etc/debian_version"), $paste"
