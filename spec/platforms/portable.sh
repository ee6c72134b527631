#!/bin/sh
# Builds the module without a warning in ways that users do, and runs the specs on
# the builds that this machine can run.
#
#   portable.sh folder warnings
set -eu

folder=$1
warnings=$2
log=$folder/log
rm -rf "$folder"
mkdir -p "$folder/include"

# try command...: shows the log of a command that fails.
try() {
  "$@" >"$log" 2>&1 && return
  tail -n 20 "$log" >&2
  echo "portable: failed: $*" >&2
  exit 1
}

# build lua compiler flag...
build() {
  lua=$1
  shift
  # shellcheck disable=SC2086 # $warnings is a list
  try "$@" -std=c99 $warnings -I"$folder/include" -I"/usr/include/$lua" src/*.c
  echo "built for $lua: $*"
}

for cc in "gcc -O3 -flto" "clang -O2" "clang -O3 -flto -fuse-ld=lld"; do
  # shellcheck disable=SC2086 # with its flags
  build lua5.4 $cc -fPIC -shared -o "$folder/httpstatus.so"
  try test "$(nm -D --defined-only "$folder/httpstatus.so" | cut -d ' ' -f 3)" = \
    luaopen_httpstatus # the only symbol
  try lua5.4 spec/run.lua --ignore-lua --cpath="$folder/?.so"
done

# Debian's headers name the architecture in a file that only amd64 has.
touch "$folder/include/lua5.1-deb-multiarch.h" "$folder/include/lua5.4-deb-multiarch.h"
for lua in lua5.1 lua5.4; do
  build "$lua" gcc -m32 -O2 -fPIC -shared -o "$folder/httpstatus-32.so"
  build "$lua" x86_64-w64-mingw32-gcc -O2 -fsyntax-only
done

# The entry point is all that a DLL exports.
build lua5.4 x86_64-w64-mingw32-gcc -O2 -r -nostdlib -o "$folder/windows.o"
try test "$(x86_64-w64-mingw32-objdump -s -j .drectve "$folder/windows.o" |
  grep -o 'export' | wc -l)" = 1
