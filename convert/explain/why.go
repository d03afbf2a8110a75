package explain

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// reason says why a candidate lost. Whoever rejected it left only who won, so
// that is what the reason is made of.
func reason(e doc.Evidence, d *doc.Document) string {
	w := winner(e, d)
	switch {
	case w == nil && e.Confidence < 1:
		for _, n := range d.Warnings {
			if n.Code == e.Rule && n.Line == e.Line {
				return n.Text
			}
		}
		return "it was not certain enough, so the field was left empty"
	case w == nil:
		return "it was not used"
	case w.Layer != e.Layer && w.Value == e.Value:
		return LayerName(w.Layer) + " says the same and comes first"
	case w.Layer != e.Layer:
		return LayerName(w.Layer) + " outweighs " + LayerName(e.Layer)
	case w.Confidence > e.Confidence:
		return fmt.Sprintf("%s is surer (%.2f)", w.Rule, w.Confidence)
	case w.Line > 0 && w.Line < e.Line:
		return fmt.Sprintf("line %d came first", w.Line)
	}
	return w.Rule + " came first"
}

// winner is the evidence that decided the field in the place of e: the
// strongest of the same field, or else of the same list.
func winner(e doc.Evidence, d *doc.Document) *doc.Evidence {
	var best *doc.Evidence
	base, _, isList := strings.Cut(e.Field, "[")
	for i := range d.Evidence {
		w := &d.Evidence[i]
		same := w.Field == e.Field || isList && (base == "authors" || base == "contributors") && strings.HasPrefix(w.Field, base+"[")
		if !w.Rejected && same && (best == nil || best.Field != e.Field && w.Field == e.Field) {
			best = w
		}
	}
	return best
}

// LayerName is what people call a layer. The empty layer is metadata of which
// the document does not say where it stood.
func LayerName(l doc.Layer) string {
	switch l {
	case doc.Detected:
		return "the text"
	case doc.FrontMatter:
		return "the front matter"
	case doc.Folder:
		return "the folder's archive.yaml"
	case doc.Sidecar:
		return "the sidecar"
	case doc.Flag:
		return "the command line"
	}
	return "metadata"
}
