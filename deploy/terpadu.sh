#!/bin/sh
# Runs a verb of Terpadu as the user terpadu. The role that owns the tables and the one that reads all rows
# are handed only to the verbs that need them; the running service knows neither.
#   TERPADU_ETC=/etc/terpadu-drill terpadu doctor    uses another folder of settings
set -eu

code=/opt/terpadu
etc=${TERPADU_ETC:-/etc/terpadu}
unset TERPADU_ETC

set -a
. "$etc/terpadu.env"
case "${1:-}" in
  setup | migrate | restore | doctor) . "$etc/owner.env" ;;
  backup) . "$etc/backup.env" ;;
esac
set +a

exec runuser -u terpadu -- node "$code/terpadu.mjs" "$@"
