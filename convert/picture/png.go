package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image/png"
	"io"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// pngFile is a PNG taken apart at its chunks.
type pngFile struct {
	data          []byte
	width, height int
	depth         int // bits of a sample
	kind          int // colour type: 0 grey, 2 colour, 3 palette, 4 and 6 the first two with alpha
	interlaced    bool
	palette       []byte
	transparent   bool // it has alpha, or a colour that counts as none
	packed        []byte
	profile       []byte
	tidy          bool // packed holds the rows and nothing behind them
}

func readPNG(data []byte) (parsed, error) {
	p := &pngFile{data: data}
	rest := data[len(pngSignature):]
	for first := true; ; first = false {
		if len(rest) < 12 {
			return nil, errCut
		}
		n := uint64(binary.BigEndian.Uint32(rest))
		if uint64(len(rest)) < 12+n {
			return nil, errCut
		}
		kind, body := string(rest[4:8]), rest[8:8+n]
		if crc32.ChecksumIEEE(rest[4:8+n]) != binary.BigEndian.Uint32(rest[8+n:]) {
			return nil, fmt.Errorf("its part %q is damaged: the checksum differs", kind)
		}
		if first != (kind == "IHDR") {
			return nil, errors.New("its header is not where it must be")
		}
		if err := p.chunk(kind, body); err != nil {
			return nil, err
		}
		if rest = rest[12+n:]; kind == "IEND" {
			break
		}
	}
	return p, p.check()
}

func (p *pngFile) chunk(kind string, body []byte) error {
	switch kind {
	case "IHDR":
		return p.header(body)
	case "PLTE":
		p.palette = body
	case "tRNS":
		p.transparent = true
	case "IDAT":
		if p.packed == nil {
			p.packed = make([]byte, 0, len(p.data))
		}
		p.packed = append(p.packed, body...)
	case "iCCP":
		p.profile = unpackProfile(body)
	case "IEND":
	default:
		if kind[0]&0x20 == 0 {
			return fmt.Errorf("its part %q is needed to show it, and not known", kind)
		}
	}
	return nil
}

func (p *pngFile) header(b []byte) error {
	if len(b) != 13 || b[10] != 0 || b[11] != 0 || b[12] > 1 {
		return errors.New("its header has another form than the standard's")
	}
	width, height := binary.BigEndian.Uint32(b), binary.BigEndian.Uint32(b[4:])
	if width > MaxSide || height > MaxSide {
		return fmt.Errorf("its %d by %d pixels are not from 1 to %d million", width, height, MaxPixels/1_000_000)
	}
	p.width, p.height, p.depth, p.kind, p.interlaced = int(width), int(height), int(b[8]), int(b[9]), b[12] == 1
	p.transparent = p.kind >= 4
	var depths string // ISO/IEC 15948, table 11.1
	switch p.kind {
	case 0:
		depths = "\x01\x02\x04\x08\x10"
	case 3:
		depths = "\x01\x02\x04\x08"
	case 2, 4, 6:
		depths = "\x08\x10"
	}
	if bytes.IndexByte([]byte(depths), b[8]) < 0 {
		return fmt.Errorf("it has the colour type %d with %d bits, which the standard does not know", p.kind, p.depth)
	}
	return checkSize(p.width, p.height)
}

// unpackProfile reads the chunk iCCP: a name, a zero, the method, the profile.
func unpackProfile(body []byte) []byte {
	_, rest, ok := bytes.Cut(body, []byte{0})
	if !ok || len(rest) < 2 || rest[0] != 0 {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(rest[1:]))
	if err != nil {
		return nil
	}
	out, err := io.ReadAll(io.LimitReader(r, maxProfile+1))
	if err != nil {
		return nil
	}
	return out
}

// check unpacks the rows without keeping them: there must be as many bytes as
// the header promises, each row with a filter that is known, and no more.
func (p *pngFile) check() error {
	switch {
	case len(p.packed) == 0:
		return errNoPixels
	case (p.transparent || p.interlaced) && p.width*p.height > MaxDecoded:
		return fmt.Errorf("its %d by %d pixels have to be unpacked, for which %d million are the limit: save it without transparency and interlacing", p.width, p.height, MaxDecoded/1_000_000)
	case p.kind == 3 && (len(p.palette) == 0 || len(p.palette)%3 != 0 || len(p.palette) > 3<<p.depth):
		return errors.New("its palette is missing or has a wrong size")
	}
	in := bytes.NewReader(p.packed)
	r, err := zlib.NewReader(in)
	if err != nil {
		return fmt.Errorf("its pixels cannot be unpacked: %w", err)
	}
	for _, pass := range p.passes() {
		row := make([]byte, 1+(pass.width*p.bits()+7)/8)
		for range pass.height {
			if _, err := io.ReadFull(r, row); err != nil {
				return fmt.Errorf("its pixels cannot be unpacked: %w", err)
			}
			if row[0] > 4 {
				return fmt.Errorf("a row has the filter %d, which the standard does not know", row[0])
			}
		}
	}
	n, err := r.Read(make([]byte, 1)) // reads the checksum behind the rows
	p.tidy = n == 0 && err == io.EOF && in.Len() == 0
	if err != nil && err != io.EOF {
		return fmt.Errorf("its pixels cannot be unpacked: %w", err)
	}
	return nil
}

// bits is the number of bits of a pixel.
func (p *pngFile) bits() int {
	return p.depth * map[int]int{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[p.kind]
}

type pass struct{ width, height int }

// passes are the seven pictures that an interlaced one is stored as (Adam7,
// ISO/IEC 15948, 8.2), or the one.
func (p *pngFile) passes() []pass {
	if !p.interlaced {
		return []pass{{p.width, p.height}}
	}
	var out []pass
	for _, a := range [...]struct{ x, y, dx, dy int }{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}} {
		w, h := (p.width-a.x+a.dx-1)/a.dx, (p.height-a.y+a.dy-1)/a.dy
		if w > 0 && h > 0 {
			out = append(out, pass{w, h})
		}
	}
	return out
}

func (p *pngFile) info() Info {
	return Info{
		MediaType: "image/png", Ext: ".png", Width: p.width, Height: p.height, Orientation: 1,
		Grey: p.kind == 0 || p.kind == 4, Transparent: p.transparent,
	}
}

// samples passes the rows on as they are compressed, if nothing in them needs
// work; else it unpacks them and lays them on white.
func (p *pngFile) samples() (*Samples, error) {
	s := &Samples{Info: p.info(), Components: 1, Depth: p.depth}
	if p.kind == 2 {
		s.Components = 3
	}
	colours := 3
	if s.Grey {
		colours = 1
	}
	s.Profile = usableProfile(p.profile, colours)
	if !p.transparent && !p.interlaced && p.tidy {
		s.Deflated = p.packed
		if p.kind == 3 {
			s.Palette = p.palette
		}
		return s, nil
	}
	decoded, err := png.Decode(bytes.NewReader(p.data))
	if err != nil {
		return nil, fmt.Errorf("its pixels cannot be read: %w", err)
	}
	s.Components, s.Depth = colours, 8
	s.Rows = onWhite(decoded, colours)
	return s, nil
}
