package detect

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// chapterWords name a part of a book, in lower case.
var chapterWords = lexicon.Set(`chapter part book section act scene canto volume letter kapitel teil buch abschnitt akt chapitre partie livre capítulo parte libro capitolo capitulo hoofdstuk deel del kapittel luku osa rozdział część kapitola část fejezet rész capitolul partea глава часть книга раздел розділ частина bölüm kısım fəsil hissə κεφάλαιο μέρος`)

// chapterCounts are the ordinals and numbers in letters that count chapters.
var chapterCounts = lexicon.Set(`one two three four five six seven eight nine ten eleven twelve first second third fourth fifth sixth seventh eighth ninth tenth last
	erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes erster zweiter dritter vierter fünfter erste zweite dritte vierte fünfte eins zwei drei vier fünf
	premier première deux deuxième trois troisième quatre quatrième cinq cinquième primero primera segundo segunda tercero tercera cuarto quinto primo secondo terzo quarto uno dos tres
	первая вторая третья четвертая четвёртая пятая шестая седьмая восьмая девятая десятая первый второй третий перша друга третя`)

// isChapter reports whether a line heads a numbered part of a book: "Chapter 5:
// The Key", "Erstes Kapitel", "第一章 钥匙", "1화 열쇠".
func isChapter(s string) bool {
	return (eastChapter(s) || westChapter(s)) && letter.AtMost(s, 90) && !letter.AtMost(s, 1)
}

// numerals are the lines that hold nothing but the number of a chapter: they
// count up from one, in Roman or in plain figures, and prose stands under each.
func numerals(cs []chunk) map[int]bool {
	found := make(map[int]bool)
	next := 1
	roman := false
	for i := range cs {
		c := &cs[i]
		if len(c.lines) != 1 || c.page || c.fences != "" || i+1 == len(cs) || len(c.lines[0].text) > 8 || c.lines[0].indent >= farIn && next == 1 {
			continue
		}
		s := strings.TrimRight(c.lines[0].text, ".")
		n, isRoman := 0, false
		if s != "" && strings.Trim(s, "IVXLC") == "" {
			n, isRoman = ofRoman(letter.ToLower(s)), true
		} else if s != "" && len(s) <= 3 && strings.Trim(s, "0123456789") == "" {
			n, _ = strconv.Atoi(s)
		}
		if n == next && (next == 1 || isRoman == roman) && isProse(cs[i+1]) {
			found[c.lines[0].at], roman = true, isRoman
			next++
		}
	}
	if len(found) < 2 {
		return nil
	}
	return found
}

func westChapter(s string) bool {
	if upper, _ := utf8.DecodeRuneInString(s); !letter.IsUpper(upper) && !letter.IsDigit(upper) || len(s) > 360 {
		return false
	}
	var first, second string
	for w := range strings.FieldsFuncSeq(s, partsChapter) {
		if first, second = second, letter.ToLower(w); first != "" {
			break
		}
	}
	if first == "" || !chapterWords()[first] && !chapterWords()[second] {
		return false
	}
	words := strings.FieldsFunc(s, partsChapter)
	switch {
	case chapterWords()[first] && isCountWord(words[1], second):
		rest := strings.TrimLeft(s[strings.Index(s, words[1])+len(words[1]):], " ")
		// What follows is a title, set off by a mark or a capital.
		r, _ := utf8.DecodeRuneInString(rest)
		return len(words) <= 14 && (rest == "" || strings.ContainsRune(".:,—–-", r) || letter.IsUpper(r))
	case chapterWords()[second] && len(words) <= 3 && (chapterCounts()[first] || strings.Trim(first, "0123456789") == ""):
		return true // "Erstes Kapitel", "1. Kapitel", "3. Bölüm"
	}
	return false
}

// partsChapter reports what parts the words of such a line.
func partsChapter(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".:,—–-", r) }

// isCountWord reports a number in figures, Roman figures or letters.
func isCountWord(word, lower string) bool {
	return strings.Trim(word, "0123456789") == "" && len(word) <= 3 || chapterCounts()[lower] || word == strings.ToUpper(word) && ofRoman(lower) > 0
}

// eastChapter reads the headings of Chinese, Japanese and Korean books.
func eastChapter(s string) bool {
	const figures = "0123456789０１２３４５６７８９一二三四五六七八九十百千〇零两兩"
	rest, han := strings.CutPrefix(s, "第")
	korean := false
	if !han {
		rest = strings.TrimLeft(strings.TrimPrefix(s, "제"), " ")
		korean = true
	}
	tail := strings.TrimLeft(rest, figures)
	if tail == rest || len(rest)-len(tail) > 18 {
		return false
	}
	unit, n := utf8.DecodeRuneInString(strings.TrimLeft(tail, " "))
	tail = strings.TrimLeft(tail, " ")
	if tail == "" || korean && !strings.ContainsRune("화장부편회권막", unit) || !korean && !strings.ContainsRune("章回節节部话話巻卷幕編篇集夜講讲課课", unit) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(tail[n:])
	return tail[n:] == "" || unicode.IsSpace(after) || strings.ContainsRune("：:.．、-—「『《", after)
}
