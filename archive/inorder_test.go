package archive

import (
	"context"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

func TestResultsComeInInputOrderWhateverTheWorkersDo(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		for _, n := range []int{0, 1, 3, 200} {
			next := 0
			inOrder(t.Context(), upTo(n), workers, func(_ context.Context, i int) int {
				for range rand.IntN(20) {
					runtime.Gosched()
				}
				return i
			}, func(i int) {
				if i != next {
					t.Errorf("%d workers: result %d came when %d was due", workers, i, next)
				}
				next++
			})
			if next != n {
				t.Errorf("%d workers: %d results of %d", workers, next, n)
			}
		}
	}
}

func TestFewResultsWaitForASlowOne(t *testing.T) {
	const workers, n = 2, 1000
	var started atomic.Int64
	first := make(chan struct{})
	release := sync.OnceFunc(func() { close(first) })
	settled := 0
	inOrder(t.Context(), upTo(n), workers, func(_ context.Context, i int) int {
		if started.Add(1); i == 0 {
			<-first
		}
		if started.Load() >= 4*workers {
			release() // enough others have run ahead; a bounded queue lets few more start
		}
		return i
	}, func(int) {
		if settled++; settled == 1 {
			if s := started.Load(); s > 6*workers+2 {
				t.Errorf("%d documents were started before the first was settled", s)
			}
		}
	})
}

func TestNothingStartsAfterTheEndOfTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	started, settled := atomic.Int64{}, 0
	inOrder(ctx, upTo(1000), 2, func(_ context.Context, i int) int {
		started.Add(1)
		if i == 5 {
			cancel()
		}
		return i
	}, func(int) { settled++ })
	if s := started.Load(); int(s) != settled || s > 40 {
		t.Errorf("%d started, %d settled", s, settled)
	}
}

// At the end of the context, work that leaves something behind is waited for, and its
// result settled; work in memory is not, however long it takes.
func TestOnlyWorkThatHoldsIsWaitedForAtTheEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	defer close(ended)
	var started sync.WaitGroup
	started.Add(4)
	var settled []int
	goOn := make(chan struct{})
	inOrderTied(ctx, upTo(100), 4, func(_ context.Context, i int, tie *tie) int {
		if i >= 4 {
			t.Errorf("%d was started", i)
			return i
		}
		if i%2 == 1 && !tie.hold() {
			t.Error("it was dropped before the end")
		}
		started.Done()
		started.Wait()
		if i == 3 {
			cancel()
			close(goOn)
		}
		if <-goOn; i%2 == 0 {
			<-ended // as if it took for ever
			if tie.hold() {
				t.Error("dropped work may leave something behind")
			}
		}
		return i
	}, func(i int) { settled = append(settled, i) })
	if !slices.Equal(settled, []int{1, 3}) {
		t.Errorf("%v were settled", settled)
	}
}

func TestAResultThatIsThereIsSettled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range 200 { // both are ready: the result always wins
		task := &task[int, int]{result: make(chan int, 1)}
		task.result <- 7
		if v, ok := task.wait(ctx); !ok || v != 7 {
			t.Fatalf("%d, %v", v, ok)
		}
	}
}
