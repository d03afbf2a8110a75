package hyphen

import "strings"

// trie holds the patterns of a language: a tree whose edges lie in one hash
// table, which is quick both to fill and to search.
type trie struct {
	alphabet alphabet
	keys     []uint32 // parent<<8|symbol of each edge; 0 is an empty slot
	children []uint32 // the node an edge leads to
	shift    uint32   // of the hash, so that it fits the table
	used     int

	values []uint32 // of each node: where its digits begin, 0 for none
	digits []byte   // length, then the digits of a pattern; [0] is not used

	exceptions map[string]string // words in symbols to their digits
}

const root = 1 // node 0 stands for none, so that no edge has the key 0

// compile reads the files of a language.
func compile(l language) *trie {
	size := 0
	texts := make([]string, len(l.files))
	for i, file := range l.files {
		texts[i] = read(file)
		size += len(texts[i])
	}
	t := &trie{values: make([]uint32, root+1, size/4), digits: append(make([]byte, 0, size*2/3), 0)}
	t.alphabet.add('.')
	t.grow(size / 3) // a file has four bytes a node or more
	var letters, values []byte
	for _, text := range texts {
		scan(text, func(word string) {
			letters, values = t.split(word, letters[:0], values[:0])
			t.insert(letters, values)
		}, func(word string) {
			t.except(word)
		})
	}
	return t
}

// split takes a pattern such as ".ab1c2" apart: the letters in symbols and
// the digits before each of them and after the last.
func (t *trie) split(word string, letters, values []byte) (l, v []byte) {
	values = append(values, 0)
	for _, r := range word {
		if r >= '0' && r <= '9' {
			values[len(values)-1] = byte(r - '0')
			continue
		}
		letters = append(letters, t.alphabet.add(r))
		values = append(values, 0)
	}
	return letters, values
}

// insert adds a pattern, without the zeros at the end of its digits.
func (t *trie) insert(letters, values []byte) {
	node := uint32(root)
	for _, s := range letters {
		node = t.child(node, s, true)
	}
	for len(values) > 0 && values[len(values)-1] == 0 {
		values = values[:len(values)-1]
	}
	t.values[node] = uint32(len(t.digits))
	t.digits = append(t.digits, byte(len(values)))
	t.digits = append(t.digits, values...)
}

// except adds a word that the patterns would divide wrongly; hyphens show
// where it may be divided.
func (t *trie) except(word string) {
	var letters, values []byte
	for _, r := range strings.ToLower(word) {
		if r == '-' {
			if len(values) > 0 {
				values[len(values)-1] = 1
			}
			continue
		}
		letters = append(letters, t.alphabet.add(r))
		values = append(values, 0)
	}
	if t.exceptions == nil {
		t.exceptions = map[string]string{}
	}
	t.exceptions[string(letters)] = string(values)
}

// child follows the edge from a node, 0 when there is none and none is to be added.
func (t *trie) child(node uint32, symbol byte, add bool) uint32 {
	key := node<<8 | uint32(symbol)
	mask := uint32(len(t.keys) - 1)
	for i := key * 2654435769 >> t.shift; ; i++ {
		switch t.keys[i&mask] {
		case key:
			return t.children[i&mask]
		case 0:
			if !add {
				return 0
			}
			if t.used >= len(t.keys)/4*3 {
				t.grow(2 * len(t.keys))
				return t.child(node, symbol, true)
			}
			t.used++
			next := uint32(len(t.values))
			t.values = append(t.values, 0)
			t.keys[i&mask], t.children[i&mask] = key, next
			return next
		}
	}
}

// grow makes room for at least size edges, a power of two.
func (t *trie) grow(size int) {
	keys, children := t.keys, t.children
	n, shift := 64, uint32(26)
	for n < size {
		n, shift = 2*n, shift-1
	}
	t.keys, t.children, t.shift = make([]uint32, n), make([]uint32, n), shift
	mask := uint32(n - 1)
	for k, key := range keys {
		if key == 0 {
			continue
		}
		i := key * 2654435769 >> shift
		for t.keys[i&mask] != 0 {
			i++
		}
		t.keys[i&mask], t.children[i&mask] = key, children[k]
	}
}

// alphabet numbers the letters that occur in the patterns of a language, from
// 1; all of them lie below U+2100. Unknown letters are 0.
type alphabet struct {
	symbol [0x2100]byte
	n      byte
}

func (a *alphabet) of(r rune) byte {
	if uint32(r) >= uint32(len(a.symbol)) {
		return 0
	}
	return a.symbol[r]
}

func (a *alphabet) add(r rune) byte {
	if uint32(r) >= uint32(len(a.symbol)) || a.n == 255 {
		return 0
	}
	if a.symbol[r] == 0 {
		a.n++
		a.symbol[r] = a.n
	}
	return a.symbol[r]
}
