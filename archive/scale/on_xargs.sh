#!/bin/sh
# All shares of a manifest on one machine, WORKERS at a time. A share that was killed, or could
# not be finished, is begun again: what is there already is skipped.
#
#     WORKERS=8 sh on_xargs.sh LIST BASE OUT SHARES
set -eu
tries=1
until seq 0 $(($4 - 1)) | xargs -P "${WORKERS:-$(nproc)}" -I '{}' \
	archive build --quiet --partial-ok -j 1 --manifest "$1" --base "$2" --pack --shard "{}/$4" -o "$3"; do
	[ "$tries" -lt 4 ] || exit 1
	tries=$((tries + 1))
done
