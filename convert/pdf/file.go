package pdf

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"github.com/fad55d40/archive/convert/pack"
)

// file collects the objects of a PDF and writes them in a compact form: plain
// objects in compressed object streams, and a cross-reference stream
// (ISO 32000-1, 7.5.7 and 7.5.8).
type file struct {
	objects []object // object n stands at n-1
}

// object is a plain object, or a stream with the dictionary before it.
type object struct {
	body   []byte
	stream bool
}

// reserve gives a number to an object that is written later.
func (f *file) reserve() int {
	f.objects = append(f.objects, object{})
	return len(f.objects)
}

func (f *file) set(n int, body string) { f.objects[n-1].body = []byte(body) }

func (f *file) add(body string) int {
	n := f.reserve()
	f.set(n, body)
	return n
}

// stream adds a compressed stream; dict is what its dictionary holds besides
// length and filter.
func (f *file) stream(dict string, data []byte) int {
	n := f.reserve()
	f.setStream(n, dict+" /Filter /FlateDecode", pack.Zlib(nil, data))
	return n
}

// rawStream adds a stream as it is.
func (f *file) rawStream(dict string, data []byte) int {
	n := f.reserve()
	f.setStream(n, dict, data)
	return n
}

func (f *file) setStream(n int, dict string, data []byte) {
	b := fmt.Appendf(make([]byte, 0, len(data)+len(dict)+64), "<<%s /Length %d>>\nstream\n", dict, len(data))
	b = append(b, data...)
	f.objects[n-1] = object{append(b, "\nendstream"...), true}
}

// perStream is how many plain objects share a compressed stream: enough to
// compress well, few enough that a reader needs not unpack all for one.
const perStream = 200

// place is where an object stands: at an offset, or at an index of a stream.
type place struct {
	offset        int
	stream, index int
}

// bytes writes the file. root and info are the numbers of those objects. The
// identifier is made from the content.
func (f *file) bytes(root, info int) []byte {
	out := append(make([]byte, 0, 64<<10), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	places := make([]place, len(f.objects)+1, len(f.objects)+8)
	var plain []int
	write := func(n int, body []byte) {
		places[n].offset = len(out)
		out = strconv.AppendInt(out, int64(n), 10)
		out = append(append(append(out, " 0 obj\n"...), body...), "\nendobj\n"...)
	}
	for i, o := range f.objects {
		if o.stream {
			write(i+1, o.body)
		} else {
			plain = append(plain, i+1)
		}
	}
	for len(plain) > 0 {
		group := plain[:min(perStream, len(plain))]
		plain = plain[len(group):]
		places = append(places, place{})
		n := len(places) - 1
		dict, data := f.objectStream(group)
		for i, member := range group {
			places[member] = place{stream: n, index: i}
		}
		f.objects = append(f.objects, object{})
		f.setStream(n, dict+" /Filter /FlateDecode", pack.Zlib(nil, data))
		write(n, f.objects[n-1].body)
	}
	return f.crossReference(out, places, root, info)
}

// objectStream packs plain objects: their numbers and offsets, then themselves.
func (f *file) objectStream(group []int) (dict string, data []byte) {
	var head, body []byte
	for _, n := range group {
		head = fmt.Appendf(head, "%d %d ", n, len(body))
		body = append(append(body, f.objects[n-1].body...), '\n')
	}
	return fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(group), len(head)), append(head, body...)
}

func (f *file) crossReference(out []byte, places []place, root, info int) []byte {
	start := len(out)
	self := len(places)
	places = append(places, place{offset: start})
	table := make([]byte, 0, 7*len(places))
	for n, p := range places {
		switch {
		case n == 0:
			table = append(table, 0, 0, 0, 0, 0, 0xFF, 0xFF)
		case p.stream > 0:
			table = append(table, 2, byte(p.stream>>24), byte(p.stream>>16), byte(p.stream>>8), byte(p.stream), byte(p.index>>8), byte(p.index))
		default:
			table = append(table, 1, byte(p.offset>>24), byte(p.offset>>16), byte(p.offset>>8), byte(p.offset), 0, 0)
		}
	}
	sum := sha256.Sum256(out)
	id := hex.EncodeToString(sum[:16])
	packed := pack.Zlib(nil, table)
	out = fmt.Appendf(out, "%d 0 obj\n<</Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] /Filter /FlateDecode /Length %d>>\nstream\n",
		self, len(places), root, info, id, id, len(packed))
	out = append(out, packed...)
	return fmt.Appendf(out, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", start)
}
