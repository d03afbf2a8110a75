package archive

import (
	"strings"
	"sync/atomic"

	"github.com/fad55d40/archive/convert"
)

// Work is what is done at the moment with one text or bundle that takes long.
type Work struct {
	Path string
	Step string // "writing the PDF"; empty while it is counted in bytes
	Read int64  // bytes that were read of it
	Done bool   // nothing more is done with it
}

// From these sizes on a text or a bundle takes seconds, and is told of while it
// is worked on.
const (
	largeText = 1 << 20
	largeRead = 64 << 20
)

// working tells what is done with a text, if it is a large one.
func (b *builder) working(p *plan, step string) {
	if b.job.Working != nil && len(p.data) >= largeText {
		b.job.Working(Work{Path: p.label, Step: step, Done: step == ""})
	}
}

// writingStep is the step that writes a format.
func writingStep(f convert.Format) string { return "writing the " + strings.ToUpper(f.Name) }

// reading returns what is to be called with the number of bytes whenever some
// were read of a bundle, and what when it is checked.
func (job *VerifyJob) reading(path string) (read func(int64), done func()) {
	if job.Working == nil {
		return nil, func() {}
	}
	var sum, told atomic.Int64
	read = func(n int64) {
		have, last := sum.Add(n), told.Load()
		if have-last >= largeRead && told.CompareAndSwap(last, have) {
			job.Working(Work{Path: path, Read: have})
		}
	}
	return read, func() {
		if told.Load() > 0 {
			job.Working(Work{Path: path, Done: true})
		}
	}
}
