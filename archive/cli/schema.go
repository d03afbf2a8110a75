package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/urfave/cli/v2"
)

func schemaVerb() *command {
	return &command{
		name: "schema", summary: "print the JSON Schema of documents or of metadata, or a BagIt profile", about: schemaHelp,
		examples: []example{
			{"archive schema >document.schema.json", "of the document JSON in each bundle"},
			{"archive schema --sidecar >metadata.schema.json", "of the metadata files that people write"},
			{"archive schema --profile >bundle-profile.json", "the BagIt profile that bundles keep"},
		},
		options: schemaOptions, action: (*run).schema,
	}
}

func schemaOptions() []option {
	sidecar := boolFlag(catOutput, "sidecar", "", "print the schema of metadata files: NAME.meta.yaml, NAME.meta.json and archive.yaml").typed()
	profile := boolFlag(catOutput, "profile", "", "print the BagIt profile that bundles keep").typed()
	return append([]option{sidecar, profile}, messageFlags()...)
}

func (r *run) schema(c *cli.Context) error {
	if err := noOperands(c, "it prints a schema of this version: archive schema >document.schema.json"); err != nil {
		return err
	}
	switch {
	case c.Bool("sidecar") && c.Bool("profile"):
		return &archive.UsageError{Text: "--sidecar and --profile exclude each other", Hint: "print one of them"}
	case c.Bool("profile"):
		r.write(archive.BundleProfile())
		return nil
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
    # yaml-language-server: $schema=metadata.schema.json   (first line of a sidecar)

With --profile it is the BagIt profile that bundles keep: what they hold beyond the standard, for archive verify --profile and for programs of others. Bundles do not claim it, since it is published at no address.`
