package zipbag

import (
	"context"
	"fmt"
	"io"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// Loose reads a zip file of size bytes, within the memory of account, that may be no
// bag: its files need not lie in one folder. All other rules hold.
func Loose(ctx context.Context, r io.ReaderAt, size int64, account *bagit.Account) (*Bag, error) {
	b := &Bag{r: r, tree: new(entries.Tree[header, *header])}
	p := &prepass{ctx: ctx, account: account, r: r, size: size, findings: &b.findings, loose: true}
	if err := p.run((*prepass).walk); err != nil {
		return nil, fmt.Errorf("reading the zip file: %w", err)
	}
	if b.refused = p.refused; !b.refused {
		b.tree = entries.NewTree(p.entries, "", b.openFile)
	}
	return b, nil
}
