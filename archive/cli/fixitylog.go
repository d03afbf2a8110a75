package cli

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/filename"
	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/store"
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
	eventStart     = `{"eventIdentifier":` // of every line, also of one that was cut off
	outcomeSuccess = "success"
	outcomeWarning = "warning"
	outcomeFail    = "fail"

	idPath        = "path"
	idEncodedPath = "path, percent-encoded"
	idDigest      = "sha256 of " // and the name of the tag manifest
	timeForm      = "2006-01-02T15:04:05Z"
)

// fixityLog appends events to a file. A nil *fixityLog is none.
type fixityLog struct {
	file *os.File
	mode checkMode
	run  *run
	err  error       // the first failure
	stop func() bool // of giving up writing when the run ends
}

// openLog opens the log for appending; an empty name is none. A file that is
// there must be a log already, or empty: a wrong name in a script must not spoil
// a file. Nothing is written inside a bag.
func (r *run) openLog(ctx context.Context, name string, mode checkMode) (*fixityLog, error) {
	if name == "" {
		return nil, nil
	}
	real, err := guard.Place(name)
	if err != nil {
		return nil, refusedLog(name, err)
	}
	// A pipe that nobody reads is an error at once, one whose reader is slow
	// is waited for until the run ends.
	how := os.O_WRONLY | os.O_APPEND | os.O_CREATE | syscall.O_NONBLOCK
	info, err := os.Stat(real)
	if err == nil && (isStream(r.Out, info) || isStream(r.Err, info)) {
		return nil, &archive.UsageError{Text: fmt.Sprintf("--log %q is where results or messages go", name), Hint: "events and results would mix there: name another file, or read the verdicts of --json in place of a log"}
	}
	regular := err != nil || info.Mode().IsRegular()
	if regular {
		how = os.O_RDWR | os.O_APPEND | os.O_CREATE
	}
	f, err := os.OpenFile(real, how, 0o666)
	switch {
	case errors.Is(err, syscall.ENXIO):
		return nil, &archive.UsageError{Text: fmt.Sprintf("--log %q is a pipe that nobody reads", name), Hint: "start its reader first, or name a file"}
	case err != nil:
		return nil, fmt.Errorf("opening the log: %w", err)
	}
	l := &fixityLog{file: f, mode: mode, run: r}
	l.stop = context.AfterFunc(ctx, func() { _ = f.SetWriteDeadline(time.Unix(1, 0)) })
	if regular {
		if err := l.resume(name); err != nil {
			return nil, errors.Join(err, f.Close())
		}
	}
	return l, nil
}

func refusedLog(name string, err error) error {
	var refused *guard.RefusedError
	if errors.As(err, &refused) {
		return &archive.UsageError{Text: "--log: " + refused.Text, Hint: refused.Hint}
	}
	return fmt.Errorf("opening the log: %w", err)
}

// resume holds what stands in the log to the form of events, and ends a line
// that a crash cut off: it must not spoil the next.
func (l *fixityLog) resume(name string) error {
	info, err := l.file.Stat()
	if err != nil {
		return fmt.Errorf("opening the log: %w", err)
	}
	if !info.Mode().IsRegular() {
		return &archive.UsageError{Text: fmt.Sprintf("--log %q is no file any more", name), Hint: "name a file that nobody else replaces"}
	}
	if info.Size() == 0 {
		return nil
	}
	first, err := bufio.NewReader(io.NewSectionReader(l.file, 0, maxEvent)).ReadBytes('\n')
	if err != nil && err != io.EOF {
		return fmt.Errorf("reading the log: %w", err)
	}
	var e premisEvent
	if !bytes.HasPrefix(first, []byte(eventStart)) && (json.Unmarshal(first, &e) != nil || e.Type == "") {
		return &archive.UsageError{Text: fmt.Sprintf("--log %q holds something else than events of checks", name), Hint: "name another file: this one is left as it is"}
	}
	last := make([]byte, 1)
	if _, err := l.file.ReadAt(last, info.Size()-1); err == nil && last[0] != '\n' {
		l.write([]byte("\n"))
	}
	return nil
}

// append writes the event of one bundle.
func (l *fixityLog) append(v archive.Verdict) {
	if l == nil || l.err != nil {
		return
	}
	e := premisEvent{
		Identifier: premisID{"UUID", newUUID()}, Type: eventType, DateTime: l.run.Now().UTC().Format(timeForm),
		Detail: l.mode.detail, Outcome: outcome(v), Agent: premisID{"software", archive.Agent},
		Objects: []premisID{pathID(v.Path)},
		Checked: premisAlgorithm{v.Algorithms, v.Files, v.Bytes},
	}
	if v.ID != "" {
		e.Objects = append(e.Objects, premisID{"External-Identifier", v.ID})
	}
	if v.TagDigest != "" {
		e.Objects = append(e.Objects, premisID{idDigest + v.TagManifest, v.TagDigest})
	}
	for _, f := range v.Findings {
		file, _ := filename.Encode(f.Path)
		e.Notes = append(e.Notes, premisNote{f.Code, file, f.Detail, string(f.Severity)})
	}
	if v.Err != nil {
		e.Notes = append(e.Notes, premisNote{"could-not-look", "", v.Err.Error(), "error"})
	}
	l.write(encoded(e)) // one write, so that lines of two runs do not mix
}

// pathID names a bundle by its path, which means the same from every folder.
func pathID(path string) premisID {
	if text, changed := filename.Encode(absolute(path)); changed {
		return premisID{idEncodedPath, text}
	}
	return premisID{idPath, absolute(path)}
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
	if store.Remote(path) {
		return path
	}
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
	l.stop()
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
