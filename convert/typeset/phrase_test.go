package typeset_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// TestTitlesInJapaneseAreBrokenBetweenPhrases sets titles that take two lines and more:
// none has a line that begins with what belongs to the word before.
func TestTitlesInJapaneseAreBrokenBetweenPhrases(t *testing.T) {
	for _, title := range []string{
		"誰も頼まなかった橋が、予定どおり開通",
		"港の時計がふたたび動き出し、町はまだ時間の使い道を決めかねている",
		"図書館の屋根に巣をつくったコウノトリをめぐって続く議論と、その費用",
	} {
		d := article()
		d.Meta.Language, d.Meta.Title = "ja", title
		lines := make(map[int]string)
		for _, x := range typeset.Set(d, typeset.Options{Paper: typeset.A4, Fonts: font.Shipped()}).Pages[0].Pieces {
			if x.Size >= 13*typeset.Point {
				lines[x.Y] += x.Run.Text
			}
		}
		if len(lines) < 2 {
			t.Errorf("%q: %d lines", title, len(lines))
		}
		joined := 0
		for _, line := range lines {
			joined += len(line)
			first, _, _ := strings.Cut(title, line)
			if begins := []rune(line)[0]; begins >= 'ぁ' && begins <= 'ゖ' && !strings.HasSuffix(first, "、") {
				t.Errorf("%q: a line begins with %q", title, line)
			}
		}
		if joined != len(title) {
			t.Errorf("%q: lines are %v", title, lines)
		}
	}
}
