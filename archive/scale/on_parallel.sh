#!/bin/sh
# All shares of a manifest by GNU parallel, which can spread them over machines with --sshlogin.
# The job log tells which shares are done; --resume-failed begins the others again.
#
#     sh on_parallel.sh LIST BASE OUT SHARES
set -eu
seq 0 $(($4 - 1)) | parallel --will-cite --joblog "$3.joblog" --retries 4 --jobs "${WORKERS:-100%}" \
	archive build --quiet --partial-ok -j 1 --manifest "$1" --base "$2" --pack --shard "{}/$4" -o "$3"
