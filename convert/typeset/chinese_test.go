package typeset_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestChineseIsSetInTheFormsThatItIsWrittenIn(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"zh", "渡船每天早上七點離開港口，沒有人記得上一次誤點是甚麼時候。", "NotoSerifCJKtc-Regular"},
		{"zh", "渡船每天早上七点离开港口，没有人记得上一次误点是什么时候。", "NotoSerifCJKsc-Regular"},
		{"zh-Hans", "渡船每天早上七點離開港口，沒有人記得上一次誤點是甚麼時候。", "NotoSerifCJKsc-Regular"},
		{"zh-TW", "渡船每天早上七点离开港口，没有人记得上一次误点是什么时候。", "NotoSerifCJKtc-Regular"},
		{"ja", "渡し船は毎朝七時に港を離れ、誰も覚えていない。", "NotoSerifCJKjp-Regular"},
	} {
		d := article(doc.Paragraph{Text: c.text, Line: 1})
		d.Meta.Language = c.lang
		got := ""
		for _, p := range set(d).Pages[0].Pieces {
			if r := p.Run; r.Text == "，" || r.Text == "、" || r.Text == "口，" || r.Text == "れ、" {
				got = r.Face.PostScriptName()
			}
		}
		if got != c.want {
			t.Errorf("%s: the comma of %q is set in %q, want %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestLinesOfTallFacesStandFurtherApart(t *testing.T) {
	for text, tall := range map[string]bool{
		"The ferry leaves at seven, and nobody remembers when it was last late, or why it should have been at all.": false,
		"བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་ བསྒྲུབས་": true,
	} {
		b := set(article(doc.Paragraph{Text: text, Line: 1}))
		var lines []int
		for _, p := range b.Pages[0].Pieces {
			if p.Size == 11500 && (len(lines) == 0 || lines[len(lines)-1] != p.Y) {
				lines = append(lines, p.Y)
			}
		}
		if len(lines) < 2 {
			t.Fatalf("%q is one line", text)
		}
		if apart := lines[0] - lines[1]; (apart > 16000) != tall {
			t.Errorf("the lines of %q are %d apart", text, apart)
		}
	}
}
