package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"strconv"

	"github.com/fad55d40/archive/convert"
)

// recipe is a digest over everything that decides a bundle's bytes except the
// source itself: the program's version, how it reads, the settings, the source's name and
// the metadata and the pictures laid over it. Two runs with the same source and the same recipe
// would write the same bundle, so the second one may skip it.
func recipe(job *BuildJob, formats []convert.Format, p *plan) string {
	r := newRecipe("archive-recipe-1", Version, strconv.Itoa(convert.Reading), p.name, p.slug, job.Encoding, string(job.DateOrder), job.Language, job.Paper)
	if job.Standard != "" && job.Standard != "a-2a" {
		r.add("standard", job.Standard)
	}
	if job.LargePrint {
		r.add("large-print")
	}
	if at := p.part; !at.IsZero() {
		r.add("part", strconv.Itoa(at.Number), strconv.Itoa(at.Of), strconv.FormatInt(at.From, 10), strconv.FormatInt(at.To, 10), strconv.FormatInt(at.Bytes, 10), at.SHA256, p.encoding)
	}
	for _, f := range p.fonts {
		r.add("font", f.Name, f.SHA256)
	}
	if job.FixEncoding {
		r.add("fix-encoding")
	}
	if job.Epoch != nil {
		r.add("epoch", strconv.FormatInt(job.Epoch.Unix(), 10))
	}
	if job.CertifiedBy != "" {
		r.add("certified-by", job.CertifiedBy)
	}
	if job.EPUBFonts {
		r.add("epub-fonts")
	}
	if job.EPUBCover == convert.RasterCover {
		r.add("epub-cover", job.EPUBCover)
	}
	for _, f := range formats {
		r.add("format", f.Name)
	}
	r.beside(p, func(convert.Layer) bool { return true })
	return "sha256:" + hex.EncodeToString(r.h.Sum(nil))
}

// beside adds the metadata and the pictures that are laid over a source, of the
// layers those that count.
func (r *recipeHash) beside(p *plan, counts func(convert.Layer) bool) {
	for _, l := range p.layers {
		if !counts(l) {
			continue
		}
		r.add("layer", string(l.Kind), l.File)
		for _, f := range l.Fields {
			r.add(append([]string{"field", f.Key, strconv.Itoa(f.Line)}, f.Values...)...)
		}
	}
	for _, n := range p.doubts {
		r.add("doubt", n.Code, n.Text)
	}
	for _, picture := range p.images {
		sum := sha256.Sum256(picture.Data)
		r.add("picture", picture.Name, picture.File, hex.EncodeToString(sum[:]))
	}
}

type recipeHash struct {
	h       hash.Hash
	written int // lists of parts
}

func newRecipe(parts ...string) *recipeHash {
	r := &recipeHash{h: sha256.New()}
	r.add(parts...)
	return r
}

// add writes each part with its length before it, so that no two lists of
// parts give the same bytes.
func (r *recipeHash) add(parts ...string) {
	r.written++
	fmt.Fprintf(r.h, "%d\n", len(parts))
	for _, p := range parts {
		fmt.Fprintf(r.h, "%d:%s\n", len(p), p)
	}
}
