package pdf

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// pointed is a document whose marks are given room of their own, which no
// document without them must be.
func pointed() *doc.Document {
	return &doc.Document{
		Origin: doc.Origin{Name: "a.txt", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "שָׁלוֹם", Language: "he"},
		Blocks: []doc.Block{doc.Paragraph{Text: "בְּרֵאשִׁית בָּרָא אֱלֹהִים — https://example.org/a 東"}},
	}
}

// finished writes a document in the memory of an old finisher, and returns the
// one that did it.
func finished(t *testing.T, d *doc.Document, old *finisher) (*finisher, []byte) {
	t.Helper()
	f := begin(d, Options{}, nil, old)
	f.set()
	raw, err := pages(f.book, &f.emit)
	if err != nil {
		t.Fatal(err)
	}
	out, err := f.finished(raw)
	if err != nil {
		t.Fatal(err)
	}
	return f, out
}

func TestMemoryThatServedAnotherDocumentChangesNoByte(t *testing.T) {
	d := pointed()
	old, want := finished(t, d, new(finisher))
	for _, other := range []*doc.Document{pointed(), {Origin: d.Origin, Meta: doc.Meta{Language: "en"}, Blocks: []doc.Block{doc.Paragraph{Text: "fi fl é"}}}} {
		old, _ = finished(t, other, old)
		f, got := finished(t, d, old)
		if !bytes.Equal(got, want) {
			t.Errorf("after %q the bytes are others", other.Meta.Language)
		}
		old = f
	}
}

// TestHalfADocumentLeavesNothing stops an emitter in the middle of a word with
// marks, which is where it knows most, and lets another one take its memory.
func TestHalfADocumentLeavesNothing(t *testing.T) {
	d := pointed()
	_, want := finished(t, d, new(finisher))
	old, _ := finished(t, d, new(finisher))
	func() {
		defer func() {
			if recover() == nil {
				t.Fatal("the broken run did no harm")
			}
		}()
		broken := typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()})
		for i := range broken.Pages[0].Pieces {
			p := &broken.Pages[0].Pieces[i]
			if p.Run.RTL() && strings.HasPrefix(p.Run.Text, "בְּ") {
				run := *p.Run
				run.Text = run.Text[:1]
				p.Run = &run
			}
		}
		old.emit = beginEmitter(&old.emit)
		old.emit.page(broken, &broken.Pages[0])
	}()
	if !old.emit.array {
		t.Fatal("the emitter was stopped where it knew nothing")
	}
	if _, got := finished(t, d, old); !bytes.Equal(got, want) {
		t.Error("what a stopped document left changed the next one")
	}
}

// TestABeginTakesOnlyMemory looks at every field, those to come included: of
// an old finisher no field may come along but slices without elements.
func TestABeginTakesOnlyMemory(t *testing.T) {
	old, _ := finished(t, pointed(), new(finisher))
	old.emit.array, old.emit.color, old.current = true, 7, 9
	d := &doc.Document{}
	got := reflect.ValueOf(begin(d, Options{}, nil, old)).Elem()
	want := reflect.ValueOf(begin(d, Options{}, nil, new(finisher))).Elem()
	compareFields(t, "finisher", got, want)
}

// compareFields compares what two values say. Spare memory says nothing, nor do the
// parts of a long list behind its length.
func compareFields(t *testing.T, path string, a, b reflect.Value) {
	t.Helper()
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if name := a.Type().Field(i).Name; name != "spare" && name != "parts" {
				compareFields(t, path+"."+name, a.Field(i), b.Field(i))
			}
		}
	case reflect.Slice, reflect.Map:
		if a.Len() != b.Len() {
			t.Errorf("%s has %d elements, in new memory %d", path, a.Len(), b.Len())
		}
	case reflect.Pointer, reflect.Interface, reflect.Func:
		if a.IsNil() != b.IsNil() {
			t.Errorf("%s is nil: %v, in new memory %v", path, a.IsNil(), b.IsNil())
		}
	default:
		if !a.Equal(b) {
			t.Errorf("%s is %v, in new memory %v", path, a, b)
		}
	}
}
