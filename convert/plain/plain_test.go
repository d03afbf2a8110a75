package plain_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
	"github.com/fad55d40/archive/convert/text"
)

func read(t testing.TB, file string) *doc.Document {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, err := plain.Read(doc.Source{Name: filepath.Base(file), Data: data})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	d := r.Document
	return d
}

// found is the evidence of a field that holds.
func found(d *doc.Document, field string) doc.Evidence {
	for _, e := range d.Evidence {
		if e.Field == field && !e.Rejected {
			return e
		}
	}
	return doc.Evidence{}
}

func TestTheSampleThatTheProjectBeganWith(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(files) == 0 {
		t.Skip("the sample is not beside this checkout: ../shared/seeds")
	}
	d := read(t, files[0])
	m := d.Meta
	if !strings.HasPrefix(m.Title, "Response to") || !strings.HasPrefix(m.Subtitle, "Secretary") || len(m.Authors) != 1 || m.Authors[0].Name != "Rachel Brooks" || m.Date != "2021-04-28" || m.Language != "en" {
		t.Errorf("%+v", m)
	}
	im := d.Images[0]
	if im.Title != "Joe Biden" || im.Creator != "Gage Skidmore" || im.License.ID != "CC-BY-SA-2.0" || im.License.URL != "https://creativecommons.org/licenses/by-sa/2.0/" || im.License.StatedURL != "" {
		t.Errorf("%+v", im)
	}
	for field, line := range map[string]int{"title": 1, "subtitle": 3, "authors[0]": 5, "date": 7, "images[0].title": 9, "images[0].creator": 9, "images[0].license": 9, "images[0].caption": 11} {
		if e := found(d, field); e.Line != line || e.Raw == "" || e.Rule == "" {
			t.Errorf("the evidence of %s is %+v, want line %d", field, e, line)
		}
	}
}

func TestFrontMatterCountsLinesOfTheSource(t *testing.T) {
	r, err := plain.Read(doc.Source{Name: "a.txt", Data: []byte("\ufeff---\r\ntitle: Given\r\n\r\n\r\ndate: 2020\r\n---\r\n\r\n\r\nOne paragraph of prose.\r\n\r\nAnother one.\r\n")})
	if err != nil {
		t.Fatal(err)
	}
	d := r.Document
	if d.Meta.Title != "Given" || found(d, "title").Line != 2 || found(d, "date").Line != 5 || d.Blocks[len(d.Blocks)-1].SourceLine() != 11 {
		t.Errorf("%+v\n%+v", d.Evidence, d.Blocks)
	}
}

func TestTheLogUndoesReading(t *testing.T) {
	data := []byte("\ufeffTitle\r\n\r\n\r\nSome prose\u00a0here,  with cafe\u0301. \r\n")
	r, err := plain.Read(doc.Source{Name: "a.txt", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	d := r.Document
	archival, err := text.Apply(string(data), d.Changes)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := text.Revert(archival, d.Changes); err != nil || back != string(data) {
		t.Errorf("%q, %v", back, err)
	}
}

func FuzzRead(f *testing.F) {
	seeds, _ := filepath.Glob("../../seeds/*.txt")
	for _, s := range seeds {
		data, err := os.ReadFile(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := plain.Read(doc.Source{Name: "x.txt", Data: data})
		if err != nil {
			if strings.Contains(err.Error(), "internal error") {
				t.Error(err)
			}
			return
		}
		d := r.Document
		if broken := doc.Check(d); len(broken) > 0 {
			t.Errorf("%+v", broken)
		}
		decoded, err := text.Decode(data, "")
		if err != nil {
			t.Fatal(err)
		}
		if c, err := lost(d, decoded.String); err != nil || c != 0 && !stated(d) {
			t.Errorf("%q is lost of %q: %v", c, data, err)
		}
	})
}

// BenchmarkRead reads a short article, which is half front; the real article the
// project began with, where it is there; and the seeds' prose over and over, in
// which the front counts for nothing.
func BenchmarkRead(b *testing.B) {
	seeds, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(seeds) == 0 {
		b.Fatal("there are no seeds: ", err)
	}
	var prose []byte
	for _, name := range seeds {
		prose = append(append(prose, fileBytes(b, name)...), '\n')
	}
	bench := func(name string, data []byte) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := plain.Read(doc.Source{Name: "a.txt", Data: data}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	bench("short", fileBytes(b, "../../seeds/harbour-clock.txt"))
	if samples, _ := filepath.Glob("../../../shared/seeds/*.txt"); len(samples) > 0 {
		bench("sample", fileBytes(b, samples[0]))
	}
	bench("long", bytes.Repeat(prose, 10))
}

func fileBytes(b *testing.B, name string) []byte {
	b.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return data
}

// stated reports whether metadata stands in the text: of that only the words are
// kept, and a fuzzer finds signs that stand for words.
func stated(d *doc.Document) bool {
	for _, e := range d.Evidence {
		if e.Layer == doc.FrontMatter {
			return true
		}
	}
	return len(d.Meta.Extra) > 0
}
