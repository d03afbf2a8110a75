package archive

import (
	"context"
	"math/rand/v2"
	"runtime"
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
