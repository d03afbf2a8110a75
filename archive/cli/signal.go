package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// terminated is what the name and the code of a run are that was told to end.
const terminated = "terminated"

// interruption is the cause of a context that a signal ended.
type interruption struct{ signal os.Signal }

func (i interruption) Error() string {
	if i.signal == syscall.SIGTERM || i.signal == syscall.SIGHUP {
		return terminated
	}
	return "interrupted"
}

// Code is the stable name of the interruption.
func (i interruption) Code() string { return i.Error() }

// Remedy says how to go on.
func (interruption) Remedy() string { return "run the same command again to finish" }

// WithSignals returns a context that the first SIGINT, SIGTERM or SIGHUP ends.
// From then on the signals have their usual effect, so a second one exits at
// once. SIGHUP stays ignored where nohup had it so.
// SIGPIPE is an error of writing here, so that a run can clear up behind itself.
func WithSignals(parent context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	if !signal.Ignored(syscall.SIGHUP) {
		signal.Notify(signals, syscall.SIGHUP)
	}
	signal.Ignore(syscall.SIGPIPE)
	stop := func() { signal.Stop(signals); cancel(nil) }
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			cancel(interruption{s})
		case <-ctx.Done():
		}
	}()
	return ctx, stop
}
