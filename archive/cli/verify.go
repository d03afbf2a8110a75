package cli

import (
	"errors"
	"path/filepath"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func (r *run) verifyCommand() *cli.Command {
	flags := []cli.Flag{
		boolFlag(catRun, "deep", "", "also prove that PDF, EPUB and JSON say the same"),
		boolFlag(catRun, "fast", "", "check presence and sizes only, no digests"),
		boolFlag(catRun, "completeness-only", "", "check that every listed file is there, and no other"),
		stringFlag(catRun, "subset", "", "", "check a `PART` only: 2/7 is the second of seven, 10% a tenth chosen anew each time"),
		stringFlag(catRun, "since", "", "", "pass over what --log shows to be good since `WHEN`: 2026-01-31, or 30d, 12h ago"),
		boolFlag(catRun, "strict", "", "warnings count as damage"),
		boolFlag(catRun, "fail-fast", "", "stop at the first damage"),
		jobsFlag(),
		boolFlag(catReport, "rules", "", "print what the codes of findings mean, and check nothing"),
		stringFlag(catReport, "log", "", "", "append an event for each bundle to `FILE`: JSON Lines in the terms of PREMIS"),
	}
	return verb("verify", "check bundles against their manifests", verifyHelp, r.verify, append(flags, reportFlags()...))
}

func (r *run) verify(c *cli.Context) error {
	r.configure(c)
	if c.Bool("rules") {
		return r.verifyRules(c)
	}
	job, err := r.verifyJob(c)
	if err != nil {
		return err
	}
	mode := modeOf(job)
	log, err := r.openLog(c.Context, c.String("log"), mode)
	if err != nil {
		return err
	}
	var bad []string
	var passed passedOver
	job.Result = func(v archive.Verdict) {
		if v.Status() == archive.None {
			passed.add(r, v)
			return
		}
		log.append(v)
		r.printVerdict(v, mode)
		if !v.OK && len(bad) <= maxNext {
			bad = append(bad, v.Path)
		}
	}
	r.startProgress("verifying")
	report, err := archive.Verify(c.Context, job)
	r.endProgress()
	if report.Bad > 0 {
		r.worse(exitDamaged)
	}
	if report.Unread > 0 || report.Partly > 0 {
		r.worse(exitFailed)
	}
	r.verifyNext(c, err, bad)
	if err != nil {
		r.fail(err)
	}
	if err := log.close(); err != nil {
		r.fail(err)
	}
	passed.print(r)
	r.summarizeVerify(report, mode)
	return nil
}

func (r *run) verifyJob(c *cli.Context) (job archive.VerifyJob, err error) {
	if job.Jobs, err = jobs(c); err != nil {
		return job, err
	}
	if c.NArg() == 0 {
		return job, errNoPath("verify", "archive verify bundles/")
	}
	job.Paths = c.Args().Slice()
	job.Fast, job.CompletenessOnly = c.Bool("fast"), c.Bool("completeness-only")
	job.Strict, job.FailFast = c.Bool("strict"), c.Bool("fail-fast")
	job.Progress = r.progressed
	job.Deep = c.Bool("deep")
	if job.Deep && (job.Fast || job.CompletenessOnly) {
		return job, &archive.UsageError{Text: "--deep goes with neither --fast nor --completeness-only", Hint: "it reads and compares every file"}
	}
	if s := c.String("subset"); s != "" {
		subset, err := archive.ParseSubset(s, uint64(r.Now().UnixNano()))
		if err != nil {
			return job, err
		}
		job.Subset = &subset
	}
	if s := c.String("since"); s != "" {
		job.Skip, err = r.goodSince(s, c.String("log"), job)
	}
	return job, err
}

// maxNext is how many bad bundles the next command names one by one.
const maxNext = 20

// verifyNext finds the command to run after what went wrong.
func (r *run) verifyNext(c *cli.Context, err error, bad []string) {
	var signal interruption
	switch {
	case errors.As(err, &signal) && c.String("log") != "" && c.String("since") == "":
		r.next = r.commandWith("verify", "--since", r.began.UTC().Format(timeForm))
	case errors.As(err, &signal):
		r.next = r.commandWith("verify")
	case len(bad) == 0 || len(bad) > maxNext:
	case c.Bool("fail-fast"):
		r.next = r.commandWithout("verify", "fail-fast")
	default:
		again := []string{"archive", "verify"}
		if c.Bool("deep") {
			again = append(again, "--deep")
		}
		if c.Bool("strict") {
			again = append(again, "--strict")
		}
		if log := c.String("log"); log != "" {
			again = append(again, "--log", log)
		}
		for _, b := range bad {
			if filepath.Base(b) == b && b[0] == '-' {
				again = append(again, "--")
				break
			}
		}
		r.next = shellLine(append(again, bad...))
	}
}
