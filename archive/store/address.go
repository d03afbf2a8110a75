package store

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
)

// Scheme begins the names of objects: s3://BUCKET/KEY.
const Scheme = sourcelist.Scheme

// Remote reports whether a name is that of an object, or of many.
func Remote(name string) bool { return strings.HasPrefix(name, Scheme) }

// Address is a name of objects, taken apart.
type Address struct {
	Bucket string
	Key    string // of an object, or the beginning of many keys; may be empty
}

func (a Address) String() string { return Scheme + a.Bucket + "/" + a.Key }

// ParseAddress takes a name apart. A key may hold anything but a NUL; the bucket
// is what stands before the first slash.
func ParseAddress(name string) (Address, error) {
	rest, ok := strings.CutPrefix(name, Scheme)
	bucket, key, _ := strings.Cut(rest, "/")
	if !ok || !validBucket(bucket) || strings.Contains(key, "\x00") || len(key) > maxKey {
		return Address{}, &fault.Usage{Text: fmt.Sprintf("%q is no address of an object", name), Hint: "write s3://BUCKET/KEY, with a bucket of 3 to 63 letters, digits, dots and hyphens"}
	}
	return Address{bucket, key}, nil
}

// maxKey is the most bytes that a key may have.
const maxKey = 1024

// validBucket holds a bucket to the characters of such names. It goes into the
// path of a request, or into the name of a host.
func validBucket(name string) bool {
	ok := len(name) >= 3 && len(name) <= 63 && !strings.Contains(name, "..")
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		case (c == '-' || c == '.' || c == '_') && i > 0 && i < len(name)-1:
		default:
			return false
		}
	}
	return ok
}

// Join is the name of something below a folder, or below an address; rel has
// slashes.
func Join(dir, rel string) string {
	if !Remote(dir) {
		return filepath.Join(dir, filepath.FromSlash(rel))
	}
	return strings.TrimRight(dir, "/") + "/" + rel
}

// Split parts a name into the folder or address that it stands in and its last
// part.
func Split(name string) (dir, base string) {
	if !Remote(name) {
		return filepath.Dir(name), filepath.Base(name)
	}
	at := strings.LastIndexByte(name, '/')
	return name[:at], name[at+1:]
}
