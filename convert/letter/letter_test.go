package letter_test

import (
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/letter"
)

func TestTheAnswersAreThoseOfUnicodeForEveryCharacter(t *testing.T) {
	for r := rune(-1); r <= unicode.MaxRune+1; r++ {
		if got, want := letter.Is(r), unicode.IsLetter(r); got != want {
			t.Errorf("Is(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.IsUpper(r), unicode.IsUpper(r); got != want {
			t.Errorf("IsUpper(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.IsLower(r), unicode.IsLower(r); got != want {
			t.Errorf("IsLower(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.Lower(r), unicode.ToLower(r); got != want {
			t.Errorf("Lower(%#x) is %#x, want %#x", r, got, want)
		}
	}
}

var texts = map[string]string{
	"english": "The ferry sails again on Friday, nine years after the last boat left.",
	"german":  "Die Fähre fährt wieder über den Fluß, schrieb Jürgen Müller.",
	"russian": "Смотритель старого моста каждое утро заводил часы.",
	"arabic":  "عاد القارب يوم الجمعة تحت المطر ومصابيحه مضاءة",
	"chinese": "守钟人每天早晨给港口的钟上发条。",
}

func BenchmarkLower(b *testing.B) {
	for name, s := range texts {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				for _, r := range s {
					if letter.Is(r) {
						letter.Lower(r)
					}
				}
			}
		})
	}
}
