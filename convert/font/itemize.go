package font

import (
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// item is a stretch of text of one face, script and level.
type item struct {
	face     *Face // nil when no face covers it
	text     string
	level    uint8
	script   language.Script // 0 until a letter decides it
	lang     string
	small    bool // capitals as small ones
	features []harfbuzz.Feature
}

// Items longer than softLimit end at the next space, items longer than
// hardLimit anywhere: text of any length is shaped in bounded memory.
const (
	softLimit = 2 << 10
	hardLimit = 8 << 10
)

// itemizer cuts text into items and appends the shaped runs to dst.
type itemizer struct {
	chain  *chain
	lang   string
	style  Style
	small  bool // capitals as small ones
	dst    []Run
	text   string
	start  int  // of the current item
	cur    item // its text is text[start:] up to where we are
	opened bool
}

// run walks the clusters of the text. levels has a level per byte; when it is
// nil all are at level.
func (z *itemizer) run(levels []uint8, level uint8) []Run {
	for at := 0; at < len(z.text); {
		end := ClusterEnd(z.text, at)
		if levels != nil {
			level = levels[at]
		}
		z.add(at, end, level)
		at = end
	}
	z.close(len(z.text))
	return z.dst
}

// add puts the cluster text[at:end] into the current item or begins another. One
// that no face has as a whole goes in character by character, so that a rare
// mark does not take its letter with it.
func (z *itemizer) add(at, end int, level uint8) {
	cluster := z.text[at:end]
	base, first := utf8.DecodeRuneInString(cluster)
	script := scriptOf(base)
	same := z.opened && level == z.cur.level
	face := z.choose(cluster, base, script, same)
	if face == nil && first < len(cluster) {
		for at < end {
			_, n := utf8.DecodeRuneInString(z.text[at:end])
			z.add(at, at+n, level)
			at += n
		}
		return
	}
	switch {
	case !same:
	case z.full(at, base):
		same = false
	case script != 0 && z.cur.script != 0 && script != z.cur.script && face != nil:
		same = false
	case face == z.cur.face:
	case face != nil && script != 0 && z.cur.script == 0 && z.cur.face != nil && face.Covers(z.text[z.start:at]):
		// Punctuation and spaces before the first letter join it.
		z.cur.face = face
	default:
		same = false
	}
	if !same {
		z.close(at)
		z.opened, z.start = true, at
		z.cur = item{face: face, level: level, lang: z.lang, small: z.small}
	}
	if z.cur.script == 0 {
		z.cur.script = script
	}
}

// choose finds the face of a cluster: punctuation keeps to the face of the
// letters before it, everything else takes the first face that has it. So do
// spaces and digits, which must not change with their neighbours.
func (z *itemizer) choose(cluster string, base rune, script language.Script, same bool) *Face {
	if same && script == 0 && z.cur.script != 0 && z.cur.face != nil &&
		!spaceLike(base) && !unicode.IsDigit(base) && z.cur.face.Covers(cluster) {
		if z.cur.face.regional && z.chain.shelf != nil { // the marks of Taiwan stand elsewhere than those of Japan
			if f := z.chain.shelf.preferred(cluster, z.lang, z.chain.bold); f != nil {
				return f
			}
		}
		return z.cur.face
	}
	return z.chain.find(cluster, z.lang)
}

// full reports whether the current item should end before the character at.
func (z *itemizer) full(at int, base rune) bool {
	n := at - z.start
	return n >= hardLimit || n >= softLimit && spaceLike(base)
}

// close shapes the current item, which ends at end.
func (z *itemizer) close(end int) {
	if !z.opened || end == z.start {
		return
	}
	it := z.cur
	it.text = z.text[z.start:end]
	z.opened = false
	z.emit(it)
}

func (z *itemizer) emit(it item) {
	if it.face == nil {
		z.dst = append(z.dst, Run{Text: it.text, Level: it.level, Missing: true})
		return
	}
	if it.script == 0 {
		// Digits and punctuation alone: the plan of the letters they stand among.
		it.script = language.Latin
	}
	it.features = features(it, z.style)
	glyphs := it.face.shape(it)
	for i := range glyphs {
		if glyphs[i].ID == 0 {
			z.salvage(it)
			return
		}
	}
	run := Run{Face: it.face, Text: it.text, Level: it.level, Glyphs: glyphs, Bold: z.chain.bold && it.face.stroked}
	if it.level == 0 && !it.small {
		run.Typed = newTyped(it.face, it.text, glyphs)
	}
	z.dst = append(z.dst, run)
}

// salvage sets an item whose shaping gave .notdef, although every character
// is covered, cluster by cluster, so that only what cannot be drawn is missing.
func (z *itemizer) salvage(it item) {
	whole := it.text
	for at := 0; at < len(whole); {
		end := ClusterEnd(whole, at)
		it.text = whole[at:end]
		at = end
		run := Run{Face: it.face, Text: it.text, Level: it.level, Glyphs: it.face.shape(it), Bold: z.chain.bold && it.face.stroked}
		for i := range run.Glyphs {
			if run.Glyphs[i].ID == 0 {
				run = Run{Text: it.text, Level: it.level, Missing: true}
				break
			}
		}
		z.dst = append(z.dst, run)
	}
}

// scriptOf returns the script of a letter, 0 for characters many scripts share.
func scriptOf(r rune) language.Script {
	if r < 0x80 {
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return language.Latin
		}
		return 0
	}
	if s := language.LookupScript(r); s.Strong() && s != language.Unknown {
		return s
	}
	return 0
}
