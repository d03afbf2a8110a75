package cli

import (
	"encoding/base64"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func extractVerb() *command {
	return &command{
		name: "extract", summary: "take one file out of a bundle, checked", operands: "BUNDLE", about: extractHelp,
		examples: []example{
			{"archive extract bundles/article", "the source, as it came in, to standard output"},
			{"archive extract --format pdf -o article.pdf bundles/article", "the PDF, to a file"},
		},
		options: extractOptions, action: (*run).extract,
	}
}

func extractOptions() []option {
	flags := []option{
		stringFlag(catOutput, "format", "", "source", "`FORMAT` that is wanted").among(archive.ExtractFormats),
		stringFlag(catOutput, "file", "", "", "`NAME` of the file that is wanted, instead of a format"),
		stringFlag(catOutput, "output", "o", "-", "`FILE` or folder to write to; - is standard output").takes(aPlace).of("extract"),
		boolFlag(catOutput, "force", "", "replace the file that is there").of("extract"),
	}
	return slices.Concat(flags, storeFlags(), messageFlags())
}

func (r *run) extract(c *cli.Context) error {
	switch {
	case c.NArg() == 0:
		return errNoPath("extract", "archive extract --format pdf -o article.pdf bundles/article")
	case c.NArg() > 1:
		return &archive.UsageError{Text: fmt.Sprintf("extract takes one bundle, not %d", c.NArg()), Hint: "run it once for each"}
	case c.IsSet("file") && c.IsSet("format"):
		return &archive.UsageError{Text: "--file and --format exclude each other", Hint: "name the file, or say which format"}
	}
	path := c.Args().First()
	file, err := archive.Extract(c.Context, archive.ExtractJob{Path: path, Stores: stores(c), Format: c.String("format"), File: c.String("file")})
	if err != nil {
		if r.worse(codeOf(err)); r.code == exitUsage {
			path = "" // the mistake is in the flags
		}
		r.printError(path, err)
		return nil
	}
	defer file.Close()
	for _, f := range file.Findings {
		if f.Damage() {
			r.worse(exitDamaged)
		}
		r.note("%s: %s %s: %s", safe(path), f.Code, safe(fileOf(f)), safe(f.Detail))
	}
	r.jsonFindings(path, file.Findings)
	if err := r.deliver(c, file); err != nil {
		r.fail(err)
	}
	return nil
}

// deliver writes the file to where it is wanted. A terminal is no place for
// bytes that are not text.
func (r *run) deliver(c *cli.Context, file *archive.Extracted) error {
	m := fileMessage{Type: "file"}
	m.Name, m.Bundle = m.name("name", file.Name), m.name("bundle", c.Args().First())
	target := c.String("output")
	if info, err := os.Stat(target); err == nil && isStream(r.Out, info) {
		target = "-" // what the shell opened is written to, not replaced
	}
	if target != "-" {
		name, err := archive.Save(c.Context, target, file, c.Bool("force"))
		if err != nil {
			return err
		}
		m.Path = m.name("path", name)
		r.line(m)
		if !r.json {
			r.result(r.path(name))
		}
		return nil
	}
	if text := strings.HasSuffix(file.Name, ".txt") || strings.HasSuffix(file.Name, ".json"); r.OutTTY && !text && !r.json {
		return &archive.UsageError{Text: quoted(file.Name) + " is not text for a terminal", Hint: "write it to a file with -o " + safe(file.Name)}
	}
	data, err := file.Bytes(c.Context)
	if err != nil {
		return err
	}
	if r.tells() {
		m.hold(data)
		r.line(m)
	}
	if !r.json {
		r.write(data)
	}
	return nil
}

// fileMessage is a file that was taken out of a bundle, for programs.
type fileMessage struct {
	Type     string `json:"message_type"`
	Bundle   string `json:"bundle"`
	Name     string `json:"name" about:"of the file in the bundle"`
	Path     string `json:"path,omitempty" about:"where it was written"`
	Encoding string `json:"encoding,omitempty" enum:"encoding" about:"of the content"`
	Content  string `json:"content,omitempty" about:"the file itself, when it was not written anywhere"`
	percentEncoded
}

// hold puts the file's bytes into the message.
func (m *fileMessage) hold(data []byte) {
	if m.Encoding, m.Content = "utf-8", string(data); !utf8.Valid(data) {
		m.Encoding, m.Content = "base64", base64.StdEncoding.EncodeToString(data)
	}
}

const extractHelp = `Writes one file of a bundle to standard output, or with -o to a file or into a folder: the source, the text as plain text, the document JSON, the PDF, the EPUB, the RO-Crate, or any file by its name. The original-text is restored from the archival text and the log of changes, and compared with the source. The checksums are checked first. A bundle that is damaged elsewhere still gives what is whole, and exit code 4.`
