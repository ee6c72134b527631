#!/bin/sh
# Prints the folder with the headers of a Lua interpreter. LUA_INC in the
# environment overrides the search.
#
#   find_headers.sh lua
set -eu

if [ -n "${LUA_INC:-}" ]; then
  echo "$LUA_INC"
  exit
fi

lua=$1
if ! program=$(command -v "$lua") ||
  ! version=$("$lua" -e 'print((jit and "luajit " or "") .. _VERSION:match "[%d.]+")')
then
  echo "$lua is not a Lua interpreter that runs here" >&2
  exit 1
fi
case $version in
luajit*) luajit="luajit-2.1 luajit-2.0" ;;
*) luajit= ;;
esac
version=${version#luajit }
major=${version%.*}
minor=${version#*.}
space='[[:space:]]+'

# Beside the interpreter, also if a link led to it, and in the usual places
real=$(readlink -f "$program" 2>/dev/null || echo "$program")
program=${program%/*}
real=${real%/*}
for place in "${program%/*}" "${real%/*}" /usr /usr/local /opt/homebrew; do
  for name in $luajit "lua$version" "lua-$version" "lua$major$minor" "lua/$version" lua ""
  do
    folder=$place/include${name:+/$name}
    [ -e "$folder/lua.h" ] || continue
    # From Lua 5.5 on, LUA_VERSION_NUM is a sum of LUA_VERSION_MINOR_N and more.
    if grep -Eq "LUA_VERSION_(NUM${space}${major}0$minor|MINOR_N${space}$minor)\$" \
      "$folder/lua.h"
    then
      echo "$folder"
      exit
    fi
  done
done
echo "No lua.h of Lua $version for $lua; set LUA_INC to its folder" >&2
exit 1
