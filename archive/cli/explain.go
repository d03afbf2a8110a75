package cli

import (
	"fmt"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func (r *run) explainCommand() *cli.Command {
	rules := boolFlag(catReport, "rules", "", "print the reference of all rules and warnings, and read nothing")
	return verb("explain", "print why each field of texts or bundles is what it is", explainHelp, r.explain, append(append(readingFlags(), rules), reportFlags()...))
}

func (r *run) explain(c *cli.Context) error {
	r.configure(c)
	reference := archive.Describe()
	if c.Bool("rules") {
		if c.NArg() > 0 {
			return &archive.UsageError{Text: "--rules takes no paths", Hint: "archive explain --rules prints the reference, archive explain PATH explains a text"}
		}
		r.printReference(reference)
		return nil
	}
	first := true
	return r.look(c, "explain", true, func(s archive.Shown) {
		switch {
		case s.Err != nil:
			r.printError(s.Path, s.Err)
		case r.json:
			r.jsonExplanation(s)
		default:
			if !first {
				r.result("")
			}
			first = false
			e := &explanation{page: page{width: r.width(), color: r.outColor}, shown: s, reference: reference}
			e.write()
			r.result(e.String())
		}
	})
}

// printReference prints what the names in documents and messages mean.
func (r *run) printReference(ref archive.Reference) {
	if r.json {
		r.jsonReference(ref)
		return
	}
	s := &page{width: r.width(), color: r.outColor}
	column := 0
	for _, name := range ref.Names() {
		column = max(column, len(name)+4)
	}
	for _, g := range ref.Groups {
		s.heading(g.Title)
		for _, k := range g.Rules {
			s.entry(column, k.Rule, k.Meaning, "")
		}
	}
	s.heading("Warnings")
	for _, k := range ref.Notices {
		s.entry(column, k.Code, k.Meaning, k.Remedy)
	}
	r.result(s.String())
}

// Widths within which pages are laid out, in columns.
const (
	narrowest = 40
	usual     = 80
	widest    = 120
)

// width is how wide pages are: as the terminal, or as COLUMNS says, or as usual.
func (r *run) width() int {
	n := r.Columns
	if n == 0 {
		if _, err := fmt.Sscanf(r.Env("COLUMNS"), "%d", &n); err != nil {
			n = usual
		}
	}
	return min(max(n, narrowest), widest)
}
