#!/bin/sh
# Installs what a target needs: on Debian as root, whatever is missing. Elsewhere
# it lists what is missing, and fails.
#
#   install_needs.sh need...
#
# A need is
#   busted          a command
#   lua5.4/lua.h    the headers of a Lua interpreter
#   lua5.4:cjson    a module for a Lua interpreter
#   /usr/lib/...    a file
# A need with a question mark is optional: it is installed along with others if
# the suite has it.
set -eu

tools=${0%/*}

has() {
  case $1 in
  */lua.h) "$tools/find_headers.sh" "${1%/lua.h}" ;;
  /*) test -e "$1" ;;
  *:*) "${1%%:*}" -e "require '${1#*:}'" ;;
  *) command -v "$1" ;;
  esac >/dev/null 2>&1
}

missing() {
  for need; do
    has "${need%\?}" || echo "$need"
  done
}

# Debian's packages for a need. Its suites differ: the first that exists counts.
# luajit2 comes first, because on Debian 12 luajit removes nginx's Lua module.
packages() {
  case $1 in
  luajit) echo luajit2 luajit ;;
  lua5.1/lua.h | luajit/lua.h) echo liblua5.1-0-dev ;;
  lua5.*/lua.h) echo "lib${1%/lua.h}-dev" ;;
  cc) echo gcc ;;
  busted | ldoc) echo "lua-$1" ;;
  luacheck) echo lua-check ;;
  ld.lld) echo lld ;;
  qemu-*) echo qemu-user ;;
  *-linux-gnu-ld) echo "binutils-${1%-ld}" ;;
  nm | strip) echo binutils ;;
  pgrep) echo procps ;;
  script) echo bsdutils ;;
  musl-gcc) echo musl-tools ;;
  x86_64-w64-mingw32-gcc) echo gcc-mingw-w64-x86-64 ;;
  /usr/lib32/*) echo gcc-multilib ;;
  */clang/*/lib/linux) echo libclang-rt-dev ;;
  */ngx_http_lua_module.so) echo libnginx-mod-http-lua ;;
  */http/h1_reason_phrases.lua) echo lua-http ;;
  *:*.*) packages "${1%.*}" ;;
  *:*) echo "lua-${1#*:}" ;;
  */*) ;;
  *) echo "$1" ;;
  esac
}

available() {
  for need; do
    for package in $(packages "${need%\?}"); do
      if apt-cache policy "$package" | grep -q 'Candidate: [0-9]'; then
        echo "$package"
        break
      fi
    done
  done
}

# shellcheck disable=SC2046 # one word per package
install() {
  apt-get update || return
  set -- $(available $(missing "$@") | sort -u)
  [ $# -gt 0 ] || return 0
  echo "Installing from Debian: $*" >&3
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    -o DPkg::Lock::Timeout=300 "$@"
}

all="$*"
for need; do
  shift
  case $need in
  *\?) ;;
  *) set -- "$@" "$need" ;;
  esac
done

if [ -n "$(missing "$@")" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
then
  log=$(mktemp)
  # Under make -j, one installation after another. apt's own lock is not enough:
  # `apt-get update` does not wait for it.
  (
    flock 9
    # shellcheck disable=SC2086 # one word per need
    [ -z "$(missing "$@")" ] || install $all
  ) 3>&1 9>"${TMPDIR:-/tmp}/httpstatus-install.lock" >"$log" 2>&1 ||
    tail -n 20 "$log" >&2
  rm -f "$log"
fi

# shellcheck disable=SC2046 # one word per need
set -- $(missing "$@")
if [ $# -gt 0 ]; then
  # shellcheck disable=SC2046 # one word per package
  echo "Missing: $*; on Debian" $(for need; do packages "$need"; done) >&2
  exit 1
fi
