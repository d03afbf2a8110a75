package archive

import (
	"context"
	"sync"
)

// inOrder runs work for 0 to n-1 on a bounded number of goroutines and gives
// the results to settle one by one in that order. At most four results a
// worker wait for a slower one before them, so memory does not grow with n.
// After ctx ends no further work starts; what was started is still settled.
func inOrder[T any](ctx context.Context, n, workers int, work func(context.Context, int) T, settle func(T)) {
	type task struct {
		index  int
		result chan T
	}
	tasks := make(chan task)
	queue := make(chan chan T, 4*workers)
	var running sync.WaitGroup
	for range min(workers, n) {
		running.Go(func() {
			for t := range tasks {
				t.result <- work(ctx, t.index)
			}
		})
	}
	go func() {
		defer close(queue)
		defer close(tasks)
		for i := range n {
			if ctx.Err() != nil {
				return
			}
			t := task{i, make(chan T, 1)}
			queue <- t.result
			tasks <- t
		}
	}()
	for result := range queue {
		settle(<-result)
	}
	running.Wait()
}
