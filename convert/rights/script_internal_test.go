package rights

import "testing"

func TestMarksOfOtherScriptsAreFolded(t *testing.T) {
	for text, want := range map[string]string{
		"写真：田中花子／共同通信":            "写真 : 田中花子 / 共同通信",
		"（写真：焦鹏）。":                "( 写真 : 焦鹏 ) .",
		"［图］【图】":                  "[ 图 ] [ 图 ]",
		"焦鹏，新华社；林晓雨":              "焦鹏 , 新华社 ; 林晓雨",
		"写真＝佐藤｜共同":                "写真 = 佐藤 | 共同",
		"صورة: دينا، رويترز؛ علي": "صورة : دينا , رويترز ; علي",
		"עורי בן־דוד":             "עורי בן דוד",
		"CC BY－SA 4.0":            "cc by sa 4.0",
	} {
		if got := folded(text); got != want {
			t.Errorf("%q folds to %q, want %q", text, got, want)
		}
	}
}

func TestNamesOfScriptsWithoutCapitals(t *testing.T) {
	for _, name := range []string{"田中花子", "ヤマダ・ケン", "焦鹏", "欧阳明", "김인수", "박하늘", "دينا الخطيب", "نگار رضایی", "דנה לוי", "אורי בן־דוד", "अनिता शर्मा", "रवि वर्मा"} {
		if l := scan(name); !l.part(0, len(l.Toks)).nameLike() || l.part(0, len(l.Toks)).sentences() {
			t.Errorf("%s is taken for no name", name)
		}
	}
	for _, text := range []string{"港の朝", "从数据可以看出", "冬に少ないことが分かる天気の話", "항구의 아침", "الميناء عند الفجر", "सुबह का बंदरगाह", "אור של בוקר"} {
		if l := scan(text); l.part(0, len(l.Toks)).nameLike() && !l.part(0, len(l.Toks)).sentences() {
			t.Errorf("%s is taken for a name", text)
		}
	}
}

func TestAMiddleDotInANameDoesNotPart(t *testing.T) {
	for text, want := range map[string]int{
		"ヤマダ・ケン": 1, "卡尔·马克思": 1, "Jane Roe · Flickr": 2, "Jane Roe·AFP": 2, "焦鹏 · 新华社": 2,
	} {
		l := scan(text)
		if got := len(l.part(0, len(l.Toks)).members()); got != want {
			t.Errorf("%s has %d members, want %d", text, got, want)
		}
	}
}
