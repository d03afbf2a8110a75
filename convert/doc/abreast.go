package doc

// What stands side by side: so many pictures at most, which together are so much wider
// than high, in thousandths, that they are not small. An icon is no picture of its own.
const (
	mostAbreast   = 3
	widestAbreast = 2400
	icon          = 120 // pixels
	longCaption   = 300 // bytes: what is longer wants the whole measure
)

// Abreast is how many figures, from block i on, stand side by side in copies that show
// them: pictures that are higher than wide follow one another as pairs, since each of them
// alone would fill a page. It is 1 for a figure that stands alone. Size gives the pixels of
// an image's picture, 0 when there is none.
func (d *Document) Abreast(i int, size func(image int) (width, height int)) int {
	sum, n := 0, 0
	for n < mostAbreast {
		if sum += d.proportion(i+n, size); sum > widestAbreast {
			break
		}
		n++
	}
	if n == mostAbreast && d.proportion(i+n-1, size)+d.proportion(i+n, size) <= widestAbreast && d.proportion(i+n+1, size) > widestAbreast {
		n-- // of four, two and two
	}
	return max(1, n)
}

// proportion is the width of a picture in thousandths of its height; more than any when a
// block is no figure that may stand beside others.
func (d *Document) proportion(i int, size func(image int) (width, height int)) int {
	const none = widestAbreast + 1
	if i >= len(d.Blocks) {
		return none
	}
	f, ok := d.Blocks[i].(Figure)
	if !ok {
		return none
	}
	im := &d.Images[f.Image]
	width, height := size(f.Image)
	if width < icon || height < icon || len(im.Caption)+len(im.CreditLine()) > longCaption {
		return none
	}
	return min(none, width*1000/height)
}
