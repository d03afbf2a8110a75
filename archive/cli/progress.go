package cli

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress is the bar on a terminal's stderr. A nil *progress is no bar.
type progress struct {
	bar   *progressbar.ProgressBar
	shown bool
}

// startProgress gets a bar ready. It appears with the first document done, so
// a run that fails at once shows none.
func (r *run) startProgress(what string) {
	if r.noProgress {
		return
	}
	r.bar = &progress{bar: progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(r.Err),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(65*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetWidth(24),
		progressbar.OptionEnableColorCodes(false),
	)}
}

// progressed is told of every document done. Errors of drawing are of no
// consequence: the bar is for looking at only.
func (r *run) progressed(done, of int) {
	if r.bar == nil {
		return
	}
	if of == 0 {
		of = -1 // not known yet
	}
	if r.bar.bar.GetMax() != of {
		r.bar.bar.ChangeMax(of)
	}
	_ = r.bar.bar.Set(done)
	r.bar.shown = true
}

// hideProgress wipes the bar before something else is written; the next
// document done draws it again.
func (r *run) hideProgress() {
	if r.bar != nil && r.bar.shown {
		_ = r.bar.bar.Clear()
		r.bar.shown = false
	}
}

func (r *run) endProgress() {
	if r.bar != nil {
		_ = r.bar.bar.Finish()
		r.hideProgress()
		r.bar = nil
	}
}
