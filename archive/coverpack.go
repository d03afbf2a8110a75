package archive

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert/doc"
)

// The codes of what is found where packs are held to their manifest.
const (
	codePackLines    = "pack-lines"
	codePackUnlisted = "pack-unlisted"
)

// pack holds a pack to the lines that it was made of, and notes which of them
// it has. What its index tells of is taken as it is: verify proves it.
func (c *coverage) pack(ctx context.Context, path string, bag *bundle.Bag, info []bagit.Field, strict bool) ([]Finding, error) {
	k, known := c.cutOf(info)
	if !known {
		severity := bagit.Warning
		if strict {
			severity = bagit.Error
		}
		return []Finding{{Severity: severity, Code: codePackUnlisted, Detail: fmt.Sprintf("no %d lines of %q that follow each other make this pack; it may be of another manifest, or of another --pack-size", c.size, c.list.name)}}, nil
	}
	held, err := readIndex(bag)
	if err != nil {
		return nil, err
	}
	dir, base := store.Split(path)
	shelf, err := c.stores.Below(ctx, dir, store.Dir{})
	if err != nil {
		return nil, err
	}
	lost, err := lostNumbers(ctx, shelf, strings.TrimSuffix(base, filepath.Ext(base))+lostEnd)
	if err != nil {
		return nil, err
	}
	var missing []int
	n := 0
	err = c.each(k, func(number int, l sourcelist.Line) {
		name := "data/" + placeOf(l) + bundle.ZipExt
		switch {
		case held[name] == identity(l):
			delete(held, name)
		case lost[number] == l.SHA256.Hex():
			n++
		default:
			missing = append(missing, number)
		}
	})
	if err != nil {
		return nil, err
	}
	c.note(k, dir, missing, n)
	var more bagit.Findings
	for name := range held {
		more.AddUnordered(codePackLines, name, "the lines %d to %d of %q, of which the pack is made, do not list it", c.cuts[k].first, c.cuts[k].first+c.cuts[k].lines-1, c.list.name)
	}
	return more.List(func(string) bagit.Severity { return bagit.Error }), nil
}

// note keeps what a pack told of its lines. Where there are several packs of the
// same lines, made by several versions, a line that one of them has is not missing.
func (c *coverage) note(k int, dir string, missing []int, lost int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.dirs[dir] = true
	here := &c.cuts[k]
	if here.seen {
		missing = slices.DeleteFunc(missing, func(n int) bool { return !slices.Contains(here.missing, n) })
		lost = min(lost, here.lost)
	}
	here.seen, here.missing, here.lost = true, missing, lost
}

// cover holds a pack to the manifest of the job.
func (v *Verdict) cover(ctx context.Context, c *coverage, bag *bundle.Bag, info []bagit.Field, strict bool) error {
	findings, err := c.pack(ctx, v.Path, bag, info, strict)
	if len(findings) > 0 {
		v.add(findings...)
		v.Findings = bagit.SortFindings(v.Findings)
	}
	return err
}

// passed holds a pack to its lines that needs no other check in this run. Of one
// that cannot be read they count as missing.
func (c *coverage) passed(ctx context.Context, path string) Verdict {
	v := Verdict{Path: path, OK: true}
	if c == nil {
		return v
	}
	bag, err := bundle.OpenAbout(ctx, c.stores, path)
	if err != nil {
		return v
	}
	defer bag.Close()
	if info, ok := infoOfPack(bag); ok {
		v.Err = v.cover(ctx, c, bag, info, false)
	}
	return v
}

// placeOf is the place of the bundle of a line, identity that of its source.
func placeOf(l sourcelist.Line) string  { return source.Listed(".", ".", l.Path, nil).Place() }
func identity(l sourcelist.Line) string { return doc.Origin{SHA256: l.SHA256.Hex()}.ID() }

// readIndex reads index.jsonl: the identities of sources by the paths of bundles.
func readIndex(bag *bundle.Bag) (map[string]string, error) {
	file, err := bag.Open(indexFile)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxIndex))
	if err != nil {
		return nil, err
	}
	held := make(map[string]string)
	for line := range bytes.Lines(text) {
		var l indexLine
		if err := json.Unmarshal(line, &l); err != nil {
			return nil, fmt.Errorf("reading %s: %w", indexFile, err)
		}
		held[l.Path] = l.ID
	}
	return held, nil
}

// maxIndex bounds the index of a pack, in bytes.
const maxIndex = 64 << 20
