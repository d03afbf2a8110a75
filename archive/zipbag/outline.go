package zipbag

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/convert/pack"
)

// ErrForm means that a zip file has another form than NewSink gives it, so that
// its end does not tell where everything stands.
var ErrForm = errors.New("it is not in the form in which packs are written")

// Outline reads the end of a zip file and nothing else: in the form that NewSink
// writes, that tells where every file stands. A file is read when it is opened,
// with one call, and its header is held to what the end says. For a zip file that
// is far away, and of which one file is wanted; what else is wrong with it is
// not found. ErrForm is for files of another form.
func Outline(ctx context.Context, r io.ReaderAt, size int64, name string, account *bagit.Account) (*Bag, error) {
	return newBag(ctx, r, size, name, account, (*prepass).outline)
}

// outline takes the places of the data from the central directory.
func (p *prepass) outline() error {
	at := int64(0)
	for i := range p.entries {
		h := &p.entries[i]
		if !h.form || h.method != pack.MethodStore || h.offset != at || h.size >= mask32 {
			return ErrForm
		}
		h.data = at + int64(len(h.canonicalEntry().AppendLocal(nil)))
		at = h.data + h.packed
	}
	if at != p.end.offset || p.padded > 0 {
		return ErrForm
	}
	p.outlined = true
	return nil
}

// fetch reads an entry with its header.
func (b *Bag) fetch(h *header) (*bytes.Reader, error) {
	data := make([]byte, h.data+h.packed-h.offset)
	if n, err := b.r.ReadAt(data, h.offset); n < len(data) {
		return nil, fmt.Errorf("reading %q: %w", h.name, err)
	}
	head, entry := h.data-h.offset, h.canonicalEntry()
	entry.Name = b.folder + "/" + h.name
	if !bytes.Equal(data[:head], entry.AppendLocal(nil)) {
		return nil, fmt.Errorf("reading %q: its two headers do not say the same", h.name)
	}
	return bytes.NewReader(data[head:]), nil
}
