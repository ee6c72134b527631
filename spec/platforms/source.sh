#!/bin/sh
# Runs the specs with the C library musl, or for Windows under wine. Debian does
# not package Lua for these, so this builds Lua 5.4 and two modules for busted from
# Debian's sources.
#
#   source.sh musl|windows
set -eu

kind=$1
checkout=$PWD
folder=$(mktemp -d)
export WINEPREFIX="$folder/wine" WINEDEBUG=-all
finish() {
  [ "$1" = 0 ] || cat "$folder/log" >&3
  [ ! -d "$WINEPREFIX" ] || wineserver -k || true
  rm -rf "$folder"
}
trap 'finish $?' EXIT
trap 'exit 1' HUP INT TERM
exec 3>&1 >"$folder/log" 2>&1

# The sources
apt-get update
# shellcheck disable=SC2016 # apt expands this
apt-get indextargets --format 'deb-src $(SITE) $(CODENAME) $(COMPONENT)' \
  'Identifier: Packages' 'Origin: Debian' 'Label: Debian' | sort -u >"$folder/list"
mkdir -p "$folder/lists/partial" "$folder/term"
cd "$folder"
set -- -o Dir::Etc::SourceList="$folder/list" -o Dir::Etc::SourceParts=- \
  -o Dir::State::Lists="$folder/lists"
apt-get "$@" update
apt-get "$@" source --tar-only lua5.4 lua-filesystem lua-term
for tarball in *.orig.tar.*; do tar -xf "$tarball"; done
mv lua-5.4*/src lua
mv lua-filesystem-*/src lfs
mv lua-term-*/core.c term

# Lua, whose sources are a library but for two programs
mv lua/lua.c .
rm lua/luac.c
if [ "$kind" = musl ]; then
  cc=musl-gcc
  suffix=so
  set -- # no library: the program has Lua's functions
  "$cc" -O2 -DLUA_USE_LINUX -Ilua -Wl,-E -o run lua.c lua/*.c -lm
else
  cc=x86_64-w64-mingw32-gcc
  suffix=dll
  set -- "$folder/lua54.dll"
  "$cc" -O2 -DLUA_BUILD_AS_DLL -shared -o lua54.dll lua/*.c
  "$cc" -O2 -Ilua -o run.exe lua.c lua54.dll
fi

"$cc" -O2 -shared -fPIC -Ilua -o "lfs.$suffix" lfs/lfs.c "$@"
"$cc" -O2 -shared -fPIC -Ilua -o "term/core.$suffix" term/core.c "$@"
cd "$checkout"
"$cc" -std=c99 -Wall -Wextra -Wpedantic -Werror -O2 -shared -fPIC -funwind-tables \
  -I"$folder/lua" -o "$folder/httpstatus.$suffix" src/*.c "$@"

# All that busted asks of luasystem
echo 'return { gettime = os.time, monotime = os.clock, sleep = function() end }' \
  >"$folder/system.lua"

share=/usr/share/lua/5.4
export LUA_PATH="./?.lua;$folder/?.lua;$share/?.lua;$share/?/init.lua"
export LUA_CPATH="$folder/?.$suffix"
if [ "$kind" = musl ]; then
  "$folder/run" spec/run.lua --ignore-lua --cpath="$folder/?.$suffix"
else
  # The excluded specs start programs by a POSIX shell.
  wine "$folder/run.exe" spec/run.lua --ignore-lua --cpath="$folder/?.$suffix" \
    --exclude-pattern=registry_spec --exclude-pattern=command_spec \
    --exclude-pattern=readme_spec
fi
echo "$kind: $(grep ' successes / ' "$folder/log")" >&3
