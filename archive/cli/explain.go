package cli

import (
	"fmt"
	"slices"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func explainVerb() *command {
	return &command{
		name: "explain", summary: "print why each field of texts or bundles is what it is", operands: "PATH...", about: explainHelp,
		examples: []example{
			{"archive explain article.txt", "the rule, the words and the line behind each value"},
			{"archive explain --date-order dmy article.txt", "what another reading of dates would change"},
			{"archive explain --rules", "what each rule and each warning means"},
		},
		options: explainOptions, action: (*run).explain,
	}
}

func explainOptions() []option {
	rules := boolFlag(catReport, "rules", "", "print the reference of all rules and warnings, and read nothing").typed()
	return slices.Concat(listFlags(), readingFlags(), []option{rules}, storeFlags(), reportFlags())
}

func (r *run) explain(c *cli.Context) error {
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
		if s.Err != nil {
			r.printError(s.Path, s.Err)
			return
		}
		r.jsonExplanation(s)
		if !r.json {
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
	r.jsonReference(ref)
	if r.json {
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

const explainHelp = `For each field of each text or bundle: its value, the rule that found it and how sure that rule is (0 to 1), the line it stands on with the words that were read, and the candidates that lost, with the reason. ^ stands under the words of the value itself, ~ under the rest of what the rule read; where text runs from the right, these words stand between ⟦ and ⟧. Builds nothing.

--rules prints what each rule looks for, what reading may change in a text, and what each warning means, with its remedy. With --json each field is a line of its own (message_type explanation); spans count characters.`
