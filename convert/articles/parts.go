package articles

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

// Parted is a file that was parted into its articles.
type Parted struct {
	Parts    []doc.Part   // one behind the other they are the file; nil for a file that is one article
	Encoding string       // of the file, by which each part must be decoded
	Starts   []Start      // of the articles
	Notices  []doc.Notice // of decoding
}

// Error is for a file whose parts cannot be decoded one by one: what a byte
// means depends there on bytes long before it.
type Error struct{ Encoding string }

func (e *Error) Error() string {
	return fmt.Sprintf("its articles cannot be parted: in %s, one cannot be decoded without those before it", e.Encoding)
}

// Part parts a file. Its charset may be declared; it is found out for the whole
// file, since a part may be too short to tell. The error says why it cannot be
// decoded, or not be parted.
func Part(data []byte, declared string) (Parted, error) {
	d, err := text.Decode(data, declared)
	if err != nil {
		return Parted{}, err
	}
	p := Parted{Encoding: d.Encoding, Notices: d.Notices, Starts: Find(d.String)}
	if len(p.Starts) == 0 {
		return p, nil
	}
	cuts, lines := p.cuts(d.String)
	offsets := make([]int64, len(cuts))
	for i, at := range cuts {
		offsets[i] = int64(at)
	}
	if d.Encoding != "utf-8" {
		if offsets, err = located(data, d.Encoding, lines); err != nil {
			return Parted{}, err
		}
	}
	sum := sha256.Sum256(data)
	whole := hex.EncodeToString(sum[:])
	number := len(p.Starts) - len(cuts) + 1 // 0 for what stands before the first article
	for i, from := range offsets {
		to := int64(len(data))
		if i+1 < len(offsets) {
			to = offsets[i+1]
		}
		p.Parts = append(p.Parts, doc.Part{Number: number + i, Of: len(p.Starts), From: from, To: to, Bytes: int64(len(data)), SHA256: whole})
	}
	return p, p.proved(data, d.String)
}

// cuts lists where the parts begin, as bytes of the decoded text and as lines
// from 0. The first part begins with the file: it is what stands before the
// first article, or, if that has no words, the article itself.
func (p *Parted) cuts(decoded string) (at, lines []int) {
	at, lines = []int{0}, []int{0}
	for i, s := range p.Starts {
		if i == 0 && !hasWords(decoded[:s.At]) {
			continue
		}
		at, lines = append(at, s.At), append(lines, s.Line-1)
	}
	return at, lines
}

// proved decodes the parts and compares them with the decoded file: together
// they must be it.
func (p *Parted) proved(data []byte, decoded string) error {
	for _, part := range p.Parts {
		if p.Encoding == "utf-8" {
			return nil // the bytes are the text
		}
		d, err := text.Decode(data[part.From:part.To], p.Encoding)
		if err != nil || !strings.HasPrefix(decoded, d.String) {
			return &Error{p.Encoding}
		}
		decoded = decoded[len(d.String):]
	}
	if decoded != "" {
		return &Error{p.Encoding}
	}
	return nil
}

// located finds the bytes on which lines, from 0, begin in a source that is not
// UTF-8. In every charset that is read, the line ends are units of their own:
// one byte, or the two or four of UTF-16 and UTF-32.
func located(data []byte, encoding string, lines []int) ([]int64, error) {
	width, low := 1, 0
	switch encoding {
	case "utf-16le":
		width, low = 2, 0
	case "utf-16be":
		width, low = 2, 1
	case "utf-32le":
		width, low = 4, 0
	case "utf-32be":
		width, low = 4, 3
	}
	unit := func(at int) byte { // its last byte, when the others are zero
		if at+width > len(data) || width > 1 && bytes.Count(data[at:at+width], []byte{0}) < width-1 {
			return 0
		}
		return data[at+low]
	}
	var out []int64
	number := 0
	for at := 0; at < len(data) && len(out) < len(lines); {
		if number == lines[len(out)] {
			out = append(out, int64(at))
		}
		number++
		for ; at < len(data); at += width {
			if c := unit(at); c == '\n' || c == '\r' {
				at += width
				if c == '\r' && unit(at) == '\n' {
					at += width
				}
				break
			}
		}
	}
	if len(out) < len(lines) {
		return nil, &Error{encoding}
	}
	return out, nil
}
