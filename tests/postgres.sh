# A PostgreSQL server for the tests, on a free port of this machine, over a folder of its own. To be sourced:
# start_postgres exports POLICYBOT_TEST_POSTGRES, or says why it cannot; stop_postgres ends the server and removes the folder.

postgres_folder="" postgres_bin="" postgres_user=""

# The folder with initdb and pg_ctl: on PATH, or where Debian and Ubuntu put them, the latest version first.
find_postgres() {
  local initdb
  initdb="$(command -v initdb || ls -1d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -rV | head -n 1)"
  postgres_bin="${initdb%/initdb}"
  [[ -n "$postgres_bin" ]]
}

# The server refuses to run as root.
as_postgres() {
  if [[ -n "$postgres_user" ]]; then (cd "$postgres_folder" && setpriv --reuid="$postgres_user" --regid="$(id -g "$postgres_user")" --clear-groups "$@"); else "$@"; fi
}

start_postgres() {
  if ! find_postgres && [[ "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null 2>&1 || true
  fi
  if ! find_postgres; then
    echo "PostgreSQL is not installed; its tests will be skipped." >&2
    return 0
  fi
  postgres_folder="$(mktemp -d "${TMPDIR:-/tmp}/policybot-postgres-XXXXXX")"
  if [[ "$(id -u)" == 0 ]]; then
    postgres_user="$(id -un postgres 2>/dev/null || echo nobody)"
    chown "$postgres_user" "$postgres_folder"
  fi
  # Nothing here must outlive a crash: no waiting for the disk.
  if ! as_postgres "$postgres_bin/initdb" --pgdata="$postgres_folder/data" --username=policybot --auth=trust --encoding=UTF8 --locale=C --no-sync >"$postgres_folder.log" 2>&1; then
    echo "PostgreSQL's tests will be skipped: $(tail -n 1 "$postgres_folder.log")" >&2
    return 0
  fi
  local port
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 40000))
    if as_postgres "$postgres_bin/pg_ctl" start --silent --wait --timeout=20 --pgdata="$postgres_folder/data" --log="$postgres_folder/server.log" \
      --options="-p $port -h 127.0.0.1 -k $postgres_folder -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" >>"$postgres_folder.log" 2>&1; then
      export POLICYBOT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=policybot;Database=postgres"
      return 0
    fi
  done
  echo "PostgreSQL's tests will be skipped: $(tail -n 1 "$postgres_folder/server.log" 2>/dev/null)" >&2
}

stop_postgres() {
  [[ -n "$postgres_folder" ]] || return 0
  if [[ -f "$postgres_folder/data/postmaster.pid" ]]; then
    as_postgres "$postgres_bin/pg_ctl" stop --silent --mode=immediate --pgdata="$postgres_folder/data" >/dev/null 2>&1 || true
  fi
  rm -rf "$postgres_folder" "$postgres_folder.log"
}
