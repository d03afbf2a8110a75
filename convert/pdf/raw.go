package pdf

import (
	"bytes"
	"fmt"
)

// rawFile is gofpdf's output, taken apart by its own cross-reference table.
// The library's forms are known and frozen: anything else is an error, since
// it would mean that what is finished is not what was looked at.
type rawFile struct {
	objects [][]byte // body of object n at n-1, without "n 0 obj" and "endobj"
}

// entryLength is the length of an entry of a cross-reference table.
const entryLength = 20

func (f *rawFile) split(data []byte) error {
	i := bytes.LastIndex(data, []byte("startxref\n"))
	if i < 0 {
		return fmt.Errorf("the page library wrote no startxref")
	}
	start, _ := leadingNumber(data[i+len("startxref\n"):])
	if start < 0 || start >= i || !bytes.HasPrefix(data[start:i], []byte("xref\n0 ")) {
		return fmt.Errorf("the page library wrote another kind of cross-reference table")
	}
	count, rest := leadingNumber(data[start+len("xref\n0 ") : i])
	if count < 1 || len(rest) < 1+entryLength*count || rest[0] != '\n' {
		return fmt.Errorf("the page library's cross-reference table is cut short")
	}
	rest = rest[1:]
	for n := 1; n < count; n++ {
		offset, _ := leadingNumber(rest[entryLength*n:])
		if offset < 0 || offset >= start {
			return fmt.Errorf("the page library's object %d is not where it should be", n)
		}
		number, body := leadingNumber(data[offset:start])
		body, ok := bytes.CutPrefix(body, []byte(" 0 obj\n"))
		if number != n || !ok {
			return fmt.Errorf("the page library's object %d is not where it should be", n)
		}
		f.objects = append(f.objects, body)
	}
	return nil
}

// leadingNumber reads the decimal number at the head of data; -1 when there is
// none, or it has more digits than a file could.
func leadingNumber(data []byte) (n int, rest []byte) {
	i := 0
	for i < len(data) && i <= 12 && data[i] >= '0' && data[i] <= '9' {
		n = 10*n + int(data[i]-'0')
		i++
	}
	if i == 0 || i > 12 {
		return -1, data
	}
	return n, data[i:]
}

// dict returns the body of an object that is no stream.
func (f *rawFile) dict(n int) ([]byte, error) {
	if n < 1 || n > len(f.objects) {
		return nil, fmt.Errorf("the page library wrote no object %d", n)
	}
	body, _, ok := bytes.Cut(f.objects[n-1], []byte("\nendobj\n"))
	if !ok || !bytes.HasPrefix(body, []byte("<<")) {
		return nil, fmt.Errorf("the page library's object %d has another form", n)
	}
	return body, nil
}

// prelude is what gofpdf writes at the head of each page. We draw no lines
// with it, so it is left out.
const prelude = "0 J\n0 j\n0.57 w\n0.000 G\n0.000 g\n"

// content returns what was given as the content of a page, whose length stands
// first.
func (f *rawFile) content(n int) ([]byte, error) {
	body, ok := bytes.CutPrefix(f.objects[n-1], []byte("<</Length "))
	length, rest := leadingNumber(body)
	data, ok2 := bytes.CutPrefix(rest, []byte(">>\nstream\n"))
	if !ok || !ok2 || length < 0 || length > len(data) {
		return nil, fmt.Errorf("the page library's stream %d has another form", n)
	}
	data, ok = bytes.CutPrefix(data[:length], []byte(prelude))
	data, ok2 = bytes.CutSuffix(data, []byte("\n"))
	if !ok || !ok2 {
		return nil, fmt.Errorf("the page library's stream %d begins or ends in another way", n)
	}
	return data, nil
}

// splitDicts parts "<<…>><<…>>" at its top level. Strings are passed over
// whole, since an address may hold any bracket.
func splitDicts(data []byte) ([][]byte, error) {
	var out [][]byte
	depth, start := 0, 0
	for i := 0; i < len(data); i++ {
		switch {
		case data[i] == '(':
			for i++; i < len(data) && data[i] != ')'; i++ {
				if data[i] == '\\' {
					i++
				}
			}
		case bytes.HasPrefix(data[i:], []byte("<<")):
			if depth == 0 {
				start = i
			}
			depth++
			i++
		case bytes.HasPrefix(data[i:], []byte(">>")):
			depth--
			i++
			if depth < 0 {
				return nil, fmt.Errorf("the page library's links are closed twice")
			}
			if depth == 0 {
				out = append(out, data[start:i+1])
			}
		}
	}
	if depth != 0 {
		return nil, fmt.Errorf("the page library's links are not closed")
	}
	return out, nil
}
