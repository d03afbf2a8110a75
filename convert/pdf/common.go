package pdf

import (
	"bytes"
	"slices"
	"sync"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/pack"
)

// Most articles in Latin letters show the same glyphs of the face of text but for a
// few. A subset of such an article has all the common ones, shown or not, and first:
// their outlines are the same bytes in every file, and compressed once a process. What is
// not shown takes 250 to 350 bytes of a file on average.

// beginCommon puts the common glyphs of the face before the others, when at most a
// sixth of them is not shown.
func (u *fontUse) beginCommon() {
	common, _ := u.face.Common()
	unused := 0
	for _, gid := range common {
		if u.first[gid] == 0 {
			unused++
		}
	}
	if 6*unused > len(common) {
		return
	}
	glyphs, codes := make([]font.Placed, len(common), len(common)+len(u.glyphs)), make([]byte, len(common), len(common)+len(u.glyphs))
	for i, gid := range common {
		glyphs[i] = font.Placed{ID: gid, Advance: font.AsDesigned}
	}
	for i, g := range u.glyphs {
		at := -1
		if g.Advance == font.AsDesigned && len(g.Parts) == 0 && !g.Blank && g.DX|g.DY == 0 {
			at = slices.Index(common, g.ID)
		}
		if at >= 0 && codes[at] == 0 {
			codes[at] = u.codes[i]
			continue
		}
		glyphs, codes = append(glyphs, g), append(codes, u.codes[i])
	}
	u.glyphs, u.codes = glyphs, codes
}

// stocks are the common outlines of faces that ship, compressed.
var stocks sync.Map // *font.Face to *pack.Stock

// packProgram compresses a font program.
func packProgram(dst, program []byte, face *font.Face) []byte {
	_, outlines := face.Common()
	if len(outlines) == 0 || !bytes.HasPrefix(program[font.CommonStart:], outlines) {
		return pack.Zlib(dst, program)
	}
	stock, ok := stocks.Load(face)
	if !ok {
		stock, _ = stocks.LoadOrStore(face, pack.NewStock(outlines))
	}
	return pack.ZlibWith(dst, program[:font.CommonStart], stock.(*pack.Stock), program[font.CommonStart+len(outlines):])
}
