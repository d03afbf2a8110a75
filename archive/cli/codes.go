package cli

import (
	"cmp"
	"errors"
	"slices"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
)

// codeMessage is a code that messages may have, for programs.
type codeMessage struct {
	Type     string `json:"message_type"`
	Code     string `json:"code"`
	Of       string `json:"of" enum:"code-of" about:"the kind of message that has it"`
	Severity string `json:"severity,omitempty" enum:"severity"`
	Section  string `json:"section,omitempty" about:"where the rule of a finding is written down"`
	Meaning  string `json:"meaning"`
	Remedy   string `json:"remedy,omitempty"`
}

// resultsUnwritten is the code of errOutput.
const resultsUnwritten = "results-unwritten"

// errorCode is the stable name of an error.
func errorCode(err error) string {
	if errors.Is(err, errOutput) {
		return resultsUnwritten
	}
	return archive.ErrorCode(err)
}

// errorKinds lists every code that an error can have, sorted.
func errorKinds() []archive.ErrorKind {
	kinds := append(archive.ErrorKinds(),
		archive.ErrorKind{Code: resultsUnwritten, Meaning: "standard output could not be written to, so results are missing", Remedy: "make room where it goes, or let its reader live as long as the run"},
		archive.ErrorKind{Code: interruption{}.Code(), Meaning: "SIGINT ended the run; only whole bundles remain", Remedy: "run the same command again to finish"},
		archive.ErrorKind{Code: terminated, Meaning: "SIGTERM or SIGHUP ended the run; only whole bundles remain", Remedy: "run the same command again to finish"},
		archive.ErrorKind{Code: emptyList, Meaning: "the list of --files-from is empty, and --fail-if-empty was given", Remedy: "see what writes the list"},
	)
	slices.SortFunc(kinds, func(a, b archive.ErrorKind) int { return cmp.Compare(a.Code, b.Code) })
	return kinds
}

// warningKinds lists every code that a warning can have.
func warningKinds() []doc.NoticeKind {
	return append(slices.Clone(archive.Describe().Notices), variableKind())
}

// allCodes lists every code of errors, warnings and findings.
func allCodes() []codeMessage {
	var all []codeMessage
	for _, k := range errorKinds() {
		all = append(all, codeMessage{Code: k.Code, Of: "error", Meaning: k.Meaning, Remedy: k.Remedy})
	}
	for _, k := range warningKinds() {
		all = append(all, codeMessage{Code: k.Code, Of: "warning", Meaning: k.Meaning, Remedy: k.Remedy})
	}
	for _, k := range archive.VerifyRules() {
		all = append(all, codeMessage{Code: k.Code, Of: "finding", Severity: string(k.Severity), Section: k.Section, Meaning: k.Text})
	}
	for i := range all {
		all[i].Type = "code"
	}
	return all
}

// codesTopic is the page that is a list of messages for programs.
const codesTopic = "codes"

// codesPage lists them for people.
func codesPage(p *page) {
	p.prose(0, "Each error, warning and finding has a code that does not change with its words. Scripts may rely on codes; the words may get better. On terminals the code of a warning stands in brackets, that of a finding before its file, and that of an error in --json.")
	column := 0
	all := allCodes()
	for _, c := range all {
		column = max(column, len(c.Code)+4)
	}
	for _, part := range []struct{ of, title string }{
		{"error", "Errors: a run, a document or a bundle failed"},
		{"warning", "Warnings: something of a document that a person should look at"},
		{"finding", "Findings: something that is wrong with a bundle"},
	} {
		p.heading(part.title)
		for _, c := range all {
			if c.Of == part.of {
				p.entry(column, c.Code, c.Meaning, c.Remedy)
			}
		}
	}
}
