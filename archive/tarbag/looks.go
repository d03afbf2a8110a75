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
		return readable(err)
	}
	in, err := b.input()
	if err != nil {
		return readable(err)
	}
	defer in.close()
	return guess(ctx, in, parts)
}

// readable tells a file that is no tar file from one that cannot be read.
func readable(err error) (Guess, error) {
	if _, no := err.(*refusal); no {
		return NoTar, nil
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
			g, err := readable(err)
			if !first && err == nil {
				g = MayBag // damaged, maybe
			}
			return g, err
		}
		if empty(block) {
			return NoBag, nil
		}
		h, err := parseHeader(block)
		if _, no := err.(*refusal); no && first && !strings.HasPrefix(string(block[magicAt:]), "ustar") {
			return NoTar, nil
		} else if no {
			return MayBag, nil
		}
		if entries.NamesBag(h.name, parts) || in.at() > glance {
			return MayBag, nil
		}
		if err := in.skip(h.size + fill(h.size)); err != nil {
			_, err = readable(err)
			return MayBag, err
		}
	}
}
