package archive

import (
	"context"
	"iter"
	"sync"
)

// inOrder runs work for each item on a bounded number of goroutines and gives
// the results to settle one by one in the order of the items. At most four
// results a worker wait for a slower one before them, so memory does not grow
// with the number of items, which are taken one by one too. After ctx ends no
// further work starts; what was started is still settled.
func inOrder[S, T any](ctx context.Context, items iter.Seq[S], workers int, work func(context.Context, S) T, settle func(T)) {
	type task struct {
		item   S
		result chan T
	}
	tasks := make(chan task)
	queue := make(chan chan T, 4*workers)
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for t := range tasks {
				t.result <- work(ctx, t.item)
			}
		})
	}
	go func() {
		defer close(queue)
		defer close(tasks)
		for item := range items {
			if ctx.Err() != nil {
				return
			}
			t := task{item, make(chan T, 1)}
			queue <- t.result
			tasks <- t
		}
	}()
	for result := range queue {
		settle(<-result)
	}
	running.Wait()
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
