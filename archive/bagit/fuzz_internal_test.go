package bagit

import (
	"slices"
	"strings"
	"testing"
)

func FuzzManifest(f *testing.F) {
	f.Add("b1946ac92492d2347c6235b4d2611184  data/a\nB1946AC92492D2347C6235B4D2611184 *data/100%25.txt\r\n")
	f.Add("deadbeef\n\n  \t\x00")
	f.Fuzz(func(t *testing.T, text string) {
		entries := slices.Collect(parseManifest(text, 0, true, func(int, string) {}))
		var b []byte
		for _, e := range entries {
			b = appendEntry(b, e.sum, e.raw)
		}
		again := slices.Collect(parseManifest(string(b), 0, true, func(line int, why string) { t.Errorf("line %d of what was accepted: %s", line, why) }))
		for i := range entries {
			entries[i].star = false
		}
		if !slices.Equal(entries, again) {
			t.Errorf("%q was read as %v, then as %v", text, entries, again)
		}
	})
}

func FuzzInfo(f *testing.F) {
	f.Add("Title: a\n  folded\nAuthor : b\r\nx:y")
	f.Fuzz(func(t *testing.T, text string) {
		fields := parseInfo(text, func(int, string) {})
		var b strings.Builder
		for _, x := range fields {
			b.WriteString(x.Label + ": " + x.Value + "\n")
		}
		again := parseInfo(b.String(), func(line int, why string) { t.Errorf("line %d of what was accepted: %s", line, why) })
		if !slices.Equal(fields, again) {
			t.Errorf("%q was read as %q, then as %q", text, fields, again)
		}
	})
}

func FuzzDeclaration(f *testing.F) {
	f.Add("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := parseDeclaration(text)
		if err != nil {
			return
		}
		again, err := parseDeclaration("BagIt-Version: " + d.version + "\nTag-File-Character-Encoding: " + d.encoding + "\n")
		if err != nil || again != d {
			t.Errorf("%q was read as %v, then as %v (%v)", text, d, again, err)
		}
	})
}

func FuzzFetch(f *testing.F) {
	f.Add("https://example.org/a 12 data/a\nhttps://example.org/b - data/b%0Ac\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, e := range parseFetch(text, true, func(int, string) {}) {
			if e.url == "" || e.path == "" && !strings.Contains(text, "./") || strings.ContainsAny(e.url+e.length, " \t\n\r") {
				t.Errorf("%q gave %+v", text, e)
			}
		}
	})
}

func FuzzSafePath(f *testing.F) {
	for _, p := range []string{"data/a", "../a", "/a", "~a", `c:\\a`, "data/../../a", "data//a"} {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, p string) {
		if !safePath(p) {
			return
		}
		for part := range strings.SplitSeq(p, "/") {
			if part == "" || part == "." || part == ".." {
				t.Errorf("%q is called safe", p)
			}
		}
	})
}
