package budget_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/fad55d40/archive/archive/internal/budget"
)

// TestNoMoreIsInHandThanThereIs lets many take and give at once: the sum never
// passes the total, and all get their turn.
func TestNoMoreIsInHandThanThereIs(t *testing.T) {
	const total = 1000
	b := budget.New(total, 0, nil)
	var used, done atomic.Int64
	var all sync.WaitGroup
	for w := range uint64(16) {
		all.Go(func() {
			r := rand.New(rand.NewPCG(1, w))
			for range 500 {
				size := 1 + r.Int64N(total)
				if err := b.Take(t.Context(), size); err != nil {
					t.Error(err)
					return
				}
				if n := used.Add(size); n > total {
					t.Errorf("%d are in use of %d", n, total)
				}
				used.Add(-size)
				b.Give(size)
				done.Add(1)
			}
		})
	}
	all.Wait()
	if done.Load() != 16*500 || used.Load() != 0 {
		t.Errorf("%d had their turn, %d left", done.Load(), used.Load())
	}
}

func TestALargeOneIsNotPassedByForEver(t *testing.T) {
	b := budget.New(100, 0, nil)
	if err := b.Take(t.Context(), 60); err != nil {
		t.Fatal(err)
	}
	got := make(chan string, 2)
	started := make(chan bool)
	go func() {
		close(started)
		if err := b.Take(t.Context(), 90); err == nil {
			got <- "large"
			b.Give(90)
		}
	}()
	<-started
	for b.Waiting() == 0 {
		runtime.Gosched()
	}
	go func() {
		if err := b.Take(t.Context(), 20); err == nil {
			got <- "small"
			b.Give(20)
		}
	}()
	for b.Waiting() < 2 {
		runtime.Gosched()
	}
	b.Give(60)
	if first, second := <-got, <-got; first != "large" || second != "small" {
		t.Errorf("%s went before %s", first, second)
	}
}

func TestADocumentGrowsWhereThereIsRoomAndNobodyWaits(t *testing.T) {
	b := budget.New(100, 90, nil)
	if err := b.Take(t.Context(), 40); err != nil {
		t.Fatal(err)
	}
	if b.Grow(40, 95) {
		t.Error("it grows beyond the share of a document")
	}
	if !b.Grow(40, 60) {
		t.Error("it does not grow into what is free")
	}
	if err := b.Take(t.Context(), 30); err != nil {
		t.Fatal(err)
	}
	if b.Grow(30, 41) {
		t.Error("it grows beyond the total")
	}
	waits := make(chan error)
	go func() { waits <- b.Take(t.Context(), 50) }()
	for b.Waiting() == 0 {
		runtime.Gosched()
	}
	if b.Grow(30, 31) {
		t.Error("it grows past one that waits")
	}
	b.Give(60)
	if err := <-waits; err != nil {
		t.Fatal(err)
	}
	b.Give(50)
	if !b.Grow(30, 90) {
		t.Error("what was given back is not free")
	}
	if free := budget.New(0, 0, nil); !free.Grow(0, 1<<40) {
		t.Error("it does not grow without a bound")
	}
}

func TestWhatFitsNowhereIsRefusedAtOnce(t *testing.T) {
	var large *budget.TooLargeError
	if err := budget.New(100, 0, nil).Take(t.Context(), 101); !errors.As(err, &large) || large.Remedy() == "" {
		t.Errorf("got %v", err)
	}
	if err := budget.New(100, 50, nil).Take(t.Context(), 51); !errors.As(err, &large) || large.Share != 50 {
		t.Errorf("more than its share of what there is: %v", err)
	}
	if err := budget.New(0, 0, nil).Take(t.Context(), 1<<60); err != nil {
		t.Errorf("a budget without bound: %v", err)
	}
}

func TestWaitingEndsWithTheRunAndLeavesTheRoomToOthers(t *testing.T) {
	b := budget.New(100, 0, nil)
	ctx, cancel := context.WithCancelCause(t.Context())
	cause := errors.New("enough")
	if err := b.Take(ctx, 100); err != nil {
		t.Fatal(err)
	}
	end := make(chan error)
	go func() { end <- b.Take(ctx, 50) }()
	for b.Waiting() == 0 {
		runtime.Gosched()
	}
	cancel(cause)
	if err := <-end; !errors.Is(err, cause) {
		t.Errorf("waiting ended with %v", err)
	}
	b.Give(100)
	if err := b.Take(t.Context(), 100); err != nil {
		t.Error(err)
	}
}

func TestTheRuntimeIsToldWhenMuchChanges(t *testing.T) {
	var told []int64
	b := budget.New(0, 0, func(n int64) { told = append(told, n) })
	for range 1000 {
		if err := b.Take(t.Context(), 1<<20); err != nil {
			t.Fatal(err)
		}
		if last := told[len(told)-1]; last < budget.Floor {
			t.Fatalf("told %d", last)
		}
	}
	if n := len(told); n > 12 || told[n-1] < 800<<20 {
		t.Errorf("told %d times, %d at last", n, told[n-1])
	}
	for range 1000 {
		b.Give(1 << 20)
	}
	if last := told[len(told)-1]; last > 2*budget.Floor {
		t.Errorf("told %d at last", last)
	}
}
