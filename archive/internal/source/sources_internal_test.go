package source

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

// different are sources of each kind, some of which share all but their names.
func different() (sources []Source) {
	within := new(Containers)
	for _, rel := range []string{"a.txt", "b.txt", "sub/a.txt", "sub/deep/c.txt"} {
		sources = append(sources, Source{Path: "in/" + rel, Root: "in", Rel: rel, Real: "/home/in/" + rel})
	}
	sources = append(sources,
		Source{Path: "gone.txt", Err: errors.New("no such file")},
		Source{Path: "gone.txt.txt", Err: errors.New("no such file either")},
		Source{Path: Stdin, Rel: StdinFile, Stream: true},
		Source{Path: "dir/x.txt", Root: "dir", Rel: "x.txt", Real: "/home/dir/x.txt", Named: true},
		Source{Path: "dir/y.txt", Root: "dir", Rel: "y.txt", Real: "/home/dir/y.txt", Named: true},
		Source{Path: "dir/y.txt", Root: "dir", Rel: "y.txt", Real: "/home/dir/y.txt"},
		Source{Path: "./z.txt", Root: ".", Rel: "base/z.txt", Real: "/home/base/z.txt"},
		Source{Path: "linked.txt", Root: ".", Rel: "other.txt", Real: "/mnt/unlike"})
	for _, inner := range []string{"1.txt", "2/3.txt"} {
		sources = append(sources, Source{Path: "t.tar//" + inner, Holder: "t.tar", Root: "t.tar", Rel: inner, Real: "/home/t.tar//" + inner, within: within})
	}
	for i := range 3 {
		sources = append(sources, Source{Path: "m.mbox", Root: ".", Rel: "m.mbox", Real: "/home/m.mbox", Part: doc.Part{Number: i + 1, Of: 3}, Encoding: "utf-8", Doubts: []doc.Notice{{Code: "doubt"}}})
	}
	for _, key := range []string{"a/1.txt", "a/2.txt"} {
		sources = append(sources, Source{Path: "s3://b/" + key, Root: "s3://b", Rel: key, Real: "s3://b/" + key, within: within, near: new(besides), Bare: key > "a/2", absolute: true})
	}
	return sources
}

func TestAListGivesBackWhatWasPutIntoIt(t *testing.T) {
	kinds := different()
	rand := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var list List
		var want []Source
		for range rand.IntN(30) {
			s := kinds[rand.IntN(len(kinds))]
			list.Add(s)
			want = append(want, s)
		}
		if list.Len() != len(want) {
			t.Fatalf("%d sources, want %d", list.Len(), len(want))
		}
		for i, got := range list.All() {
			if !reflect.DeepEqual(got, want[i]) {
				t.Fatalf("source %d is %+v, want %+v", i, got, want[i])
			}
		}
	}
}

func TestOfTheFilesOfAFolderOnlyTheNamesAreHeld(t *testing.T) {
	var list List
	for i := range 1000 {
		rel := fmt.Sprintf("2021/text-%05d.txt", i)
		list.Add(Source{Path: "a/long/way/to/texts/" + rel, Root: "a/long/way/to/texts", Rel: rel, Real: "/home/somebody/a/long/way/to/texts/" + rel})
	}
	if len(list.runs) != 1 {
		t.Fatalf("%d runs, want 1", len(list.runs))
	}
	if r := list.runs[0]; len(r.names) != 1000*len("2021/text-00000.txt") || len(r.ends) != 1000 {
		t.Errorf("%d bytes of names and %d ends", len(r.names), len(r.ends))
	}
}

// TestReserveComparesAllPlaces holds it to the plain reckoning, each place against
// each before it and against all folders.
func TestReserveComparesAllPlaces(t *testing.T) {
	rand := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		var list List
		for range 1 + rand.IntN(8) {
			parts := make([]string, 1+rand.IntN(3))
			for k := range parts {
				parts[k] = string("abAB"[rand.IntN(4)])
			}
			s := Source{Path: "in/" + strings.Join(parts, "/") + ".txt", Root: "in", Rel: strings.Join(parts, "/") + ".txt"}
			if rand.IntN(8) == 0 {
				s.Err = errors.New("unreadable")
			}
			list.Add(s)
		}
		refused, twins := reckoned(&list)
		got := Reserve(&list)
		for i, s := range list.All() {
			if (s.Err != nil) != refused[i] {
				t.Fatalf("source %d of %q: error %v, refused should be %v", i, places(&list), s.Err, refused[i])
			}
		}
		if !reflect.DeepEqual(got, twins) {
			t.Fatalf("twins %q of %q, want %q", got, places(&list), twins)
		}
	}
}

func places(list *List) (places []string) {
	for _, s := range list.All() {
		places = append(places, s.Place())
	}
	return places
}

func reckoned(list *List) (refused map[int]bool, twins []Twins) {
	refused = make(map[int]bool)
	folders := make(map[string]bool)
	for i, s := range list.All() {
		refused[i] = s.Err != nil
		for dir := path.Dir(s.Place()); s.Err == nil && dir != "."; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	var held []string
	for i, s := range list.All() {
		place := s.Place()
		if refused[i] {
			continue
		}
		first := ""
		for _, h := range held {
			if refused[i] = refused[i] || h == place; first == "" && strings.EqualFold(h, place) {
				first = h
			}
		}
		if refused[i] = refused[i] || folders[place]; refused[i] {
			continue
		}
		if held = append(held, place); first != "" {
			twins = append(twins, Twins{first, place})
		}
	}
	return refused, twins
}
