#!/bin/sh
# Installs or removes the module, the command and the license. `make help` tells
# what PREFIX, CMOD, BIN and DESTDIR are. They come from the environment, so that
# they may have spaces and quotes.
#
#   install.sh install|uninstall lua
set -eu

lua=$2
interpreter=$(command -v "$lua") || { echo "$lua is not a Lua that runs here" >&2; exit 1; }
[ "${interpreter#/}" != "$interpreter" ] || interpreter=$PWD/$interpreter
folder=${CMOD:-$PREFIX/lib/lua/$("$lua" -e 'print(_VERSION:match "%d.%d")')}
[ "${folder#/}" != "$folder" ] || folder=$PWD/$folder
documents=$DESTDIR$PREFIX/share/doc/httpstatus
command=${BIN:+$DESTDIR$BIN/httpstatus}

# With -E, the command ignores LUA_INIT. Lua 5.1 does not have this option.
first_line="#!$interpreter$("$lua" -E -e 'io.write " -E"' 2>/dev/null || true)"
if [ -e "$command" ] && [ "$(head -n 1 "$command")" != "$first_line" ]; then
  echo "$command is not the command of $interpreter, and stays. BIN= leaves it out." >&2
  [ "$1" = uninstall ] || exit 1
  command=
fi

if [ "$1" = uninstall ]; then
  rm -f "$DESTDIR$folder/httpstatus.so"
  [ -z "$command" ] || rm -rf "$command" "$documents"
  exit
fi

install -d "$DESTDIR$folder"
install -m 755 "build/$lua/httpstatus.so" "$DESTDIR$folder"
if [ -n "$command" ]; then
  install -d "$DESTDIR$BIN" "$documents"
  install -m 644 LICENSE "$documents"
  # The command finds this module, even if Lua does not look into its folder.
  {
    echo "$first_line"
    FOLDER=$folder "$lua" -e \
      'print(("package.cpath = %q .. package.cpath"):format(os.getenv "FOLDER" .. "/?.so;"))'
    sed 1d bin/httpstatus
  } >"$command"
  chmod 755 "$command"
fi
