#!/bin/sh
# Installs or removes the module, and the command with its manual page, and prints
# the name of each file. The folders are in the variables that the Makefile explains.
# They come from the environment, so that they may have spaces and quotes.
#
#   install.sh install|uninstall lua
set -eu

action=$1
lua=$2
fail() { printf '%s\n' "$*" >&2; exit 1; }
absolute() { case $1 in '' | /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$PWD/$1" ;; esac; }

# A cross build has no Lua that runs, so one is asked only for what is not given.
folder=${CMOD%/}
if [ -z "$folder" ]; then
  version=$("$lua" -e 'print(_VERSION:match "%d.%d")') || fail "$lua does not run here; set CMOD"
  folder=$PREFIX/lib/lua/$version
fi
folder=$(absolute "$folder")
module=$DESTDIR$folder/httpstatus.so
case $folder in *[\;\?[:cntrl:]]*) fail "Lua finds no module in $folder: no ;, ? or line end" ;; esac
version=${folder##*/}
[ ! -e "$DESTDIR${folder%/*/*}/luarocks/rocks-$version/httpstatus" ] ||
  fail "LuaRocks owns $module: luarocks --lua-version $version remove httpstatus"

command='' page=''
if [ -n "$BIN" ]; then
  interpreter=$(command -v "$lua") || fail "$lua does not run here; BIN= leaves out the command"
  interpreter=$(absolute "$interpreter")
  case $interpreter in *[[:space:]]*) fail "#! cannot name $interpreter, which has a space" ;; esac
  command=$DESTDIR$(absolute "$BIN")/httpstatus
  page=$DESTDIR$(absolute "$PREFIX")/share/man/man1/httpstatus.1
  # With -E, the command ignores LUA_INIT. Lua 5.1 does not have this option.
  first="#!$interpreter$("$lua" -E -e 'io.write " -E"' 2>/dev/null || true)"
  second='package.cpath = "'
  if [ -L "$command" ] || [ -e "$command" ] && ! { [ "$(sed -n 1p "$command")" = "$first" ] &&
    sed -n 2p "$command" | grep -q "^$second"; } 2>/dev/null
  then
    fail "$command is not the command of $interpreter; BIN= leaves it out"
  fi
fi

for file in "$module" "$command" "$page"; do
  if [ -d "$file" ] || [ -d "$file.new" ]; then fail "$file, or $file.new, is a folder"; fi
done
if [ "$action" = uninstall ]; then
  for file in "$module" "$command" "$page"; do
    if [ -e "$file" ]; then rm "$file"; printf '%s\n' "$file"; fi
  done
  exit
fi

# The module may have been built for what else had this name.
load="package.path, package.cpath = '', 'build/$lua/?.so' require 'httpstatus'"
[ -z "$command" ] || "$lua" -e "$load" || fail "build/$lua is not for this $lua; run make clean"

# put mode source target: a program that starts meanwhile finds the old file or the new.
put() {
  install -d "${3%/*}"
  install -m "$1" "$2" "$3.new"
  mv -f "$3.new" "$3"
  printf '%s\n' "$3"
}

put 755 "build/$lua/httpstatus.so" "$module"
if [ -n "$command" ]; then
  # The command loads this module, whatever else Lua would find.
  rm -f "build/$lua/command" # It may be root's.
  {
    printf '%s\n%s%s/?.so"\n' "$first" "$second" "$(printf '%s\n' "$folder" | sed 's/[\\"]/\\&/g')"
    sed 1d bin/httpstatus
  } >"build/$lua/command"
  put 755 "build/$lua/command" "$command"
  put 644 man/httpstatus.1 "$page"
fi
