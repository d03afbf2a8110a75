package cli

import (
	"errors"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func verifyVerb() *command {
	return &command{
		name: "verify", summary: "check bundles against their manifests", operands: "PATH...", about: verifyHelp,
		examples: []example{
			{"archive verify bundles/", "read every byte of every bundle below"},
			{"archive verify --deep bundles/", "prove too that source, JSON, PDF and EPUB say the same"},
			{"archive verify --log fixity.jsonl --since 30d bundles/", "what is due, with an event kept for each check"},
			{"archive verify --manifest LIST --shard 0/7 packs/", "a seventh of the packs; every line is in one, or told to have failed"},
			{"archive verify --s3-endpoint http://127.0.0.1:7070 --s3-path-style s3://kept/", "packs in an object store that is not Amazon's"},
		},
		options: verifyOptions, action: (*run).verify,
	}
}

func verifyOptions() []option {
	flags := []option{
		stringFlag(catInput, "manifest", "", "", "every line of the source manifest `FILE` must be in a pack, in a list of what failed, or in a bundle").of("verify"),
		stringFlag(catInput, "pack-size", "", strconv.Itoa(archive.PackSize), "`N` lines of the manifest make a pack").takes(aText),
		boolFlag(catRun, "deep", "", "also prove that PDF, EPUB and JSON say the same"),
		boolFlag(catRun, "fast", "", "check presence and sizes only, no digests"),
		boolFlag(catRun, "completeness-only", "", "check that every listed file is there, and no other"),
		stringFlag(catRun, "subset", "", "", "check a `PART` only: 2/7 is the second of seven, 10% a tenth chosen anew each time"),
		stringFlag(catRun, "shard", "", "", "check only a share: `I/N`, from 0/N to N-1/N, of packs as they were built").of("verify"),
		stringFlag(catRun, "since", "", "", "pass over what --log shows to be good since `WHEN`: 2026-01-31, or 30d, 12h ago"),
		stringFlag(catRun, "profile", "", "", "hold bags to the BagIt profile in `FILE` too; nothing is fetched").of("verify"),
		boolFlag(catRun, "strict", "", "warnings count as damage").of("verify"),
		boolFlag(catRun, "fail-fast", "", "stop at the first damage").of("verify"),
		jobsFlag(),
		bagMemoryFlag(),
		boolFlag(catReport, "rules", "", "print what the codes of findings mean, and check nothing").typed(),
		stringFlag(catReport, "log", "", "", "append an event for each bundle to `FILE`: JSON Lines in the terms of PREMIS"),
	}
	return slices.Concat(listFlags(), flags, storeFlags(), reportFlags())
}

func (r *run) verify(c *cli.Context) error {
	if c.Bool("rules") {
		return r.verifyRules(c)
	}
	job, err := r.verifyJob(c)
	if err != nil {
		return err
	}
	mode := modeOf(job)
	if len(job.Paths) == 0 {
		r.summarizeVerify(archive.VerifyReport{}, mode)
		return nil
	}
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
	r.startProgress("verifying", "bundle")
	report, err := archive.Verify(c.Context, job)
	r.endProgress()
	if report.Bad > 0 || report.Manifest.Missing > 0 {
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
	r.printMissing(report.Manifest, mode)
	r.summarizeVerify(report, mode)
	return nil
}

func (r *run) verifyJob(c *cli.Context) (job archive.VerifyJob, err error) {
	job.Jobs, job.Stores = jobs(c), stores(c)
	if job.Paths, err = r.paths(c, "verify", "archive verify bundles/"); err != nil {
		return job, err
	}
	job.Fast, job.CompletenessOnly = c.Bool("fast"), c.Bool("completeness-only")
	job.Strict, job.FailFast = c.Bool("strict"), c.Bool("fail-fast")
	job.Progress, job.Working = r.progressed, r.working
	if job.Memory, err = r.bagMemory(c); err != nil {
		return job, err
	}
	job.Deep = c.Bool("deep")
	if job.Deep && (job.Fast || job.CompletenessOnly) {
		return job, &archive.UsageError{Text: "--deep goes with neither --fast nor --completeness-only", Hint: "it reads and compares every file"}
	}
	if name := c.String("profile"); name != "" {
		if c.String("since") != "" {
			return job, &archive.UsageError{Text: "--profile and --since exclude each other", Hint: "the log does not tell which profile a bundle was held to"}
		}
		if job.Profile, err = archive.ReadProfile(name); err != nil {
			return job, err
		}
	}
	if err := shareOf(c, &job); err != nil {
		return job, err
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

// shareOf takes the flags that tell of shares of the work.
func shareOf(c *cli.Context, job *archive.VerifyJob) (err error) {
	job.Manifest = c.String("manifest")
	if job.PackSize, job.Shard, err = share(c); err != nil {
		return err
	}
	switch {
	case job.Manifest == archive.StdinName:
		return &archive.UsageError{Text: "--manifest cannot be standard input here", Hint: "name the file: it is read more than once"}
	case job.Manifest == "" && c.IsSet("pack-size"):
		return &archive.UsageError{Text: "--pack-size needs --manifest", Hint: "it says how the manifest was cut when the packs were built"}
	case c.String("subset") != "" && (job.Manifest != "" || job.Shard.Of > 0):
		return &archive.UsageError{Text: "--subset goes with neither --manifest nor --shard", Hint: "--shard I/N takes the share that a build with the same --shard made"}
	}
	return nil
}

// maxNext is how many bad bundles the next command names one by one.
const maxNext = 20

// verifyNext finds the command to run after what went wrong.
func (r *run) verifyNext(c *cli.Context, err error, bad []string) {
	var signal interruption
	switch {
	case errors.As(err, &signal) && c.String("log") != "" && c.String("since") == "":
		r.setNext(r.commandWith("verify", "--since", r.began.UTC().Format(timeForm)))
	case errors.As(err, &signal): // the same command again: the hint says so
	case len(bad) == 0 || len(bad) > maxNext:
	case c.Bool("fail-fast"):
		r.setNext(r.commandWithout("fail-fast"))
	default:
		again := []string{"verify"}
		if c.Bool("deep") {
			again = append(again, "--deep")
		}
		if c.Bool("strict") {
			again = append(again, "--strict")
		}
		if profile := c.String("profile"); profile != "" {
			again = append(again, "--profile", profile)
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
		r.setNext(append(again, bad...))
	}
}

const verifyHelp = `Checks bundles, ours and anybody's bags of BagIt 0.93 to 1.0: folders, zip files, or folders that hold them anywhere below. Prints "ok PATH" or "bad PATH" for each, and under a bad one each file that is wrong. Reads every byte unless told otherwise, unpacks nothing, and never changes a bundle.

A collection too large for one night is checked in parts: --subset 1/7 on Monday to 7/7 on Sunday, or --log FILE --since 30d every night. The log keeps one event for each check, in the terms of PREMIS.

With --manifest LIST nothing is lost without a word: each line of the list must be in a pack, in the list of what is not in a pack beside it, or in a bundle at its place. Machines share the work with --shard, as they did when they built.

With --deep it also takes the text back out of each PDF and EPUB and compares it with the document JSON, block by block, proves that the RO-Crate belongs to it, and reads the source again: its text and every field must be those of the document. Checksums cannot tell: a good file of another document has good checksums too. What cannot be proved is told: what a person stated outside of the text, and the fields of bundles that another version made.`
