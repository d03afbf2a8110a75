package pdf

import (
	"bytes"
	"fmt"
	"strconv"
)

// rawFile is gofpdf's output, taken apart by its own cross-reference table.
// The library's forms are known and frozen: anything else is an error, since
// it would mean that what is finished is not what was looked at.
type rawFile struct {
	objects [][]byte // body of object n at n-1, without "n 0 obj" and "endobj"
}

func splitRaw(data []byte) (*rawFile, error) {
	i := bytes.LastIndex(data, []byte("startxref\n"))
	if i < 0 {
		return nil, fmt.Errorf("the page library wrote no startxref")
	}
	line, _, _ := bytes.Cut(data[i+len("startxref\n"):], []byte("\n"))
	start, err := strconv.Atoi(string(line))
	if err != nil || start >= len(data) || !bytes.HasPrefix(data[start:], []byte("xref\n0 ")) {
		return nil, fmt.Errorf("the page library wrote another kind of cross-reference table")
	}
	rest := data[start+len("xref\n0 "):]
	line, rest, _ = bytes.Cut(rest, []byte("\n"))
	count, err := strconv.Atoi(string(line))
	if err != nil || len(rest) < 20*count {
		return nil, fmt.Errorf("the page library's cross-reference table is cut short")
	}
	f := &rawFile{objects: make([][]byte, count-1)}
	for n := 1; n < count; n++ {
		offset, err := strconv.Atoi(string(rest[20*n : 20*n+10]))
		head := fmt.Appendf(nil, "%d 0 obj\n", n)
		if err != nil || offset >= len(data) || !bytes.HasPrefix(data[offset:], head) {
			return nil, fmt.Errorf("the page library's object %d is not where it should be", n)
		}
		f.objects[n-1] = data[offset+len(head):]
	}
	return f, nil
}

// dict returns the body of an object that is no stream.
func (f *rawFile) dict(n int) ([]byte, error) {
	body, _, ok := bytes.Cut(f.objects[n-1], []byte("\nendobj\n"))
	if !ok || !bytes.HasPrefix(body, []byte("<<")) {
		return nil, fmt.Errorf("the page library's object %d has another form", n)
	}
	return body, nil
}

// content returns the data of a stream, whose length stands first.
func (f *rawFile) content(n int) ([]byte, error) {
	var length int
	body := f.objects[n-1]
	if _, err := fmt.Sscanf(string(body[:min(len(body), 40)]), "<</Length %d>>", &length); err != nil {
		return nil, fmt.Errorf("the page library's stream %d has another form", n)
	}
	_, data, ok := bytes.Cut(body, []byte("stream\n"))
	if !ok || len(data) < length {
		return nil, fmt.Errorf("the page library's stream %d is cut short", n)
	}
	return data[:length], nil
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
