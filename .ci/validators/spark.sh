#!/bin/sh
# Runs a program of Spark's: spark.sh COMMAND ARGUMENT...
command=$1
shift
exec "$SPARK_HOME/bin/$command" "$@"
