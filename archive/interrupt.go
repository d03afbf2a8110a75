package archive

import (
	"context"
)

// interruptible runs work that leaves nothing behind but its result, and stops
// waiting for it when ctx ends. What works in memory only need not be told to
// stop: it is dropped, and the program can end within moments even when one
// huge text is in hand. A panic in it is returned as an error.
func interruptible[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		r.err = recovered(func() (err error) {
			r.value, err = work()
			return err
		})
		done <- r
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, context.Cause(ctx)
	}
}
