package bagit

import (
	"context"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/fad55d40/archive/archive/digest"
)

// expected is what the manifests say of one file.
type expected struct {
	manifests []string // names, parallel to the algorithms of the group
	sums      []string
}

// checksums reads every listed file once and compares all of its checksums.
func (v *validator) checksums(ctx context.Context) error {
	h := &hasher{fsys: v.fsys, multis: make(map[string]*digest.Multi)}
	for _, p := range v.payload {
		if err := v.checksum(ctx, h, p.path); err != nil {
			return err
		}
	}
	for _, t := range v.tagFiles {
		if err := v.checksum(ctx, h, t); err != nil {
			return err
		}
	}
	return nil
}

func (v *validator) checksum(ctx context.Context, h *hasher, path string) error {
	if err := context.Cause(ctx); err != nil {
		return err
	}
	if v.options.FailFast && slices.ContainsFunc(v.findings, func(f Finding) bool { return f.Severity == Error }) {
		return nil
	}
	var algorithms []digest.Algorithm
	var want expected
	for _, m := range v.lists {
		if sum, ok := m.entries[path]; ok && m.known() && !slices.Contains(algorithms, m.algorithm) {
			algorithms = append(algorithms, m.algorithm)
			want.manifests = append(want.manifests, m.name)
			want.sums = append(want.sums, sum)
		}
	}
	if len(algorithms) == 0 {
		return nil
	}
	multi, err := h.read(path, algorithms)
	if err != nil {
		v.find("file-unreadable", path, "%s", cause(err))
		return nil
	}
	if v.options.Count != nil {
		v.options.Count(1, multi.Len())
	}
	var wrong []string
	for i, sum := range want.sums {
		if multi.Hex(algorithms[i]) != sum {
			wrong = append(wrong, want.manifests[i])
		}
	}
	if len(wrong) > 0 {
		v.find("file-altered", path, "its checksum is not the one in %s", strings.Join(wrong, " and "))
	}
	return nil
}

// hasher reads files with one buffer, and keeps a Multi for each combination
// of algorithms it has met.
type hasher struct {
	fsys   fs.FS
	multis map[string]*digest.Multi
}

var buffers = sync.Pool{New: func() any { b := make([]byte, 256<<10); return &b }}

func (h *hasher) read(path string, algorithms []digest.Algorithm) (*digest.Multi, error) {
	var key strings.Builder
	for _, a := range algorithms {
		key.WriteByte(byte(a))
	}
	multi := h.multis[key.String()]
	if multi == nil {
		multi = digest.NewMulti(algorithms...)
		h.multis[key.String()] = multi
	}
	multi.Reset()
	file, err := h.fsys.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	_, err = io.CopyBuffer(multi, onlyReader{file}, *buf)
	return multi, err
}

// onlyReader hides other methods, so that CopyBuffer uses our buffer.
type onlyReader struct{ io.Reader }
