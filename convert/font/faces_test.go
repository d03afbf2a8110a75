package font_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/fad55d40/archive/convert/font"
)

// origins reads the stanzas of faces/ORIGIN, one map a file.
func origins(t *testing.T) []map[string]string {
	t.Helper()
	data, err := os.ReadFile("faces/ORIGIN")
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for s := bufio.NewScanner(strings.NewReader(string(data))); s.Scan(); {
		key, value, ok := strings.Cut(s.Text(), ": ")
		if ok && key == "File" {
			out = append(out, map[string]string{})
		}
		if ok && len(out) > 0 {
			out[len(out)-1][key] = value
		}
	}
	return out
}

// faceFiles are the names of the shipped faces, as they are when unpacked.
func faceFiles(t testing.TB) []string {
	t.Helper()
	raw, err := filepath.Glob("faces/*.ttf")
	packed, err2 := filepath.Glob("faces/*.ttf.*zst")
	if err != nil || err2 != nil || len(raw) == 0 || len(packed) == 0 {
		t.Fatalf("no faces: %v, %v", err, err2)
	}
	var names []string
	for _, file := range append(raw, packed...) {
		file = filepath.Base(file)
		names = append(names, file[:strings.Index(file, ".ttf")+len(".ttf")])
	}
	slices.Sort(names)
	return names
}

// faceFile is a shipped face.
func faceFile(t testing.TB, name string) []byte {
	t.Helper()
	if data, err := os.ReadFile(filepath.Join("faces", name)); err == nil {
		return data
	}
	data, err := font.Unpack(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// ORIGIN has the digests of the faces before they were taken apart and packed.
func TestEveryShippedFaceHasItsOriginDigestAndLicence(t *testing.T) {
	told := map[string]bool{}
	for _, o := range origins(t) {
		name := o["File"]
		told[name] = true
		data := faceFile(t, name)
		sum := sha256.Sum256(data)
		if got := hex.EncodeToString(sum[:]); got != o["SHA-256"] {
			t.Errorf("%s: digest %s, ORIGIN says %s", name, got, o["SHA-256"])
		}
		licence, err := os.ReadFile(filepath.Join("faces", o["Licence"]))
		if err != nil || !strings.Contains(string(licence), "SIL OPEN FONT LICENSE Version 1.1") && !strings.Contains(string(licence), "Apache License") {
			t.Errorf("%s: licence %q: %v", name, o["Licence"], err)
		}
		for _, key := range []string{"Version", "Copyright", "Upstream", "Package"} {
			if o[key] == "" {
				t.Errorf("%s: ORIGIN has no %s", name, key)
			}
		}
		f, err := font.Parse(name, data)
		if err != nil {
			t.Fatal(err)
		}
		if f.Digest() != o["SHA-256"] || !strings.HasPrefix(f.Version(), o["Version"]) {
			t.Errorf("%s: the face says %s, %q", name, f.Digest(), f.Version())
		}
	}
	files := faceFiles(t)
	for _, file := range files {
		if !told[file] {
			t.Errorf("%s is not in ORIGIN", file)
		}
	}
	if len(files) != len(told) {
		t.Errorf("%d files, %d stanzas", len(files), len(told))
	}
}

func TestNoticesHoldOriginAndLicences(t *testing.T) {
	const file = "faces/notices.zst"
	var parts []string
	for _, name := range []string{"ORIGIN", "OFL-Gentium.txt", "OFL-Noto.txt", "OFL-Hanazono.txt", "OFL-Nanum.txt", "Apache-Droid.txt"} {
		parts = append(parts, read(t, name))
	}
	want := strings.Join(parts, "\n")
	if *update {
		w, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, w.EncodeAll([]byte(want), nil), 0o644); err != nil {
			t.Fatal(err)
		}
		return // the program has them when it is built anew
	}
	if font.Notices() != want {
		t.Errorf("%s is not of ORIGIN and the licences: go test ./convert/font -run Notices -update", file)
	}
	for _, o := range origins(t) {
		if !slices.ContainsFunc(parts[1:], func(licence string) bool { return licence == read(t, o["Licence"]) }) {
			t.Errorf("the licence of %s, %s, is not among the notices", o["File"], o["Licence"])
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("faces", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestShippedStylesHaveTheirFaces(t *testing.T) {
	for style, want := range map[font.Style]string{
		font.Regular: "GentiumBookPlus", font.Italic: "GentiumBookPlus-Italic", font.Bold: "GentiumBookPlus-Bold",
		font.BoldItalic: "GentiumBookPlus-BoldItalic", font.Mono: "NotoSansMono-Regular", font.Style(99): "GentiumBookPlus",
	} {
		f := font.Shipped().Face(style)
		if f.PostScriptName() != want {
			t.Errorf("%v: %s, want %s", style, f.PostScriptName(), want)
		}
		m := f.Metrics()
		if italic := m.Flags&font.FlagItalic != 0; italic != strings.Contains(want, "Italic") {
			t.Errorf("%v: italic flag %v", style, italic)
		}
		if fixed := m.Flags&font.FlagFixedPitch != 0; fixed != (style == font.Mono) {
			t.Errorf("%v: fixed pitch flag %v", style, fixed)
		}
		if m.Ascent <= 0 || m.Descent >= 0 || m.CapHeight <= m.XHeight || m.XHeight <= 0 || m.BBox[3] <= m.BBox[1] || m.StemV <= 0 {
			t.Errorf("%v: metrics %+v", style, m)
		}
	}
	if first := font.Shipped(); first != font.Shipped() {
		t.Error("the shipped library is not shared")
	}
}

func TestMetricsOfTheTextFace(t *testing.T) {
	got := font.Shipped().Face(font.Regular).Metrics()
	want := font.Metrics{UnitsPerEm: 2048, Ascent: 1099, Descent: -366, CapHeight: 615, XHeight: 454,
		BBox: [4]int{-681, -464, 2193, 1270}, StemV: 120, Weight: 500, Flags: font.FlagSymbolic,
		UnderlinePosition: -122, UnderlineThickness: 49}
	if got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
