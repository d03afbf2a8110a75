package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"syscall"
	"testing"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// TestErrorsThatScriptsCannotMakeHaveTheirCodes makes them where they arise, or
// where the system would.
func TestErrorsThatScriptsCannotMakeHaveTheirCodes(t *testing.T) {
	pdf, _ := convert.FormatNamed("pdf")
	for want, err := range map[string]error{
		"internal":          recovered(func() error { panic("a fault") }),
		"copies-differ":     agrees(&doc.Document{}, pdf, []byte("no PDF")),
		"reads-back-wrong":  readsWrong("data/a.txt", "it is not there"),
		"no-locks":          lockFault(fmt.Errorf("locking: %w", stage.ErrNoLocks)),
		"locked":            lockFault(fmt.Errorf("locking: %w", stage.ErrLocked)),
		"permission":        &fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES},
		"disk-full":         outputError{fmt.Errorf("writing: %w", syscall.ENOSPC)},
		"read-only":         outputError{fmt.Errorf("writing: %w", syscall.EROFS)},
		"input-output":      outputError{fmt.Errorf("writing: %w", syscall.EIO)},
		"no-such-file":      &fs.PathError{Op: "open", Path: "x", Err: syscall.ENOENT},
		"changed-meanwhile": fault.New(fault.Changed, errors.New("it changed"), ""),
		"not-reversible":    fault.New(fault.NotReversible, errors.New("undoing the changes"), ""),
		"usage":             &UsageError{Text: "wrong"},
		"failed":            errors.New("something else"),
	} {
		if got := ErrorCode(fmt.Errorf("a.txt: %w", err)); got != want {
			t.Errorf("%v has the code %s, want %s", err, got, want)
		}
	}
	for err, want := range map[error]string{
		outputError{fmt.Errorf("writing: %w", syscall.ENOSPC)}:              "make room, or choose another disk with --output",
		error(&fs.PathError{Op: "write", Path: "log", Err: syscall.ENOSPC}): "make room where it is to be written",
		outputError{fault.WithRemedy(syscall.EIO, "what it says")}:          "what it says",
	} {
		if got := Remedy(err); got != want {
			t.Errorf("the remedy of %v is %q, want %q", err, got, want)
		}
	}
	// Whatever number the system has for what went wrong, something can be done.
	for number := syscall.Errno(1); number < 132; number++ {
		if err := fmt.Errorf("reading: %w", &fs.PathError{Op: "open", Path: "x", Err: number}); Remedy(err) == "" || Remedy(outputError{err}) == "" {
			t.Errorf("nothing is said to be done about %v", err)
		}
	}
	if err := lookAtOutput(&BuildJob{Output: t.TempDir()}); err != nil {
		t.Error(err)
	}
}

func TestCodesOfErrorsAreListedOnceAndSorted(t *testing.T) {
	var codes []string
	for _, k := range ErrorKinds() {
		if k.Code == "" || k.Meaning == "" || k.Remedy == "" {
			t.Errorf("the code %q lacks its meaning or its remedy", k.Code)
		}
		codes = append(codes, k.Code)
	}
	if !slices.IsSorted(codes) || len(slices.Compact(slices.Clone(codes))) != len(codes) {
		t.Errorf("the codes are not sorted, or one stands twice: %q", codes)
	}
}
