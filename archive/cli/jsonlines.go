package cli

import (
	"encoding/json"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// Messages of --json, one a line. messages() lists their types, and archive
// schema --stream prints their schema, which follows from the structs: a member
// is required unless it may be left out, and "enum" names the table of its
// values. The summary comes last and carries the exit code.

type bundleMessage struct {
	Type     string           `json:"message_type"`
	Source   string           `json:"source,omitempty" about:"path of the text that it was made from"`
	Path     string           `json:"path" about:"path of the bundle"`
	Status   string           `json:"status" enum:"status" about:"what became of it, or what checking it gave"`
	Replaces bool             `json:"replaces,omitempty" about:"a dry run: a bundle that is there would be replaced"`
	Kept     string           `json:"kept,omitempty" about:"where the bundle before it, or what was put into it, is kept"`
	Mode     string           `json:"mode,omitempty" enum:"mode" about:"how much was verified"`
	Bundles  int              `json:"bundles,omitempty" about:"of a pack: how many are in it"`
	ID       string           `json:"id,omitempty" about:"identity of the text: urn:sha256: and the digest of its bytes"`
	Title    string           `json:"title,omitempty"`
	Warnings []warningMessage `json:"warnings,omitempty"`
	Unproved []string         `json:"unproved,omitempty" about:"what a deep verification could not prove"`
	percentEncoded
}

type warningMessage struct {
	Code string `json:"code" enum:"warning"`
	Line int    `json:"line,omitempty" about:"of the text, from 1"`
	Text string `json:"text"`
}

type findingMessage struct {
	Type     string `json:"message_type"`
	Path     string `json:"path" about:"of the bundle or the text"`
	Severity string `json:"severity" enum:"severity"`
	Code     string `json:"code" enum:"finding"`
	Count    int    `json:"count,omitempty" about:"so many further findings of the code are not told one by one"`
	File     string `json:"file" about:"in the bundle; empty for the bundle or the text itself"`
	Line     int    `json:"line,omitempty" about:"of the text, from 1"`
	Text     string `json:"text"`
	percentEncoded
}

type errorMessage struct {
	Type   string `json:"message_type"`
	Path   string `json:"path,omitempty" about:"what could not be done; left out when it is the run"`
	Code   string `json:"code" enum:"error"`
	Text   string `json:"text"`
	Remedy string `json:"remedy,omitempty"`
	percentEncoded
}

type documentMessage struct {
	Type     string          `json:"message_type"`
	Path     string          `json:"path"`
	Document json.RawMessage `json:"document" about:"as archive schema describes it"`
	percentEncoded
}

// summaryMessage is the last line, of one shape for all commands.
type summaryMessage struct {
	Type     string           `json:"message_type"`
	Command  string           `json:"command,omitempty" enum:"command" about:"left out when none was understood"`
	ExitCode int              `json:"exit_code" enum:"exit-code"`
	Exit     string           `json:"exit" enum:"exit" about:"name of the exit code"`
	Counts   map[string]int64 `json:"counts" about:"what was counted, by its name; bytes are of texts that were built, or of files that were read"`
	Mode     string           `json:"mode,omitempty" enum:"mode" about:"how much was verified"`
	Seconds  float64          `json:"seconds" about:"that the run took"`
	Next     string           `json:"next,omitempty" about:"the command to run next, for a POSIX shell"`
}

// line writes one message.
func (r *run) line(message any) {
	if !r.tells() {
		return
	}
	line := encoded(message)
	if r.Messages != nil {
		r.mu.Lock()
		_, _ = r.Messages.Write(line)
		r.mu.Unlock()
	}
	if r.json {
		r.write(line)
	}
}

// tells reports whether anybody reads messages.
func (r *run) tells() bool { return r.json || r.Messages != nil }

func (r *run) jsonBundle(res archive.Result) {
	m := bundleMessage{Type: "bundle", Status: string(res.Status), Replaces: res.Replaces, ID: res.ID, Title: res.Title, Warnings: warningMessages(res.Warnings)}
	m.Source, m.Path = m.name("source", res.Source), m.name("path", res.Bundle)
	if res.Kept != "" {
		m.Kept = m.name("kept", res.Kept)
	}
	r.line(m)
}

func warningMessages(notices []doc.Notice) []warningMessage {
	var out []warningMessage
	for _, n := range notices {
		out = append(out, warningMessage{n.Code, n.Line, n.Text})
	}
	return out
}

// jsonWarning tells of a warning that belongs to no document.
func (r *run) jsonWarning(path string, n doc.Notice) {
	m := findingMessage{Type: "finding", Severity: "warning", Code: n.Code, Line: n.Line, Text: n.Text}
	m.Path = m.name("path", path)
	r.line(m)
}

func (r *run) jsonVerdict(v archive.Verdict, mode checkMode) {
	m := bundleMessage{Type: "bundle", Status: string(v.Status()), Mode: mode.name, Bundles: v.Bundles, ID: v.ID, Unproved: v.Unproved}
	m.Path = m.name("path", v.Path)
	r.line(m)
	r.jsonFindings(v.Path, v.Findings)
}

// jsonFindings tells what is wrong with a bundle.
func (r *run) jsonFindings(path string, findings []archive.Finding) {
	for _, f := range findings {
		m := findingMessage{Type: "finding", Severity: string(f.Severity), Code: f.Code, Count: f.Count, Text: f.Detail}
		m.Path, m.File = m.name("path", path), m.name("file", f.Path)
		r.line(m)
	}
}

func (r *run) jsonError(name string, err error, remedy string) {
	m := errorMessage{Type: "error", Code: errorCode(err), Text: err.Error(), Remedy: remedy}
	m.Path = m.name("path", name)
	r.line(m)
}

func (r *run) jsonDocument(s archive.Shown) {
	if !r.tells() {
		return // a document may be large
	}
	m := documentMessage{Type: "document", Document: jsondoc.AppendCompact(nil, s.Doc)}
	m.Path = m.name("path", s.Path)
	r.line(m)
}

// tally is what a summary counts.
type tally map[string]int64

// jsonSummary writes the last line, once.
func (r *run) jsonSummary(counts tally, mode string) {
	if r.summed {
		return
	}
	r.summed = true
	m := summaryMessage{Type: "summary", Command: r.command, ExitCode: r.code, Exit: exitName(r.code), Counts: counts, Mode: mode, Seconds: r.seconds()}
	if m.Counts == nil {
		m.Counts = tally{}
	}
	if utf8.ValidString(r.next) {
		m.Next = r.next
	}
	r.line(m)
}
