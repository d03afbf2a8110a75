package language

import (
	_ "embed" // of the table
	"math"
	"strings"

	"github.com/fad55d40/archive/convert/letter"
)

// table holds the languages, and for each sequence its weight in each language
// that has it often: sixteenths of the natural logarithm of its share over
// that of a sequence which the language does not have. The tags stand in the
// first line; then, in little endian, the number of keys, the keys in
// ascending order (a hash in 32 bits, the index of its first weight in 32
// bits) with one more at their end, and the weights (language and weight, a
// byte each). It is made by the test that names its sources, train_test.go.
//
//go:embed table.bin
var table string

const tableStart, keySize = 4, 8

// tags returns the names of the languages and the rest of the table.
func tags() (string, string) {
	first, rest, _ := strings.Cut(table, "\n")
	return first, rest
}

// name is the tag of the nth language.
func name(n int) string {
	names, _ := tags()
	for tag := range strings.FieldsSeq(names) {
		if n == 0 {
			return tag
		}
		n--
	}
	return "und"
}

func word32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// hash is FNV-1a over runes.
func hash(runes []rune) uint32 {
	h := uint32(2166136261)
	for _, r := range runes {
		h = (h ^ uint32(r)) * 16777619
	}
	return h
}

// guesses is how often where a key stands is reckoned from the key that stands
// where it was reckoned before. Keys are spread evenly: the first guess errs by
// the root of their number, and each other one by the root of that.
const guesses = 3

// weights are those of one sequence: pairs of a language and its weight.
func weights(rest string, key uint32) string {
	n := int(word32(rest))
	keys := rest[tableStart:]
	at := func(i int) uint32 { return word32(keys[i*keySize:]) }
	i := int(uint64(key) * uint64(n) >> 32)
	for range guesses {
		off := (int64(key) - int64(at(i))) * int64(n) >> 32
		i = min(max(0, i+int(off)), n-1)
	}
	for i < n && at(i) < key {
		i++
	}
	for i > 0 && at(i-1) >= key {
		i--
	}
	if i == n || at(i) != key {
		return ""
	}
	all := keys[(n+1)*keySize:]
	return all[2*word32(keys[i*keySize+4:]) : 2*word32(keys[(i+1)*keySize+4:])]
}

// rating is what the languages came to for a text.
type rating struct {
	scores     [256]int // sixteenths of a logarithm
	sequences  int
	best, next int  // the languages with the highest scores
	patient    bool // reads on where there is no doubt
}

func (r *rating) margin() float64 { return float64(r.scores[r.best]-r.scores[r.next]) / 16 }

func (r *rating) fit() float64 {
	return float64(r.scores[r.best]) / 16 / math.Max(1, float64(r.sequences))
}

const (
	longestWord = 5  // letters of a word that counts as a whole
	step        = 64 // sequences after which it is asked whether all is clear
	clear       = 40 // margin from which the rest of a text changes nothing
)

// rate weighs the words of a text, until there is no doubt left.
func (r *rating) rate(text string) {
	names, rest := tags()
	languages := strings.Count(names, " ") + 1
	asked := 0
	word := make([]rune, 0, 32)
	word = append(word, ' ')
	for _, c := range text {
		switch {
		case isPart(c):
			word = append(word, letter.Lower(c))
		case len(word) > 1:
			r.weigh(rest, append(word, ' '))
			word = word[:1]
			if !r.patient && r.sequences >= asked+step {
				if r.order(languages); r.margin() >= clear {
					return
				}
				asked = r.sequences
			}
		}
	}
	if len(word) > 1 {
		r.weigh(rest, append(word, ' '))
	}
	r.order(languages)
}

// order finds the two best.
func (r *rating) order(languages int) {
	r.best, r.next = 0, 1
	for i := range languages {
		switch {
		case r.scores[i] > r.scores[r.best]:
			r.best, r.next = i, r.best
		case i != r.best && r.scores[i] > r.scores[r.next]:
			r.next = i
		}
	}
}

// weigh adds what a word with a space on each side says.
func (r *rating) weigh(rest string, word []rune) {
	for i := 0; i+3 <= len(word); i++ {
		r.add(weights(rest, hash(word[i:i+3])))
		r.sequences++
	}
	if len(word) > 3 && len(word) <= longestWord+2 {
		r.add(weights(rest, hash(word)))
	}
}

func (r *rating) add(w string) {
	for i := 0; i < len(w); i += 2 {
		r.scores[w[i]] += int(w[i+1])
	}
}
