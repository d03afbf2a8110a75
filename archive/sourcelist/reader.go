package sourcelist

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// Reader reads a list line by line. Memory does not grow with the list.
type Reader struct {
	r    *bufio.Reader
	n    int
	last string
	raw  []byte
}

// NewReader begins to read a list.
func NewReader(r io.Reader) *Reader { return &Reader{r: bufio.NewReaderSize(r, MaxLine)} }

// LineError is what is wrong with a line of a list.
type LineError struct {
	Number int // from 1
	Err    error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Number, e.Err) }
func (e *LineError) Unwrap() error { return e.Err }

// Remedy says what can be done about a list that cannot be read.
func (e *LineError) Remedy() string { return "make the list anew with archive manifest" }

// Next returns the next line; io.EOF at the end of the list. Every other error
// is final: a list that is wrong in one line is not to be trusted in the others.
func (r *Reader) Next() (Line, error) {
	text, err := r.r.ReadSlice('\n')
	switch {
	case err == io.EOF && len(text) == 0:
		return Line{}, io.EOF
	case err == io.EOF:
		return Line{}, r.wrong(errors.New("the list ends within it: its end may be cut off"))
	case errors.Is(err, bufio.ErrBufferFull):
		return Line{}, r.wrong(fmt.Errorf("it has more than %d bytes", MaxLine))
	case err != nil:
		return Line{}, err
	}
	l, err := Parse(text[:len(text)-1])
	switch {
	case err != nil:
		return Line{}, r.wrong(err)
	case r.n > 0 && l.Path == r.last:
		return Line{}, r.wrong(fmt.Errorf("the path %q stands in the line before too", l.Path))
	case r.n > 0 && l.Path < r.last:
		return Line{}, r.wrong(errors.New("the list is not sorted: its path comes before the one of the line before"))
	}
	r.n++
	r.last, r.raw = l.Path, text
	return l, nil
}

// Number is the number of the line that Next returned, from 1.
func (r *Reader) Number() int { return r.n }

// Raw is the line that Next returned with its end, as it stands in the list. It
// holds until the next call.
func (r *Reader) Raw() []byte { return r.raw }

func (r *Reader) wrong(err error) error { return &LineError{r.n + 1, err} }
