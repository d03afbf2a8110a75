package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/guard"
)

// goodSince returns a function that tells bundles which the log shows to be
// good since a time: the last check of these very files that was as thorough as
// this job asks for was not before it, and no check since found damage.
func (r *run) goodSince(when, log string, job archive.VerifyJob) (func(path string, tags func() (manifest, digest string)) bool, error) {
	since, err := parseWhen(when, r.Now())
	if err != nil {
		return nil, err
	}
	if log == "" {
		return nil, &archive.UsageError{Text: "--since needs --log", Hint: "for example: archive verify --log fixity.jsonl --since 30d bundles/"}
	}
	f, _, err := guard.Open(log)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return func(string, func() (string, string)) bool { return false }, nil // the first run
	case errors.Is(err, guard.ErrIrregular):
		return nil, &archive.UsageError{Text: fmt.Sprintf("--since cannot read the log %q: it is not a regular file", log), Hint: "name the file that holds the events of earlier runs"}
	case err != nil:
		return nil, fmt.Errorf("reading the log: %w", err)
	}
	defer f.Close()
	good, err := readLog(f, standard{since: since, now: r.Now(), mode: modeOf(job), strict: job.Strict})
	if err != nil {
		return nil, fmt.Errorf("reading the log: %w", err)
	}
	return func(path string, tags func() (manifest, digest string)) bool {
		id := pathID(path)
		known := good[id.Type+" "+id.Value]
		if known == "" {
			return false
		}
		manifest, digest := tags()
		return known == idDigest+manifest+" "+digest
	}, nil
}

// standard is what an event must meet to spare a bundle a check.
type standard struct {
	since, now time.Time
	mode       checkMode
	strict     bool
}

// meets reports whether an event tells that all is well, and as much as the
// check that it spares would tell. One from the future was never a check.
func (s standard) meets(e premisEvent) bool {
	at, err := time.Parse(time.RFC3339, e.DateTime)
	return err == nil && !at.Before(s.since) && !at.After(s.now) && s.mode.covers(e.Detail) &&
		(e.Outcome == outcomeSuccess || e.Outcome == outcomeWarning && !s.strict)
}

// maxEvent bounds a line of the log, in bytes. A longer one is no event: findings
// are capped, and each is short.
const maxEvent = 16 << 20

// readLog gathers the bundles whose last event of weight was good, with the
// digest of the tag manifest that was checked. Lines that are no events are
// passed over: a crash may have cut one off.
func readLog(log io.Reader, s standard) (map[string]string, error) {
	good := make(map[string]string)
	in := bufio.NewReaderSize(log, 64<<10)
	for {
		line, err := nextEvent(in)
		if err != nil && (len(line) == 0 || !errors.Is(err, io.EOF)) {
			return good, ended(err)
		}
		var e premisEvent
		if json.Unmarshal(line, &e) != nil || e.Type != eventType {
			continue
		}
		path, digest := e.object()
		switch {
		case path == "":
		case s.meets(e) && digest != "":
			good[path] = digest
		case e.Outcome != outcomeSuccess && (e.Outcome != outcomeWarning || s.strict):
			delete(good, path) // damage counts however little was looked at
		}
	}
}

// nextEvent reads the next line of a log. Of one that is too long to be an event,
// nothing is kept: it may be what a damaged disk left.
func nextEvent(in *bufio.Reader) (line []byte, err error) {
	for long := false; ; {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxEvent; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// ended is nil at the end of a log.
func ended(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// object returns the path of the bundle that an event is about, and the digest
// of its tag manifest.
func (e premisEvent) object() (path, digest string) {
	for _, o := range e.Objects {
		switch {
		case o.Type == idPath || o.Type == idEncodedPath:
			path = o.Type + " " + o.Value
		case strings.HasPrefix(o.Type, idDigest):
			digest = o.Type + " " + o.Value
		}
	}
	return path, digest
}

// parseWhen reads a day, a time, or how long ago: 2026-01-31,
// 2026-01-31T12:00:00Z, 30d, 2w, 12h.
func parseWhen(text string, now time.Time) (time.Time, error) {
	for _, form := range []string{time.RFC3339, "2006-01-02"} {
		if t, err := time.Parse(form, text); err == nil {
			return t, nil
		}
	}
	units := map[byte]time.Duration{'h': time.Hour, 'd': 24 * time.Hour, 'w': 7 * 24 * time.Hour}
	if text != "" {
		unit, known := units[text[len(text)-1]]
		n, err := strconv.Atoi(text[:len(text)-1])
		if known && err == nil && n >= 0 && n <= 100_000 {
			return now.Add(-time.Duration(n) * unit), nil
		}
	}
	return time.Time{}, &archive.UsageError{Text: fmt.Sprintf("--since is %q", text), Hint: "it must be a day such as 2026-01-31, or how long ago: 12h, 30d, 8w"}
}
