package cli

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/fad55d40/archive/archive/cells"
)

// state is progress at one moment.
type state struct {
	what, unit    string
	done, of      int
	seconds, left float64 // left is 0 when it cannot be told
	path, step    string  // of what takes long, and what is done with it; empty for none
}

func (p *progress) state(now time.Time) state {
	s := state{what: p.what, unit: p.unit, done: p.done, of: p.of, seconds: now.Sub(p.began).Seconds()}
	if s.seconds >= 1 && p.done > 0 && p.done < p.of {
		s.left = s.seconds / float64(p.done) * float64(p.of-p.done)
	}
	if len(p.at) > 0 {
		w := p.at[len(p.at)-1]
		s.path, s.step = w.Path, w.Step
		if w.Read > 0 {
			s.step = size(w.Read) + " read"
		}
	}
	return s
}

// parts are the phrases of progress, the most important first.
func (s state) parts() []string {
	at := safe(s.path) + ": " + s.step
	if s.done == 0 && s.path != "" {
		return []string{s.what + " " + at}
	}
	counted := count(s.done, s.unit, s.unit+"s")
	if s.of > 0 {
		counted = fmt.Sprintf("%d of %s", s.done, count(s.of, s.unit, s.unit+"s"))
	}
	parts := []string{s.what + " " + counted}
	if s.left > 0 {
		parts = append(parts, "about "+duration(s.left)+" left")
	}
	if s.seconds >= 1 && s.done > 0 {
		parts = append(parts, rate(float64(s.done)/s.seconds))
	}
	if s.path != "" {
		parts = append(parts, at)
	}
	return parts
}

// sentence is progress as a line for people.
func (s state) sentence() string { return strings.Join(s.parts(), ", ") }

// line is as much of progress as fits a width, with a bar where there is room.
func (s state) line(width int) string {
	parts := s.parts()
	for n := len(parts); n > 0; n-- {
		if line := strings.Join(parts[:n], ", "); cells.Width(line) <= width {
			return s.bar(width-cells.Width(line)-1) + line
		}
	}
	return cells.Cut(parts[0], max(1, width))
}

// bar shows the part that is done, when there is room for it.
func (s state) bar(room int) string {
	const least, most = 10, 30
	if s.of == 0 || room < least {
		return ""
	}
	inside := min(room, most) - 2
	full := inside * min(s.done, s.of) / s.of
	return "[" + strings.Repeat("#", full) + strings.Repeat("-", inside-full) + "] "
}

// rate is how many are done in a time that makes the number readable.
func rate(perSecond float64) string {
	switch {
	case perSecond >= 10:
		return fmt.Sprintf("%.0f a second", perSecond)
	case perSecond >= 1:
		return fmt.Sprintf("%.1f a second", perSecond)
	case perSecond*60 >= 1:
		return fmt.Sprintf("%.1f a minute", perSecond*60)
	}
	return fmt.Sprintf("%.1f an hour", perSecond*3600)
}

// duration is a time in the two largest units that it has.
func duration(seconds float64) string {
	n := int(math.Ceil(seconds))
	switch {
	case n < 60:
		return fmt.Sprintf("%d s", n)
	case n < 3600:
		return fmt.Sprintf("%d min %d s", n/60, n%60)
	case n < 48*3600:
		return fmt.Sprintf("%d h %d min", n/3600, n%3600/60)
	}
	return fmt.Sprintf("%d days", n/86400)
}
