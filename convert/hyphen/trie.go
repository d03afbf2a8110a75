package hyphen

import "strings"

// trie holds the patterns of a language: a tree whose edges lie in one hash
// table, which is quick both to fill and to search.
type trie struct {
	alphabet alphabet
	edges    []edge
	shift    uint32 // of the hash, so that it fits the table
	used     uint32

	digits []byte // length, then the digits of a pattern; [0] is not used

	exceptions map[string]string // words in symbols to their digits
}

// edge leads from a node to another. All that is asked of it lies together: a table
// of patterns is larger than the nearest caches.
type edge struct {
	key   uint32 // node<<8 | symbol; 0 for an empty slot
	node  uint32 // that it leads to
	value uint32 // where the digits of that node begin, 0 for none
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
	t := &trie{digits: append(make([]byte, 0, size*2/3), 0)}
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
	if len(letters) == 0 {
		return
	}
	node := uint32(root)
	var last *edge
	for _, s := range letters {
		last = t.edge(node, s, true)
		node = last.node
	}
	for len(values) > 0 && values[len(values)-1] == 0 {
		values = values[:len(values)-1]
	}
	last.value = uint32(len(t.digits))
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

// edge is the edge from a node, nil when there is none and none is to be added. It
// stays where it is until one is added.
func (t *trie) edge(node uint32, symbol byte, add bool) *edge {
	key := node<<8 | uint32(symbol)
	mask := uint32(len(t.edges) - 1)
	for i := key * 2654435769 >> t.shift; ; i++ {
		e := &t.edges[i&mask]
		switch e.key {
		case key:
			return e
		case 0:
			if !add {
				return nil
			}
			if t.used >= uint32(len(t.edges)/4*3) {
				t.grow(2 * len(t.edges))
				return t.edge(node, symbol, true)
			}
			t.used++
			*e = edge{key: key, node: root + t.used}
			return e
		}
	}
}

// grow makes room for at least size edges, a power of two.
func (t *trie) grow(size int) {
	old := t.edges
	n, shift := 64, uint32(26)
	for n < size {
		n, shift = 2*n, shift-1
	}
	t.edges, t.shift = make([]edge, n), shift
	mask := uint32(n - 1)
	for _, e := range old {
		if e.key == 0 {
			continue
		}
		i := e.key * 2654435769 >> shift
		for t.edges[i&mask].key != 0 {
			i++
		}
		t.edges[i&mask] = e
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
