package typeset

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// TestABeginTakesOnlyMemory looks at every field, those to come included: of
// an old setter no field may come along but slices that say nothing.
func TestABeginTakesOnlyMemory(t *testing.T) {
	o := Options{Paper: A4, Fonts: font.Shipped(), Tool: "archive 0"}
	d := &doc.Document{Origin: doc.Origin{Name: "東.txt"}, Meta: doc.Meta{Title: "שלום 東", Language: "he"}, Blocks: []doc.Block{
		doc.Heading{Level: 2, Text: "Two"}, doc.Paragraph{Text: strings.Repeat("many words of more than one page, ", 600), Line: 9},
	}}
	old := Set(d, o).setter
	old.sourceLine, old.space, old.rtl, old.origin = 9, 9, true, InName
	old.book.Missing = []Missing{{Rune: 'x'}}
	old.hold, old.paged, old.announces = true, 9, true
	old.edge.rtl = true
	d = &doc.Document{Meta: doc.Meta{Language: "en"}}
	got, want := begin(d, o, old), begin(d, o, &setter{book: new(Book)})
	if g, w := fields(reflect.ValueOf(*got)), fields(reflect.ValueOf(*want)); g != w {
		t.Errorf("a setter with old memory begins as\n%s\none with new memory as\n%s", g, w)
	}
}

// fields tells what a value says, with pointers to parts of it followed.
func fields(v reflect.Value) string {
	var b strings.Builder
	for i := range v.NumField() {
		f := v.Field(i)
		name := v.Type().Field(i).Name
		switch {
		case f.Kind() == reflect.Struct:
			fmt.Fprintf(&b, "%s {%s}\n", name, fields(f))
		case (name == "book" || name == "edge") && !f.IsNil():
			fmt.Fprintf(&b, "%s {%s}\n", name, fields(f.Elem()))
		case f.Kind() == reflect.Pointer:
			fmt.Fprintf(&b, "%s %v\n", name, f.Pointer())
		default:
			fmt.Fprintf(&b, "%s %v\n", name, f)
		}
	}
	return b.String()
}

func TestTheCacheGivesTheWordOfTheKey(t *testing.T) {
	var c wordCache
	style := func(i int) font.Style { return font.Style(i % 5) }
	key := func(i int) wordKey {
		return wordKey{text: fmt.Sprint("w", i/20), style: style(i), level: uint8(i % 4)}
	}
	const n = 3 * mostSlots
	for i := range n {
		k := key(i)
		if w := c.find(&k); w != nil {
			t.Fatalf("%v was found before it was put in", k)
		}
		if w := c.add(&word{key: k, width: i}); w.width != i {
			t.Fatalf("%v gave the word %d, not %d", k, w.width, i)
		}
		for _, back := range []int{0, 1, 100} {
			if i < back {
				continue
			}
			k := key(i - back)
			if w := c.find(&k); w == nil || w.width != i-back {
				t.Fatalf("word %d was not found %d later: %v", i-back, back, w)
			}
		}
	}
	kept := 0
	for _, table := range []*wordTable{c.current.Load(), c.previous.Load()} {
		if len(table.slots) != mostSlots {
			t.Errorf("a table has %d slots", len(table.slots))
		}
		for i := range table.slots {
			if table.slots[i].word.Load() != nil {
				kept++
			}
		}
	}
	if kept > mostSlots {
		t.Errorf("%d words are kept", kept)
	}
}

// TestManyMayAskTheCacheAtOnce is for the race detector, and holds that all
// get one and the same word.
func TestManyMayAskTheCacheAtOnce(t *testing.T) {
	var c wordCache
	const words, askers = 6000, 8
	got := make([][words]*word, askers)
	done := make(chan bool)
	for a := range askers {
		go func() {
			for i := range words {
				k := wordKey{text: fmt.Sprint(i)}
				w := c.find(&k)
				if w == nil {
					w = c.add(&word{key: k, width: i})
				}
				got[a][i] = w
			}
			done <- true
		}()
	}
	for range askers {
		<-done
	}
	for a := range askers {
		for i, w := range got[a] {
			if w.width != i || w.key.text != fmt.Sprint(i) {
				t.Fatalf("asker %d got word %d for %d", a, w.width, i)
			}
		}
	}
}
