package meta_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestSlipsOfKeysAreToldFromKeysOfOnesOwn(t *testing.T) {
	for key, want := range map[string]string{
		"lisence": "licence", "authr": "author", "auhtor": "author", "tilte": "title", "keywrods": "keywords", "langauge": "language",
		"discription": "description", "publsher": "publisher", "images[0].captoin": "images[0].caption", "images[1].licence_ur": "images[0].license_url",
		"accession": "", "shelf mark": "", "desk": "", "series": "", "editor": "", "isbn": "", "source": "", "notes": "", "tag": "", "place": "", "url": "",
		"title": "", "Headline": "", "überschrift": "", "images[0].title": "", "x.y": "", "#": "", "volume": "", "number": "", "layout": "", "draft": "",
	} {
		notices := meta.Doubts("a.meta.yaml", []doc.Field{field(key, "x")})
		switch {
		case want == "" && len(notices) > 0:
			t.Errorf("%q: %s", key, notices[0].Text)
		case want != "" && (len(notices) != 1 || !strings.HasPrefix(notices[0].Text, "a.meta.yaml:7: ") || !strings.HasSuffix(notices[0].Text, `did you mean "`+want+`"?`)):
			t.Errorf("%q: %+v, want %q", key, notices, want)
		}
	}
}

func TestSidecarsKeepTheirSchema(t *testing.T) {
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(meta.SidecarSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:archive:metadata:1", parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:archive:metadata:1")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		`{"title": "x", "author": ["Jane Roe", {"name": "Jo Lee"}], "date": 2021, "language": "en", "accession": {"a": 1}}`: true,
		`{"images": [{"file": "a.png", "alt": "A quay", "source_url": "https://example.org/"}], "keywords": "a, b"}`:        true,
		`{"images": "a.png"}`: false, `{"title": ["a", "b"]}`: false, `{"images": [{"source_url": "a b"}]}`: false, `[]`: false,
	} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); (err == nil) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}
