package convert

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
)

// Reader is one kind of source that documents are made of.
type Reader struct {
	Name      string   // as users name it: "text"
	Exts      []string // in lower case, with the dot
	MediaType string
	Read      func(src doc.Source) (doc.Reading, error)
	Front     func(archival string) int // lines of front matter, as doc.Archival has them; nil where sources have none
}

// Readers lists the readers. The first one reads whatever no other one claims.
func Readers() []Reader {
	return []Reader{
		{"text", []string{".txt", ".text"}, "text/plain", plain.Read, plain.Front},
	}
}

// ReaderOf is the reader of a source of this name.
func ReaderOf(name string) Reader {
	readers := Readers()
	if r, ok := claims(readers, name); ok {
		return r
	}
	return readers[0]
}

// Readable reports whether a folder's file of this name is taken for a source.
// A file that a user names is read whatever it is called.
func Readable(name string) bool {
	_, ok := claims(Readers(), name)
	return ok
}

func claims(readers []Reader, name string) (Reader, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, r := range readers {
		if slices.Contains(r.Exts, ext) {
			return r, true
		}
	}
	return Reader{}, false
}
