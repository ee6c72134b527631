#!/bin/sh
# Installs the Debian packages that a target needs, as root. A user who is not
# root is shown the command for it. On other systems this does nothing. Whatever
# is missing after that fails by itself.
#
#   needs.sh 'gcc|clang' lua-busted lua5.4
#
# Either of a|b will do. The name of a Lua stands for its headers, too.
set -eu
command -v apt-get >/dev/null || exit 0

packages=
for need; do
  case $need in
  lua | */*) continue ;; # No package brings this interpreter.
  luajit) need='luajit2|luajit, liblua5.1-0-dev' ;;
  lua5.1) need='lua5.1, liblua5.1-0-dev' ;;
  # Debian 14 has no busted for Lua 5.2, and earlier ones have no Lua 5.5.
  lua5.2) need='lua5.5|lua5.2, liblua5.5-dev|liblua5.2-dev' ;;
  lua5.?) need="$need, lib$need-dev" ;;
  esac
  packages="$packages${packages:+, }$need"
done

satisfy='apt-get satisfy --no-install-recommends'
if plan=$($satisfy --simulate "$packages" 2>/dev/null) &&
  ! echo "$plan" | grep -q '^Inst '; then
  exit
elif [ "$(id -u)" != 0 ]; then
  echo "Packages are missing. As root, this installs them:" >&2
  echo "apt-get update && $satisfy '$packages'" >&2
  exit
fi

# Under make -j, one after another: `apt-get update` does not wait for apt's lock.
exec 9<"$0"
flock 9
echo "Installing what is missing of $packages"
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
{ apt-get update && $satisfy -y -o DPkg::Lock::Timeout=300 "$packages"; } >"$log" 2>&1 ||
  tail -n 20 "$log" >&2
rm "$log"
