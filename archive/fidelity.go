package archive

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/fidelity"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// agree proves that every finished file says what the document says, block by
// block. A file that does not must never reach a bundle.
func (r *rendered) agree() error {
	for _, file := range r.files {
		for _, f := range convert.Formats() {
			if filepath.Ext(file.name) != f.Ext {
				continue
			}
			if err := agrees(r.doc, f.Name, file.data); err != nil {
				return err
			}
		}
	}
	return nil
}

func agrees(d *doc.Document, format string, data []byte) error {
	differences, err := compareCopy(d, format, data)
	switch {
	case err != nil:
		err = fmt.Errorf("comparing the %s with the document: %w", strings.ToUpper(format), err)
	case len(differences) > 0:
		err = fmt.Errorf("the %s does not say what the document says: %s%s", strings.ToUpper(format), differences[0], more(len(differences)))
	}
	return fault.WithRemedy(err, "please report this with the text that caused it; --no-compare builds the bundle all the same")
}

func more(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (and %d more)", n-1)
}

// compareCopy takes the text back out of a file and compares it.
func compareCopy(d *doc.Document, format string, data []byte) ([]fidelity.Difference, error) {
	switch format {
	case "pdf":
		return fidelity.PDF(d, data)
	case "epub":
		return fidelity.EPUB(d, data)
	case "json":
		back, err := jsondoc.Read(bytes.Clone(data))
		if err == nil && !reflect.DeepEqual(back, d) {
			err = errors.New("it does not give the document back")
		}
		return nil, err
	}
	return nil, nil
}
