package text

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

// editsOf makes a log for s out of a script: pairs of bytes that say how far to
// go on, how much to take away, and what to put there.
func editsOf(s string, script []byte) []doc.Change {
	var out []doc.Change
	pos := 0
	for i := 0; i+1 < len(script); i += 2 {
		from := pos + int(script[i]%5)
		to := from + int(script[i]/5%4)
		if to > len(s) {
			break
		}
		after := "xyz"[:script[i+1]%4]
		if s[from:to] != after {
			out = append(out, doc.Change{Rule: [...]string{ruleNFC, ruleControl, ruleBlank}[script[i+1]%3], Offset: from, Before: s[from:to], After: after})
		}
		pos = to
	}
	return out
}

// FuzzChain holds the log of two steps to what the two logs do one by one.
func FuzzChain(f *testing.F) {
	f.Add("abcdefghij", []byte{7, 1, 12, 2}, []byte{2, 0, 9, 3})
	f.Add("abcdefghij", []byte{5, 0, 5, 0, 5, 3}, []byte{0, 2, 19, 0})
	f.Add("abc", []byte{0, 3}, []byte{6, 0, 0, 1})
	f.Fuzz(func(t *testing.T, src string, one, two []byte) {
		first := editsOf(src, one)
		between, err := Apply(src, first)
		if err != nil {
			t.Fatal(err)
		}
		second := editsOf(between, two)
		want, err := Apply(between, second)
		if err != nil {
			t.Fatal(err)
		}
		log := chain(src, first, second)
		if got, err := Apply(src, log); err != nil || got != want {
			t.Errorf("%q by %+v then %+v gives %q, by %+v %q (%v)", src, first, second, want, log, got, err)
		}
		if got, err := Revert(want, log); err != nil || got != src {
			t.Errorf("%q is not restored by %+v but %q (%v)", src, log, got, err)
		}
		end := 0
		for _, c := range log {
			if c.Offset < end || c.Rule == "" {
				t.Errorf("the log overlaps: %+v", log)
			}
			end = c.Offset + len(c.Before)
		}
	})
}
