package cli

import (
	"runtime"
	"runtime/debug"
)

// firstCollection is the size of the heap, in bytes, at which garbage is
// collected for the first time. Most runs end before; those that do not use
// more in any case.
const firstCollection = 32 << 20

// leastHeap is at which the runtime collects first by itself, at GOGC=100.
const leastHeap = 4 << 20

// CollectLate puts off the first collection of garbage: at the start little of
// the heap is garbage, and what the runtime thinks much is little. From then on
// the runtime does as usual. A user who set GOGC is obeyed.
func CollectLate(env func(string) string) {
	if env("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(firstCollection / leastHeap * 100)
	runtime.SetFinalizer(&struct{ first *int }{new(int)}, func(any) { debug.SetGCPercent(usual) })
}
