package zipbag_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/conformance"
	"github.com/fad55d40/archive/archive/zipbag"
)

func deflated(text string) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 9)
	io.WriteString(w, text)
	w.Close()
	return b.Bytes()
}

func unicodePath(name, other string) []byte {
	field := binary.LittleEndian.AppendUint32([]byte{1}, crc32.ChecksumIEEE([]byte(name)))
	return extra(0x7075, string(field)+other)
}

func one(p part) zipFile { return zipFile{parts: []part{{name: "bag/a", data: "a"}, p}} }

func named(names ...string) zipFile {
	var z zipFile
	for _, n := range names {
		p := part{name: n, data: "x"}
		if utf8.ValidString(n) && strings.IndexFunc(n, func(r rune) bool { return r > '~' }) >= 0 {
			p.flags = 1 << 11
		}
		z.parts = append(z.parts, p)
	}
	return z
}

// hostile are zip files that must be refused as a whole, each with the code
// that says why. The first word of a name is the code.
func hostile() map[string]zipFile {
	link := uint32(0o120777) << 16
	out := map[string]zipFile{
		"zip-name dots":             named("bag/../../x"),
		"zip-name absolute":         named("/etc/x"),
		"zip-name drive":            named("C:/x"),
		"zip-name backslash":        named(`bag\..\x`),
		"zip-name unc":              named(`\\host\share\x`),
		"zip-name home":             named("~/x"),
		"zip-name empty":            named(""),
		"zip-name nul":              named("bag/a\x00.txt"),
		"zip-name dot":              named("bag/./a"),
		"zip-name leading dot":      named("./bag/a"),
		"zip-name two slashes":      named("bag//a"),
		"zip-name inner dots":       named("bag/a/../b"),
		"zip-name folder with data": named("bag/a/"),
		"zip-name long":             named("bag/" + strings.Repeat("n", 65000)),
		"zip-name not text":         named("bag/\xff"),
		"zip-name renamed":          one(part{name: "bag/b", data: "b", extra: unicodePath("bag/b", "bag/evil")}),
		"zip-name renamed, old CRC": one(part{name: "bag/b", data: "b", extra: unicodePath("bag/other", "bag/b")}),
		"zip-twins same":            named("bag/a", "bag/a"),
		"zip-twins case":            named("bag/a", "bag/A"),
		"zip-name normalization":    named("bag/\u00e9", "bag/e\u0301"),
		"zip-twins file and folder": named("bag/a", "bag/a/b"),
		"zip-twins folder case":     named("bag/a/x", "bag/A/y"),
		"zip-twins folder twice":    {parts: []part{{name: "bag/"}, {name: "bag/"}}},
		"zip-headers name":          one(part{name: "bag/b", data: "b", local: func(f *fields) { f.name = "bag/c" }}),
		"zip-headers size":          one(part{name: "bag/b", data: "b", local: func(f *fields) { f.size = 9 }}),
		"zip-headers crc":           one(part{name: "bag/b", data: "b", local: func(f *fields) { f.crc++ }}),
		"zip-headers method":        one(part{name: "bag/b", data: "b", local: func(f *fields) { f.method = 8 }}),
		"zip-headers flags":         one(part{name: "bag/b", data: "b", local: func(f *fields) { f.flags = 1 }}),
		"zip-headers time":          one(part{name: "bag/b", data: "b", local: func(f *fields) { f.time = 1 }}),
		"zip-headers descriptor":    one(part{name: "bag/b", data: "b", packed: deflated("b"), method: 8, flags: 8, after: []byte("PK\x07\x08123456789012")}),
		"zip-overlap one local":     {parts: []part{{name: "bag/a", data: "a", again: 1, central: func(f *fields) {}}, {name: "bag/z"}}, edit: renameSecond},
		"zip-overlap offset":        one(part{name: "bag/b", data: "b", central: func(f *fields) { f.offset = 0 }}),
		"zip-limit ratio":           one(part{name: "bag/b", packed: deflated(strings.Repeat("\x00", 1<<20)), method: 8, claimed: 1 << 30}),
		"zip-limit count":           {parts: []part{{name: "bag/a", data: "a"}}, edit: claimMillions},
		"zip-malformed count":       {parts: []part{{name: "bag/a", data: "a"}}, count: 2},
		"zip-malformed fewer":       {parts: []part{{name: "bag/a", data: "a"}, {name: "bag/b", data: "b"}}, count: 1},
		"zip-malformed offset":      {parts: []part{{name: "bag/a", data: "a"}}, offset: 1},
		"zip-gap earlier offset":    {parts: []part{{name: "bag/a", data: "a"}}, offset: -1},
		"zip-malformed empty":       {edit: func([]byte) []byte { return nil }},
		"zip-malformed text":        {edit: func([]byte) []byte { return []byte(strings.Repeat("not a zip file ", 20)) }},
		"zip-malformed cut":         {parts: []part{{name: "bag/a", data: "a"}}, edit: func(b []byte) []byte { return b[:len(b)-1] }},
		"zip-malformed disk":        one(part{name: "bag/b", central: func(f *fields) { f.disk = 1 }}),
		"zip-malformed zip64":       one(part{name: "bag/b", data: "b", extra: extra(1, "12345678")}),
		"zip-malformed extra":       one(part{name: "bag/b", data: "b", extra: []byte{1, 2, 200, 0, 1}}),
		"zip-malformed entry note":  one(part{name: "bag/b", data: "b", comment: "hidden"}),
		"zip-malformed store":       one(part{name: "bag/b", data: "b", packed: []byte("bb"), local: func(f *fields) {}}),
		"zip-gap prefix":            {prefix: "#!/bin/sh\n", parts: []part{{name: "bag/a", data: "a"}}},
		"zip-gap between":           one(part{name: "bag/b", data: "b", before: []byte("hidden")}),
		"zip-gap behind entries":    {parts: []part{{name: "bag/a", data: "a"}}, middle: "hidden"},
		"zip-gap tail":              {parts: []part{{name: "bag/a", data: "a"}}, tail: "hidden"},
		"zip-gap comment":           {parts: []part{{name: "bag/a", data: "a"}}, comment: "a comment"},
		"zip-gap hidden entry":      {parts: []part{{name: "bag/a", data: "a"}, {name: "bag/secret", data: "s", hidden: true}, {name: "bag/z", data: "z"}}},
		"zip-gap concatenated":      {edit: func([]byte) []byte { return append(named("bag/a").bytes(), named("bag/b").bytes()...) }},
		"zip-encrypted flag":        one(part{name: "bag/b", data: "b", flags: 1}),
		"zip-encrypted strong":      one(part{name: "bag/b", data: "b", flags: 1 << 6}),
		"zip-encrypted masked":      one(part{name: "bag/b", data: "b", flags: 1 << 13}),
		"zip-method lzma":           one(part{name: "bag/b", data: "b", method: 14}),
		"zip-type link":             one(part{name: "bag/b", data: "/etc/passwd", external: link}),
		"zip-type pipe":             one(part{name: "bag/b", data: "b", external: 0o010644 << 16}),
		"zip-type device":           one(part{name: "bag/b", data: "b", external: 0o060644 << 16}),
		"zip-type setuid":           one(part{name: "bag/b", data: "b", external: 0o104755 << 16}),
		"zip-type world-writable":   one(part{name: "bag/b", data: "b", external: 0o100666 << 16}),
		"zip-layout none":           {},
		"zip-gap padding":           {edit: func([]byte) []byte { return append(padded(named("bag/a").bytes()), make([]byte, 10240)...) }},
		"zip-gap padding not zero":  {edit: func([]byte) []byte { b := padded(named("bag/a").bytes()); b[len(b)-1] = 1; return b }},
		"zip-name without UTF-8":    one(part{name: "bag/é", data: "b"}),
		"zip-name control":          one(part{name: "bag/a\x1b", data: "b"}),
		"zip-name VMS version":      one(part{name: "bag/b;1", data: "b"}),
		"zip-ambiguous descriptor":  one(part{name: "bag/b", data: "b", flags: 8, after: []byte("PK\x07\x08" + "\x71\xBE\xEF\x71" + "\x01\x00\x00\x00\x01\x00\x00\x00")}),
		"zip-ambiguous DOS folder":  one(part{name: "bag/b", data: "b", external: 0x10}),
		"zip-ambiguous DOS volume":  one(part{name: "bag/b", data: "b", external: 0x08}),
		"zip-ambiguous folder mode": one(part{name: "bag/b", data: "b", external: 0o040755 << 16}),
		"zip-ambiguous file mode":   one(part{name: "bag/b/", external: 0o100644 << 16}),
		"zip-ambiguous ASi Unix":    one(part{name: "bag/b", data: "b", extra: extra(0x756e, "\x00\x00\x00\x00\xff\xa1")}),
		"zip-ambiguous PKWARE link": one(part{name: "bag/b", data: "b", extra: extra(0x000d, "0123456789ab/etc/passwd")}),
		"zip-ambiguous libarchive": one(part{name: "bag/b", data: "b", local: func(f *fields) {
			f.extra = extra(0x6c78, "\x04\x00\x00\xff\xa1")
		}}),
		"zip-malformed two paths": one(part{name: "bag/b", data: "b", extra: append(unicodePath("bag/b", "bag/b"), unicodePath("bag/b", "bag/b")...)}),
		"zip-layout no folder":    named("bagit.txt"),
		"zip-layout two folders":  named("bag/a", "other/b"),
	}
	for system := range uint16(32) { // of APPNOTE 4.4.2, and those that Info-ZIP adds
		code := "zip-ambiguous"
		if slices.Contains([]uint16{0, 3, 10, 11, 14, 19}, system) {
			code = "zip-type"
		}
		made := func(f *fields) { f.made = system << 8 }
		out[fmt.Sprintf("%s link of system %d", code, system)] = one(part{name: "bag/b", data: "/etc/passwd", external: link, central: made})
	}
	return out
}

// renameSecond gives the second header of the central directory another name,
// so that only its place is that of the first.
func renameSecond(b []byte) []byte {
	i := bytes.LastIndex(b, []byte("bag/a"))
	b[i+4] = 'b'
	return b
}

// claimMillions makes a zip64 end that claims more than memory could hold.
func claimMillions(b []byte) []byte {
	body := b[:len(b)-22]
	start := uint64(len(body))
	var out bytes.Buffer
	out.Write(body)
	out.WriteString("PK\x06\x06")
	put(&out, uint64(44), uint16(45), uint16(45), uint32(0), uint32(0), uint64(1)<<40, uint64(1)<<40, uint64(1)<<45, uint64(0))
	out.WriteString("PK\x06\x07")
	put(&out, uint32(0), start, uint32(1))
	out.WriteString("PK\x05\x06\x00\x00\x00\x00")
	put(&out, uint16(0xFFFF), uint16(0xFFFF), uint32(0xFFFFFFFF), uint32(0xFFFFFFFF), uint16(0))
	return out.Bytes()
}

// padded fills the last block as bsdtar does when it writes to a pipe.
func padded(data []byte) []byte { return append(data, make([]byte, 10240-len(data)%10240)...) }

func TestHostileZipFilesAreRefusedAsAWhole(t *testing.T) {
	seen := make(map[string]bool)
	for name, z := range hostile() {
		code, _, _ := strings.Cut(name, " ")
		seen[code] = true
		b := open(t, z.bytes())
		found := b.Findings()
		if !slices.ContainsFunc(found, func(f bagit.Finding) bool { return f.Code == code && f.Severity == bagit.Error }) {
			t.Errorf("%s: found %+v", name, found)
		}
		if entries, err := fs.ReadDir(b, "."); !b.Refused() || err == nil {
			t.Errorf("%s: refused %v, but %d entries can be listed", name, b.Refused(), len(entries))
		}
	}
	for _, r := range zipbag.Rules() {
		if r.Severity == bagit.Error && r.Code != "zip-checksum" && !seen[r.Code] {
			t.Errorf("no zip file breaks the rule %s", r.Code)
		}
	}
}

func TestDataThatDoNotMatchTheirHeadersAreNamed(t *testing.T) {
	words := "The quick brown fox jumps over the lazy dog, 0123456789 times a day."
	zeros := strings.Repeat("\x00", 1<<16)
	for name, p := range map[string]part{
		"CRC":           {name: "bag/b", data: "b", local: func(f *fields) { f.crc++ }, central: func(f *fields) { f.crc++ }},
		"CRC zero":      {name: "bag/b", data: "b", local: func(f *fields) { f.crc = 0 }, central: func(f *fields) { f.crc = 0 }},
		"more":          {name: "bag/b", data: zeros, packed: deflated(zeros), method: 8, claimed: 10},
		"less":          {name: "bag/b", data: "b", packed: deflated("b"), method: 8, claimed: 10},
		"not deflated":  {name: "bag/b", data: "plain text, not a stream", packed: []byte("plain text, not a stream"), method: 8},
		"cut":           {name: "bag/b", data: words, packed: deflated(words)[:20], method: 8},
		"bytes behind":  {name: "bag/b", data: zeros, packed: append(deflated(zeros), "hidden"...), method: 8},
		"another entry": {name: "bag/b", data: "b", packed: append(deflated("b"), "PK\x03\x04"...), method: 8},
	} {
		b := open(t, one(p).bytes())
		if b.Refused() {
			t.Errorf("%s: refused: %+v", name, b.Findings())
			continue
		}
		data, err := fs.ReadFile(b, "b")
		if err != nil || len(data) > 1<<16 {
			t.Errorf("%s: %d bytes, %v", name, len(data), err)
		}
		if !slices.ContainsFunc(b.Findings(), func(f bagit.Finding) bool { return f.Code == "zip-checksum" && f.Path == "b" }) {
			t.Errorf("%s: %+v", name, b.Findings())
		}
	}
}

func TestZipFilesOfOtherToolsAreReadWithAWarning(t *testing.T) {
	var streamed bytes.Buffer // as Go and Java write: deflated, with data descriptors and times
	w := zip.NewWriter(&streamed)
	for _, name := range []string{"bag/", "bag/data/", "bag/data/a.txt", "bag/bagit.txt"} {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "/") {
			io.WriteString(f, strings.Repeat("text ", 100))
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	crc := binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte("b")))
	behind := binary.LittleEndian.AppendUint32([]byte("PK\x07\x08"+string(crc)), uint32(len(deflated("b"))))
	behind = binary.LittleEndian.AppendUint32(behind, 1)
	masked := func(f *fields) { f.size, f.packed = 0xFFFFFFFF, 0xFFFFFFFF }
	forced := extra(1, "\x01\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00")
	for name, data := range map[string][]byte{
		"streamed":                     streamed.Bytes(),
		"sizes before, CRC behind":     one(part{name: "bag/b", data: "b", packed: deflated("b"), method: 8, flags: 8, after: behind, local: func(f *fields) { f.crc, f.packed = 0, 0 }}).bytes(),
		"descriptor without signature": one(part{name: "bag/b", data: "b", packed: deflated("b"), method: 8, flags: 8, after: behind[4:]}).bytes(),
		"zero bytes of a pipe":         padded(named("bag/a").bytes()),
		"UTF-8 with its flag":          one(part{name: "bag/é", data: "b", flags: 1 << 11}).bytes(),
		"times of Info-ZIP":            one(part{name: "bag/b", data: "b", extra: extra(0x5455, "\x0312345678")}).bytes(),
		"same Unicode path":            one(part{name: "bag/b", data: "b", extra: unicodePath("bag/b", "bag/b")}).bytes(),
		"zip64 where masked":           one(part{name: "bag/b", data: "b", extra: forced, local: masked, central: masked}).bytes(),
		"unsorted":                     named("bag/b", "bag/a").bytes(),
		"mode":                         one(part{name: "bag/b", data: "b", external: 0o100600 << 16}).bytes(),
	} {
		b := open(t, data)
		found := b.Findings()
		if b.Refused() || len(found) != 1 || found[0].Code != "zip-canonical" || found[0].Severity != bagit.Warning {
			t.Errorf("%s: %+v", name, found)
			continue
		}
		err := fs.WalkDir(b, ".", func(path string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				_, err = fs.ReadFile(b, path)
			}
			return err
		})
		if err != nil || len(b.Findings()) != 1 {
			t.Errorf("%s: %v, %+v", name, err, b.Findings())
		}
	}
}

func TestAPipeInPlaceOfAZipFileDoesNotBlock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bag.zip")
	if err := conformance.Mkfifo(path); err != nil {
		t.Skip(err)
	}
	if _, err := zipbag.Open(t.Context(), path, nil); !errors.Is(err, bagit.ErrIrregular) {
		t.Errorf("error %v, want ErrIrregular", err)
	}
	if _, err := zipbag.Open(t.Context(), filepath.Join(filepath.Dir(path), "none.zip"), nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want ErrNotExist", err)
	}
}
