package archive_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// pictureKinds are pictures of each kind that is read.
func pictureKinds(t *testing.T) map[string][]byte {
	t.Helper()
	r := image.Rect(0, 0, 19, 7)
	kinds := map[string][]byte{"x.jpg": jpegBytes(t)}
	for name, im := range map[string]image.Image{
		"gray.png": image.NewGray(r), "deep.png": image.NewGray16(r), "alpha.png": image.NewNRGBA(r), "deep alpha.png": image.NewNRGBA64(r), "rgb.png": image.NewRGBA(r),
		"palette.png": image.NewPaletted(r, color.Palette{color.White, color.Black, color.Transparent}),
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, im); err != nil {
			t.Fatal(err)
		}
		kinds[name] = b.Bytes()
	}
	var gray bytes.Buffer
	if err := jpeg.Encode(&gray, image.NewGray(r), nil); err != nil {
		t.Fatal(err)
	}
	kinds["gray.jpg"] = gray.Bytes()
	return kinds
}

// TestNoPictureFailsItsText puts damaged pictures beside texts that name an
// image, one or none: cut anywhere, with bits turned, stretched, empty, under
// the wrong name. Each is used or refused with a word, and the text is built.
func TestNoPictureFailsItsText(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	dir := t.TempDir()
	texts := []string{"A title\n\nA text that names no image at all.\n", pictured, "A title\n\nPhoto: Jo Lee\n\nText.\n\nPhoto: Ann Roe\n\nText.\n"}
	made := 0
	add := func(kind string, data []byte) {
		name := fmt.Sprintf("t%04d", made)
		for file, content := range map[string][]byte{name + ".txt": []byte(texts[made%len(texts)]), name + filepath.Ext(kind): data} {
			if err := os.WriteFile(filepath.Join(dir, file), content, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		made++
	}
	kinds := pictureKinds(t)
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		data := kinds[kind]
		add(kind, data)
		add("wrong"+map[string]string{".png": ".jpg", ".jpg": ".png"}[filepath.Ext(kind)], data)
		for range 6 {
			add(kind, data[:r.IntN(len(data))])
			turned := bytes.Clone(data)
			turned[r.IntN(len(turned))] ^= 1 << r.IntN(8)
			add(kind, turned)
		}
		add(kind, append(bytes.Clone(data), data...))
	}
	for _, data := range []string{"", "x", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff\xe0", "GIF89a", "<svg/>"} {
		add("a.png", []byte(data))
		add("a.jpg", []byte(data))
	}
	refused, used := 0, 0
	_, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{dir}, Output: filepath.Join(t.TempDir(), "out"), DryRun: true, Jobs: 2, Result: func(res archive.Result) {
		if res.Status != archive.Planned {
			t.Errorf("%s: %v (%s)", res.Source, res.Err, archive.Remedy(res.Err))
			return
		}
		for _, w := range res.Warnings {
			if w.Code == "picture-refused" && strings.Contains(w.Text, "was not used: ") {
				refused++
				return
			}
		}
		used++
	}})
	if err != nil || refused+used != made || refused < made/3 || used < 9 {
		t.Errorf("of %d pictures %d were refused and %d used: %v", made, refused, used, err)
	}
}
