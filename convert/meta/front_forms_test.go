package meta_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
)

// applied reads front matter and lays it over an empty document.
func applied(t *testing.T, text string) (*doc.Document, []string) {
	t.Helper()
	fields, _, notices, ok := meta.FrontMatter(text)
	if !ok {
		t.Fatalf("%q is not read as front matter: %v", text, notices)
	}
	d := &doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: "und"}}
	notices = append(notices, meta.Apply(d, doc.FrontMatter, fields, "")...)
	for _, n := range doc.Check(d) {
		t.Errorf("%q makes an invalid document: %s", text, n.Text)
	}
	var codes []string
	for _, n := range notices {
		codes = append(codes, n.Code)
	}
	return d, codes
}

func TestPeopleInTheFormsOfTheProgramsThatWriteFrontMatter(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"Jekyll, one":             {"---\ntitle: a\nauthor: Jane Roe\n---\nB.\n", "Jane Roe"},
		"Jekyll, a list":          {"---\ntitle: a\nauthors: [Jane Roe, Jo Lee]\n---\nB.\n", "Jane Roe|Jo Lee"},
		"Hugo, an object":         {"---\ntitle: a\nauthor:\n  name: Jane Roe\n  email: j@example.org\n---\nB.\n", "Jane Roe"},
		"Hugo, tables of TOML":    {"+++\ntitle = 'a'\n[[authors]]\nname = 'Jane Roe'\n[[authors]]\nname = 'Jo Lee'\n+++\nB.\n", "Jane Roe|Jo Lee"},
		"Hugo, lines of an array": {"+++\ntitle = 'a'\nauthors = [\n  'Jane Roe', # first\n  \"Jo Lee\",\n]\n+++\nB.\n", "Jane Roe|Jo Lee"},
		"Hugo, objects in a line": {"+++\ntitle = 'a'\nauthor = {name = 'Jane Roe', email = 'j@example.org'}\n+++\nB.\n", "Jane Roe"},
		"Pandoc, objects":         {"---\ntitle: a\nauthor:\n- name: Jane Roe\n  affiliation: Ledger\n- name: Jo Lee\n...\nB.\n", "Jane Roe (Ledger)|Jo Lee"},
		"citation files":          {"---\ntitle: a\nauthors:\n- family-names: Roe\n  given-names: Jane\n- {family: Lee, given: Jo}\n---\nB.\n", "Jane Roe|Jo Lee"},
		"Obsidian":                {"---\ntitle: a\nauthor: \"[[Jane Roe]]\"\n---\nB.\n", "Jane Roe"},
		"Obsidian, a list":        {"---\ntitle: a\nauthor:\n  - \"[[People/Jane Roe|Jane Roe]]\"\n  - \"[[People/Jo Lee]]\"\n---\nB.\n", "Jane Roe|Jo Lee"},
		"a link of Markdown":      {"---\ntitle: a\nauthor: \"[Jane Roe](https://example.org)\"\n---\nB.\n", "Jane Roe"},
		"BibTeX":                  {"---\ntitle: a\nauthor: Roe, Jane and Lee, Jo\n---\nB.\n", "Roe, Jane|Lee, Jo"},
		"libraries":               {"Title: a\nAuthor: Roe, Jane; Lee, Jo\nDate: 2021\n\nB.\n", "Roe, Jane|Lee, Jo"},
		"WordPress, an entity":    {"Title: a\nAuthor: Ann O&#39;Neil\nDate: 2021\n\nB.\n", "Ann O'Neil"},
		"a key for each":          {"Title: a\nAuthor: Jane Roe\nAuthor: Jo Lee\nDate: 2021\n\nB.\n", "Jane Roe|Jo Lee"},
		"a key for each, in YAML": {"---\ntitle: a\nauthor: Jane Roe\nauthor: Jo Lee\n---\nB.\n", "Jane Roe|Jo Lee"},
		"two keys":                {"---\ntitle: a\nauthor: Jane Roe\nauthors: [Jane Roe, Jo Lee]\n---\nB.\n", "Jane Roe|Jo Lee"},
	} {
		d, _ := applied(t, test.in)
		var people []string
		for i, a := range d.Meta.Authors {
			if a.Affiliation != "" {
				a.Name += " (" + a.Affiliation + ")"
			}
			people = append(people, a.Name)
			if field := "authors[" + string(rune('0'+i)) + "]"; !slices.ContainsFunc(d.Evidence, func(e doc.Evidence) bool { return e.Field == field && !e.Rejected }) {
				t.Errorf("%s: %s has no evidence", name, field)
			}
		}
		if got := strings.Join(people, "|"); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func TestWhatFrontMatterSaysTwiceIsKeptAndReported(t *testing.T) {
	d, codes := applied(t, "Title: Cafe days\nTitle: Other days\nTags: one\nTags: two\nCategories: three\nDate: 2013-05-02\nShelf: a\nShelf: b\n\nB.\n")
	if d.Meta.Title != "Cafe days" || !slices.Equal(d.Meta.Keywords, []string{"one", "two", "three"}) {
		t.Errorf("%+v", d.Meta)
	}
	kept := make(map[string]string)
	for _, f := range d.Meta.Extra {
		kept[f.Key] = strings.Join(f.Values, "|")
	}
	if kept["Title"] != "Other days" || kept["Shelf"] != "a|b" || !slices.Equal(codes, []string{"metadata-repeated"}) {
		t.Errorf("%v, %v", kept, codes)
	}
}

func TestAValueThatCannotBeUsedLeavesThePlaceToTheNext(t *testing.T) {
	d, _ := applied(t, "---\ntitle: a\ndate: soon\npublished: 2021-05-02\n---\nB.\n")
	if d.Meta.Date != "2021-05-02" {
		t.Errorf("the date is %q", d.Meta.Date)
	}
}

func TestCharacterReferencesAreReadAndReported(t *testing.T) {
	d, codes := applied(t, "---\ntitle: Q&amp;A\nauthor: Ann O&#39;Neil\nother: a &amp; b\n---\nB.\n")
	if d.Meta.Title != "Q&A" || !slices.Equal(codes, []string{"metadata-entity", "metadata-entity"}) || d.Meta.Extra[0].Values[0] != "a &amp; b" {
		t.Errorf("%+v, %v", d.Meta, codes)
	}
	if raw := d.Evidence[0].Raw; raw != "title: Q&amp;A" {
		t.Errorf("the evidence holds %q", raw)
	}
}

func TestCommentsInAnArrayOfTOMLAreKept(t *testing.T) {
	d, _ := applied(t, "+++\ntitle = 'a'\nauthors = [ # both\n  'Jane Roe', # first\n  # second\n  'Jo Lee'\n]\n+++\nB.\n")
	if got := d.Meta.Extra[0].Values; !slices.Equal(got, []string{"both", "first", "second"}) || len(d.Meta.Authors) != 2 {
		t.Errorf("%v, %v", got, d.Meta.Authors)
	}
}

func TestEachPartOfAPersonIsKept(t *testing.T) {
	d, _ := applied(t, "---\ntitle: a\nauthor:\n- name: Jane Roe\n  email: j@example.org\n  orcid: 0000-0001\n- email: nobody@example.org\n---\nB.\n")
	var kept []string
	for _, f := range d.Meta.Extra {
		kept = append(kept, f.Key+"="+f.Values[0])
	}
	if want := "author[0].email=j@example.org author[0].orcid=0000-0001 author[1].email=nobody@example.org"; strings.Join(kept, " ") != want || len(d.Meta.Authors) != 1 {
		t.Errorf("%v, %+v", kept, d.Meta.Authors)
	}
}
