package pdf

// long is a list that grows without moving what it holds: a list of millions that
// is copied to a larger place stands in memory twice.
type long[T any] struct {
	parts [][]T // all but those behind the last element have room for partLength
	n     int
}

const (
	partBits   = 12
	partLength = 1 << partBits
)

func (l *long[T]) add(v T) {
	if l.n>>partBits == len(l.parts) {
		l.parts = append(l.parts, make([]T, partLength))
	}
	l.parts[l.n>>partBits][l.n&(partLength-1)] = v
	l.n++
}

func (l *long[T]) at(i int) *T { return &l.parts[i>>partBits][i&(partLength-1)] }

// emptied is an empty list with the same memory.
func (l *long[T]) emptied() long[T] { return long[T]{parts: l.parts} }
