#!/bin/sh
# Runs the specs under a tool, which has to find each planted fault first.
#
#   run_under.sh name lua folder faults command...
#
# The name and the command are the tool's. The folder has the module and plant.so,
# both built for it.
set -eu

name=$1
lua=$2
folder=$3
faults=$4
shift 4
log=$folder/log

plant() {
  LUA_CPATH="$folder/?.so" "$@" "$lua" -e "require('plant').$fault()" >"$log" 2>&1
}

fault=none
plant "$@" || {
  cat "$log"
  exit 1
}
for fault in $faults; do
  if plant "$@"; then
    echo "The planted $fault is not found"
    exit 1
  fi
done

"$@" "$lua" spec/run.lua --ignore-lua --cpath="$folder/?.so" >"$log" 2>&1 || {
  cat "$log"
  exit 1
}
echo "$lua under $name: nothing but what was planted ($faults); $(tail -n 1 "$log")"
