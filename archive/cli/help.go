package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

// The help texts. {{…}} is the flag library's template language.

const appHelp = `archive keeps texts so that they can be read, cited and trusted in fifty years.

It turns plain-text articles into PDF, EPUB and JSON, packs them with their
source as checksummed BagIt bundles, and verifies such bundles later.

Usage:
   archive COMMAND [flags] PATH...

Commands:{{range .VisibleCommands}}
   {{printf "%-9s" .Name}}{{.Usage}}{{end}}

   archive COMMAND --help tells more; archive --version prints the version.

Start here:
   archive build articles/        a bundle in bundles/ for each text
   archive verify bundles/        check them, today or in fifty years
   archive show article.txt       what is known of a text, and how

Exit codes:
{{index .Metadata "exits"}}`

// verbHelp writes the help text of one verb: what it does, and its flags by
// category in the order in which the verb lists them.
func verbHelp(name, usage, description string, flags []cli.Flag) string {
	var b strings.Builder
	paths := map[string]string{"extract": " BUNDLE", "schema": ""}
	operand, ok := paths[name]
	if !ok {
		operand = " PATH..."
	}
	fmt.Fprintf(&b, "archive %s: %s\n\nUsage:\n   archive %s [flags]%s\n\n%s\n", name, usage, name, operand, description)
	width := 0
	for _, f := range flags {
		width = max(width, len(flagForm(f)))
	}
	category := ""
	for _, f := range flags {
		if c := f.(cli.CategorizableFlag).GetCategory(); c != category {
			category = c
			fmt.Fprintf(&b, "\n%s:\n", c)
		}
		usage := strings.ReplaceAll(f.(cli.DocGenerationFlag).GetUsage(), "`", "")
		if d := defaultOf(f); d != "" {
			usage += " (default: " + d + ")"
		}
		fmt.Fprintf(&b, "   %-*s  %s\n", width, flagForm(f), usage)
	}
	b.WriteString(`
Flags may stand before or after paths; -- ends them. An environment variable
stands for each long flag: ARCHIVE_DRY_RUN=1 for --dry-run, and so on.
`)
	return b.String()
}

// flagForm is how a flag is typed: "-o, --output DIR".
func flagForm(f cli.Flag) string {
	names := f.Names()
	form := "    --" + names[0]
	if len(names) > 1 {
		form = "-" + names[1] + ", --" + names[0]
	}
	if _, value, ok := strings.Cut(f.(cli.DocGenerationFlag).GetUsage(), "`"); ok {
		value, _, _ = strings.Cut(value, "`")
		form += " " + value
	}
	return form
}

func defaultOf(f cli.Flag) string {
	switch f := f.(type) {
	case *cli.StringFlag:
		return cmp.Or(f.DefaultText, f.Value)
	case *cli.IntFlag:
		return f.DefaultText
	}
	return ""
}

const buildHelp = `   Converts every text that the paths name - files, folders (their *.txt), or -
   for standard input - and writes a bundle for each into the output folder:
   the source's own bytes, JSON, PDF and EPUB, with their checksums. Prints the
   path of each bundle in the order of the input.

   A text that fails does not stop the others. Running again skips what is
   unchanged and finishes what was interrupted. SOURCE_DATE_EPOCH sets the one
   time stamp that the files carry; without it the article's own date serves.

   Metadata is taken from flags, else from a sidecar (NAME.meta.yaml or
   NAME.meta.json beside NAME.txt), else from archive.yaml in the folder, else
   from the front matter of the text, else it is found in the text.`

const verifyHelp = `   Checks bundles, ours and anybody's bags of BagIt 0.93 to 1.0: folders, zip
   files, or folders that hold them anywhere below. Prints "ok PATH" or "bad
   PATH" for each, and under a bad one each file that is wrong. Reads every byte
   unless told otherwise, unpacks nothing, and never changes a bundle.

   A collection too large for one night is checked in parts: --subset 1/7 on
   Monday to 7/7 on Sunday, or --log FILE --since 30d every night. The log keeps
   one event for each check, in the terms of PREMIS.

   With --deep it also takes the text back out of each PDF and EPUB and compares
   it with the document JSON, block by block, proves that the RO-Crate belongs to
   it, and reads the source again: its text and every field must be those of the
   document. Checksums cannot tell: a good file of another document has good
   checksums too. What cannot be proved is told: what a person stated outside of
   the text, and the fields of bundles that another version made.`

const explainHelp = `   For each field of each text or bundle: its value, the rule that found it and
   how sure that rule is (0 to 1), the line it stands on with the words that were
   read, and the candidates that lost, with the reason. ^ stands under the words
   of the value itself, ~ under the rest of what the rule read; where text runs
   from the right, these words stand between ⟦ and ⟧. Builds nothing.

   --rules prints what each rule looks for, what reading may change in a text,
   and what each warning means, with its remedy. With --json each field is a
   line of its own (message_type explanation); spans count characters.`

const showHelp = `   Prints title, authors, date, licence and the rest of what is known of each
   text or bundle, and the line each was found in. Builds nothing. With --json
   each document is a line of its own, as bundles hold it.`

const extractHelp = `   Writes one file of a bundle to standard output, or with -o to a file or into
   a folder: the source, the text as plain text, the document JSON, the PDF, the
   EPUB, the RO-Crate, or any file by its name. The original-text is restored from
   the archival text and the log of changes, and compared with the source. The checksums are checked first.
   A bundle that is damaged elsewhere still gives what is whole, and exit code 4.`

const schemaHelp = `   Prints the JSON Schema (2020-12) that every document JSON of this version
   keeps. Its $id names the form and carries a version: the number goes up when a
   key changes its meaning or goes away; new keys may come without it.

   With --sidecar it is the schema of the metadata files that people write. An
   editor that knows YAML schemas completes and checks the keys by it:

      archive schema --sidecar >metadata.schema.json
      # yaml-language-server: $schema=metadata.schema.json   (first line of a sidecar)`
