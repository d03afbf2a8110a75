package digest

import (
	"encoding/hex"
	"hash"
	"slices"
)

// Multi computes several digests of the same bytes. It is an io.Writer, so one
// read feeds all of them; Reset makes it ready for other bytes. It is not for
// several goroutines at once.
type Multi struct {
	algorithms []Algorithm
	hashes     []hash.Hash
	n          int64
}

// NewMulti makes a Multi for the algorithms, in the order given. An algorithm
// named twice is computed once.
func NewMulti(algorithms ...Algorithm) *Multi {
	m := &Multi{algorithms: make([]Algorithm, 0, len(algorithms)), hashes: make([]hash.Hash, 0, len(algorithms))}
	for _, a := range algorithms {
		if !slices.Contains(m.algorithms, a) {
			m.algorithms = append(m.algorithms, a)
			m.hashes = append(m.hashes, a.New())
		}
	}
	return m
}

// Algorithms lists what m computes. The slice must not be changed.
func (m *Multi) Algorithms() []Algorithm { return m.algorithms }

// Write adds p to every digest. It never fails.
func (m *Multi) Write(p []byte) (int, error) {
	for _, h := range m.hashes {
		h.Write(p) // hash.Hash promises no error
	}
	m.n += int64(len(p))
	return len(p), nil
}

// WritePart adds p to the digest of one algorithm only, the one at index i of
// Algorithms, and does not count it in Len. Different goroutines may write to
// different parts at the same time.
func (m *Multi) WritePart(i int, p []byte) { m.hashes[i].Write(p) }

// Len is the number of bytes written since the last Reset.
func (m *Multi) Len() int64 { return m.n }

// Reset forgets all bytes written.
func (m *Multi) Reset() {
	for _, h := range m.hashes {
		h.Reset()
	}
	m.n = 0
}

// AppendSum appends the digest by algorithm a to b. It appends nothing if m
// does not compute a. More may be written afterwards.
func (m *Multi) AppendSum(b []byte, a Algorithm) []byte {
	if i := slices.Index(m.algorithms, a); i >= 0 {
		return m.hashes[i].Sum(b)
	}
	return b
}

// Hex is the digest by algorithm a in lower-case hexadecimal digits, or empty
// if m does not compute a.
func (m *Multi) Hex(a Algorithm) string {
	var buf [MaxSize]byte
	return hex.EncodeToString(m.AppendSum(buf[:0], a))
}
