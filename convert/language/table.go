package language

import (
	_ "embed" // of the table
	"math"
	"strings"
	"sync"

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

// bucketBits are the highest bits of a key, by which the keys are divided: into
// about five a bucket.
const bucketBits = 13

// index is the table, taken apart once.
type index struct {
	languages int
	keys      string
	first     [1<<bucketBits + 1]uint32 // the first key of each bucket
	weights   string
}

// shipped is the table that comes with the program.
var shipped = sync.OnceValue(func() *index {
	names, rest := tags()
	n := int(word32(rest))
	x := &index{languages: strings.Count(names, " ") + 1, keys: rest[tableStart : tableStart+(n+1)*keySize], weights: rest[tableStart+(n+1)*keySize:]}
	b := uint32(0)
	for i := range n {
		for ; b <= word32(x.keys[i*keySize:])>>(32-bucketBits); b++ {
			x.first[b] = uint32(i)
		}
	}
	for ; int(b) < len(x.first); b++ {
		x.first[b] = uint32(n)
	}
	return x
})

// of are the weights of one sequence: pairs of a language and its weight.
func (x *index) of(key uint32) string {
	b := key >> (32 - bucketBits)
	for i := x.first[b]; i < x.first[b+1]; i++ {
		if e := x.keys[i*keySize:]; word32(e) == key {
			return x.weights[2*word32(e[4:]) : 2*word32(e[keySize+4:])]
		}
	}
	return ""
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
	x := shipped()
	asked := 0
	word := make([]rune, 0, 32)
	word = append(word, ' ')
	for _, c := range text {
		switch {
		case isPart(c):
			word = append(word, letter.Lower(c))
		case len(word) > 1:
			r.weigh(x, append(word, ' '))
			word = word[:1]
			if !r.patient && r.sequences >= asked+step {
				if r.order(x.languages); r.margin() >= clear {
					return
				}
				asked = r.sequences
			}
		}
	}
	if len(word) > 1 {
		r.weigh(x, append(word, ' '))
	}
	r.order(x.languages)
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
func (r *rating) weigh(x *index, word []rune) {
	for i := 0; i+3 <= len(word); i++ {
		r.add(x.of(hash(word[i : i+3])))
		r.sequences++
	}
	if len(word) > 3 && len(word) <= longestWord+2 {
		r.add(x.of(hash(word)))
	}
}

func (r *rating) add(w string) {
	for i := 0; i < len(w); i += 2 {
		r.scores[w[i]] += int(w[i+1])
	}
}
