package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func unpackVerb() *command {
	return &command{
		name: "unpack", summary: "take the bundles out of packs", operands: "PACK...", about: unpackHelp,
		examples: []example{
			{"archive unpack -o bundles packs/pack-*.zip", "the folders that a plain build would have written"},
			{"archive extract --format pdf packs/pack-1f.zip//2021/story", "one file of one bundle, without unpacking"},
		},
		options: unpackOptions, action: (*run).unpack,
	}
}

const unpackHelp = `Writes each bundle of the packs into the output folder, where a build of the same texts would have put it and with the same bytes. Each is held to the manifest of its pack and to its own checksums first, and read back before it gets its name. A bundle that is there already is left alone, anything else in its place is an error.`

func unpackOptions() []option {
	return append([]option{
		stringFlag(catOutput, "output", "o", "bundles", "`DIR` that holds the bundles"),
		boolFlag(catOutput, "zip", "", "write each bundle as one .zip file, the same bytes everywhere"),
		stringFlag(catRun, "sync", "", "group", "`HOW` bundles are made durable: each by itself, many as a group, or by the system alone").among(archive.SyncPolicies),
		boolFlag(catRun, "wait", "", "wait while another build writes to the output"),
		boolFlag(catRun, "no-lock", "", "take no lock: for file systems without; let no other build write there"),
	}, append(storeFlags(), reportFlags()...)...)
}

func (r *run) unpack(c *cli.Context) error {
	if c.NArg() == 0 {
		return errNoPath("unpack", "archive unpack -o bundles packs/pack-*.zip")
	}
	job := archive.UnpackJob{
		Paths: c.Args().Slice(), Stores: stores(c), Output: c.String("output"), Zip: c.Bool("zip"), Sync: archive.Sync(c.String("sync")),
		Wait: c.Bool("wait"), NoLock: c.Bool("no-lock"), Result: r.printResult, Progress: r.progressed,
	}
	job.Waiting = func() { r.note("waiting: a build is writing to %s", safe(job.Output)) }
	r.startProgress("unpacking", "bundle")
	report, err := archive.Unpack(c.Context, job)
	r.endProgress()
	if report.Failed > 0 {
		r.worse(exitPartial)
	}
	if err != nil {
		r.fail(err)
	}
	r.jsonSummary(tally{"found": int64(report.Found), "built": int64(report.Built), "unchanged": int64(report.Unchanged), "failed": int64(report.Failed)}, "")
	r.summary(count(report.Found, "bundle", "bundles"), []part{{report.Built, "unpacked"}, {report.Unchanged, "unchanged"}, {report.Failed, "failed"}})
	return nil
}
