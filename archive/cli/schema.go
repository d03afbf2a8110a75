package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/urfave/cli/v2"
)

func (r *run) schemaCommand() *cli.Command {
	return verb("schema", "print the JSON Schema of the document JSON", schemaHelp, r.schema, messageFlags())
}

func (r *run) schema(c *cli.Context) error {
	r.configure(c)
	if c.NArg() > 0 {
		return &archive.UsageError{Text: "schema takes no path", Hint: "it prints the one schema of this version: archive schema >document.schema.json"}
	}
	r.write(jsondoc.SchemaJSON())
	return nil
}
