package zipbag

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/internal/plural"
	"github.com/fad55d40/archive/convert/pack"
)

// canonical makes every header again as NewSink writes it and compares: where all
// agree, the checksums of the data and this comparison vouch for every byte of
// the file. The first header that differs is enough to tell.
func (p *prepass) canonical(b *Bag) error {
	what, entry, err := p.firstDifference()
	if err == nil && what != "" {
		b.find("zip-canonical", strings.TrimPrefix(entry, p.folder+"/"), "%s", what)
	}
	return err
}

func (p *prepass) firstDifference() (what, entry string, err error) {
	if p.padded > 0 {
		return fmt.Sprintf("behind its end stands nothing but zeros: %s", plural.Bytes(p.padded)), "", nil
	}
	at, room := int64(0), make([]byte, 0, 512)
	for i := range p.entries {
		h := &p.entries[i]
		switch {
		case i%1024 == 0 && p.ctx.Err() != nil:
			return "", "", context.Cause(p.ctx)
		case h.folder():
			return "there is an entry for a folder", h.name, nil
		case h.method != pack.MethodStore:
			return "it is compressed, not stored", h.name, nil
		case i > 0 && p.entries[i-1].name >= h.name:
			return "the entries are not sorted by name", h.name, nil
		case h.offset != at:
			return "the entries do not stand in the order of the central directory", h.name, nil
		case h.size >= mask32 || h.offset >= mask32:
			return "it needs the zip64 form", h.name, nil
		}
		if !h.form {
			return "its header in the central directory is not in the form in which bundles are written", h.name, nil
		}
		same, err := p.holds(h.canonicalEntry().AppendLocal(room), at)
		if err != nil {
			return "", "", err
		}
		if !same {
			return "its local header is not in the form in which bundles are written", h.name, nil
		}
		at = h.data + h.packed
	}
	last := pack.AppendEnd(nil, len(p.entries), p.end.size, p.end.offset)
	same, err := p.holds(last, p.size-int64(len(last)))
	if err == nil && !same {
		what = "the end of the central directory is not in the form in which bundles are written"
	}
	return what, "", err
}

// holds reports whether these bytes stand in the file at an offset. What stands
// there is read into the room behind them.
func (p *prepass) holds(want []byte, at int64) (bool, error) {
	got := slices.Grow(want, len(want))[len(want) : 2*len(want)]
	if _, err := p.r.ReadAt(got, at); err != nil && err != io.EOF {
		return false, fmt.Errorf("at byte %d: %w", at, err)
	}
	return bytes.Equal(got, want), nil
}
