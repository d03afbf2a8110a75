package bagit

import (
	"context"
	"errors"
	"fmt"
)

// Memory bounds what the bags that are checked at the same time may take
// together, whatever they hold. Each may take a small share; one at a time may
// take the large one, and others that need it wait.
type Memory struct {
	limit int64
	large chan struct{} // full while a bag has the large share
}

// The shares, in bytes as they are estimated here. The collector of garbage
// may need as much again, and what the program itself takes comes on top.
const (
	DefaultMemory = 56 << 20
	smallShare    = 4 << 20
)

// NewMemory makes a bound with a large share of limit bytes; 0 stands for
// DefaultMemory.
func NewMemory(limit int64) *Memory {
	if limit <= 0 {
		limit = DefaultMemory
	}
	return &Memory{limit, make(chan struct{}, 1)}
}

// ErrMemory means that a bag needs more memory than it may take.
var ErrMemory = errors.New("checking it needs more memory than it may take (--memory)")

// Account is what one bag has taken. It is not for several goroutines at once.
type Account struct {
	memory *Memory
	taken  int64
	large  bool
}

// Account opens the account of one bag. Close it when the bag is closed.
func (m *Memory) Account() *Account { return &Account{memory: m} }

// Take takes n bytes more, and waits for the large share where the small one
// does not suffice. The error is ErrMemory or the end of ctx.
func (a *Account) Take(ctx context.Context, n int64) error {
	a.taken += n
	if a.taken > smallShare {
		if err := a.Large(ctx); err != nil {
			return err
		}
	}
	if a.taken > max(a.memory.limit, smallShare) {
		return fmt.Errorf("%w: %d MiB", ErrMemory, a.memory.limit>>20)
	}
	return nil
}

// Large waits for the large share, for what needs as much memory as it needs:
// others of that kind wait then. The error is the end of ctx.
func (a *Account) Large(ctx context.Context) error {
	if a.large {
		return nil
	}
	select {
	case a.memory.large <- struct{}{}:
		a.large = true
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// Give returns n bytes.
func (a *Account) Give(n int64) { a.taken -= n }

// Close returns everything.
func (a *Account) Close() {
	if a.large {
		<-a.memory.large
	}
	*a = Account{memory: a.memory}
}
