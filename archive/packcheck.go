package archive

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// The codes of what is found in packs alone.
const (
	codePackBundle = "pack-bundle"
	codePackIndex  = "pack-index"
	codePackRoot   = "pack-root"
)

// pack checks what a pack is beyond a bag: each bundle in it, its index and the
// root of its manifest. Files of a bundle are named by its path in the pack, InPack
// and their path in the bundle.
func (job *VerifyJob) pack(ctx context.Context, bag bundle.Checked, idle processors, v *Verdict) error {
	if job.Fast || job.CompletenessOnly {
		return nil
	}
	names, memory := bag.Report.Payload(), bundle.InnerMemory()
	verdicts := make([]Verdict, len(names))
	errs := make([]error, len(names))
	var running sync.WaitGroup
	for i, name := range names {
		if err := context.Cause(ctx); err != nil {
			break
		}
		running.Add(1)
		task := func() {
			defer running.Done()
			errs[i] = recovered(func() error { return job.checkPacked(ctx, bag, name, memory, &verdicts[i]) })
		}
		if idle == nil || !idle.spare(task) {
			task()
		}
	}
	running.Wait()
	if err := context.Cause(ctx); err != nil {
		return err
	}
	for i, name := range names {
		if errs[i] != nil {
			v.add(Finding{Severity: bagit.Error, Code: codePackBundle, Path: name, Detail: fault.Bare(errs[i]).Error()})
		}
		for _, f := range verdicts[i].Findings {
			f.Path = strings.TrimSuffix(name+bundle.InPack+f.Path, bundle.InPack)
			v.add(f)
		}
		for _, u := range verdicts[i].Unproved {
			v.Unproved = append(v.Unproved, name+": "+u)
		}
	}
	ids := make([]string, len(names))
	for i := range verdicts {
		ids[i] = verdicts[i].ID
	}
	v.add(packTags(ctx, bag, names, ids)...)
	v.Findings = bagit.SortFindings(v.Findings)
	return nil
}

// checkPacked checks one bundle of a pack.
func (job *VerifyJob) checkPacked(ctx context.Context, bag bundle.Checked, name string, memory *bagit.Memory, v *Verdict) error {
	inner, err := bag.Inner(ctx, name, memory)
	if err != nil {
		return err
	}
	defer inner.Close()
	found, err := inner.Validate(ctx, bagit.Options{Strict: job.Strict, FailFast: job.FailFast, ProfileAgent: bundle.OurAgent})
	c := checked{}
	c.judge(found)
	if err == nil && job.Deep && !inner.Refused() {
		err = c.deepen(ctx, bundle.Checked{Bag: inner, Report: found}, job.Strict)
	}
	*v = c.Verdict
	return err
}

// packTags compares the tag files that only packs have with what they tell of.
func packTags(ctx context.Context, bag bundle.Checked, names, ids []string) (findings []Finding) {
	find := func(code, file, format string, args ...any) {
		findings = append(findings, Finding{Severity: bagit.Error, Code: code, Path: file, Detail: fmt.Sprintf(format, args...)})
	}
	info := bag.Report.Info
	if n := bagit.Value(info, bundle.LabelPack); n != strconv.Itoa(len(names)) {
		find(codePackRoot, "bag-info.txt", "it says that the pack has %q bundles, but it has %d", n, len(names))
	}
	manifest, err := fs.ReadFile(bag, "manifest-sha256.txt")
	if err != nil {
		return findings // the bag's own rules have said so
	}
	if root := treeRoot(manifest); bagit.Value(info, bundle.LabelRoot) != hex.EncodeToString(root[:]) {
		find(codePackRoot, "bag-info.txt", "the Merkle root over the lines of manifest-sha256.txt is %x", root)
	}
	index, err := fs.ReadFile(bag, indexFile)
	if err != nil {
		find(codePackIndex, indexFile, "it cannot be read")
		return findings
	}
	if want, err := indexAgain(ctx, bag, names, ids); err != nil {
		find(codePackIndex, indexFile, "%s", err)
	} else if !bytes.Equal(index, want) {
		find(codePackIndex, indexFile, "it is not the index of these bundles")
	}
	return findings
}

// indexAgain makes the index of a pack from the bundles themselves; ids are those
// that they tell of their sources.
func indexAgain(ctx context.Context, bag bundle.Checked, names, ids []string) ([]byte, error) {
	info, err := fs.ReadFile(bag, "bag-info.txt")
	if err != nil {
		return nil, err
	}
	var lines []indexLine
	for i, name := range names {
		stat, err := fs.Stat(bag, name)
		if err != nil {
			return nil, err
		}
		sum, err := bag.SHA256(ctx, name)
		if err != nil {
			return nil, err
		}
		lines = append(lines, indexLine{ID: ids[i], Path: name, Length: stat.Size(), SHA256: sum})
	}
	return indexText(bag.Folder(), info, lines), nil
}
