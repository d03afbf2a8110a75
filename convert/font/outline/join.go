package outline

import "encoding/binary"

// Join puts together again what Split took apart. Of damaged data it returns an
// error, or some other file.
func Join(data []byte) ([]byte, error) {
	var j joiner
	if !j.read(data) || !j.run() {
		return nil, errDamaged
	}
	j.putBackSums(j.file)
	return j.file, nil
}

type joiner struct {
	directory
	in    [streams][]byte // what is left of each
	file  []byte
	align int
	at    int    // in glyf
	both  []byte // room for the x and y of a glyph
	steps [256]step
}

// read reads all but the outlines.
func (j *joiner) read(data []byte) bool {
	if len(data) < header {
		return false
	}
	size := binary.BigEndian.Uint32(data)
	align := binary.BigEndian.Uint32(data[4:])
	if size > largest || int(size) > growth*len(data) || align == 0 || align > 4 || align == 3 {
		return false
	}
	j.align, j.steps = int(align), steps()
	left := data[header:]
	for i := range j.in {
		n := binary.BigEndian.Uint32(data[8+4*i:])
		if uint64(n) > uint64(len(left)) {
			return false
		}
		j.in[i], left = left[:n], left[n:]
	}
	var ok bool
	if j.directory, ok = readDirectory(j.in[rest], int(size)); !ok || len(left) > 0 {
		return false
	}
	if len(j.in[rest])+j.glyf.size+j.loca.size != int(size) {
		return false
	}
	j.file = make([]byte, size)
	first, second := j.glyf, j.loca
	if first.at > second.at {
		first, second = second, first
	}
	n := copy(j.file[:first.at], j.in[rest])
	n += copy(j.file[first.end():second.at], j.in[rest][n:])
	copy(j.file[second.end():], j.in[rest][n:])
	return j.readNumbers(j.file)
}

// run writes glyf and loca, then what follows from them.
func (j *joiner) run() bool {
	if len(j.in[contours]) != j.glyphs {
		return false
	}
	for i, n := range j.in[contours] {
		j.putOffset(i)
		ok := true
		switch n {
		case none:
		case whole:
			ok = j.whole()
		default:
			ok = j.join(int(n))
		}
		if !ok {
			return false
		}
	}
	j.putOffset(j.glyphs)
	if j.at != j.glyf.size || !j.long && j.at > 2*0xFFFF {
		return false
	}
	j.putBackBoxes(j.file)
	j.putBackBearings(j.file)
	return true
}

// putOffset writes where a glyph begins.
func (j *joiner) putOffset(i int) {
	if j.long {
		binary.BigEndian.PutUint32(j.file[j.loca.at+4*i:], uint32(j.at))
		return
	}
	binary.BigEndian.PutUint16(j.file[j.loca.at+2*i:], uint16(j.at/2))
}

// room returns the next n bytes of glyf.
func (j *joiner) room(n int) ([]byte, bool) {
	if n < 0 || n > j.glyf.size-j.at {
		return nil, false
	}
	from := j.glyf.at + j.at
	j.at += n
	return j.file[from : from+n], true
}

// take returns the next n bytes of a stream.
func (j *joiner) take(stream, n int) ([]byte, bool) {
	if n < 0 || n > len(j.in[stream]) {
		return nil, false
	}
	out := j.in[stream][:n]
	j.in[stream] = j.in[stream][n:]
	return out, true
}

// number reads a number of a stream.
func (j *joiner) number(stream int) (int, bool) {
	v, n := binary.Uvarint(j.in[stream])
	if n <= 0 || v > largest {
		return 0, false
	}
	j.in[stream] = j.in[stream][n:]
	return int(v), true
}

// whole copies a glyph.
func (j *joiner) whole() bool {
	n, ok := j.number(sizes)
	if !ok || n < 10 {
		return false
	}
	from, ok := j.take(wholes, n)
	if !ok {
		return false
	}
	to, ok := j.room(n)
	copy(to, from)
	return ok
}
