package doc_test

import (
	"maps"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestFences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       map[int]int
	}{
		{"none", "a\nb", nil},
		{"with a language", "a\n```go\nb\n\nc\n```\nd", map[int]int{1: 5}},
		{"a longer one holds a shorter one", "````\n```\na\n```\n````", map[int]int{0: 4}},
		{"what nothing closes", "```\na\n\nb", nil},
		{"nothing between", "```\n\n```\na", nil},
		{"prose in quotes of TeX", "```Twas brillig'' is what he said, and went.\na\n```", nil},
		{"a line under a title", "Title\n~~~\n  a\n~~~", nil},
		{"ornaments", "~~~\n\na\n\n~~~", nil},
		{"tildes", "~~~\n  a\n~~~", map[int]int{0: 2}},
		{"tildes with a language", "a\n~~~sh\nb\n~~~", map[int]int{1: 3}},
		{"two", "```\na\n```\nb\n```\nc\n```", map[int]int{0: 2, 4: 6}},
	} {
		if got := doc.Fences(c.text); !maps.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
