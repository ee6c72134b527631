#!/bin/sh
# Builds the module without a warning in the ways that users do, and runs the specs
# on the builds that this machine can run.
#
#   portable.sh folder warnings
set -eu

folder=$1
warnings=$2
log=$folder/log
rm -rf "$folder"
mkdir -p "$folder/include"

done_with() {
  printf '%-15s %s\n' "$1" "$2"
}

fail() {
  [ ! -s "$log" ] || tail -n 20 "$log" >&2
  echo "portable: $*" >&2
  exit 1
}

# exports "symbols": fails unless the entry point is the only one.
exports() {
  [ "$1" = luaopen_httpstatus ] || fail "exports more or less: $1"
}

# shared Lua compiler flag...: builds the shared library of a Lua.
shared() {
  lua=$1
  shift
  # shellcheck disable=SC2086 # $warnings is a list
  "$@" $warnings -fPIC -shared -I"$folder/include" "-I/usr/include/lua$lua" \
    -o "$folder/httpstatus.so" src/*.c >"$log" 2>&1 || fail "$* for Lua $lua"
  exports "$(nm -D --defined-only "$folder/httpstatus.so" | awk '{ print $3 }')"
}

# specs words...: runs the specs on the shared library of Lua 5.4.
specs() {
  lua5.4 spec/run.lua --ignore-lua --cpath="$folder/?.so" >"$log" 2>&1 ||
    fail "the specs, built with $*"
}

for cc in gcc "clang -fuse-ld=lld"; do
  for level in -O0 -O2 -O3; do
    for lto in -fno-lto -flto; do
      # shellcheck disable=SC2086 # $cc may have a flag
      shared 5.4 $cc -std=c99 $level $lto
      specs "$cc $level $lto"
    done
  done
  done_with "built, run" "${cc%% *} -std=c99 -O0 -O2 -O3, each with and without -flto"
  for standard in c11 c17; do
    # shellcheck disable=SC2086
    shared 5.4 $cc -std=$standard -O2
    specs "$cc -std=$standard"
  done
  done_with "built, run" "${cc%% *} -std=c11 -std=c17"
done

for lua in 5.1 5.2 5.3 5.4; do
  # shellcheck disable=SC2086
  gcc -std=c99 -O2 $warnings "-I/usr/include/lua$lua" -o "$folder/static" spec/checks/static.c \
    src/*.c "-l:liblua$lua.a" -lm -ldl >"$log" 2>&1 || fail "static Lua $lua"
  [ "$("$folder/static")" = 404 ] || fail "static Lua $lua does not print 404"
done
done_with "built, run" "linked into a program with Lua 5.1, 5.2, 5.3 and 5.4"

# Debian's headers name the architecture in a file that only amd64 has.
for lua in 5.1 5.2 5.3 5.4; do
  touch "$folder/include/lua$lua-deb-multiarch.h"
  shared "$lua" gcc -m32 -std=c99 -O2
done
done_with "built" "32-bit x86 (-m32) for Lua 5.1, 5.2, 5.3 and 5.4"

# By the Makefile's own rule for Windows. The import library has every function
# that Lua exports here, which a lua54.dll exports too.
windows=x86_64-w64-mingw32
{
  echo "LIBRARY lua54.dll"
  echo "EXPORTS"
  nm -D --defined-only "$(gcc -print-file-name=liblua5.4.so)" |
    sed -n 's/.* T \(lua[^@]*\).*/\1/p'
} >"$folder/lua54.def"
"$windows-dlltool" -d "$folder/lua54.def" -l "$folder/liblua54.dll.a"
rm -f build/lua5.4/httpstatus.dll
make -s OS=Windows_NT CC="$windows-gcc" CFLAGS="-O2 $warnings" \
  LIBS="-L$folder -llua54" build/lua5.4/httpstatus.dll >"$log" 2>&1 ||
  fail "MinGW for Lua 5.4"
exports "$("$windows-objdump" -p build/lua5.4/httpstatus.dll |
  awk '/^\[Ordinal\/Name Pointer\] Table/,/^$/ { if ($NF ~ /^[a-z]/) print $NF }')"
done_with "built" "64-bit Windows (MinGW) for Lua 5.4"
