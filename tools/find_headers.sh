#!/bin/sh
# Prints the folder with the headers of a Lua interpreter, which is LUA_INC if
# that is set.
#
#   find_headers.sh lua
set -eu

if [ -n "${LUA_INC:-}" ]; then
  echo "$LUA_INC"
  exit
fi

if ! program=$(command -v "$1") ||
  ! version=$("$1" -e 'print(_VERSION:match "%d.%d")'); then
  echo "$1 does not run here as a Lua interpreter; LUA= names another" >&2
  exit 1
fi
luajit=$("$1" -e 'print(jit and "luajit-2.1" or "")')
major=${version%.*}
minor=${version#*.}

# Beside the interpreter, also if a link led to it, and in the usual places
for bin in "${program%/*}" "$(dirname "$(readlink -f "$program")")" /usr/bin \
  /usr/local/bin /opt/homebrew/bin
do
  for name in $luajit "lua$version" "lua-$version" "lua$major$minor" "lua/$version" lua .
  do
    folder=${bin%/*}/include/$name
    # From Lua 5.5 on, LUA_VERSION_NUM is a sum of LUA_VERSION_MINOR_N and more.
    if grep -Eqs "VERSION_(NUM[[:space:]]+${major}0$minor|MINOR_N[[:space:]]+$minor)\$" \
      "$folder/lua.h"
    then
      echo "$folder"
      exit
    fi
  done
done
echo "No lua.h of Lua $version for $1; set LUA_INC to its folder" >&2
exit 1
