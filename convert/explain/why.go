package explain

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// judge says why candidates lost. Whoever rejected one left only who won, so
// that is what the reasons are made of.
type judge struct {
	winners map[string]doc.Evidence // of each field, and of each list of people as a whole
	notices []doc.Notice
}

func newJudge(d *doc.Document) *judge {
	j := &judge{make(map[string]doc.Evidence), d.Warnings}
	for _, e := range d.Evidence {
		if e.Rejected {
			continue
		}
		j.add(e.Field, e)
		if people, ok := listOfPeople(e.Field); ok {
			j.add(people, e)
		}
	}
	return j
}

func (j *judge) add(field string, e doc.Evidence) {
	if _, ok := j.winners[field]; !ok {
		j.winners[field] = e
	}
}

// listOfPeople is the list that a field belongs to when one layer gives the
// whole of it: a sidecar's one author replaces all three of a byline.
func listOfPeople(field string) (string, bool) {
	base, _, ok := strings.Cut(field, "[")
	return base, ok && (base == "authors" || base == "contributors")
}

func (j *judge) why(e doc.Evidence) string {
	w, ok := j.winners[e.Field]
	if people, isList := listOfPeople(e.Field); !ok && isList {
		w, ok = j.winners[people]
	}
	switch {
	case !ok:
		return j.whyNothing(e)
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

// whyNothing says why a candidate lost to none.
func (j *judge) whyNothing(e doc.Evidence) string {
	for _, n := range j.notices {
		if n.Code == e.Rule && n.Line == e.Line {
			return n.Text
		}
	}
	if e.Confidence == 1 {
		return "it was not used"
	}
	return "it was not certain enough, so the field was left empty"
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
