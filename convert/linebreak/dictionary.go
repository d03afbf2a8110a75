package linebreak

import (
	"embed"
	"slices"
	"sync"
	"unicode"

	"github.com/fad55d40/archive/convert/packed"
)

//go:embed words
var files embed.FS

// dictionary is the words of a language that parts them by nothing. It costs
// nothing until its first letter.
type dictionary struct {
	file        string // empty when there are no words: then syllables are all that is known
	first, last rune   // of its block
	list        func() *wordList
}

// wordList is words in ascending order, in bytes: letter takes a rune to one.
type wordList struct {
	text    []byte
	offsets []uint32 // of each word, and of the end
	initial [257]int // the first word that begins with a byte
}

// letter is the byte for a rune of a block; the bytes below 32 count the letters
// that a word has in common with the one before it in the file.
func letter(r, first rune) byte { return byte(r - first + 32) }

// dictionaries is the table of them.
var dictionaries = sync.OnceValue(func() []dictionary {
	table := []dictionary{
		{file: "thai.zst", first: 0x0E00, last: 0x0E7F},
		{file: "laoo.zst", first: 0x0E80, last: 0x0EFF},
		{file: "mymr.zst", first: 0x1000, last: 0x109F},
		{file: "khmr.zst", first: 0x1780, last: 0x17FF},
		{first: 0x1950, last: 0x19DF}, // Tai Le, New Tai Lue
		{first: 0x1A20, last: 0x1AAF}, // Tai Tham
		{first: 0xAA60, last: 0xAADF}, // Myanmar of Khamti and others, Tai Viet
	}
	for i := range table {
		file := table[i].file
		table[i].list = sync.OnceValue(func() *wordList { return read(file) })
	}
	return table
})

// dictionaryOf returns the dictionary of a letter; nil when its script has breaks of
// its own. Digits and punctuation are no letters.
func dictionaryOf(r rune) *dictionary {
	if r < 0x0E00 || r > 0xAADF || r > 0x1AAF && r < 0xAA60 {
		return nil
	}
	table := dictionaries()
	for i := range table {
		if d := &table[i]; d.has(r) {
			return d
		}
	}
	return nil
}

// has reports whether a rune is a letter or a mark of the dictionary's script.
func (d *dictionary) has(r rune) bool {
	return r >= d.first && r <= d.last && !repeats(r) && (unicode.IsLetter(r) || unicode.IsMark(r))
}

// repeats reports the letters that stand for words said again or left out: they are
// no part of a word, and stay with the one before.
func repeats(r rune) bool {
	switch r {
	case 0x0E2F, 0x0E46, 0x0EAF, 0x0EC6, 0x17D7:
		return true
	}
	return false
}

// read returns an embedded list of words.
func read(file string) *wordList {
	w := &wordList{offsets: []uint32{0}}
	if file == "" {
		return w
	}
	data, err := packed.Unpack(load(file))
	if err != nil {
		panic("linebreak: internal error: " + err.Error())
	}
	w.text = make([]byte, 0, 3*len(data))
	start := 0 // of the word in hand
	for i, c := range data {
		if c >= 32 {
			w.text = append(w.text, c)
			continue
		}
		if i > 0 {
			w.offsets = append(w.offsets, uint32(len(w.text)))
		}
		before := start
		start = len(w.text)
		w.text = append(w.text, w.text[before:before+int(c)]...)
	}
	w.offsets = append(w.offsets, uint32(len(w.text)))
	w.text = slices.Clip(w.text)
	n := 0
	for c := range w.initial {
		for n < w.count() && int(w.text[w.offsets[n]]) < c {
			n++
		}
		w.initial[c] = n
	}
	return w
}

func (w *wordList) count() int { return len(w.offsets) - 1 }

// prefixes calls found with the length of each word that some letters begin with.
func (w *wordList) prefixes(letters []byte, found func(length int)) {
	if len(letters) == 0 {
		return
	}
	lo, hi := w.initial[letters[0]], w.initial[int(letters[0])+1]
	for depth := 1; lo < hi; depth++ {
		if w.length(lo) == depth { // the shortest comes first
			found(depth)
			lo++
		}
		if depth == len(letters) {
			return
		}
		lo = w.from(lo, hi, depth, letters[depth])
		hi = w.from(lo, hi, depth, letters[depth]+1)
	}
}

func (w *wordList) length(word int) int { return int(w.offsets[word+1] - w.offsets[word]) }

// from is the first of the words [lo, hi), all longer than depth, whose letter
// there is not below c.
func (w *wordList) from(lo, hi, depth int, c byte) int {
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if w.text[int(w.offsets[mid])+depth] < c {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Notices returns where the words come from, and their licence.
func Notices() string { return string(load("ORIGIN")) + "\n" + string(load("LICENSE")) }

// load returns an embedded file.
func load(name string) []byte {
	data, err := files.ReadFile("words/" + name)
	if err != nil {
		panic("linebreak: internal error: " + err.Error()) // a test reads them all
	}
	return data
}
