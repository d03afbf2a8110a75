package bagit_test

import (
	"context"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/bagit"
)

// TestASmallBagNeedsNoLargeShareOfMemory checks a bag while another one has the large
// share: it waits for nobody, or bags would be checked one at a time.
func TestASmallBagNeedsNoLargeShareOfMemory(t *testing.T) {
	memory := bagit.NewMemory(0)
	other := memory.Account()
	defer other.Close()
	if err := other.Large(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	mine := memory.Account()
	defer mine.Close()
	report, err := bagit.Validate(ctx, smallBag(t), bagit.Options{Account: mine})
	if err != nil || len(report.Findings) > 0 {
		t.Errorf("%v, %v", report.Findings, err)
	}
}
