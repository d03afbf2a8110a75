package pdf

import (
	"fmt"
	"strconv"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/picture"
	"github.com/fad55d40/archive/convert/typeset"
)

// image is the picture of one of the document's images; without samples only
// its words are set.
type image struct{ samples *picture.Samples }

// readImages reads the pictures that the document shows. One that cannot be
// read leaves its words, and a notice.
func readImages(d *doc.Document, pictures []doc.Picture) (images []image, sizes []typeset.Size, notices []doc.Notice) {
	if len(pictures) == 0 {
		return nil, nil, nil
	}
	images, sizes = make([]image, len(d.Images)), make([]typeset.Size, len(d.Images))
	for i, im := range d.Images {
		p := doc.FindPicture(pictures, im)
		if p == nil {
			continue
		}
		s, err := picture.Read(p.Data)
		if err != nil {
			notices = append(notices, doc.Notice{Code: "picture-unreadable", Line: im.Line, Text: fmt.Sprintf("the picture %q is not in the PDF: %s", p.Name, err)})
			continue
		}
		images[i].samples = s
		sizes[i] = typeset.Size{Width: s.Width, Height: s.Height}
	}
	return images, sizes, notices
}

// image writes a picture as an image XObject (ISO 32000-1, 8.9.5). A picture
// that is to be turned is drawn by a form around it.
func (f *finisher) image(s *picture.Samples, im doc.Image, profiles map[string]int) int {
	width, height := s.Stored()
	metadata := f.rawStream("/Type /Metadata /Subtype /XML", f.imageXMP(im))
	dict := "/Type /XObject /Subtype /Image /Width " + strconv.Itoa(width) + " /Height " + strconv.Itoa(height) +
		" /BitsPerComponent " + strconv.Itoa(s.Depth) + " /ColorSpace " + f.colours(s, profiles) +
		" /Metadata " + strconv.Itoa(metadata) + " 0 R"
	var n int
	switch {
	case s.JPEG != nil:
		n = f.rawStream(dict+" /Filter /DCTDecode", s.JPEG)
	case s.Deflated != nil:
		n = f.rawStream(dict+" /Filter /FlateDecode"+rowFilter(s, width), s.Deflated)
	default:
		n = f.stream(dict+rowFilter(s, width), s.Rows)
	}
	if m, turned := turns[s.Orientation]; turned {
		n = f.stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <</Im "+strconv.Itoa(n)+" 0 R>>>>", []byte("q "+m+" cm /Im Do Q\n"))
	}
	return n
}

// rowFilter says that rows are filtered as in PNG.
func rowFilter(s *picture.Samples, width int) string {
	return fmt.Sprintf(" /DecodeParms <</Predictor 15 /Colors %d /BitsPerComponent %d /Columns %d>>", s.Components, s.Depth, width)
}

// turns are the matrices that set a unit square upright, by the orientation in
// which a camera was held (Exif 2.3, tag 274).
var turns = map[int]string{
	2: "-1 0 0 1 1 0", 3: "-1 0 0 -1 1 1", 4: "1 0 0 -1 0 1",
	5: "0 -1 -1 0 1 1", 6: "0 -1 1 0 0 1", 7: "0 1 1 0 0 0", 8: "0 1 -1 0 1 0",
}

// colours is the colour space of a picture: its own profile's, or else that of
// the document, which is sRGB (ISO 19005-2, 6.2.4).
func (f *finisher) colours(s *picture.Samples, profiles map[string]int) string {
	space, components := "/DeviceRGB", 3
	if s.Grey {
		space, components = "/DeviceGray", 1
	}
	if s.Profile != nil {
		n, ok := profiles[string(s.Profile)]
		if !ok {
			n = f.stream("/N "+strconv.Itoa(components), s.Profile)
			profiles[string(s.Profile)] = n
		}
		space = "[/ICCBased " + strconv.Itoa(n) + " 0 R]"
	}
	if s.Palette != nil {
		table := []byte("<")
		for _, b := range s.Palette {
			table = append(table, hexDigits[b>>4], hexDigits[b&15])
		}
		space = "[/Indexed " + space + " " + strconv.Itoa(len(s.Palette)/3-1) + " " + string(table) + ">]"
	}
	return space
}
