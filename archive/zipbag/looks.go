package zipbag

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// Guess is what a zip file is by the names in it, before anything of it is
// checked.
type Guess int

// The guesses.
const (
	NoZip  Guess = iota // it has no directory that can be read, and no names of a bag
	NoBag               // its directory holds no names of a bag
	MayBag              // it holds names of a bag, or did before it was damaged
)

// GuessAt looks for names that only bags have, at the top of a zip file or in
// a folder there. It looks at names only: what holds them may be wrong in any
// way, and encrypted.
func GuessAt(ctx context.Context, name string, parts []string) (Guess, error) {
	f, err := entries.OpenRegular(name)
	if err != nil {
		return NoZip, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return NoZip, err
	}
	return GuessOf(ctx, f, info.Size(), parts)
}

// GuessOf looks at a zip file of size bytes as GuessAt does.
func GuessOf(ctx context.Context, r io.ReaderAt, size int64, parts []string) (Guess, error) {
	p := &prepass{ctx: ctx, r: r, size: size, findings: new(bagit.Findings)}
	whole, found, err := p.anyNamed(parts)
	switch {
	case err != nil:
		return NoZip, err
	case found:
		return MayBag, nil
	case whole:
		return NoBag, nil
	}
	found, err = mentions(r, size, parts)
	if err == nil && !found {
		found, err = lost(r, size)
	}
	if found {
		return MayBag, err
	}
	return NoZip, err
}

// lost reports whether a file is empty, breaks off before it names anything, or
// begins with zeros: what a crash or a full disk leaves of a zip file.
func lost(r io.ReaderAt, size int64) (bool, error) {
	head := make([]byte, min(size, localLen))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return false, err
	}
	const magic = "PK\x03\x04"
	begins := strings.HasPrefix(magic, string(head[:min(len(head), len(magic))]))
	cut := begins && (len(head) < localLen || size < localLen+int64(binary.LittleEndian.Uint16(head[26:])))
	return cut || len(bytes.Trim(head, "\x00")) == 0, nil
}

// anyNamed looks through the central directory, and reports whether it could
// be read to its end.
func (p *prepass) anyNamed(parts []string) (whole, found bool, err error) {
	e, err := p.findEnd()
	if err != nil || p.refused || e.offset+e.size > e.start {
		return false, false, err
	}
	r := bufio.NewReaderSize(io.NewSectionReader(p.r, e.offset, e.size), int(min(e.size, 256<<10)))
	var buf []byte
	for left := e.size; left > 0; left -= int64(len(buf)) {
		if err := context.Cause(p.ctx); err != nil {
			return false, false, err
		}
		var h header
		if h, buf, err = nextCentral(r, buf[:0]); errors.Is(err, errMalformed) && h.name == "" {
			return false, false, nil
		} else if err != nil && !refuses(err) {
			return false, false, err
		}
		if entries.NamesBag(h.name, parts) {
			return true, true, nil
		}
	}
	return true, false, nil
}

// mentions looks for such names at both ends of a file whose directory cannot
// be read: there they stand in what a damaged zip file still has.
func mentions(r io.ReaderAt, size int64, parts []string) (bool, error) {
	const window = 1 << 20
	for _, at := range []int64{0, max(0, size-window)} {
		b := make([]byte, min(size, window))
		if _, err := r.ReadAt(b, at); err != nil && err != io.EOF {
			return false, err
		}
		for _, part := range parts {
			if bytes.Contains(b, []byte("/"+part)) {
				return true, nil
			}
		}
	}
	return false, nil
}
