package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/urfave/cli/v2"
)

func schemaVerb() *command {
	return &command{
		name: "schema", summary: "print the JSON Schema of documents or of metadata", about: schemaHelp,
		examples: []example{
			{"archive schema >document.schema.json", "of the document JSON in each bundle"},
			{"archive schema --sidecar >metadata.schema.json", "of the metadata files that people write"},
		},
		options: schemaOptions, action: (*run).schema,
	}
}

func schemaOptions() []option {
	sidecar := boolFlag(catOutput, "sidecar", "", "print the schema of metadata files: NAME.meta.yaml, NAME.meta.json and archive.yaml").typed()
	return append([]option{sidecar}, messageFlags()...)
}

func (r *run) schema(c *cli.Context) error {
	if err := noOperands(c, "it prints a schema of this version: archive schema >document.schema.json"); err != nil {
		return err
	}
	if c.Bool("sidecar") {
		r.write(archive.SidecarSchema())
		return nil
	}
	r.write(jsondoc.SchemaJSON())
	return nil
}

const schemaHelp = `Prints the JSON Schema (2020-12) that every document JSON of this version keeps. Its $id names the form and carries a version: the number goes up when a key changes its meaning or goes away; new keys may come without it.

With --sidecar it is the schema of the metadata files that people write. An editor that knows YAML schemas completes and checks the keys by it:

    archive schema --sidecar >metadata.schema.json
    # yaml-language-server: $schema=metadata.schema.json   (first line of a sidecar)`
