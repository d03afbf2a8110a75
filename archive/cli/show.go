package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func (r *run) showCommand() *cli.Command {
	return verb("show", "print what is known of texts or bundles", showHelp, r.show, append(readingFlags(), reportFlags()...))
}

func (r *run) show(c *cli.Context) error {
	r.configure(c)
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
	if c.NArg() == 0 {
		return errNoPath(verb, "archive "+verb+" article.txt")
	}
	report, err := archive.Show(c.Context, archive.ShowJob{
		Paths: c.Args().Slice(), Stdin: r.In,
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
	if err != nil {
		r.fail(err)
	}
	r.summarizeShow(report)
	return nil
}
