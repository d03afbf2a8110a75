package cli

import (
	"encoding/json"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/urfave/cli/v2"
)

func schemaVerb() *command {
	return &command{
		name: "schema", summary: "print the JSON Schema of documents, metadata or messages", about: schemaHelp,
		examples: []example{
			{"archive schema >document.schema.json", "of the document JSON in each bundle"},
			{"archive schema --sidecar >metadata.schema.json", "of the metadata files that people write"},
			{"archive schema --stream >stream.schema.json", "of the lines that --json prints"},
		},
		options: schemaOptions, action: (*run).schema,
	}
}

func schemaOptions() []option {
	return append([]option{
		boolFlag(catOutput, "sidecar", "", "print the schema of metadata files: NAME.meta.yaml, NAME.meta.json and archive.yaml").typed(),
		boolFlag(catOutput, "stream", "", "print the schema of the lines of --json").typed(),
	}, messageFlags()...)
}

// schemaMessage is a schema for programs.
type schemaMessage struct {
	Type   string          `json:"message_type"`
	Of     string          `json:"of" about:"document, sidecar or stream"`
	Schema json.RawMessage `json:"schema"`
}

func (r *run) schema(c *cli.Context) error {
	if err := noOperands(c, "it prints a schema of this version: archive schema >document.schema.json"); err != nil {
		return err
	}
	of, data := "document", jsondoc.SchemaJSON()
	switch {
	case c.Bool("sidecar") && c.Bool("stream"):
		return &archive.UsageError{Text: "--sidecar and --stream exclude each other", Hint: "print them one after the other"}
	case c.Bool("sidecar"):
		of, data = "sidecar", archive.SidecarSchema()
	case c.Bool("stream"):
		of, data = "stream", streamSchema()
	}
	r.line(schemaMessage{"schema", of, data})
	if !r.json {
		r.write(data)
	}
	return nil
}

const schemaHelp = `Prints the JSON Schema (2020-12) that every document JSON of this version keeps. Its $id names the form and carries a version: the number goes up when a key changes its meaning or goes away; new keys may come without it.

With --sidecar it is the schema of the metadata files that people write. An editor that knows YAML schemas completes and checks the keys by it:

    archive schema --sidecar >metadata.schema.json
    # yaml-language-server: $schema=metadata.schema.json   (first line of a sidecar)

With --stream it is the schema of every line that --json prints, of every command. Each line has a message_type; the last one is the summary.`
