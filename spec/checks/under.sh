#!/bin/sh
# Runs the specs under a tool, which has to find each planted fault first.
#
#   under.sh lua folder faults flags tool...
#
# The folder is for what gcc builds with the flags.
set -eu

lua=$1
folder=$2
faults=$3
flags=$4
shift 4
log=$folder/log
headers=$(tools/find_headers.sh "$lua")
mkdir -p "$folder"
# shellcheck disable=SC2086 # one word per flag
for sources in "src/httpstatus.c src/status.c src/status_table.c" spec/checks/plant.c; do
  gcc -std=c99 -g -O1 -fPIC -funwind-tables -shared $flags -I"$headers" \
    -o "$folder/$(basename "${sources%% *}" .c).so" $sources
done

for fault in $faults; do
  if "$@" "$lua" -e "package.cpath = '$folder/?.so' require 'plant' '$fault'" \
    >"$log" 2>&1
  then
    echo "$lua under $1: the planted $fault is not found"
    exit 1
  fi
done

"$@" "$lua" spec/run.lua --ignore-lua --cpath="$folder/?.so" >"$log" 2>&1 || {
  cat "$log"
  exit 1
}
echo "$lua under $1: finds $faults, but nothing in the specs"
