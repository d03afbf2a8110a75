package pdf

import (
	"bytes"
	_ "embed"
	"fmt"
	"sync"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pack"
	"github.com/fad55d40/archive/convert/typeset"
)

// srgb is an ICC profile of the sRGB colour space (version 2, matrix and
// curves), made for this program from the numbers of IEC 61966-2-1; a test
// makes it again. It is in the public domain (CC0).
//
//go:embed srgb.icc
var srgb []byte

var packedSRGB = sync.OnceValue(func() []byte { return pack.Zlib(nil, srgb) })

// finisher turns gofpdf's file of one document into an archival one.
type finisher struct {
	file
	emit    emitter
	raw     rawFile
	doc     *doc.Document
	options Options
	book    *typeset.Book
	images  []image
	pages   []int // object of each page
	links   []int // object of each link

	root                      int   // object of the structure tree
	firstElement, firstSpoken int   // objects of the structure's elements
	outline, catalog, info    int   // objects of gofpdf's
	items                     []int // of the outline, when they are written anew
	ssn                       int   // object of the namespace; 0 for none
}

// begin makes the finisher of a document. From an old one, whose document is
// done with, it takes emptied memory and nothing else: what is not named here
// is zero.
func begin(d *doc.Document, o Options, images []image, old *finisher) *finisher {
	f := &finisher{
		file:    old.file.emptied(),
		emit:    beginEmitter(&old.emit),
		raw:     rawFile{objects: old.raw.objects[:0]},
		doc:     d,
		options: o,
		images:  images,
		pages:   old.pages[:0],
		links:   old.links[:0],
	}
	f.emit.modern = o.Standard == PDFA4
	f.head(o.Standard.header())
	return f
}

// turn takes a page of the book and writes its content into the file.
func (f *finisher) turn(book *typeset.Book, page *typeset.Page) {
	n := len(f.emit.pages)
	f.book = book
	f.emit.page(book, page)
	f.packed = pack.Zlib(f.packed[:0], f.emit.out)
	f.emit.pages[n].content = f.writeStream(contentObject(n), "/Filter /FlateDecode", f.packed)
}

// contentObject is the object that gofpdf makes of a page's content: behind the page
// tree and the resources stand each page and its content.
func contentObject(page int) int { return 2*page + 4 }

// finishers holds finishers whose document is done with, for their memory: as
// many as were at work at once.
var finishers = make(chan *finisher, 64)

// idleFinisher returns a finisher whose document is done with, or one without memory.
func idleFinisher() *finisher {
	select {
	case f := <-finishers:
		return f
	default:
		return new(finisher)
	}
}

// largestFile bounds the file that a finisher in the pool has room for.
const largestFile = 4 << 20

// isLarge reports whether the file took so much memory that it is given back.
func (f *finisher) isLarge() bool {
	return f.size()+cap(f.out)+cap(f.plain)+cap(f.bodies) > largestFile
}

// release gives the finisher's memory to the next document.
func (f *finisher) release() {
	select {
	case finishers <- f:
	default:
	}
}

// finish keeps the numbers of gofpdf's objects and adds others behind them.
func (f *finisher) finish(data []byte) error {
	if err := f.raw.split(data); err != nil {
		return err
	}
	for range f.raw.objects {
		f.reserve()
	}
	if err := f.others(); err != nil {
		return err
	}
	f.numberElements()
	if f.options.Standard == PDFA4 {
		if err := f.outlineItems(); err != nil {
			return err
		}
	}
	for i := range f.pages {
		if err := f.finishPage(i); err != nil {
			return err
		}
	}
	if err := f.resources(); err != nil {
		return err
	}
	tree := f.structureTree()
	metadata := f.rawStream("/Type /Metadata /Subtype /XML", f.xmp())
	profile := f.rawStream("/N 3 /Filter /FlateDecode", packedSRGB())
	intent := f.begin()
	f.add("<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile ").ref(profile).add(">>").end()
	attached := f.attachments()
	f.information()
	f.open(f.catalog).add("<</Type /Catalog /Pages 1 0 R /Outlines ").ref(f.outline).add(" /PageMode /", f.pageMode(), " /Lang ").text(f.doc.Meta.Language)
	f.add(" /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true", f.direction(), ">> /StructTreeRoot ").ref(tree)
	f.add(" /Metadata ").ref(metadata).add(" /OutputIntents [").ref(intent).add("]", attached, ">>").end()
	if f.options.Standard == PDFA4 { // which has all of it in the metadata (ISO 19005-4, 6.1.3)
		f.file.finish(f.catalog, 0)
	} else {
		f.file.finish(f.catalog, f.info)
	}
	return nil
}

// pageMode is what a reader shows beside the pages: the outline of what is long.
func (f *finisher) pageMode() string {
	if f.book.IsLong() && len(f.book.Outline) > 2 {
		return "UseOutlines"
	}
	return "UseNone"
}

// direction says in which order the pages of a document are read (ISO 32000-1, 12.2),
// where it is from right to left.
func (f *finisher) direction() string {
	if f.book.RightToLeft {
		return " /Direction /R2L"
	}
	return ""
}

// others takes over what needs no work, and finds the objects of which only
// the number is used.
func (f *finisher) others() error {
	for n := 1; n <= len(f.raw.objects); n++ {
		head := f.raw.objects[n-1]
		head = head[:min(len(head), 60)]
		switch {
		case bytes.HasPrefix(head, []byte("<</Length")):
		case bytes.HasPrefix(head, []byte("<<\n/Producer")):
			f.info = n
		case bytes.HasPrefix(head, []byte("<<\n/Type /Catalog")):
			f.catalog = n
		case bytes.HasPrefix(head, []byte("<</Type /Page\n")):
			f.pages = append(f.pages, n)
		case n == 2: // the resources of all pages
		default:
			body, err := f.raw.dict(n)
			if err != nil {
				return err
			}
			if bytes.HasPrefix(body, []byte("<</Type /Outlines")) {
				f.outline = n
			}
			if f.options.Standard == PDFA4 && bytes.Contains(body, []byte("/Dest [")) {
				f.items = append(f.items, n)
				continue
			}
			before, after, _ := bytes.Cut(body, []byte("\n/Count 0"))
			f.open(n).bytes(before).bytes(after).end()
		}
	}
	if f.outline == 0 || f.catalog == 0 || f.info == 0 || len(f.pages) != f.book.Count {
		return fmt.Errorf("the page library wrote %d pages of %d, or no outline, catalog or information", len(f.pages), f.book.Count)
	}
	return nil
}

// finishPage completes a page: its place in the structure, the order of its
// links, the links as objects of their own, and the filter of its content.
func (f *finisher) finishPage(i int) error {
	n := f.pages[i]
	body, err := f.raw.dict(n)
	if err != nil {
		return err
	}
	head, tail, ok := bytes.Cut(body, []byte("/Resources 2 0 R\n"))
	annotations, contents, ok2 := bytes.Cut(tail, []byte("/Contents "))
	stream, rest := leadingNumber(contents)
	if !ok || !ok2 || stream != contentObject(i) || stream > len(f.raw.objects) || !bytes.HasPrefix(rest, []byte(" 0 R>>")) {
		return fmt.Errorf("the page library's page %d has another form", i+1)
	}
	first := len(f.links)
	if err := f.finishLinks(i, annotations); err != nil {
		return err
	}
	f.open(n).bytes(head).add("/Resources 2 0 R\n/Tabs /S\n/StructParents ").int(i).add("\n")
	if len(f.links) > first {
		f.add("/Annots [")
		for _, l := range f.links[first:] {
			f.ref(l).add(" ")
		}
		f.add("]\n")
	}
	f.add("/Contents ").bytes(contents).end()
	data, err := f.raw.content(stream)
	if err != nil {
		return err
	}
	if string(data) != stopgap(i) {
		return fmt.Errorf("the page library changed the content of page %d", i+1)
	}
	*f.object(stream) = object{stream: true, start: f.emit.pages[i].content}
	return nil
}

// finishLinks lifts the links of a page out of it: an annotation that belongs
// to the structure must be an object (ISO 14289-1, 7.18).
func (f *finisher) finishLinks(page int, annotations []byte) error {
	want := f.emit.pageLinks(page)
	dicts, err := splitDicts(annotations)
	if err != nil {
		return err
	}
	if len(dicts) != len(want) {
		return fmt.Errorf("the page library wrote %d links of %d", len(dicts), len(want))
	}
	for i, d := range dicts {
		key := len(f.pages) + len(f.links)
		n, words := f.begin(), f.book.WordsOf(want[i].element)
		if d = bytes.TrimSuffix(d, []byte(">>")); words.URL == "" && f.options.Standard == PDFA4 {
			if err := f.destination(d, f.target(words)); err != nil {
				return err
			}
		} else {
			f.bytes(d)
		}
		f.add(" /F 4 /StructParent ").int(key).add(" /Contents ").text(f.human(words.Text)).add(">>").end()
		f.links = append(f.links, n)
	}
	return nil
}

// resources puts fonts and pictures into the dictionary that all pages share.
func (f *finisher) resources() error {
	body, err := f.raw.dict(2)
	if err != nil {
		return err
	}
	before, rest, ok := bytes.Cut(body, []byte("/Font <<\n>>"))
	between, after, ok2 := bytes.Cut(rest, []byte("/XObject <<\n>>"))
	if !ok || !ok2 {
		return fmt.Errorf("the page library's resources have another form")
	}
	var fonts, pictures []byte
	for _, u := range f.emit.fonts.uses {
		n, err := u.write(&f.file)
		if err != nil {
			return err
		}
		fonts = fmt.Appendf(fonts, "/F%d %d 0 R ", u.number, n)
	}
	profiles := make(map[string]int)
	for i := range f.images {
		if s := f.images[i].samples; s != nil {
			pictures = fmt.Appendf(pictures, "/Im%d %d 0 R ", i, f.image(s, f.doc.Images[i], profiles))
		}
	}
	f.open(2).bytes(before).add("/Font <<").bytes(fonts).add(">>").bytes(between)
	f.add("/XObject <<").bytes(pictures).add(">>").bytes(after).end()
	return nil
}
