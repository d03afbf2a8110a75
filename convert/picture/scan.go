package picture

// scan is one pass over a picture: all of it, or, in progressive ones, a band of
// frequencies to some precision (ISO/IEC 10918-1, annexes F and G).
type scan struct {
	*decoder
	bits
	of          []part
	from, to    int // frequencies, in their stored order
	shift       int // bits that this and later scans add
	refines     bool
	run         int // blocks that are passed over
	coefficient []int16
}

// part is a component with what a scan needs for it.
type part struct {
	*component
	dc, ac *codes
	before int32 // the last block's mean
}

func (d *decoder) scan(header, data []byte) error {
	s := &scan{decoder: d, bits: bits{data: data}}
	if err := s.begin(header); err != nil {
		return err
	}
	wide, high := units(d.width, 8*d.acrossMost), units(d.height, 8*d.downMost)
	if len(s.of) == 1 { // a unit is a block
		c := s.of[0]
		wide = units(units(d.width*c.across, d.acrossMost), 8)
		high = units(units(d.height*c.down, d.downMost), 8)
	}
	for n := range wide * high {
		if d.interval > 0 && n > 0 && n%d.interval == 0 {
			if err := s.restart(); err != nil {
				return err
			}
			s.run = 0
			for i := range s.of {
				s.of[i].before = 0
			}
		}
		if err := s.unit(n%wide, n/wide); err != nil {
			return err
		}
		if s.past > mostPast {
			return errDamaged
		}
	}
	return nil
}

// begin reads the scan's header.
func (s *scan) begin(h []byte) error {
	if len(h) < 1 || h[0] < 1 || h[0] > 4 || len(h) != 4+2*int(h[0]) || len(s.components) == 0 {
		return errDamaged
	}
	n := int(h[0])
	s.from, s.to = int(h[1+2*n]), int(h[2+2*n])
	s.shift, s.refines = int(h[3+2*n]&15), h[3+2*n]>>4 != 0
	if !s.progressive {
		s.from, s.to, s.shift, s.refines = 0, 63, 0, false
	}
	if s.from > s.to || s.to > 63 || s.shift > 13 || s.progressive && (s.from == 0 && s.to > 0 || s.from > 0 && n > 1) {
		return errDamaged
	}
	for i := range n {
		var p part
		for k := range s.components {
			if s.components[k].id == h[1+2*i] {
				p.component = &s.components[k]
			}
		}
		dc, ac := h[2+2*i]>>4, h[2+2*i]&15
		if p.component == nil || dc > 3 || ac > 3 {
			return errDamaged
		}
		p.dc, p.ac = s.dc[dc], s.ac[ac]
		if s.from == 0 && !s.refines && p.dc == nil || s.to > 0 && p.ac == nil {
			return errDamaged
		}
		s.of = append(s.of, p)
	}
	return nil
}

// unit decodes the blocks of one place: of several components together, as many of
// each as its sampling factors say.
func (s *scan) unit(x, y int) error {
	if len(s.of) == 1 {
		return s.block(&s.of[0], x, y)
	}
	for i := range s.of {
		p := &s.of[i]
		for row := range p.down {
			for column := range p.across {
				if err := s.block(p, x*p.across+column, y*p.down+row); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (s *scan) block(p *part, x, y int) error {
	at := 64 * (y*p.wide + x)
	s.coefficient = p.held[at : at+64 : at+64]
	switch {
	case s.refines && s.from == 0:
		s.coefficient[0] |= int16(s.take(1) << s.shift)
		return nil
	case s.refines:
		return s.refine(p.ac)
	}
	from := s.from
	if from == 0 {
		size, err := s.value(p.dc)
		if err != nil || size > 15 {
			return errDamaged
		}
		p.before += s.number(int(size))
		s.coefficient[0] = int16(p.before << s.shift)
		from = 1
	}
	if s.to == 0 {
		return nil
	}
	return s.first(p.ac, from)
}

// first decodes frequencies that no scan had before.
func (s *scan) first(ac *codes, from int) error {
	if s.run > 0 {
		s.run--
		return nil
	}
	for k := from; k <= s.to; k++ {
		v, err := s.value(ac)
		if err != nil {
			return err
		}
		zeros, size := int(v>>4), int(v&15)
		if size == 0 {
			if zeros == 15 {
				k += 15
				continue
			}
			s.run = 1<<zeros + int(s.take(zeros)) - 1
			return nil
		}
		if k += zeros; k > s.to {
			return errDamaged
		}
		s.coefficient[zigzag[k]] = int16(s.number(size) << s.shift)
	}
	return nil
}

// refine adds a bit to each frequency that is not zero, and places new ones among
// those that are (ISO/IEC 10918-1, G.1.2.3).
func (s *scan) refine(ac *codes) error {
	bit := int16(1) << s.shift
	k := s.from
	for s.run == 0 && k <= s.to {
		v, err := s.value(ac)
		if err != nil {
			return err
		}
		zeros, fresh := int(v>>4), int16(0)
		switch v & 15 {
		case 0:
			if zeros < 15 {
				s.run = 1<<zeros + int(s.take(zeros))
			}
		case 1:
			if fresh = bit; s.take(1) == 0 {
				fresh = -bit
			}
		default:
			return errDamaged
		}
		if s.run > 0 {
			break
		}
		if k = s.pass(k, zeros, bit); k > s.to && fresh != 0 {
			return errDamaged
		}
		if fresh != 0 {
			s.coefficient[zigzag[k]] = fresh
		}
		k++
	}
	if s.run > 0 {
		s.pass(k, 64, bit)
		s.run--
	}
	return nil
}

// pass goes over so many zeros, and refines what stands between them. It returns
// the place of the zero behind them.
func (s *scan) pass(k, zeros int, bit int16) int {
	for ; k <= s.to; k++ {
		c := &s.coefficient[zigzag[k]]
		switch {
		case *c == 0:
			if zeros == 0 {
				return k
			}
			zeros--
		case s.take(1) == 0 || *c&bit != 0 && *c > 0 || *c < 0 && -*c&bit != 0:
		case *c > 0:
			*c += bit
		default:
			*c -= bit
		}
	}
	return k
}
