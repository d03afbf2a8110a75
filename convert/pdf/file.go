package pdf

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"github.com/fad55d40/archive/convert/pack"
)

// file writes a PDF in a compact form: streams as they come, plain objects in
// compressed object streams behind them, and a cross-reference stream at the
// end (ISO 32000-1, 7.5.7 and 7.5.8).
type file struct {
	out     []byte
	objects []object // object n stands at n-1
	plain   []byte   // the bodies of plain objects
	scratch []byte   // for whoever needs some
	packed  []byte   // a stream before its length is known
	current int      // the object being written
}

// emptied is a file of the same memory, with nothing in it.
func (f *file) emptied() file {
	return file{out: f.out[:0], objects: f.objects[:0], plain: f.plain[:0], scratch: f.scratch[:0], packed: f.packed[:0]}
}

// object is where an object stands: a stream in the file, a plain object in
// the buffer of those until they are packed.
type object struct {
	stream     bool
	start, end int // in out, or in plain
	within     int // the object stream of a plain object
	index      int // in that stream
}

// start begins a file whose first n objects are reserved.
func (f *file) start(n int) {
	f.out = append(f.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	for range n {
		f.reserve()
	}
}

// reserve gives a number to an object that is written later.
func (f *file) reserve() int {
	f.objects = append(f.objects, object{})
	return len(f.objects)
}

// begin begins a new plain object, open one that was reserved. What is added
// then belongs to it, until end.
func (f *file) begin() int {
	n := f.reserve()
	f.open(n)
	return n
}

func (f *file) open(n int) *file {
	f.current = n
	f.objects[n-1] = object{start: len(f.plain)}
	return f
}

func (f *file) end() { f.objects[f.current-1].end = len(f.plain) }

func (f *file) add(parts ...string) *file {
	for _, p := range parts {
		f.plain = append(f.plain, p...)
	}
	return f
}

func (f *file) bytes(b []byte) *file { f.plain = append(f.plain, b...); return f }

func (f *file) int(n int) *file { f.plain = strconv.AppendInt(f.plain, int64(n), 10); return f }

// ref adds a reference to an object, text a text string in hex.
func (f *file) ref(n int) *file { return f.int(n).add(" 0 R") }

func (f *file) text(s string) *file { f.plain = appendHexText(f.plain, s); return f }

// stream adds a stream, compressed; dict is what its dictionary holds besides
// length and filter.
func (f *file) stream(dict string, data []byte) int {
	f.packed = pack.Zlib(f.packed[:0], data)
	return f.rawStream(dict+" /Filter /FlateDecode", f.packed)
}

// rawStream adds a stream as it is.
func (f *file) rawStream(dict string, data []byte) int {
	n := f.reserve()
	f.setStream(n, dict, data)
	return n
}

func (f *file) setStream(n int, dict string, data []byte) {
	f.objects[n-1] = object{stream: true, start: len(f.out)}
	f.out = strconv.AppendInt(f.out, int64(n), 10)
	f.out = append(append(f.out, " 0 obj\n<<"...), dict...)
	f.out = strconv.AppendInt(append(f.out, " /Length "...), int64(len(data)), 10)
	f.out = append(append(append(f.out, ">>\nstream\n"...), data...), "\nendstream\nendobj\n"...)
}

// perStream is how many plain objects share a compressed stream: enough to
// compress well, few enough that a reader needs not unpack all for one.
const perStream = 200

// finish packs the plain objects and ends the file. root and info are the
// numbers of those objects. The identifier is made from the content.
func (f *file) finish(root, info int) []byte {
	count := len(f.objects)
	for n := 1; n <= count; {
		n = f.objectStream(n, count)
	}
	return f.crossReference(root, info)
}

// objectStream packs the plain objects from number n on, and returns the
// number of the first that is left.
func (f *file) objectStream(n, count int) int {
	head, body, members := f.scratch[:0], 0, 0
	next := len(f.objects) + 1
	from := n
	for ; n <= count && members < perStream; n++ {
		o := &f.objects[n-1]
		if o.stream {
			continue
		}
		head = strconv.AppendInt(head, int64(n), 10)
		head = strconv.AppendInt(append(head, ' '), int64(body), 10)
		head = append(head, ' ')
		body += o.end - o.start + 1
		o.within, o.index = next, members
		members++
	}
	if members == 0 {
		return n
	}
	first := len(head)
	for i := from; i < n; i++ {
		if o := &f.objects[i-1]; !o.stream {
			head = append(append(head, f.plain[o.start:o.end]...), '\n')
		}
	}
	f.scratch = head
	f.stream("/Type /ObjStm /N "+strconv.Itoa(members)+" /First "+strconv.Itoa(first), head)
	return n
}

func (f *file) crossReference(root, info int) []byte {
	start := len(f.out)
	self := f.reserve()
	f.objects[self-1] = object{stream: true, start: start}
	table := append(f.scratch[:0], 0, 0, 0, 0, 0, 0xFF, 0xFF)
	for _, o := range f.objects {
		kind, field, index := byte(1), o.start, 0
		if !o.stream {
			kind, field, index = 2, o.within, o.index
		}
		table = append(table, kind, byte(field>>24), byte(field>>16), byte(field>>8), byte(field), byte(index>>8), byte(index))
	}
	sum := sha256.Sum256(f.out)
	id := hex.EncodeToString(sum[:16])
	f.packed = pack.Zlib(f.packed[:0], table)
	f.out = fmt.Appendf(f.out, "%d 0 obj\n<</Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] /Filter /FlateDecode /Length %d>>\nstream\n",
		self, self+1, root, info, id, id, len(f.packed))
	f.out = append(f.out, f.packed...)
	f.out = fmt.Appendf(f.out, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start)
	f.scratch = table
	return f.out
}
