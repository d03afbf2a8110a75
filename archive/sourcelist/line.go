// Package sourcelist reads and writes source manifests: lists of texts with
// their sizes and digests, one a line, from which builds on any number of
// machines make the same bundles.
//
// A line is
//
//	SIZE SHA256 PATH [BESIDE]
//
// and ends with one LF. SIZE is the number of bytes in decimal, SHA256 the digest
// of them in 64 lower-case hex digits, PATH the place of the text below the base
// folder, with slashes. BESIDE stands where something lies beside the text that
// its bundle depends on, such as a sidecar or a picture: the SHA-256 over all
// that. Single spaces part the fields.
//
// A text in a file that holds many, such as a tar file, has that file's path, two
// slashes, and its own path in it.
//
// In PATH every byte but the visible ones of ASCII, and the percent sign, is
// written %XX (RFC 3986, section 2.1) with upper-case digits, so the list is
// ASCII whatever the names are. Lines are sorted by the bytes of the path itself,
// and no path stands twice. There is one spelling of each list: what is read is
// what would be written, byte for byte.
package sourcelist

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// Mark parts the path of a file that holds many texts from that of a text in it.
const Mark = "//"

// Held takes the path of a text in a file that holds many apart: such files end in
// .tar, .zip, .jsonl or .ndjson.
func Held(name string) (file, inner string, ok bool) {
	rest, address := strings.CutPrefix(name, Scheme)
	file, inner, ok = strings.Cut(rest, Mark)
	if address {
		file = Scheme + file
	}
	return file, inner, ok && inner != "" && Holds(file)
}

// Scheme begins the address of an object, s3://BUCKET/KEY, which may stand in
// place of a path.
const Scheme = "s3://"

// Holds reports whether a file is named as one that holds many texts.
func Holds(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".tar", ".zip", ".jsonl", ".ndjson":
		return true
	}
	return false
}

// MaxLine is the most bytes that a line may have, with its end.
const MaxLine = 64 << 10

// Sum is a SHA-256 digest.
type Sum [32]byte

// Hex is the digest in lower-case hex digits.
func (s Sum) Hex() string { return hex.EncodeToString(s[:]) }

// Line is one text of a list.
type Line struct {
	Size   int64
	SHA256 Sum
	Path   string // below the base folder, with slashes, as the file system has it
	Beside *Sum   // over what lies beside the text; nil where nothing does
}

// Spelt is the path as a list spells it.
func (l Line) Spelt() string { return string(appendPath(nil, l.Path)) }

// Append appends the line in its one spelling, with its end.
func (l Line) Append(b []byte) []byte {
	b = strconv.AppendInt(b, l.Size, 10)
	b = append(b, ' ')
	b = hex.AppendEncode(b, l.SHA256[:])
	b = append(b, ' ')
	b = appendPath(b, l.Path)
	if l.Beside != nil {
		b = append(b, ' ')
		b = hex.AppendEncode(b, l.Beside[:])
	}
	return append(b, '\n')
}

const upperHex = "0123456789ABCDEF"

func appendPath(b []byte, path string) []byte {
	for i := range len(path) {
		if c := path[i]; plain(c) {
			b = append(b, c)
		} else {
			b = append(b, '%', upperHex[c>>4], upperHex[c&15])
		}
	}
	return b
}

// plain reports whether a byte of a path stands for itself.
func plain(c byte) bool { return c > ' ' && c < 0x7f && c != '%' }

// Parse reads one line without its end. It takes nothing that Append would
// write in another way.
func Parse(text []byte) (Line, error) {
	fields := bytes.Split(text, []byte{' '})
	if len(fields) != 3 && len(fields) != 4 {
		return Line{}, fmt.Errorf("it has %d fields, not a size, a SHA-256 and a path", len(fields))
	}
	var l Line
	var err error
	if l.Size, err = strconv.ParseInt(string(fields[0]), 10, 64); err != nil || l.Size < 0 {
		return Line{}, fmt.Errorf("%q is not a size in bytes", fields[0])
	}
	if l.SHA256, err = parseSum(fields[1]); err != nil {
		return Line{}, err
	}
	if l.Path, err = parsePath(fields[2]); err != nil {
		return Line{}, err
	}
	if len(fields) == 4 {
		beside, err := parseSum(fields[3])
		if err != nil {
			return Line{}, err
		}
		l.Beside = &beside
	}
	if again := l.Append(nil); !bytes.Equal(again[:len(again)-1], text) {
		return Line{}, errors.New("it is not spelt as this program spells it")
	}
	return l, nil
}

func parseSum(text []byte) (sum Sum, err error) {
	if len(text) != 2*len(sum) {
		return sum, fmt.Errorf("%q is not a SHA-256 of %d hex digits", text, 2*len(sum))
	}
	if _, err := hex.Decode(sum[:], text); err != nil {
		return sum, fmt.Errorf("%q is not a SHA-256 in hex digits", text)
	}
	return sum, nil
}

func parsePath(text []byte) (string, error) {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '%' {
			b.WriteByte(text[i])
			continue
		}
		if i+2 >= len(text) {
			return "", fmt.Errorf("the path %q ends within a %%XX", text)
		}
		c, err := strconv.ParseUint(string(text[i+1:i+3]), 16, 8)
		if err != nil {
			return "", fmt.Errorf("the path %q holds %q, which is no %%XX", text, text[i:i+3])
		}
		b.WriteByte(byte(c))
		i += 2
	}
	name := b.String()
	file, inner, held := Held(name)
	if !held {
		file = name
	}
	if below, _ := strings.CutPrefix(file, Scheme); !local(below) || held && !local(inner) {
		return "", fmt.Errorf("the path %q does not lie below the base folder", text)
	}
	return name, nil
}

// local reports whether a path leads downwards, without empty parts, "." and
// "..", and without a NUL. fs.ValidPath asks for UTF-8 too, which names of files
// need not be.
func local(name string) bool {
	ascii := strings.Map(func(r rune) rune {
		if r >= 0x80 {
			return 'x'
		}
		return r
	}, name)
	return name != "." && fs.ValidPath(ascii) && !strings.Contains(name, "\x00")
}
