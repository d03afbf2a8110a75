package bagit

import (
	"context"
	"encoding/hex"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/fad55d40/archive/archive/digest"
)

// hashing is the reading of all files of a bag, by one goroutine or more.
type hashing struct {
	v     *validator
	files []*file
	next  atomic.Int64
	stop  atomic.Bool
	group sync.WaitGroup

	mu  sync.Mutex
	err error
}

// file is a file on disk, with what came out of reading it.
type file struct {
	path string
	size int64 // -1 until known
}

// checksums reads every listed file once and compares all of its checksums.
// What was read already, the tag files, is not read again.
func (v *validator) checksums(ctx context.Context) error {
	h := &hashing{v: v}
	for i := range v.payload {
		h.files = append(h.files, &v.payload[i])
	}
	for _, t := range v.tagFiles {
		h.files = append(h.files, &file{t, -1})
	}
	h.work(ctx, v.stream)
	h.group.Wait()
	return h.err
}

// recruit takes another processor in, if one is idle and files are waiting.
func (h *hashing) recruit(ctx context.Context) {
	if h.v.options.Spare == nil || h.next.Load()+1 >= int64(len(h.files)) {
		return
	}
	h.group.Add(1)
	helped := h.v.options.Spare(func() {
		defer h.group.Done()
		s := newStream(h.v.fsys)
		defer s.close()
		h.work(ctx, s)
	})
	if !helped {
		h.group.Done()
	}
}

// work takes files until there are none left.
func (h *hashing) work(ctx context.Context, s stream) {
	r := reader{
		spare: h.v.options.Spare, multis: make(map[string]*digest.Multi, 2),
		more: func() bool { return h.next.Load() < int64(len(h.files)) },
	}
	for !h.stop.Load() {
		i := h.next.Add(1) - 1
		if i >= int64(len(h.files)) {
			return
		}
		if err := context.Cause(ctx); err != nil {
			h.mu.Lock()
			h.err = err
			h.mu.Unlock()
			h.stop.Store(true)
			return
		}
		h.recruit(ctx)
		h.check(ctx, s, &r, h.files[i])
	}
}

// check compares the checksums of one file.
func (h *hashing) check(ctx context.Context, s stream, r *reader, f *file) {
	v := h.v
	var algorithmRoom [4]digest.Algorithm
	var listRoom [4]*manifest
	algorithms, lists := algorithmRoom[:0], listRoom[:0]
	for i := range v.lists {
		m := &v.lists[i]
		if _, ok := m.entries[f.path]; !ok || !m.known() {
			continue
		}
		lists = append(lists, m)
		if !slices.Contains(algorithms, m.algorithm) {
			algorithms = append(algorithms, m.algorithm)
		}
	}
	if len(lists) == 0 {
		return
	}
	multi, size, err := r.read(ctx, s, f.path, algorithms, v.texts)
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		v.findLocked(&h.mu, "file-unreadable", f.path, "%s", cause(err))
		return
	}
	f.size = size
	h.mu.Lock()
	v.read.files++
	v.read.bytes += size
	h.mu.Unlock()
	var wrong []string
	var sum [digest.MaxSize]byte
	var text [2 * digest.MaxSize]byte
	for _, m := range lists {
		got := hex.AppendEncode(text[:0], multi.AppendSum(sum[:0], m.algorithm))
		if string(got) != m.entries[f.path] {
			wrong = append(wrong, m.name)
		}
	}
	if len(wrong) > 0 {
		v.findLocked(&h.mu, "file-altered", f.path, "its checksum is not the one in %s", strings.Join(wrong, " and "))
		h.stop.Store(v.options.FailFast)
	}
}

func (v *validator) findLocked(mu *sync.Mutex, code, path, format string, args ...any) {
	mu.Lock()
	defer mu.Unlock()
	v.find(code, path, format, args...)
}
