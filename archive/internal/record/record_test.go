package record

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func reopened(t *testing.T, dir string) *Book {
	t.Helper()
	b, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func add(t *testing.T, dir string, entries ...Entry) {
	t.Helper()
	if err := reopened(t, dir).Add(entries, true); err != nil {
		t.Fatal(err)
	}
}

func TestTheLaterLineOfAPlaceHolds(t *testing.T) {
	dir := t.TempDir()
	if sources := reopened(t, dir).sources; len(sources) != 0 {
		t.Fatalf("an empty folder has the sources %q", sources)
	}
	add(t, dir, Entry{"a", "../x/a.txt"}, Entry{"2021/b", "../x/\tb%\n.txt"})
	add(t, dir, Entry{"a", "../y/a.txt"}, Entry{"c", "../c\xff.txt"})
	add(t, dir, Entry{"c", ""})
	b := reopened(t, dir)
	want := map[string]string{"a": "../y/a.txt", "2021/b": "../x/\tb%\n.txt"}
	if !reflect.DeepEqual(b.sources, want) {
		t.Errorf("the record says %q, want %q", b.sources, want)
	}
}

func TestAKillInTheMiddleOfALineCostsOnlyThatLine(t *testing.T) {
	dir := t.TempDir()
	add(t, dir, Entry{"a", "../a.txt"}, Entry{"b", "../b.txt"})
	whole, err := os.ReadFile(filepath.Join(dir, Name))
	if err != nil {
		t.Fatal(err)
	}
	for cut := range whole {
		if err := os.WriteFile(filepath.Join(dir, Name), whole[:cut], 0o666); err != nil {
			t.Fatal(err)
		}
		for place := range reopened(t, dir).sources {
			if source := "../" + place + ".txt"; reopened(t, dir).sources[place] != source {
				t.Errorf("cut at %d: %q has the source %q", cut, place, reopened(t, dir).sources[place])
			}
		}
		add(t, dir, Entry{"c", "../c.txt"})
		if got, _ := reopened(t, dir).Source("c"); got != "../c.txt" {
			t.Errorf("cut at %d: what was added after it is lost: %q", cut, got)
		}
	}
}

func TestWhatIsNoLineOfTheRecordIsPassedOver(t *testing.T) {
	dir := t.TempDir()
	text := "nothing\n\n#a\tb\na\t%zz\na\t%2\n\t../b.txt\n" + strings.Repeat("x", 2*maxLine) + "\nd\t../d.txt\n\x00\xff"
	if err := os.WriteFile(filepath.Join(dir, Name), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	if got := reopened(t, dir).sources; !reflect.DeepEqual(got, map[string]string{"d": "../d.txt"}) {
		t.Errorf("it reads as %q", got)
	}
}

func TestTheFileDoesNotGrowForEver(t *testing.T) {
	dir := t.TempDir()
	b := reopened(t, dir)
	for i := range 1000 {
		if err := b.Add([]Entry{{"a", "../" + strings.Repeat("x", i%7) + ".txt"}, {"b", "../b.txt"}}, false); err != nil {
			t.Fatal(err)
		}
		if err := b.Tidy(); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, Name))
	if n := strings.Count(string(data), "\n"); err != nil || n > 100 {
		t.Errorf("two bundles have %d lines, %v", n, err)
	}
	if got := reopened(t, dir).sources; !reflect.DeepEqual(got, b.sources) {
		t.Errorf("it reads back as %q, want %q", got, b.sources)
	}
}

func FuzzEncodingGivesTheNameBack(f *testing.F) {
	for _, s := range []string{"a", "a b", "%41", "\n\t", "\xff", "#x", "Köhnə"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e := encode(s)
		if back, ok := decode(e); !ok || back != s || strings.ContainsAny(e, "\t\n") {
			t.Errorf("%q becomes %q, which gives %q, %v", s, e, back, ok)
		}
	})
}
