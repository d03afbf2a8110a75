package meta_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/conformance"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
)

// FuzzSidecar reads metadata files of both forms. One that is small takes
// little memory, whatever it says: aliases must not multiply it. Fields of it
// have keys and values.
func FuzzSidecar(f *testing.F) {
	for _, data := range []string{
		"title: A\nauthors: [B, C]\n", `{"title": "A", "images": [{"file": "a.jpg"}]}`, "a: &a [x]\nb: *a\n", "? [a]\n: b\n",
		"a: &a [b,b,b,b,b,b,b,b,b]\nc: &c [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\ntitle: *e\n",
		"<<: &x {<<: *x}\n", strings.Repeat("[", 5000), strings.Repeat("a:\n ", 300), "title: |\n  a\n  b\n", "\ufefftitle: A", "title: \x9b31m", "k§: v\n", "images:\n- {file: \"§\", credit: c}\n", "x§: &x§ y\nz§: *x§\n", "%YAML 1.1\n---\na: !!binary x\n",
	} {
		f.Add([]byte(data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		for _, name := range []string{"a.meta.yaml", "a.meta.json"} {
			parse(t, name, data)
			parse(t, name, []byte(conformance.Repeated(string(data), 16<<10)))
		}
	})
}

// parse reads one metadata file.
func parse(t *testing.T, name string, data []byte) {
	t.Helper()
	var fields []doc.Field
	var err error
	conformance.Bounded(t, len(data), 2048, func() { fields, err = meta.Parse(name, data) })
	if err != nil && len(fields) > 0 {
		t.Fatalf("%s: an error with %d fields: %v", name, len(fields), err)
	}
	for _, field := range fields {
		if field.Key == "" {
			t.Fatalf("%s: a field without a key: %+v", name, field)
		}
	}
}
