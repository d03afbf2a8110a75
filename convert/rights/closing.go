package rights

import (
	"strings"

	"github.com/fad55d40/archive/convert/lexicon"
)

// closesCaption reports whether the credit in rest may close a caption although
// neither a bracket nor a label sets it off: a known agency, with a maker or
// alone, or words for "courtesy of". before is the caption; it must be more
// than a word or two.
func closesCaption(before, rest string, credits []Credit) bool {
	if len(credits) != 1 || len(strings.Fields(before)) < 3 || len(rest) > openWords {
		return false
	}
	c := &credits[0]
	switch c.Rule {
	case ruleAgency:
		return knownAgency(c.Organizations)
	case ruleFor:
		return c.Creator != ""
	case ruleCourtesy:
		return c.CourtesyOf != "" && strings.HasPrefix(c.CourtesyOf, c.Creator)
	}
	return false
}

func knownAgency(names []string) bool {
	for _, name := range names {
		l := scan(name)
		if what, _ := l.body(0, len(l.Toks)); what != 0 && what < aBody {
			return true
		}
	}
	return false
}

// agencyClosing reads the name of an agency that stands alone behind a caption:
// "… in Penmarrow. / AFP", "… in winter. Getty Images".
func agencyClosing(before, rest string) (Credit, bool) {
	name := strings.TrimRight(strings.TrimLeft(rest, "/| "), ". ")
	if label, after, ok := strings.Cut(name, ": "); ok {
		if l := scan(label); labelWords.is(l) { // "Quelle: dpa"
			name = after
		}
	}
	archive := false
	if first, last, ok := strings.Cut(name, "/"); ok {
		l := scan(last)
		if archive = l.remark(0, len(l.Toks)) == isArchive; archive {
			name = strings.TrimSpace(first)
		}
	}
	if name == "" || len(name) > openWords || len(strings.Fields(before)) < 3 || !knownAgency([]string{name}) {
		return Credit{}, false
	}
	c := Credit{Rule: ruleAgency, Confidence: 0.6, Archive: archive}
	for part := range strings.SplitSeq(name, "/") {
		c.Organizations = append(c.Organizations, strings.TrimSpace(part))
	}
	return c, true
}

// courtesyInBrackets reads "(courtesy of the Harbour Museum)", which is a
// credit only behind a caption.
func courtesyInBrackets(rest string) (Credit, bool) {
	if !bracketed(rest) {
		return Credit{}, false
	}
	credits, ok := ParseCredit("Photo " + strings.Trim(rest, "()[] ."))
	if !ok || len(credits) != 1 || credits[0].CourtesyOf == "" {
		return Credit{}, false
	}
	credits[0].Label = ""
	return credits[0], true
}

// nameInBrackets reads "(Ann Ray)" and "(Ann Ray/Ouest-France)" behind the end
// of a sentence: only its place makes it a credit.
func nameInBrackets(before, rest string) (Credit, bool) {
	before = strings.TrimRight(before, " \u00a0")
	if !bracketed(rest) || before == "" || strings.IndexByte(".!?", before[len(before)-1]) < 0 || len(strings.Fields(before)) < 3 {
		return Credit{}, false
	}
	name, org, slash := strings.Cut(strings.Trim(rest, "()[] ."), "/")
	name, org = strings.TrimSpace(name), strings.TrimSpace(org)
	l, o := scan(name), scan(org)
	if !l.person(0, len(l.Toks)) || len(strings.Fields(name)) < 2 || slash && (!o.nameLike(0, len(o.Toks)) || strings.Contains(org, "/")) {
		return Credit{}, false
	}
	c := Credit{Creator: name, Rule: ruleAgency, Confidence: 0.55}
	if slash {
		c.Organizations = []string{org}
	}
	return c, true
}

// easternShapes are the shapes of credits in Japanese, Chinese and Korean: what
// stands before the name, what behind it, and what the name is.
var easternShapes = [...]struct {
	open, shut string
	is         int
}{
	{"写真提供：", "", giver}, {"写真提供・", "", giver}, {"画像提供：", "", giver}, {"資料提供：", "", giver}, {"写真提供＝", "", giver},
	{"图源：", "", agency}, {"图源:", "", agency}, {"사진 제공=", "", giver}, {"사진제공=", "", giver}, {"사진 제공 : ", "", giver}, {"사진 제공: ", "", giver},
	{"撮影・", "", maker}, {"撮影＝", "", maker}, {"写真・", "", maker},
	{"写真は", "", agency}, {"", "氏撮影", maker}, {"", "記者撮影", maker}, {"", "撮影", maker},
	{"", "氏提供", maker}, {"", "さん提供", maker}, {"", "提供", giver}, {"", "供图", giver}, {"圖／", "攝", maker}, {"图／", "摄", maker},
	{"", "攝", maker}, {"", "", agency},
}

const (
	maker  = iota // a person
	giver         // who gave the picture
	agency        // a known agency
)

// easternAgencies are those that stand in these shapes.
var easternAgencies = words(lexicon.Entry{Value: anAgency, Phrases: "afp時事|ap共同|共同|共同通信|共同通信社|時事|時事通信|時事通信社|ap|afp|afp 時事|afp = 時事|ap = 共同|ロイター|ロイター = 共同|ゲッティ|ゲッティ = 共同|upi|epa|新华社|新華社|中央社|中新社|聯合社|연합뉴스|뉴시스|뉴스 1|로이터|朝日新聞社|読売新聞社|毎日新聞社|アフロ"})

// longestEastern is the length in bytes of a name in these shapes.
const longestEastern = 48

// easternCredit reads a credit in one of the shapes, whole.
func easternCredit(s string) (Credit, bool) {
	s = strings.TrimSpace(s)
	if s == "" || s[0] < 0xE3 || len(s) > longestEastern+24 {
		return Credit{}, false
	}
	for _, e := range easternShapes {
		name, ok := strings.CutPrefix(s, e.open)
		if !ok {
			continue
		}
		if name, ok = strings.CutSuffix(name, e.shut); !ok {
			continue
		}
		name = strings.TrimSpace(name)
		if name == "" || len(name) > longestEastern || strings.ContainsAny(name, "。、，,：＝/「」（）()") && e.is != agency {
			continue
		}
		c := Credit{Rule: ruleAgency, Confidence: 0.7}
		known := easternAgencies.is(scan(strings.Map(narrow, name)))
		switch {
		case known && e.is != maker:
			c.Organizations = []string{name}
		case e.is == maker:
			c.Creator, c.Role, c.Rule = name, "photographer", ruleLabelled
		case e.is == giver:
			c.CourtesyOf, c.Rule = name, ruleCourtesy
		default:
			continue
		}
		return c, true
	}
	return Credit{}, false
}

// narrow makes letters of full width plain ones.
func narrow(r rune) rune {
	if r > 0xFF00 && r < 0xFF5F {
		return r - 0xFEE0
	}
	return r
}

// is reports whether the whole line is an entry.
func (x wordList) is(l *line) bool {
	_, ok := x.whole(l, 0, len(l.Toks))
	return ok
}

// easternAfter finds such a credit behind a caption: after "＝", or in full
// brackets at the end.
func easternAfter(s string) (at int, c Credit, ok bool) {
	s = strings.TrimRight(s, "。 ")
	const equals, open, shut = "＝", "（", "）"
	if at := strings.Index(s, equals); at > 0 {
		if c, ok := easternCredit(s[at+len(equals):]); ok {
			return at, c, true
		}
	}
	if at := strings.LastIndex(s, open); at > 0 && strings.HasSuffix(s, shut) {
		if c, ok := easternCredit(s[at+len(open) : len(s)-len(shut)]); ok {
			return at, c, true
		}
	}
	return 0, Credit{}, false
}

// easternLine reads a line that is such a credit from its start: it opens with
// the word for it, or stands in full brackets.
func easternLine(s string) (Credit, bool) {
	if s == "" || s[0] < 0xE3 {
		return Credit{}, false
	}
	if inner, ok := strings.CutPrefix(s, "（"); ok && strings.HasSuffix(inner, "）") {
		return easternCredit(strings.TrimSuffix(inner, "）"))
	}
	for _, e := range easternShapes {
		if e.open != "" && strings.HasPrefix(s, e.open) {
			return easternCredit(s)
		}
	}
	return Credit{}, false
}
