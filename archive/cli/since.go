package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"time"

	"github.com/fad55d40/archive/archive"
)

// goodSince returns a function that tells bundles which the log shows to be
// good since a time: the last full check was not before it, and found no
// damage.
func (r *run) goodSince(when, log string) (func(path string) bool, error) {
	since, err := parseWhen(when, r.Now())
	if err != nil {
		return nil, err
	}
	if log == "" {
		return nil, &archive.UsageError{Text: "--since needs --log", Hint: "for example: archive verify --log fixity.jsonl --since 30d bundles/"}
	}
	f, err := os.Open(log)
	if errors.Is(err, fs.ErrNotExist) {
		return func(string) bool { return false }, nil // the first run
	}
	if err != nil {
		return nil, fmt.Errorf("reading the log: %w", err)
	}
	defer f.Close()
	good, err := readLog(f, since)
	if err != nil {
		return nil, fmt.Errorf("reading the log: %w", err)
	}
	return func(path string) bool { return good[absolute(path)] }, nil
}

// readLog gathers the bundles that are good since a time. Lines that are no
// events are passed over: a crash may have cut one off.
func readLog(log io.Reader, since time.Time) (map[string]bool, error) {
	good := make(map[string]bool)
	in := bufio.NewReader(log)
	for {
		line, err := in.ReadBytes('\n')
		var e premisEvent
		if json.Unmarshal(line, &e) == nil && e.Type == eventType && (e.Detail == modeFull || e.Detail == modeDeep) {
			at, timeErr := time.Parse(time.RFC3339, e.DateTime)
			for _, o := range e.Objects {
				if o.Type != idPath {
					continue
				}
				if timeErr == nil && !at.Before(since) && e.Outcome != outcomeFail {
					good[o.Value] = true
				} else {
					delete(good, o.Value)
				}
			}
		}
		switch {
		case err == io.EOF:
			return good, nil
		case err != nil:
			return nil, err
		}
	}
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
