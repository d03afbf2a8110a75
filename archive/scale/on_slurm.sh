#!/bin/bash
#SBATCH --job-name=archive
#SBATCH --array=0-7
#SBATCH --cpus-per-task=4
#SBATCH --requeue
# A share for each task of a Slurm job array; the number of tasks is the number of shares.
#
#     sbatch on_slurm.sh LIST BASE OUT
set -eu
exec srun archive build --quiet --partial-ok -j "$SLURM_CPUS_PER_TASK" --manifest "$1" --base "$2" --pack \
	--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$3"
