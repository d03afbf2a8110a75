package bagit

import (
	"slices"
	"strings"
	"testing"
)

func FuzzManifest(f *testing.F) {
	f.Add("b1946ac92492d2347c6235b4d2611184  data/a\nB1946AC92492D2347C6235B4D2611184 *data/100%25.txt\r\n")
	f.Add("00 **")
	f.Add("deadbeef\n\n  \t\x00")
	f.Fuzz(func(t *testing.T, text string) {
		entries := slices.Collect(parseManifest(text, 0, true, func(int, string) {}))
		var b []byte
		for _, e := range entries {
			if e.star { // a path may begin with an asterisk only behind that of md5sum
				b = append(append(append(append(b, e.sum...), " *"...), e.raw...), '\n')
				continue
			}
			b = appendEntry(b, e.sum, e.raw)
		}
		again := slices.Collect(parseManifest(string(b), 0, true, func(line int, why string) { t.Errorf("line %d of what was accepted: %s", line, why) }))
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
	f.Add("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: ISO-8859-1")
	f.Add("\uFEFFBagIt-Version : 1.0 \rTag-File-Character-Encoding:UTF-16\r\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := parseDeclaration(text)
		if err != nil {
			return
		}
		plain := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
		again := "BagIt-Version: " + d.version + "\nTag-File-Character-Encoding: " + d.encoding + "\n"
		if plain != again && plain+"\n" != again {
			t.Errorf("%q was read as %q", text, again)
		}
	})
}

func FuzzFetch(f *testing.F) {
	f.Add("https://example.org/a 12 data/a\nhttps://example.org/b - data/b%0Ac\n")
	f.Add("https://example.org/a\t\t12  ./data/a b \r\nfile:///etc/passwd 0 ../x\r")
	f.Fuzz(func(t *testing.T, text string) {
		for _, encoded := range []bool{false, true} {
			entries := parseFetch(text, encoded, func(int, string) {})
			var b strings.Builder
			for _, e := range entries {
				path := e.path
				if encoded {
					path = strings.NewReplacer("%", "%25", "\n", "%0A", "\r", "%0D").Replace(path)
				}
				b.WriteString(e.url + " " + e.length + " ./" + path + "\n")
			}
			again := parseFetch(b.String(), encoded, func(line int, why string) { t.Errorf("line %d of what was accepted: %s", line, why) })
			if !slices.Equal(entries, again) {
				t.Errorf("%q was read as %q, then as %q", text, entries, again)
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
