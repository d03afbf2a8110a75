package archive_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// people is a folder of texts, with its bundles, that people work in: they add,
// edit, rename and remove texts, put things into bundles and build in all ways.
type people struct {
	t       *testing.T
	dice    *rand.Rand
	output  string
	texts   map[string]string // by path below texts
	noted   []string          // what was put into bundles
	counter int
	log     []string
}

// fileNames have twins in every respect: folders, case, extensions, alphabets.
var fileNames = []string{"index.txt", "Index.txt", "a.txt", "a.md", "2021/index.txt", "2022/index.txt", "2021/a/index.txt", "Köhnə.txt", "Kohne.txt", "東.txt", "京.txt", "con.txt", "manifest-1.txt"}

func (p *people) did(format string, args ...any) { p.log = append(p.log, fmt.Sprintf(format, args...)) }

func (p *people) write(name string) {
	p.counter++
	p.texts[name] = fmt.Sprintf("A title\n\nText number %d, as it was written today.\n", p.counter)
	put(p.t, filepath.Join("texts", name), p.texts[name])
	p.did("write %s", name)
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// any picks one of a set, the same for the same dice.
func (p *people) any(set map[string]string) string {
	if len(set) == 0 {
		return ""
	}
	return slices.Sorted(maps.Keys(set))[p.dice.IntN(len(set))]
}

// work changes one thing.
func (p *people) work() {
	name := p.any(p.texts)
	switch what := p.dice.IntN(6); {
	case what < 2 || name == "":
		p.write(fileNames[p.dice.IntN(len(fileNames))])
	case what == 2:
		p.write(name)
	case what == 3:
		delete(p.texts, name)
		p.check(os.Remove(filepath.Join("texts", name)))
		p.did("remove %s", name)
	case what == 4:
		to := fileNames[p.dice.IntN(len(fileNames))]
		if p.texts[to] == "" {
			p.texts[to] = p.texts[name]
			put(p.t, filepath.Join("texts", to), p.texts[to])
			delete(p.texts, name)
			p.check(os.Remove(filepath.Join("texts", name)))
			p.did("rename %s to %s", name, to)
		}
	default:
		bags := p.bags()
		if bag := p.any(bags); bag != "" {
			p.counter++
			note := fmt.Sprintf("Note number %d.\n", p.counter)
			put(p.t, filepath.Join(bag, []string{"notes.txt", "data/notes.txt", "scans/a/1.txt"}[p.dice.IntN(3)]), note)
			p.noted = append(p.noted, note)
			p.did("note in %s", bag)
		}
	}
}

func (p *people) check(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatalf("%v\n%s", err, strings.Join(p.log, "\n"))
	}
}

// bags are the bundles in the output, each with a digest of all that is in it.
func (p *people) bags() map[string]string {
	bags := make(map[string]string)
	for path, digest := range p.tree(p.output) {
		if filepath.Base(path) == "bagit.txt" {
			bags[filepath.Dir(path)] = digest
		}
	}
	for bag := range bags {
		h := sha256.New()
		tree := p.tree(bag)
		for _, path := range slices.Sorted(maps.Keys(tree)) {
			rel, _ := filepath.Rel(bag, path)
			fmt.Fprintln(h, rel, tree[path])
		}
		bags[bag] = fmt.Sprintf("%x", h.Sum(nil))
	}
	return bags
}

// tree is every file below a folder, with its content.
func (p *people) tree(root string) map[string]string {
	files := make(map[string]string)
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[path] = string(data)
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		p.check(err)
	}
	return files
}

// job names the texts in one of the ways that lead to the same places.
func (p *people) job() archive.BuildJob {
	job := archive.BuildJob{
		Output: p.output, Formats: []string{"json"}, Include: []string{"*.txt", "*.md"}, Jobs: 1 + p.dice.IntN(4),
		Sync: archive.SyncNone, NoReadback: true, NoCompare: true,
	}
	files := slices.Sorted(maps.Keys(p.tree("texts")))
	switch p.dice.IntN(4) {
	case 0:
		job.Paths = []string{"texts"}
	case 1: // every file that find(1) would list, those of bundles too
		job.Paths, job.Base = files, "texts"
	case 2:
		p.dice.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		job.Paths, job.Base = append([]string{"./texts/."}, files...), "texts/../texts"
	default:
		abs, err := filepath.Abs("texts")
		p.check(err)
		job.Paths = []string{abs}
	}
	job.Update, job.Force, job.KeepVersions = p.dice.IntN(2) == 0, p.dice.IntN(4) == 0, p.dice.IntN(4) == 0
	return job
}

// build builds, and holds what is there to what was there.
func (p *people) build() {
	before, job := p.bags(), p.job()
	var results []archive.Result
	job.Result = func(r archive.Result) { results = append(results, r) }
	report, err := archive.Build(context.Background(), job)
	if len(p.texts) == 0 {
		return
	}
	p.check(err)
	p.did("build %v, base %q, update %v, force %v, keep %v: %+v", job.Paths, job.Base, job.Update, job.Force, job.KeepVersions, report)
	if report.Found != len(p.texts) {
		p.t.Errorf("%d texts were found, want %d\n%s", report.Found, len(p.texts), strings.Join(p.log, "\n"))
	}
	after := p.bags()
	replaced := make(map[string]bool)
	for _, r := range results {
		replaced[r.Bundle] = r.Status == archive.Replaced
		if r.Err != nil && archive.Replaceable(r.Err) == "" && !strings.Contains(r.Err.Error(), "another") {
			p.t.Errorf("%s: %v\n%s", r.Source, r.Err, strings.Join(p.log, "\n"))
		}
		if job.Force && archive.Replaceable(r.Err) != "" {
			p.t.Errorf("%s was not replaced by force: %v", r.Source, r.Err)
		}
	}
	kept := slices.Collect(maps.Values(after))
	for bag, digest := range before {
		switch {
		case after[bag] == digest:
		case !replaced[bag]:
			p.t.Errorf("%s is another one, but was not replaced\n%s", bag, strings.Join(p.log, "\n"))
		case job.KeepVersions && !slices.Contains(kept, digest):
			p.t.Errorf("%s was not kept\n%s", bag, strings.Join(p.log, "\n"))
		}
	}
	p.nothingLost()
	p.again(job)
}

// nothingLost looks for all that people put into bundles, and for bundles of
// what was no text of theirs.
func (p *people) nothingLost() {
	files := p.tree(".")
	all := slices.Collect(maps.Values(files))
	for _, note := range p.noted {
		if !slices.Contains(all, note) {
			p.t.Errorf("%q is lost\n%s", note, strings.Join(p.log, "\n"))
		}
	}
	for path, text := range files {
		inBundle := strings.Contains(filepath.ToSlash(path), "/data/") && strings.HasSuffix(path, ".txt") && strings.HasPrefix(path, p.output)
		if inBundle && !strings.HasPrefix(text, "A title\n\nText number") && !strings.HasPrefix(text, "Note number") {
			p.t.Errorf("%s is a bundle of %q\n%s", path, text, strings.Join(p.log, "\n"))
		}
	}
}

// again builds a second time: nothing may change but what failed and fails again.
func (p *people) again(job archive.BuildJob) {
	before := p.tree(".")
	job.Result = nil
	report, err := archive.Build(context.Background(), job)
	p.check(err)
	if report.Built+report.Replaced > 0 || !maps.Equal(p.tree("."), before) {
		p.t.Errorf("a second run: %+v\n%s", report, strings.Join(p.log, "\n"))
	}
}

// TestWhateverPeopleDoNothingIsDestroyedAndASecondRunBuildsNothing lets them
// work, with the output inside and outside of the texts.
func TestWhateverPeopleDoNothingIsDestroyedAndASecondRunBuildsNothing(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Chdir(t.TempDir())
			p := &people{t: t, dice: rand.New(rand.NewPCG(seed, 1)), output: []string{"bundles", "texts/bundles"}[seed%2], texts: make(map[string]string)}
			for range 25 {
				p.write(fileNames[p.dice.IntN(len(fileNames))])
				for range p.dice.IntN(3) {
					p.work()
				}
				if p.build(); t.Failed() {
					return
				}
			}
		})
	}
}
