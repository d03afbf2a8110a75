package source

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestAPlaceIsThePathBelowTheArgument(t *testing.T) {
	for rel, want := range map[string]string{
		"a.txt":                    "a",
		"2021/index.txt":           "2021/index",
		"v1.2/report-20210428.txt": "v1.2/report-20210428",
		"000_4fce65ef31471a70.txt": "000_4fce65ef31471a70",
		"data/a.txt":               "data/a",
	} {
		if got := (Source{Rel: filepath.FromSlash(rel)}).Place(); got != want {
			t.Errorf("the place of %q is %q, want %q", rel, got, want)
		}
	}
}

func TestANameThatIsNotPlainAlwaysEndsInDigitsOfItself(t *testing.T) {
	for rel, want := range map[string]string{
		"Köhnə körpü.txt":                 "Kohne-korpu-",
		"東.txt":                           "document-",
		"東/a.txt":                         "folder-",
		"a.TXT":                           "a-",
		"a.text":                          "a-",
		"README":                          "README-",
		"con.txt":                         "_con-",
		"AUX.v2.txt":                      "_AUX.v2-",
		"bagit.txt.txt":                   "_bagit.txt-",
		"x.zip.txt":                       "_x.zip-",
		"bag-info.txt/a.txt":              "_bag-info.txt-",
		".hidden.txt":                     "hidden-",
		strings.Repeat("z", 120) + ".txt": strings.Repeat("z", 100) + "-",
	} {
		got, _, _ := strings.Cut((Source{Rel: filepath.FromSlash(rel)}).Place(), "/")
		name, digits := strings.CutPrefix(got, want)
		if !digits || len(name) != 8 || strings.Trim(name, "0123456789abcdef") != "" {
			t.Errorf("the place of %q begins with %q, want %q and eight digits", rel, got, want)
		}
	}
	if a, b := fileName("Köhnə.txt"), fileName("Kohnə.txt"); a == b {
		t.Errorf("two names share the place %q", a)
	}
}

// No two paths may share a place, whatever they are made of: not by folding to
// ASCII, by cutting, by extensions, nor by what stands beside them.
func FuzzNoTwoPathsShareAPlace(f *testing.F) {
	f.Add("a.txt", "a.md")
	f.Add("a/b.txt", "a-b.txt")
	f.Add("Köhnə.txt", "Kohne.txt")
	f.Add("con.txt", "_con.txt")
	f.Add("x", "x.txt")
	f.Add(strings.Repeat("y", 101)+".txt", strings.Repeat("y", 102)+".txt")
	f.Fuzz(func(t *testing.T, a, b string) {
		if a, b = filepath.Clean(a), filepath.Clean(b); !filepath.IsLocal(a) || !filepath.IsLocal(b) || a == "." || b == "." {
			return
		}
		x, y := Source{Rel: a}.Place(), Source{Rel: b}.Place()
		if a != b && x == y {
			t.Errorf("%q and %q share the place %q", a, b, x)
		}
		for part := range strings.SplitSeq(x, "/") {
			if part == "" || part[0] == '.' || len(part) > maxSlug+10 || strings.Trim(part, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-") != "" || reserved(part) {
				t.Errorf("the place of %q has the part %q", a, part)
			}
		}
	})
}

func TestPayloadNamesKeepTheSourcesExtension(t *testing.T) {
	for _, test := range [][3]string{
		{"a", "a.txt", "a.txt"}, {"a", "a.TXT", "a.TXT"}, {"a", "README", "README.txt"},
		{"a", "a.json", "a.json.txt"}, {"a", "a.té", "a.txt"}, {"a", "a.", "a.txt"},
	} {
		want := strings.Replace(test[2], "README", "a", 1)
		if got := PayloadName(test[0], test[1]); got != want {
			t.Errorf("payloadName(%q, %q) = %q, want %q", test[0], test[1], got, want)
		}
	}
}
