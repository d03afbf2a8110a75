package font_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// clustersAt makes a run whose glyphs begin at the given offsets.
func clustersAt(text string, level uint8, at ...int32) font.Run {
	r := font.Run{Text: text, Level: level}
	for i, c := range at {
		r.Glyphs = append(r.Glyphs, font.Glyph{ID: uint16(i + 1), Advance: 100, Cluster: c})
	}
	return r
}

func TestClustersPairTextWithGlyphsInVisualOrder(t *testing.T) {
	for _, c := range []struct {
		name string
		run  font.Run
		want []string // text and the first and last glyph
	}{
		{"nothing", clustersAt("", 0), nil},
		{"only invisible text", clustersAt("\u200D", 0), nil},
		{"a glyph a letter", clustersAt("abc", 0, 0, 1, 2), []string{"a 1-1", "b 2-2", "c 3-3"}},
		{"a ligature", clustersAt("affi", 0, 0, 1), []string{"a 1-1", "ffi 2-2"}},
		{"a letter of two glyphs", clustersAt("aé", 0, 0, 1, 1), []string{"a 1-1", "é 2-3"}},
		{"right to left", clustersAt("abc", 1, 2, 1, 0), []string{"c 1-1", "b 2-2", "a 3-3"}},
		{"a ligature right to left", clustersAt("abcd", 1, 3, 1, 0), []string{"d 1-1", "bc 2-2", "a 3-3"}},
		{"a mark right to left", clustersAt("abc", 1, 1, 1, 0), []string{"bc 1-2", "a 3-3"}},
		{"an even level above 0", clustersAt("12", 2, 0, 1), []string{"1 1-1", "2 2-2"}},
	} {
		var got []string
		for text, glyphs := range c.run.Clusters() {
			got = append(got, fmt.Sprintf("%s %d-%d", text, glyphs[0].ID, glyphs[len(glyphs)-1].ID))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if c.run.Width() != 100*len(c.run.Glyphs) {
			t.Errorf("%s: width %d", c.name, c.run.Width())
		}
	}
}

func TestClustersMayBeLeftEarly(t *testing.T) {
	for level := range uint8(2) {
		run := clustersAt("ab", level, 0, 0)
		if level == 0 {
			run = clustersAt("ab", level, 0, 1)
		}
		seen := 0
		for range run.Clusters() {
			seen++
			break
		}
		if seen != 1 {
			t.Errorf("level %d: %d clusters after leaving", level, seen)
		}
	}
}

func TestStylesHaveNames(t *testing.T) {
	for style, want := range map[font.Style]string{font.Regular: "regular", font.Italic: "italic", font.Bold: "bold",
		font.BoldItalic: "bold-italic", font.Mono: "mono", font.Style(77): "unknown"} {
		if got := style.String(); got != want {
			t.Errorf("style %d is %q, want %q", style, got, want)
		}
	}
}
