package tarbag_test

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/tarbag"
)

func with(parts ...part) tarFile {
	return tarFile{parts: append([]part{{name: "bag/a", data: "a"}}, parts...)}
}

// hostile are tar files that must be refused as a whole, each with the code that
// says why. The first word of a name is the code.
func hostile() map[string]tarFile {
	gnu := "ustar  \x00"
	out := map[string]tarFile{
		"tar-name dots":                   with(part{name: "bag/../../x"}),
		"tar-name absolute":               with(part{name: "/etc/x"}),
		"tar-name drive":                  with(part{name: "C:/x"}),
		"tar-name backslash":              with(part{name: `bag\..\x`}),
		"tar-name home":                   with(part{name: "~/x"}),
		"tar-name empty":                  with(part{name: ""}),
		"tar-name dot":                    with(part{name: "bag/./b"}),
		"tar-name two dots before":        with(part{name: "././bag/b"}),
		"tar-name two slashes":            with(part{name: "bag//b"}),
		"tar-name not text":               with(part{name: "bag/\xff"}),
		"tar-name control":                with(part{name: "bag/b\nc"}),
		"tar-name decomposed":             with(part{name: "bag/e\u0301"}),
		"tar-name prefix leads out":       with(part{name: "x", prefix: ".."}),
		"tar-name absolute prefix":        with(part{name: "x", prefix: "/bag"}),
		"tar-name pax leads out":          with(pax("path=../x"), part{name: "bag/b"}),
		"tar-name pax with NUL":           with(pax("path=bag/b\x00c"), part{name: "bag/b"}),
		"tar-name pax empty":              with(pax("path="), part{name: "bag/b"}),
		"tar-name GNU leads out":          with(long("bag/../../x"), part{name: "bag/b", magic: gnu}),
		"tar-name GNU too long":           with(long("bag/"+strings.Repeat("n", 5000)), part{name: "bag/n", magic: gnu}),
		"tar-twins same":                  with(part{name: "bag/a", data: "b"}),
		"tar-twins case":                  with(part{name: "bag/A"}),
		"tar-twins pax":                   with(pax("path=bag/a"), part{name: "bag/b"}),
		"tar-twins file and folder":       with(part{name: "bag/a/b"}),
		"tar-twins folder of file's name": with(part{name: "bag/a/", kind: '5'}),
		"tar-twins folder twice":          with(part{name: "bag/c/", kind: '5'}, part{name: "bag/c", kind: '5'}),
		"tar-twins folder case":           with(part{name: "bag/c/d"}, part{name: "bag/C/e"}),
		"tar-type hard link":              with(part{name: "bag/b", kind: '1', link: "bag/a"}),
		"tar-type symbolic link":          with(part{name: "bag/b", kind: '2', link: "/etc/passwd"}),
		"tar-type character device":       with(part{name: "bag/b", kind: '3'}),
		"tar-type block device":           with(part{name: "bag/b", kind: '4'}),
		"tar-type pipe":                   with(part{name: "bag/b", kind: '6'}),
		"tar-type contiguous":             with(part{name: "bag/b", kind: '7'}),
		"tar-type sparse":                 with(part{name: "bag/b", kind: 'S', magic: gnu}),
		"tar-type dump":                   with(part{name: "bag/b", kind: 'D', magic: gnu}),
		"tar-type volume":                 with(part{name: "bag/b", kind: 'M', magic: gnu}),
		"tar-type label":                  with(part{name: "bag/b", kind: 'V', magic: gnu}),
		"tar-type long link":              with(part{name: "././@LongLink", kind: 'K', data: "x\x00", magic: gnu}, part{name: "bag/b", kind: '2'}),
		"tar-type unknown":                with(part{name: "bag/b", kind: 'Z'}),
		"tar-extension sparse":            with(pax("GNU.sparse.major=1", "GNU.sparse.minor=0", "GNU.sparse.name=bag/c"), part{name: "bag/b", data: "1\n0\n1\n"}),
		"tar-extension real size":         with(pax("SCHILY.realsize=9"), part{name: "bag/b"}),
		"tar-extension link":              with(pax("linkpath=/etc/passwd"), part{name: "bag/b"}),
		"tar-extension charset":           with(pax("hdrcharset=BINARY", "path=bag/c"), part{name: "bag/b"}),
		"tar-ambiguous size of pax":       with(pax("size=0"), part{name: "bag/b", data: "some"}),
		"tar-ambiguous larger pax size":   with(pax("size=512"), part{name: "bag/b", size: "00000000000\x00", data: strings.Repeat("x", 512)}),
		"tar-ambiguous global path":       with(part{name: "g", kind: 'g', data: "14 path=bag/c\n"}, part{name: "bag/b"}),
		"tar-ambiguous global size":       with(part{name: "g", kind: 'g', data: "9 size=0\n"}, part{name: "bag/b"}),
		"tar-ambiguous pax twice":         with(pax("path=bag/b", "path=bag/c"), part{name: "bag/d"}),
		"tar-ambiguous two pax":           with(pax("path=bag/b"), pax("path=bag/c"), part{name: "bag/d"}),
		"tar-ambiguous pax and GNU":       with(pax("path=bag/b"), long("bag/c"), part{name: "bag/d", magic: gnu}),
		"tar-ambiguous GNU and pax":       with(long("bag/c"), pax("path=bag/b"), part{name: "bag/d", magic: gnu}),
		"tar-ambiguous two GNU":           with(long("bag/c"), long("bag/b"), part{name: "bag/d", magic: gnu}),
		"tar-ambiguous file or folder":    with(part{name: "bag/b/"}),
		"tar-ambiguous old folder":        with(part{name: "bag/b/", magic: none, fields: map[int]string{156: "\x00"}}),
		"tar-ambiguous folder with data":  with(part{name: "bag/b/", kind: '5', data: "x"}),
		"tar-ambiguous GNU with prefix":   with(part{name: "b", magic: gnu, prefix: "bag"}),
		"tar-ambiguous old with prefix":   with(part{name: "b", magic: none, prefix: "bag"}),
		"tar-ambiguous behind the name":   with(part{name: "bag/b\x00c"}),
		"tar-ambiguous behind the prefix": with(part{name: "b", prefix: "bag\x00x"}),
		"tar-ambiguous behind the fields": with(part{name: "bag/b", fields: map[int]string{508: "tar\x00"}}),
		"tar-checksum wrong":              with(part{name: "bag/b", sum: "000001\x00 "}),
		"tar-checksum none":               with(part{name: "bag/b", sum: "        "}),
		"tar-checksum of signed bytes":    with(part{name: "bag/é", sum: "007153\x00 "}),
		"tar-malformed magic":             with(part{name: "bag/b", magic: "ustar\x0099"}),
		"tar-malformed size":              with(part{name: "bag/b", size: "0000000000x\x00"}),
		"tar-malformed negative size":     with(part{name: "bag/b", size: strings.Repeat("\xff", 12)}),
		"tar-malformed small binary size": with(part{name: "bag/b", data: "x", size: "\x80" + strings.Repeat("\x00", 10) + "\x01"}),
		"tar-malformed huge size":         with(part{name: "bag/b", size: "\x80\x00\x00\x00\x7f" + strings.Repeat("\xff", 7)}),
		"tar-malformed mode":              with(part{name: "bag/b", mode: "0o644\x00\x00\x00"}),
		"tar-malformed owner":             with(part{name: "bag/b", fields: map[int]string{108: "12_3\x00"}}),
		"tar-malformed time":              with(part{name: "bag/b", fields: map[int]string{136: "9999\x00"}}),
		"tar-malformed past the end":      with(part{name: "bag/b", size: "00000007777\x00"}),
		"tar-malformed pax length":        with(part{name: "x", kind: 'x', data: "99 path=bag/c\n"}, part{name: "bag/b"}),
		"tar-malformed pax zero":          with(part{name: "x", kind: 'x', data: "014 path=bag/c\n"}, part{name: "bag/b"}),
		"tar-malformed pax keyword":       with(part{name: "x", kind: 'x', data: "7 =abc\n"}, part{name: "bag/b"}),
		"tar-malformed pax size":          with(pax("size=+1"), part{name: "bag/b", data: "x"}),
		"tar-malformed GNU without NUL":   with(part{name: "././@LongLink", kind: 'L', data: "bag/c", magic: gnu}, part{name: "bag/b", magic: gnu}),
		"tar-malformed GNU two NULs":      with(long("bag/c\x00d"), part{name: "bag/b", magic: gnu}),
		"tar-malformed pax at the end":    with(pax("path=bag/c")),
		"tar-limit long pax":              with(pax("comment="+strings.Repeat("x", 1<<20)), part{name: "bag/b"}),
		"tar-trailing in a block":         with(part{name: "bag/b", data: "b", fill: "hidden"}),
		"tar-trailing behind pax":         with(part{name: "x", kind: 'x', data: "14 path=bag/c\n", fill: "hidden"}, part{name: "bag/b"}),
		"tar-layout none":                 {},
		"tar-layout file at the top":      {parts: []part{{name: "bagit.txt"}}},
		"tar-layout dot":                  {parts: []part{{name: "./", kind: '5'}, {name: "./bagit.txt"}}},
		"tar-layout two":                  with(part{name: "other/b"}),
	}
	end := func(name string, end func([]byte) []byte) {
		out[name] = tarFile{parts: []part{{name: "bag/a", data: "a"}}, end: end}
	}
	zeros := make([]byte, 4<<20)
	end("tar-malformed no end", func(b []byte) []byte { return b })
	end("tar-malformed half an end", func(b []byte) []byte { return append(b, zeros[:512]...) })
	end("tar-malformed cut", func(b []byte) []byte { return append(b, zeros[:1000]...) })
	end("tar-malformed part of a block", func(b []byte) []byte { return append(b, zeros[:1030]...) })
	end("tar-malformed nothing", func([]byte) []byte { return nil })
	end("tar-checksum text", func([]byte) []byte { return []byte(strings.Repeat("no tar file ", 100)) })
	end("tar-trailing behind the end", func(b []byte) []byte { return append(append(b, zeros[:1024]...), bytes.Repeat([]byte("x"), 512)...) })
	end("tar-trailing another tar file", func(b []byte) []byte { return append(append(b, zeros[:1024]...), with().bytes()...) })
	end("tar-trailing between", func(b []byte) []byte { return append(append(b, zeros[:512]...), with().bytes()...) })
	end("tar-trailing zeros", func(b []byte) []byte { return append(b, zeros...) })
	return out
}

func TestHostileTarFilesAreRefusedAsAWhole(t *testing.T) {
	packers := map[string]func(testing.TB, []byte) []byte{
		"as it is": func(_ testing.TB, b []byte) []byte { return b }, "by gzip": gzipped, "by Zstandard": zstandard,
	}
	for name, tar := range hostile() {
		code, _, _ := strings.Cut(name, " ")
		for how, pack := range packers {
			b := open(t, pack(t, tar.bytes()))
			if !b.Refused() || !slices.ContainsFunc(b.Findings(), func(f bagit.Finding) bool { return f.Code == code }) {
				t.Errorf("%s, packed %s: refused %v, found %+v", name, how, b.Refused(), b.Findings())
			}
			if _, err := b.Stat("."); err == nil {
				t.Errorf("%s, packed %s: it can be looked into", name, how)
			}
		}
	}
}

// Tar files that all tools read alike, in the forms that people's tools write.
func TestTarFilesOfOtherToolsAreRead(t *testing.T) {
	gnu := "ustar  \x00"
	deep := "bag/" + strings.Repeat("long-name/", 12) + "b"
	for name, tar := range map[string]tarFile{
		"oldest form":        with(part{name: "bag/b", data: "b", magic: none, fields: map[int]string{156: "\x00"}}),
		"GNU tar":            with(part{name: "bag/b", data: "b", magic: gnu}),
		"GNU tar, long name": with(long(deep), part{name: deep[:100], data: "b", magic: gnu}),
		"prefix":             with(part{name: "b", prefix: "bag", data: "b"}),
		"pax, long name":     with(pax("path="+deep, "mtime=1.5"), part{name: deep[:100], data: "b"}),
		"pax, attributes":    with(pax("SCHILY.xattr.user.x=1", "LIBARCHIVE.creationtime=1", "uid=99999999"), part{name: "bag/b", data: "b"}),
		"comment for all":    with(part{name: "pax_global_header", kind: 'g', data: "20 comment=abcdefgh\n"}, part{name: "bag/b"}),
		"folders":            {parts: []part{{name: "bag/", kind: '5', mode: "0000755\x00"}, {name: "bag/a", data: "a"}, {name: "bag/c", kind: '5'}}},
		"from within":        {parts: []part{{name: "./", kind: '5'}, {name: "./bag/", kind: '5'}, {name: "./bag/a", data: "a"}}},
		"blank numbers":      with(part{name: "bag/b", mode: "   644 \x00", size: "          0 "}),
		"negative time":      with(part{name: "bag/b", fields: map[int]string{136: strings.Repeat("\xff", 12)}}),
		"records of 10 KiB":  {parts: []part{{name: "bag/a", data: "a"}}, end: func(b []byte) []byte { return append(b, make([]byte, 10240-len(b))...) }},
	} {
		if b := open(t, tar.bytes()); b.Refused() {
			t.Errorf("%s: %+v", name, b.Findings())
		} else if data, err := fs.ReadFile(b, "a"); err != nil || string(data) != "a" {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
}

func TestWhatIsPackedInPiecesOrCutIsRefused(t *testing.T) {
	tar := smallTar(t)
	gz, zs := gzipped(t, tar), zstandard(t, tar)
	skippable := "\x50\x2a\x4d\x18\x04\x00\x00\x00skip"
	flipped := bytes.Clone(gz)
	flipped[len(gz)-6] ^= 1
	for name, data := range map[string][]byte{
		"two members":        append(gzipped(t, tar[:1024]), gzipped(t, tar[1024:])...),
		"a member behind":    append(bytes.Clone(gz), gzipped(t, nil)...),
		"garbage behind":     append(bytes.Clone(gz), "hidden"...),
		"zeros behind":       append(bytes.Clone(gz), 0, 0, 0),
		"wrong CRC":          flipped,
		"cut":                gz[:len(gz)-4],
		"cut in the data":    gz[:len(gz)/2],
		"two frames":         append(zstandard(t, tar[:1024]), zstandard(t, tar[1024:])...),
		"skippable behind":   append(bytes.Clone(zs), skippable...),
		"garbage, Zstandard": append(bytes.Clone(zs), "hidden"...),
		"cut, Zstandard":     zs[:len(zs)-2],
		"magic only":         zs[:4],
	} {
		if b := open(t, data); !b.Refused() || b.Findings()[0].Code != "tar-compression" {
			t.Errorf("%s: refused %v, %+v", name, b.Refused(), b.Findings())
		}
	}
}

// A small file of which very much comes out is given up long before all came out.
func TestABombIsGivenUp(t *testing.T) {
	header := part{name: "bag/zeros", size: "77777777777\x00"}.bytes()
	bomb := func(write func(b []byte)) {
		write(header)
		zeros := make([]byte, 1<<20)
		for range 1100 {
			write(zeros)
		}
	}
	var packed bytes.Buffer
	w := newZstd(t, &packed)
	bomb(func(b []byte) { w.Write(b) })
	w.Close()
	b, err := tarbag.New(t.Context(), bytes.NewReader(packed.Bytes()), int64(packed.Len()), "bag.tar.zst", nil, tarbag.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !b.Refused() || b.Findings()[0].Code != "tar-limit" {
		t.Errorf("%d bytes: refused %v, %+v", packed.Len(), b.Refused(), b.Findings())
	}
}

func TestATarFileBeyondItsMemoryIsNotRead(t *testing.T) {
	var tar tarFile
	for i := range 40_000 {
		tar.parts = append(tar.parts, part{name: "bag/" + strings.Repeat("n", 60) + "/" + string(rune('a'+i%26)) + strings.Repeat("x", i%30)})
	}
	data := tar.bytes()
	account := bagit.NewMemory(6 << 20).Account()
	_, err := tarbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "bag.tar", account, tarbag.Options{})
	if err == nil || !strings.Contains(err.Error(), "memory") {
		t.Errorf("%v", err)
	}
}
