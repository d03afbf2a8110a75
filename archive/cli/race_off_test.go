//go:build !race

package cli

// raced says that the race detector is on, which takes several times the
// memory and the processor.
const raced = false
