package source

import (
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
