package bundle

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// MaxWhole bounds a file of a bundle that is read as a whole, in bytes: the
// document JSON, a PDF, an EPUB or a source that is compared or shown. Reading
// the JSON takes about twelve times its size.
const MaxWhole = 64 << 20

// Checked is a bundle that was validated. What is read of it is held to the
// checksums once more, as it is read.
type Checked struct {
	*Bag
	Report bagit.Report
}

// Read reads a file of the payload as a whole.
func (c Checked) Read(ctx context.Context, name string) ([]byte, error) {
	return c.ReadUpTo(ctx, name, MaxWhole)
}

// ReadUpTo reads a file of the payload of at most limit bytes as a whole. Of
// the bundles that are read at the same time, one has large files in memory.
func (c Checked) ReadUpTo(ctx context.Context, name string, limit int64) ([]byte, error) {
	if info, err := fs.Stat(c, name); err == nil && info.Size() > 1<<20 {
		if err := c.account.Large(ctx); err != nil {
			return nil, err
		}
	}
	return c.Report.ReadFile(ctx, c.FS, name, limit)
}

// SHA256 is the digest of a file of the payload in hex: the one that a manifest
// gives it, or else that of its bytes.
func (c Checked) SHA256(ctx context.Context, name string) (string, error) {
	if sum := c.Report.Sum(digest.SHA256, name); sum != nil {
		return hex.EncodeToString(sum), nil
	}
	h := sha256.New()
	if _, err := c.Report.Copy(ctx, c.FS, name, h); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Names lists the files in data/, sorted.
func (c Checked) Names() []string {
	names := c.Report.Payload()
	for i, name := range names {
		names[i] = strings.TrimPrefix(name, "data/")
	}
	return names
}

// IsDocument reports whether a file of the payload is, by its name, the document
// JSON: the one other JSON file of a bundle describes it to other programs.
func IsDocument(name string) bool {
	return path.Ext(name) == ".json" && path.Base(name) != "ro-crate-metadata.json"
}

// Source reads the source that a bundle's document was made from: the
// file of the payload with its digest.
func (c Checked) Source(ctx context.Context, origin doc.Origin) ([]byte, error) {
	for _, name := range c.Names() {
		if info, err := fs.Stat(c, "data/"+name); err != nil || info.Size() != origin.Bytes {
			continue
		}
		if sum, err := c.SHA256(ctx, "data/"+name); err != nil {
			return nil, err
		} else if sum == origin.SHA256 {
			return c.Read(ctx, "data/"+name)
		}
	}
	return nil, fault.New(fault.NotInBundle, errors.New("the bundle does not hold its document's source"), "use archive show, which needs only the document JSON")
}

// ErrNoDocument means that a bundle was built without the document JSON.
var ErrNoDocument = errors.New("the bundle holds no document JSON")

// noWarnings ends the document JSON of most bundles.
var noWarnings = []byte("\"warnings\": []\n}\n")

// record reads the title and the warnings that a bundle of ours, with these files in
// its payload, records of its document. Most have no warnings, which the end of the
// JSON tells without taking it apart.
func record(bag fs.FS, payload []string, fields []bagit.Field) (title string, warnings []doc.Notice, err error) {
	title = bagit.Value(fields, "Title")
	name, err := documentAmong(payload)
	if err != nil {
		return title, nil, err
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

// Documents lists the files of the payload that are, by their names, document
// JSON, sorted: one in a bundle of ours, any number in another program's bag.
func Documents(bag fs.FS) ([]string, error) {
	names, err := fs.Glob(bag, "data/*.json")
	return slices.DeleteFunc(names, func(name string) bool { return !IsDocument(name) }), err
}

// documentName is the name of the document JSON; ErrNoDocument when there is none.
func documentName(bag fs.FS) (string, error) {
	names, err := Documents(bag)
	if err != nil {
		return "", err
	}
	return documentAmong(names)
}

// documentAmong is documentName for files of a payload that are known.
func documentAmong(payload []string) (string, error) {
	at := slices.IndexFunc(payload, func(name string) bool { return path.Dir(name) == "data" && IsDocument(name) })
	if at < 0 {
		return "", ErrNoDocument
	}
	return payload[at], nil
}

// DocumentJSON reads the bytes of the document JSON; ErrNoDocument when there is
// none.
func (c Checked) DocumentJSON(ctx context.Context) ([]byte, error) {
	name, err := documentName(c)
	if err != nil {
		return nil, err
	}
	return c.Read(ctx, name)
}

// Document reads the document JSON of a bundle.
func (c Checked) Document(ctx context.Context) (*doc.Document, error) {
	name, err := documentName(c)
	if errors.Is(err, ErrNoDocument) {
		return nil, fault.WithRemedy(err, "show its source instead: "+strings.Join(sources(c), ", "))
	}
	if err != nil {
		return nil, err
	}
	data, err := c.Read(ctx, name)
	if err != nil {
		return nil, err
	}
	d, err := jsondoc.Read(data)
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", name, err)
	}
	return d, nil
}

func sources(bag fs.FS) []string {
	names, _ := fs.Glob(bag, "data/*.txt")
	return names[:min(len(names), 10)]
}
