#!/bin/sh
# Writes the source tarball and the source rock of a version to a folder, from the
# files that git tracks. The same files give the same bytes.
#
#   pack.sh version folder
set -eu

name=httpstatus-$1
rockspec=$(echo "$name"-*.rockspec)
date=$(sed -n "s/^## \[$1\] - //p" CHANGELOG.md)
if [ -z "$date" ]; then
  echo "CHANGELOG.md has no release $1" >&2
  exit 1
fi
if [ -z "$(git ls-files -- CHANGELOG.md 2>/dev/null)" ]; then
  echo "A release needs a git clone, because it has the files that git tracks" >&2
  exit 1
fi

mkdir -p "$2"
folder=$(cd "$2" && pwd)
git diff --quiet HEAD || echo "This package has uncommitted changes" >&2

# GNU tar: sorted, without an owner, with the date of the changelog, for any umask
git ls-files -z | LC_ALL=C sort -z |
  tar --create --null --files-from=- --format=ustar --transform="s,^,$name/," \
    --mtime="$date 00:00Z" --mode=a+rX,u+w,go-w --owner=0 --group=0 \
    --numeric-owner --file="$folder/$name.tar"
gzip -n -9 -f "$folder/$name.tar"

# A source rock is a zip of the rockspec and its source. `luarocks pack` makes
# the same, but from a source at an absolute URL only, and with today's date.
cp "$rockspec" "$folder"
(
  export TZ=UTC
  cd "$folder"
  chmod 644 "$rockspec" "$name.tar.gz"
  touch -d "$date 00:00" "$rockspec" "$name.tar.gz"
  rm -f "${rockspec%.rockspec}.src.rock"
  zip -q -X "${rockspec%.rockspec}.src.rock" "$rockspec" "$name.tar.gz"
)
