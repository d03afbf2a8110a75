package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/conformance"
	"github.com/fad55d40/archive/convert/picture"
)

const samples = "../../archive/conformance/testdata/torture/"

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(samples + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEachKindOfPictureIsToldByItsHeader(t *testing.T) {
	for name, want := range map[string]picture.Info{
		"harbour.jpg":             {MediaType: "image/jpeg", Ext: ".jpg", Width: 360, Height: 240, Orientation: 1},
		"harbour-progressive.jpg": {MediaType: "image/jpeg", Ext: ".jpg", Width: 360, Height: 240, Orientation: 1},
		"harbour-grey.jpg":        {MediaType: "image/jpeg", Ext: ".jpg", Width: 360, Height: 240, Orientation: 1, Grey: true},
		"harbour-profile.jpg":     {MediaType: "image/jpeg", Ext: ".jpg", Width: 360, Height: 240, Orientation: 1},
		"medallion.png":           {MediaType: "image/png", Ext: ".png", Width: 120, Height: 160, Orientation: 1, Transparent: true},
		"medallion-grey.png":      {MediaType: "image/png", Ext: ".png", Width: 120, Height: 160, Orientation: 1, Transparent: true, Grey: true},
		"medallion-palette.png":   {MediaType: "image/png", Ext: ".png", Width: 240, Height: 320, Orientation: 1, Transparent: true},
		"ink.jpg":                 {MediaType: "image/jpeg", Ext: ".jpg", Width: 120, Height: 80, Orientation: 1},
		"engraving.png":           {MediaType: "image/png", Ext: ".png", Width: 180, Height: 120, Orientation: 1, Grey: true},
		"deep.png":                {MediaType: "image/png", Ext: ".png", Width: 96, Height: 64, Orientation: 1},
	} {
		if got, err := picture.Inspect(sample(t, name)); err != nil || got != want {
			t.Errorf("%s: %+v, %v; want %+v", name, got, err, want)
		}
	}
}

// png1 makes a PNG of chunks, each with its checksum.
func png1(chunks ...string) []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	for _, c := range chunks {
		out = binary.BigEndian.AppendUint32(out, uint32(len(c)-4))
		out = append(out, c...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(c)))
	}
	return out
}

// ihdr is the header of a PNG.
func ihdr(width, height uint32, rest string) string {
	b := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	return string(binary.BigEndian.AppendUint32(b, height)) + rest
}

// jpeg1 makes a JPEG that is nothing but a frame's header and an empty scan.
func jpeg1(mark byte, bits, components byte, width, height uint16) []byte {
	b := []byte{0xFF, 0xD8, 0xFF, mark, 0, 8 + 3*components, bits}
	b = binary.BigEndian.AppendUint16(b, height)
	b = binary.BigEndian.AppendUint16(b, width)
	b = append(b, components)
	for i := range components {
		b = append(b, i+1, 0x11, 0)
	}
	b = append(b, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0)
	return append(b, 0xFF, 0xD9)
}

func TestHostileAndDamagedPicturesAreRefusedWithAReason(t *testing.T) {
	whole, photo := sample(t, "medallion.png"), sample(t, "harbour.jpg")
	flipped := bytes.Clone(whole)
	flipped[len(flipped)/2] ^= 1
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":                        {nil, "neither a JPEG nor a PNG"},
		"a GIF":                          {[]byte("GIF89a"), "neither"},
		"a script under another name":    {[]byte("<svg onload=alert(1)>"), "neither"},
		"a file of too many bytes":       {make([]byte, picture.MaxBytes+1), "more than the 64 MiB"},
		"a PNG of 100,000 pixels a side": {png1(ihdr(100000, 100000, "\x08\x06\x00\x00\x00")), "100000 by 100000 pixels"},
		"a PNG of 4 thousand million":    {png1(ihdr(1<<31-1, 2, "\x08\x06\x00\x00\x00")), "pixels are not from 1"},
		"a PNG of many pixels to unpack": {png1(ihdr(10000, 10000, "\x08\x06\x00\x00\x00"), "IDATx", "IEND"), "have to be unpacked"},
		"a PNG without a pixel":          {png1(ihdr(0, 1, "\x08\x06\x00\x00\x00")), "0 by 1 pixels"},
		"a JPEG of too many pixels":      {jpeg1(0xC0, 8, 3, 65500, 65500), "65500 by 65500 pixels"},
		"a JPEG without height":          {jpeg1(0xC0, 8, 3, 10, 0), "10 by 0 pixels"},
		"a JPEG of 12 bits":              {jpeg1(0xC1, 12, 3, 10, 10), "12 bits"},
		"a lossless JPEG":                {jpeg1(0xC3, 8, 3, 10, 10), "most programs cannot read"},
		"an arithmetic JPEG":             {jpeg1(0xC9, 8, 3, 10, 10), "most programs cannot read"},
		"a JPEG of two components":       {jpeg1(0xC0, 8, 2, 10, 10), "2 components"},
		"a JPEG without pixels":          {[]byte{0xFF, 0xD8, 0xFF, 0xD9}, "no pixels"},
		"a JPEG cut short":               {photo[:len(photo)-20], "cut short"},
		"a JPEG cut in its header":       {photo[:30], "cut short"},
		"a PNG cut short":                {whole[:len(whole)-4], "cut short"},
		"a PNG with a flipped bit":       {flipped, "checksum differs"},
		"a PNG that begins elsewhere":    {png1("IDATx"), "header is not where"},
		"a PNG of an odd kind":           {png1(ihdr(1, 1, "\x07\x06\x00\x00\x00")), "does not know"},
		"a PNG with an unknown need":     {png1(ihdr(1, 1, "\x08\x00\x00\x00\x00"), "EVILx"), "not known"},
		"a PNG of garbage":               {png1(ihdr(1, 1, "\x08\x00\x00\x00\x00"), "IDATgarbage", "IEND"), "cannot be unpacked"},
		"a PNG without rows":             {png1(ihdr(1, 1, "\x08\x00\x00\x00\x00"), "IEND"), "no pixels"},
		"a palette PNG without one":      {png1(ihdr(1, 1, "\x08\x03\x00\x00\x00"), "IDATx", "IEND"), "palette"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := picture.Inspect(test.data)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q", err, test.want)
			}
			if _, err2 := picture.Read(test.data); err2 == nil || err2.Error() != err.Error() {
				t.Errorf("Read says %v, Inspect %v", err2, err)
			}
		})
	}
	for head, want := range map[string]string{
		"GIF89a": "it is a GIF, neither a JPEG nor a PNG picture: save it as PNG", "RIFF\x01\x02\x03\x04WEBPVP8 ": "it is WebP,", "II*\x00\x08": "it is TIFF,", "MM\x00*\x00": "it is TIFF,",
		"\x00\x00\x00\x1cftypavif": "it is AVIF,", "\x00\x00\x00\x18ftypheic": "it is HEIC,", "<svg xmlns='x'/>": "it is SVG,", "\xEF\xBB\xBF<?xml version='1.0'?>\n<svg/>": "it is SVG,",
		"x": "it is neither a JPEG nor a PNG picture", "RIFFxxxxWAVE": "it is neither", "<html><p>": "it is neither",
	} {
		if _, err := picture.Inspect([]byte(head)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %q", head, err, want)
		}
	}
	if _, err := picture.Inspect([]byte("x")); !errors.Is(err, picture.ErrFormat) {
		t.Errorf("%v is not ErrFormat", err)
	}
}

func TestPixelsThatPromiseMoreThanTheyHoldAreRefused(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	tall := b.Bytes()
	binary.BigEndian.PutUint32(tall[20:], 9) // the height
	binary.BigEndian.PutUint32(tall[29:], crc32.ChecksumIEEE(tall[12:29]))
	if _, err := picture.Inspect(tall); err == nil || !strings.Contains(err.Error(), "cannot be unpacked") {
		t.Errorf("%v", err)
	}
}

// exif makes an APP1 segment that says how the camera was held.
func exif(orientation byte) []byte {
	tiff := "MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(orientation) + "\x00\x00\x00\x00\x00\x00"
	body := "Exif\x00\x00" + tiff
	return append([]byte{0xFF, 0xE1, 0, byte(len(body) + 2)}, body...)
}

func TestACameraHeldOnItsSideGivesAnUprightPicture(t *testing.T) {
	photo := sample(t, "harbour.jpg")
	for orientation, want := range map[byte][3]int{1: {360, 240, 1}, 3: {360, 240, 3}, 6: {240, 360, 6}, 8: {240, 360, 8}, 9: {360, 240, 1}, 0: {360, 240, 1}} {
		held := append(append([]byte{0xFF, 0xD8}, exif(orientation)...), photo[2:]...)
		got, err := picture.Inspect(held)
		if err != nil || [3]int{got.Width, got.Height, got.Orientation} != want {
			t.Errorf("orientation %d: %+v, %v", orientation, got, err)
		}
		if w, h := got.Stored(); w != 360 || h != 240 {
			t.Errorf("orientation %d: stored as %d by %d", orientation, w, h)
		}
	}
}

func TestAJPEGKeepsItsPixelsAndLosesItsMetadata(t *testing.T) {
	photo := sample(t, "harbour-progressive.jpg")
	secret := append(append(append([]byte{0xFF, 0xD8}, exif(1)...), "\xFF\xFE\x00\x0csecret: me"...), photo[2:]...)
	secret = append(secret, "and behind its end"...)
	s, err := picture.Read(secret)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(s.JPEG, []byte("Exif")) || bytes.Contains(s.JPEG, []byte("secret")) || bytes.Contains(s.JPEG, []byte("behind")) {
		t.Error("metadata was kept")
	}
	before, err := jpeg.Decode(bytes.NewReader(secret))
	if err != nil {
		t.Fatal(err)
	}
	after, err := jpeg.Decode(bytes.NewReader(s.JPEG))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before.(*image.YCbCr).Y, after.(*image.YCbCr).Y) {
		t.Error("pixels differ")
	}
}

func TestColourProfilesAreKeptWhenTheyAreSound(t *testing.T) {
	s, err := picture.Read(sample(t, "harbour-profile.jpg"))
	if err != nil || len(s.Profile) < 400 || string(s.Profile[36:40]) != "acsp" || bytes.Contains(s.JPEG, []byte("ICC_PROFILE")) {
		t.Errorf("profile of %d bytes, %v", len(s.Profile), err)
	}
	spoilt := sample(t, "harbour-profile.jpg")
	at := bytes.Index(spoilt, []byte("RGB XYZ"))
	copy(spoilt[at:], "CMYK")
	if s, err := picture.Read(spoilt); err != nil || s.Profile != nil {
		t.Errorf("the profile of another colour space was kept: %v", err)
	}
	if s, err := picture.Read(sample(t, "harbour.jpg")); err != nil || s.Profile != nil {
		t.Errorf("a profile from nowhere: %v", err)
	}
}

// unfilter undoes the filters of rows of 8-bit components with the standard's
// words, not the package's code.
func unfilter(rows []byte, width, step int) []byte {
	var out []byte
	prior := make([]byte, width)
	for len(rows) > 0 {
		filter, row := rows[0], bytes.Clone(rows[1:1+width])
		for i := range row {
			a, c := 0, 0
			if i >= step {
				a, c = int(row[i-step]), int(prior[i-step])
			}
			b := int(prior[i])
			p := a + b - c
			dist := func(x int) int { return max(p-x, x-p) }
			nearest := c
			if dist(a) <= dist(b) && dist(a) <= dist(c) {
				nearest = a
			} else if dist(b) <= dist(c) {
				nearest = b
			}
			row[i] += byte([]int{0, a, b, (a + b) / 2, nearest}[filter])
		}
		out = append(out, row...)
		prior, rows = row, rows[1+width:]
	}
	return out
}

func TestTransparentPixelsAreLaidOnWhite(t *testing.T) {
	for _, name := range []string{"medallion.png", "medallion-grey.png", "medallion-palette.png"} {
		data := sample(t, name)
		s, err := picture.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		flat := unfilter(s.Rows, s.Width*s.Components, s.Components)
		for y := range s.Height {
			for x := range s.Width {
				r, _, _, a := decoded.At(x, y).RGBA() // with alpha multiplied in
				want := (r + 0xFFFF - a) >> 8
				if got := uint32(flat[(y*s.Width+x)*s.Components]); got+1 < want || got > want+1 {
					t.Fatalf("%s: the pixel at %d, %d is %d, want %d", name, x, y, got, want)
				}
			}
		}
	}
}

func TestOpaquePNGsPassAsTheyAre(t *testing.T) {
	palette := image.NewPaletted(image.Rect(0, 0, 9, 7), color.Palette{color.Black, color.White, color.RGBA{255, 0, 0, 255}})
	var b bytes.Buffer
	if err := png.Encode(&b, palette); err != nil {
		t.Fatal(err)
	}
	s, err := picture.Read(b.Bytes())
	if err != nil || s.Deflated == nil || s.Rows != nil || len(s.Palette) != 9 || s.Components != 1 || s.Depth != 2 {
		t.Errorf("%+v, %v", s, err)
	}
	if s, err = picture.Read(sample(t, "deep.png")); err != nil || s.Deflated == nil || s.Depth != 16 || s.Components != 3 {
		t.Errorf("%+v, %v", s.Info, err)
	}
	if s, err = picture.Read(sample(t, "engraving.png")); err != nil || s.Deflated == nil || s.Depth != 1 {
		t.Errorf("%+v, %v", s.Info, err)
	}
}

// FuzzRead holds to this: what Inspect accepts, Read can read, with as many
// rows as the header says, in memory that is in proportion to the pixels; and
// nothing makes either fall over.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob(samples + "*.*g")
	if len(files) == 0 {
		f.Fatal("there are no samples")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)/2])
	}
	f.Add(jpeg1(0xC0, 8, 3, 9, 9))
	f.Fuzz(func(t *testing.T, data []byte) {
		var info picture.Info
		var err error
		conformance.Bounded(t, len(data), 16, func() { info, err = picture.Inspect(data) })
		if err != nil {
			return
		}
		if info.Width*info.Height > 1<<20 {
			return
		}
		var s *picture.Samples
		conformance.Bounded(t, len(data)+4*info.Width*info.Height, 16, func() { s, err = picture.Read(data) })
		if err != nil {
			return // pixels that only unpacking can tell to be damaged
		}
		if s.Info != info {
			t.Fatalf("Inspect says %+v, Read %+v", info, s.Info)
		}
		if s.Rows != nil && len(s.Rows) != info.Height*(1+info.Width*s.Components) {
			t.Errorf("%d bytes of rows for %+v", len(s.Rows), info)
		}
	})
}

func BenchmarkInspect(b *testing.B) {
	for _, name := range []string{"harbour.jpg", "medallion.png"} {
		data := sample(b, name)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := picture.Inspect(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestOnlyPicturesThatAreUnpackedTakeMemoryForTheirPixels(t *testing.T) {
	for name, want := range map[string]int64{
		"harbour.jpg": 0, "harbour-progressive.jpg": 0, "harbour-grey.jpg": 0, "engraving.png": 0, "deep.png": 0,
		"ink.jpg": 16 * 120 * 80, "medallion.png": 12 * 120 * 160, "medallion-palette.png": 12 * 240 * 320, "medallion-grey.png": 12 * 120 * 160,
	} {
		if got := picture.Unpacking(sample(t, name)); got != want {
			t.Errorf("%s takes %d bytes, want %d", name, got, want)
		}
	}
	data := sample(t, "interlaced.png")
	if info, err := picture.Inspect(data); err != nil || picture.Unpacking(data) != int64(12*info.Width*info.Height) {
		t.Errorf("an interlaced one takes %d bytes, %v", picture.Unpacking(data), err)
	}
	for _, data := range [][]byte{nil, {0xFF, 0xD8, 0xFF}, []byte("\x89PNG\r\n\x1a\n"), sample(t, "medallion.png")[:20]} {
		if got := picture.Unpacking(data); got != 0 {
			t.Errorf("%q takes %d bytes", data, got)
		}
	}
}
