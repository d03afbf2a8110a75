// Package digest computes checksums: one pass over the bytes, all algorithms
// at once. It knows the algorithms that BagIt manifests are named after
// (RFC 8493, section 2.4) and nothing of bags.
package digest

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"hash"
)

// Algorithm is a checksum algorithm by the name that manifests use:
// "sha256" in manifest-sha256.txt.
type Algorithm string

// The algorithms. MD5 and SHA1 are for reading old bags only.
const (
	MD5    Algorithm = "md5"
	SHA1   Algorithm = "sha1"
	SHA224 Algorithm = "sha224"
	SHA256 Algorithm = "sha256"
	SHA384 Algorithm = "sha384"
	SHA512 Algorithm = "sha512"
)

// Known reports whether the algorithm can be computed here.
func (a Algorithm) Known() bool { return a.Size() > 0 }

// Weak reports whether collisions can be made, so that the checksum shows
// decay but not tampering.
func (a Algorithm) Weak() bool { return a == MD5 || a == SHA1 }

// Size is the length of a checksum in bytes; 0 when the algorithm is unknown.
func (a Algorithm) Size() int {
	switch a {
	case MD5:
		return md5.Size
	case SHA1:
		return sha1.Size
	case SHA224:
		return sha256.Size224
	case SHA256:
		return sha256.Size
	case SHA384:
		return sha512.Size384
	case SHA512:
		return sha512.Size
	}
	return 0
}

func (a Algorithm) new() hash.Hash {
	switch a {
	case MD5:
		return md5.New()
	case SHA1:
		return sha1.New()
	case SHA224:
		return sha256.New224()
	case SHA256:
		return sha256.New()
	case SHA384:
		return sha512.New384()
	case SHA512:
		return sha512.New()
	}
	panic("digest: internal error: unknown algorithm " + string(a))
}

// Multi computes several checksums of the same bytes. It is an io.Writer that
// never fails and can be used again after Reset. It is not safe for concurrent use.
type Multi struct {
	algorithms []Algorithm
	hashes     []hash.Hash
	sum        []byte // reused by Hex
	length     int64
}

// NewMulti returns a Multi for known algorithms; an unknown one is a mistake
// of the caller.
func NewMulti(algorithms ...Algorithm) *Multi {
	m := &Multi{algorithms: algorithms}
	for _, a := range algorithms {
		m.hashes = append(m.hashes, a.new())
	}
	return m
}

// blockSize keeps the bytes in the processor's cache while one algorithm after
// the other reads them.
const blockSize = 16 << 10

// Write adds p to every checksum.
func (m *Multi) Write(p []byte) (int, error) {
	n := len(p)
	m.length += int64(n)
	for len(p) > 0 {
		block := p[:min(len(p), blockSize)]
		for _, h := range m.hashes {
			h.Write(block)
		}
		p = p[len(block):]
	}
	return n, nil
}

// Length is the number of bytes written since the last Reset.
func (m *Multi) Length() int64 { return m.length }

// Reset forgets the bytes written so far.
func (m *Multi) Reset() {
	m.length = 0
	for _, h := range m.hashes {
		h.Reset()
	}
}

// Hex returns the checksum by the i-th algorithm in lower-case hex. The bytes
// are valid until the next call.
func (m *Multi) Hex(i int) []byte {
	raw := m.hashes[i].Sum(make([]byte, 0, sha512.Size))
	m.sum = hex.AppendEncode(m.sum[:0], raw)
	return m.sum
}

// Algorithms returns the algorithms in the order given to NewMulti.
func (m *Multi) Algorithms() []Algorithm { return m.algorithms }
