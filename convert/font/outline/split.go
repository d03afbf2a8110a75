package outline

import (
	"bytes"
	"encoding/binary"
)

// Split takes a TrueType font apart. It reports false for a file that cannot be
// put together again byte for byte, or has no outlines of this kind.
func Split(file []byte) ([]byte, bool) {
	if len(file) > largest {
		return nil, false
	}
	for _, align := range []int{4, 2, 1} {
		s := splitter{file: bytes.Clone(file), align: align}
		if !s.run() {
			return nil, false
		}
		if align > 1 && s.padded {
			continue // another alignment may fit all
		}
		out := s.bytes()
		again, err := Join(out)
		return out, err == nil && bytes.Equal(again, file)
	}
	return nil, false
}

type splitter struct {
	directory
	file   []byte
	align  int
	padded bool // some glyph is not followed by what the alignment asks
	out    [streams][]byte
}

func (s *splitter) run() bool {
	var ok bool
	if s.directory, ok = readDirectory(s.file, len(s.file)); !ok || !s.readNumbers(s.file) || !s.ordered() {
		return false
	}
	s.leaveOutSums(s.file)
	s.leaveOutBearings(s.file)
	s.leaveOutBoxes(s.file)
	for i := range s.glyphs {
		if !s.split(s.glyph(s.file, i)) {
			return false
		}
	}
	return true
}

// ordered reports whether the glyphs follow each other.
func (s *splitter) ordered() bool {
	last := 0
	for i := range s.glyphs + 1 {
		at := s.offset(s.file, i)
		if i == 0 && at != 0 || at < last || at > s.glyf.size {
			return false
		}
		last = at
	}
	return last == s.glyf.size
}

func (s *splitter) put(stream int, data ...byte) { s.out[stream] = append(s.out[stream], data...) }

func (s *splitter) putNumber(stream, n int) {
	s.out[stream] = binary.AppendUvarint(s.out[stream], uint64(n))
}

// split puts a glyph into the streams.
func (s *splitter) split(data []byte) bool {
	if len(data) == 0 {
		s.put(contours, none)
		return true
	}
	if len(data) < 10 {
		return false
	}
	o, ok := readOutline(data)
	if !ok {
		s.put(contours, whole)
		s.putNumber(sizes, len(data))
		s.put(wholes, data...)
		return true
	}
	s.put(contours, byte(len(o.ends)))
	last := -1
	for _, end := range o.ends {
		s.putNumber(points, end-last)
		last = end
	}
	s.putNumber(sizes, len(o.hints))
	s.put(hints, o.hints...)
	s.put(flags, o.flags...)
	s.put(deltas, o.deltas...)
	s.out[boxes] = readBox(data[2:]).minus(o.box).append(s.out[boxes])
	pad := len(data) - o.size - padding(o.size, s.align)
	s.padded = s.padded || pad != 0
	s.put(pads, byte(pad))
	return true
}

// padding is how many bytes are missing to a multiple of align.
func padding(size, align int) int { return -size & (align - 1) }

// bytes puts the streams behind each other.
func (s *splitter) bytes() []byte {
	first, second := s.glyf, s.loca
	if first.at > second.at {
		first, second = second, first
	}
	s.put(rest, s.file[:first.at]...)
	s.put(rest, s.file[first.end():second.at]...)
	s.put(rest, s.file[second.end():]...)
	out := binary.BigEndian.AppendUint32(nil, uint32(len(s.file)))
	out = binary.BigEndian.AppendUint32(out, uint32(s.align))
	for _, stream := range s.out {
		out = binary.BigEndian.AppendUint32(out, uint32(len(stream)))
	}
	for _, stream := range s.out {
		out = append(out, stream...)
	}
	return out
}
