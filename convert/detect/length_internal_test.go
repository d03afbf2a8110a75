package detect

import "testing"

func TestIdeographsCountTwiceInALength(t *testing.T) {
	for s, want := range map[string]int{"": 0, "quay": 4, "é": 1, "Ѐж": 2, "ก": 1, "。": 1, "中": 2, "한": 2, "の": 2, "カ": 2, "\uFF21": 1, "𠀀": 2, "😀": 1, "中 a": 4, "ᄀ": 2, "က": 1, "\uA000": 1, "\uE000": 1} {
		if got := length(s); got != want {
			t.Errorf("length(%q) is %d, want %d", s, got, want)
		}
	}
}
