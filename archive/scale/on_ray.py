"""Shares of a manifest on the workers of Ray: python on_ray.py LIST BASE OUT SHARES"""
import subprocess
import sys

import ray


@ray.remote(num_cpus=1, max_retries=3, retry_exceptions=True)
def share(i, n, manifest, base, out):
    subprocess.run(["archive", "build", "--quiet", "--partial-ok", "-j", "1", "--manifest", manifest, "--base", base,
                    "--pack", "--shard", f"{i}/{n}", "-o", out], check=True)


if __name__ == "__main__":
    manifest, base, out, n = *sys.argv[1:4], int(sys.argv[4])
    ray.init()  # the cluster of RAY_ADDRESS, or one on this machine
    ray.get([share.remote(i, n, manifest, base, out) for i in range(n)])
