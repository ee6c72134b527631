#!/bin/sh
# Installs or removes the module, and the command with its manual page: all of them or
# none. Prints the name of each file. The folders are in the variables that the Makefile
# explains. They come from the environment, so that they may have spaces and quotes.
#
#   install.sh install|uninstall lua
set -eu

action=$1
lua=$2
fail() { printf '%s\n' "$*" >&2; exit 1; }
absolute() { case $1 in '' | /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$PWD/$1" ;; esac; }

DESTDIR=$(absolute "$DESTDIR")
PREFIX=$(absolute "$PREFIX")
folder=$(absolute "$CMOD")
# A cross build has no Lua that runs, so one is asked only for what is not given.
if [ -z "$folder" ]; then
  version=$("$lua" -e 'print(_VERSION:match "%d.%d")') ||
    fail "$lua does not run here; LUA= names another, and CMOD= the folder of the module"
  folder=$PREFIX/lib/lua/$version
fi
module=$DESTDIR$folder/httpstatus.so
case $folder in *[\;\?[:cntrl:]]*) fail "Lua finds no module in $folder: no ;, ? or line end" ;; esac
# The folder as it was given (-L) or as it resolves (-P), without . and ..
resolved() { (cd "$1" "$DESTDIR$folder" 2>/dev/null && pwd "$1"); }
for place in "$(resolved -L)" "$(resolved -P)"; do
  version=${place##*/}
  [ ! -e "${place%/*/*}/luarocks/rocks-$version/httpstatus" ] ||
    fail "LuaRocks owns $module: luarocks --lua-version $version remove httpstatus"
done

command='' page=''
bin=$(absolute "${BIN-$PREFIX/bin}")
if [ -n "$bin" ]; then
  interpreter=$(command -v "$lua") || fail "$lua does not run here; BIN= leaves out the command"
  interpreter=$(absolute "$interpreter")
  case $interpreter in *[[:space:]]*) fail "#! cannot name $interpreter, which has a space" ;; esac
  command=$DESTDIR$bin/httpstatus
  page=$DESTDIR$PREFIX/share/man/man1/httpstatus.1
fi
for file in "$command" "$page"; do # Both say what the command does.
  if [ -L "$file" ] ||
    { [ -e "$file" ] && ! grep -iqs 'explains HTTP status codes' "$file"; }
  then
    fail "$file is not ours; BIN= leaves out the command and its manual page"
  fi
done
for file in "$module" "$module.new" "$command.new" "$page.new"; do
  [ ! -d "$file" ] || fail "$file is a folder"
done

set -- # the files
for file in "$module" "$command" "$page"; do
  if [ -n "$file" ] && { [ "$action" = install ] || [ -e "$file" ]; }; then set -- "$@" "$file"; fi
done
if [ "$action" = uninstall ]; then
  for file; do [ -w "${file%/*}" ] || fail "$file cannot be removed"; done
  [ $# = 0 ] || { rm -f "$@" && printf '%s\n' "$@"; }
  exit
fi

# The module may have been built for what else had this name.
load="package.path, package.cpath = '', 'build/$lua/?.so' require 'httpstatus'"
[ -z "$command" ] || "$lua" -e "$load" || fail "build/$lua is not for this $lua; run make clean"

# Beside its target, so that a program that starts meanwhile finds the old file or the new
put() { { [ -d "${3%/*}" ] || install -d "${3%/*}"; } && install -m "$1" "$2" "$3.new"; }
trap 'rm -f "$module.new" ${command:+"$command.new" "$page.new"}' EXIT
trap 'exit 1' HUP INT QUIT PIPE TERM
if [ -n "$command" ]; then
  # With -E, which Lua 5.1 lacks, the command ignores LUA_INIT. It loads this module,
  # whatever else Lua would find.
  rm -f "build/$lua/command" # It may be root's.
  {
    printf '#!%s%s\n' "$interpreter" "$("$lua" -E -e 'io.write " -E"' 2>/dev/null || true)"
    printf 'package.cpath = "%s/?.so"\n' "$(printf '%s\n' "$folder" | sed 's/[\\"]/\\&/g')"
    sed 1d bin/httpstatus
  } >"build/$lua/command"
  put 755 "build/$lua/command" "$command"
  put 644 man/httpstatus.1 "$page"
fi
put 755 "build/$lua/httpstatus.so" "$module"
trap '' HUP INT QUIT PIPE TERM
for file; do mv -f "$file.new" "$file"; done
printf '%s\n' "$@"

# What `luarocks path` put into LUA_CPATH stays there.
if [ -z "$DESTDIR$CMOD" ]; then
  case ";$("$lua" -e 'io.write(package.cpath)');" in *";$(resolved -L)/?.so;"*) exit ;; esac
  echo "$lua does not look for modules there. This helps:" >&2
  printf "export LUA_CPATH='%s/?.so;'\"\${LUA_CPATH:-;}\"\n" \
    "$(printf '%s\n' "$folder" | sed "s/'/'\\\\''/g")" >&2
fi
