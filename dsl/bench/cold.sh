#!/bin/sh
# Times whole processes: launcher, Java start, compiling the scenario, three runs, the report.
# Usage: dsl/bench/cold.sh [times]      (15 if not given; needs bash for its 'time')
set -eu

times=${1:-15}
home=$(cd "$(dirname "$0")/../.." && pwd -P)

run_once() {
  bash -c 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1' bash \
    "$home/scn" run "$home/scenarios/iter11.scn" --seeds 42,43,44 2>&1
}

# Builds what is out of date and fills the caches of files and of compiled scripts.
"$home/scn" run "$home/scenarios/iter11.scn" --seeds 42,43,44 >/dev/null
run_once >/dev/null

# Sorts the figures of standard input and prints the first, the middle and the last one.
summarise() {
  sort -n | awk -v what="$1" '
    { value[NR] = $1 }
    END {
      middle = NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2
      printf "%-12s min %.3f   median %.3f   max %.3f\n", what, value[1], middle, value[NR]
    }'
}

measured=$(
  i=0
  while [ "$i" -lt "$times" ]; do
    run_once
    i=$((i + 1))
  done
)
echo "scn run scenarios/iter11.scn --seeds 42,43,44, $times times"
echo "$measured" | awk '{ print $1 }' | summarise 'wall s'
echo "$measured" | awk '{ print $2 + $3 }' | summarise 'CPU s'
