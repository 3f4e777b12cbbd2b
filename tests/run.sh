#!/usr/bin/env bash
# Builds everything and runs all tests. The browser test uses $CHROMIUM or an installed Chromium. The tests of the storage use
# the PostgreSQL server that $POLICYBOT_TEST_POSTGRES names (Host=…;Username=…, an account that may create schemas), else one that
# is started here from the installed programs, empty, and gone afterwards; without either they skip and say why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

if [[ -z "${CHROMIUM:-}" ]]; then
  if [[ -z "$(browser)" && "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
    # Chinese needs a font of its own. Without a browser the browser test skips and says why.
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; } >/dev/null 2>&1 \
      || echo "Chromium could not be installed; the browser test will be skipped." >&2
  fi
  CHROMIUM="$(browser)"
  export CHROMIUM
fi

if [[ -z "${POLICYBOT_TEST_POSTGRES:-}" ]]; then
  source tests/postgres.sh
  trap stop_postgres EXIT
  start_postgres
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build PolicyBot.sln --configuration Release
dotnet test --solution PolicyBot.sln --configuration Release --no-build --max-parallel-test-modules 1 "$@"
