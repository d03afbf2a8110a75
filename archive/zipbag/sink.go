package zipbag

import (
	"io"

	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/convert/pack"
)

// NewSink begins a zip file on w that holds one folder, in canonical form:
// stored, sorted by name, one fixed time, no extra fields, no data descriptors.
// Close writes it, and does not close w.
func NewSink(w io.Writer, folder string) *entries.Sink {
	return entries.NewSink(folder, func(sorted []entries.File) error {
		z := pack.NewZip(w)
		for _, f := range sorted {
			if err := z.Store(f.Name, f.Data); err != nil {
				return err
			}
		}
		return z.Close()
	})
}
