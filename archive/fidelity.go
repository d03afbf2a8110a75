package archive

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// agree proves that every finished file says what the document says, block by
// block. A file that does not must never reach a bundle.
func (r *rendered) agree() error {
	for _, file := range r.files {
		if f, ok := convert.FormatOf(filepath.Ext(file.name)); ok {
			if err := agrees(r.doc, f, file.data); err != nil {
				return err
			}
		}
	}
	return nil
}

func agrees(d *doc.Document, f convert.Format, data []byte) error {
	differences, err := f.Compare(d, data)
	switch {
	case err != nil:
		err = fmt.Errorf("comparing the %s with the document: %w", strings.ToUpper(f.Name), err)
	case len(differences) > 0:
		err = fmt.Errorf("the %s does not say what the document says: %s%s", strings.ToUpper(f.Name), differences[0], more(len(differences)))
	}
	return fault.New(fault.CopiesDiffer, err, "please report this with the text that caused it; --no-compare builds the bundle all the same")
}

func more(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" (and %d more)", n-1)
}
