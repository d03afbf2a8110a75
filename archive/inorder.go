package archive

import (
	"context"
	"iter"
	"sync/atomic"
)

// inOrder runs work for each item on a bounded number of goroutines and gives
// the results to settle one by one in the order of the items. At most four
// results a worker wait for a slower one before them, so memory does not grow
// with the number of items, which are taken one by one too. After ctx ends no
// further work starts; what was started is still settled.
func inOrder[S, T any](ctx context.Context, items iter.Seq[S], workers int, work func(context.Context, S) T, settle func(T)) {
	inOrderTied(ctx, items, workers, func(ctx context.Context, item S, tie *tie) (result T) {
		if tie.hold() {
			result = work(ctx, item)
		}
		return result
	}, settle)
}

// tie is between a piece of work and who waits for its result. Work that leaves
// nothing behind but its result is loose: when the run ends it may be dropped, and
// the program can end within moments even when one huge text is in hand. Before it
// leaves anything it holds, and from then on it is waited for.
type tie struct{ state atomic.Int32 }

const (
	loose int32 = iota
	held
	dropped
)

// hold reports whether the work is still wanted, and may leave something behind.
func (t *tie) hold() bool { return t.state.CompareAndSwap(loose, held) }

// drop reports whether nobody needs to wait for the work.
func (t *tie) drop() bool { return t.state.CompareAndSwap(loose, dropped) }

// task is one item on its way through inOrderTied.
type task[S, T any] struct {
	item   S
	result chan T
	tie    tie
}

// inOrderTied is inOrder for work that may be dropped: after ctx ends, what does not
// hold by then is neither waited for nor settled. The work runs in the workers' own
// goroutines, whose stacks have grown and whose caches are warm.
func inOrderTied[S, T any](ctx context.Context, items iter.Seq[S], workers int, work func(context.Context, S, *tie) T, settle func(T)) {
	tasks := make(chan *task[S, T])
	queue := make(chan *task[S, T], 4*workers)
	for range workers {
		go func() {
			for t := range tasks {
				t.result <- work(ctx, t.item, &t.tie)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(tasks)
		for item := range items {
			if ctx.Err() != nil {
				return
			}
			t := &task[S, T]{item: item, result: make(chan T, 1)}
			queue <- t
			select {
			case tasks <- t:
			case <-ctx.Done(): // nobody took it
				return
			}
		}
	}()
	for t := range queue {
		if result, ok := t.wait(ctx); ok {
			settle(result)
		}
	}
}

// wait waits for the result; ok is false when the task was dropped.
func (t *task[S, T]) wait(ctx context.Context) (result T, ok bool) {
	select {
	case result = <-t.result:
		return result, true
	case <-ctx.Done():
	}
	select {
	case result = <-t.result: // both were ready
		return result, true
	default:
	}
	if t.tie.drop() {
		return result, false
	}
	return <-t.result, true
}

// upTo yields 0 to n-1.
func upTo(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}
