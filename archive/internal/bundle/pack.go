package bundle

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
)

// InPack parts the path of a pack from the place of a bundle in it:
// "packs/pack-1f.zip//2021/story".
const InPack = "//"

// splitPack takes the path of a bundle in a pack apart.
func splitPack(name string) (pack, place string, ok bool) {
	if store.Remote(name) {
		pack, place, ok = splitAddress(name)
		return pack, place, ok && fs.ValidPath(place)
	}
	pack, place, ok = strings.Cut(name, InPack)
	if !ok || !IsZip(pack) || !fs.ValidPath(place) {
		return "", "", false
	}
	info, err := os.Stat(pack)
	return pack, place, err == nil && info.Mode().IsRegular()
}

// IsPack reports whether a bag says that it is a pack.
func IsPack(info []bagit.Field) bool { return bagit.Value(info, LabelPack) != "" }

// inPack lists the bundles of a pack by their paths, and of anything else the
// path alone.
func inPack(ctx context.Context, stores *store.Stores, name string) []string {
	if _, _, ok := splitPack(name); ok || !IsZip(name) {
		return []string{name}
	}
	bag, err := OpenAbout(ctx, stores, name)
	if err != nil {
		return []string{name}
	}
	defer bag.Close()
	places, err := bag.Places()
	if err != nil {
		return []string{name} // no pack, or one whose reading will say what is wrong
	}
	for i, place := range places {
		places[i] = name + InPack + place
	}
	return places
}

// OpenPath opens the bundle at a path or an address, which may lie in a pack; the
// rest is as with OpenWithin.
func OpenPath(ctx context.Context, stores *store.Stores, name string, memory *bagit.Memory, sums bool) (*Bag, error) {
	if pack, place, ok := splitPack(name); ok {
		return openInPack(ctx, stores, pack, place, memory)
	}
	if store.Remote(name) {
		return openObject(ctx, stores, name, memory)
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	return OpenWithin(ctx, name, info, memory, sums)
}

// OpenAbout opens a bundle to see what it says of itself: of one in an object
// store little more than that is read.
func OpenAbout(ctx context.Context, stores *store.Stores, name string) (*Bag, error) {
	if _, _, ok := splitPack(name); !ok && store.Remote(name) && IsZip(name) {
		return openOutline(ctx, stores, name, bagit.NewMemory(0))
	}
	return OpenPath(ctx, stores, name, bagit.NewMemory(0), false)
}

// openInPack opens one bundle of a pack, after its bytes were held to the pack's
// manifest. Nothing else of the pack is read.
func openInPack(ctx context.Context, stores *store.Stores, pack, place string, memory *bagit.Memory) (*Bag, error) {
	if store.Remote(pack) {
		outer, err := openOutline(ctx, stores, pack, memory)
		if err != nil {
			return nil, err
		}
		defer outer.Close()
		inner, _, err := outer.Take(ctx, place, InnerMemory())
		return inner, err
	}
	info, err := os.Stat(pack)
	if err != nil {
		return nil, err
	}
	outer, err := OpenWithin(ctx, pack, info, memory, false)
	if err != nil {
		return nil, err
	}
	inner, err := outer.inPack(ctx, place, InnerMemory())
	if err != nil {
		return nil, errors.Join(err, outer.Close())
	}
	closeInner := inner.close
	inner.close = func() error { return errors.Join(closeInner(), outer.Close()) }
	return inner, nil
}

// inPack opens one bundle of a pack after its bytes were held to the manifest.
func (b *Bag) inPack(ctx context.Context, place string, memory *bagit.Memory) (*Bag, error) {
	name, want, err := b.listed(place)
	if err != nil {
		return nil, err
	}
	file, size, err := b.section(name)
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(file, 0, size)); err != nil {
		return nil, err
	}
	if hex.EncodeToString(h.Sum(nil)) != want {
		return nil, alteredInPack(name)
	}
	return b.Inner(ctx, name, memory)
}

// listed is the name of a bundle in a pack, and the digest that the manifest
// gives it.
func (b *Bag) listed(place string) (name, sum string, err error) {
	sums, err := b.packSums()
	if err != nil {
		return "", "", err
	}
	name = "data/" + place + ZipExt
	sum, listed := sums[name]
	if !listed {
		return "", "", fault.WithRemedy(fmt.Errorf("the pack does not hold %q", place), "archive show PACK shows what it holds")
	}
	return name, sum, nil
}

func alteredInPack(name string) error {
	return fault.WithRemedy(fmt.Errorf("%q does not have the checksum that the pack's manifest gives it", name), "see all that is wrong with archive verify; another copy of the pack may be whole")
}

// Places lists the bundles of a pack, as its manifest has them.
func (b *Bag) Places() ([]string, error) {
	sums, err := b.packSums()
	if err != nil {
		return nil, err
	}
	var places []string
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		place := strings.TrimSuffix(strings.TrimPrefix(name, "data/"), ZipExt)
		if !fs.ValidPath(place) || "data/"+place+ZipExt != name {
			return nil, fault.WithRemedy(fmt.Errorf("the pack lists %q, which is no zip bundle", name), "see what is wrong with archive verify")
		}
		places = append(places, place)
	}
	return places, nil
}

// Take reads one bundle of a pack into memory, holds it to the manifest and
// opens it. Nothing that it gives was read a second time.
func (b *Bag) Take(ctx context.Context, place string, memory *bagit.Memory) (*Bag, []byte, error) {
	name, want, err := b.listed(place)
	if err != nil {
		return nil, nil, err
	}
	file, size, err := b.section(name)
	if err != nil {
		return nil, nil, err
	}
	data := make([]byte, size)
	if _, err := file.ReadAt(data, 0); err != nil && err != io.EOF {
		return nil, nil, err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != want {
		return nil, nil, alteredInPack(name)
	}
	bag, err := openZip(ctx, bytes.NewReader(data), size, name, memory, nil)
	return bag, data, err
}

// innerMemory bounds the names and checksums of bundles in packs that are open
// at a time, in bytes.
const innerMemory = 16 << 20

// InnerMemory is memory for bundles in packs. It is not that of the packs: an
// account that waited for its own pack's would wait for ever.
func InnerMemory() *bagit.Memory { return bagit.NewMemory(innerMemory) }

// maxPackManifest bounds the manifest of a pack, in bytes.
const maxPackManifest = 16 << 20

// packSums is what the manifest of a pack lists: SHA-256 in hex by path.
func (b *Bag) packSums() (map[string]string, error) {
	if b.sums != nil {
		return b.sums, nil
	}
	if b.Refused() {
		return nil, fault.WithRemedy(errors.New("the pack cannot be read"), "see what is wrong with archive verify")
	}
	if !b.isPack() {
		return nil, fault.WithRemedy(errors.New("it is no pack"), "name the .zip file that a build with --pack wrote")
	}
	file, err := b.Open("manifest-sha256.txt")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxPackManifest))
	if err != nil {
		return nil, err
	}
	sums := make(map[string]string)
	for line := range strings.Lines(string(text)) {
		if sum, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  "); ok {
			sums[name] = sum
		}
	}
	b.sums = sums
	return sums, nil
}

// isPack reports whether a bag is a pack. Of one that is far away, the index
// tells: it stands at the end, which was read already.
func (b *Bag) isPack() bool {
	if b.outlined {
		_, err := fs.Stat(b, "index.jsonl")
		return err == nil
	}
	fields, err := bagit.ReadInfo(b)
	return err == nil && IsPack(fields)
}

// Inner opens a zip bundle in the payload of a bag.
func (b *Bag) Inner(ctx context.Context, name string, memory *bagit.Memory) (*Bag, error) {
	file, size, err := b.section(name)
	if err != nil {
		return nil, err
	}
	if size > maxAtOnce {
		return openZip(ctx, file, size, name, memory, nil)
	}
	data, err := readAtOnce(file, size)
	if err != nil {
		return nil, err
	}
	bag, err := openZip(ctx, data, size, name, memory, data)
	if err != nil {
		data.Close()
	}
	return bag, err
}

// maxAtOnce bounds the bundles of packs that are read into memory with one call, in
// bytes. Their headers, tag files and files are many small reads otherwise.
const maxAtOnce = 1 << 20

// atOnce is a bundle in memory.
type atOnce struct {
	bytes.Reader
	buffer []byte
}

// buffers keeps the memory of bundles for the next one.
var buffers = sync.Pool{New: func() any { return new(atOnce) }}

func readAtOnce(file io.ReaderAt, size int64) (*atOnce, error) {
	a := buffers.Get().(*atOnce)
	a.buffer = slices.Grow(a.buffer[:0], int(size))[:size]
	if n, err := file.ReadAt(a.buffer, 0); n < len(a.buffer) {
		a.Close()
		return nil, err
	}
	a.Reset(a.buffer)
	return a, nil
}

// Close gives the memory back.
func (a *atOnce) Close() error {
	a.Reset(nil)
	buffers.Put(a)
	return nil
}

// section is a file of a bag that can be read at any place.
func (b *Bag) section(name string) (io.ReaderAt, int64, error) {
	file, err := b.Open(name)
	if err != nil {
		return nil, 0, err
	}
	info, err := file.Stat()
	if err != nil {
		return nil, 0, err
	}
	at, ok := file.(io.ReaderAt)
	if !ok {
		return nil, 0, fmt.Errorf("%q is compressed, not stored", name)
	}
	return at, info.Size(), nil
}
