package detect

import (
	"slices"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/rights"
)

// rightsLine reads a copyright or licence line at the end of a text: it is the
// article's own, not an image's.
func (r *reader) rightsLine(s string, last bool) (doc.Rights, bool) {
	if !last || len(s) > maxCredit || !r.res.Meta.Rights.IsZero() {
		return doc.Rights{}, false
	}
	if !rightsCues.Has(s) {
		return doc.Rights{}, false
	}
	return rights.ParseRights(s)
}

var rightsCues = lexicon.NewOpenings("©", "(c) ", "copyright ", "all rights reserved", "this article is licensed", "text: cc", "licence:", "license:", "все права защищены", "bütün hüquqlar", "tüm hakları")

// statement reports whether a line states rights and credits nobody: "Some
// rights reserved", "© Crown copyright". Without a caption above it, it is the
// page's, not a picture's.
func (r *reader) statement(s string) bool {
	if len(s) > maxCredit {
		return false
	}
	found, ok := r.parseCredit(s)
	if !ok || len(found) != 1 {
		return false
	}
	c := found[0]
	return c.Label == "" && c.Title == "" && c.Creator == "" && (c.Rule == "credit-statement" || c.Rule == "credit-copyright")
}

// furnished reports whether a line of the page stands over the last of a chunk.
func furnished(c chunk) bool {
	return slices.ContainsFunc(c.lines[:len(c.lines)-1], func(l line) bool {
		_, ok := furniture(l.text)
		return ok
	})
}
