package roles

import (
	_ "embed"
	"sync"
)

//go:embed weights.txt
var weights string

// Shipped is the table that the program has with it. It is read when it is
// first asked for.
func Shipped() *Model { return shipped() }

var shipped = sync.OnceValue(func() *Model {
	m, err := Parse(weights)
	if err != nil {
		panic("roles: internal error: " + err.Error())
	}
	return m
})
