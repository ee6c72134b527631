#!/bin/sh
# What the module costs inside nginx: requests a second of a handler with
# literals against the same handler through the module, and against that with
# lint.lua on, in turns on one worker; and then the memory of that worker over a
# minute of load.
#
# The bar is for requests per second by the clock. The output also has them by the
# processor time of the worker, which suffers less from other work. If the two
# differ much, the machine was not idle.
#
#   nginx.sh SITE   (made by `make site`)
set -eu

rounds=25
least=0.98 # of the literals' requests a second, median of the rounds
minute=60  # seconds of load for the memory
growth=256 # kB of it that are noise
site=$(cd "$1" && pwd)

cat >"$site/handlers.lua" <<'LUA'
local httpstatus = require "httpstatus"
return {
  literals = function()
    ngx.status = 200
    ngx.header["Content-Type"] = "success"
    ngx.print("OK")
  end,
  module = function()
    local status = httpstatus.OK
    ngx.status = status
    ngx.header["Content-Type"] = httpstatus.class(status)
    ngx.print(httpstatus.reason(status))
  end,
}
LUA
cat >"$site/locations.conf" <<'CONF'
location = /literals { content_by_lua_block { require("handlers").literals() } }
location = /module { content_by_lua_block { require("handlers").module() } }
location = /linted {
  content_by_lua_block { require("handlers").module() }
  header_filter_by_lua_block { require("lint")() }
}
CONF
# The conf of the examples, but with a worker alone, without logs, and with lint
# for one location only.
sed -e 's/^worker_processes .*/worker_processes 1;/' \
  -e 's/access_log .*/access_log off;/' -e '/log_by_lua_block/d' \
  -e '/header_filter_by_lua_block/d' -e 's|~^/lint/|/linted|' \
  -e '/listen /a include locations.conf;' "$site/nginx.conf" >"$site/bench.conf"
url=http://$(sed -n 's/.*listen \(.*\);/\1/p' "$site/bench.conf" | head -n 1)

timeout 400 /usr/sbin/nginx -p "$site" -c bench.conf &
nginx=$!
trap 'kill $nginx' EXIT

answer() {
  curl -fs --retry 20 --retry-connrefused --retry-delay 1 --noproxy '*' \
    -w '%{http_code} %{content_type}' "$url/$1"
}
if [ "$(answer literals)" != "$(answer module)" ] ||
  [ "$(answer linted)" != "$(answer module)" ]; then
  echo "The handlers do not answer alike" >&2
  exit 1
fi

worker=$(pgrep -P "$(cat "$site/nginx.pid")")

# The processor time of the worker so far.
ticks() { awk '{ print $14 + $15 }' "/proc/$worker/stat"; }

# A second of load: requests a second by the clock and by processor time.
rate() {
  start=$(ticks)
  report=$(wrk -t1 -c16 -d1 "$url/$1")
  used=$(($(ticks) - start))
  case $report in
  *"Socket errors"* | *Non-2xx*)
    echo "$report" >&2
    exit 1
    ;;
  esac
  echo "$report" | awk -v used="$used" -v hz="$(getconf CLK_TCK)" '
    / requests in / { requests = $1 }
    /^Requests\/sec/ { print $2, requests / (used / hz) }'
}

for handler in literals module linted; do rate "$handler" >/dev/null; done
round=0
while [ "$round" -lt "$rounds" ]; do
  # In this order a machine that slows down or speeds up is fair to all.
  echo "$(rate literals) $(rate module) $(rate linted)" \
    "$(rate linted) $(rate module) $(rate literals)"
  round=$((round + 1))
done | awk -v least="$least" '
  BEGIN { print "requests/s  literals    module   ratio  by processor time" \
    "    linted   ratio  by processor time" }
  {
    clock[NR] = ($3 + $9) / ($1 + $11)
    cpu[NR] = ($4 + $10) / ($2 + $12)
    lint_clock[NR] = ($5 + $7) / ($3 + $9)
    lint_cpu[NR] = ($6 + $8) / ($4 + $10)
    cost[NR] = 2e6 / ($6 + $8) - 2e6 / ($4 + $10)
    printf "%10d  %8d  %8d  %6.3f  %17.3f  %8d  %6.3f  %17.3f\n", NR,
      ($1 + $11) / 2, ($3 + $9) / 2, clock[NR], cpu[NR],
      ($5 + $7) / 2, lint_clock[NR], lint_cpu[NR]
    fflush()
  }
  function sort(list, i, j, swap) {
    for (i = 2; i <= NR; i++)
      for (j = i; j > 1 && list[j] < list[j - 1]; j--) {
        swap = list[j]; list[j] = list[j - 1]; list[j - 1] = swap
      }
  }
  END {
    sort(clock); sort(cpu); sort(lint_clock); sort(lint_cpu); sort(cost)
    middle = int((NR + 1) / 2)
    printf "median ratio %.3f (%.3f to %.3f), wanted: at least %.2f",
      clock[middle], clock[1], clock[NR], least
    printf "; by processor time %.3f (%.3f to %.3f)\n", cpu[middle], cpu[1], cpu[NR]
    printf "lint of a clean response: median ratio %.3f (%.3f to %.3f)",
      lint_clock[middle], lint_clock[1], lint_clock[NR]
    printf "; by processor time %.3f, %.2f us a response\n", lint_cpu[middle], cost[middle]
    exit !(clock[middle] >= least)
  }'

memory() { awk '/^VmRSS/ { print $2 }' "/proc/$worker/status"; }
load() { wrk -t1 -c16 -d"$1" -H 'Accept: application/json' "$url/429"; }
load 10 >/dev/null
before=$(memory)
served=$(load "$minute" | awk '/ requests in / { print $1 }')
after=$(memory)
echo "memory of the worker: $before kB, after $served more requests $after kB;" \
  "wanted: at most $growth kB more"
[ $((after - before)) -le "$growth" ]
