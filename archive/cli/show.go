package cli

import (
	"slices"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func showVerb() *command {
	return &command{
		name: "show", summary: "print what is known of texts or bundles", operands: "PATH...", about: showHelp,
		examples: []example{
			{"archive show article.txt", "fields, and the line that each was found in"},
			{"archive show --json article.txt", "the document as one line of JSON"},
		},
		options: func() []option { return slices.Concat(listFlags(), readingFlags(), storeFlags(), reportFlags()) }, action: (*run).show,
	}
}

func (r *run) show(c *cli.Context) error {
	return r.look(c, "show", false, r.printShown)
}

// look reads what the arguments name and hands each document to result.
func (r *run) look(c *cli.Context, verb string, why bool, result func(archive.Shown)) error {
	fields, err := r.stated(c)
	if err != nil {
		return err
	}
	hints, err := r.hints(c)
	if err != nil {
		return err
	}
	paths, err := r.paths(c, verb, "archive "+verb+" article.txt")
	if err != nil {
		return err
	}
	report, err := archive.Show(c.Context, archive.ShowJob{
		Paths: paths, Stdin: r.In, Stores: stores(c),
		Include: c.StringSlice("include"), Exclude: c.StringSlice("exclude"),
		Hints: hints, Fields: fields, Metadata: c.String("metadata"),
		Explain: why, Result: result,
	})
	if report.Failed > 0 {
		r.worse(exitPartial)
	}
	if report.Damaged > 0 {
		r.worse(exitDamaged)
	}
	if report.Unread > 0 {
		r.worse(exitFailed)
	}
	if err != nil {
		r.fail(err)
	}
	r.summarizeShow(report)
	return nil
}

const showHelp = `Prints title, authors, date, licence and the rest of what is known of each text or bundle, and the line each was found in. Builds nothing. With --json each document is a line of its own, as bundles hold it.`
