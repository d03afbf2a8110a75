package meta_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/meta"
)

// FuzzSidecar reads metadata files of both forms. One that is small takes
// little memory, whatever it says: aliases must not multiply it. Fields of it
// have keys and values.
func FuzzSidecar(f *testing.F) {
	for _, data := range []string{
		"title: A\nauthors: [B, C]\n", `{"title": "A", "images": [{"file": "a.jpg"}]}`, "a: &a [x]\nb: *a\n", "? [a]\n: b\n",
		"a: &a [b,b,b,b,b,b,b,b,b]\nc: &c [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\ntitle: *e\n",
		"<<: &x {<<: *x}\n", strings.Repeat("[", 5000), strings.Repeat("a:\n ", 300), "title: |\n  a\n  b\n", "\ufefftitle: A", "title: \x9b31m", "%YAML 1.1\n---\na: !!binary x\n",
	} {
		f.Add([]byte(data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 64<<10 {
			return
		}
		var before, after runtime.MemStats
		for _, name := range []string{"a.meta.yaml", "a.meta.json"} {
			runtime.ReadMemStats(&before)
			fields, err := meta.Parse(name, data)
			runtime.ReadMemStats(&after)
			if used := after.TotalAlloc - before.TotalAlloc; used > 64<<20+uint64(len(data))*4096 {
				t.Fatalf("%s: %d bytes of metadata take %d bytes of memory", name, len(data), used)
			}
			if err != nil && len(fields) > 0 {
				t.Fatalf("%s: an error with %d fields: %v", name, len(fields), err)
			}
			for _, field := range fields {
				if field.Key == "" {
					t.Fatalf("%s: a field without a key: %+v", name, field)
				}
			}
		}
	})
}
