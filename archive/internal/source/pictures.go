package source

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// Limits of the pictures of one source. They are held in memory while its
// bundle is made.
const (
	maxPictures     = 200
	maxPictureBytes = 256 << 20 // all of them together
)

// pictureExts are the endings of picture files, as cameras and people write them. Files
// of the kinds behind the first six are read to tell that, and why, they are not shown.
var pictureExts = []string{
	".jpg", ".jpeg", ".png", ".JPG", ".JPEG", ".PNG",
	".gif", ".webp", ".tif", ".tiff", ".avif", ".heic", ".svg", ".bmp", ".GIF", ".WEBP", ".TIF", ".TIFF", ".HEIC",
}

// Pictures reads the picture files of a source: those that metadata names, then
// those that stand beside it under its own name, NAME.jpg, or NAME-1.jpg,
// NAME-2.jpg and so on. In the bundle they bear the slug and a number.
func (m *Metadata) Pictures(s Source, slug string, layers []convert.Layer) ([]doc.Picture, error) {
	if s.Stream {
		return nil, nil
	}
	names := convert.PictureFiles(layers)
	if len(names) == 0 && (s.Bare || !m.beside.may(s, firstPictures(s.Path)...)) {
		return nil, nil
	}
	dir, err := s.folder()
	if err != nil {
		return nil, fmt.Errorf("looking for pictures: %w", fault.Bare(err))
	}
	defer dir.Close()
	for _, n := range s.beside() {
		if !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	var out []doc.Picture
	left := int64(maxPictureBytes)
	for _, name := range names {
		if len(out) == maxPictures {
			return nil, fault.New(fault.Picture, fmt.Errorf("it has more than %d pictures", maxPictures), "split the text")
		}
		data, err := readPicture(dir, name, left)
		switch {
		case absent(err):
			continue // reading the text says which image misses it
		case err != nil:
			return nil, fmt.Errorf("the picture %q: %w", name, fault.Bare(err))
		}
		left -= int64(len(data))
		file := slug + "-" + strconv.Itoa(len(out)+1) + strings.Replace(strings.ToLower(filepath.Ext(name)), ".jpeg", ".jpg", 1)
		out = append(out, doc.Picture{Name: name, File: file, Data: data})
	}
	return out, nil
}

// readPicture reads a picture in, or below, the source's folder. A name that
// leads out of there is refused: metadata may come from anywhere, and a bundle
// is for giving away.
func readPicture(dir folder, name string, left int64) ([]byte, error) {
	if !filepath.IsLocal(filepath.FromSlash(name)) || !slices.Contains(pictureExts, filepath.Ext(name)) {
		return nil, fault.New(fault.Picture, errors.New("it is not a .jpg or .png file in the text's own folder"), "copy the picture there and name it from there")
	}
	info, err := dir.Stat(filepath.FromSlash(name))
	if err == nil && info.Mode().IsRegular() && info.Size() > left {
		return nil, fault.New(fault.Picture, fmt.Errorf("the pictures of one text may have %d MiB together", maxPictureBytes>>20), "make them smaller, or split the text")
	}
	return dir.read(filepath.FromSlash(name), left)
}

// beside lists the pictures that stand beside the source under its name.
func (s Source) beside() []string {
	base := filepath.Base(s.Path)
	ext := filepath.Ext(base)
	stem := strings.TrimSuffix(base, ext)
	names := s.existing(stem)
	for n := 1; n <= maxPictures; n++ {
		found := false
		for _, sep := range []string{"-", "_"} {
			numbered := stem + sep + strconv.Itoa(n)
			if _, err := s.lstat(numbered + ext); err == nil {
				continue // they are the pictures of another text
			}
			more := s.existing(numbered)
			names, found = append(names, more...), found || len(more) > 0
		}
		if !found {
			break
		}
	}
	return names
}

// firstPictures lists the names that pictures beside a source begin with: where
// none of them is there, none with a higher number counts.
func firstPictures(path string) (names []string) {
	base := filepath.Base(path)
	ext := filepath.Ext(base)
	stem := strings.TrimSuffix(base, ext)
	for _, stem := range []string{stem, stem + "-1", stem + "_1"} {
		for _, ext := range pictureExts {
			names = append(names, stem+ext)
		}
	}
	return names
}

func (s Source) existing(stem string) []string {
	var names []string
	for _, ext := range pictureExts {
		if info, err := s.lstat(stem + ext); err == nil && !info.IsDir() {
			names = append(names, stem+ext)
		}
	}
	return names
}
