package conformance

import (
	"runtime/metrics"
	"strconv"
	"strings"
	"testing"
	"time"
)

// What any work may take, whatever its input: memory in bytes that it allocates
// on the way, kept or not, and the processor's time, here and for each byte.
const (
	freeMemory  = 4 << 20
	freeTime    = time.Second
	timePerByte = 10 * time.Microsecond
)

// Bounded fails a test where work on an input of so many bytes allocates more
// than memory bytes for each of them, or takes more of the processor's time
// than is in proportion, beside a free share. Waiting does not count, so a busy
// machine changes nothing.
func Bounded(t *testing.T, size, memory int, work func()) {
	t.Helper()
	allocated := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(allocated)
	before, spent := allocated[0].Value.Uint64(), processorTime()
	work()
	spent = processorTime() - spent
	metrics.Read(allocated)
	if used, most := allocated[0].Value.Uint64()-before, uint64(freeMemory+size*memory); used > most {
		t.Errorf("an input of %d bytes takes %d bytes of memory, at most %d would do", size, used, most)
	}
	if most := freeTime + time.Duration(size)*timePerByte; spent > most {
		t.Errorf("an input of %d bytes takes %v of the processor, at most %v would do", size, spent, most)
	}
}

// Counter stands in a text that is to be repeated for the number of the
// repetition.
const Counter = "§"

// Repeated writes a text again and again, up to so many bytes, and once at
// least: what takes no time once may take for ever a thousand times.
func Repeated(text string, size int) string {
	var b strings.Builder
	for i := 0; i == 0 || text != "" && b.Len()+len(text) <= size; i++ {
		b.WriteString(strings.ReplaceAll(text, Counter, strconv.Itoa(i)))
	}
	return b.String()
}
