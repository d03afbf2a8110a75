package crate_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/crate"
	"github.com/fad55d40/archive/convert/doc"
)

// full returns a document in which everything that a description can tell is set.
func full() *doc.Document {
	licence := doc.License{ID: "CC-BY-SA-2.0", Name: "Creative Commons Attribution-ShareAlike 2.0 Generic", URL: "https://creativecommons.org/licenses/by-sa/2.0/"}
	return &doc.Document{
		Origin: doc.Origin{Name: `ferry "night" <&>.txt`, Bytes: 5, SHA256: strings.Repeat("0123456789abcdef", 4), Encoding: "windows-1252"},
		Meta: doc.Meta{
			Title: "Night Ferry", Subtitle: "A deck", Kicker: "OPINION", Dateline: "BAKU", Description: "About", Language: "en", Date: "2021-04-28", Modified: "2021-05",
			Authors:      []doc.Author{{Name: "Jane Roe", Kind: doc.Person, Role: "Staff Writer", Affiliation: "Ledger", Place: "Baku"}, {Name: "AZƏRTAC", Kind: doc.Organization}},
			Contributors: []doc.Author{{Name: "Ana Li", Kind: doc.Person, Role: "translator"}},
			Publisher:    "Ledger", Keywords: []string{"ferry"}, Rights: doc.Rights{Text: "© 2021 Ledger", Holder: "Ledger", Year: "2021"},
		},
		Images: []doc.Image{
			{Title: "Quay", Creator: "Jo Lee", License: licence, Credit: "Photo: Jo Lee, CC BY-SA 2.0", Caption: "Above", Alt: "A quay", File: "quay.jpg", SourceURL: "https://example.org/q"},
			{Credit: "Photo: somebody", License: doc.License{Name: "some licence", URL: "javascript:alert(1)"}},
			{Caption: "The quay again", File: "quay.jpg"},
		},
	}
}

func files() []crate.File {
	sum := strings.Repeat("f", 64)
	return []crate.File{
		{Name: "ferry.txt", Kind: crate.Source, MediaType: "text/plain", Bytes: 5, SHA256: sum},
		{Name: "ferry.pdf", Kind: crate.Rendition, MediaType: "application/pdf", Purpose: "The article as pages", Bytes: 6, SHA256: sum},
		{Name: "ferry.epub", Kind: crate.Rendition, MediaType: "application/epub+zip", Bytes: 7, SHA256: sum},
		{Name: "ferry.json", Kind: crate.Rendition, MediaType: "application/json", Bytes: 8, SHA256: sum},
		{Name: "quay.jpg", Kind: crate.Picture, MediaType: "image/jpeg", Bytes: 9, SHA256: sum},
		{Name: "not shown ä.png", Kind: crate.Picture, MediaType: "image/png", Bytes: 10, SHA256: sum},
	}
}

var options = crate.Options{Tool: "archive", Version: "0", URL: "https://example.org/", Stamp: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}

// entities reads a description and returns its entities by identifier.
func entities(t testing.TB, data []byte) map[string]map[string]any {
	t.Helper()
	var v struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if v.Context != "https://w3id.org/ro/crate/1.2/context" {
		t.Errorf("the context is %q", v.Context)
	}
	found := make(map[string]map[string]any)
	for _, e := range v.Graph {
		id, _ := e["@id"].(string)
		if found[id] != nil {
			t.Errorf("%q is described twice", id)
		}
		found[id] = e
	}
	return found
}

// at returns what a member refers to, or its text.
func at(e map[string]any, key string) string {
	if ref, ok := e[key].(map[string]any); ok {
		return fmt.Sprint(ref["@id"])
	}
	return fmt.Sprint(e[key])
}

// references lists what an entity refers to.
func references(v any) (ids []string) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			ids = append(ids, references(x)...)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) == 1 {
			return []string{id}
		}
		for _, x := range v {
			ids = append(ids, references(x)...)
		}
	}
	return ids
}

func TestEveryReferenceLeadsToAnEntityAndEveryEntityIsReached(t *testing.T) {
	for name, d := range map[string]*doc.Document{
		"full":  full(),
		"empty": {Origin: doc.Origin{Name: "a", SHA256: strings.Repeat("0", 64), Encoding: "utf-8"}, Meta: doc.Meta{Language: "und"}},
	} {
		all := entities(t, crate.Append(nil, d, files(), options))
		reached := map[string]bool{crate.Name: true}
		for id, e := range all {
			for _, to := range references(e) {
				reached[to] = true
				if all[to] == nil && to != "https://w3id.org/ro/crate/1.2" {
					t.Errorf("%s: %s refers to %s, which is not there", name, id, to)
				}
			}
		}
		for id := range all {
			if !reached[id] {
				t.Errorf("%s: nothing refers to %s", name, id)
			}
		}
	}
}

func TestTheArticleIsDescribedAsTheDocumentSays(t *testing.T) {
	all := entities(t, crate.Append(nil, full(), files(), options))
	article := all["#article"]
	for key, want := range map[string]string{
		"@type": "NewsArticle", "headline": "Night Ferry", "alternativeHeadline": "A deck", "dateline": "BAKU", "datePublished": "2021-04-28", "dateModified": "2021-05",
		"inLanguage": "en", "license": "http://rightsstatements.org/vocab/InC/1.0/", "copyrightNotice": "© 2021 Ledger", "publisher": "#publisher", "identifier": "#identity",
	} {
		if got := at(article, key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if at(all["#author-2"], "@type") != "Organization" || at(all["#author-1"], "affiliation") != "#author-1-affiliation" {
		t.Errorf("authors %v", all["#author-1"])
	}
	if at(all["#identity"], "value") != full().Origin.ID() {
		t.Errorf("identity %v", all["#identity"])
	}
}

func TestFilesHaveTheirTypeSizeAndDigest(t *testing.T) {
	all := entities(t, crate.Append(nil, full(), files(), options))
	for _, f := range files() {
		id := strings.NewReplacer(" ", "%20", "ä", "%C3%A4").Replace(f.Name)
		e := all[id]
		if e == nil || at(e, "encodingFormat") != f.MediaType || at(e, "contentSize") != fmt.Sprint(f.Bytes) || at(e, "sha256") != f.SHA256 {
			t.Errorf("%s is described as %v", id, e)
		}
		if !slices.Contains(references(all["./"]["hasPart"]), id) {
			t.Errorf("%s is no part of the crate", id)
		}
	}
}

func TestAPictureIsBothFileAndImage(t *testing.T) {
	all := entities(t, crate.Append(nil, full(), files(), options))
	picture := all["quay.jpg"]
	if fmt.Sprint(picture["@type"]) != "[File ImageObject]" || at(picture, "creditText") != "Photo: Jo Lee, CC BY-SA 2.0" || at(picture, "creator") != "#image-creator-1" ||
		at(picture, "license") != "https://creativecommons.org/licenses/by-sa/2.0/" {
		t.Errorf("the picture is %v", picture)
	}
	d := full()
	d.Images[0].Alt = ""
	if mute := entities(t, crate.Append(nil, d, files(), options))["quay.jpg"]; at(picture, "description") != "A quay" || at(mute, "description") != "A picture that the article shows" {
		t.Errorf("the picture is described as %v and %v", picture["description"], mute["description"])
	}
	if images := references(all["#article"]["image"]); !slices.Contains(images, "#image-2") || !slices.Contains(images, "quay.jpg") {
		t.Errorf("images %q", images)
	}
}

func TestNoAddressButOneOfTheWebBecomesAnIdentifier(t *testing.T) {
	all := entities(t, crate.Append(nil, full(), files(), options))
	if got := at(all["#image-2"], "license"); got != "#image-license-2" {
		t.Errorf("the licence is %q", got)
	}
	for _, address := range []string{"javascript:alert(1)", "https://", "http://a b/", "//example.org/", "data:text/html,x", "https://a\n.org/"} {
		d := full()
		d.Meta.Rights.License = doc.License{Name: "x", URL: address}
		if got := at(entities(t, crate.Append(nil, d, files(), options))["#article"], "license"); strings.Contains(got, address) || strings.ContainsAny(got, " \n") {
			t.Errorf("%q became %q", address, got)
		}
	}
}

func TestWhatATextDoesNotStateHasAFixedAnswer(t *testing.T) {
	for _, test := range []struct {
		name, date, license, want string
		rights                    doc.Rights
	}{
		{"nothing", "1980-01-01", "http://rightsstatements.org/vocab/CNE/1.0/", "", doc.Rights{}},
		{"a year", "1980-01-01", "http://rightsstatements.org/vocab/CNE/1.0/", "2021", doc.Rights{}},
		{"a day and other words", "2021-04-28", "#rights", "2021-04-28", doc.Rights{Text: "Ask before printing."}},
		{"all rights reserved", "2021-04-28", "http://rightsstatements.org/vocab/InC/1.0/", "2021-04-28", doc.Rights{License: doc.License{ID: "LicenseRef-AllRightsReserved", Name: "All rights reserved"}}},
		{"public domain", "2021-04-28", "https://creativecommons.org/publicdomain/mark/1.0/", "2021-04-28", doc.Rights{License: doc.License{ID: "LicenseRef-PublicDomain", Name: "Public domain"}}},
	} {
		d := full()
		d.Meta.Date, d.Meta.Rights = test.want, test.rights
		root := entities(t, crate.Append(nil, d, files(), options))["./"]
		if at(root, "datePublished") != test.date || at(root, "license") != test.license {
			t.Errorf("%s: the date is %s and the licence %s", test.name, at(root, "datePublished"), at(root, "license"))
		}
	}
}

func TestTheConversionNamesWhatWasMadeOfWhat(t *testing.T) {
	all := entities(t, crate.Append(nil, full(), files(), options))
	c := all["#conversion"]
	if at(c, "agent") != "#tool" || !slices.Equal(references(c["result"]), []string{"ferry.pdf", "ferry.epub", "ferry.json"}) || !slices.Contains(references(c["object"]), "ferry.txt") {
		t.Errorf("the conversion is %v", c)
	}
}

func TestTheDescriptionIsTheSameEveryTime(t *testing.T) {
	if !bytes.Equal(crate.Append(nil, full(), files(), options), crate.Append(nil, full(), files(), options)) {
		t.Error("two descriptions of one bundle differ")
	}
}

func FuzzAppend(f *testing.F) {
	f.Add("Title", "https://example.org/", "a.jpg")
	f.Add("\x00\u2028\"\\", "http://[::1", "../ä b%")
	f.Fuzz(func(t *testing.T, text, address, name string) {
		d := full()
		d.Meta.Title, d.Meta.Rights.Text, d.Meta.Authors[0].Name = text, text, text
		d.Meta.Rights.License.URL, d.Images[0].File = address, name
		list := append(files(), crate.File{Name: name, Kind: crate.Picture})
		for id := range entities(t, crate.Append(nil, d, list[:4], options)) {
			if strings.ContainsAny(id, " \n<>\"") {
				t.Errorf("the identifier %q is no address", id)
			}
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	d, list := full(), files()
	buf := crate.Append(nil, d, list, options)
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		buf = crate.Append(buf[:0], d, list, options)
	}
}
