package archive

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"sync"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
)

// coverage follows which lines of a source manifest became of something: each
// is to be in a pack, in the list of what is not in one, or in a bundle of its
// own. Memory grows with the packs that the manifest makes, not with its lines.
// It may be used by several goroutines at once.
type coverage struct {
	list   *list
	file   *store.File
	stores *store.Stores
	size   int // lines that make a pack
	shard  Shard
	cuts   []cut

	mu    sync.Mutex
	names map[string]map[string]int // for each recipe: the identities of packs, and which cut they are of
	dirs  map[string]bool           // folders in which packs were seen
}

// cut is the lines of one pack.
type cut struct {
	at      int64 // where its first line begins in the manifest
	first   int   // number of that line, from 1
	lines   int
	sum     string // SHA-256 of them, in hex
	seen    bool   // there is a pack of them
	missing []int  // numbers of lines that no pack and no list tells of
	lost    int    // lines that are in such lists
}

// openCoverage reads the manifest of a job to its end. It returns nil for a job
// without one.
func openCoverage(ctx context.Context, job *VerifyJob) (*coverage, error) {
	if job.Manifest == "" {
		return nil, nil
	}
	file, err := job.Stores.Open(ctx, job.Manifest)
	if err != nil {
		return nil, fault.New(fault.ListUnread, fmt.Errorf("opening the manifest %q: %w", job.Manifest, fault.Bare(err)), "name the file from which the packs were built; it is read more than once")
	}
	c := &coverage{
		list: &list{name: job.Manifest}, file: file, stores: job.Stores, size: cmp.Or(job.PackSize, PackSize), shard: job.Shard,
		names: make(map[string]map[string]int), dirs: make(map[string]bool),
	}
	if err := c.read(); err != nil {
		file.Close()
		return nil, err
	}
	return c, nil
}

func (c *coverage) close() {
	if c != nil {
		c.file.Close()
	}
}

// read cuts the manifest into the lines of packs.
func (c *coverage) read() error {
	lines, at := sourcelist.NewReader(io.NewSectionReader(c.file, 0, c.file.Size)), int64(0)
	for {
		here, digest := cut{at: at, first: lines.Number() + 1}, sha256.New()
		var err error
		for here.lines < c.size {
			if _, err = lines.Next(); err != nil {
				break
			}
			digest.Write(lines.Raw())
			at += int64(len(lines.Raw()))
			here.lines++
		}
		if here.lines > 0 {
			here.sum = fmt.Sprintf("%x", digest.Sum(nil))
			c.cuts = append(c.cuts, here)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return c.list.wrong(err)
		}
	}
}

// each gives the lines of a cut, with their numbers.
func (c *coverage) each(k int, take func(number int, l sourcelist.Line)) error {
	from := io.NewSectionReader(c.file, c.cuts[k].at, 1<<62)
	lines := sourcelist.NewReader(from)
	for i := range c.cuts[k].lines {
		l, err := lines.Next()
		if err != nil {
			return c.list.wrong(err)
		}
		take(c.cuts[k].first+i, l)
	}
	return nil
}

// cutOf is the number of the cut that a pack is of, from what its bag-info.txt says.
func (c *coverage) cutOf(info []bagit.Field) (k int, known bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	recipe := bagit.Value(info, bundle.LabelRecipe)
	names := c.names[recipe]
	if names == nil {
		names = make(map[string]int, len(c.cuts))
		for k := range c.cuts {
			id, _ := packID(recipe, c.cuts[k].sum)
			names[id] = k
		}
		if len(c.names) == maxRecipes {
			clear(c.names)
		}
		c.names[recipe] = names
	}
	k, known = names[bagit.Value(info, bundle.LabelID)]
	return k, known
}

// maxRecipes bounds the tables of names: packs of one manifest have one recipe,
// or a few where versions changed in the middle.
const maxRecipes = 8

// holds reports whether a path is in the share of the job: a pack of the
// manifest by its number, all else by its name.
func (job *VerifyJob) holds(ctx context.Context, c *coverage, path string) bool {
	if job.Shard.Of == 0 {
		return true
	}
	if c != nil && bundle.IsZip(path) {
		if info, ok := packInfo(ctx, job.Stores, path); ok {
			if k, known := c.cutOf(info); known {
				return job.Shard.holds(k)
			}
		}
	}
	return Subset{Part: job.Shard.Index + 1, Of: job.Shard.Of}.Holds(path)
}

// packInfo reads bag-info.txt of what may be a pack.
func packInfo(ctx context.Context, stores *store.Stores, path string) ([]bagit.Field, bool) {
	bag, err := bundle.OpenAbout(ctx, stores, path)
	if err != nil {
		return nil, false
	}
	defer bag.Close()
	return infoOfPack(bag)
}

func infoOfPack(bag *bundle.Bag) ([]bagit.Field, bool) {
	info, ok := infoOf(bag)
	return info, ok && bundle.IsPack(info)
}

// infoOf reads bag-info.txt of a bag into which one may look.
func infoOf(bag *bundle.Bag) ([]bagit.Field, bool) {
	if bag.Refused() {
		return nil, false
	}
	info, err := bagit.ReadInfo(bag)
	return info, err == nil
}
