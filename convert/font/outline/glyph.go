package outline

import "encoding/binary"

// join puts together a glyph of n contours.
func (j *joiner) join(n int) bool {
	start := j.at
	head, ok := j.room(10 + 2*n + 2)
	if !ok {
		return false
	}
	binary.BigEndian.PutUint16(head, uint16(n))
	last := -1
	for i := range n {
		count, ok := j.number(points)
		if last += count; !ok || last < 0 || last > 0xFFFF {
			return false
		}
		binary.BigEndian.PutUint16(head[10+2*i:], uint16(last))
	}
	length, ok := j.number(sizes)
	if !ok || length > 0xFFFF {
		return false
	}
	binary.BigEndian.PutUint16(head[10+2*n:], uint16(length))
	if !j.copy(hints, length) {
		return false
	}
	b, ok := j.points(last + 1)
	if !ok {
		return false
	}
	beyond, ok := j.take(boxes, 8)
	if !ok {
		return false
	}
	readBox(beyond).plus(b).append(head[2:2])
	pad, ok := j.take(pads, 1)
	if !ok {
		return false
	}
	n = padding(j.at-start, j.align) + int(int8(pad[0]))
	_, ok = j.room(n)
	return ok && n < 4
}

// copy copies n bytes of a stream into glyf.
func (j *joiner) copy(stream, n int) bool {
	from, ok := j.take(stream, n)
	if !ok {
		return false
	}
	to, ok := j.room(n)
	copy(to, from)
	return ok
}
