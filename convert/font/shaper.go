package font

import (
	"fmt"
	"slices"
	"sync"

	gotext "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// shapers keeps what shaping with one face needs. The parsed layout tables
// are shared; buffers with their compiled plans are not safe for concurrent
// use and are handed out one by one.
type shapers struct {
	letters bool // only texts without marks are shaped

	once sync.Once
	font *gotext.Font
	err  error

	mu   sync.Mutex
	idle []*shaper
}

// shaper is the working memory of one caller at a time.
type shaper struct {
	buf  *harfbuzz.Buffer
	font *harfbuzz.Font

	plans    map[harfbuzz.SegmentProperties]bool // compiled in buf
	tag      string                              // the last language asked for
	language language.Language                   // and what it was read as
}

// maxPlans bounds how many combinations of script, language and direction
// one buffer remembers plans for.
const maxPlans = 64

// load reads the layout tables once. Damaged tables can make the parser
// panic, which is an error like any other here.
func (s *shapers) load(f *Face) (*gotext.Font, error) {
	s.once.Do(func() {
		defer func() {
			if r := recover(); r != nil {
				s.font, s.err = nil, fmt.Errorf("damaged layout tables: %v", r)
			}
		}()
		loader, err := opentype.NewLoader(newLayoutFile(f.data, f.tables.base, !s.letters, f.tables.shaping()...))
		if err == nil {
			s.font, err = gotext.NewFont(loader)
		}
		s.err = err
	})
	return s.font, s.err
}

// take hands out a shaper, nil when the face has no usable layout tables.
func (s *shapers) take(f *Face) *shaper {
	shared, err := s.load(f)
	if err != nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.idle); n > 0 {
		sh := s.idle[n-1]
		s.idle = s.idle[:n-1]
		return sh
	}
	face := gotext.NewFace(shared)
	if f.tables.variable {
		face.SetVariations(regularWeight)
	}
	return &shaper{font: harfbuzz.NewFont(face)}
}

// give takes a shaper back.
func (s *shapers) give(sh *shaper) {
	s.mu.Lock()
	s.idle = append(s.idle, sh)
	s.mu.Unlock()
}

// begin empties the buffer and sets what is known about the text.
func (sh *shaper) begin(it item) {
	if it.lang != sh.tag {
		sh.tag, sh.language = it.lang, language.NewLanguage(it.lang)
	}
	props := harfbuzz.SegmentProperties{Language: sh.language, Script: it.script, Direction: harfbuzz.LeftToRight}
	if it.level&1 == 1 {
		props.Direction = harfbuzz.RightToLeft
	}
	if !sh.plans[props] {
		if sh.buf == nil || len(sh.plans) == maxPlans {
			sh.buf, sh.plans = harfbuzz.NewBuffer(), map[harfbuzz.SegmentProperties]bool{}
		}
		sh.plans[props] = true
	}
	sh.buf.Clear()
	sh.buf.Props = props
	// Without this a mark would lose its own text to its base (pdf.md).
	sh.buf.ClusterLevel = harfbuzz.MonotoneCharacters
	sh.buf.Flags = harfbuzz.Bot | harfbuzz.Eot | harfbuzz.RemoveDefaultIgnorables | harfbuzz.DoNotinsertDottedCircle
}

// shape turns one item into glyphs. When the font's tables break the shaper
// the characters are set one by one, without kerning.
func (f *Face) shape(it item) []Glyph {
	if glyphs, ok := f.shapeByPairs(it); ok {
		return glyphs
	}
	if glyphs, ok := f.shapeLayout(it); ok {
		return glyphs
	}
	return f.shapePlain(it)
}

// shapeLayout asks the shaper. What needs no marks does not wait for their
// rules to be read.
func (f *Face) shapeLayout(it item) (glyphs []Glyph, ok bool) {
	if f.pairs != nil && it.level == 0 && plainLetters(it.text) {
		return f.shapeWith(&f.letters, it)
	}
	return f.shapeWith(&f.shapers, it)
}

// plainLetters reports whether a text is made of nothing but spaces and what may
// be shaped by pairs.
func plainLetters(s string) bool {
	for _, r := range s {
		if r != ' ' && !inPairs(r) {
			return false
		}
	}
	return true
}

func (f *Face) shapeWith(s *shapers, it item) (glyphs []Glyph, ok bool) {
	sh := s.take(f)
	if sh == nil {
		return nil, false
	}
	defer func() {
		if recover() != nil {
			glyphs, ok = nil, false // and the shaper, in a state unknown, is dropped
			return
		}
		s.give(sh)
	}()
	sh.begin(it)
	for at, r := range it.text {
		sh.buf.AddRune(plainSpace(r), at)
	}
	sh.buf.Shape(sh.font, it.features)
	glyphs = f.collect(sh.buf)
	monotone(glyphs, it.level&1 == 1)
	return glyphs, true
}

// monotone makes cluster offsets rise (or, from right to left, fall) along the
// run and begin at 0. The shaper leaves them out of order when a script is
// set against its own direction.
func monotone(glyphs []Glyph, rtl bool) {
	n := len(glyphs)
	if n == 0 {
		return
	}
	low := glyphs[n-1].Cluster
	if rtl {
		low = glyphs[0].Cluster
	}
	for k := range n {
		i := n - 1 - k
		if rtl {
			i = k
		}
		low = min(low, glyphs[i].Cluster)
		glyphs[i].Cluster = low
	}
	for k := 0; k < n; k++ { // what stands before the first cluster belongs to it
		i := k
		if rtl {
			i = n - 1 - k
		}
		if glyphs[i].Cluster != low {
			break
		}
		glyphs[i].Cluster = 0
	}
}

// collect rounds the buffer's font units once.
func (f *Face) collect(buf *harfbuzz.Buffer) []Glyph {
	em := f.metrics.UnitsPerEm
	glyphs := make([]Glyph, len(buf.Info))
	for i := range glyphs {
		info, pos := &buf.Info[i], &buf.Pos[i]
		id := uint16(info.Glyph)
		if int(info.Glyph) >= f.tables.numGlyphs {
			id = 0
		}
		glyphs[i] = Glyph{
			ID:      id,
			Advance: distance(perMille(int(pos.XAdvance), em)),
			XOffset: distance(perMille(int(pos.XOffset), em)),
			YOffset: distance(perMille(int(pos.YOffset), em)),
			Cluster: int32(info.Cluster),
		}
	}
	return glyphs
}

// shapePlain sets character after character.
func (f *Face) shapePlain(it item) []Glyph {
	var glyphs []Glyph
	for at, r := range it.text {
		if !invisible(r) {
			id := f.Glyph(plainSpace(r))
			glyphs = append(glyphs, Glyph{ID: id, Advance: distance(f.Advance(id)), Cluster: int32(at)})
		}
	}
	rtl := it.level&1 == 1
	if rtl {
		slices.Reverse(glyphs)
	}
	monotone(glyphs, rtl)
	return glyphs
}
