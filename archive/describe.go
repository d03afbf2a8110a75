package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"time"

	"github.com/fad55d40/archive/archive/crate"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// describe writes the RO-Crate description of a bundle's payload. It notes the
// digests of files that it takes.
func describe(d *doc.Document, files []payload, stamp time.Time) []byte {
	list := make([]crate.File, len(files))
	for i := range files {
		f := &files[i]
		if f.sha256 == "" {
			sum := sha256.Sum256(f.data)
			f.sha256 = hex.EncodeToString(sum[:])
		}
		list[i] = crate.File{Name: f.name, Bytes: int64(len(f.data)), SHA256: f.sha256, MediaType: convert.ReaderOf(d.Origin.Name).MediaType}
		if i > 0 {
			kindOf(d, &list[i])
		}
	}
	return crate.Append(nil, d, list, crate.Options{Tool: toolName, Version: Version, URL: toolURL, Stamp: stamp})
}

// kindOf tells pictures from the files that writers made.
func kindOf(d *doc.Document, f *crate.File) {
	for i := range d.Images {
		if d.Images[i].File == f.Name {
			f.Kind, f.MediaType = crate.Picture, d.Images[i].MediaType
			return
		}
	}
	f.Kind, f.MediaType = crate.Rendition, "application/octet-stream"
	if format, ok := convert.FormatOf(filepath.Ext(f.Name)); ok {
		f.MediaType, f.Purpose = format.MediaType, format.Purpose
	}
}
