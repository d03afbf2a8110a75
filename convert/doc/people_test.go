package doc_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestDatesAreWrittenAsPeopleDo(t *testing.T) {
	for _, c := range []struct{ date, language, want string }{
		{"2021-04-28", "en", "April 28, 2021"}, {"2021-04-28", "en-US", "April 28, 2021"}, {"2021-04-28", "en-GB", "28 April 2021"},
		{"2015-10", "en", "October 2015"}, {"2015", "en", "2015"}, {"", "en", ""}, {"2015-10", "xx", "2015-10"}, {"2015-10-02", "und", "2015-10-02"},
		{"2021-03-01", "de-CH", "1. März 2021"}, {"2021-03-01", "fr", "1er mars 2021"}, {"2021-03-02", "fr", "2 mars 2021"}, {"2021-03-02", "es", "2 de marzo de 2021"},
		{"2021-04-02", "ca", "2 d’abril de 2021"}, {"2021-03-02", "ca", "2 de març de 2021"}, {"2021-04", "ca", "abril de 2021"},
		{"2021-03-02", "ru", "2 марта 2021 г."}, {"2021-03", "ru", "март 2021 г."}, {"2021-03-02", "lt", "2021 m. kovo 2 d."}, {"2021-12-31", "fi", "31. joulukuuta 2021"},
		{"2021-03-02", "ja", "2021年3月2日"}, {"2021-03", "zh-Hant", "2021年3月"}, {"2021-03-02", "ko", "2021년 3월 2일"}, {"2021-03-02", "sr-Latn", "2. mart 2021."},
		{"2021-03-02", "hu", "2021. március 2."}, {"2021-09-02", "ga", "2 Meán Fómhair 2021"}, {"2021-03-02", "he", "2 במרץ 2021"}, {"0700-03-02", "de", "2. März 700"},
		{"not a date", "en", "not a date"}, {"2021-13", "en", "2021-13"},
	} {
		if got := doc.ForPeople(c.date, c.language); got != c.want {
			t.Errorf("%s in %s: %q, want %q", c.date, c.language, got, c.want)
		}
	}
}

func TestEveryLanguageNamesTwelveMonths(t *testing.T) {
	for language := range strings.FieldsSeq("af ar az be bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv mk nb nl pl pt ro ru sk sl sr sv sw th tr uk ur vi zh") {
		seen := make(map[string]bool)
		for month := range 12 {
			for _, day := range []string{"", "-28"} {
				date := "2021-" + string([]byte{byte('0' + (month+1)/10), byte('0' + (month+1)%10)}) + day
				got := doc.ForPeople(date, language)
				if got == date || seen[got] || !strings.Contains(got, "2021") || day != "" && !strings.Contains(got, "28") {
					t.Errorf("%s in %s is %q", date, language, got)
				}
				seen[got] = true
			}
		}
	}
}
