#!/usr/bin/env bash
# What takes longer than a change should wait for. `npm run nightly` runs every part;
# `npm run nightly -- seeds …` runs one, and what follows its name goes to vitest or Stryker.
set -euo pipefail
cd "$(dirname "$0")/.."

# The whole suite 400 days from now, where a day begins first: no test may lean on the date.
# The monotonic clock stays real, since Node counts its timers with it.
dates() {
  if ! command -v faketime >/dev/null; then
    echo "nightly: the part dates needs faketime (Debian's package of that name)" >&2
    return 1
  fi
  FAKETIME_DONT_FAKE_MONOTONIC=1 TZ=Pacific/Kiritimati faketime -f '+400d' npx vitest run "$@"
}

# The whole suite in another order each night, and of long series every single try: no test may lean on one before it. A failure's seed is
# printed at the top, and shows it again as `npm run nightly -- orders --sequence.seed=…`.
orders() {
  COMITY_STRIDE=${COMITY_STRIDE:-1} npx vitest run --sequence.shuffle.files --sequence.shuffle.tests "$@"
}

# Every property thousands of times. A failure prints the seed that shows it again.
seeds() {
  local files
  files=$(git grep -l '"fast-check"' -- '*.test.ts')
  # shellcheck disable=SC2086 # names of test files have no spaces
  COMITY_RUNS=${COMITY_RUNS:-2000} npx vitest run --testTimeout=3600000 ${files} "$@"
}

# Mutants of the domain that no test notices; stryker.config.json says where. Stryker is no
# dependency, because its 167 packages would make every `npm ci` half as long again for what only
# this part uses; it lies in node_modules until the next `npm ci`. 9 is the last major for Node 20.
# Peers are not installed with it: it has to use the vitest of this project.
mutations() {
  local tools=node_modules/.mutations
  npm install --prefix "${tools}" --no-save --no-package-lock --legacy-peer-deps \
    @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1
  "${tools}/node_modules/.bin/stryker" run "$@"
}

# The whole suite on the newest Node.js with long-term support, which the package brings with it.
newest() {
  npx --yes --package=node@24 -- node node_modules/vitest/vitest.mjs run "$@"
}

case "${1:-all}" in
  dates | orders | seeds | mutations | newest) "$@" ;;
  all)
    failed=
    for part in dates orders seeds mutations newest; do
      # A process of its own, since `set -e` sleeps in what `||` follows.
      scripts/nightly.sh "${part}" || failed="${failed} ${part}"
    done
    if [ -n "${failed}" ]; then
      echo "nightly: failed:${failed}" >&2
      exit 1
    fi
    ;;
  *)
    echo "nightly: no such part: $1 (dates, orders, seeds, mutations, newest)" >&2
    exit 2
    ;;
esac
