package jsondoc_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

var update = flag.Bool("update", false, "write the properties of the tables into schema.json")

// shape is the schema of one property of a table.
func shape[T any](p doc.Property[T]) string {
	optional := p.Presence == doc.Optional
	var s string
	switch {
	case p.People != nil:
		s = array("author", optional)
	case p.List != nil:
		s = array("text", optional)
	case p.Number != nil && p.Key == "line":
		return `{"$ref": "#/$defs/line"}`
	case p.Number != nil:
		s = `"type": "integer", "minimum": 1`
	case p.License != nil:
		s = `"$ref": "#/$defs/licenseOrNull"`
	case p.Form == doc.MediaType:
		s = `"enum": ["image/jpeg", "image/png"]`
	case p.Form == doc.Tag:
		s = `"type": "string", "minLength": 2`
	case p.Form == doc.CalendarDate:
		s = `"$ref": "#/$defs/dateOrNull"`
	case p.Presence == doc.Nullable:
		s = `"$ref": "#/$defs/textOrNull"`
	default:
		s = `"$ref": "#/$defs/text"`
	}
	if p.About != "" {
		about, err := json.Marshal(p.About)
		if err != nil {
			panic(err)
		}
		s = `"description": ` + string(about) + ", " + s
	}
	return "{" + s + "}"
}

func array(of string, optional bool) string {
	least := ""
	if optional {
		least = `"minItems": 1, `
	}
	return fmt.Sprintf(`"type": "array", %s"items": {"$ref": "#/$defs/%s"}`, least, of)
}

// rewritten puts the properties of a table in place of the lines of the schema
// that hold them: those of the object whose properties begin behind marker.
func rewritten[T any](t *testing.T, schema, marker string, table []doc.Property[T]) string {
	t.Helper()
	at := strings.Index(schema, marker)
	if at < 0 {
		t.Fatalf("the schema has no %q", marker)
	}
	open := at + strings.Index(schema[at:], `"properties": {`+"\n") + len(`"properties": {`+"\n")
	lines := strings.SplitAfter(schema[open:], "\n")
	indent := lines[0][:len(lines[0])-len(strings.TrimLeft(lines[0], " "))]
	known := func(line string) bool {
		return slices.ContainsFunc(table, func(p doc.Property[T]) bool { return strings.HasPrefix(line, indent+`"`+p.Key+`": {`) })
	}
	var head, tail []string // lines of the object that no table knows
	end := 0
	for seen := false; strings.HasPrefix(lines[end], indent); end++ {
		switch {
		case known(lines[end]):
			seen = true
		case seen:
			tail = append(tail, lines[end])
		default:
			head = append(head, lines[end])
		}
	}
	var b strings.Builder
	b.WriteString(schema[:open] + strings.Join(head, ""))
	for i, p := range table {
		comma := ","
		if i == len(table)-1 && len(tail) == 0 {
			comma = ""
		}
		fmt.Fprintf(&b, "%s%q: %s%s\n", indent, p.Key, shape(p), comma)
	}
	return b.String() + strings.Join(tail, "") + strings.Join(lines[end:], "")
}

func TestTheSchemaSaysWhatTheTablesSay(t *testing.T) {
	data, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	got := string(data)
	want := rewritten(t, got, `"type": "object"`, doc.MetaProperties())
	want = rewritten(t, want, `"rights": {`, doc.RightsProperties())
	author := doc.AuthorProperties()
	want = rewritten(t, want, `"author": {`, author[1:])
	want = rewritten(t, want, `"licenseOrNull": {`, doc.LicenseProperties())
	want = rewritten(t, want, `"image": {`, doc.ImageProperties())
	if got == want {
		return
	}
	if *update {
		if err := os.WriteFile("schema.json", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("schema.json is not what the tables of package doc make it; run this test with -update")
	for i, line := range strings.Split(want, "\n") {
		if lines := strings.Split(got, "\n"); i < len(lines) && lines[i] != line {
			t.Errorf("line %d is\n%s\nwant\n%s", i+1, lines[i], line)
			break
		}
	}
}

// What is never empty, or null when it is, is required; what is left out is not.
func TestTheSchemaRequiresWhatIsAlwaysThere(t *testing.T) {
	data, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s struct {
		Required []string `json:"required"`
		Defs     map[string]struct {
			Required []string `json:"required"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	required(t, "the document", s.Required, doc.MetaProperties())
	required(t, "an image", s.Defs["image"].Required, doc.ImageProperties())
	required(t, "an author", s.Defs["author"].Required, doc.AuthorProperties())
}

func required[T any](t *testing.T, what string, keys []string, table []doc.Property[T]) {
	t.Helper()
	for _, p := range table {
		if want := p.Presence != doc.Optional; slices.Contains(keys, p.Key) != want {
			t.Errorf("the schema of %s requires %q: %v, want %v", what, p.Key, !want, want)
		}
	}
}
