package typeset

import (
	"hash/maphash"
	"sync"
	"sync/atomic"
	"unique"

	"github.com/fad55d40/archive/convert/font"
)

// wordKey is all that the shape of a word depends on.
type wordKey struct {
	text   string
	tongue unique.Handle[tongue]
	style  font.Style
	level  uint8
	small  bool // its capitals are small ones
}

// tongue is what all words of a document have in common.
type tongue struct {
	fonts *font.Library
	lang  string
}

// wordCache holds shaped words for all documents of the process, which may
// read and add at once. A word never changes once it is in, and depends on
// nothing but its key: the cache changes how fast a document is set, never how.
//
// It is bounded. When its table is full, an empty one takes its place, and the
// full one is asked only for what the new one lacks: words that are still in
// use move over, and the others go with the table after.
type wordCache struct {
	current, previous atomic.Pointer[wordTable]

	replacing sync.Mutex // held by who puts a table in the place of another
}

// wordTable is a hash table with open addressing that only gains words. It is
// read without a lock.
type wordTable struct {
	slots []wordSlot // a power of two
	used  atomic.Int32
}

// wordSlot is empty while its word is nil. The tag is a part of the word's
// hash, which spares a look at the word; it is 0 until it is known.
type wordSlot struct {
	word atomic.Pointer[word]
	tag  atomic.Uint32
}

func tagOf(hash uint64) uint32 { return uint32(hash>>32) | 1 }

// The slots of a cache's first table, and of its largest. Half of them are
// used at most, so the two tables of a full cache hold 2^14 words, about
// 4 MB. Twice as many take 8 MB more at the peak of a large folder, and cost as
// much in collections of garbage as they spare in shaping.
const (
	fewestSlots = 1 << 11
	mostSlots   = 1 << 14
)

// shaped is the cache of this process.
var shaped wordCache

var wordSeed = maphash.MakeSeed()

func (k *wordKey) hash() uint64 {
	return maphash.String(wordSeed, k.text) + (uint64(k.style)<<8|uint64(k.level))*0x9E3779B97F4A7C15
}

// find returns the word with a key; nil when it is not there.
func (t *wordTable) find(k *wordKey, hash uint64) *word {
	mask, tag := uint64(len(t.slots)-1), tagOf(hash)
	for i := hash & mask; ; i = (i + 1) & mask {
		slot := &t.slots[i]
		if has := slot.tag.Load(); has != 0 && has != tag {
			continue
		}
		w := slot.word.Load()
		if w == nil || w.key == *k {
			return w
		}
	}
}

// add puts a word in, and returns the word that is there in the end: another
// document may have come first. It returns nil when the table is full.
func (t *wordTable) add(w *word, hash uint64) *word {
	if int(t.used.Add(1)) > len(t.slots)/2 {
		return nil
	}
	mask := uint64(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		slot := &t.slots[i]
		if slot.word.CompareAndSwap(nil, w) {
			slot.tag.Store(tagOf(hash))
			return w
		}
		if there := slot.word.Load(); there.key == w.key {
			return there
		}
	}
}

// find returns the word with a key; nil when the cache has none.
func (c *wordCache) find(k *wordKey) *word {
	t := c.current.Load()
	if t == nil {
		return nil
	}
	hash := k.hash()
	if w := t.find(k, hash); w != nil {
		return w
	}
	if t = c.previous.Load(); t != nil {
		if w := t.find(k, hash); w != nil {
			return c.add(w)
		}
	}
	return nil
}

// add puts a word in and returns the word with its key that stays.
func (c *wordCache) add(w *word) *word {
	hash := w.key.hash()
	for {
		t := c.current.Load()
		if t != nil {
			if there := t.add(w, hash); there != nil {
				return there
			}
		}
		c.replace(t)
	}
}

// replace puts a larger table in the place of a full one, or, behind the
// largest, an empty one. Words that others add to the full one meanwhile are
// lost to the cache, and shaped again when they come again.
func (c *wordCache) replace(full *wordTable) {
	c.replacing.Lock()
	defer c.replacing.Unlock()
	if c.current.Load() != full {
		return // another document did it
	}
	if full == nil {
		c.current.Store(&wordTable{slots: make([]wordSlot, fewestSlots)})
		return
	}
	size := min(2*len(full.slots), mostSlots)
	next := &wordTable{slots: make([]wordSlot, size)}
	if len(full.slots) == mostSlots {
		c.previous.Store(full)
		c.current.Store(next)
		return
	}
	for i := range full.slots {
		if w := full.slots[i].word.Load(); w != nil {
			next.add(w, w.key.hash())
		}
	}
	c.current.Store(next)
}
