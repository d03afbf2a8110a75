package cli

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive"
)

// The fixity log holds one event a line, in the terms of the PREMIS Data
// Dictionary 3.0 (semantic unit 2, Event), so that any repository can take it
// in. It is appended to and never changed; the last line may be cut off after a
// crash, which readers pass over.

type premisEvent struct {
	Identifier premisID        `json:"eventIdentifier"`
	Type       string          `json:"eventType"`
	DateTime   string          `json:"eventDateTime"`
	Detail     string          `json:"eventDetail"`
	Outcome    string          `json:"eventOutcome"`
	Notes      []premisNote    `json:"eventOutcomeDetail,omitempty"`
	Agent      premisID        `json:"linkingAgentIdentifier"`
	Objects    []premisID      `json:"linkingObjectIdentifier"`
	Checked    premisAlgorithm `json:"messageDigest"`
}

type premisID struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type premisNote struct {
	Code     string `json:"code"`
	File     string `json:"file,omitempty"`
	Text     string `json:"text"`
	Severity string `json:"severity"`
}

type premisAlgorithm struct {
	Algorithms []string `json:"messageDigestAlgorithm,omitempty"`
	Files      int64    `json:"files"`
	Bytes      int64    `json:"bytes"`
}

// Outcomes are those of id.loc.gov/vocabulary/preservation/eventOutcome.
const (
	eventType      = "fixity check"
	outcomeSuccess = "success"
	outcomeWarning = "warning"
	outcomeFail    = "fail"

	modeFull     = "full"
	modeDeep     = "deep: all files read, and compared with each other"
	modeFast     = "fast: presence and sizes only"
	modeComplete = "completeness only"

	idPath   = "path"
	timeForm = "2006-01-02T15:04:05Z"
)

// fixityLog appends events to a file. A nil *fixityLog is none.
type fixityLog struct {
	file *os.File
	mode string
	run  *run
	err  error // the first failure
}

// openLog opens the log for appending; an empty name is none.
func (r *run) openLog(name, mode string) (*fixityLog, error) {
	if name == "" {
		return nil, nil
	}
	if dir := bundleAbove(name); dir != "" {
		return nil, &archive.UsageError{Text: fmt.Sprintf("--log %q lies in the bundle %q", name, dir), Hint: "a bundle must not change: keep the log elsewhere"}
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o666)
	if err != nil {
		return nil, fmt.Errorf("opening the log: %w", err)
	}
	l := &fixityLog{file: f, mode: mode, run: r}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > 0 {
		last := make([]byte, 1)
		if _, err := f.ReadAt(last, info.Size()-1); err == nil && last[0] != '\n' {
			l.write([]byte("\n")) // a crash cut the last line off: it must not spoil the next
		}
	}
	return l, nil
}

// bundleAbove is the bundle that a file would lie in; empty when in none.
func bundleAbove(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return ""
	}
	for dir := filepath.Dir(abs); ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, "bagit.txt")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			return ""
		}
	}
}

// append writes the event of one bundle.
func (l *fixityLog) append(v archive.Verdict) {
	if l == nil || l.err != nil {
		return
	}
	e := premisEvent{
		Identifier: premisID{"UUID", newUUID()}, Type: eventType, DateTime: l.run.Now().UTC().Format(timeForm),
		Detail: l.mode, Outcome: outcome(v), Agent: premisID{"software", archive.Agent},
		Objects: []premisID{{idPath, absolute(v.Path)}},
		Checked: premisAlgorithm{v.Algorithms, v.Files, v.Bytes},
	}
	if v.ID != "" {
		e.Objects = append(e.Objects, premisID{"External-Identifier", v.ID})
	}
	if v.TagDigest != "" {
		e.Objects = append(e.Objects, premisID{"sha256 of " + v.TagManifest, v.TagDigest})
	}
	for _, f := range v.Findings {
		e.Notes = append(e.Notes, premisNote{f.Code, f.Path, f.Detail, string(f.Severity)})
	}
	if v.Err != nil {
		e.Notes = append(e.Notes, premisNote{"could-not-look", "", v.Err.Error(), "error"})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		panic("cli: internal error: " + err.Error()) // events are plain data
	}
	l.write(b.Bytes()) // one write, so that lines of two runs do not mix
}

func outcome(v archive.Verdict) string {
	switch {
	case v.Err != nil || !v.OK:
		return outcomeFail
	case len(v.Findings) > 0:
		return outcomeWarning
	}
	return outcomeSuccess
}

// absolute makes the path mean the same from every folder.
func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

func (l *fixityLog) write(b []byte) {
	if _, err := l.file.Write(b); err != nil && l.err == nil {
		l.err = fmt.Errorf("writing the log: %w", err)
	}
}

// close brings the log to the disk.
func (l *fixityLog) close() error {
	if l == nil {
		return nil
	}
	err := l.file.Sync()
	if errors.Is(err, os.ErrInvalid) || isPipe(l.file) {
		err = nil // a pipe or a terminal has no disk
	}
	return errors.Join(l.err, err, l.file.Close())
}

func isPipe(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && !info.Mode().IsRegular()
}

// newUUID is a random UUID (RFC 9562, version 4).
func newUUID() string {
	var b [16]byte
	_, _ = io.ReadFull(rand.Reader, b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	h := hex.EncodeToString(b[:])
	return strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")
}
