package cli

import (
	"unicode/utf8"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/explain"
)

// explanationMessage is one field: names are those of the document JSON.
type explanationMessage struct {
	Type     string           `json:"message_type"`
	Path     string           `json:"path"`
	Field    string           `json:"field"`
	Value    *string          `json:"value" about:"null when the field was left empty"`
	Evidence []findingOfValue `json:"evidence"`
	Rejected []findingOfValue `json:"rejected"`
	percentEncoded
}

type findingOfValue struct {
	Value      string        `json:"value"`
	Source     string        `json:"source,omitempty"`
	Rule       string        `json:"rule"`
	Meaning    string        `json:"meaning,omitempty"`
	Confidence float64       `json:"confidence"`
	Line       int           `json:"line,omitempty"`
	Raw        string        `json:"raw,omitempty"`
	Weights    string        `json:"weights,omitempty" about:"what weighed, where a table of weights decided"`
	Reason     string        `json:"reason,omitempty" about:"why it was rejected"`
	Passage    []passageLine `json:"passage,omitempty"`
}

// passageLine is a line of the archival text. Spans are [from, to) in
// characters (code points) of Text, from 0.
type passageLine struct {
	Line    int      `json:"line"`
	Skipped int      `json:"skipped,omitempty" about:"characters of the line before the text"`
	Text    string   `json:"text"`
	Left    int      `json:"left,omitempty" about:"characters of the line after the text"`
	Read    [][2]int `json:"read,omitempty"`
	Value   [][2]int `json:"value,omitempty"`
}

func (r *run) jsonExplanation(s archive.Shown) {
	if !r.tells() {
		return
	}
	reference := archive.Describe()
	for _, f := range s.Fields {
		m := explanationMessage{Type: "explanation", Field: f.Path, Evidence: findings(f.Kept, reference), Rejected: findings(f.Lost, reference)}
		m.Path = m.name("path", s.Path)
		if f.Value != "" {
			m.Value = &f.Value
		}
		r.line(m)
	}
	for _, w := range s.Doc.Warnings {
		r.jsonWarning(s.Path, w)
	}
}

func findings(found []explain.Finding, reference archive.Reference) []findingOfValue {
	out := []findingOfValue{}
	for _, f := range found {
		m := findingOfValue{
			Value: f.Value, Source: string(f.Layer), Rule: f.Rule, Meaning: reference.RuleMeaning(f.Rule),
			Confidence: f.Confidence, Line: f.Line, Raw: f.Raw, Weights: f.Weights, Reason: f.Why,
		}
		for _, l := range f.Passage {
			m.Passage = append(m.Passage, passageLine{l.Number, l.Skipped, l.Text, l.Left, characters(l.Text, l.Read), characters(l.Text, l.Value)})
		}
		out = append(out, m)
	}
	return out
}

// characters turns spans in bytes into spans in characters.
func characters(text string, spans []explain.Span) [][2]int {
	var out [][2]int
	for _, s := range spans {
		from := utf8.RuneCountInString(text[:s.From])
		out = append(out, [2]int{from, from + utf8.RuneCountInString(text[s.From:s.To])})
	}
	return out
}

type ruleMessage struct {
	Type    string `json:"message_type"`
	Rule    string `json:"rule"`
	Of      string `json:"of" about:"the part of the document JSON where it stands: evidence or changes"`
	Meaning string `json:"meaning"`
}

func (r *run) jsonReference(ref archive.Reference) {
	rules := 0
	for _, g := range ref.Groups {
		for _, k := range g.Rules {
			r.line(ruleMessage{"rule", k.Rule, g.Name, k.Meaning})
		}
		rules += len(g.Rules)
	}
	for _, k := range ref.Notices {
		r.line(codeMessage{Type: "code", Code: k.Code, Of: "warning", Meaning: k.Meaning, Remedy: k.Remedy})
	}
	r.jsonSummary(tally{"rules": int64(rules), "codes": int64(len(ref.Notices))}, "")
}
