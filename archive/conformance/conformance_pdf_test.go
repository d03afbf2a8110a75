//go:build conformance

package conformance_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// judgePDFs lets qpdf read each file to the end: 2 means errors, 3 warnings.
func judgePDFs(t *testing.T, files []string) []verdict {
	var verdicts []verdict
	for _, file := range files {
		v := verdict{file: file}
		out, errs := tool(t, "", []int{0, 2, 3}, "qpdf", "--check", file)
		if !strings.Contains(out, "No syntax or stream encoding errors found") || strings.Contains(out+errs, "WARNING") {
			v.findings = []finding{{"structure", lastLines(out + errs)}}
		}
		verdicts = append(verdicts, v)
	}
	return verdicts
}

// veraReport is the part of veraPDF's report that tells good from bad.
type veraReport struct {
	Jobs []struct {
		Name       string `xml:"item>name"`
		Validation *struct {
			Compliant string `xml:"isCompliant,attr"`
			End       string `xml:"jobEndStatus,attr"`
			Rules     []struct {
				Clause      string `xml:"clause,attr"`
				Test        string `xml:"testNumber,attr"`
				Failed      int    `xml:"failedChecks,attr"`
				Description string `xml:"description"`
				Context     string `xml:"check>context"`
			} `xml:"details>rule"`
		} `xml:"validationReport"`
		Exception string `xml:"taskException>exceptionMessage"`
	} `xml:"jobs>job"`
}

// judgeFlavour lets veraPDF judge by one standard: 2a is PDF/A-2a, ua1 PDF/UA-1.
func judgeFlavour(flavour string) func(*testing.T, []string) []verdict {
	return func(t *testing.T, files []string) []verdict {
		args := []string{"--flavour", flavour, "--format", "xml"}
		out, _ := tool(t, "", []int{0, 1, 7}, "verapdf", append(args, files...)...)
		var r veraReport
		if err := xml.Unmarshal([]byte(out), &r); err != nil {
			t.Fatalf("reading veraPDF's report: %v\n%s", err, lastLines(out))
		}
		var verdicts []verdict
		for _, job := range r.Jobs {
			v := verdict{file: job.Name}
			if job.Validation == nil || job.Validation.End != "normal" {
				v.findings = []finding{{"not-judged", job.Exception}}
				verdicts = append(verdicts, v)
				continue
			}
			for _, rule := range job.Validation.Rules {
				if rule.Failed > 0 {
					v.findings = append(v.findings, finding{rule.Clause + "-" + rule.Test, fmt.Sprintf("%d times at %s: %s", rule.Failed, rule.Context, rule.Description)})
				}
			}
			if (job.Validation.Compliant == "true") != (len(v.findings) == 0) {
				v.findings = append(v.findings, finding{"compliance", "isCompliant is " + job.Validation.Compliant})
			}
			verdicts = append(verdicts, v)
		}
		return verdicts
	}
}

// judgeText checks with another reader that the texts of the document stand in
// the PDF, whole and in order, white space, line-end hyphens and what stands at
// the edges of pages aside.
func judgeText(t *testing.T, files []string) []verdict {
	var verdicts []verdict
	for _, file := range files {
		v := verdict{file: file}
		out, _ := tool(t, "", []int{0}, "pdftotext", "-enc", "UTF-8", file, "-")
		texts := documentTexts(t, strings.TrimSuffix(file, ".pdf")+".json")
		joined, _ := withoutFurniture(strings.Split(out, "\f"), texts, true)
		whole := squeeze(joined)
		rest := whole
		for _, text := range texts {
			if turnsWithin(text) || unknownToPoppler(text) {
				v.findings = append(v.findings, missingWords(whole, text)...)
				continue
			}
			want := squeeze(text)
			i := strings.Index(rest, want)
			if i < 0 {
				v.findings = append(v.findings, finding{"missing", fmt.Sprintf("%.80q in %.80q", text, rest)})
				continue
			}
			rest = rest[i+len(want):]
		}
		verdicts = append(verdicts, v)
	}
	return verdicts
}

// turnsWithin reports whether a text goes both ways. pdftotext orders such a
// line by the direction of the page that it stands on, which need not be the
// paragraph's, so only its words can be looked for.
func turnsWithin(text string) bool {
	right := strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Hebrew, unicode.Arabic) })
	left := strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.In(r, unicode.Hebrew, unicode.Arabic)
	})
	return left && right
}

// unknownToPoppler reports whether a text is in a script whose letters (Mandaic) or
// digits (Hanifi Rohingya) pdftotext takes for such as go from left to right: it
// gives their words from behind.
func unknownToPoppler(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Mandaic, unicode.Hanifi_Rohingya) })
}

func missingWords(whole, text string) (found []finding) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r) }) {
		want := squeeze(word)
		if unknownToPoppler(text) && !strings.Contains(whole, want) {
			letters := []rune(want)
			slices.Reverse(letters)
			want = string(letters)
		}
		if !strings.Contains(whole, want) {
			found = append(found, finding{"missing", fmt.Sprintf("the word %q of %.80q", word, text)})
		}
	}
	return found
}

// documentTexts returns the title, and then the texts of a document JSON's blocks.
func documentTexts(t *testing.T, file string) []string {
	t.Helper()
	texts := titleAndBlocks(t, file)
	if len(texts) < 2 {
		t.Fatalf("%s has no text", filepath.Base(file))
	}
	return texts
}

func titleAndBlocks(t *testing.T, file string) (texts []string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Title  string `json:"title"`
		Blocks []struct {
			Text  string   `json:"text"`
			Items []string `json:"items"`
			Lines []string `json:"lines"`
		} `json:"blocks"`
	}
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	texts = append(texts, d.Title)
	for _, b := range d.Blocks {
		texts = append(append(append(texts, b.Text), b.Items...), b.Lines...)
	}
	return texts
}

// squeeze keeps letters and digits: what line breaking adds is spaces and
// hyphens. Marks go too, since pdftotext moves the second of two on one letter.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, norm.NFD.String(s))
}
