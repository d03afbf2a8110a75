package archive

import (
	"crypto/sha256"
	"path"
	"slices"

	"github.com/fad55d40/archive/archive/filename"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// plan is what is known of a document before it is read: enough to tell
// whether its bundle exists already.
type plan struct {
	label  string // path of the source, as results name it
	name   string // the source's base name, percent-encoded when it is not UTF-8
	data   []byte
	sum    sourcelist.Sum // of the data
	id     string         // urn:sha256:…
	place  string         // of the bundle below the output, with slashes
	slug   string         // its last part, and the stem of the payload's files
	layers []convert.Layer
	doubts []doc.Notice // of files beside the source
	images []doc.Picture
	fonts  []doc.Font
	recipe string

	part     doc.Part // of a file that was parted
	encoding string   // declared, or found out for the whole of that file

	renamed bool // the name is percent-encoded
}

// gather reads a source and what lies beside it.
func gather(src source.Source, metadata *source.Metadata, files *source.Files) (*plan, error) {
	name, data, err := files.Read(src)
	if err != nil {
		return nil, err
	}
	layers, err := metadata.Layers(src)
	if err != nil {
		return nil, err
	}
	p := &plan{label: src.Label(), data: data, sum: sha256.Sum256(data), layers: layers, doubts: slices.Concat(metadata.Doubts(src), src.Doubts), part: src.Part, encoding: src.Encoding}
	p.id = "urn:sha256:" + p.sum.Hex()
	p.name, p.renamed = filename.Encode(name)
	p.place = src.Place()
	p.slug = path.Base(p.place)
	if p.images, err = metadata.Pictures(src, p.slug, layers); err != nil {
		return nil, err
	}
	return p, nil
}

// beside is a digest over what lies beside the source and goes into its bundle;
// nil when nothing does.
func (p *plan) beside() *sourcelist.Sum {
	r := newRecipe("archive-beside-1")
	n := r.written
	r.beside(p, func(l convert.Layer) bool { return l.Kind != doc.Flag })
	if r.written == n {
		return nil
	}
	sum := sourcelist.Sum(r.h.Sum(nil))
	return &sum
}

func (b *builder) plan(i int) (*plan, error) {
	p, err := gather(b.sources.At(i), b.metadata, &b.files)
	if err != nil {
		return nil, err
	}
	if b.listed != nil {
		if err := b.listed[i].holds(p); err != nil {
			return nil, err
		}
	}
	p.fonts = b.fonts.Record()
	p.recipe = recipe(b.job, b.formats, p)
	return p, nil
}
