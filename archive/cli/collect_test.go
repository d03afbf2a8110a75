package cli

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// percent is what the garbage collector is set to.
func percent() int {
	p := debug.SetGCPercent(100)
	debug.SetGCPercent(p)
	return p
}

func TestASmallHeapIsNotCollected(t *testing.T) {
	for live, want := range map[uint64]int{0: 600, 1 << 20: 575, 4 << 20: 500, 8 << 20: 200, 12 << 20: 100, 23 << 20: 4, 24 << 20: 0, 1 << 40: 0} {
		if got := roomyPercent(live); got != want {
			t.Errorf("with %d bytes in use it is collected at %d percent, want %d", live, got, want)
		}
	}
}

// TestGarbageIsNotInUse makes more of it than all that is in use.
func TestGarbageIsNotInUse(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	runtime.GC()
	before := liveHeap()
	for range 64 {
		garbage = make([]byte, 1<<20)
	}
	if live := liveHeap(); before == 0 || live > before+32<<20 {
		t.Errorf("%d bytes are in use, and %d before 64 MiB of garbage", live, before)
	}
}

var garbage []byte

func TestALargeHeapIsCollectedAsUsual(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	CollectLate(func(string) string { return "50" })
	if p := percent(); p != 100 {
		t.Errorf("a user's GOGC is overruled by %d", p)
	}
	CollectLate(func(string) string { return "" })
	if p := percent(); p != 600 {
		t.Errorf("the first collection comes at %d percent", p)
	}
	hold := make([]byte, 2*roomyHeap)
	settles := func(to func(p int) bool) bool { // the finalizer runs in its own time
		for range 1000 {
			runtime.GC()
			if to(percent()) {
				return true
			}
			time.Sleep(time.Millisecond)
		}
		return false
	}
	if !settles(func(p int) bool { return p == 100 }) {
		t.Errorf("a large heap is collected at %d percent", percent())
	}
	runtime.KeepAlive(hold)
	if !settles(func(p int) bool { return p > 100 }) {
		t.Errorf("a heap that is small again is collected at %d percent", percent())
	}
}
