package archive

import (
	"slices"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/profile"
	"github.com/fad55d40/archive/archive/store"

	"io"
	"time"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/convert/doc"
)

// BuildJob says what to build, from what, and how. Paths or Manifest, and Output
// are required; every other zero field has a useful meaning.
type BuildJob struct {
	Paths     []string      // files, folders, or "-" for Stdin
	Stdin     io.Reader     // read once, when Paths holds "-"
	Output    string        // folder that holds the bundles; made when absent. Packs may go to an address, s3://BUCKET/PREFIX
	Stores    *store.Stores // what addresses lead to; nil where only files are read and written
	StdinName string        // the base name of what comes from Stdin; empty means "stdin.txt"
	Base      string        // folder below which all paths lie: bundles lie in the same folders below Output
	Include   []string      // globs for the files of folders; empty means the readers' own extensions
	Exclude   []string      // globs for files and folders to pass over
	Manifest  string        // source manifest to take the texts from in place of Paths, "-" for Stdin; they lie below Base
	Split     bool          // part files that hold many articles: a bundle for each

	Formats      []string           // names of Formats; empty means all
	CertifiedBy  string             // who vouches that the EPUBs are accessible; empty to claim nothing
	Paper        string             // of PDFs: one of Papers, a4 by default, or "150x210mm"
	LargePrint   bool               // of PDFs
	EPUBFonts    bool               // lay faces into EPUBs for scripts that their readers may not have
	EPUBCover    string             // of EPUBs: one of Covers, svg by default
	Standard     string             // of PDFs: "a-2a" (default), "a-3a", with source and JSON inside, or "a-4", PDF 2.0
	Fonts        []string           // font files for what the shipped faces lack, in the order they are asked
	Fields       []doc.Field        // metadata from flags, for all sources
	Metadata     string             // YAML or JSON file with metadata for all sources
	Epoch        *time.Time         // the one time stamp, from SOURCE_DATE_EPOCH
	Jobs         int                // documents at a time; below 1 means 1
	Memory       int64              // bytes that all documents in hand may take; 0 means without bound
	Share        int64              // bytes of them that one document may take; 0 means all
	MemoryLimit  func(int64)        // told how many bytes may be in use, when that changes much; may be nil
	Pack         bool               // many bundles in one file: of each PackSize lines of Manifest
	PackSize     int                // lines that make a pack, and a share of work; 0 for PackSize
	Shard        Shard              // of the lines of Manifest, by packs
	Packed       func(Packed)       // called for each pack, after its documents; may be nil
	Zip          bool               // one zip file a bundle, not a folder
	Tar          bool               // one tar file a bundle; excludes Zip
	Update       bool               // replace bundles of the same sources that differ
	Force        bool               // replace also what is damaged, and keep aside what may be another text's
	KeepVersions bool               // keep bundles that are replaced, under NAME+1, NAME+2 and so on
	DryRun       bool               // read and render, write nothing
	FailFast     bool               // stop at the first failure
	Strict       bool               // a warning fails its document
	NoReadback   bool               // do not read bundles back before they get their names
	NoCompare    bool               // do not compare the finished files with the document
	Sync         Sync               // how bundles are made durable; empty means SyncGroup
	NoLock       bool               // take no lock on the output, and leave what killed runs left
	Wait         bool               // wait for the lock instead of failing
	Waiting      func()             // called when the wait begins; may be nil
	Prune        Prune              // bundles of sources that went away, below the folders of Paths or Base
	Pruned       func(Pruned)       // called for each of them, in the order of their names; may be nil
	Result       func(Result)       // called for each document, in input order
	Progress     func(done, of int) // called when a document is finished; may be nil
	Working      func(Work)         // told what is done with a large text, by the goroutines that do it; may be nil

	doc.Hints // how to read all sources

	Stray func(path string, n doc.Notice) // called for each sidecar whose text is not there; may be nil
	Left  func(path string, n doc.Notice) // called for what a killed build left in the output and cannot be cleared away; may be nil
}

// ext ends the names of bundles that are one file; empty for folders.
func (job *BuildJob) ext() string {
	switch {
	case job.Zip:
		return bundle.ZipExt
	case job.Tar:
		return bundle.TarExt
	}
	return ""
}

// StdinName is the path that stands for standard input.
const StdinName = source.Stdin

// search is what the job says of where its texts are.
func (job *BuildJob) search() *source.Search {
	return &source.Search{
		Paths: job.Paths, StdinName: job.StdinName, Base: job.Base, Output: job.Output,
		Include: job.Include, Exclude: job.Exclude, Stray: job.Stray,
	}
}

// Prune is what to do about bundles of sources that went away.
type Prune string

// What can be done about bundles of sources that went away.
const (
	PruneNothing Prune = ""
	PruneList    Prune = "list"   // tell of them
	PruneRemove  Prune = "remove" // remove those that are whole
)

// Pruned is a bundle of a source that went away.
type Pruned struct {
	Bundle  string
	Source  string // path as it was recorded, seen from the output folder
	Removed bool
	Err     error // why it was not removed
}

// Sync is how bundles are made durable.
type Sync string

// The ways to make bundles durable.
const (
	SyncGroup Sync = "group" // many at a time, with one sync of the file system
	SyncEach  Sync = "each"  // each by itself before the next gets its name
	SyncNone  Sync = "none"  // it is left to the system when they reach the disk
)

// Status is what became of one document.
type Status string

// What can become of a document.
const (
	Built     Status = "built"
	Replaced  Status = "replaced"
	Unchanged Status = "unchanged"
	Planned   Status = "planned" // a dry run would build it
	Failed    Status = "failed"
)

// Result is what became of one document.
type Result struct {
	Source   string // path as the user knows it
	Bundle   string // path of the bundle, also when it failed after it had a name
	Status   Status
	ID       string // urn:sha256:…, when the source could be read
	Title    string
	Warnings []doc.Notice
	Replaces bool   // a dry run: a bundle that is there would be replaced
	Kept     string // where the bundle before it, or what was put into it, is kept; empty when nothing is
	Err      error  // why Status is Failed
}

// BuildReport sums a build up.
type BuildReport struct {
	Found     int // documents to convert
	Built     int
	Replaced  int
	Unchanged int
	Planned   int
	Replacing int // of those planned: they would replace a bundle
	Failed    int
	Pruned    int // bundles of sources that went away
	Warnings  int
	Bytes     int64 // source bytes of the documents that did not fail

	Passed []Passed    // what was named or found but is no source
	Twins  [][2]string // places that differ only in the case of letters
}

// Passed is a path that was named or found but is no source.
type Passed struct{ Path, Reason string }

func (r *BuildReport) count(res Result, size int64) {
	switch res.Status {
	case Built:
		r.Built++
	case Replaced:
		r.Replaced++
	case Unchanged:
		r.Unchanged++
	case Planned:
		r.Planned++
		if res.Replaces {
			r.Replacing++
		}
	case Failed:
		r.Failed++
	}
	if res.Status != Failed {
		r.Bytes += size
	}
	r.Warnings += len(res.Warnings)
}

// VerifyJob says which bundles to check, and how thoroughly.
type VerifyJob struct {
	Paths            []string           // bundles, or folders with bundles anywhere below
	Stores           *store.Stores      // what addresses lead to; nil for files alone
	Fast             bool               // presence and total size only, no digests
	CompletenessOnly bool               // presence only
	Deep             bool               // also prove that PDF, EPUB and JSON say the same
	Strict           bool               // warnings count as damage
	Profile          *profile.Profile   // what the bags are to keep beyond the standard; nil for nothing
	FailFast         bool               // stop at the first bad bundle, and in it at the first damage
	Subset           *Subset            // check only these; nil for all
	Manifest         string             // source manifest whose lines must all be in packs, in their lists of what failed, or in bundles of their own; empty for none
	PackSize         int                // lines of it that make a pack; 0 for PackSize
	Shard            Shard              // check only this share: packs of Manifest by their numbers, all else by name
	Skip             Skip               // bundles to pass over; nil for none
	Memory           int64              // bytes for names and checksums of large bags; 0 for bagit.DefaultMemory
	Jobs             int                // processors to use; below 1 means 1
	Result           func(Verdict)      // called for each bundle in order; may be nil
	Progress         func(done, of int) // called when a bundle is finished; of is 0 until the number is known; may be nil
	Working          func(Work)         // told how much of a large bundle was read, by the goroutines that read it; may be nil
}

// Skip tells bundles that need no check in this run. The second function reads
// the name and the SHA-256 of the tag manifest that stands for the bundle's
// files; they are empty when there is none or it cannot be read.
type Skip func(path string, tags func() (manifest, digest string)) bool

// Outcome is what came of checking one bundle.
type Outcome string

// The outcomes. A bundle of which a part could not be looked at is bad only
// where something that was seen is.
const (
	OK     Outcome = "ok"
	Bad    Outcome = "bad"
	None   Outcome = "none" // it is no bag, or not looked at
	Unread Outcome = "unread"
)

// Status sums the verdict up in a word.
func (v Verdict) Status() Outcome {
	switch {
	case slices.ContainsFunc(v.Findings, Finding.Damage):
		return Bad
	case v.Err != nil || !v.OK:
		return Unread
	case v.Passed != "":
		return None
	}
	return OK
}

// Verdict is what checking one bundle found.
type Verdict struct {
	Path     string
	OK       bool
	Partly   bool      // a manifest could not be checked: its algorithm is unknown here
	Findings []Finding // what is wrong, sorted by file, then code
	Err      error     // why it could not be looked at
	Passed   string    // why it was not looked at, though it may be or hold a bag; empty for all others

	Unproved []string // what a deep verification could not prove, in words

	ID           string   // External-Identifier, when the bag has one
	Algorithms   []string // of the manifests that were read, weakest first
	TagManifest  string   // the strongest tag manifest, and the SHA-256 of its bytes in hex:
	TagDigest    string   // they stand for every file of the bundle
	Files, Bytes int64    // read and compared
	Bundles      int      // of a pack: how many are in it
}

// Finding is one thing that is wrong with a bundle.
type Finding = bagit.Finding

// VerifyReport sums a verification up.
type VerifyReport struct {
	Checked  int // packs count as one
	Packs    int // of these
	Packed   int // bundles in them
	OK       int
	Bad      int
	Unread   int // could not be looked at
	Partly   int // of the others: a manifest could not be checked
	Passed   int // not looked at, for the reasons in their verdicts
	Skipped  int // not in the subset, or good not long ago
	Files    int64
	Bytes    int64
	Warnings int
	Manifest Missing // what became of the lines of the manifest; zero without one
}
