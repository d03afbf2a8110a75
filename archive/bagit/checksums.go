package bagit

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/fad55d40/archive/archive/digest"
)

// hashing is the reading of all files of a bag, by one goroutine or more.
type hashing struct {
	v     *validator
	next  atomic.Int64
	stop  atomic.Bool
	group sync.WaitGroup

	mu           sync.Mutex
	err          error
	first        []wrongFile // under FailFast, to be told at the end
	files, bytes int64       // read, and compared
}

// checksums reads every listed file once and compares all of its checksums.
// What was parsed already is not read again. The error is errStop.
func (v *validator) checksums(ctx context.Context) error {
	h := &hashing{v: v}
	h.work(ctx, v.stream)
	h.group.Wait()
	v.read.files, v.read.bytes = h.files, h.bytes
	h.tellFirst()
	return h.err
}

// wrongFile is what was found of the i-th file.
type wrongFile struct {
	i                  int
	code, path, detail string
}

// tell notes what is wrong with the i-th file. Which files were read when
// FailFast stops the others depends on how fast each was: what they found waits.
func (h *hashing) tell(w wrongFile) {
	if !h.v.options.FailFast {
		h.v.findings.AddUnordered(w.code, w.path, "%s", w.detail)
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.first = append(h.first, w)
}

// tellFirst tells of the first file that was altered and of those before it,
// all of which were read: they are handed out in order.
func (h *hashing) tellFirst() {
	slices.SortFunc(h.first, func(a, b wrongFile) int { return a.i - b.i })
	for _, w := range h.first {
		h.v.findings.AddUnordered(w.code, w.path, "%s", w.detail)
		if w.code == fileAltered {
			return
		}
	}
}

// fileAltered is the one code after which FailFast reads no further files.
const fileAltered = "file-altered"

// total is how many files there are.
func (h *hashing) total() int64 { return int64(h.v.payload.present + h.v.tags.present) }

// recruit takes another processor in, if one is idle and files are waiting.
func (h *hashing) recruit(ctx context.Context) {
	if h.v.options.Spare == nil || h.next.Load()+1 >= h.total() {
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
		spare: h.v.options.Spare, told: h.v.options.Read, multis: make(map[string]*digest.Multi, 2),
		more: func() bool { return h.next.Load() < h.total() },
	}
	files, read := int64(0), int64(0)
	defer func() {
		h.mu.Lock()
		h.files, h.bytes = h.files+files, h.bytes+read
		h.mu.Unlock()
	}()
	for !h.stop.Load() {
		i := int(h.next.Add(1) - 1)
		if i >= int(h.total()) {
			return
		}
		if err := h.v.ended(); err != nil {
			h.mu.Lock()
			h.err = err
			h.mu.Unlock()
			h.stop.Store(true)
			return
		}
		h.recruit(ctx)
		in, at, tag := &h.v.payload, i, false
		if i >= in.present {
			in, at, tag = &h.v.tags, i-in.present, true
		}
		if n, ok := h.check(ctx, s, &r, in, at, tag, i); ok {
			files, read = files+1, read+n
		}
	}
}

// check compares the checksums of file i of a space, the nth of the bag, and
// reports whether it was read to its end.
func (h *hashing) check(ctx context.Context, s stream, r *reader, in *space, i int, tag bool, nth int) (int64, bool) {
	v, f := h.v, &in.files[i]
	algorithms, lists := r.algorithms[:0], r.lists[:0]
	for _, m := range v.lists {
		if m.tag != tag || !m.known() || !m.lists(i) {
			continue
		}
		lists = append(lists, m)
		if !slices.Contains(algorithms, m.algorithm) {
			algorithms = append(algorithms, m.algorithm)
		}
	}
	r.algorithms, r.lists = algorithms, lists
	if len(lists) == 0 || f.size == irregular {
		return 0, false
	}
	sums, size, err := h.sums(ctx, s, r, f.path, tag, algorithms)
	if ctx.Err() != nil {
		return 0, false
	}
	if err != nil {
		h.tell(wrongFile{nth, v.unreadable(err), f.path, cause(err)})
		return 0, false
	}
	f.size = size
	var wrong []string
	for _, m := range lists {
		if !bytes.Equal(sums.AppendSum(r.sum[:0], m.algorithm), m.sum(i)) {
			wrong = append(wrong, m.name)
		}
	}
	if len(wrong) > 0 {
		h.tell(wrongFile{nth, fileAltered, f.path, "its checksum is not the one in " + strings.Join(wrong, " and ")})
		if v.options.FailFast {
			h.stop.Store(true)
		}
	}
	return size, true
}

// sums gives the checksums of a file: those that were taken before, or those of
// its bytes.
func (h *hashing) sums(ctx context.Context, s stream, r *reader, path string, tag bool, algorithms []digest.Algorithm) (Sums, int64, error) {
	if p := h.v.parsed[path]; p != nil && tag {
		return p.multi, p.size, nil
	}
	if have, ok := h.v.fsys.(Summed); ok {
		if sums, size, ok := have.Sums(path, algorithms); ok {
			return sums, size, nil
		}
	}
	return r.read(ctx, s, path, algorithms)
}
