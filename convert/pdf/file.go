package pdf

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/fad55d40/archive/convert/pack"
)

// file writes a PDF in a compact form: streams as they come, plain objects in
// compressed object streams behind them, and a cross-reference stream at the
// end (ISO 32000-1, 7.5.7 and 7.5.8).
type file struct {
	blocks  [][]byte // the head of the file, in blocks that do not move any more
	written int      // bytes of those
	out     []byte   // what follows
	objects []object // all but those that are made
	plain   []byte   // the bodies of plain objects
	scratch []byte   // for whoever needs some
	packed  []byte   // a stream before its length is known
	bodies  []byte   // of the members of an object stream
	table   []byte   // of cross-references
	current int      // the object being written
	made    made
	ascii   int    // the ToUnicode map of fonts that show ASCII alone; 0 when there is none yet
	drain   func() // takes what a large object has in plain so far; nil when no such is written
}

// made are plain objects with numbers in a row that are not kept: each is written
// when its turn comes. A long document has millions of them.
type made struct {
	first, count int
	write        func(i int) // adds the body of number first+i
}

// emptied is a file of the same memory, with nothing in it.
func (f *file) emptied() file {
	return file{
		blocks: f.blocks[:0], out: f.out[:0], objects: f.objects[:0], plain: f.plain[:0],
		scratch: f.scratch[:0], packed: f.packed[:0], bodies: f.bodies[:0], table: f.table[:0],
	}
}

// object is where an object stands: a stream in the file, a plain object in
// the buffer of those until they are packed.
type object struct {
	stream     bool
	start, end int    // in the file, or in plain
	write      func() // adds the body of a large one, twice: to be measured, and to be packed
}

// head writes the head of the file.
func (f *file) head(version string) {
	f.out = append(append(f.out, version...), "\n%\xE2\xE3\xCF\xD3\n"...)
}

// size is how many bytes the file has so far.
func (f *file) size() int { return f.written + len(f.out) }

// blockSize is about how large the blocks are that a large file is kept in.
const blockSize = 1 << 20

// settle lays what was written aside when it is a block.
func (f *file) settle() {
	if len(f.out) >= blockSize {
		f.written += len(f.out)
		f.blocks = append(f.blocks, f.out)
		f.out = make([]byte, 0, blockSize+blockSize/16)
	}
}

// reserve gives a number to an object that is written later.
func (f *file) reserve() int {
	f.objects = append(f.objects, object{})
	return len(f.objects) + f.made.count
}

// makeLater reserves numbers for objects that are made when they are packed, and
// returns the first. It is done once.
func (f *file) makeLater(count int, write func(i int)) int {
	f.made = made{len(f.objects) + 1, count, write}
	return f.made.first
}

// object is what is known of an object that is not made.
func (f *file) object(n int) *object {
	if n >= f.made.first+f.made.count {
		n -= f.made.count
	}
	return &f.objects[n-1]
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
	*f.object(n) = object{start: len(f.plain)}
	return f
}

func (f *file) end() { f.object(f.current).end = len(f.plain) }

func (f *file) add(parts ...string) *file {
	for _, p := range parts {
		f.plain = append(f.plain, p...)
	}
	return f
}

func (f *file) bytes(b []byte) *file { f.plain = append(f.plain, b...); return f }

func (f *file) int(n int) *file { f.plain = strconv.AppendInt(f.plain, int64(n), 10); return f }

// ref adds a reference to an object, text a text string.
func (f *file) ref(n int) *file { return f.int(n).add(" 0 R") }

func (f *file) text(s string) *file { f.plain = appendText(f.plain, s); return f }

// stream adds a stream, compressed; dict is what its dictionary holds besides
// length and filter.
func (f *file) stream(dict string, data []byte) int {
	f.packed = pack.Zlib(f.packed[:0], data)
	return f.rawStream(dict+" /Filter /FlateDecode", f.packed)
}

// rawStream adds a stream as it is.
func (f *file) rawStream(dict string, data []byte) int {
	n := f.reserve()
	*f.object(n) = object{stream: true, start: f.writeStream(n, dict, data)}
	return n
}

// writeStream writes a stream object and returns where it stands.
func (f *file) writeStream(n int, dict string, data []byte) (start int) {
	start = f.size()
	f.out = strconv.AppendInt(f.out, int64(n), 10)
	f.out = append(append(f.out, " 0 obj\n<<"...), dict...)
	f.out = strconv.AppendInt(append(f.out, " /Length "...), int64(len(data)), 10)
	f.out = append(append(append(f.out, ">>\nstream\n"...), data...), "\nendstream\nendobj\n"...)
	f.settle()
	return start
}

// perStream is how many plain objects share a compressed stream: enough to
// compress well, few enough that a reader needs not unpack all for one.
const perStream = 200

// finish packs the plain objects and ends the file. root and info are the
// numbers of those objects. The identifier is made from the content.
func (f *file) finish(root, info int) {
	count := len(f.objects) + f.made.count
	f.table = append(slices.Grow(f.table[:0], tableRow*(count+count/perStream+3)), 0, 0, 0, 0, 0, 0xFF, 0xFF)
	for n := 1; n <= count; {
		n = f.objectStream(n, count)
	}
	f.crossReference(count, root, info)
}

// objectStream packs the plain objects from number n on, and returns the
// number of the first that is left. All of them enter the table.
func (f *file) objectStream(n, count int) int {
	kept := f.plain
	f.plain = f.bodies[:0]
	head, members := f.scratch[:0], 0
	next := len(f.objects) + f.made.count + 1
	var large []largeBody
	drained := 0
	for ; n <= count && members < perStream; n++ {
		i := n - f.made.first
		isMade := i >= 0 && i < f.made.count
		if !isMade && f.object(n).stream {
			f.entry(1, f.object(n).start, 0)
			continue
		}
		head = strconv.AppendInt(head, int64(n), 10)
		head = strconv.AppendInt(append(head, ' '), int64(len(f.plain)+drained), 10)
		head = append(head, ' ')
		switch {
		case isMade:
			f.made.write(i)
		case f.object(n).write != nil:
			large = append(large, largeBody{len(f.plain), f.object(n).write})
			f.drained(f.object(n).write, func(body []byte) { drained += len(body) })
		default:
			f.bytes(kept[f.object(n).start:f.object(n).end])
		}
		f.plain = append(f.plain, '\n')
		f.entry(2, next, members)
		members++
	}
	f.bodies, f.plain, f.scratch = f.plain, kept, head
	if members > 0 {
		f.packBodies("/Type /ObjStm /N "+strconv.Itoa(members)+" /First "+strconv.Itoa(len(head))+" /Filter /FlateDecode", head, large)
	}
	return n
}

// largeBody is a body that stands at a place in the others.
type largeBody struct {
	at    int
	write func()
}

// drained has a large body written, and taken in pieces.
func (f *file) drained(write func(), take func(piece []byte)) {
	from := len(f.plain)
	f.drain = func() {
		take(f.plain[from:])
		f.plain = f.plain[:from]
	}
	write()
	f.drain()
	f.drain = nil
}

// packBodies writes the object stream of the bodies.
func (f *file) packBodies(dict string, head []byte, large []largeBody) {
	s := pack.NewStream(f.packed[:0])
	write := func(piece []byte) { _, _ = s.Write(piece) } // to memory
	write(head)
	from := 0
	for _, l := range large {
		write(f.bodies[from:l.at])
		f.drained(l.write, write)
		from = l.at
	}
	write(f.bodies[from:])
	f.packed = s.End()
	f.rawStream(dict, f.packed)
}

// tableRow is the length of a row of the cross-reference table.
const tableRow = 7

// entry adds a row to the cross-reference table (ISO 32000-1, 7.5.8.3).
func (f *file) entry(kind byte, field, index int) {
	f.table = append(f.table, kind, byte(field>>24), byte(field>>16), byte(field>>8), byte(field), byte(index>>8), byte(index))
}

// crossReference ends the file. The table has the objects up to count; those behind
// are the object streams.
func (f *file) crossReference(count, root, info int) {
	start := f.size()
	for i := count - f.made.count; i < len(f.objects); i++ {
		f.entry(1, f.objects[i].start, 0)
	}
	self := f.reserve()
	f.entry(1, start, 0)
	id := f.identifier()
	f.packed = pack.Zlib(f.packed[:0], f.table)
	about := ""
	if info > 0 {
		about = fmt.Sprintf(" /Info %d 0 R", info)
	}
	f.out = fmt.Appendf(f.out, "%d 0 obj\n<</Type /XRef /Size %d /W [1 4 2] /Root %d 0 R%s /ID [<%s> <%s>] /Filter /FlateDecode /Length %d>>\nstream\n",
		self, self+1, root, about, id, id, len(f.packed))
	f.out = append(f.out, f.packed...)
	f.out = fmt.Appendf(f.out, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start)
}

// identifier is made from all that was written.
func (f *file) identifier() string {
	sum := sha256.New()
	for _, b := range f.blocks {
		sum.Write(b)
	}
	sum.Write(f.out)
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// copyTo writes the finished file. A writer that can is told first how large the
// file is; blocks that are written are forgotten.
func (f *file) copyTo(w io.Writer) error {
	if g, ok := w.(interface{ Grow(n int) }); ok {
		g.Grow(f.size())
	}
	for i, b := range f.blocks {
		if _, err := w.Write(b); err != nil {
			return err
		}
		f.blocks[i] = nil
	}
	_, err := w.Write(f.out)
	return err
}
