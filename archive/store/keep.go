package store

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// Outcome is what became of an object that was to be kept.
type Outcome int

// The outcomes.
const (
	Written Outcome = iota // it was not there
	Kept                   // it was there, with the same bytes
	Instead                // it was written in place of another version
)

// ErrDiffers means that other bytes stand under the name.
var ErrDiffers = errors.New("other bytes stand there")

// Pauses before a store is asked again that says of one object that it is there
// and that it is not.
const (
	firstPause = 20 * time.Millisecond
	lastPause  = 64 * firstPause // five attempts within two seconds
)

// errUnsettled is for an object that a store refused to write since it is there,
// and did not find.
var errUnsettled = fault.New(fault.ObjectStore, answer{"the store says that something stands there, and that nothing does", nil}, "run again later: what is done is kept")

// Keep puts an object, or finds the same bytes there. When the store says that
// something stands there, or the connection breaks so that nobody knows what
// became of the object, it looks and compares: the answer to a request that was
// carried out may be lost, and a rival may have been first. Some stores refuse a
// write for a rival's that is not to be read yet, or that fails in the end: then
// all begins again after a pause.
func Keep(ctx context.Context, s Store, key string, content []byte, mode Mode) (Outcome, error) {
	sum := sha256.Sum256(content)
	for pause := firstPause; ; pause *= 4 {
		outcome, err := keepOnce(ctx, s, key, content, sum, mode)
		if pause > lastPause || !errors.Is(err, errUnsettled) {
			return outcome, err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return outcome, context.Cause(ctx)
		}
	}
}

func keepOnce(ctx context.Context, s Store, key string, content []byte, sum Sum, mode Mode) (Outcome, error) {
	err := s.Put(ctx, key, content, sum, mode)
	switch {
	case err == nil && mode.Replace:
		return Instead, nil
	case err == nil:
		return Written, nil
	case ctx.Err() != nil || errors.Is(err, fs.ErrPermission) || errors.Is(err, ErrDigest):
		return Written, err
	}
	there, looked := s.Head(ctx, key)
	switch {
	case errors.Is(err, ErrExists) && errors.Is(looked, fs.ErrNotExist):
		return Written, errUnsettled
	case looked != nil:
		return Written, err // nothing is there, or nothing can be known: what went wrong first is the cause
	}
	same, compared := sameAs(ctx, s, there, int64(len(content)), sum)
	switch {
	case compared != nil:
		return Written, errors.Join(err, compared)
	case same:
		return Kept, nil
	case errors.Is(err, ErrExists) || errors.Is(err, ErrChanged):
		return Written, ErrDiffers
	}
	if mode.Replace {
		return Written, err // the old version stands there still
	}
	return Written, ErrDiffers
}

// sameAs compares an object with bytes. Where the store does not tell the
// digest, or tells one of the digests of parts, the object is read.
func sameAs(ctx context.Context, s Store, there Object, size int64, sum Sum) (bool, error) {
	switch {
	case there.Size != size:
		return false, nil
	case there.SHA256 != nil:
		return *there.SHA256 == sum, nil
	}
	r, _, err := s.Get(ctx, there.Key, Part{ETag: there.ETag})
	if err != nil {
		return false, fmt.Errorf("reading what stands there: %w", err)
	}
	defer r.Close()
	got, err := sumOf(r)
	if err != nil {
		return false, fmt.Errorf("reading what stands there: %w", err)
	}
	return got == sum, nil
}

// sumOf reads to the end and returns the digest of what came.
func sumOf(r io.Reader) (Sum, error) {
	h := sha256.New()
	_, err := io.Copy(h, r)
	return Sum(h.Sum(nil)), err
}
