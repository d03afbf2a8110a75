package cli

import (
	"bytes"
	"encoding/json"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// Messages of --json, one a line. message_type is bundle, document, explanation,
// finding, error, rule, notice or summary; the summary comes last and carries the exit code.

type bundleMessage struct {
	Type     string           `json:"message_type"`
	Source   string           `json:"source,omitempty"`
	Path     string           `json:"path"`
	Status   string           `json:"status"` // built, replaced, unchanged, planned; ok or bad when verified
	ID       string           `json:"id,omitempty"`
	Title    string           `json:"title,omitempty"`
	Warnings []warningMessage `json:"warnings,omitempty"`
}

type warningMessage struct {
	Code string `json:"code"`
	Line int    `json:"line,omitempty"`
	Text string `json:"text"`
}

type findingMessage struct {
	Type     string `json:"message_type"`
	Path     string `json:"path"`
	Severity string `json:"severity"` // error or warning
	Code     string `json:"code"`
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"` // of the source, from 1; 0 for a file as a whole
	Text     string `json:"text"`
}

type errorMessage struct {
	Type   string `json:"message_type"`
	Path   string `json:"path,omitempty"`
	Text   string `json:"text"`
	Remedy string `json:"remedy,omitempty"`
}

type documentMessage struct {
	Type     string          `json:"message_type"`
	Path     string          `json:"path"`
	Document json.RawMessage `json:"document"`
}

// line writes one message.
func (r *run) line(message any) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(message); err != nil {
		panic("cli: internal error: " + err.Error()) // every message is plain data
	}
	r.result(string(bytes.TrimSuffix(b.Bytes(), []byte("\n"))))
}

func (r *run) jsonBundle(res archive.Result) {
	r.line(bundleMessage{
		Type: "bundle", Source: res.Source, Path: res.Bundle, Status: string(res.Status),
		ID: res.ID, Title: res.Title, Warnings: warningMessages(res.Warnings),
	})
}

func warningMessages(notices []doc.Notice) []warningMessage {
	var out []warningMessage
	for _, n := range notices {
		out = append(out, warningMessage(n))
	}
	return out
}

func (r *run) jsonVerdict(v archive.Verdict) {
	status := "ok"
	if !v.OK {
		status = "bad"
	}
	r.line(bundleMessage{Type: "bundle", Path: v.Path, Status: status})
	for _, f := range v.Findings {
		r.line(findingMessage{Type: "finding", Path: v.Path, Severity: string(f.Severity), Code: f.Code, File: f.Path, Text: f.Detail})
	}
	if v.Err != nil {
		r.printError(v.Path, v.Err)
	}
}

func (r *run) jsonError(name string, err error, remedy string) {
	r.line(errorMessage{"error", name, err.Error(), remedy})
}

func (r *run) jsonDocument(s archive.Shown) {
	r.line(documentMessage{"document", s.Path, jsondoc.AppendCompact(nil, s.Doc)})
}

// jsonSummary writes the last line. encoding/json sorts the keys of a map.
func (r *run) jsonSummary(fields map[string]any) {
	r.summed = true
	fields["message_type"] = "summary"
	fields["exit_code"] = r.code
	if r.next != "" {
		fields["next"] = r.next
	}
	r.line(fields)
}
