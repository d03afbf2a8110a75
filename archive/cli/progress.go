package cli

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/fad55d40/archive/archive"
)

// progressPlace is where progress is told.
type progressPlace int

const (
	progressNowhere  progressPlace = iota
	progressLine                   // one line of a terminal, drawn again and again
	progressNotes                  // a line for people, now and then
	progressMessages               // a message of --json, now and then
)

// every is how long progress is not told again.
func (p progressPlace) every() time.Duration {
	return map[progressPlace]time.Duration{progressLine: 100 * time.Millisecond, progressNotes: 10 * time.Second, progressMessages: time.Second}[p]
}

// progress is how far a run has come. A nil *progress is told nowhere.
type progress struct {
	what, unit  string // "building", "text"
	began, told time.Time
	shown       bool           // a line of it stands on the terminal
	done, of    int            // of is 0 while it is not known
	at          []archive.Work // large texts or bundles that are worked on, the latest news last
}

// progressMessage is progress for programs.
type progressMessage struct {
	Type    string  `json:"message_type"`
	Done    int     `json:"done"`
	Of      int     `json:"of,omitempty" about:"left out while the number is not known"`
	Seconds float64 `json:"seconds" about:"since the work began"`
	Left    float64 `json:"seconds_left,omitempty" about:"as far as can be told"`
	At      string  `json:"at,omitempty" about:"path of a large text or bundle that is worked on"`
	Step    string  `json:"step,omitempty" about:"what is done with it, in words"`
	percentEncoded
}

// startProgress gets ready. Nothing is told before a document is done, or a
// large one begun, so a run that fails at once tells nothing.
func (r *run) startProgress(what, unit string) {
	if r.progressTo != progressNowhere {
		r.bar = &progress{what: what, unit: unit, began: r.Now()}
		if r.progressTo == progressNotes {
			r.bar.told = r.bar.began // the first line is not told at once
		}
	}
}

// progressed is told of every document done; of is 0 while the number of all
// is not known.
func (r *run) progressed(done, of int) {
	r.advance(func(p *progress) { p.done, p.of = done, of })
}

// working is told what is done with large texts and bundles, by whoever does it.
func (r *run) working(w archive.Work) {
	r.advance(func(p *progress) {
		p.at = slices.DeleteFunc(p.at, func(o archive.Work) bool { return o.Path == w.Path })
		if !w.Done {
			p.at = append(p.at, w)
		}
	})
}

// advance changes how far the run has come, and tells of it when it is time.
func (r *run) advance(change func(*progress)) {
	r.mu.Lock()
	if r.bar == nil {
		r.mu.Unlock()
		return
	}
	change(r.bar)
	if r.bar.done == 0 && len(r.bar.at) == 0 { // there is nothing to tell yet
		r.mu.Unlock()
		return
	}
	now := r.Now()
	if now.Sub(r.bar.told) < r.progressTo.every() && (r.progressTo != progressLine || r.bar.shown) { // a line that was wiped is drawn again
		r.mu.Unlock()
		return
	}
	r.bar.told = now
	s := r.bar.state(now)
	if r.progressTo == progressLine {
		fmt.Fprint(r.Err, "\r"+s.line(r.errWidth()-1)+"\x1b[K") // the last column would wrap
		r.bar.shown = true
	}
	r.mu.Unlock()
	switch r.progressTo {
	case progressNotes:
		r.note("%s", s.sentence())
	case progressMessages:
		m := progressMessage{Type: "progress", Done: s.done, Of: s.of, Seconds: math.Round(s.seconds*1000) / 1000, Left: math.Round(s.left), Step: s.step}
		if s.path != "" {
			m.At = m.name("at", s.path)
		}
		r.line(m)
	}
}

// errWidth is the width of the terminal that takes messages.
func (r *run) errWidth() int {
	if r.ErrColumns != nil {
		if n := r.ErrColumns(); n > 0 {
			return n
		}
	}
	return usual
}

// hideProgress wipes the line before something else is written; the next
// document done draws it again. The caller holds the lock.
func (r *run) hideProgress() {
	if r.bar != nil && r.bar.shown {
		fmt.Fprint(r.Err, "\r\x1b[K")
		r.bar.shown = false
	}
}

func (r *run) endProgress() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.hideProgress()
	r.bar = nil
}
