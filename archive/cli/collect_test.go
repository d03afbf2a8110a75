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

func TestOnlyTheFirstCollectionIsPutOff(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	CollectLate(func(string) string { return "50" })
	if p := percent(); p != 100 {
		t.Errorf("a user's GOGC is overruled by %d", p)
	}
	CollectLate(func(string) string { return "" })
	if p := percent(); p != 800 {
		t.Errorf("the first collection comes at %d percent", p)
	}
	for range 1000 { // the finalizer runs in its own time
		runtime.GC()
		if percent() == 100 {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("after a collection the next comes at %d percent", percent())
}
