// Package budget keeps the documents that are in hand at one time within a
// share of the machine's memory. How much one takes depends far more on what
// stands in it than on its length, so it is estimated: before it is read from
// its lines, and once it is read from its blocks. A document that does not fit
// beside the others waits for room; one that fits nowhere is refused by itself.
package budget

import (
	"context"
	"fmt"
	"slices"
	"sync"
)

// Floor is what the program itself and small documents take, in bytes. Faces that
// were opened stay in memory and are part of it: all 179 take 54 MB with the tables
// that shaping reads, those of one language up to 8. Letting go of those that were
// not used for long would gain nothing: a folder in 68 languages has its peak from
// garbage below this floor, and is the same with 12 MB of faces as with all. The
// runtime's limit is never set lower: it would collect garbage all the time.
const Floor = 128 << 20

// Budget is the memory that documents share. The zero value has no bound.
type Budget struct {
	total int64
	share int64       // of one document
	limit func(int64) // tells the runtime what may be in use; may be nil

	mu      sync.Mutex
	used    int64
	told    int64
	waiting []*claim // first come, first served
}

// claim is a document that waits for room.
type claim struct {
	size  int64
	ready chan struct{}
}

// New makes a budget of total bytes, of which one document may take share; 0 means
// without bound. Limit, which may be nil, is told how much memory may be in use
// whenever that changes much.
func New(total, share int64, limit func(int64)) *Budget {
	if share <= 0 || total > 0 && share > total {
		share = total
	}
	return &Budget{total: total, share: share, limit: limit}
}

// TooLargeError is for a document that takes more than its share, even when it is alone.
type TooLargeError struct{ Need, Share int64 }

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("it would take about %s of memory, and a document has %s", megabytes(e.Need), megabytes(e.Share))
}

// Remedy says what can be done about it.
func (e *TooLargeError) Remedy() string {
	return fmt.Sprintf("split it into parts, or give it more with --memory %dM", e.Need/1e6+1)
}

func megabytes(n int64) string {
	if n < 10e9 {
		return fmt.Sprintf("%d MB", (n+1e6-1)/1e6)
	}
	return fmt.Sprintf("%d GB", (n+1e9-1)/1e9)
}

// Take waits until size bytes are free, and takes them. A document must give
// back what it has before it takes more, unless Grow gives it that: two that
// waited for each other's room would wait for ever.
func (b *Budget) Take(ctx context.Context, size int64) error {
	if b.share > 0 && size > b.share {
		return &TooLargeError{size, b.share}
	}
	b.mu.Lock()
	if b.total <= 0 || len(b.waiting) == 0 && b.used+size <= b.total {
		b.use(size)
		b.mu.Unlock()
		return nil
	}
	c := &claim{size, make(chan struct{})}
	b.waiting = append(b.waiting, c)
	b.mu.Unlock()
	select {
	case <-c.ready:
		return nil
	case <-ctx.Done():
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if i := slices.Index(b.waiting, c); i >= 0 {
		b.waiting = slices.Delete(b.waiting, i, i+1)
	} else {
		b.use(-size)
	}
	b.admit()
	return context.Cause(ctx)
}

// Grow makes size bytes of the fewer that a document took, if they are free and
// nobody waits for them. It never waits; false means that nothing was taken.
func (b *Budget) Grow(took, size int64) bool {
	if b.share > 0 && size > b.share {
		return false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.total > 0 && (len(b.waiting) > 0 || b.used+size-took > b.total) {
		return false
	}
	b.use(size - took)
	return true
}

// Give gives back what Take took, or Grow made of it.
func (b *Budget) Give(size int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.use(-size)
	b.admit()
}

// admit lets those in that wait, in their order.
func (b *Budget) admit() {
	for len(b.waiting) > 0 && b.used+b.waiting[0].size <= b.total {
		c := b.waiting[0]
		b.waiting = b.waiting[1:]
		b.use(c.size)
		close(c.ready)
	}
}

// use notes that memory is taken, or given back when size is negative. The
// runtime is told of changes by a quarter only: telling it stops all work.
func (b *Budget) use(size int64) {
	b.used += size
	want := max(Floor, Floor/2+b.used)
	if b.total > 0 {
		want = min(want, max(b.total, Floor))
	}
	if b.limit == nil || want < b.told*5/4 && want > b.told*3/4 {
		return
	}
	b.told = want
	b.limit(want)
}
