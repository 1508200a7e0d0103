#!/usr/bin/env bash
# What npm would publish holds the product alone, installs without what only development needs, and
# starts in an empty folder against a local GitHub. Packing, installing, starting and the look at its
# health are the steps of the Dockerfile, run without a container engine; nothing may be written there.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
started=()
finish() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait
  chmod -R u+w "$scratch"
  rm -rf "$scratch"
}
trap finish EXIT

dockerfile=$PWD/deploy/Dockerfile
# The RUN steps in their order; dependencies are installed already.
step() { grep '^RUN ' "$dockerfile" | sed -n "$1p" | sed "s/^RUN //; s/^npm ci && //; s#/packed#$scratch#g"; }
# The words of an instruction that is a list in JSON.
words() { sed -n "s/^$1[^[]*//p" "$dockerfile" | node -e 'for (const word of JSON.parse(fs.readFileSync(0))) console.log(word)'; }
mapfile -t start < <(words ENTRYPOINT; words CMD)
mapfile -t health < <(words HEALTHCHECK)

bash -euc "$(step 1)" >/dev/null
archive=("$scratch"/comity-*.tgz)
if tar -tzf "${archive[0]}" | grep -E '^package/(packages|test|bench|src)/|local-github|/sandbox/'; then
  echo "packed: this does not belong into the package" >&2
  exit 1
fi
mkdir "$scratch/host"
cd "$scratch/host"
bash -euc "$(step 2)"
chmod -R a-w .

node "$OLDPWD/packages/sandbox/dist/sandbox-github.js" --port 0 --info "$scratch/github.json" &
started+=($!)
for _ in $(seq 1 100); do [ -e "$scratch/github.json" ] && break; sleep 0.2; done
of() { node -p "JSON.parse(require('fs').readFileSync('$scratch/github.json', 'utf8')).$1"; }
: >"$scratch/said.txt"
export APP_ID=$(of app_id) PRIVATE_KEY_PATH=$(of private_key_path) WEBHOOK_SECRET=$(of webhook_secret)
export GITHUB_API_URL=$(of github) CASE_REPOSITORY=$(of org)/$(of repo)
PORT=0 NODE_ENV=production "${start[@]}" >"$scratch/said.txt" 2>&1 &
started+=($!)
for _ in $(seq 1 100); do
  url=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$scratch/said.txt" | head -n 1 || true)
  [ -n "$url" ] && break
  sleep 0.2
done
if [ -z "$url" ] || ! PORT=${url##*:} "${health[@]}"; then
  cat "$scratch/said.txt" >&2
  exit 1
fi
curl -s "$(of github)/_sandbox/idle" >/dev/null
for _ in $(seq 1 50); do grep -q ' and keeps ' "$scratch/said.txt" && break; sleep 0.2; done
if ! grep -q 'keeps sandbox-org/conduct (its config is in force)' "$scratch/said.txt"; then
  echo "packed: it does not say what it keeps" >&2
  cat "$scratch/said.txt" >&2
  exit 1
fi
if ! curl -sf -H "authorization: token sandbox-owen" \
  "$(of github)/repos/$(of org)/$(of repo)/contents/setup.yml?ref=register" >/dev/null; then
  echo "packed: it started and set nothing up" >&2
  cat "$scratch/said.txt" >&2
  exit 1
fi
node_modules/.bin/comity doctor >"$scratch/doctor.txt" || true
if ! grep -q 'right .*Permissions and events' "$scratch/doctor.txt"; then
  echo "packed: its doctor does not know what the App has to have" >&2
  cat "$scratch/doctor.txt" >&2
  exit 1
fi
echo "packed: the package installs and starts alone"
