package meta

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/licence"
	"github.com/fad55d40/archive/convert/rights"
)

// image sets one word of one image. Images are numbered as the text shows
// them; the number after the last adds one.
func (a *applier) image(i int, name string, f doc.Field) {
	value := clean(strings.Join(f.Values, ", "))
	if value == "" {
		return
	}
	if i > len(a.d.Images) {
		a.extra(f) // a gap in the numbers: nothing to attach it to
		return
	}
	if i == len(a.d.Images) {
		a.d.Images = append(a.d.Images, doc.Image{})
		a.added = nil
	}
	if i == len(a.d.Images)-1 {
		a.added = append(a.added, f)
	}
	im := &a.d.Images[i]
	if name != "credit" && a.stated(i, name) || name == "credit" && a.stated(i, "credit") && a.stated(i, "creator") {
		if a.repeated(fmt.Sprintf("images[%d].%s", i, name), value, f) {
			return
		}
	}
	switch name {
	case "credit":
		a.imageCredit(i, value, f)
		return
	case "license":
		a.imageLicense(im, value, f)
	case "license_url":
		if !a.address(value, f) {
			return
		}
		a.imageAddress(im, value)
		name = "license.stated_url"
	default:
		for _, p := range doc.ImageProperties() {
			if p.Stated != name {
				continue
			}
			if p.Form == doc.Locator && !a.address(value, f) {
				return
			}
			*p.Text(im) = value
		}
	}
	a.win(fmt.Sprintf("images[%d].%s", i, name), value, f)
}

// address reports whether a value can be kept as an address. One that cannot is
// kept as it stands, beside the fields.
func (a *applier) address(value string, f doc.Field) bool {
	fault, _ := doc.Locator.Fault(value)
	if fault != "" {
		a.notice("metadata-address", f, "%q %s, so it was not used", value, fault)
		a.extra(f)
	}
	return fault == ""
}

// imageCredit takes the words of a credit apart where they are one, and else
// for the name of who made the picture.
func (a *applier) imageCredit(i int, value string, f doc.Field) {
	im := &a.d.Images[i]
	line, key := value, canonical(f.Key)
	credits, ok := rights.ParseCredit(value)
	if !ok {
		line = "Photo: " + value
		credits, ok = rights.ParseCredit(line)
	}
	if !ok || len(credits) != 1 {
		credits = []rights.Credit{{}}
		if key == "image.credit" {
			credits[0].Creator = value
		}
	}
	read := credits[0].Image(value, 0)
	set := func(part string, to *string, words string) {
		if words != "" && !a.stated(i, part) {
			*to = words
			a.win(fmt.Sprintf("images[%d].%s", i, part), words, f)
		}
	}
	if key != "image.credit" || read.Title != "" || !read.License.IsZero() || len(read.Organizations) > 0 {
		set("credit", &im.Credit, value)
	}
	set("title", &im.Title, read.Title)
	set("creator", &im.Creator, read.Creator)
	set("source", &im.Source, read.Source)
	if !read.License.IsZero() && !a.stated(i, "license") {
		im.License = read.License
		a.win(fmt.Sprintf("images[%d].license", i), read.License.ID, f)
	}
	if len(read.Organizations) > 0 {
		im.Organizations = read.Organizations
	}
	im.CreatorRole, im.Holder, im.Year, im.Remarks = cmp.Or(read.CreatorRole, im.CreatorRole), cmp.Or(read.Holder, im.Holder), cmp.Or(read.Year, im.Year), read.Remarks
}

// stated reports whether this layer has said a part of image i already.
func (a *applier) stated(i int, part string) bool {
	field := fmt.Sprintf("images[%d].%s", i, part)
	return slices.ContainsFunc(a.d.Evidence, func(e doc.Evidence) bool {
		return e.Field == field && e.Layer == a.layer && !e.Rejected
	})
}

func (a *applier) imageLicense(im *doc.Image, value string, f doc.Field) {
	l, _, ok := licence.Find(value)
	if !ok {
		a.notice("metadata-license", f, "%q is not a licence that is known", value)
		l = doc.License{Name: value}
	}
	l.StatedURL = im.License.StatedURL
	im.License = l
}

// imageAddress takes a licence's printed address, which names the licence too.
func (a *applier) imageAddress(im *doc.Image, value string) {
	if l, _, ok := licence.Find(value); ok && im.License.ID == "" {
		im.License = l
	}
	im.License.StatedURL = value
}

// dropWordless takes back an image of which this layer says nothing that can be
// shown, a licence alone perhaps. What it says stays among the extra keys.
func (a *applier) dropWordless() {
	last := len(a.d.Images) - 1
	if last < 0 || a.d.Images[last].Shows() {
		return
	}
	a.d.Images = a.d.Images[:last]
	prefix := fmt.Sprintf("images[%d].", last)
	a.d.Evidence = slices.DeleteFunc(a.d.Evidence, func(e doc.Evidence) bool { return strings.HasPrefix(e.Field, prefix) })
	for _, f := range a.added {
		a.extra(f)
	}
}

// placeImages gives each image that the text does not show a place, in the order of the
// images: behind the one before it. The first one leads when the text shows none before
// it; what follows such a one closes the text, or stands before the next that it shows,
// so that nobody turns pages of pictures before the first paragraph.
func (a *applier) placeImages() {
	shown, next := a.figuresShown()
	places := make([]int, 0, len(a.d.Images)) // of the blocks before which figures are placed
	var figures []doc.Block
	cursor, led := -1, false
	for i := range a.d.Images {
		if at := shown[i]; at == 0 && a.d.Blocks[0].SourceLine() == 0 {
			led = true // an earlier layer placed it
			continue
		} else if at >= 0 {
			cursor = at + 1
			continue
		}
		at := cursor
		if at < 0 && led {
			at = next[i]
		}
		led = led || cursor < 0
		places, figures = append(places, max(0, at)), append(figures, doc.Figure{Image: i})
	}
	if len(figures) > 0 {
		a.insert(places, figures)
	}
}

// figuresShown gives for each image the block that shows it, -1 for none, and the block
// before which what follows the image stands: the next one that shows an image, or the end.
func (a *applier) figuresShown() (shown, next []int) {
	shown, next = make([]int, len(a.d.Images)), make([]int, len(a.d.Images))
	for i := range shown {
		shown[i] = -1
	}
	for at := len(a.d.Blocks) - 1; at >= 0; at-- {
		if f, ok := a.d.Blocks[at].(doc.Figure); ok {
			shown[f.Image] = at
		}
	}
	end := endOfText(a.d.Blocks)
	for i := len(shown) - 1; i >= 0; i-- {
		next[i] = end
		if shown[i] > 0 {
			end = shown[i]
		}
	}
	return shown, next
}

// endOfText is the block behind the text: the notes at the end, and their heading, are none of it.
func endOfText(blocks []doc.Block) int {
	end := len(blocks)
	for end > 0 {
		if _, ok := blocks[end-1].(doc.Note); !ok {
			break
		}
		end--
	}
	if end > 0 && end < len(blocks) {
		if _, ok := blocks[end-1].(doc.Heading); ok {
			end--
		}
	}
	return end
}

// insert puts figures before these blocks, and renumbers the evidence of blocks that move.
func (a *applier) insert(places []int, figures []doc.Block) {
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return places[x] - places[y] })
	old := a.d.Blocks
	blocks, moved := make([]doc.Block, 0, len(old)+len(figures)), make([]int, len(old))
	for at := 0; at <= len(old); at++ {
		for len(order) > 0 && places[order[0]] == at {
			blocks, order = append(blocks, figures[order[0]]), order[1:]
		}
		if at < len(old) {
			moved[at] = len(blocks)
			blocks = append(blocks, old[at])
		}
	}
	a.d.Blocks = blocks
	renumberBlocks(a.d.Evidence, moved)
}

// renumberBlocks gives the evidence of blocks their new numbers.
func renumberBlocks(evidence []doc.Evidence, moved []int) {
	for i := range evidence {
		var at int
		if _, err := fmt.Sscanf(evidence[i].Field, "blocks[%d]", &at); err == nil && at < len(moved) {
			evidence[i].Field = fmt.Sprintf("blocks[%d]", moved[at])
		}
	}
}
