package pack

// header packs the lengths of the codes (3.2.7) and returns how many bits that takes,
// and how many lengths of each kind there are.
func (b *block) header() (size, nLit, nDist, nLen int) {
	nLit, nDist = 286, 30
	for nLit > 257 && b.lits[nLit-1] == 0 {
		nLit--
	}
	for nDist > 1 && b.dists[nDist-1] == 0 {
		nDist--
	}
	lengths := b.lengths[:0]
	for _, c := range b.lits[:nLit] {
		lengths = append(lengths, uint8(c.length()))
	}
	for _, c := range b.dists[:nDist] {
		lengths = append(lengths, uint8(c.length()))
	}
	b.packed, b.lengthUse = b.packed[:0], [19]uint32{}
	for i := 0; i < len(lengths); {
		v, n := lengths[i], 1
		for i+n < len(lengths) && lengths[i+n] == v {
			n++
		}
		i += n
		b.repeated(v, n)
	}
	b.coder.assign(b.lengthOf[:], b.lengthUse[:], longestLengthCode)
	nLen = 19
	for nLen > 4 && b.lengthOf[lengthOrder[nLen-1]] == 0 {
		nLen--
	}
	size = 3 + 5 + 5 + 4 + 3*nLen
	for s, n := range b.lengthUse {
		size += int(n) * (b.lengthOf[s].length() + lengthRepeatExtra(s))
	}
	return size, nLit, nDist, nLen
}

// lengthRepeatExtra is how many bits follow the symbols that repeat a length.
func lengthRepeatExtra(s int) int {
	switch s {
	case 16:
		return 2
	case 17:
		return 3
	case 18:
		return 7
	}
	return 0
}

// repeated packs a length that occurs n times in a row.
func (b *block) repeated(v uint8, n int) {
	add := func(symbol, extra int) {
		b.packed = append(b.packed, uint16(symbol|extra<<8))
		b.lengthUse[symbol]++
	}
	if v == 0 {
		for n >= 11 {
			k := min(n, 138)
			add(18, k-11)
			n -= k
		}
		if n >= 3 {
			add(17, n-3)
			n = 0
		}
	} else if n >= 4 {
		add(int(v), 0)
		for n--; n >= 3; {
			k := min(n, 6)
			add(16, k-3)
			n -= k
		}
	}
	for ; n > 0; n-- {
		add(int(v), 0)
	}
}

func (b *block) writeHeader(w *bitWriter, nLit, nDist, nLen int) {
	w.put(uint64(nLit-257)|uint64(nDist-1)<<5|uint64(nLen-4)<<10, 14)
	for _, s := range lengthOrder[:nLen] {
		w.put(uint64(b.lengthOf[s].length()), 3)
	}
	for _, p := range b.packed {
		s := int(p & 0xff)
		c := b.lengthOf[s]
		w.put(uint64(c>>8)|uint64(p>>8)<<c.length(), c.length()+lengthRepeatExtra(s))
	}
}
