package main

import (
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/fad55d40/archive/convert/roles"
)

// publisher is the part of a file's name that texts of one publisher share.
func publisher(file string) string {
	name, _, _ := strings.Cut(file, "_")
	name, _, _ = strings.Cut(name, "-V")
	return name
}

// layout is the part of a file's name that texts in one layout share.
func layout(file string) string {
	_, name, _ := strings.Cut(strings.TrimSuffix(file, ".txt"), "_")
	return name[strings.LastIndexByte(name, '_')+1:]
}

// part is the part that a file belongs to, of so many.
func part(of func(string) string, file string, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(of(file)))
	return int(h.Sum32() % uint32(folds))
}

// without learns from all parts but one.
func (c corpus) without(k, folds int, of func(string) string) *roles.Model {
	var texts []roles.Text
	for _, e := range c.examples {
		if part(of, e.file, folds) != k {
			texts = append(texts, e.Text)
		}
	}
	return roles.Learn(texts, "")
}

// compare learns from all parts but one and compares that one, for each part.
// It prints, for each role, how many lines had it, were given it, and both.
func compare(c corpus, folds int, of func(string) string) string {
	var had, given, both [16]int
	for k := range folds {
		m := c.without(k, folds, of)
		for _, e := range c.examples {
			if part(of, e.file, folds) != k {
				continue
			}
			for i, a := range m.Decode(e.Lines).Answers {
				if w := e.Wants[i]; w.Known {
					had[w.Role]++
					given[a.Role]++
					if w.Role == a.Role {
						both[w.Role]++
					}
				}
			}
		}
	}
	var b strings.Builder
	for r := range had {
		if had[r] > 0 {
			fmt.Fprintf(&b, "%-10s had %5d given %5d right %5d = %.1f %% of both\n", roles.Role(r), had[r], given[r], both[r], 200*float64(both[r])/float64(had[r]+given[r]))
		}
	}
	return b.String()
}
