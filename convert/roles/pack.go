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
	var err error
	put := func(w int) {
		if w != int(int16(w)) && err == nil {
			err = fmt.Errorf("table of roles: the weight %d is not between %d and %d", w, math.MinInt16, math.MaxInt16)
		}
		b.Write(binary.LittleEndian.AppendUint16(nil, uint16(w)))
	}
	for f := range m.weights {
		for _, w := range m.weights[f].all() {
			put(w)
		}
	}
	for s := range m.links {
		for _, w := range m.links[s] {
			put(int(w))
		}
	}
	if err != nil {
		return nil, err
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
	at := func(i int) int32 { return int32(int16(uint16(rest[2*i]) | uint16(rest[2*i+1])<<8)) }
	for f := range m.weights {
		w := &m.weights[f]
		for k := range w {
			if w[k] = int64(at(2 * k)); 2*k+1 < int(numRoles) {
				w[k] += int64(at(2*k+1)) << 32
			}
		}
		rest = rest[2*numRoles:]
	}
	for s := range m.links {
		for k := range m.links[s] {
			m.links[s][k] = at(k)
		}
		rest = rest[2*numStates:]
	}
	return m, nil
}
