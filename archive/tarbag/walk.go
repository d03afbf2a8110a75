package tarbag

import (
	"bytes"
	"context"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// entry is one file or folder.
type entry struct {
	path string // a folder's ends in a slash
	size int64
	at   int64  // where its data begin in the tar file, unpacked
	sums []byte // its checksums by Bag.taken, one behind the other; nil when none were taken
	kept []byte // its bytes, of a tag file of a compressed tar file
	form bool   // its headers are as NewSink writes them
}

// Path, SetPath and Length make it an entry of a tree.
func (e *entry) Path() string     { return e.path }
func (e *entry) SetPath(p string) { e.path = p }
func (e *entry) Length() int64    { return e.size }

// entryCost is what an entry takes in memory beside its name, in bytes, with its
// place in the order and what growth adds.
const entryCost = 224

// What is kept of the tag files of a compressed tar file, in bytes.
const (
	maxKept    = 1 << 20 // of one
	maxAllKept = 3 << 20
)

// walk reads a tar file from its first byte to its last.
type walk struct {
	ctx     context.Context
	account *bagit.Account
	in      input
	keep    bool // keep small tag files
	sums    bool // take checksums

	entries  []entry
	extended extended
	raw      []byte // headers of the entry at hand, to be compared with our form
	kept     int64
	taken    []digest.Algorithm
	multi    *digest.Multi
	padding  int64 // zeros behind the two blocks that end the file
}

// run reads all entries and the end. The error is a refusal, or that of the
// input.
func (w *walk) run() error {
	block := make([]byte, blockSize)
	for {
		if err := context.Cause(w.ctx); err != nil {
			return err
		}
		if err := w.in.read(block); err != nil {
			return err
		}
		if empty(block) {
			return w.end(block)
		}
		h, err := parseHeader(block)
		if err != nil {
			return err
		}
		if w.raw = append(w.raw, block...); len(w.raw) > maxExtended+4*blockSize {
			return refused("tar-limit", h.name, "its headers are longer than %d KiB", maxExtended>>10)
		}
		switch h.kind {
		case kindPax, kindPaxGlobal, kindLongName:
			err = w.extend(h)
		default:
			err = w.entry(h)
			w.raw = w.raw[:0]
		}
		if err != nil {
			return err
		}
	}
}

// extend reads an extended header.
func (w *walk) extend(h header) error {
	if w.extended.open {
		return refused("tar-ambiguous", h.name, "an entry has two extended headers")
	}
	if h.size > maxExtended {
		return refused("tar-limit", h.name, "an extended header is longer than %d KiB", maxExtended>>10)
	}
	data := make([]byte, h.size+fill(h.size))
	if err := w.in.read(data); err != nil {
		return err
	}
	w.raw = append(w.raw, data...)
	said, rest := string(data[:h.size]), data[h.size:]
	if !empty(rest) {
		return refused("tar-trailing", h.name, "there are bytes behind an extended header")
	}
	switch h.kind {
	case kindPaxGlobal:
		return new(extended).pax(said, true)
	case kindPax:
		w.extended.open = true
		return w.extended.pax(said, false)
	}
	w.extended.open = true
	name, nul := strings.CutSuffix(said, "\x00")
	if !nul || name == "" || strings.IndexByte(name, 0) >= 0 {
		return refused("tar-malformed", "", "a long name does not end in one NUL: %.80q", said)
	}
	w.extended.path = name
	return nil
}

// entry takes a file or folder, and what is needed of its data.
func (w *walk) entry(h header) error {
	err := w.extended.apply(&h)
	w.extended = extended{}
	if err != nil {
		return err
	}
	name, err := nameOf(h)
	if err != nil {
		return err
	}
	if name == "" {
		return nil // the folder that all lies in, as tar -c . writes it
	}
	if len(w.entries) >= entries.MaxEntries {
		return refused("tar-limit", "", "it has more than %d entries", entries.MaxEntries)
	}
	if err := w.account.Take(w.ctx, int64(len(name)+entryCost)); err != nil {
		return err
	}
	e := entry{path: name, size: h.size, at: w.in.at()}
	e.form = bytes.Equal(w.raw, appendHeader(nil, name, h.size))
	if err := w.data(&e); err != nil {
		return err
	}
	w.entries = append(w.entries, e)
	rest := make([]byte, fill(h.size))
	if err := w.in.read(rest); err != nil {
		return err
	}
	if !empty(rest) {
		return refused("tar-trailing", name, "there are bytes behind its data")
	}
	return nil
}

// nameOf is the name of an entry, without the ./ that tar puts before it when it
// packs the folder it is in; empty for that folder itself.
func nameOf(h header) (string, error) {
	name := strings.TrimPrefix(h.name, "./")
	switch h.kind {
	case kindFile, kindOldFile:
		if strings.HasSuffix(name, "/") {
			return "", refused("tar-ambiguous", h.name, "it is a file by its header, and a folder by its name")
		}
	case kindFolder:
		if h.size != 0 {
			return "", refused("tar-ambiguous", h.name, "it is a folder, and has %d bytes of data", h.size)
		}
		if name == "" || name == "." {
			return "", nil
		}
		name = strings.TrimSuffix(name, "/") + "/"
	default:
		return "", refused("tar-type", h.name, "it is a link, a device or the like, of kind %q; pack it anew, with GNU tar by --hard-dereference", h.kind)
	}
	if why := entries.Wrong(name); why != "" {
		return "", refused("tar-name", h.name, "%s", why)
	}
	return name, nil
}

// data goes past the data of an entry, and takes from them what is asked for.
func (w *walk) data(e *entry) error {
	if strings.HasSuffix(e.path, "/") {
		return nil
	}
	if w.keep && tagFile(e.path) && e.size <= maxKept && w.kept+e.size <= maxAllKept {
		w.kept += e.size
		if err := w.account.Take(w.ctx, e.size); err != nil {
			return err
		}
		e.kept = make([]byte, e.size)
		if err := w.in.read(e.kept); err != nil {
			return err
		}
		return w.sum(e, bytes.NewReader(e.kept))
	}
	if !w.sums {
		return w.in.skip(e.size)
	}
	return w.sum(e, limited(w.in, e.size))
}

// sum takes the checksums of an entry.
func (w *walk) sum(e *entry, data io.Reader) error {
	if !w.sums {
		return nil
	}
	if w.multi == nil {
		w.taken = w.likely()
		w.multi = digest.NewMulti(w.taken...)
	}
	return takeSums(w.ctx, w.account, w.multi, e, data)
}

// likely are the algorithms of the manifests that came before the first file, or
// those of nearly all bags.
func (w *walk) likely() (out []digest.Algorithm) {
	for i := range w.entries {
		out = append(out, algorithmOf(w.entries[i].path)...)
	}
	if len(out) == 0 {
		out = []digest.Algorithm{digest.MD5, digest.SHA1, digest.SHA256, digest.SHA512}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tagFile reports whether a path, with the bag's folder, is that of a file that
// tells of the bag.
func tagFile(name string) bool {
	dir, base := path.Split(name)
	return strings.Count(dir, "/") <= 1 && (base == "bagit.txt" || base == "bag-info.txt" || base == "fetch.txt" || len(algorithmOf(name)) > 0)
}

// algorithmOf is the algorithm of a manifest, by its path with the bag's folder or
// in it; of other files there is none.
func algorithmOf(name string) []digest.Algorithm {
	dir, base := path.Split(name)
	word, ok := strings.CutPrefix(strings.TrimPrefix(strings.ToLower(base), "tag"), "manifest-")
	if !ok || strings.Count(dir, "/") > 1 {
		return nil
	}
	if a, ok := digest.Parse(strings.TrimSuffix(word, ".txt")); ok {
		return []digest.Algorithm{a}
	}
	return nil
}

// maxPadding bounds the zeros behind the end, in bytes: tools fill up the last
// record, which has 10 KiB where nobody asked for more.
const maxPadding = 1 << 20

// end reads what follows the first block of zeros: another one, zeros up to the
// end, and nothing.
func (w *walk) end(block []byte) error {
	if w.extended.open {
		return refused("tar-malformed", "", "an extended header stands at the end, without its entry")
	}
	for n := int64(0); ; n += blockSize {
		more, err := w.in.last(block)
		switch {
		case err != nil:
			return err
		case !more && n == 0:
			return refused("tar-malformed", "", "it does not end in two blocks of zeros")
		case !more:
			w.padding = n - blockSize
			return nil
		case !empty(block):
			return refused("tar-trailing", "", "there are bytes behind the end, or another tar file")
		case n > maxPadding:
			return refused("tar-trailing", "", "more than %d KiB of zeros stand behind the end", maxPadding>>10)
		}
	}
}

// otherForm tells how the file differs from what Sink writes; empty when it does
// not.
func (w *walk) otherForm(p packing) string {
	switch {
	case p != plain:
		return "it is compressed"
	case w.padding != 0:
		return "zeros stand behind its end"
	}
	for i := range w.entries {
		if !w.entries[i].form {
			return "its headers are not in the form in which bundles are written"
		}
		if i > 0 && w.entries[i-1].path >= w.entries[i].path {
			return "its entries are not sorted by name"
		}
	}
	return ""
}
