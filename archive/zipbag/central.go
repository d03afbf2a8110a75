package zipbag

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/archive/internal/plural"
	"github.com/fad55d40/archive/convert/pack"
)

// Limits that are stated and held before anything is allocated from a number
// that the file claims.
const (
	maxCentral = 1 << 30 // bytes of the central directory, which is streamed
	maxPadding = 10240   // zero bytes behind the end: the blocks that libarchive writes to a pipe

	headerCost = 176 // bytes in memory for an entry, beside its name: see header, and what sorting needs
)

// Signatures and lengths of the fixed parts of headers (APPNOTE 4.3).
const (
	localSignature   = "PK\x03\x04"
	centralSignature = "PK\x01\x02"
	endSignature     = "PK\x05\x06"
	end64Signature   = "PK\x06\x06"
	locatorSignature = "PK\x06\x07"
	descriptorMark   = "PK\x07\x08"

	localLen   = 30
	centralLen = 46
	endLen     = 22
	end64Len   = 56
	locatorLen = 20
)

// mask32 and mask16 stand in a header for a number that is in the zip64 field.
const (
	mask32 = 1<<32 - 1
	mask16 = 1<<16 - 1
)

// header is what the central directory says of one entry.
type header struct {
	name                 string
	packed, size, offset int64
	data                 int64 // where the data begin, from the local header
	crc                  uint32
	external             uint32 // attributes; for most systems the mode of Unix in the upper half
	made                 uint16 // by which version, on which system
	flags, method        uint16
	time, date           uint16
	form                 bool // the header is as NewSink writes it
}

func (h *header) folder() bool { return len(h.name) > 0 && h.name[len(h.name)-1] == '/' }

// Path, SetPath and Length make a header an entry of a tree.
func (h *header) Path() string     { return h.name }
func (h *header) SetPath(p string) { h.name = p }
func (h *header) Length() int64    { return h.size }

var errMalformed = errors.New("malformed")

// number cuts integers off the front of a header.
type number struct{ b []byte }

func (n *number) u16() uint16 {
	v := binary.LittleEndian.Uint16(n.b)
	n.b = n.b[2:]
	return v
}

func (n *number) u32() uint32 {
	v := binary.LittleEndian.Uint32(n.b)
	n.b = n.b[4:]
	return v
}

func (n *number) u64() uint64 {
	v := binary.LittleEndian.Uint64(n.b)
	n.b = n.b[8:]
	return v
}

// end is what the end of the central directory says.
type end struct{ count, size, offset, start int64 }

// findEnd reads the end of the central directory. It must be the last thing in
// the file, without a comment: then there is only one place where it can be.
func (p *prepass) findEnd() (end, error) {
	var e end
	if p.size < endLen {
		p.find("zip-malformed", "", "it has %d bytes, too few for a zip file", p.size)
		return e, nil
	}
	if err := p.padding(); err != nil {
		return e, err
	}
	tail := make([]byte, min(p.size, endLen+locatorLen+end64Len))
	if _, err := p.r.ReadAt(tail, p.size-int64(len(tail))); err != nil && err != io.EOF {
		return e, err
	}
	if len(tail) < endLen {
		return e, p.misplacedEnd()
	}
	last := tail[len(tail)-endLen:]
	if string(last[:4]) != endSignature {
		return e, p.misplacedEnd()
	}
	n := number{last[4:]}
	disk, diskStart, onDisk, count := n.u16(), n.u16(), n.u16(), n.u16()
	size, offset, comment := n.u32(), n.u32(), n.u16()
	e = end{int64(count), int64(size), int64(offset), p.size - endLen}
	switch {
	case comment != 0:
		p.find("zip-malformed", "", "a comment of %d bytes is announced, and is not there", comment)
	case disk != 0 || diskStart != 0 || onDisk != count:
		p.find("zip-malformed", "", "it is one part of several")
	case count == mask16 || size == mask32 || offset == mask32:
		p.end64(&e, tail[:len(tail)-endLen])
	}
	return e, nil
}

// padding cuts off the zero bytes that bsdtar writes behind the end when its
// output is a pipe, to the end of a block. All tools pass over them.
func (p *prepass) padding() error {
	if p.size%512 != 0 {
		return nil
	}
	tail := make([]byte, min(p.size, maxPadding+endLen))
	if _, err := p.r.ReadAt(tail, p.size-int64(len(tail))); err != nil && err != io.EOF {
		return err
	}
	i := bytes.LastIndex(tail, []byte(endSignature))
	if i < 0 || i+endLen >= len(tail) || len(bytes.Trim(tail[i+endLen:], "\x00")) > 0 {
		return nil
	}
	p.padded = int64(len(tail) - i - endLen)
	p.size -= p.padded
	return nil
}

// misplacedEnd tells a file that goes on behind its end from one without any.
func (p *prepass) misplacedEnd() error {
	tail := make([]byte, min(p.size, endLen+mask16))
	if _, err := p.r.ReadAt(tail, p.size-int64(len(tail))); err != nil && err != io.EOF {
		return err
	}
	if i := bytes.LastIndex(tail, []byte(endSignature)); i >= 0 && len(tail)-i > endLen {
		p.find("zip-gap", "", "the end of the central directory is not that of the file: behind it stands more, %s", plural.Bytes(len(tail)-i-endLen))
		return nil
	}
	p.find("zip-malformed", "", "the end of the central directory is not there: it is cut off, or no zip file")
	return nil
}

// end64 reads the zip64 form of the end, which stands right before the other.
func (p *prepass) end64(e *end, before []byte) {
	if len(before) < end64Len+locatorLen {
		p.find("zip-malformed", "", "the zip64 end of the central directory is not there")
		return
	}
	e.start -= end64Len + locatorLen
	locator := number{before[end64Len+4:]}
	diskOf, at, disks := locator.u32(), locator.u64(), locator.u32()
	n := number{before[4:]}
	length := n.u64()
	n.u32() // versions: the canonical form has something to say of them
	disk, diskStart := n.u32(), n.u32()
	onDisk, count, size, offset := n.u64(), n.u64(), n.u64(), n.u64()
	switch {
	case string(before[:4]) != end64Signature || string(before[end64Len:end64Len+4]) != locatorSignature || length != end64Len-12:
		p.find("zip-malformed", "", "the zip64 end of the central directory is not where it belongs")
	case diskOf != 0 || disks != 1 || disk != 0 || diskStart != 0 || onDisk != count || at != uint64(e.start):
		p.find("zip-malformed", "", "the zip64 end of the central directory contradicts itself")
	case count < mask16 && size < mask32 && offset < mask32:
		p.find("zip-malformed", "", "the end of the central directory is in zip64 form without need")
	case count > entries.MaxEntries || size > maxCentral || offset > uint64(p.size):
		p.find("zip-limit", "", "it claims %d entries", count)
	}
	e.count, e.size, e.offset = int64(count), int64(size), int64(offset)
}

// readCentral reads the headers of the central directory, which must fill the
// place between the entries and the end exactly.
func (p *prepass) readCentral(e end) error {
	switch {
	case e.count > entries.MaxEntries || e.size > maxCentral:
		p.find("zip-limit", "", "it claims %d entries with %d bytes of headers", e.count, e.size)
		return nil
	case e.offset+e.size > e.start || e.count*centralLen > e.size:
		p.find("zip-malformed", "", "the central directory is said to be where it cannot be")
		return nil
	case e.offset+e.size < e.start:
		p.find("zip-gap", "", "the central directory and its end have %s between them", plural.Bytes(e.start-e.offset-e.size))
		return nil
	}
	r := bufio.NewReaderSize(io.NewSectionReader(p.r, e.offset, e.size), int(min(e.size, 256<<10)))
	p.entries = make([]header, 0, min(e.count, 1024))
	var buf []byte
	for left := e.size; left > 0; {
		if err := context.Cause(p.ctx); err != nil {
			return err
		}
		var h header
		var err error
		if h, buf, err = nextCentral(r, buf[:0]); err != nil && !refuses(err) {
			return err
		}
		if left -= int64(len(buf)); err != nil || int64(len(p.entries)) >= e.count {
			p.refuseHeader(h, err)
			return nil
		}
		if err := p.account.Take(p.ctx, int64(len(h.name)+headerCost)); err != nil {
			return err
		}
		p.entries = append(p.entries, h)
	}
	if int64(len(p.entries)) != e.count {
		p.find("zip-malformed", "", "it announces %s and has %d", plural.Of(e.count, "entry", "entries"), len(p.entries))
	}
	return nil
}

// refuses reports whether an error is of the file, not of reading it.
func refuses(err error) bool {
	return errors.Is(err, errMalformed) || errors.Is(err, errRenamed) || isStrange(err)
}

// refuseHeader tells why a header of the central directory is refused.
func (p *prepass) refuseHeader(h header, err error) {
	switch {
	case errors.Is(err, errRenamed):
		p.find("zip-name", h.name, "%s", err)
	case isStrange(err):
		p.find("zip-ambiguous", h.name, "%s", err)
	default:
		p.find("zip-malformed", "", "header %d of the central directory is malformed, or one too many", len(p.entries)+1)
	}
}

// nextCentral reads the next header of the central directory into buf.
func nextCentral(r io.Reader, buf []byte) (header, []byte, error) {
	read := func(n int) error {
		at := len(buf)
		buf = slices.Grow(buf, n)[:at+n]
		_, err := io.ReadFull(r, buf[at:])
		if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
			return errMalformed
		}
		return err
	}
	if err := read(centralLen); err != nil {
		return header{}, buf, err
	}
	if string(buf[:4]) != centralSignature {
		return header{}, buf, errMalformed
	}
	n := number{buf[4:]}
	h := header{made: n.u16()}
	n.u16() // the version needed: the canonical form has something to say of it
	h.flags, h.method, h.time, h.date, h.crc = n.u16(), n.u16(), n.u16(), n.u16(), n.u32()
	packed, size := n.u32(), n.u32()
	nameLen, extraLen, commentLen, disk := n.u16(), n.u16(), n.u16(), n.u16()
	n.u16() // internal attributes
	h.external = n.u32()
	h.offset = int64(n.u32())
	h.packed, h.size = int64(packed), int64(size)
	if commentLen != 0 || disk != 0 {
		return h, buf, errMalformed
	}
	if err := read(int(nameLen) + int(extraLen)); err != nil {
		return h, buf, err
	}
	h.name = string(buf[centralLen : centralLen+int(nameLen)])
	if !utf8.ValidString(h.name) {
		return h, buf, nil // named by the check of names
	}
	err := extraFields(buf[centralLen+int(nameLen):], &h, nil, &h.size, &h.packed, &h.offset)
	if err == nil {
		n := len(buf)
		buf = h.canonicalEntry().AppendCentral(buf) // for a moment, to compare
		h.form = bytes.Equal(buf[n:], buf[:n])
		buf = buf[:n]
	}
	return h, buf, err
}

// canonicalEntry is the entry as Sink would write it.
func (h *header) canonicalEntry() pack.Entry {
	return pack.Entry{Name: h.name, Method: pack.MethodStore, CRC: h.crc, Packed: uint32(h.packed), Size: uint32(h.size), Offset: uint32(h.offset)}
}
