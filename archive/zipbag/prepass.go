package zipbag

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"slices"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/archive/internal/plural"
	"github.com/fad55d40/archive/convert/pack"
)

// prepass walks a whole zip file, headers only, before anything in it is
// trusted.
type prepass struct {
	ctx     context.Context
	account *bagit.Account
	r       io.ReaderAt
	size    int64 // without padding
	padded  int64
	end     end
	entries []header // in the order of the central directory
	folder  string

	room []byte // for a local header

	findings *bagit.Findings
	refused  bool
	loose    bool // files need not lie in one folder
	outlined bool
}

func (p *prepass) find(code, path, format string, args ...any) {
	p.refused = true
	p.findings.Add(code, path, format, args...)
}

// run does the checks in an order in which each may rely on those before it,
// and stops after the first kind that finds something. The last is places, which
// finds where the data of each entry stand.
func (p *prepass) run(places func(*prepass) error) (err error) {
	if p.end, err = p.findEnd(); err != nil || p.refused {
		return err
	}
	if err := p.readCentral(p.end); err != nil || p.refused {
		return err
	}
	for i := range p.entries {
		p.entry(&p.entries[i])
	}
	if p.refused {
		return nil
	}
	names := entries.Names{Count: len(p.entries), Name: func(i int) string { return p.entries[i].name }}
	if err := names.Twins(p.ctx, p.account, func(name, why string) { p.find("zip-twins", name, "%s", why) }); err != nil {
		return err
	}
	if !p.loose {
		folder, wrong, why := names.Folder()
		if p.folder = folder; why != "" {
			p.find("zip-layout", wrong, "%s", why)
		}
	}
	p.amount()
	if p.refused {
		return nil
	}
	return places(p)
}

// Flags (APPNOTE 4.4.4): the deflate level, a data descriptor, and UTF-8 names
// change nothing; all others do.
const (
	flagDescriptor = 1 << 3
	flagUTF8       = 1 << 11
	flagsHarmless  = 1<<1 | 1<<2 | flagDescriptor | flagUTF8
)

// entry checks one header by itself.
func (p *prepass) entry(h *header) {
	switch why := entries.Wrong(h.name); {
	case h.flags&flagUTF8 == 0 && entries.Safe(h.name) && !isASCII(h.name):
		p.find("zip-name", h.name, "its name is not ASCII and not said to be UTF-8, so that each tool takes it for another; pack it again with one that says so, such as 7z")
	case why != "":
		p.find("zip-name", h.name, "%s", why)
	case h.flags&^flagsHarmless != 0:
		p.find("zip-encrypted", h.name, "it is encrypted, or has the unknown flags %#x", h.flags&^flagsHarmless)
	case h.method != pack.MethodStore && h.method != pack.MethodDeflate:
		p.find("zip-method", h.name, "it is compressed by method %d", h.method)
	case h.method == pack.MethodStore && h.flags&flagDescriptor != 0 && !h.folder():
		p.find("zip-ambiguous", h.name, "it is stored with a data descriptor: where it ends is only told behind it, and its own bytes may tell otherwise")
	case h.folder() && (h.size != 0 || h.packed != 0 && h.method == pack.MethodStore || h.packed > 2):
		p.find("zip-name", h.name, "it has the name of a folder and the data of a file")
	case h.method == pack.MethodStore && h.size != h.packed:
		p.find("zip-malformed", h.name, "it is stored as it is, but in %d bytes for %d", h.packed, h.size)
	case h.size > 1032*(h.packed+1): // deflate cannot do better
		p.find("zip-limit", h.name, "%d bytes cannot come out of %d", h.size, h.packed)
	default:
		p.kind(h)
	}
}

// Systems that make entries (APPNOTE 4.4.2) whose attributes all tools read
// alike. Of others, some tools take the upper half of the attributes for a mode
// of Unix, shifted or not, and some take nothing.
const (
	madeOnFAT  = 0
	madeOnUnix = 3
	madeOnNTFS = 10
	madeByNTFS = 11 // Info-ZIP's number for it
	madeOnVFAT = 14
	madeOnMac  = 19
)

// Attributes of DOS in the lower half.
const (
	dosVolume = 0x08
	dosFolder = 0x10
)

// kind refuses what is, to any tool, neither a regular file nor a folder, or
// one to some and the other to others.
func (p *prepass) kind(h *header) {
	mode := fs.FileMode(h.external >> 16)
	kind := mode & 0o170000
	switch h.made >> 8 {
	case madeOnFAT, madeOnUnix, madeOnNTFS, madeByNTFS, madeOnVFAT, madeOnMac:
	default:
		p.find("zip-ambiguous", h.name, "it was made on system %d, whose attributes each tool reads in its own way", h.made>>8)
		return
	}
	switch {
	case kind != 0 && kind != 0o100000 && kind != 0o040000:
		p.find("zip-type", h.name, "it is a link, a device or the like: its mode is %o", uint32(mode))
	case kind == 0o040000 && !h.folder(), kind == 0o100000 && h.folder(), h.external&dosFolder != 0 && !h.folder():
		p.find("zip-ambiguous", h.name, "it is a file by its name and a folder by its attributes, or the other way round")
	case h.external&dosVolume != 0:
		p.find("zip-ambiguous", h.name, "its attributes make it the name of a volume, which some tools pass over")
	case mode&0o7002 != 0:
		p.find("zip-type", h.name, "its mode is %o, which lets others in", uint32(mode))
	}
}

// Above this size, what is to come out may be at most ratio times the file.
const (
	freeSize = 1 << 30
	ratio    = 200
)

// amount refuses a file that would keep a reader busy out of all proportion.
func (p *prepass) amount() {
	total := int64(0)
	for _, h := range p.entries {
		total += h.size
		if total > freeSize && total/ratio > p.size {
			p.find("zip-limit", "", "more than %d bytes would come out of %d", total, p.size)
			return
		}
	}
}

// walk goes from the first byte to the central directory: each local header
// must begin where the last entry ended.
func (p *prepass) walk() error {
	order := make([]*header, len(p.entries))
	for i := range p.entries {
		order[i] = &p.entries[i]
	}
	slices.SortStableFunc(order, func(a, b *header) int { return cmp.Compare(a.offset, b.offset) })
	at := int64(0)
	for i, h := range order {
		if err := context.Cause(p.ctx); err != nil {
			return err
		}
		switch {
		case h.offset < at:
			p.find("zip-overlap", h.name, "it begins within the entry before it")
			return nil
		case h.offset > at:
			p.find("zip-gap", h.name, "no entry holds the %s before it", plural.Bytes(h.offset-at))
			return nil
		}
		limit := p.end.offset
		if i+1 < len(order) {
			limit = min(limit, order[i+1].offset)
		}
		next, err := p.local(h, limit)
		if err != nil || p.refused {
			return err
		}
		at = next
	}
	if at != p.end.offset {
		p.find("zip-gap", "", "no entry holds the %s before the central directory", plural.Bytes(p.end.offset-at))
	}
	return nil
}

// local compares an entry's local header with the central one and returns
// where the entry ends; limit is where the next thing begins.
func (p *prepass) local(h *header, limit int64) (int64, error) {
	fixed := int64(localLen + len(h.name))
	if h.offset+fixed+h.packed > limit {
		code := "zip-overlap"
		if limit == p.end.offset {
			code = "zip-malformed"
		}
		p.find(code, h.name, "it does not end before the next thing begins")
		return 0, nil
	}
	p.room = slices.Grow(p.room[:0], int(fixed))[:fixed]
	b := p.room
	if _, err := p.r.ReadAt(b, h.offset); err != nil {
		return 0, err
	}
	n := number{b[6:]}
	flags, method, time, date := n.u16(), n.u16(), n.u16(), n.u16()
	crc, packed, size, nameLen, extraLen := n.u32(), int64(n.u32()), int64(n.u32()), n.u16(), n.u16()
	if string(b[:4]) != localSignature || int(nameLen) != len(h.name) || string(n.b) != h.name {
		p.find("zip-headers", h.name, "its local header is not where it should be, or has another name")
		return 0, nil
	}
	h.data = h.offset + fixed + int64(extraLen)
	end := h.data + h.packed
	if end > limit {
		p.find("zip-overlap", h.name, "it does not end before the next thing begins")
		return 0, nil
	}
	extra := make([]byte, extraLen)
	if extraLen > 0 {
		if _, err := p.r.ReadAt(extra, h.offset+fixed); err != nil {
			return 0, err
		}
	}
	if err := extraFields(extra, h, h, &size, &packed); errors.Is(err, errRenamed) {
		p.find("zip-name", h.name, "%s", err)
		return 0, nil
	} else if isStrange(err) {
		p.find("zip-ambiguous", h.name, "%s", err)
		return 0, nil
	} else if err != nil {
		p.find("zip-malformed", h.name, "the extra fields of its local header are malformed")
		return 0, nil
	}
	same := flags == h.flags && method == h.method && time == h.time && date == h.date
	later := flags&flagDescriptor != 0 // then a number may stand behind the data, and be 0 before them
	differs := func(local, central int64) bool { return local != central && !(later && local == 0) }
	if !same || differs(int64(crc), int64(h.crc)) || differs(size, h.size) || differs(packed, h.packed) {
		p.find("zip-headers", h.name, "its two headers do not say the same")
		return 0, nil
	}
	if flags&flagDescriptor == 0 || end == limit {
		return end, nil
	}
	return p.descriptor(h, end, limit)
}

// descriptor reads the data descriptor behind an entry, in any of its four
// forms: with or without a signature, with sizes of 4 or 8 bytes.
func (p *prepass) descriptor(h *header, at, limit int64) (int64, error) {
	b := make([]byte, min(limit-at, 24))
	if _, err := p.r.ReadAt(b, at); err != nil {
		return 0, err
	}
	for _, wide := range []bool{false, true} {
		for _, mark := range []string{descriptorMark, ""} {
			want := binary.LittleEndian.AppendUint32([]byte(mark), h.crc)
			if wide {
				want = binary.LittleEndian.AppendUint64(want, uint64(h.packed))
				want = binary.LittleEndian.AppendUint64(want, uint64(h.size))
			} else {
				want = binary.LittleEndian.AppendUint32(want, uint32(h.packed))
				want = binary.LittleEndian.AppendUint32(want, uint32(h.size))
			}
			if limit-at == int64(len(want)) && bytes.Equal(b, want) {
				return limit, nil
			}
		}
	}
	p.find("zip-headers", h.name, "what stands behind its data is not its data descriptor")
	return 0, nil
}
