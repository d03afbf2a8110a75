package pdf

import (
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// spreadWords sets by how much spaces are wider than the face has them (Tw, ISO 32000-1,
// 9.3.3), as the mean of a line that reads from left to right: it need not be said behind
// each word. It holds for the code 32 of fonts of bytes, and moveTo makes up for what a
// space of the line differs by.
func (e *emitter) spreadWords(line []typeset.Piece) {
	gaps, room := 0, 0 // in thousandths of a Unit
	var face *font.Face
	space := 0 // width of that of the face
	for i := range line[:len(line)-1] {
		p := &line[i]
		if p.Space != typeset.WordSpace && p.Space != typeset.TiedSpace || !p.Run.Face.IsPlain() {
			continue
		}
		if p.Run.Face != face {
			face = p.Run.Face
			space = face.Advance(face.Glyph(' '))
		}
		wide := p.Size * (1000 + typeset.Unit(p.Wider)) / 1000
		room += (line[i+1].X-p.SpaceX)*1000 - space*wide
		gaps++
	}
	if gaps == 0 {
		return
	}
	scale := gaps * (1000 + int(line[0].Wider))
	half := scale / 2
	if room < 0 {
		half = -half
	}
	e.setSpread((room + half) / scale)
}

func (e *emitter) setSpread(by typeset.Unit) {
	if by == e.spread {
		return
	}
	e.closeArray()
	e.spread = by
	e.number(by)
	e.raw(" Tw\n")
}
