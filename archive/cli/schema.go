package cli

import (
	"encoding/json"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/urfave/cli/v2"
)

func schemaVerb() *command {
	return &command{
		name: "schema", summary: "print JSON Schemas, or the BagIt profile of bundles", about: schemaHelp,
		examples: []example{
			{"archive schema >document.schema.json", "of the document JSON in each bundle"},
			{"archive schema --sidecar >metadata.schema.json", "of the metadata files that people write"},
			{"archive schema --stream >stream.schema.json", "of the lines that --json prints"},
			{"archive schema --profile >bundle-profile.json", "the BagIt profile that bundles keep"},
		},
		options: schemaOptions, action: (*run).schema,
	}
}

func schemaOptions() []option {
	return append([]option{
		boolFlag(catOutput, "sidecar", "", "print the schema of metadata files: NAME.meta.yaml, NAME.meta.json and archive.yaml").typed(),
		boolFlag(catOutput, "stream", "", "print the schema of the lines of --json").typed(),
		boolFlag(catOutput, "profile", "", "print the BagIt profile that bundles keep").typed(),
	}, messageFlags()...)
}

// schemaMessage is a schema for programs.
type schemaMessage struct {
	Type   string          `json:"message_type"`
	Of     string          `json:"of" about:"document, sidecar, stream or profile"`
	Schema json.RawMessage `json:"schema"`
}

func (r *run) schema(c *cli.Context) error {
	if err := noOperands(c, "it prints a schema of this version: archive schema >document.schema.json"); err != nil {
		return err
	}
	chosen := 0
	for _, flag := range []string{"sidecar", "stream", "profile"} {
		if c.Bool(flag) {
			chosen++
		}
	}
	of, data := "document", jsondoc.SchemaJSON()
	switch {
	case chosen > 1:
		return &archive.UsageError{Text: "--sidecar, --stream and --profile exclude each other", Hint: "print one of them"}
	case c.Bool("sidecar"):
		of, data = "sidecar", archive.SidecarSchema()
	case c.Bool("stream"):
		of, data = "stream", streamSchema()
	case c.Bool("profile"):
		of, data = "profile", archive.BundleProfile()
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

With --stream it is the schema of every line that --json prints, of every command. Each line has a message_type; the last one is the summary.

With --profile it is the BagIt profile that bundles keep: what they hold beyond the standard, for archive verify --profile and for programs of others. Bundles do not claim it, since it is published at no address.`
