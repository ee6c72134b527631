#!/bin/sh
# Builds the module without a warning in ways that users do, and runs the specs on
# the builds that this machine can run. The entry point must be the only symbol
# that they export.
#
#   portable.sh folder warnings
set -eu

folder=$1
warnings=$2
log=$folder/log
rm -rf "$folder"
mkdir -p "$folder/include"

fail() {
  [ ! -s "$log" ] || tail -n 20 "$log" >&2
  echo "portable: $*" >&2
  exit 1
}

# build lua compiler flag...
build() {
  lua=$1
  shift
  # shellcheck disable=SC2086 # $warnings is a list
  "$@" -std=c99 $warnings -fPIC -shared -I"$folder/include" -I"/usr/include/$lua" \
    -o "$folder/httpstatus.so" src/*.c >"$log" 2>&1 || fail "$* for $lua"
  exports=$(nm -D --defined-only "$folder/httpstatus.so" | awk '{ print $3 }')
  [ "$exports" = luaopen_httpstatus ] || fail "$* exports $exports"
}

for cc in "gcc -O3 -flto" "clang -O2" "clang -O3 -flto -fuse-ld=lld"; do
  # shellcheck disable=SC2086 # with its flags
  build lua5.4 $cc
  lua5.4 spec/run.lua --ignore-lua --cpath="$folder/?.so" >"$log" 2>&1 ||
    fail "the specs, built with $cc"
  echo "built, run: $cc"
done

# Debian's headers name the architecture in a file that only amd64 has.
for lua in lua5.1 lua5.4; do
  touch "$folder/include/$lua-deb-multiarch.h"
  build "$lua" gcc -m32 -O2
done
echo "built:      gcc -m32"

# The import library has every function that Lua exports here, which Windows'
# lua54.dll exports, too.
windows=x86_64-w64-mingw32
{
  echo "LIBRARY lua54.dll"
  echo "EXPORTS"
  nm -D --defined-only "$(gcc -print-file-name=liblua5.4.so)" |
    sed -n 's/.* T \(lua[^@]*\).*/\1/p'
} >"$folder/lua54.def"
"$windows-dlltool" -d "$folder/lua54.def" -l "$folder/liblua54.dll.a"
# shellcheck disable=SC2086
"$windows-gcc" -std=c99 -O2 $warnings -shared -I"$folder/include" -I/usr/include/lua5.4 \
  -o "$folder/httpstatus.dll" src/*.c -L"$folder" -llua54 >"$log" 2>&1 || fail "MinGW"
exports=$("$windows-objdump" -p "$folder/httpstatus.dll" |
  awk '/^\[Ordinal\/Name Pointer\] Table/,/^$/ { if ($NF ~ /^[a-z]/) print $NF }')
[ "$exports" = luaopen_httpstatus ] || fail "MinGW exports $exports"
echo "built:      $windows-gcc"
