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

// describe writes the RO-Crate description of a bundle's payload, the first
// file of which is the source.
func describe(d *doc.Document, files []payload, stamp time.Time) []byte {
	list := make([]crate.File, len(files))
	for i, f := range files {
		sum := sha256.Sum256(f.data)
		list[i] = crate.File{Name: f.name, Bytes: int64(len(f.data)), SHA256: hex.EncodeToString(sum[:]), MediaType: convert.ReaderOf(d.Origin.Name).MediaType}
		if i > 0 {
			list[i].Kind, list[i].MediaType = kindOf(d, f.name)
		}
	}
	return crate.Append(nil, d, list, crate.Options{Tool: toolName, Version: Version, URL: toolURL, Stamp: stamp})
}

// kindOf tells pictures from the files that writers made.
func kindOf(d *doc.Document, name string) (crate.Kind, string) {
	for i := range d.Images {
		if d.Images[i].File == name {
			return crate.Picture, d.Images[i].MediaType
		}
	}
	if f, ok := convert.FormatOf(filepath.Ext(name)); ok {
		return crate.Rendition, f.MediaType
	}
	return crate.Rendition, "application/octet-stream"
}
