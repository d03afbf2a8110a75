package meta_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/conformance"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
)

// written writes fields as "key@line=value|value".
func written(fields []doc.Field) string {
	var out []string
	for _, f := range fields {
		out = append(out, fmt.Sprintf("%s@%d=%s", f.Key, f.Line, strings.Join(f.Values, "|")))
	}
	return strings.Join(out, "; ")
}

func TestFrontMatterInEveryForm(t *testing.T) {
	for name, test := range map[string]struct{ in, fields, body string }{
		"YAML": {"---\ntitle: \"Night: Ferry\"\nauthor: [R. Brooks, J. Doe]\ndate: 2021-04-28\n---\n\nBody.\n",
			"title@2=Night: Ferry; author@3=R. Brooks|J. Doe; date@4=2021-04-28", "Body.\n"},
		"scalars as they are written": {"---\ntitle: 2021\nversion: 010\ndraft: no\nnothing: ~\n---\nBody.\n",
			"title@2=2021; version@3=010; draft@4=no; nothing@5=", "Body.\n"},
		"nested": {"---\nimages:\n  - title: Quay\n    license: CC0-1.0\n---\nBody.\n", "images[0].title@3=Quay; images[0].license@4=CC0-1.0", "Body.\n"},
		"TOML": {"+++\ntitle = \"Night \\\"Ferry\\\"\" # no\ntags = [\"a\", 'b']\ndate = 2021-04-28\n[more]\nx = true\n+++\nBody.\n",
			"title@2=Night \"Ferry\"; #@2=no; tags@3=a|b; date@4=2021-04-28; more.x@6=true", "Body.\n"},
		"pandoc":          {"% Night Ferry\n  at last\n%\n% 2021-04-28\n\nBody.\n", "title@1=Night Ferry at last; date@4=2021-04-28", "Body.\n"},
		"keys and values": {"Title: Night Ferry\nAuthor: R. Brooks; J. Doe\nImage credit: Jo Lee\n\nBody.\n", "Title@1=Night Ferry; Author@2=R. Brooks; J. Doe; Image credit@3=Jo Lee", "Body.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			fields, body, notices, ok := meta.FrontMatter(test.in)
			if got := written(fields); !ok || got != test.fields || test.in[body:] != test.body || len(notices) > 0 {
				t.Errorf("%v %q body %q notices %v; want %q body %q", ok, got, test.in[body:], notices, test.fields, test.body)
			}
		})
	}
}

func TestWhatIsNoFrontMatterStaysText(t *testing.T) {
	for name, in := range map[string]string{
		"a headline with a colon":  "Ferry: it sails again\n\nBody.\n",
		"a scene break at the top": "---\n\nBody without an end to it.\n",
		"prose":                    "Just prose.\n",
		"empty":                    "",
		"one known key only":       "Title: x\nAnd then prose follows: here.\n\nBody.\n",
	} {
		if fields, body, _, ok := meta.FrontMatter(in); ok || body != 0 || fields != nil {
			t.Errorf("%s: %q from %d", name, written(fields), body)
		}
	}
}

func TestFrontMatterThatCannotBeReadIsKeptWithANotice(t *testing.T) {
	for name, in := range map[string]string{
		"a colon too many":  "---\ntitle: A: b\n---\nBody.\n",
		"an alias":          "---\na: &x [1]\nb: *x\n---\nBody.\n",
		"too deep":          "---\n" + deep(12) + "---\nBody.\n",
		"a stray # in TOML": "+++\na = [b', #c\n]]\n+++\nBody.\n",
		"TOML":              "+++\ntitle = \"a\n+++\nBody.\n",
	} {
		_, body, notices, ok := meta.FrontMatter(in)
		if ok || body != 0 || len(notices) != 1 || notices[0].Code != "front-matter-unreadable" || notices[0].Line < 1 {
			t.Errorf("%s: %v %d %+v", name, ok, body, notices)
		}
	}
}

func deep(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String() + strings.Repeat(" ", n) + "b\n"
}

func TestSidecars(t *testing.T) {
	for _, test := range []struct{ name, in, want, err string }{
		{"a.meta.yaml", "title: x\nkeywords: [a, b]\n", "title@1=x; keywords@2=a|b", ""},
		{"a.meta.json", `{"title": "x", "date": 2021}`, "title@1=x; date@1=2021", ""},
		{"a.meta.yaml", "", "", ""},
		{"dir/a.meta.yaml", "title: fine\n  author: [\n", "", "a.meta.yaml:2"},
		{"a.meta.yaml", "- a\n- b\n", "", "a.meta.yaml:1"},
		{"a.meta.yaml", "a: 1\na: 2\n", "", `the key "a" stands there twice`},
		{"a.meta.yaml", "a: \xff\n", "", "not UTF-8"},
		{"a.meta.yaml", "a: 1\n\"\": 2\n", "", "a.meta.yaml:2: a key is empty: give it a name"},
		{"a.meta.yaml", "a: \"x\\0\"\n", "", `a.meta.yaml:1: a "x\x00" holds the control character U+0000: take it out`},
	} {
		fields, err := meta.Parse(test.name, []byte(test.in))
		if got := written(fields); got != test.want || (err == nil) != (test.err == "") || err != nil && !strings.Contains(err.Error(), test.err) {
			t.Errorf("%q: %q, %v; want %q, %q", test.in, got, err, test.want, test.err)
		}
	}
}

func field(key string, values ...string) doc.Field {
	return doc.Field{Key: key, Values: values, Line: 7}
}

func TestStrongerLayersWin(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "Found", Language: "en"}, Evidence: []doc.Evidence{{Field: "title", Value: "Found", Layer: doc.Detected, Confidence: 0.9}}}
	for _, layer := range []doc.Layer{doc.FrontMatter, doc.Folder, doc.Sidecar, doc.Flag} {
		meta.Apply(d, layer, []doc.Field{field("Headline", "By "+string(layer))}, "")
		if d.Meta.Title != "By "+string(layer) {
			t.Errorf("after %s the title is %q", layer, d.Meta.Title)
		}
	}
	for i, e := range d.Evidence {
		if e.Rejected != (i < 4) {
			t.Errorf("evidence %d: %+v", i, e)
		}
	}
}

func TestFieldsAreInterpreted(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Language: "und"}}
	notices := meta.Apply(d, doc.Sidecar, []doc.Field{
		field("byline", "Jane Roe and Jo Lee"), field("published", "April 28, 2021"), field("last_modified", "2021-05-03T10:00:00Z"),
		field("LANG", "en-GB"), field("deck", " Two\n lines "), field("license", "CC-BY-4.0"), field("tags", "a, b; a"),
		field("image", "Quay"), field("Image credit", "Ann Li"), field("image-license", "CC BY-SA 4.0"), field("images[1].caption", "Only words"),
		field("accession", "A/1", "B/2"), field("updated", "soon"),
	}, "")
	m := d.Meta
	if len(m.Authors) != 2 || m.Authors[1].Name != "Jo Lee" || m.Date != "2021-04-28" || m.Modified != "2021-05-03" || m.Language != "en-GB" ||
		m.Subtitle != "Two lines" || m.Rights.License.ID != "CC-BY-4.0" || !reflect.DeepEqual(m.Keywords, []string{"a", "b"}) {
		t.Errorf("%+v", m)
	}
	if len(d.Images) != 2 || d.Images[0].Title != "Quay" || d.Images[0].Creator != "Ann Li" || d.Images[0].License.ID != "CC-BY-SA-4.0" || d.Images[1].Caption != "Only words" {
		t.Errorf("%+v", d.Images)
	}
	if want := []doc.Field{{Key: "accession", Values: []string{"A/1", "B/2"}}, {Key: "updated", Values: []string{"soon"}}}; !reflect.DeepEqual(m.Extra, want) {
		t.Errorf("extra %+v, want %+v", m.Extra, want)
	}
	if len(notices) != 1 || notices[0].Code != "metadata-repeated" {
		t.Errorf("notices %+v", notices)
	}
	if len(d.Blocks) != 2 {
		t.Errorf("the images have no places: %+v", d.Blocks)
	}
}

func TestAuthorsAsPeopleWriteThem(t *testing.T) {
	for value, want := range map[string]string{
		"Lee, Jo": "Lee, Jo", "Jane Roe, Jo Lee": "Jane Roe; Jo Lee", "By Honoria Tredwell, Rural Affairs Editor": "Honoria Tredwell",
		"Roe; Lee": "Roe; Lee", "180": "", "none": "", "Winifred Oakes (special correspondent)": "Winifred Oakes",
	} {
		d := &doc.Document{}
		meta.Apply(d, doc.Sidecar, []doc.Field{field("author", value)}, "")
		var names []string
		for _, a := range d.Meta.Authors {
			names = append(names, a.Name)
		}
		if got := strings.Join(names, "; "); got != want {
			t.Errorf("author: %s gives %q, want %q", value, got, want)
		}
	}
}

func TestHeadersInManyLanguagesAndForms(t *testing.T) {
	for name, test := range map[string]struct{ in, title, author, date string }{
		"French, with its space":    {"Titre : Un orgue\nAuteurs : Solveig Castagnier\nDate : 22 mai 2015\n\nB.\n", "Un orgue", "Solveig Castagnier", "2015-05-22"},
		"German, in columns":        {"Titel:      Das Echo\nAutor:      K. Seidl\nDatum:      03.10.2014\n\nB.\n", "Das Echo", "K. Seidl", "2014-10-03"},
		"Russian":                   {"Заголовок: Груша\nАвтор: Иван Петров\nДата: 1 мая 2015\n\nB.\n", "Груша", "Иван Петров", "2015-05-01"},
		"Japanese":                  {"タイトル：猫\n著者：山田花子\n日付：2015年5月1日\n\nB.\n", "猫", "山田花子", "2015-05-01"},
		"a mail":                    {"From: Rod Smith-Singh <rs@example.org>\nTo: desk@example.org\nDate: Fri, 7 Mar 2014 16:42:10 +0000\nSubject: Board loses ditch\n\nB.\n", "Board loses ditch", "Rod Smith-Singh", "2014-03-07"},
		"values over several lines": {"Title: On the Length\n  of a Speech\nAuthor: Jane Roe\nDate-Published: Wed, 11 Sep 2013\n\nB.\n", "On the Length of a Speech", "Jane Roe", "2013-09-11"},
		"closed by a rule":          {"title: Midnight: the hour\nsubtitle: none\nauthor: Jane Roe\ndate: Sunday 30 October, 2016\n---\n\nB.\n", "Midnight: the hour", "Jane Roe", "2016-10-30"},
	} {
		fields, body, _, ok := meta.FrontMatter(test.in)
		d := &doc.Document{}
		meta.Apply(d, doc.FrontMatter, fields, "")
		author := doc.Names(d.Meta.Authors)
		if !ok || test.in[body:] != "B.\n" || d.Meta.Title != test.title || author != test.author || d.Meta.Date != test.date || d.Meta.Subtitle != "" {
			t.Errorf("%s: %v, body %q, %q, %q, %q", name, ok, test.in[body:], d.Meta.Title, author, d.Meta.Date)
		}
	}
}

func TestLanguagesByTagOrName(t *testing.T) {
	for value, want := range map[string]string{"en": "en", "EN_gb": "en-GB", "French": "fr", "deutsch": "de", "zh-hant-tw": "zh-Hant-TW", "русский": "ru", "Klingonish": "", "x": ""} {
		d := &doc.Document{}
		notices := meta.Apply(d, doc.Sidecar, []doc.Field{field("language", value)}, "")
		if d.Meta.Language != want || (want == "") != (len(notices) == 1) {
			t.Errorf("language: %s gives %q, %v", value, d.Meta.Language, notices)
		}
	}
}

func TestACreditInMetadataIsTakenApart(t *testing.T) {
	d := &doc.Document{}
	meta.Apply(d, doc.Sidecar, []doc.Field{
		field("images[0].credit", "“Quay, 1911” by Jo Lee is licensed under CC BY-SA 2.0"), field("images[1].creator", "Ann Li"), field("images[1].credit", "Photo: Somebody / AFP"), field("photo", "Never seen"),
	}, "")
	first, second := d.Images[0], d.Images[1]
	if first.Title != "Quay, 1911" || first.License.ID != "CC-BY-SA-2.0" || first.Credit == "" {
		t.Errorf("%+v", first)
	}
	if second.Creator != "Ann Li" || second.Credit != "Photo: Somebody / AFP" || len(second.Organizations) != 1 {
		t.Errorf("%+v", second)
	}
}

func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"---\na: b\n---\nc", "+++\na = 'b'\n+++\n", "% a\n% b\n\nc", "Title: a\nAuthor: b\n\nc", "---\na: &x\n", "+++\n\x16=0\n+++", "+++\na=[b',#c\n]rs]]\n+++", "---\nauthors:\n- {name: a, x: b}\ntitle: '&#0;&amp;\u202e'\n---\n", "+++\na=[\n'b',#c\n]\n[[authors]]\nname='x'\n+++"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		many := conformance.Repeated(text, 16<<10)
		conformance.Bounded(t, len(many), 2048, func() { meta.FrontMatter(many) })
		fields, body, _, ok := meta.FrontMatter(text)
		if body < 0 || body > len(text) || ok != (len(fields) > 0) || !ok && body != 0 {
			t.Errorf("%q: %d fields, body at %d, %v", text, len(fields), body, ok)
		}
		d := &doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Language: "und"}}
		meta.Apply(d, doc.FrontMatter, fields, "")
		for _, n := range doc.Check(d) {
			t.Errorf("%q makes an invalid document: %s", text, n.Text)
		}
	})
}
