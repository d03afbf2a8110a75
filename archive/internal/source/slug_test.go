package source

import (
	"reflect"
	"strings"
	"testing"
)

func TestSlugSpellsNamesInASCII(t *testing.T) {
	for name, want := range map[string]string{
		"000_4fce65ef31471a70":   "000_4fce65ef31471a70",
		"Köhnə liman 100%":       "Kohne-liman-100",
		"Íñigo's   café":         "Inigo-s-cafe",
		"Старый порт":            "Staryy-port",
		"Ежедневник":             "Ezhednevnik",
		"Ελληνικά":               "Ellinika",
		"Straße_№7":              "Strasse_-7",
		"v1.2.3":                 "v1.2.3",
		"..hidden..":             "hidden",
		"a\nb":                   "a-b",
		"../../etc/passwd":       "etc-passwd",
		"東京":                     "",
		"東京 report":              "report",
		"~*\\":                   "",
		strings.Repeat("x", 150): strings.Repeat("x", 100),
	} {
		if got := slug(name); got != want {
			t.Errorf("slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, s := range []string{"a", "Köhnə", "..", "a\nb", "con", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		s := slug(name)
		if len(s) > maxSlug || strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-") != "" {
			t.Errorf("slug(%q) = %q", name, s)
		}
		if strings.HasPrefix(s, ".") || strings.HasSuffix(s, ".") || strings.Contains(s, "..") && !strings.Contains(name, "..") {
			t.Errorf("slug(%q) = %q has stray stops", name, s)
		}
	})
}

func TestDeviceNamesAreNotUsed(t *testing.T) {
	for path, want := range map[string]string{"in/con.txt": "_con", "AUX.txt": "_AUX", "com1.v2.txt": "_com1.v2", "cone.txt": "cone"} {
		if got := baseSlug(path); got != want {
			t.Errorf("baseSlug(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestOnlyClashingNamesGetSuffixes(t *testing.T) {
	slugs, suffixed := Settle([]string{"a/x.txt", "b/X.txt", "y.txt", "東.txt", strings.Repeat("z", 120) + ".txt"})
	if want := []bool{true, true, false, true, true}; !reflect.DeepEqual(suffixed, want) {
		t.Errorf("suffixed %v, want %v for %q", suffixed, want, slugs)
	}
	sum := strings.Repeat("0123456789abcdef", 4)
	for i, want := range []string{"x-01234567", "X-01234567", "y", "document-01234567"} {
		if got := FinalSlug(slugs[i], suffixed[i], sum); got != want {
			t.Errorf("finalSlug %d = %q, want %q", i, got, want)
		}
	}
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
