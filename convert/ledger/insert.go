package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// placing is a block and the index of the block that it goes before; with a
// negative one it goes behind those that begin on its line or above it.
type placing struct {
	doc.Block
	before int
}

// insert puts blocks, sorted by line, among those of the document.
func insert(d *doc.Document, blocks []placing) {
	if len(blocks) == 0 {
		return
	}
	behind := 0 // the first block that begins below a line
	for i := range blocks {
		for line := blocks[i].SourceLine(); behind < len(d.Blocks) && d.Blocks[behind].SourceLine() <= line; {
			behind++
		}
		if blocks[i].before < 0 {
			blocks[i].before = behind
		}
	}
	slices.SortStableFunc(blocks, func(a, b placing) int { return cmp.Compare(a.before, b.before) })
	out := make([]doc.Block, 0, len(d.Blocks)+len(blocks))
	moved := make([]int, len(d.Blocks)) // where each block has gone
	for i, b := range d.Blocks {
		for len(blocks) > 0 && blocks[0].before <= i {
			out, blocks = append(out, blocks[0].Block), blocks[1:]
		}
		moved[i] = len(out)
		out = append(out, b)
	}
	for _, p := range blocks {
		out = append(out, p.Block)
	}
	d.Blocks = out
	for i := range d.Evidence {
		e := &d.Evidence[i]
		var at int
		if !strings.HasPrefix(e.Field, "blocks[") {
			continue
		}
		if _, err := fmt.Sscanf(e.Field, "blocks[%d]", &at); err == nil && at < len(moved) {
			e.Field = fmt.Sprintf("blocks[%d]", moved[at])
		}
	}
}
