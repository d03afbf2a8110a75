// Package digest names the checksum algorithms that bags use and computes
// several of them in one pass over the data.
//
// Names are those of RFC 8493, section 2.4: the common name in lower case
// without punctuation, as it stands in "manifest-sha256.txt". SHA-256 and
// SHA-512 are what section 2.4 demands, MD5 and SHA-1 what it keeps for old
// bags; the others are registered hashes that bags in the field use.
package digest

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"
)

// Algorithm is a checksum algorithm. The zero value is none.
type Algorithm uint8

// The algorithms this package computes.
const (
	MD5 Algorithm = iota + 1
	SHA1
	SHA224
	SHA256
	SHA384
	SHA512
	SHA3_224
	SHA3_256
	SHA3_384
	SHA3_512
)

// kind is what there is to know of one algorithm.
type kind struct {
	name string
	size int // bytes of a digest
	weak bool
	make func() hash.Hash
}

// kinds is indexed by Algorithm and never written.
var kinds = [...]kind{
	{},
	{"md5", md5.Size, true, md5.New},
	{"sha1", sha1.Size, true, sha1.New},
	{"sha224", sha256.Size224, false, sha256.New224},
	{"sha256", sha256.Size, false, sha256.New},
	{"sha384", sha512.Size384, false, sha512.New384},
	{"sha512", sha512.Size, false, sha512.New},
	{"sha3224", 28, false, func() hash.Hash { return sha3.New224() }},
	{"sha3256", 32, false, func() hash.Hash { return sha3.New256() }},
	{"sha3384", 48, false, func() hash.Hash { return sha3.New384() }},
	{"sha3512", 64, false, func() hash.Hash { return sha3.New512() }},
}

// MaxSize is the length in bytes of the longest digest.
const MaxSize = 64

// Normalize spells an algorithm's name the way manifests do: ASCII letters in
// lower case and digits, nothing else. "SHA3-256" becomes "sha3256".
func Normalize(name string) string {
	b := make([]byte, 0, len(name))
	for i := range len(name) {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			b = append(b, c)
		case 'A' <= c && c <= 'Z':
			b = append(b, c|0x20)
		}
	}
	return string(b)
}

// Parse finds an algorithm by its name in any common spelling: "SHA-256",
// "sha256", "sha3_256". It reports whether this package computes it.
func Parse(name string) (Algorithm, bool) {
	name = Normalize(name)
	for a := 1; a < len(kinds); a++ {
		if kinds[a].name == name {
			return Algorithm(a), true
		}
	}
	return 0, false
}

// String is the normalized name, "sha256"; empty for the zero value.
func (a Algorithm) String() string { return a.kind().name }

// Size is the length of a digest in bytes; its hexadecimal form is twice as long.
func (a Algorithm) Size() int { return a.kind().size }

// Weak reports whether someone can make two files with the same digest.
func (a Algorithm) Weak() bool { return a.kind().weak }

// New returns a hasher. It panics for the zero value, which is no algorithm.
func (a Algorithm) New() hash.Hash { return a.kind().make() }

func (a Algorithm) kind() kind {
	if int(a) < len(kinds) {
		return kinds[a]
	}
	return kind{}
}
