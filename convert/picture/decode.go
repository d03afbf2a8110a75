package picture

import "encoding/binary"

// decoder unpacks a JPEG, baseline or progressive (ISO/IEC 10918-1), whose pixels
// cannot be shown as they are. It works in integers alone: its result is the same
// on every machine and of every version of the compiler.
type decoder struct {
	width, height int
	progressive   bool
	components    []component
	acrossMost    int // the largest of the components' sampling factors
	downMost      int
	quant         [4][64]int32
	dc, ac        [4]*codes
	interval      int // units between restarts; 0 for none
	scans, size   int // how many scans there were, and the bytes of the file
}

// mostScans bounds the passes over a picture, each of which can be a few bytes long.
// Four components in as many scans as any program makes are about forty.
const mostScans = 100

// component is one of a picture's colours.
type component struct {
	id           byte
	across, down int // sampling factors
	table        byte
	wide, high   int     // in blocks, whole units
	held         []int16 // 64 frequencies a block
}

// plane is a component in samples, as wide as its blocks are.
type plane struct {
	samples      []byte
	stride       int
	across, down int // samples of it for so many of the picture's ...
	acrossMost   int // ... pixels
	downMost     int
}

// at is the sample for a pixel.
func (p *plane) at(x, y int) byte {
	return p.samples[y*p.down/p.downMost*p.stride+x*p.across/p.acrossMost]
}

// decode unpacks the components of a JPEG whose segments were read before.
func decode(data []byte) ([]plane, error) {
	d := &decoder{size: len(data)}
	for at := 2; ; {
		mark, next, err := marker(data, at)
		if err != nil || mark == markEOI {
			break
		}
		end := next + int(binary.BigEndian.Uint16(data[next:]))
		body := data[next+2 : end]
		switch {
		case mark == 0xC4:
			err = d.huffman(body)
		case mark == 0xDB:
			err = d.quantization(body)
		case mark == 0xDD && len(body) >= 2:
			d.interval = int(binary.BigEndian.Uint16(body))
		case mark >= 0xC0 && mark <= 0xC2:
			err = d.frame(body, mark == 0xC2)
		case mark == markSOS:
			if d.scans++; d.scans > mostScans {
				return nil, errDamaged
			}
			stop := scanEnd(data, end)
			err = d.scan(body, data[end:stop])
			end = stop
		}
		if err != nil {
			return nil, err
		}
		at = end
	}
	return d.planes(), nil
}

func (d *decoder) huffman(body []byte) (err error) {
	for len(body) > 0 {
		class, slot := body[0]>>4, body[0]&15
		if class > 1 || slot > 3 {
			return errDamaged
		}
		tables := &d.dc
		if class == 1 {
			tables = &d.ac
		}
		if tables[slot], body, err = readCodes(body[1:]); err != nil {
			return err
		}
	}
	return nil
}

func (d *decoder) quantization(body []byte) error {
	for len(body) > 0 {
		size, slot := 1+int(body[0]>>4), body[0]&15
		if body = body[1:]; slot > 3 || size > 2 || len(body) < 64*size {
			return errDamaged
		}
		for i := range 64 {
			v := int32(body[i*size])
			if size == 2 {
				v = v<<8 | int32(body[2*i+1])
			}
			d.quant[slot][zigzag[i]] = v
		}
		body = body[64*size:]
	}
	return nil
}

// frame reads the header of the frame, which was checked before.
func (d *decoder) frame(body []byte, progressive bool) error {
	d.progressive = progressive
	d.height, d.width = int(binary.BigEndian.Uint16(body[1:])), int(binary.BigEndian.Uint16(body[3:]))
	for i := range int(body[5]) {
		of := body[6+3*i:]
		c := component{id: of[0], across: int(of[1] >> 4), down: int(of[1] & 15), table: of[2]}
		if c.across < 1 || c.across > 4 || c.down < 1 || c.down > 4 || c.table > 3 {
			return errDamaged
		}
		d.acrossMost, d.downMost = max(d.acrossMost, c.across), max(d.downMost, c.down)
		d.components = append(d.components, c)
	}
	blocks := 0
	for i := range d.components {
		c := &d.components[i]
		c.wide, c.high = units(d.width, 8*d.acrossMost)*c.across, units(d.height, 8*d.downMost)*c.down
		blocks += c.wide * c.high
	}
	if blocks > 8*d.size { // each takes a bit of the file at the least
		return errDamaged
	}
	for i := range d.components {
		c := &d.components[i]
		c.held = make([]int16, 64*c.wide*c.high)
	}
	return nil
}

// units is how many units it takes for a length.
func units(length, unit int) int { return (length + unit - 1) / unit }

// planes turns frequencies into samples.
func (d *decoder) planes() []plane {
	out := make([]plane, len(d.components))
	for i := range d.components {
		c := &d.components[i]
		p := plane{samples: make([]byte, 64*c.wide*c.high), stride: 8 * c.wide, across: c.across, down: c.down, acrossMost: d.acrossMost, downMost: d.downMost}
		var b block
		for n := range c.wide * c.high {
			for k, v := range c.held[64*n : 64*n+64] {
				// More than this no frequency of samples of eight bits can be.
				b[k] = max(-1<<13, min(1<<13, int32(v)*d.quant[c.table][k]))
			}
			b.samples()
			at := n/c.wide*8*p.stride + n%c.wide*8
			for row := range 8 {
				for k, v := range b[8*row : 8*row+8] {
					p.samples[at+k] = byte(v)
				}
				at += p.stride
			}
		}
		c.held = nil
		out[i] = p
	}
	return out
}
