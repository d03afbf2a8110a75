package bagit_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/conformance"
)

// FuzzTagFiles checks bags with any tag files, each of them repeated to a
// thousand lines or more. Memory and time are in proportion to what there is to
// read; findings are bounded, come in order, and are the same a second time.
func FuzzTagFiles(f *testing.F) {
	const declared = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
	zeros := strings.Repeat("0", 64)
	f.Add(declared, zeros+"  data/§\n", "Title§: a\n b\n", "https://a.b/§ 1 data/§\n", zeros+"  bag-info.txt\n")
	f.Add(declared, zeros+" *./data/É/§%0a\r\n"+zeros+"  data/E\u0301/§\n", "Payload-Oxum: §.1\r", "file:///§ - ../§\n", zeros+"  ../§\n")
	f.Add("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16\n", "x§\n", ":\n", " \n", "\x00\n")
	f.Add("BagIt-Version: 0.95\nTag-File-Character-Encoding: ISO-8859-1\n", zeros+"\tdata/a\n", "Bagging-Date: §\nBagit-Profile-Identifier: §\n", "https://a.b/c 7 data/a\n", zeros+"  manifest-sha256.txt\n")
	f.Fuzz(func(t *testing.T, declaration, manifest, info, fetch, tags string) {
		bag := fstest.MapFS{"data/a": {Data: []byte("a")}, "bagit.txt": {Data: []byte(declaration)}}
		size := len(declaration)
		for name, text := range map[string]string{"manifest-sha256.txt": manifest, "manifest-md5.txt": manifest, "bag-info.txt": info, "fetch.txt": fetch, "tagmanifest-sha256.txt": tags} {
			text = conformance.Repeated(text, 16<<10)
			size += len(text)
			bag[name] = &fstest.MapFile{Data: []byte(text)}
		}
		var first bagit.Report
		conformance.Bounded(t, size, 256, func() { first = checked(t, bag) })
		second := checked(t, bag)
		codes := make(map[string]int)
		for i, x := range first.Findings {
			if codes[x.Code]++; codes[x.Code] > bagit.MaxTold+1 {
				t.Errorf("more than %d findings of %s", bagit.MaxTold, x.Code)
			}
			if len(x.Detail) > 700 {
				t.Errorf("%s has a text of %d bytes", x.Code, len(x.Detail))
			}
			if i >= len(second.Findings) || second.Findings[i] != x {
				t.Fatalf("finding %d is %+v, and not a second time", i, x)
			}
		}
		if len(first.Findings) != len(second.Findings) {
			t.Errorf("%d findings, then %d", len(first.Findings), len(second.Findings))
		}
	})
}

func checked(t *testing.T, bag fs.FS) bagit.Report {
	t.Helper()
	r, err := bagit.Validate(t.Context(), bag, bagit.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
