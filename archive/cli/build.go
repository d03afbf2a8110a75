package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/urfave/cli/v2"
)

func buildVerb() *command {
	return &command{
		name: "build", summary: "convert texts and write a bundle for each", operands: "PATH...", about: buildHelp,
		examples: []example{
			{"archive build articles/", "a bundle in bundles/ for each text in the folder"},
			{"archive build -o kept --update articles/", "another output; replace the bundles of edited texts"},
			{`archive build --author "Jane Roe" --date 2021-04 a.txt`, "state what the text does not"},
			{"archive build texts.tar", "the texts in a tar or zip file, or in JSON Lines, as in a folder"},
			{"archive build --manifest LIST --pack --shard 0/8 --partial-ok -o packs", "the first of eight shares of a list, in files of 400 bundles"},
			{"archive build --manifest LIST --pack --pack-size 100 -o packs", "files of 100 bundles"},
			{"find . -name '*.txt' -print0 | archive build --files-from - -0 --base .", "texts from a list"},
		},
		options: buildOptions, action: (*run).build,
	}
}

func buildOptions() []option {
	output := []option{
		stringFlag(catOutput, "output", "o", "bundles", "`DIR` that holds the bundles"),
		stringFlag(catOutput, "formats", "", strings.Join(archive.Formats(), ","), "`LIST` of formats to write, parted by commas").among(archive.Formats).commas(),
		stringFlag(catOutput, "paper", "", "a4", "`SIZE` of the PDF's pages, or WIDTHxHEIGHT such as 150x210mm").among(archive.Papers).or("a size such as 150x210mm", archive.ValidPaper),
		boolFlag(catOutput, "large-print", "", "set the PDF in letters of 18 points, for people who see little"),
		listFlag(catOutput, "font", "font `FILE` for what the program's text face lacks; repeat for more"),
		stringFlag(catOutput, "pdf-standard", "", "a-2a", "`STANDARD` of the PDF; a-3a holds source and JSON; both of these are PDF/UA-1 too, a-4 is PDF 2.0 with PDF/UA-2").among(archive.Standards),
		boolFlag(catOutput, "zip", "", "write each bundle as one .zip file, the same bytes everywhere"),
		boolFlag(catOutput, "tar", "", "write each bundle as one .tar file, the same bytes everywhere"),
		stringFlag(catOutput, "certified-by", "", "", "`NAME` of who vouches that the EPUBs conform to EPUB Accessibility 1.1, WCAG 2.2 AA"),
		boolFlag(catOutput, "epub-fonts", "", "lay fonts into EPUBs for scripts that few reading systems have"),
		stringFlag(catOutput, "epub-cover", "", "svg", "`KIND` of the EPUBs' covers; a png is for shops, and for readers that show no svg").among(archive.Covers),
		boolFlag(catOutput, "update", "", "replace bundles whose texts or settings changed"),
		boolFlag(catOutput, "force", "", "replace damaged bundles too; what may be another text's is kept beside"),
		boolFlag(catOutput, "keep-versions", "", "keep bundles that are replaced, as NAME+1, NAME+2 ..."),
		boolFlag(catOutput, "prune", "", "tell of bundles whose texts went away from the folders given"),
		boolFlag(catOutput, "prune-remove", "", "remove such bundles, when they are whole"),
	}
	how := []option{
		jobsFlag(),
		memoryFlag(),
		boolFlag(catRun, "dry-run", "n", "read and convert, but write nothing"),
		boolFlag(catRun, "fail-fast", "", "stop at the first document that fails"),
		boolFlag(catRun, "strict", "", "a warning fails its document"),
		boolFlag(catRun, "no-compare", "", "do not prove that PDF, EPUB and JSON say the same"),
		boolFlag(catRun, "no-readback", "", "do not read bundles back before they get their names"),
		stringFlag(catRun, "sync", "", "group", "`HOW` bundles are made durable: each by itself, many as a group, or by the system alone").among(archive.SyncPolicies),
		boolFlag(catRun, "wait", "", "wait while another build writes to the output"),
		boolFlag(catRun, "no-lock", "", "take no lock: for file systems without; let no other build write there"),
	}
	listed := []option{
		stringFlag(catInput, "manifest", "", "", "take the texts from the source manifest `FILE`, which archive manifest made").of("build"),
		stringFlag(catInput, "base", "", "", "all paths lie below `DIR`; bundles lie in the same folders below the output"),
		stringFlag(catInput, "stdin-name", "", "", "file `NAME` of the text on standard input"),
		boolFlag(catInput, "split", "", "write a bundle for each article of files that hold many: exports, digests, mailboxes"),
	}
	return slices.Concat(listFlags(), listed, readingFlags(), output, how, packOptions(), storeFlags(), reportFlags())
}

func (r *run) build(c *cli.Context) error {
	job, err := r.buildJob(c)
	if err != nil {
		return err
	}
	if len(job.Paths) == 0 && job.Manifest == "" {
		r.summarizeBuild(archive.BuildReport{})
		return nil
	}
	r.startProgress("building", "text")
	report, err := archive.Build(c.Context, job)
	r.endProgress()
	if report.Failed > 0 && !c.Bool("partial-ok") {
		r.worse(exitPartial)
	}
	r.buildNext(err)
	if err != nil {
		r.fail(err)
	}
	report.Warnings += r.strays
	r.summarizeBuild(report)
	return nil
}

func (r *run) buildJob(c *cli.Context) (job archive.BuildJob, err error) {
	job.Jobs = jobs(c)
	if job.Memory, err = r.memory(c); err != nil {
		return job, err
	}
	if c.String("memory") == "" {
		job.Share = usualShare
	}
	job.MemoryLimit = r.limitMemory
	if job.Fields, err = r.stated(c); err != nil {
		return job, err
	}
	if job.Hints, err = r.hints(c); err != nil {
		return job, err
	}
	if job.Epoch, err = r.epoch(); err != nil {
		return job, err
	}
	job.Sync = archive.Sync(c.String("sync"))
	if job.Paths, err = r.paths(c, "build", "archive build articles/"); err != nil {
		return job, err
	}
	job.Stores = stores(c)
	job.Stdin, job.Manifest = r.In, c.String("manifest")
	job.Output, job.Base = c.String("output"), c.String("base")
	if job.StdinName, err = stdinName(c.String("stdin-name")); err != nil {
		return job, err
	}
	if err := r.packJob(c, &job); err != nil {
		return job, err
	}
	job.Formats = splitList(c.String("formats"))
	job.Paper, job.LargePrint = c.String("paper"), c.Bool("large-print")
	job.CertifiedBy = c.String("certified-by")
	job.EPUBFonts, job.EPUBCover = c.Bool("epub-fonts"), c.String("epub-cover")
	job.Standard, job.Fonts = c.String("pdf-standard"), c.StringSlice("font")
	job.Include, job.Exclude = c.StringSlice("include"), c.StringSlice("exclude")
	job.Metadata = c.String("metadata")
	job.Split = c.Bool("split")
	job.Zip, job.Tar = c.Bool("zip"), c.Bool("tar")
	job.Update, job.KeepVersions = c.Bool("update"), c.Bool("keep-versions")
	job.Prune, job.Pruned = pruning(c), r.printPruned
	job.Force, job.DryRun = c.Bool("force"), c.Bool("dry-run")
	job.FailFast, job.Strict = c.Bool("fail-fast"), c.Bool("strict")
	job.NoCompare = c.Bool("no-compare")
	job.NoReadback, job.NoLock, job.Wait = c.Bool("no-readback"), c.Bool("no-lock"), c.Bool("wait")
	job.Waiting = func() { r.note("waiting: another build is writing to %s", safe(job.Output)) }
	job.Stray = func(path string, n doc.Notice) {
		r.strays++
		r.printWarnings(path, []doc.Notice{n})
		r.jsonWarning(path, n)
		if job.Strict {
			r.worse(exitPartial)
		}
	}
	job.Left = func(path string, n doc.Notice) {
		r.printWarnings(path, []doc.Notice{n})
		r.jsonWarning(path, n)
	}
	job.Result, job.Progress = func(res archive.Result) {
		r.replaceable = max(r.replaceable, archive.Replaceable(res.Err))
		r.printResult(res)
	}, r.progressed
	job.Working = r.working
	return job, nil
}

// stdinName checks the name that standard input is given.
func stdinName(name string) (string, error) {
	if name != "" && (name != filepath.Base(name) || name == "." || name == "..") {
		return "", &archive.UsageError{Text: fmt.Sprintf("--stdin-name is %q", name), Hint: "it must be the name of a file, without folders"}
	}
	return name, nil
}

func pruning(c *cli.Context) archive.Prune {
	switch {
	case c.Bool("prune-remove"):
		return archive.PruneRemove
	case c.Bool("prune"):
		return archive.PruneList
	}
	return archive.PruneNothing
}

// buildNext finds the command to run after what went wrong.
func (r *run) buildNext(err error) {
	var signal interruption
	switch {
	case errors.Is(err, stage.ErrLocked):
		r.setNext(r.commandWith("build", "--wait"))
	case errors.As(err, &signal): // the same command again: the hint says so
	case r.replaceable != "":
		r.setNext(r.commandWith("build", r.replaceable))
	}
}

func splitList(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}

const buildHelp = `Converts every text that the paths name - files, folders (their *.txt), tar or zip files and JSON Lines with texts in them, or - for standard input - and writes a bundle for each into the output folder: the source's own bytes, JSON, PDF and EPUB, with their checksums. Prints the path of each bundle in the order of the input.

A text that fails does not stop the others. Running again skips what is unchanged and finishes what was interrupted. SOURCE_DATE_EPOCH sets the one time stamp that the files carry; without it the article's own date serves.

Metadata is taken from flags, else from a sidecar (NAME.meta.yaml or NAME.meta.json beside NAME.txt), else from archive.yaml in the folder, else from the front matter of the text, else it is found in the text.`
