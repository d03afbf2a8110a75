package typeset_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// noted makes a document of marks and footnotes.
func noted() *doc.Document {
	d := article()
	d.Blocks = []doc.Block{
		doc.Paragraph{Text: "The survey[2] of https://example.org/a[1] was disputed.¹ More at https://example.org/b."},
		doc.Paragraph{Text: "No mark here."},
		doc.Note{Role: doc.NoteFootnote, Text: "[1] The Courier, https://example.org/c."},
		doc.Note{Role: doc.NoteFootnote, Text: "[3] Nobody refers to this."},
		doc.Note{Role: doc.NoteFootnote, Text: "[2] Report."},
		doc.Note{Role: doc.NoteFootnote, Text: "¹ First."},
	}
	return d
}

func TestMarksLeadToTheirNotesAndBack(t *testing.T) {
	b := set(noted())
	said := make(map[int32]string)
	for _, p := range b.Pages[0].Pieces {
		for n := p.Node; n >= 0; n = b.Nodes[n].Parent {
			said[n] += p.Run.Text + p.Space.String()
		}
	}
	type way struct{ text, mark, note string }
	var ways []way
	for i, n := range b.Nodes {
		mark := b.WordsOf(int32(i))
		if n.Role != typeset.Link || mark.URL != "" || b.Nodes[mark.Target].Role != typeset.Footnote {
			continue
		}
		reference := n.Parent
		if r := &b.Nodes[reference]; r.Role != typeset.Reference || r.Words != n.Words || b.Nodes[r.Parent].Role != typeset.Paragraph {
			t.Errorf("the link %q stands in a %v of %v", said[int32(i)], r.Role, b.Nodes[r.Parent].Role)
		}
		if back := b.WordsOf(mark.Target).Target; back != reference {
			t.Errorf("the note %q is referred to by node %d, not by %d", said[mark.Target], back, reference)
		}
		for k, other := range b.Nodes {
			if other.Role == typeset.Link && b.Nodes[other.Parent].Parent == mark.Target && b.WordsOf(int32(k)).Target != reference {
				t.Errorf("%q leads back to node %d, not to %d", said[int32(k)], b.WordsOf(int32(k)).Target, reference)
			}
		}
		ways = append(ways, way{mark.Text, said[int32(i)], said[mark.Target]})
	}
	want := []way{
		{"[2] Report.", "[2] ", "[2] Report."},
		{"[1] The Courier, https://example.org/c.", "[1] ", "[1] The Courier, https://example.org/c."},
		{"¹ First.", "¹ ", "¹ First."},
	}
	if len(ways) != len(want) {
		t.Fatalf("got %q, want %q", ways, want)
	}
	for i := range want {
		if ways[i] != want[i] {
			t.Errorf("got %q, want %q", ways[i], want[i])
		}
	}
}
