package cli

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// roomyHeap is the size of the heap, in bytes, below which no garbage is collected.
// Most runs end before; those that do not use more in any case.
const roomyHeap = 24 << 20

// leastHeap is at which the runtime collects first by itself, at GOGC=100.
const leastHeap = 4 << 20

// CollectLate puts off the collection of garbage while the heap is small: the runtime
// collects whenever it has doubled, and what a run of small documents holds is little.
// From there on the runtime does as usual. A user who set GOGC is obeyed.
func CollectLate(env func(string) string) {
	if env("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(roomyHeap * 100 / leastHeap)
	afterEachCollection(func() { debug.SetGCPercent(max(usual, roomyPercent(liveHeap()))) })
}

// roomyPercent is the GOGC at which the heap is collected when it is roomy, with so
// many bytes of it in use.
func roomyPercent(live uint64) int {
	if live >= roomyHeap {
		return 0
	}
	return int((roomyHeap - live) * 100 / max(live, leastHeap))
}

// liveHeap is what the last collection found in use, in bytes. What runtime.MemStats
// calls allocated is more: it counts garbage that no one has swept yet.
func liveHeap() uint64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if live[0].Value.Kind() != metrics.KindUint64 {
		return roomyHeap // the runtime does not tell
	}
	return live[0].Value.Uint64()
}

// afterEachCollection calls f after each collection of garbage, in the runtime's own
// goroutine for finalizers.
func afterEachCollection(f func()) {
	var arm func()
	arm = func() {
		runtime.SetFinalizer(&struct{ first *int }{new(int)}, func(any) {
			f()
			arm()
		})
	}
	arm()
}
