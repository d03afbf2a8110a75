package archive

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// readBundle reads the document JSON of a bundle after checking the whole
// bundle: a damaged copy must not speak for the document.
func (s *Shown) readBundle(why bool) error {
	info, err := os.Stat(s.Path)
	if err != nil {
		return bare(err)
	}
	bag, err := openBundle(s.Path, info)
	if err != nil {
		return err
	}
	defer bag.Close()
	report, err := bag.validate(context.Background(), bagit.Options{ProfileAgent: ourAgent})
	if err != nil {
		return err
	}
	if report.Damaged() {
		return withRemedy(ErrDamaged, "see what is wrong with archive verify")
	}
	if s.Doc, err = bundleDocument(bag); err != nil || !why {
		return err
	}
	source, err := bundleSource(bag, s.Doc.Origin)
	if err != nil {
		return err
	}
	return s.explain(doc.Source{Name: s.Doc.Origin.Name, Data: source, Encoding: s.Doc.Origin.Encoding, FixEncoding: explain.Repaired(s.Doc)})
}

// explain tells why the document's fields are what they are.
func (s *Shown) explain(src doc.Source) error {
	text, err := explain.NewText(src)
	if err != nil {
		return err
	}
	s.Fields = explain.Fields(s.Doc, text)
	return nil
}

// bundleSource reads the source that a bundle's document was made from: the
// file of the payload with its digest.
func bundleSource(bag fs.FS, origin doc.Origin) ([]byte, error) {
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
			return nil, fmt.Errorf("reading %q: %w", f.Name(), bare(err))
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) == origin.SHA256 {
			return data, nil
		}
	}
	return nil, withRemedy(errors.New("the bundle does not hold its document's source"), "use archive show, which needs only the document JSON")
}

// bundleDocument reads the document JSON of a bundle.
func bundleDocument(bag fs.FS) (*doc.Document, error) {
	names, err := fs.Glob(bag, "data/*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if filepath.Base(name) == "ro-crate-metadata.json" {
			continue
		}
		data, err := fs.ReadFile(bag, name)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", name, bare(err))
		}
		d, err := jsondoc.Read(data)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", name, err)
		}
		return d, nil
	}
	return nil, withRemedy(errors.New("the bundle holds no document JSON"), "show its source instead: "+strings.Join(sources(bag), ", "))
}

func sources(bag fs.FS) []string {
	names, _ := fs.Glob(bag, "data/*.txt")
	return names
}
