package articles

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// titleKeys name a headline, in lower case.
var titleKeys = lexicon.Set(`title headline subject titel betreff titre objet sujet título asunto assunto titolo oggetto onderwerp rubrik ämne emne overskrift otsikko aihe tytuł temat předmět název tárgy cím titlu subiect заголовок тема название başlık konu başlıq mövzu τίτλος θέμα 标题 標題 主题 主題 題名 件名 제목`)

// otherKeys stand beside it.
var otherKeys = lexicon.Set(`author authors by byline from date published publication source section posted autor autorin von datum auteur de date par auteur autor fecha data autore da auteur van författare från forfatter fra kirjoittaja autor od dato päivämäärä автор дата от опубликовано yazar tarih müəllif tarix συγγραφέας ημερομηνία 作者 日期 来源 來源 著者 日付 저자 날짜 message-id to`)

// quotedKeys stand in the heads of mail that a reply quotes.
var quotedKeys = lexicon.Set(`sent gesendet envoyé enviado inviato verzonden skickat sendt отправлено`)

// keyOf reads a line "Key: value".
func keyOf(s string) (key, value string, ok bool) {
	i := strings.IndexAny(s, ":：")
	if i < 1 || i > 60 {
		return "", "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	key = strings.TrimRight(s[:i], " \u00a0")
	first, _ := utf8.DecodeRuneInString(key)
	if !letter.Is(first) || len(strings.Fields(key)) > 3 {
		return "", "", false
	}
	return letter.ToLower(key), strings.TrimSpace(s[i+n:]), true
}

// maxHead bounds the lines of a header that are looked at.
const maxHead = 60

// header reports whether a header stands on line i and those under it: a
// headline and something else among lines that all have keys. first is the
// first key.
func (f *file) header(i int) (first string, ok bool) {
	titled, other := false, false
	for k := i; k < len(f.lines) && k < i+maxHead && f.lines[k].text != ""; k++ {
		s := f.lines[k].text
		if k > i && (s[0] == ' ' || s[0] == '\t') {
			continue // it goes on
		}
		key, value, keyed := keyOf(s)
		switch {
		case !keyed:
			return first, titled && other && isRule(s)
		case quotedKeys()[key]:
			return "", false
		case first == "":
			first = key
		}
		titled = titled || titleKeys()[key] && value != ""
		other = other || otherKeys()[key] && value != ""
	}
	return first, titled && other
}

// headers finds the headers of mail, of digests (RFC 1153) and of exports that
// name their fields. In a digest they stand behind drawn lines; elsewhere they
// all begin with the key of the one at the head of the file. What a message
// quotes or passes on is a part of it.
func (f *file) headers() []int {
	begin := f.first()
	first, leads := "", false
	if begin < len(f.lines) {
		first, leads = f.header(begin)
	}
	var ruled, alike []int
	for i := begin + 1; i < len(f.lines); i++ {
		if f.lines[i].text == "" || !f.opens(i) {
			continue
		}
		behind := f.behindRule(i)
		if !behind && !leads || f.passedOn(i) {
			continue
		}
		switch key, ok := f.header(i); {
		case ok && behind:
			ruled = append(ruled, i)
		case ok && key == first:
			alike = append(alike, i)
		}
	}
	switch {
	case !leads:
		return ruled
	case len(ruled) > 0 && f.listsTopics(begin, ruled[0]):
		return ruled
	case len(ruled) > len(alike):
		return append([]int{begin}, ruled...)
	}
	return append([]int{begin}, alike...)
}

// listsTopics reports whether the lines before the first message of a digest
// say what is in it.
func (f *file) listsTopics(begin, end int) bool {
	for i := begin; i < end; i++ {
		switch s := letter.ToLower(strings.TrimRight(f.lines[i].text, ":")); s {
		case "today's topics", "today’s topics", "topics", "topics in this digest", "in this issue", "in this digest", "contents", "table of contents", "themen", "inhalt", "sommaire", "temas", "в этом выпуске":
			return true
		}
	}
	return false
}

// behindRule reports whether the nearest line above that is not empty is drawn.
func (f *file) behindRule(i int) bool {
	for i--; i >= 0; i-- {
		if s := f.lines[i].text; s != "" {
			return isRule(s)
		}
	}
	return false
}

// passedOn reports whether the line above says that a message was passed on.
func (f *file) passedOn(i int) bool {
	for i--; i >= 0 && f.lines[i].text == ""; i-- {
	}
	if i < 0 {
		return false
	}
	s := letter.ToLower(f.lines[i].text)
	for _, w := range []string{"forwarded", "original message", "weitergeleitet", "ursprüngliche nachricht", "transféré", "d'origine", "reenviado", "mensaje original", "inoltrato", "messaggio originale", "пересылаем", "исходное сообщение", "wrote:", "schrieb"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// fences finds blocks of metadata between lines of ---.
func (f *file) fences() []int {
	var at []int
	begin := f.next(0)
	for i := begin; i+2 < len(f.lines); i++ {
		if f.lines[i].text != "---" || !f.blank(i-1) && len(at) > 0 {
			continue
		}
		if end := f.fence(i); end > 0 {
			at = append(at, i)
			i = end
		} else if len(at) == 0 {
			return nil
		}
	}
	if len(at) > 0 && at[0] != begin {
		return nil
	}
	return at
}

// fence is the line that closes the block of metadata which begins on line i; 0
// when none does.
func (f *file) fence(i int) int {
	titled := false
	for k := i + 1; k < len(f.lines) && k < i+maxHead; k++ {
		s := f.lines[k].text
		if s == "---" || s == "..." {
			if titled {
				return k
			}
			return 0
		}
		if s == "" {
			return 0
		}
		if key, _, ok := keyOf(s); ok {
			titled = titled || titleKeys()[key]
		}
	}
	return 0
}
