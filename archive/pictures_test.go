package archive_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/jsondoc"
)

const pictured = "The quay in the morning\n\nJane Roe\n\nApril 28, 2021\n\nPhoto: Jo Lee\n\nAbove, the quay before the fire.\n\n" +
	"The ferry sails again on Friday, after nine years in which nobody could say when it would. It will carry cars.\n"

func pngBytes(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegBytes(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewRGBA(image.Rect(0, 0, 40, 30)), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// write puts files into a new folder.
func write(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// buildOne builds a folder with one text and returns the result and the bundle.
func buildOne(t *testing.T, dir string) (archive.Result, string) {
	t.Helper()
	var result archive.Result
	out := filepath.Join(t.TempDir(), "out")
	_, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{dir}, Output: out, Sync: archive.SyncNone, Result: func(r archive.Result) { result = r }})
	if err != nil {
		t.Fatal(err)
	}
	return result, result.Bundle
}

func codes(r archive.Result) string {
	var all []string
	for _, w := range r.Warnings {
		all = append(all, w.Code)
	}
	return strings.Join(all, " ")
}

func TestPicturesBesideTheTextJoinItsImages(t *testing.T) {
	dir := write(t, map[string][]byte{
		"quay.txt": []byte(pictured), "quay.jpg": jpegBytes(t), "quay-1.png": pngBytes(t),
		"quay-2.txt.bak": nil, "other.jpg": jpegBytes(t),
	})
	r, bundle := buildOne(t, dir)
	if r.Err != nil || r.Status != archive.Built {
		t.Fatalf("%+v", r)
	}
	data, err := os.ReadFile(filepath.Join(bundle, "data", "quay.json"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := jsondoc.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Images) != 2 {
		t.Fatalf("%d images, want the one of the text and one more: %+v", len(d.Images), d.Images)
	}
	first, second := d.Images[0], d.Images[1]
	if first.File != "quay-1.jpg" || first.Creator != "Jo Lee" || first.MediaType != "image/jpeg" || first.Width != 40 || first.Height != 30 {
		t.Errorf("the first image is %+v", first)
	}
	if second.File != "quay-2.png" || second.MediaType != "image/png" || second.Width != 30 {
		t.Errorf("the second image is %+v", second)
	}
	kept, err := os.ReadFile(filepath.Join(bundle, "data", "quay-1.jpg"))
	if err != nil || !bytes.Equal(kept, jpegBytes(t)) {
		t.Errorf("the bundle's copy of the picture differs: %v", err)
	}
	if got := codes(r); !strings.Contains(got, "alt-missing") {
		t.Errorf("warnings %q, want the missing alternatives named", got)
	}
}

func TestASidecarNamesPicturesWithTheirWords(t *testing.T) {
	sidecar := "images:\n  - file: pics/fire.png\n    caption: After the fire.\n    credit: 'Photo: Ann Lee'\n    alt: A burnt quay under snow\n"
	dir := write(t, map[string][]byte{
		"quay.txt": []byte(strings.Replace(pictured, "Photo: Jo Lee\n\nAbove, the quay before the fire.\n\n", "", 1)), "quay.meta.yaml": []byte(sidecar), "pics/fire.png": pngBytes(t),
	})
	r, bundle := buildOne(t, dir)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	if got := codes(r); strings.Contains(got, "alt-missing") || strings.Contains(got, "picture") {
		t.Errorf("warnings %q of a picture that has all it needs", got)
	}
	if _, err := os.Stat(filepath.Join(bundle, "data", "quay-1.png")); err != nil {
		t.Error(err)
	}
}

func TestPicturesThatCannotBeUsedAreNamed(t *testing.T) {
	for name, test := range map[string]struct {
		sidecar string
		files   map[string][]byte
		want    string // a warning's code, or a part of the error
	}{
		"a picture that is not there":    {"images:\n  - file: fire.png\n", nil, "picture-missing"},
		"a file that is no picture":      {"", map[string][]byte{"quay.png": []byte("no picture at all")}, "picture-refused"},
		"a PNG under the name of a JPEG": {"", map[string][]byte{"quay.jpg": pngBytes(t)}, "picture-refused"},
		"a GIF beside the text":          {"", map[string][]byte{"quay.gif": []byte("GIF89a")}, "picture-refused"},
		"a GIF among others":             {"", map[string][]byte{"quay-1.GIF": []byte("GIF89a")}, "picture-refused"},
		"a WebP that is named":           {"images:\n  - file: fire.webp\n", map[string][]byte{"fire.webp": []byte("RIFF....WEBPVP8 ")}, "picture-refused"},
		"a cut header":                   {"", map[string][]byte{"quay.png": pngBytes(t)[:20]}, "picture-refused"},
		"a path that leads out":          {"images:\n  - file: ../secret.png\n", nil, "not a .jpg or .png file in the text's own folder"},
		"a file of another kind":         {"images:\n  - file: quay.txt\n", nil, "not a .jpg or .png file in the text's own folder"},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string][]byte{"quay.txt": []byte(pictured)}
			for n, data := range test.files {
				files[n] = data
			}
			if test.sidecar != "" {
				files["quay.meta.yaml"] = []byte(test.sidecar)
			}
			r, bundle := buildOne(t, write(t, files))
			if r.Err != nil {
				if !strings.Contains(r.Err.Error(), test.want) {
					t.Errorf("error %q, want %q", r.Err, test.want)
				}
				return
			}
			if got := codes(r); !strings.Contains(got, test.want) {
				t.Errorf("warnings %q, want %s", got, test.want)
			}
			if left, _ := filepath.Glob(filepath.Join(bundle, "data", "quay-*")); len(left) > 0 {
				t.Errorf("the bundle holds %q", left)
			}
		})
	}
}

func TestAnotherPictureMakesAnotherBundle(t *testing.T) {
	dir := write(t, map[string][]byte{"quay.txt": []byte(pictured), "quay.jpg": jpegBytes(t)})
	out := filepath.Join(t.TempDir(), "out")
	build := func() archive.Result {
		var result archive.Result
		if _, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{dir}, Output: out, Sync: archive.SyncNone, Result: func(r archive.Result) { result = r }}); err != nil {
			t.Fatal(err)
		}
		return result
	}
	build()
	if r := build(); r.Status != archive.Unchanged {
		t.Errorf("the second build is %s: %v", r.Status, r.Err)
	}
	other := append(jpegBytes(t), 0)
	if err := os.WriteFile(filepath.Join(dir, "quay.jpg"), other, 0o666); err != nil {
		t.Fatal(err)
	}
	if r := build(); r.Status != archive.Failed {
		t.Errorf("with another picture the build is %s, want failed for want of --force", r.Status)
	}
}
