"""Shares of a manifest on the executors of Spark: spark-submit on_spark.py LIST BASE OUT SHARES"""
import subprocess
import sys

from pyspark.sql import SparkSession


def share(i, n, manifest, base, out):
    subprocess.run(["archive", "build", "--quiet", "--partial-ok", "-j", "1", "--manifest", manifest, "--base", base,
                    "--pack", "--shard", f"{i}/{n}", "-o", out], check=True)


if __name__ == "__main__":
    manifest, base, out, n = *sys.argv[1:4], int(sys.argv[4])
    spark = SparkSession.builder.appName("archive").getOrCreate()
    spark.sparkContext.parallelize(range(n), n).foreach(lambda i: share(i, n, manifest, base, out))
    spark.stop()
