package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ordinary lists the words that texts have in small letters more often than
// with a capital, for convert/byline: what is made of them alone is no name. A
// word of one text only must have no capital anywhere. The list that ships is
// counted from this project's own texts.
func ordinary(dirs []string) (string, error) {
	small, capital := make(map[string]map[string]bool), make(map[string]int)
	for _, dir := range dirs {
		files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
		if err != nil {
			return "", err
		}
		slices.Sort(files)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				return "", err
			}
			name := strings.TrimSuffix(filepath.Base(file), ".txt")
			source := dir + "/" + strings.TrimSuffix(name, "_"+layout(name)) // one text in many layouts counts once
			for line := range strings.Lines(strings.ToValidUTF8(string(data), "")) {
				count(line, source, small, capital)
			}
		}
	}
	var words []string
	for w, in := range small {
		if len(in) > 1 && capital[w] <= len(in) || capital[w] == 0 && utf8.RuneCountInString(w) > 3 {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return fmt.Sprintf("# words in small letters of this project's own texts: %s\n%s\n", bases(dirs), strings.Join(words, "\n")), nil
}

func bases(dirs []string) string {
	var names []string
	for _, dir := range dirs {
		names = append(names, filepath.Base(dir))
	}
	return strings.Join(names, ", ")
}

// count takes the words of a line in: those in small letters, and those with a
// capital that no sentence's beginning gives them.
func count(line, source string, small map[string]map[string]bool, capital map[string]int) {
	for n, w := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' }) {
		first, _ := utf8.DecodeRuneInString(w)
		lower := strings.ToLower(w)
		switch {
		case utf8.RuneCountInString(w) < 3 || strings.ContainsAny(w, "-'’"):
		case unicode.IsLower(first) && w == lower:
			if small[w] == nil {
				small[w] = make(map[string]bool)
			}
			small[w][source] = true
		case n > 0 && unicode.IsUpper(first) && w != strings.ToUpper(w):
			capital[lower]++
		}
	}
}
