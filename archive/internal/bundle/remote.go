package bundle

import (
	"context"
	"errors"
	"path"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/archive/zipbag"
)

// openObject opens a zip bundle or a pack in an object store, of which all is
// to be read.
func openObject(ctx context.Context, stores *store.Stores, name string, memory *bagit.Memory) (*Bag, error) {
	if !IsZip(name) {
		return nil, fault.New(fault.NoBundle, ErrNone, "of what is in object stores, packs and zip bundles are read: name a .zip")
	}
	f, err := stores.Fetch(ctx, name)
	if err != nil {
		return nil, err
	}
	return openZip(ctx, f, f.Size, path.Base(name), memory, f)
}

// openOutline opens a pack in an object store of which little is wanted: its
// end is read, and then each file by itself when it is asked for. Packs that are
// not in the form in which they are written are read as a whole.
func openOutline(ctx context.Context, stores *store.Stores, name string, memory *bagit.Memory) (*Bag, error) {
	f, err := stores.Open(ctx, name)
	if err != nil {
		return nil, err
	}
	account := memory.Account()
	bag, err := zipbag.Outline(ctx, f, f.Size, path.Base(name), account)
	if err != nil {
		account.Close()
		if errors.Is(err, zipbag.ErrForm) {
			return openObject(ctx, stores, name, memory)
		}
		return nil, err
	}
	return &Bag{FS: bag, packed: bag, account: account, close: f.Close, outlined: true}, nil
}

// isPackName reports whether a name is one that packs are given: pack-, 32
// lower-case hex digits and .zip.
func isPackName(name string) bool {
	digits, begins := strings.CutPrefix(name, "pack-")
	digits, ends := strings.CutSuffix(digits, ".zip")
	return begins && ends && len(digits) == 32 && strings.Trim(digits, "0123456789abcdef") == ""
}

// searchObjects gives the packs and zip bundles below an address, or the one
// that it names.
func searchObjects(ctx context.Context, stores *store.Stores, root string, give func(Target) bool) bool {
	if IsZip(root) {
		return give(Target{Path: root, Named: true})
	}
	shelf, err := stores.Below(ctx, root, store.Dir{})
	if err != nil {
		return give(Target{Path: root, Err: fault.Bare(err), Named: true})
	}
	any := false
	for o, err := range shelf.List(ctx, "") {
		if err != nil {
			return give(Target{Path: root, Err: fault.Bare(err), Named: true})
		}
		if !IsZip(o.Key) {
			continue
		}
		t := Target{Path: shelf.Name(o.Key)}
		if !isPackName(path.Base(o.Key)) {
			t.Passed = noZipObject(ctx, stores, t.Path)
		}
		any = any || t.Passed == ""
		if !give(t) {
			return false
		}
	}
	if !any {
		return give(Target{Path: root, Err: fault.New(fault.NoBundle, ErrNone, "name a pack or a zip bundle, or a prefix with such below"), Named: true})
	}
	return true
}

// noZipObject tells why a zip file in an object store is no bag; empty when it
// may be one.
func noZipObject(ctx context.Context, stores *store.Stores, name string) string {
	f, err := stores.Open(ctx, name)
	if err != nil {
		return "" // the check says why
	}
	defer f.Close()
	guess, err := zipbag.GuessOf(ctx, f, f.Size, bagParts[:])
	return guessed(guess, err)
}

// splitAddress takes the address of a bundle in a pack apart, as splitPack does
// with paths.
func splitAddress(name string) (pack, place string, ok bool) {
	rest := strings.TrimPrefix(name, store.Scheme)
	at := strings.Index(rest, InPack)
	if at < 0 || !IsZip(rest[:at]) {
		return "", "", false
	}
	return store.Scheme + rest[:at], rest[at+len(InPack):], true
}
