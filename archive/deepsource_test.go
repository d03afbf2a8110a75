package archive_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// forge makes a bundle in which JSON, PDF and EPUB all say the same, but not
// what the source says.
func forge(t *testing.T, bundle string, change func(d *doc.Document)) string {
	t.Helper()
	return rebag(t, bundle, changed(t, bundle, change))
}

// changed is a change of a bundle's files after which all copies say what the
// changed document says.
func changed(t *testing.T, bundle string, change func(d *doc.Document)) func(files map[string][]byte) {
	return func(files map[string][]byte) {
		name := filepath.Base(bundle)
		d, err := jsondoc.Read(files[name+".json"])
		if err != nil {
			t.Fatal(err)
		}
		change(d)
		for _, f := range convert.Formats() {
			var b bytes.Buffer
			if _, err := f.Write(&b, d, convert.Options{Tool: archive.Agent}); err != nil {
				t.Fatal(err)
			}
			files[name+f.Ext] = b.Bytes()
		}
		delete(files, "ro-crate-metadata.json")
	}
}

// TestADocumentThatItsSourceDoesNotGiveIsFound forges each part of a document
// that people rely on, in all of its copies alike.
func TestADocumentThatItsSourceDoesNotGiveIsFound(t *testing.T) {
	clock, _ := seedBundles(t)
	for name, change := range map[string]func(d *doc.Document){
		"title":           func(d *doc.Document) { d.Meta.Title = "The harbour clock was sold" },
		"title and proof": func(d *doc.Document) { d.Meta.Title = "Sold"; d.Evidence[0].Value = "Sold" },
		"deck":            func(d *doc.Document) { d.Meta.Subtitle += " at last" },
		"author":          func(d *doc.Document) { d.Meta.Authors[0].Name = "Somebody Else" },
		"another author": func(d *doc.Document) {
			d.Meta.Authors = append(d.Meta.Authors, doc.Author{Name: "One More", Kind: doc.Person})
		},
		"no author":   func(d *doc.Document) { d.Meta.Authors = nil },
		"date":        func(d *doc.Document) { d.Meta.Date = "1999-01-01" },
		"language":    func(d *doc.Document) { d.Meta.Language = "fr" },
		"rights":      func(d *doc.Document) { d.Meta.Rights = doc.Rights{Text: "Public domain"} },
		"description": func(d *doc.Document) { d.Meta.Description = "An advertisement." },
		"keywords":    func(d *doc.Document) { d.Meta.Keywords = []string{"sale"} },
		"credit": func(d *doc.Document) {
			d.Images[0].Creator = "Somebody Else"
			d.Images[0].Credit = "Photo: Somebody Else"
		},
		"licence": func(d *doc.Document) {
			d.Images[0].License = doc.License{ID: "CC0-1.0", URL: "https://creativecommons.org/publicdomain/zero/1.0/"}
		},
		"one more image": func(d *doc.Document) {
			d.Images = append(d.Images, doc.Image{Caption: "An advertisement"})
			d.Blocks = append(d.Blocks, doc.Figure{Image: len(d.Images) - 1})
		},
		"text":         func(d *doc.Document) { alter(d) },
		"a block more": func(d *doc.Document) { d.Blocks = append(d.Blocks, doc.Paragraph{Text: "An advertisement."}) },
		"a block less": func(d *doc.Document) { d.Blocks = d.Blocks[:len(d.Blocks)-1] },
		"changes": func(d *doc.Document) {
			d.Changes = d.Changes[1:]
		},
	} {
		forged := forge(t, clock, change)
		if v := verdictOn(t, forged, false); !v.OK {
			t.Fatalf("%s: the checksums do not hold: %+v", name, v)
		}
		v := verdictOn(t, forged, true)
		found := false
		for _, f := range v.Findings {
			found = found || f.Code == "deep-not-of-source"
		}
		if v.OK || !found {
			t.Errorf("%s: %+v", name, v)
		}
	}
	honest := forge(t, clock, func(*doc.Document) {})
	if v := verdictOn(t, honest, true); !v.OK || len(v.Unproved) > 0 {
		t.Errorf("nothing was forged: %+v", v)
	}
	stated := forge(t, clock, func(d *doc.Document) {
		d.Meta.Title = "Sold"
		d.Evidence = append(d.Evidence, doc.Evidence{Field: "title", Value: "Sold", Layer: doc.Sidecar, Rule: "stated", Raw: "title: Sold", Confidence: 1})
	})
	if v := verdictOn(t, stated, true); len(v.Unproved) != 1 || !strings.Contains(v.Unproved[0], "title") {
		t.Errorf("a forged statement of a person is taken for proved: %+v", v)
	}
}

// TestWhatAnotherRevisionReadOtherwiseIsUnprovedNotForged takes bundles for
// those of other revisions: what only this revision can tell is said to be
// unproved, what it finds just so is proved, and damage is damage.
func TestWhatAnotherRevisionReadOtherwiseIsUnprovedNotForged(t *testing.T) {
	clock, _ := seedBundles(t)
	others := map[string][]bagit.Field{
		"before revisions": {{Label: "Bag-Software-Agent", Value: "archive 0.1.0"}},
		"an older one":     {{Label: "Bag-Software-Agent", Value: archive.Agent}, {Label: "Archive-Reading", Value: "1"}},
		"a newer one":      {{Label: "Bag-Software-Agent", Value: "archive 9.0.0"}, {Label: "Archive-Reading", Value: "99"}},
		"another program":  {{Label: "Bag-Software-Agent", Value: "papers 1"}, {Label: "Archive-Reading", Value: strconv.Itoa(convert.Reading)}},
	}
	for name, info := range others {
		for what, change := range map[string]func(d *doc.Document){
			"title":       func(d *doc.Document) { d.Meta.Title = "The harbour clock" },
			"author":      func(d *doc.Document) { d.Meta.Authors = nil },
			"words":       func(d *doc.Document) { d.Blocks = d.Blocks[:len(d.Blocks)-1] },
			"a note more": func(d *doc.Document) { d.Blocks = append(d.Blocks, doc.Paragraph{Text: "Ends."}) },
		} {
			v := verdictOn(t, rebagAs(t, clock, info, changed(t, clock, change)), true)
			if !v.OK || len(v.Unproved) == 0 {
				t.Errorf("%s, %s: %+v", name, what, v)
			}
		}
		if v := verdictOn(t, rebagAs(t, clock, info, changed(t, clock, func(*doc.Document) {})), true); !v.OK || len(v.Unproved) > 0 {
			t.Errorf("%s: what is read alike is not proved: %+v", name, v)
		}
		lies := rebagAs(t, clock, info, func(files map[string][]byte) {
			name := filepath.Base(clock) + ".json"
			files[name] = bytes.Replace(files[name], []byte("harbour"), []byte("harvest"), 1)
		})
		if v := verdictOn(t, lies, true); v.OK {
			t.Errorf("%s: copies that differ are well: %+v", name, v)
		}
	}
}

// alter changes one word of the first paragraph.
func alter(d *doc.Document) {
	for i, b := range d.Blocks {
		if p, ok := b.(doc.Paragraph); ok {
			p.Text = "Never, " + p.Text
			d.Blocks[i] = p
			return
		}
	}
}

// TestWhatWasBuiltIsProvedFromItsSource builds every seed in many ways, with
// metadata and pictures beside it, and finds nothing forged in any.
func TestWhatWasBuiltIsProvedFromItsSource(t *testing.T) {
	seeds, err := filepath.Glob("../seeds/*.txt")
	if err != nil || len(seeds) == 0 {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, s := range seeds {
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(s)), mustRead(t, s), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	bare := map[string][]byte{
		"dates.txt":  []byte("A title\n\nJane Roe\n\n03/04/2021\n\nA text between.\n"),
		"latin.txt":  []byte("Caf\xe9 title\n\nJane Roe\n\nA text with caf\xe9s and \x93quotes\x94.\n"),
		"rows.txt":   []byte("Top\u2028Title\u2028By Jo\u2029Text here and there.\u0085words\x0bmore\x0cpage\n"),
		"rows2.txt":  []byte("Title\u2028\u2028By Jo\u2029Text\u0085words\x0bmore\x0cpage\n"),
		"moji.txt":   []byte("A title\n\nCafÃ© and more &amp; more.\n"),
		"beside.txt": []byte("A title\n\nText.\n"), "beside.png": pngBytes(t), "beside.meta.yaml": []byte("title: Another\nkeywords: [a, b]\nnote to self: x\nimage.caption: A quay\n"),
		"own.txt": []byte("A title\n\nA text with a shelf mark.\n"), "own.meta.yaml": []byte("shelf mark: B/12\n"),
		"credit.txt": []byte(pictured), "credit.jpg": jpegBytes(t),
	}
	for name, data := range bare {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, job := range map[string]archive.BuildJob{
		"plain":    {},
		"mdy":      {Hints: doc.Hints{DateOrder: doc.MonthDayYear}},
		"dmy":      {Hints: doc.Hints{DateOrder: doc.DayMonthYear, FixEncoding: true}},
		"language": {Hints: doc.Hints{Language: "de"}, Fields: []doc.Field{{Key: "language", Values: []string{"de"}}}},
		"flags":    {Fields: []doc.Field{{Key: "title", Values: []string{"T"}}, {Key: "author", Values: []string{"A B", "C D"}}, {Key: "date", Values: []string{"2020"}}, {Key: "license", Values: []string{"CC-BY-4.0"}}}},
	} {
		job.Paths, job.Output, job.Sync, job.Formats, job.NoCompare = []string{dir}, filepath.Join(t.TempDir(), "out"), archive.SyncNone, []string{"json"}, true
		report, err := archive.Build(t.Context(), job)
		if err != nil || report.Built < len(seeds) {
			t.Fatalf("%s: %+v, %v", name, report, err)
		}
		_, err = archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{job.Output}, Deep: true, Jobs: 2, Result: func(v archive.Verdict) {
			if !v.OK {
				t.Errorf("%s: %s: %+v", name, filepath.Base(v.Path), v.Findings)
			}
			if base := filepath.Base(v.Path); name == "plain" && (len(v.Unproved) > 0) != (base == "beside" || base == "own" || base == "credit") {
				t.Errorf("%s: %s: unproved is %q", name, base, v.Unproved)
			}
		}})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestWhatCopiesDoNotShowIsFoundByItsCode loses a paragraph in all copies alike,
// names a picture that is not there, and calls a bundle a pack of bundles.
func TestWhatCopiesDoNotShowIsFoundByItsCode(t *testing.T) {
	clock, _ := seedBundles(t)
	for code, path := range map[string]string{
		"deep-words-lost": forge(t, clock, func(d *doc.Document) { d.Blocks = d.Blocks[:len(d.Blocks)-1] }),
		"deep-picture-missing": rebag(t, clock, func(files map[string][]byte) {
			d, err := jsondoc.Read(files["harbour-clock.json"])
			if err != nil {
				t.Fatal(err)
			}
			d.Images[0].File, d.Images[0].MediaType = "gone.jpg", "image/jpeg"
			files["harbour-clock.json"] = jsondoc.Append(nil, d)
		}),
		"pack-root": rebagAs(t, clock, []bagit.Field{{Label: "Bag-Software-Agent", Value: archive.Agent}, {Label: bundle.LabelPack, Value: "1"}}, func(map[string][]byte) {}),
	} {
		v := verdictOn(t, path, true)
		if !slices.ContainsFunc(v.Findings, func(f archive.Finding) bool { return f.Code == code }) {
			t.Errorf("no finding has the code %s: %+v", code, v.Findings)
		}
	}
}
