package tarbag

import (
	"context"
	"io"
	"strings"

	"github.com/fad55d40/archive/archive/internal/entries"
)

// Looks reports whether a file begins as a tar file does, compressed or not.
func Looks(path string) (bool, error) {
	f, err := entries.OpenRegular(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, blockSize)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return false, err
	}
	begins := func(at int, magic string) bool { return n >= at+len(magic) && string(head[at:at+len(magic)]) == magic }
	return begins(magicAt, "ustar") || begins(0, gzipMagic) || begins(0, zstdMagic), nil
}

// Guess is what a tar file is by the names at its begin, before anything of it is
// checked.
type Guess int

// The guesses.
const (
	NoTar  Guess = iota // no header can be read
	NoBag               // it was read to the end, and has no names of a bag
	MayBag              // it has names of a bag, or is too long to tell
)

// glance is how much of a tar file a guess unpacks, in bytes.
const glance = 64 << 20

// GuessAt looks for names that only bags have, at the top of a tar file or in a
// folder there.
func GuessAt(ctx context.Context, name string, parts []string) (Guess, error) {
	f, err := entries.OpenRegular(name)
	if err != nil {
		return NoTar, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return NoTar, err
	}
	b := &Bag{r: f, size: info.Size()}
	if b.packing, err = packingOf(f, b.size); err != nil {
		return broken(err)
	}
	in, err := b.input()
	if err != nil {
		return broken(err)
	}
	defer in.close()
	switch g, err := guess(ctx, in, parts); {
	case g == NoTar && err == nil && (b.packing != plain || b.size == 0):
		return MayBag, nil // it breaks off before it tells anything
	case g == NoBag && b.packing == plain && b.size > emptyTar:
		return bare(f)
	default:
		return g, err
	}
}

// emptyTar is the size of a tar file without an entry, as tools write it, in bytes.
const emptyTar = 20 * blockSize

// bare guesses at a tar file that ended when it was read. One that is longer than
// tar files without an entry and begins with zeros lost its data, as in a crash.
func bare(r io.ReaderAt) (Guess, error) {
	block := make([]byte, blockSize)
	if _, err := r.ReadAt(block, 0); err != nil {
		return NoTar, err
	}
	if empty(block) {
		return MayBag, nil
	}
	return NoBag, nil
}

// broken tells a file that is damaged, maybe, from one that cannot be read.
func broken(err error) (Guess, error) {
	if _, no := err.(*refusal); no {
		return MayBag, nil
	}
	return NoTar, err
}

// guess reads headers until one tells.
func guess(ctx context.Context, in input, parts []string) (Guess, error) {
	block := make([]byte, blockSize)
	for first := true; ; first = false {
		if err := context.Cause(ctx); err != nil {
			return NoTar, err
		}
		if err := in.read(block); err != nil {
			g, err := broken(err)
			if first && err == nil && !namesBag(block, parts) {
				g = NoTar
			}
			return g, err
		}
		if empty(block) {
			return NoBag, nil
		}
		h, err := parseHeader(block)
		if _, no := err.(*refusal); no && first && !strings.HasPrefix(string(block[magicAt:]), "ustar") && !namesBag(block, parts) {
			return NoTar, nil
		} else if no {
			return MayBag, nil
		}
		if entries.NamesBag(h.name, parts) || in.at() > glance {
			return MayBag, nil
		}
		if err := in.skip(h.size + fill(h.size)); err != nil {
			return broken(err)
		}
	}
}

// namesBag reports whether what may be a header, or the begin of one, names a
// file of a bag.
func namesBag(block []byte, parts []string) bool {
	name, _, _ := strings.Cut(string(block[nameAt:modeAt]), "\x00")
	return entries.NamesBag(name, parts)
}
