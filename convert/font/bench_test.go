package font_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// One word at a time is how typesetting shapes.
func BenchmarkShapeWord(b *testing.B) {
	for _, c := range []struct {
		name, text string
		style      font.Style
	}{
		{"latin", "hyphenation", font.Regular},
		{"accents", "Žluťoučký", font.Regular},
		{"cyrillic", "Предложение", font.Italic},
		{"hebrew", "עברית", font.Regular},
		{"arabic", "السلام", font.Bold},
		{"mono", "hyphenation", font.Mono},
		{"missing", "漢字", font.Regular},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			var dst []font.Run
			for b.Loop() {
				dst = font.Shipped().Shape(dst[:0], c.text, c.style, "en")
			}
		})
	}
}

func BenchmarkShapeParagraph(b *testing.B) {
	text := strings.Repeat("The quick brown fox jumps over the lazy dog. ", 20)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	var dst []font.Run
	for b.Loop() {
		dst = font.Shipped().Shape(dst[:0], text, font.Regular, "en")
	}
}

// A program that sets one document pays this once a face.
func BenchmarkFirstWordOfFourFaces(b *testing.B) {
	var data [][]byte
	for _, style := range []string{"Regular", "Italic", "Bold", "BoldItalic"} {
		_, d := shippedFace(b, "GentiumBookPlus-"+style+".ttf")
		data = append(data, d)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range data {
			f, err := font.Parse("face.ttf", d)
			if err != nil {
				b.Fatal(err)
			}
			font.NewLibrary(f).Shape(nil, "hyphen", font.Regular, "en")
		}
	}
}

func BenchmarkSubset(b *testing.B) {
	f := font.Shipped().Face(font.Regular)
	var gids []font.Placed
	for r := rune(' '); r < 0x100; r++ {
		if g := f.Glyph(r); g != 0 {
			gids = append(gids, font.Placed{ID: g, Advance: font.AsDesigned})
		}
	}
	var room []byte
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if room, err = f.AppendSubset(room[:0], gids); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(len(room)))
}

func BenchmarkCovers(b *testing.B) {
	f := font.Shipped().Face(font.Regular)
	b.ReportAllocs()
	for b.Loop() {
		f.Covers("Žluťoučký")
	}
}
