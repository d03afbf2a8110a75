"""Shares of a manifest on the workers of Dask: python on_dask.py SCHEDULER LIST BASE OUT SHARES"""
import subprocess
import sys

from distributed import Client


def share(i, n, manifest, base, out):
    subprocess.run(["archive", "build", "--quiet", "--partial-ok", "-j", "1", "--manifest", manifest, "--base", base,
                    "--pack", "--shard", f"{i}/{n}", "-o", out], check=True)


if __name__ == "__main__":
    scheduler, manifest, base, out, n = *sys.argv[1:5], int(sys.argv[5])
    with Client(scheduler) as client:
        client.gather(client.map(share, range(n), n=n, manifest=manifest, base=base, out=out, retries=3, pure=False))
