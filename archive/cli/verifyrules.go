package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

// verifyRules prints what the codes of findings mean.
func (r *run) verifyRules(c *cli.Context) error {
	if c.NArg() > 0 {
		return &archive.UsageError{Text: "--rules takes no paths", Hint: "archive verify --rules prints the rules, archive verify PATH checks bundles"}
	}
	rules := archive.VerifyRules()
	for _, k := range rules {
		r.line(codeMessage{Type: "code", Code: k.Code, Of: "finding", Severity: string(k.Severity), Section: k.Section, Meaning: k.Text})
	}
	r.jsonSummary(tally{"codes": int64(len(rules))}, "")
	if r.json {
		return nil
	}
	p := &page{width: r.width(), color: r.outColor}
	column := 0
	for _, k := range archive.VerifyRules() {
		column = max(column, len(k.Code)+4)
	}
	for _, title := range []struct{ severity, text string }{
		{"error", "Errors: the bundle is damaged, or no valid bag"},
		{"unread", "Could not be looked at: the exit code is 1 when nothing else is wrong"},
		{"warning", "Warnings: worth a look; --strict counts them as damage"},
	} {
		p.heading(title.text)
		for _, k := range archive.VerifyRules() {
			if string(k.Severity) == title.severity {
				p.entry(column, k.Code, k.Text, sectionOf(k))
			}
		}
	}
	p.heading("Limits: what exceeds one is not checked")
	for _, l := range archive.VerifyLimits() {
		p.entry(column, l.Value, l.What, "")
	}
	r.result(p.String())
	return nil
}

// sectionOf names the place where a rule is written down.
func sectionOf(k archive.Rule) string {
	switch {
	case k.Section == "profile":
		return "of our own bundles"
	case k.Section[0] >= '0' && k.Section[0] <= '9':
		return "RFC 8493, " + k.Section
	}
	return k.Section
}
