package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// Names lists the files in data/, sorted.
func Names(bag fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(bag, "data", func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			names = append(names, strings.TrimPrefix(name, "data/"))
		}
		return err
	})
	return names, err
}

// IsDocument reports whether a file of the payload is, by its name, the document
// JSON: the one other JSON file of a bundle describes it to other programs.
func IsDocument(name string) bool {
	return path.Ext(name) == ".json" && path.Base(name) != "ro-crate-metadata.json"
}

// Source reads the source that a bundle's document was made from: the
// file of the payload with its digest.
func Source(bag fs.FS, origin doc.Origin) ([]byte, error) {
	files, err := fs.ReadDir(bag, "data")
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if info, err := f.Info(); err != nil || info.Size() != origin.Bytes || f.IsDir() {
			continue
		}
		data, err := fs.ReadFile(bag, "data/"+f.Name())
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", f.Name(), fault.Bare(err))
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) == origin.SHA256 {
			return data, nil
		}
	}
	return nil, fault.WithRemedy(errors.New("the bundle does not hold its document's source"), "use archive show, which needs only the document JSON")
}

// ErrNoDocument means that a bundle was built without the document JSON.
var ErrNoDocument = errors.New("the bundle holds no document JSON")

// noWarnings ends the document JSON of most bundles.
var noWarnings = []byte("\"warnings\": []\n}\n")

// record reads the title and the warnings that a bundle of ours records of its
// document. Most have no warnings, which the end of the JSON tells without
// taking it apart.
func record(bag fs.FS, fields []bagit.Field) (title string, warnings []doc.Notice, err error) {
	names, err := fs.Glob(bag, "data/*.json")
	if err != nil {
		return "", nil, err
	}
	title = bagit.Value(fields, "Title")
	for _, name := range names {
		if !IsDocument(name) {
			continue
		}
		data, err := fs.ReadFile(bag, name)
		if err != nil || bytes.HasSuffix(data, noWarnings) && !strings.Contains(title, "%") {
			return title, nil, err
		}
		d, err := jsondoc.Read(data)
		if err != nil {
			return "", nil, err
		}
		return d.Meta.Title, d.Warnings, nil
	}
	return title, nil, ErrNoDocument
}

// Document reads the document JSON of a bundle.
func Document(bag fs.FS) (*doc.Document, error) {
	names, err := fs.Glob(bag, "data/*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if !IsDocument(name) {
			continue
		}
		data, err := fs.ReadFile(bag, name)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", name, fault.Bare(err))
		}
		d, err := jsondoc.Read(data)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", name, err)
		}
		return d, nil
	}
	return nil, fault.WithRemedy(ErrNoDocument, "show its source instead: "+strings.Join(sources(bag), ", "))
}

func sources(bag fs.FS) []string {
	names, _ := fs.Glob(bag, "data/*.txt")
	return names
}
