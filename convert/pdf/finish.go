package pdf

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// srgb is an ICC profile of the sRGB colour space (version 2, matrix and
// curves), made for this program from the numbers of IEC 61966-2-1; a test
// makes it again. It is in the public domain (CC0).
//
//go:embed srgb.icc
var srgb []byte

// finisher turns gofpdf's file into an archival one.
type finisher struct {
	file
	raw      *rawFile
	doc      *doc.Document
	options  Options
	book     *typeset.Book
	emit     *emitter
	pages    []int   // object of each page
	links    [][]int // object of each link of each page
	elements []int   // object of each element of structure; 0 for those without content
}

// finish keeps the numbers of gofpdf's objects and adds others behind them.
func finish(data []byte, d *doc.Document, o Options, book *typeset.Book, e *emitter) ([]byte, error) {
	raw, err := splitRaw(data)
	if err != nil {
		return nil, err
	}
	f := &finisher{raw: raw, doc: d, options: o, book: book, emit: e}
	f.objects = make([]object, len(raw.objects), len(raw.objects)+2*len(e.elements)+64)
	outline, catalog, info, err := f.others()
	if err != nil {
		return nil, err
	}
	f.numberElements()
	if err := f.finishPages(); err != nil {
		return nil, err
	}
	if err := f.resources(); err != nil {
		return nil, err
	}
	tree := f.structureTree()
	metadata := f.rawStream("/Type /Metadata /Subtype /XML", f.xmp())
	profile := f.stream("/N 3", srgb)
	intent := f.add(fmt.Sprintf("<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile %d 0 R>>", profile))
	f.set(info, f.info())
	f.set(catalog, fmt.Sprintf("<</Type /Catalog /Pages 1 0 R /Outlines %d 0 R /PageMode /UseNone /Lang %s /MarkInfo <</Marked true>> /ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot %d 0 R /Metadata %d 0 R /OutputIntents [%d 0 R]>>",
		outline, text(d.Meta.Language), tree, metadata, intent))
	return f.bytes(catalog, info), nil
}

// others takes over what needs no work, and finds the objects of which only
// the number is used.
func (f *finisher) others() (outline, catalog, info int, err error) {
	for n := 1; n <= len(f.raw.objects); n++ {
		head := f.raw.objects[n-1]
		head = head[:min(len(head), 60)]
		switch {
		case bytes.HasPrefix(head, []byte("<</Length")):
		case bytes.HasPrefix(head, []byte("<<\n/Producer")):
			info = n
		case bytes.HasPrefix(head, []byte("<<\n/Type /Catalog")):
			catalog = n
		case bytes.HasPrefix(head, []byte("<</Type /Page\n")):
			f.pages = append(f.pages, n)
		case n == 2: // the resources of all pages
		default:
			body, err := f.raw.dict(n)
			if err != nil {
				return 0, 0, 0, err
			}
			if bytes.HasPrefix(body, []byte("<</Type /Outlines")) {
				outline = n
			}
			f.set(n, strings.Replace(string(body), "\n/Count 0", "", 1))
		}
	}
	if outline == 0 || catalog == 0 || info == 0 || len(f.pages) != len(f.book.Pages) {
		err = fmt.Errorf("the page library wrote %d pages of %d, or no outline, catalog or information", len(f.pages), len(f.book.Pages))
	}
	return outline, catalog, info, err
}

// finishPages completes each page: its place in the structure, the order of
// its links, the links as objects of their own, and its content compressed.
func (f *finisher) finishPages() error {
	f.links = make([][]int, len(f.pages))
	for i, n := range f.pages {
		body, err := f.raw.dict(n)
		if err != nil {
			return err
		}
		head, tail, ok := bytes.Cut(body, []byte("/Resources 2 0 R\n"))
		annotations, contents, ok2 := bytes.Cut(tail, []byte("/Contents "))
		var stream int
		if _, err := fmt.Sscanf(string(contents), "%d 0 R>>", &stream); !ok || !ok2 || err != nil {
			return fmt.Errorf("the page library's page %d has another form", i+1)
		}
		if err := f.finishLinks(i, annotations); err != nil {
			return err
		}
		page := string(head) + "/Resources 2 0 R\n/Tabs /S\n/StructParents " + fmt.Sprint(i) + "\n"
		if len(f.links[i]) > 0 {
			page += "/Annots [" + references(f.links[i]) + "]\n"
		}
		f.set(n, page+"/Contents "+string(contents))
		data, err := f.raw.content(stream)
		if err != nil {
			return err
		}
		f.replaceStream(stream, data)
	}
	return nil
}

func (f *finisher) replaceStream(n int, data []byte) {
	last := f.stream("", data)
	f.objects[n-1] = f.objects[last-1]
	f.objects = f.objects[:last-1]
}

// finishLinks lifts the links of a page out of it: an annotation that belongs
// to the structure must be an object (ISO 14289-1, 7.18).
func (f *finisher) finishLinks(page int, annotations []byte) error {
	dicts, err := splitDicts(annotations)
	if err != nil {
		return err
	}
	if len(dicts) != len(f.emit.links[page]) {
		return fmt.Errorf("the page library wrote %d links of %d", len(dicts), len(f.emit.links[page]))
	}
	for i, d := range dicts {
		node := f.emit.elements[f.emit.links[page][i].element].node
		body := strings.TrimSuffix(string(d), ">>") + fmt.Sprintf(" /F 4 /StructParent %d /Contents %s>>", f.linkKey(page, i), text(node.Text))
		f.links[page] = append(f.links[page], f.add(body))
	}
	return nil
}

// linkKey is the key of a link in the parent tree: behind those of the pages.
func (f *finisher) linkKey(page, i int) int {
	key := len(f.pages)
	for _, l := range f.emit.links[:page] {
		key += len(l)
	}
	return key + i
}

// resources puts the fonts into the dictionary that all pages share.
func (f *finisher) resources() error {
	body, err := f.raw.dict(2)
	if err != nil {
		return err
	}
	before, after, ok := bytes.Cut(body, []byte("/Font <<\n>>"))
	if !ok {
		return fmt.Errorf("the page library's resources have another form")
	}
	var fonts strings.Builder
	for _, u := range f.emit.fonts.uses {
		n, err := u.write(&f.file)
		if err != nil {
			return err
		}
		fmt.Fprintf(&fonts, "/F%d %d 0 R ", u.number, n)
	}
	f.set(2, string(before)+"/Font <<"+fonts.String()+">>"+string(after))
	return nil
}

func references(objects []int) string {
	var b strings.Builder
	for i, n := range objects {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%d 0 R", n)
	}
	return b.String()
}

// text is a text string in hex.
func text(s string) string { return string(appendHexText(nil, s)) }
