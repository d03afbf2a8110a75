package roles

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
)

// Pack writes the table as programs read it at once: the first line of String,
// then the weights of each feature for each role and those of the links, in the
// order of their numbers, 16 bits each in little endian. The error says that a
// weight does not fit.
func (m *Model) Pack() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("# " + m.Made + "\n")
	put := func(weights []int32) error {
		for _, w := range weights {
			if w != int32(int16(w)) {
				return fmt.Errorf("table of roles: the weight %d is not between %d and %d", w, math.MinInt16, math.MaxInt16)
			}
			b.Write(binary.LittleEndian.AppendUint16(nil, uint16(w)))
		}
		return nil
	}
	for f := range m.weights {
		if err := put(m.weights[f][:]); err != nil {
			return nil, err
		}
	}
	for s := range m.links {
		if err := put(m.links[s][:]); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// unpack reads what Pack wrote.
func unpack(table string) (*Model, error) {
	m := New()
	made, rest, _ := strings.Cut(table, "\n")
	m.Made = strings.TrimPrefix(made, "# ")
	if want := 2 * (len(m.weights)*int(numRoles) + len(m.links)*numStates); len(rest) != want {
		return nil, fmt.Errorf("table of roles: %d bytes of weights, want %d; make it anew with go test ./convert/roles -update", len(rest), want)
	}
	take := func(weights []int32) {
		for i := range weights {
			weights[i] = int32(int16(uint16(rest[2*i]) | uint16(rest[2*i+1])<<8))
		}
		rest = rest[2*len(weights):]
	}
	for f := range m.weights {
		take(m.weights[f][:])
	}
	for s := range m.links {
		take(m.links[s][:])
	}
	return m, nil
}
