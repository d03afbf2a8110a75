package cli

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/cells"
	"github.com/fad55d40/archive/convert/doc"
)

// TestMachineOutputDrivesNoTerminal puts every character that a terminal might
// obey, or not show, into every place of every message.
func TestMachineOutputDrivesNoTerminal(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if cells.Visible(r) && r != '"' && r != '\\' || r >= 0xd800 && r < 0xe000 {
			continue
		}
		if r > 0x2fff && r < 0xe0000 && r%64 != 0 && r != 0xfeff {
			continue // unassigned, in long ranges
		}
		text := "a" + string(r) + "b"
		var back map[string]any
		line := encoded(bundleMessage{Path: text, Title: text})
		if err := json.Unmarshal(line, &back); err != nil || back["path"] != text || back["title"] != text {
			t.Fatalf("%q is read back as %v (%v)", text, back, err)
		}
		hidden := func(r rune) bool { return r != '\n' && !cells.Visible(r) }
		if strings.ContainsFunc(string(line), hidden) {
			t.Fatalf("U+%04X stands as it is in %q", r, line)
		}
	}
}

// TestNamesInMessagesCanBeToldApart hands every kind of message two names that
// differ in one byte which is not UTF-8.
func TestNamesInMessagesCanBeToldApart(t *testing.T) {
	messages := func(name string) string {
		var out strings.Builder
		r := &run{IO: IO{Out: &out, Err: &strings.Builder{}}}
		r.json = true
		r.jsonBundle(archive.Result{Source: name, Bundle: name})
		r.jsonVerdict(archive.Verdict{Path: name, Findings: []archive.Finding{{Path: name, Severity: bagit.Error}}}, modeOf(archive.VerifyJob{}))
		r.jsonError(name, archive.ErrNoBundle, "")
		r.jsonDocument(archive.Shown{Path: name, Doc: &doc.Document{}})
		r.jsonExplanation(archive.Shown{Path: name, Doc: &doc.Document{Warnings: []doc.Notice{{Code: "x"}}}})
		r.line(pathID(name))
		return out.String()
	}
	one, two := strings.Split(messages("a\xe9"), "\n"), strings.Split(messages("a\xe8"), "\n")
	for i, line := range one[:len(one)-1] {
		if line == two[i] {
			t.Errorf("two names give one message: %s", line)
		}
		if !strings.Contains(line, "a%E9") || !strings.Contains(line, "percent") {
			t.Errorf("a name that is not UTF-8 is not marked: %s", line)
		}
	}
}
