#!/bin/sh
# Builds the module for another processor, from Debian's libraries for it, and
# runs the specs on Lua 5.4 under qemu.
#
#   foreign.sh architecture processor
#
# The names are Debian's and the compiler's: arm64 aarch64
set -eu

architecture=$1
processor=$2
folder=$(mktemp -d)
trap 'rm -rf --one-file-system "$folder"' EXIT
trap 'exit 1' HUP INT TERM
root=$folder/root
log=$folder/log

fail() {
  cat "$log" >&2
  echo "foreign $architecture: $*" >&2
  exit 1
}

# Only unpacked, because nothing in it runs by itself
# shellcheck disable=SC1091 # the system's own file
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
spec/platforms/debian.sh "$suite" "$root" --variant=extract \
  --architectures="$architecture" \
  --include=lua5.4,liblua5.4-dev,lua-busted,libc6-dev \
  >"$log" 2>&1 || fail "mmdebstrap"
[ -e "$root/lib" ] || ln -s usr/lib "$root/lib"

# Without the libraries, because the interpreter has them
clang --target="$processor-linux-gnu" --sysroot="$root" -std=c99 -O2 -fPIC -funwind-tables \
  -shared -nostdlib -I"$root/usr/include/lua5.4" -o "$folder/httpstatus.so" src/*.c \
  >"$log" 2>&1 || fail "clang"

# The interpreter, by a name that the specs can start, too
cat >"$folder/lua" <<END
#!/bin/sh
exec qemu-$processor -0 "\$0" -L '$root' '$root/usr/bin/lua5.4' "\$@"
END
chmod +x "$folder/lua"

"$folder/lua" spec/run.lua --ignore-lua --cpath="$folder/?.so" >"$log" 2>&1 ||
  fail "the specs"
echo "$architecture: $(tail -n 1 "$log")"
