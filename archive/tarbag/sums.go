package tarbag

import (
	"cmp"
	"context"
	"io"
	"slices"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
)

// takeSums takes the checksums of an entry from its data.
func takeSums(ctx context.Context, account *bagit.Account, multi *digest.Multi, e *entry, data io.Reader) error {
	multi.Reset()
	buf := make([]byte, 64<<10)
	for {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		n, err := data.Read(buf)
		multi.Write(buf[:n])
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
	}
	if multi.Len() != e.size {
		return errCut
	}
	length := 0
	for _, a := range multi.Algorithms() {
		length += a.Size()
	}
	if err := account.Take(ctx, int64(length-len(e.sums))); err != nil {
		return err
	}
	sums := make([]byte, 0, length)
	for _, a := range multi.Algorithms() {
		sums = multi.AppendSum(sums, a)
	}
	e.sums = sums
	return nil
}

// TakeSums sees that the checksums of all files of a compressed tar file are
// there, which its manifests ask for. It goes through the file once more when
// they were not taken on the way. Of a plain one, files are read where they lie.
func (b *Bag) TakeSums(ctx context.Context) error {
	if b.packing == plain || b.refused {
		return nil
	}
	var want []digest.Algorithm
	var order []*entry
	b.Each(func(e *entry) {
		want = append(want, algorithmOf("bag/"+e.path)...)
		order = append(order, e)
	})
	slices.Sort(want)
	want = slices.Compact(want)
	if !slices.ContainsFunc(want, func(a digest.Algorithm) bool { return !slices.Contains(b.taken, a) }) {
		return nil
	}
	slices.SortFunc(order, func(a, b *entry) int { return cmp.Compare(a.at, b.at) })
	in, err := b.input()
	if err != nil {
		return err
	}
	defer in.close()
	multi := digest.NewMulti(want...)
	for _, e := range order {
		if err := in.skip(e.at - in.at()); err != nil {
			return err
		}
		if err := takeSums(ctx, b.account, multi, e, limited(in, e.size)); err != nil {
			return err
		}
	}
	b.taken = want
	return nil
}

// Sums gives the checksums of a file that were taken on the way. It reports false
// where one of those that are asked for was not.
func (b *Bag) Sums(name string, algorithms []digest.Algorithm) (bagit.Sums, int64, bool) {
	e := b.File(name)
	if e == nil || e.sums == nil || slices.ContainsFunc(algorithms, func(a digest.Algorithm) bool { return !slices.Contains(b.taken, a) }) {
		return nil, 0, false
	}
	return taken{b.taken, e.sums}, e.size, true
}

// taken are checksums, one behind the other.
type taken struct {
	algorithms []digest.Algorithm
	sums       []byte
}

// AppendSum appends the checksum by a.
func (t taken) AppendSum(dst []byte, a digest.Algorithm) []byte {
	at := 0
	for _, have := range t.algorithms {
		if have == a {
			return append(dst, t.sums[at:at+a.Size()]...)
		}
		at += have.Size()
	}
	return dst
}
