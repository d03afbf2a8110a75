package bagit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// MaxTold is how many findings of one code are told one by one; the rest of
// them is one number. A hostile bag has as many as it likes.
const MaxTold = 100

// maxDetail bounds the text of a finding, in bytes: a bag must not flood the
// terminal or the log of the person who checks it.
const maxDetail = 600

// Findings gathers findings, and keeps no more of one code than are told. It
// may be used by several goroutines at once. The zero value is empty.
type Findings struct {
	mu    sync.Mutex
	codes map[string]*told
}

// told is what was found under one code.
type told struct {
	list []Finding
	more int // not in list
}

// Add notes a finding. Of a code found too often, the first ones are kept: so
// the order of discovery must not depend on chance.
func (f *Findings) Add(code, path, format string, args ...any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := f.under(code)
	if len(t.list) >= MaxTold {
		t.more++
		return
	}
	t.list = append(t.list, newFinding(code, path, format, args))
}

// AddUnordered notes a finding of several goroutines. Of a code found too
// often, those with the least paths are kept.
func (f *Findings) AddUnordered(code, path, format string, args ...any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := f.under(code)
	t.list = append(t.list, newFinding(code, path, format, args))
	if len(t.list) >= 2*MaxTold {
		t.cut()
	}
}

func (f *Findings) under(code string) *told {
	if f.codes == nil {
		f.codes = make(map[string]*told)
	}
	t := f.codes[code]
	if t == nil {
		t = new(told)
		f.codes[code] = t
	}
	return t
}

func (t *told) cut() {
	t.list = SortFindings(t.list)
	if n := len(t.list); n > MaxTold {
		t.more += n - MaxTold
		clear(t.list[MaxTold:])
		t.list = t.list[:MaxTold]
	}
}

// List returns everything that was found, sorted, with the severity of each
// code. What is not told one by one stands behind it all as a number.
func (f *Findings) List(severity func(code string) Severity) []Finding {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out []Finding
	for code, t := range f.codes {
		t.cut()
		s := severity(code)
		for _, one := range t.list {
			one.Severity = s
			out = append(out, one)
		}
		if t.more > 0 {
			out = append(out, Finding{Severity: s, Code: code, Count: t.more, Detail: "and " + grouped(t.more) + " more"})
		}
	}
	return SortFindings(out)
}

// Has reports whether any code was found that fits.
func (f *Findings) Has(fits func(code string) bool) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	for code := range f.codes {
		if fits(code) {
			return true
		}
	}
	return false
}

func newFinding(code, path, format string, args []any) Finding {
	return Finding{Code: code, Path: path, Detail: shortened(fmt.Sprintf(format, args...))}
}

func shortened(detail string) string {
	if len(detail) > maxDetail {
		detail = strings.ToValidUTF8(detail[:maxDetail], "") + "…"
	}
	return detail
}

// SortFindings orders findings by path, then code, then detail, with the
// numbers of what is not told behind, so that a report does not depend on the
// order of discovery; it drops repetitions.
func SortFindings(f []Finding) []Finding {
	slices.SortFunc(f, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(min(a.Count, 1), min(b.Count, 1)),
			cmp.Compare(a.Path, b.Path), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Detail, b.Detail))
	})
	return slices.Compact(f)
}

// grouped writes a number with its thousands apart.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
