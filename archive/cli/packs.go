package cli

import (
	"fmt"
	"strconv"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

// packOptions are those of builds that many machines share.
func packOptions() []option {
	return []option{
		boolFlag(catOutput, "pack", "", "write packs, files with many bundles each, of the texts of --manifest"),
		stringFlag(catOutput, "pack-size", "", strconv.Itoa(archive.PackSize), "`N` lines of the manifest make a pack").takes(aText),
		stringFlag(catRun, "shard", "", "", "build only a share of the packs: `I/N`, from 0/N to N-1/N"),
		boolFlag(catRun, "partial-ok", "", "end with 0 though texts failed: for schedulers that know no other success"),
	}
}

// packJob takes the flags of packOptions.
func (r *run) packJob(c *cli.Context, job *archive.BuildJob) (err error) {
	job.Pack = c.Bool("pack")
	if job.PackSize, job.Shard, err = share(c); err != nil {
		return err
	}
	switch {
	case job.Manifest == "" && (job.Pack || job.Shard.Of > 0 || c.IsSet("pack-size")):
		return &archive.UsageError{Text: "--pack, --pack-size and --shard need --manifest", Hint: "archive manifest PATH >LIST makes one: the shares of the work are cut from it"}
	case job.Pack && (job.Zip || job.Update || job.KeepVersions):
		return &archive.UsageError{Text: "--pack goes with neither --zip, --update nor --keep-versions", Hint: "bundles in packs are zip files, and a changed text makes another pack"}
	}
	if job.Pack {
		r.packed = true
		job.Packed = r.printPacked
	}
	return nil
}

// share takes the flags that say how a manifest is cut, and which share is meant.
func share(c *cli.Context) (size int, shard archive.Shard, err error) {
	if size, err = packSize(c); err != nil {
		return 0, archive.Shard{}, err
	}
	if text := c.String("shard"); text != "" {
		shard, err = archive.ParseShard(text)
	}
	return size, shard, err
}

func packSize(c *cli.Context) (int, error) {
	n, err := strconv.Atoi(c.String("pack-size"))
	if err != nil || n < 1 || n > archive.MaxPackSize {
		return 0, &archive.UsageError{Text: fmt.Sprintf("--pack-size is %q", c.String("pack-size")), Hint: fmt.Sprintf("it must be a number from 1 to %d", archive.MaxPackSize)}
	}
	return n, nil
}

// packMessage is what became of one pack.
type packMessage struct {
	Type    string `json:"message_type"`
	Path    string `json:"path" about:"of the pack; it is not there when no text could be built"`
	Status  string `json:"status" enum:"packing" about:"what became of it"`
	Bundles int    `json:"bundles" about:"put into it in this run"`
	Failed  int    `json:"failed" about:"lines of the manifest that are not in it"`
	Report  string `json:"report,omitempty" about:"path of the list of these lines"`
	percentEncoded
}

func (r *run) printPacked(p archive.Packed) {
	if p.Err != nil {
		r.worse(codeOf(p.Err))
		r.printError(p.Path, p.Err)
		return
	}
	m := packMessage{Type: "pack", Status: string(p.Status), Bundles: p.Bundles, Failed: p.Failed}
	if m.Path = m.name("path", p.Path); p.Report != "" {
		m.Report = m.name("report", p.Report)
	}
	r.line(m)
	if !r.json && (p.Bundles > 0 || p.Status == archive.Unchanged) {
		r.result(r.path(p.Path))
	}
	if p.Report != "" {
		r.note("%s: %s not in it, see %s", safe(p.Path), count(p.Failed, "text is", "texts are"), safe(p.Report))
	}
}

// printMissing tells of the lines of a manifest that nothing came of, as of a
// bundle that is bad.
func (r *run) printMissing(m archive.Missing, mode checkMode) {
	if m.Missing > 0 {
		r.printVerdict(archive.Verdict{Path: m.Path, Findings: m.Findings}, mode)
	}
}
