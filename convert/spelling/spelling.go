// Package spelling finds what a word that is not known was meant to be.
package spelling

// Nearest is the name that a word is most likely a slip for: one slip away or,
// in words of more than five letters, two; empty when there is none. The first
// of names that are equally near wins. Letters are compared as they are.
func Nearest(word string, names []string) string {
	letters := []rune(word)
	best, most := "", 1
	if len(letters) > 5 {
		most = 2
	}
	if len(letters) < 2 || len(letters) > 20 {
		return ""
	}
	for _, name := range names {
		if n := slips(letters, []rune(name)); n > 0 && n <= most {
			best, most = name, n-1
		}
	}
	return best
}

// slips counts the letters that were left out, put in, mistaken for another or
// exchanged with their neighbour (optimal string alignment).
func slips(a, b []rune) int {
	before, last, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(last[j]+1, next[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, last, next = last, next, before
	}
	return last[len(b)]
}
