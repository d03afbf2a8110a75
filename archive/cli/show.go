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
	order, err := dateOrder(c)
	if err != nil {
		return err
	}
	if err := checkDate(c); err != nil {
		return err
	}
	if c.NArg() == 0 {
		return errNoPath("show", "archive show article.txt")
	}
	report, err := archive.Show(c.Context, archive.ShowJob{
		Paths: c.Args().Slice(), Stdin: r.In,
		Include: c.StringSlice("include"), Exclude: c.StringSlice("exclude"),
		Encoding: c.String("encoding"), FixEncoding: c.Bool("fix-encoding"), Order: order, Language: c.String("language"),
		Fields: metadataFields(c), Metadata: c.String("metadata"),
		Result: r.printShown,
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
