#!/usr/bin/env bash
# Installs Hearsay for the steps after this one: the package that HEARSAY_PACKAGE names (a name, or a packed file), else the
# checkout of the action itself, which is built and packed first.
set -euo pipefail
place="$RUNNER_TEMP/hearsay"
mkdir -p "$place"
package="${HEARSAY_PACKAGE:-}"
if [ -z "$package" ]; then
  cd "$GITHUB_ACTION_PATH"
  npm ci --ignore-scripts --no-audit --no-fund
  npm run --silent prepack
  package="$place/$(npm pack --silent --ignore-scripts --pack-destination "$place" | tail -n 1)"
  cd "$place"
fi
npm install --prefix "$place" --no-save --ignore-scripts --no-audit --no-fund "$package"
echo "$place/node_modules/.bin" >> "$GITHUB_PATH"
