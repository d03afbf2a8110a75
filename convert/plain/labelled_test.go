package plain_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
	"golang.org/x/text/unicode/norm"
)

var update = flag.Bool("update", false, "rewrite the lists of known misses")

// label is what a careful archivist recorded of a text.
type label struct {
	File                  string
	Title, Subtitle, Date any
	Authors               []string
	Language              string
	Images                []map[string]any
	Blocks                map[string]any
	AlsoAccept            map[string][]any `json:"also_accept"`
}

// TestTheLabelledTexts compares what is read of each labelled text, field by
// field, with its label. The fields that are read wrongly are listed beside the
// labels: a new one fails, and so does one that has gone.
func TestTheLabelledTexts(t *testing.T) {
	for _, dir := range []string{"../../testdata/labelled/articles", "../../testdata/labelled/pages", "../../testdata/labelled/mixed", "../../testdata/labelled/forms", "../../testdata/labelled/genres", "../../../shared/labelled"} {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			if _, err := os.Stat(dir); err != nil && strings.Contains(dir, "shared") {
				t.Skip("the labelled articles are not beside this checkout: ../shared/labelled")
			}
			misses, all := compareLabels(t, dir)
			if all < 100 {
				t.Fatalf("only %d fields were compared", all)
			}
			t.Logf("%d of %d fields are right", all-len(misses), all)
			holdMisses(t, filepath.Join(dir, "misses.txt"), misses)
		})
	}
}

// holdMisses compares the misses with the list of those that are known. A folder
// without a list has none.
func holdMisses(t *testing.T, list string, misses map[string]string) {
	t.Helper()
	var names []string
	for name := range misses {
		names = append(names, name)
	}
	slices.Sort(names)
	data, err := os.ReadFile(list)
	if err == nil && *update {
		if err := os.WriteFile(list, []byte(strings.Join(names, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	known := make(map[string]bool)
	for line := range strings.Lines(string(data)) {
		known[strings.TrimSpace(line)] = true
	}
	for _, name := range names {
		if !known[name] {
			t.Errorf("%s: %s", name, misses[name])
		}
		delete(known, name)
	}
	for name := range known {
		t.Errorf("%s is right now: take it off the list", name)
	}
}

// compareLabels reads every labelled text of a folder and returns the fields
// that are wrong, by file and field, and the number of all.
func compareLabels(t *testing.T, dir string) (misses map[string]string, all int) {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, "labels.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	misses = make(map[string]string)
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var l label
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(dir, l.File))
		if err != nil {
			t.Fatal(err)
		}
		r, err := plain.Read(doc.Source{Name: l.File, Data: data})
		d := r.Document
		if err != nil { // a text without words says nothing
			d = &doc.Document{Meta: doc.Meta{Language: "und"}}
		}
		c := comparer{label: &l, misses: misses}
		c.document(d)
		all += c.all
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return misses, all
}

// comparer compares one document with its label.
type comparer struct {
	label  *label
	misses map[string]string
	all    int
}

func (c *comparer) document(d *doc.Document) {
	l := c.label
	c.text("title", l.Title, d.Meta.Title)
	c.text("subtitle", l.Subtitle, d.Meta.Subtitle)
	names, wanted := []any{}, []any{}
	for _, a := range d.Meta.Authors {
		names = append(names, strings.ToLower(folded(a.Name).(string)))
	}
	for _, a := range l.Authors {
		wanted = append(wanted, strings.ToLower(folded(a).(string)))
	}
	c.value("authors", wanted, names)
	c.text("date", l.Date, d.Meta.Date)
	c.text("language", strings.Split(l.Language, "-")[0], strings.Split(d.Meta.Language, "-")[0])
	c.images(d)
	counts, headings := make(map[string]int), []any{}
	for _, b := range d.Blocks {
		name := strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", b), "doc."))
		counts[name+"s"]++
		if h, ok := b.(doc.Heading); ok {
			headings = append(headings, folded(h.Text))
		}
	}
	for _, kind := range []string{"paragraphs", "lists", "quotes"} {
		c.value("blocks."+kind, l.Blocks[kind], float64(counts[kind]))
	}
	wantedHeadings := []any{}
	for _, h := range l.Blocks["headings"].([]any) {
		wantedHeadings = append(wantedHeadings, folded(h))
	}
	c.value("blocks.headings", wantedHeadings, headings)
	if verses, ok := l.Blocks["verse"]; ok {
		c.value("blocks.verse", verses, float64(counts["verses"]))
	}
}

func (c *comparer) images(d *doc.Document) {
	got := []any{}
	for _, im := range d.Images {
		got = append(got, map[string]any{
			"title": none(im.Title), "creator": none(im.Creator), "license": none(im.License.ID), "license_url": none(im.License.StatedURL), "caption": none(im.Caption),
		})
	}
	if also := c.label.AlsoAccept["images"]; slices.ContainsFunc(also, func(v any) bool { return reflect.DeepEqual(v, any(got)) }) {
		return
	}
	c.value("images", float64(len(c.label.Images)), float64(len(got)))
	for i, want := range c.label.Images {
		if i >= len(got) {
			break
		}
		for _, part := range []string{"title", "creator", "license", "license_url", "caption"} {
			c.value(fmt.Sprintf("images.%d.%s", i, part), folded(want[part]), got[i].(map[string]any)[part])
		}
	}
}

func (c *comparer) text(field string, want any, got string) { c.value(field, folded(want), none(got)) }

func (c *comparer) value(field string, want, got any) {
	c.all++
	right := reflect.DeepEqual(want, got)
	for _, also := range c.label.AlsoAccept[field] {
		if list, ok := also.([]any); ok && field == "authors" {
			lower := []any{}
			for _, v := range list {
				lower = append(lower, strings.ToLower(folded(v).(string)))
			}
			also = lower
		}
		right = right || reflect.DeepEqual(folded(also), got)
	}
	if !right {
		c.misses[c.label.File+" "+field] = fmt.Sprintf("got %#v, want %#v", got, want)
	}
}

// none is nil for what the text does not say.
func none(s string) any {
	if s == "" {
		return nil
	}
	return folded(s)
}

// folded makes one spelling of a text: NFC, and every run of white space one
// space, as the labels have it.
func folded(v any) any {
	if s, ok := v.(string); ok {
		return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
	}
	return v
}
