package bagit

import (
	"encoding/hex"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/conformance"
)

// inProportion reads a text that is repeated often: memory and time are in
// proportion to it.
func inProportion(t *testing.T, read func(text string), text string) {
	t.Helper()
	text = conformance.Repeated(text, 32<<10)
	conformance.Bounded(t, len(text), 128, func() { read(text) })
}

func FuzzManifest(f *testing.F) {
	f.Add("b1946ac92492d2347c6235b4d2611184  data/a\nB1946AC92492D2347C6235B4D2611184 *data/100%25.txt\r\n")
	f.Add("00 **")
	f.Add("deadbeef\n\n  \t\x00")
	f.Fuzz(func(t *testing.T, text string) {
		inProportion(t, func(text string) {
			for _, line := range linesOf(text) {
				_, _ = parseEntry(line, 16, true, make([]byte, 0, 16))
			}
		}, text)
		for _, line := range linesOf(text) {
			size := strings.IndexAny(line+" ", " \t") / 2
			e, why := parseEntry(line, size, true, nil)
			if why != "" || size == 0 {
				continue
			}
			star := "  "
			if e.star { // a path may begin with an asterisk only behind that of md5sum
				star = " *"
			}
			line := hex.EncodeToString(e.sum) + star + e.raw
			again, why := parseEntry(line, size, true, nil)
			if why != "" || string(again.sum) != string(e.sum) || again.path != e.path || again.star != e.star || again.form == e.star {
				t.Errorf("%q was read as %v, then as %v: %s", text, e, again, why)
			}
		}
	})
}

func FuzzInfo(f *testing.F) {
	f.Add("Title: a\n  folded\nAuthor : b\r\nx:y")
	read := func(text string) (fields []Field, bad []string) {
		var p infoParser
		for _, line := range linesOf(text) {
			if why, err := p.line(line); why != "" || err != nil {
				bad = append(bad, line)
			}
		}
		return p.end(), bad
	}
	f.Fuzz(func(t *testing.T, text string) {
		inProportion(t, func(text string) { read(text) }, text)
		fields, _ := read(text)
		var b strings.Builder
		for _, x := range fields {
			b.WriteString(x.Label + ": " + x.Value + "\n")
		}
		if again, bad := read(b.String()); !slices.Equal(fields, again) || len(bad) > 0 {
			t.Errorf("%q was read as %q, then as %q; refused: %q", text, fields, again, bad)
		}
	})
}

func FuzzDeclaration(f *testing.F) {
	f.Add("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
	f.Add("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: ISO-8859-1")
	f.Add("\uFEFFBagIt-Version : 1.0 \rTag-File-Character-Encoding:UTF-16\r\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		inProportion(t, func(text string) { _, _ = parseDeclaration(linesOf(text)) }, text)
		d, err := parseDeclaration(linesOf(text))
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
		inProportion(t, func(text string) {
			for _, line := range linesOf(text) {
				_, _ = parseFetch(line, true)
			}
		}, text)
		for _, line := range linesOf(text) {
			for _, encoded := range []bool{false, true} {
				e, why := parseFetch(line, encoded)
				if why != "" {
					continue
				}
				path := e.path
				if encoded {
					path = strings.NewReplacer("%", "%25", "\n", "%0A", "\r", "%0D").Replace(path)
				}
				if again, why := parseFetch(e.url+" "+e.length+" ./"+path, encoded); again != e || why != "" {
					t.Errorf("%q was read as %q, then as %q: %s", line, e, again, why)
				}
			}
		}
	})
}

// FuzzLines cuts a text into pieces of every size, in every encoding.
func FuzzLines(f *testing.F) {
	f.Add("a\r\nb\rc\n\nd", uint8(3))
	f.Add("\r\n\r\r\n", uint8(1))
	f.Fuzz(func(t *testing.T, text string, size uint8) {
		want := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
		if want[len(want)-1] == "" {
			want = want[:len(want)-1]
		}
		for _, encoding := range []string{"UTF-8", "ISO-8859-1", "UTF-16BE"} {
			var whole, pieces []string
			in := func(into *[]string) cutter {
				decode, _ := newDecoder(encoding)
				return cutter{decode: decode, line: func(_ int, s string) bool { *into = append(*into, s); return true }}
			}
			a, b := in(&whole), in(&pieces)
			a.piece([]byte(text))
			a.end()
			for piece := range slices.Chunk([]byte(text), int(size)+1) {
				b.piece(piece)
			}
			b.end()
			if !slices.Equal(whole, pieces) || encoding == "UTF-8" && !slices.Equal(whole, want) {
				t.Errorf("%q in %s is %q as a whole, %q in pieces; want %q", text, encoding, whole, pieces, want)
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
