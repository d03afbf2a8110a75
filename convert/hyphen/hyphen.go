// Package hyphen finds the places where words may be divided at the end of a
// line, with Liang's method and the pattern files of TeX. The files are in
// patterns/, each with its notice; only those under licences that let a program
// carry them are there. A language costs nothing until its first word.
package hyphen

import (
	"embed"
	"errors"
	"io/fs"
	"strings"
	"sync"

	"github.com/fad55d40/archive/convert/packed"
)

//go:embed patterns
var files embed.FS

// Patterns divides the words of one language. It never changes and may be
// used by many goroutines at once.
type Patterns struct {
	language
	trie func() *trie // compiled when first asked
}

// For returns the patterns of a BCP 47 language tag such as "de" or "pt-BR",
// trying shorter and shorter tags, and false when there are none. The same
// tag always gives the same pointer.
func For(lang string) (*Patterns, bool) {
	tag := strings.ToLower(strings.ReplaceAll(lang, "_", "-"))
	for tag != "" {
		if p, ok := all()[tag]; ok {
			return p, true
		}
		tag = tag[:max(strings.LastIndexByte(tag, '-'), 0)]
	}
	return nil, false
}

// all maps every tag and alias to its patterns.
var all = sync.OnceValue(func() map[string]*Patterns {
	m := map[string]*Patterns{}
	for _, l := range languages() {
		p := &Patterns{language: l}
		p.trie = sync.OnceValue(func() *trie { return compile(l) })
		m[l.tag] = p
		for _, alias := range l.aliases {
			m[alias] = p
		}
	}
	return m
})

// Notices returns where the pattern files come from, the notice at the head
// of each and the texts of the LPPL and the MPL, for a program
// that shows its notices.
func Notices() string {
	var b strings.Builder
	b.WriteString(read("ORIGIN"))
	for _, l := range languages() {
		for _, file := range l.files {
			text := read(file)
			head, _, _ := strings.Cut(text, "\n\\")
			b.WriteString("\n" + file + "\n" + head + "\n")
		}
	}
	b.WriteString("\n" + read("LPPL.txt") + "\n" + read("MPL-1.1.txt"))
	return b.String()
}

// read returns an embedded file. The largest are packed.
func read(name string) string {
	data, err := files.ReadFile("patterns/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		if data, err = files.ReadFile("patterns/" + name + ".zst"); err == nil {
			data, err = packed.Unpack(data)
		}
	}
	if err != nil {
		panic("hyphen: internal error: " + err.Error()) // a test reads them all
	}
	return string(data)
}
