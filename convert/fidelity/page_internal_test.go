package fidelity

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// gathered takes pieces and gathers their words.
type gathered []string

func (g *gathered) take(p piece) { *g = append(*g, strings.Join(strings.Fields(p.words), " ")) }

// pieces returns the text of a page, a line for each piece.
func pieces(page string) ([]string, error) {
	var out gathered
	c := &copied{to: &out}
	if err := appendPage(c, []byte(page)); err != nil {
		return nil, err
	}
	c.seal()
	return out, nil
}

func TestBlocksPartTheTextAndInlineElementsDoNot(t *testing.T) {
	got, err := pieces(`<?xml version="1.0"?><!DOCTYPE html><html><head><title>no</title></head><body>
		<!-- <p>no</p> --><h1>A <em>title</em></h1><ul><li>one</li><li><p>two</p> more</li></ul>
		<p><span class="line">verse</span>
		<span class="line">second &amp; <a href="a>b">last</a> &#x41;&#66;&lt;</span></p>
		<nav><p>no</p></nav><section epub:type="colophon"><p>no</p><section>no</section></section><p>end<br/></p></body></html>`)
	want := "A title|one|two|more|verse second & last AB<|end"
	if err != nil || strings.Join(got, "|") != want {
		t.Errorf("got %q, %v", got, err)
	}
}

// An independent parser finds the same text in whatever both of them take.
func FuzzPage(f *testing.F) {
	f.Add("<html><body><p>a &amp; b</p><pre>c\n d</pre></body></html>")
	f.Add(`<a x="1" y='2>'><b/>text<!-- c --><?p i?></a>`)
	f.Fuzz(func(t *testing.T, page string) {
		got, err := pieces(page)
		if err != nil || strings.Contains(page, "<!DOCTYPE") {
			return
		}
		var all, want strings.Builder
		for _, p := range got {
			all.WriteString(p)
		}
		d := xml.NewDecoder(strings.NewReader(page))
		depth := 0
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				return // it is the stricter of the two
			}
			switch x := token.(type) {
			case xml.StartElement:
				depth++
				switch x.Name.Local {
				case "head", "nav", "style", "script", "svg", "section":
					return
				}
			case xml.EndElement:
				depth--
			case xml.CharData:
				if depth > 0 {
					want.Write(x)
				}
			}
		}
		pressed := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if pressed(all.String()) != pressed(want.String()) {
			t.Errorf("%q is read as %q, not as %q", page, all.String(), want.String())
		}
	})
}
