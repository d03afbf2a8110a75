package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

// truth is what the source of a text says of it. A field that is missing is not
// settled; a deck that is null, or authors that are none, is settled so.
type truth struct {
	Title, Date *string
	Subtitle    *string
	Authors     []string
	Headings    *[]string
	has         map[string]bool
}

// truthOf reads the truth of an entry; nil when it has none.
func truthOf(entry []byte) (*truth, error) {
	var e struct{ Truth json.RawMessage }
	if err := json.Unmarshal(entry, &e); err != nil || e.Truth == nil {
		return nil, err
	}
	t := &truth{has: make(map[string]bool)}
	if err := json.Unmarshal(e.Truth, t); err != nil {
		return nil, err
	}
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(e.Truth, &keys); err != nil {
		return nil, err
	}
	for k := range keys {
		t.has[k] = true
	}
	return t, nil
}

// tally counts the fields that a text settles, and those that were found.
type tally struct {
	had, right map[string]int
	invented   []string // texts without authors in which some were found
	authorless int
	missed     []string
}

// fields are scored in this order.
var fronts = []string{"title", "authors", "date", "deck", "front", "headings"}

// score compares what was read of a text with the truth.
func (t *tally) score(file string, want *truth, got detect.Result) {
	m := got.Meta
	var authors []string
	for _, a := range m.Authors {
		authors = append(authors, fold(a.Name))
	}
	var known []string
	for _, a := range want.Authors {
		known = append(known, fold(a))
	}
	if len(known) == 0 {
		t.authorless++
		if len(authors) > 0 {
			t.invented = append(t.invented, file+": "+strings.Join(authors, ", "))
		}
	}
	if want.Title == nil {
		return
	}
	front := true
	put := func(field string, ok, settled bool) {
		if !settled {
			return
		}
		t.had[field]++
		if ok {
			t.right[field]++
		} else {
			t.missed = append(t.missed, file+": "+field)
		}
		front = front && ok
	}
	put("title", fold(m.Title) == fold(*want.Title), true)
	put("authors", slices.Equal(authors, known), want.has["authors"])
	put("date", want.Date == nil && m.Date == "" || want.Date != nil && m.Date == *want.Date, want.has["date"] && want.Date != nil)
	put("deck", want.Subtitle == nil && m.Subtitle == "" || want.Subtitle != nil && fold(m.Subtitle) == fold(*want.Subtitle), want.has["headings"])
	put("front", front, true)
	if want.Headings != nil {
		put("headings", slices.Equal(headingsOf(got.Blocks), folded(*want.Headings)), true)
	}
}

func folded(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, fold(s))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func headingsOf(blocks []doc.Block) []string {
	var out []string
	for _, b := range blocks {
		if h, ok := b.(doc.Heading); ok {
			out = append(out, h.Text)
		}
	}
	return folded(out)
}

// compareFronts learns from all parts but one and reads the texts of that one
// with what was learned, for each part. Texts in layouts that the trainer makes
// are learned from and not read.
func compareFronts(c corpus, folds int, of func(string) string, verbose bool) (string, error) {
	t := tally{had: make(map[string]int), right: make(map[string]int)}
	for k := range folds {
		m := c.without(k, folds, of)
		for _, s := range c.sources {
			if part(of, s.file, folds) != k {
				continue
			}
			want, err := truthOf(s.entry)
			if err != nil || want == nil {
				return "", fmt.Errorf("%s: %w", s.file, err)
			}
			read, err := text.Read(s.data, text.Options{})
			if err != nil {
				return "", fmt.Errorf("%s: %w", s.file, err)
			}
			t.score(s.file, want, detect.Article(detect.Input{Text: read.String, Lines: read.Lines, Roles: m}))
		}
	}
	return t.String(verbose), nil
}

func (t *tally) String(verbose bool) string {
	var b strings.Builder
	for _, f := range fronts {
		if t.had[f] > 0 {
			fmt.Fprintf(&b, "%-8s %5d of %5d right = %.1f %%\n", f, t.right[f], t.had[f], 100*float64(t.right[f])/float64(t.had[f]))
		}
	}
	fmt.Fprintf(&b, "invented authors in %d of %d texts that have none\n", len(t.invented), t.authorless)
	for _, s := range t.invented {
		fmt.Fprintln(&b, "  ", s)
	}
	if verbose {
		fmt.Fprintln(&b, strings.Join(t.missed, "\n"))
	}
	return b.String()
}
