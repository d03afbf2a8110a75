package roles

import (
	_ "embed" // of the table
	"sync"
)

// weights.bin is weights.txt, packed: a person reads the one, the program the
// other.
//
//go:embed weights.bin
var weights string

// Shipped is the table that the program has with it. It is read when it is
// first asked for.
func Shipped() *Model { return shipped() }

var shipped = sync.OnceValue(func() *Model {
	m, err := unpack(weights)
	if err != nil {
		panic("roles: internal error: " + err.Error())
	}
	return m
})
