package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func kept(t testing.TB, data []byte) *jpegFile {
	t.Helper()
	p, err := readJPEG(data)
	if err != nil {
		t.Fatal(err)
	}
	return p.(*jpegFile)
}

// TestPixelsAreThoseThatOthersUnpack compares with the decoder of the Go library, on
// whose rounding nothing of ours may hang.
func TestPixelsAreThoseThatOthersUnpack(t *testing.T) {
	files, err := filepath.Glob("../../archive/conformance/testdata/torture/*.jpg")
	if err != nil || len(files) < 6 {
		t.Fatalf("%d pictures, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		ours, err := decode(kept(t, data).kept)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		theirs, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		worst := 0
		for y := range theirs.Bounds().Dy() {
			for x := range theirs.Bounds().Dx() {
				var want []byte
				switch m := theirs.(type) {
				case *image.Gray:
					want = []byte{m.GrayAt(x, y).Y}
				case *image.YCbCr:
					c := m.YCbCrAt(x, y)
					want = []byte{c.Y, c.Cb, c.Cr}
				case *image.CMYK: // turned to ink, which Adobe's files are not
					c := m.CMYKAt(x, y)
					want = []byte{255 - c.C, 255 - c.M, 255 - c.Y, 255 - c.K}
				default:
					t.Fatalf("%s: %T", file, m)
				}
				for i, v := range want {
					worst = max(worst, abs(int(ours[i].at(x, y))-int(v)))
				}
			}
		}
		if worst > 2 {
			t.Errorf("%s: a sample is off by %d", file, worst)
		}
	}
}

func TestWhatIsPackedIsWhatOthersUnpack(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, size := range [][2]int{{1, 1}, {8, 8}, {9, 7}, {64, 40}, {33, 100}} {
		width, height := size[0], size[1]
		rgb := make([]byte, 3*width*height)
		for i := range rgb {
			x, y := i/3%width, i/3/width
			rgb[i] = byte(x*255/width*(i%3)/2 + y*127/height + random.IntN(9))
		}
		m, err := jpeg.Decode(bytes.NewReader(encode(rgb, width, height)))
		if err != nil {
			t.Fatalf("%v: %v", size, err)
		}
		if m.Bounds().Dx() != width || m.Bounds().Dy() != height {
			t.Fatalf("%v became %v", size, m.Bounds())
		}
		for i := range width * height {
			r, g, b, _ := m.At(i%width, i/width).RGBA()
			for k, v := range []uint32{r, g, b} {
				if abs(int(v>>8)-int(rgb[3*i+k])) > 14 {
					t.Fatalf("%v: the pixel %d is %d, want %d", size, i, v>>8, rgb[3*i+k])
				}
			}
		}
	}
}

func TestNoiseOfEveryKindIsPackedAndUnpacked(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	rgb := make([]byte, 3*80*80)
	for i := range rgb {
		rgb[i] = byte(random.IntN(2) * 255)
	}
	planes, err := decode(encode(rgb, 80, 80))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 80 * 80 {
		y, _, _ := yCbCr(int32(rgb[3*i]), int32(rgb[3*i+1]), int32(rgb[3*i+2]))
		if got := int(planes[0].at(i%80, i/80)); abs(got-int(y)) > 16 {
			t.Fatalf("the pixel %d has %d, want %d", i, got, y)
		}
	}
}

func TestInksShowAsTheyPrint(t *testing.T) {
	for ink, want := range map[[4]int32][3]byte{
		{0, 0, 0, 0}: {255, 255, 255}, {255, 0, 0, 0}: {0, 159, 227}, {0, 255, 0, 0}: {230, 0, 126}, {0, 0, 255, 0}: {255, 237, 0},
		{0, 255, 255, 0}: {227, 6, 19}, {0, 0, 0, 255}: {29, 29, 27}, {255, 255, 255, 255}: {0, 0, 0},
	} {
		if got := inkShown(ink[0], ink[1], ink[2], ink[3]); got != want {
			t.Errorf("%v shows as %v, want %v", ink, got, want)
		}
	}
	// More ink is never lighter, whatever else lies there.
	random := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		var a [4]int32
		for i := range a {
			a[i] = random.Int32N(256)
		}
		b := a
		b[3] = a[3] + random.Int32N(256-a[3])
		less, more := inkShown(a[0], a[1], a[2], a[3]), inkShown(b[0], b[1], b[2], b[3])
		for i := range less {
			if int(more[i]) > int(less[i])+1 {
				t.Fatalf("%v shows as %v, and %v as %v", a, less, b, more)
			}
		}
	}
}

// inkFile is a JPEG in inks, as Adobe's programs say that they stored them: 0 for as
// they are, 2 for luminance and two differences.
func inkFile(t testing.TB, transform byte) []byte {
	t.Helper()
	data, err := os.ReadFile("../../archive/conformance/testdata/torture/ink.jpg")
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(data, []byte("Adobe"))
	if at < 0 {
		t.Fatal("the sample has no marker of Adobe's")
	}
	data[at+11] = transform
	return data
}

func TestStoredValuesAreTakenForTheInksThatOthersTakeThemFor(t *testing.T) {
	for _, transform := range []byte{0, 2} {
		data := inkFile(t, transform)
		j := kept(t, data)
		planes, err := decode(j.kept)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for y := range j.height {
			for x := range j.width {
				got := j.inks([4]byte{planes[0].at(x, y), planes[1].at(x, y), planes[2].at(x, y), planes[3].at(x, y)})
				c := theirs.(*image.CMYK).CMYKAt(x, y)
				for i, want := range []byte{c.C, c.M, c.Y, c.K} {
					if abs(int(got[i])-int(want)) > 4 {
						t.Fatalf("transform %d: the ink %d at %d, %d is %d, want %d", transform, i, x, y, got[i], want)
					}
				}
			}
		}
	}
}

// TestPrintIsShownInTheSameBytesEverywhere holds what is made of a picture in inks:
// unpacked, mixed and packed in integers.
func TestPrintIsShownInTheSameBytesEverywhere(t *testing.T) {
	for transform, want := range map[byte]string{0: "7b09c3ccf972f038", 2: "21ad268b029d4ffa"} {
		shown, err := Shown(inkFile(t, transform))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(shown)
		if got := hex.EncodeToString(sum[:8]); got != want {
			t.Errorf("transform %d: the digest is %s, want %s: a change of format, if it was meant", transform, got, want)
		}
	}
}

func TestOnlyPrintIsShownOtherwiseThanItIs(t *testing.T) {
	for _, name := range []string{"harbour.jpg", "harbour-grey.jpg", "harbour-turned.jpg", "medallion.png"} {
		data, err := os.ReadFile("../../archive/conformance/testdata/torture/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if shown, err := Shown(data); err != nil || !bytes.Equal(shown, data) {
			t.Errorf("%s is shown as something else: %v", name, err)
		}
	}
	data := inkFile(t, 0)
	held := "\xFF\xE1\x00\x22Exif\x00\x00MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
	turned, err := Shown(slices.Insert(data, 2, []byte(held)...))
	if err != nil {
		t.Fatal(err)
	}
	if info, err := Inspect(turned); err != nil || info.Orientation != 6 || info.Width != 80 || info.Height != 120 {
		t.Errorf("turned it is %+v, %v", info, err)
	}
	if j := kept(t, turned); j.components != 3 {
		t.Errorf("it is shown in %d components", j.components)
	}
}

func TestAFewBytesPromiseNoMillionsOfPixels(t *testing.T) {
	data := inkFile(t, 0)
	at := bytes.Index(data, []byte("\xFF\xC0"))
	copy(data[at+5:], "\x17\x00\x17\x00") // 5888 pixels a side
	if _, err := Shown(data); !errors.Is(err, errDamaged) {
		t.Errorf("%v", err)
	}
}
