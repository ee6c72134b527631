#!/bin/sh
# Builds the module with flags for gcc, and runs the specs on it under a tool.
#
#   under.sh lua folder flags tool...
set -eu

lua=$1
folder=$2
flags=$3
shift 3
headers=$(tools/find_headers.sh "$lua")
mkdir -p "$folder"
# shellcheck disable=SC2086 # one word per flag
gcc -std=c99 -g -O1 -fPIC -funwind-tables -shared $flags -I"$headers" \
  -o "$folder/httpstatus.so" src/*.c
"$@" "$lua" spec/run.lua --ignore-lua --cpath="$folder/?.so" >"$folder/log" 2>&1 || {
  cat "$folder/log"
  exit 1
}
