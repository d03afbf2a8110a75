package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/lexicon"
)

// surnames are the commonest family names of Japan, of two or three characters.
var surnames = lexicon.Set(`佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 中嶋 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 市川 杉本 古川 大西 桜井 島田 水野 高野 吉川 山内 西田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 川崎 飯田 本田 久保田 服部 岩田 吉村 中田 沢田 馬場 永井 川村 大久保 福島 内藤 西山 荒木 篠原 望月 田口 松岡 黒田 星野 土屋 大島 川上 森本 片山 熊谷 藤本 田辺 石原 早川 広瀬 荒井 小田 小池 岩本 須藤 三宅 川田 大橋 大谷 松村 上村 岡崎 大石 松浦 川島 吉岡 小西 平井 福井 奥村 栗原 高山 宮田`)

// placeEnds close the names of places, firms and offices that begin as names of
// people do: 山口県, 石川町, 高橋氏.
const placeEnds = "県市町村区郡島川山駅港店会社党部長氏君様場線号橋寺院校園館湖駐産業家族流式論記者"

// IsJapaneseName reports whether a line is nothing but a Japanese name: one of the
// commonest family names and one to three characters behind it, perhaps with a space.
func IsJapaneseName(s string) bool {
	const shortest, longest = len("中村誠"), len("五十嵐\u3000さくら")
	if n := len(s); n < shortest || n > longest || s[0] < "一"[0] || s[0] > "龠"[0] {
		return false
	}
	for n := 2; n <= 3; n++ {
		family := headRunes(s, n)
		if !surnames()[family] || utf8.RuneCountInString(family) != n {
			continue
		}
		given := strings.TrimLeft(s[len(family):], " \u3000")
		last, _ := utf8.DecodeLastRuneInString(given)
		if k := utf8.RuneCountInString(given); k >= 1 && k <= 3 && isGiven(given) && !strings.ContainsRune(placeEnds, last) {
			return true
		}
	}
	return false
}

// headRunes is the first n runes of s.
func headRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// isGiven reports whether all of s is what given names are written in.
func isGiven(s string) bool {
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			return false
		}
	}
	return true
}
