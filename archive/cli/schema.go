package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/urfave/cli/v2"
)

func (r *run) schemaCommand() *cli.Command {
	sidecar := boolFlag(catOutput, "sidecar", "", "print the schema of metadata files: NAME.meta.yaml, NAME.meta.json and archive.yaml")
	return verb("schema", "print the JSON Schema of the document JSON, or of metadata files", schemaHelp, r.schema, append([]cli.Flag{sidecar}, messageFlags()...))
}

func (r *run) schema(c *cli.Context) error {
	r.configure(c)
	if c.NArg() > 0 {
		return &archive.UsageError{Text: "schema takes no path", Hint: "it prints a schema of this version: archive schema >document.schema.json"}
	}
	if c.Bool("sidecar") {
		r.write(archive.SidecarSchema())
		return nil
	}
	r.write(jsondoc.SchemaJSON())
	return nil
}
