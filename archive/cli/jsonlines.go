package cli

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// Messages of --json, one a line. message_type is bundle, document, explanation,
// finding, not-looked-at, error, rule, notice or summary; the summary comes last and carries the exit code.

type bundleMessage struct {
	Type     string           `json:"message_type"`
	Source   string           `json:"source,omitempty"`
	Path     string           `json:"path"`
	Status   string           `json:"status"`         // built, replaced, unchanged, planned, gone, removed; ok, bad or unread when verified
	Kept     string           `json:"kept,omitempty"` // where the bundle before it, or what was put into it, is kept
	Mode     string           `json:"mode,omitempty"` // how much was verified: completeness, fast, full or deep
	ID       string           `json:"id,omitempty"`
	Title    string           `json:"title,omitempty"`
	Warnings []warningMessage `json:"warnings,omitempty"`
	Unproved []string         `json:"unproved,omitempty"` // what a deep verification could not prove
	percentEncoded
}

type warningMessage struct {
	Code string `json:"code"`
	Line int    `json:"line,omitempty"`
	Text string `json:"text"`
}

type findingMessage struct {
	Type     string `json:"message_type"`
	Path     string `json:"path"`
	Severity string `json:"severity"` // error, warning, or unread: it could not be looked at
	Code     string `json:"code"`
	Count    int    `json:"count,omitempty"` // so many further findings of the code are not told one by one
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"` // of the source, from 1; 0 for a file as a whole
	Text     string `json:"text"`
	percentEncoded
}

type errorMessage struct {
	Type   string `json:"message_type"`
	Path   string `json:"path,omitempty"`
	Text   string `json:"text"`
	Remedy string `json:"remedy,omitempty"`
	percentEncoded
}

type documentMessage struct {
	Type     string          `json:"message_type"`
	Path     string          `json:"path"`
	Document json.RawMessage `json:"document"`
	percentEncoded
}

// line writes one message.
func (r *run) line(message any) {
	r.result(string(bytes.TrimSuffix(encoded(message), []byte("\n"))))
}

func (r *run) jsonBundle(res archive.Result) {
	m := bundleMessage{Type: "bundle", Status: string(res.Status), ID: res.ID, Title: res.Title, Warnings: warningMessages(res.Warnings)}
	m.Source, m.Path = m.name("source", res.Source), m.name("path", res.Bundle)
	if res.Kept != "" {
		m.Kept = m.name("kept", res.Kept)
	}
	r.line(m)
}

func warningMessages(notices []doc.Notice) []warningMessage {
	var out []warningMessage
	for _, n := range notices {
		out = append(out, warningMessage(n))
	}
	return out
}

func (r *run) jsonVerdict(v archive.Verdict, mode checkMode) {
	m := bundleMessage{Type: "bundle", Status: string(v.Status()), Mode: mode.name}
	m.Path = m.name("path", v.Path)
	r.line(m)
	for _, f := range v.Findings {
		m := findingMessage{Type: "finding", Severity: string(f.Severity), Code: f.Code, Count: f.Count, Text: f.Detail}
		m.Path, m.File = m.name("path", v.Path), m.name("file", f.Path)
		r.line(m)
	}
	if v.Err != nil {
		r.printError(v.Path, v.Err)
	}
}

func (r *run) jsonError(name string, err error, remedy string) {
	m := errorMessage{Type: "error", Text: err.Error(), Remedy: remedy}
	m.Path = m.name("path", name)
	r.line(m)
}

func (r *run) jsonDocument(s archive.Shown) {
	m := documentMessage{Type: "document", Document: jsondoc.AppendCompact(nil, s.Doc)}
	m.Path = m.name("path", s.Path)
	r.line(m)
}

// jsonSummary writes the last line. encoding/json sorts the keys of a map.
func (r *run) jsonSummary(fields map[string]any) {
	r.summed = true
	fields["message_type"] = "summary"
	fields["exit_code"] = r.code
	if r.next != "" && utf8.ValidString(r.next) {
		fields["next"] = r.next
	}
	r.line(fields)
}
