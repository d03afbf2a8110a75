package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func (r *run) verifyCommand() *cli.Command {
	flags := []cli.Flag{
		boolFlag(catRun, "deep", "", "also prove that PDF, EPUB and JSON say the same"),
		boolFlag(catRun, "fast", "", "check presence and sizes only, no digests"),
		boolFlag(catRun, "completeness-only", "", "check that every listed file is there, and no other"),
		boolFlag(catRun, "strict", "", "warnings count as damage"),
		boolFlag(catRun, "fail-fast", "", "stop at the first bad bundle"),
		jobsFlag(),
	}
	return verb("verify", "check bundles against their manifests", verifyHelp, r.verify, append(flags, reportFlags()...))
}

func (r *run) verify(c *cli.Context) error {
	r.configure(c)
	n, err := jobs(c)
	if err != nil {
		return err
	}
	if c.NArg() == 0 {
		return errNoPath("verify", "archive verify bundles/")
	}
	if c.Bool("deep") && (c.Bool("fast") || c.Bool("completeness-only")) {
		return &archive.UsageError{Text: "--deep goes with neither --fast nor --completeness-only", Hint: "it reads and compares every file"}
	}
	r.startProgress("verifying")
	report, err := archive.Verify(c.Context, archive.VerifyJob{
		Paths: c.Args().Slice(), Jobs: n,
		Deep: c.Bool("deep"), Fast: c.Bool("fast"), CompletenessOnly: c.Bool("completeness-only"),
		Strict: c.Bool("strict"), FailFast: c.Bool("fail-fast"),
		Result: r.printVerdict, Progress: r.progressed,
	})
	r.endProgress()
	if report.Bad > 0 {
		r.worse(exitDamaged)
	}
	if report.Unread > 0 {
		r.worse(exitFailed)
	}
	if err != nil {
		r.fail(err)
	}
	r.summarizeVerify(report)
	return nil
}
