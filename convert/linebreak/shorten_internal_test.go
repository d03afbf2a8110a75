package linebreak

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/go-text/typesetting/segmenter"
)

// TestRunsInShortAreBrokenAsTheyAre compares the breaks of random texts with those of the
// algorithm that is shown all of them.
func TestRunsInShortAreBrokenAsTheyAre(t *testing.T) {
	rand := rand.New(rand.NewPCG(7, 8))
	blocks := [][2]rune{{0x4E00, 0x9FFF}, {0x3000, 0x30FF}, {0x3000, 0x303F}, {0x0E00, 0x0E7F}, {0x0E80, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0xAC00, 0xD7FF}, {0x1100, 0x11FF},
		{0x20, 0x7F}, {0xA0, 0xFF}, {0x300, 0x310}, {0x2000, 0x206F}, {0xFE00, 0xFE0F}, {0xFF00, 0xFFEF}, {0x1F1E6, 0x1F1FF}, {0x1F3F0, 0x1F3FF}, {0x2E80, 0x2FFF}, {0x1F466, 0x1F46A}}
	var f Finder
	var whole segmenter.Segmenter
	shorter := 0
	for range 60_000 {
		var text []rune
		for range 1 + rand.IntN(6) {
			b := blocks[rand.IntN(len(blocks))]
			for range 1 + rand.IntN(9) {
				text = append(text, b[0]+rand.Int32N(b[1]-b[0]+1))
			}
		}
		var want []int
		whole.Init(text)
		for line := whole.LineIterator(); line.Next(); {
			if l := line.Line(); l.Offset > 0 {
				want = append(want, l.Offset)
			}
		}
		f.runes = append(f.runes[:0], text...)
		f.shorten()
		shorter += len(f.runes) - len(f.short)
		f.uax.Init(f.short)
		f.ends = f.ends[:0]
		for line := f.uax.LineIterator(); line.Next(); {
			l := line.Line()
			f.addEnds(l.Offset + len(l.Text))
		}
		if !slices.Equal(f.ends, want) {
			t.Fatalf("%q (%U): in short %v, as it is %v", string(text), text, f.ends, want)
		}
	}
	if shorter < 10_000 {
		t.Errorf("only %d runes were left out", shorter)
	}
}
