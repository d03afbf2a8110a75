package date_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
)

func TestDatesInManyLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"April 28, 2021": "2021-04-28", "Apr. 28, 2021": "2021-04-28", "Apr 28 2021": "2021-04-28", "April 28th, 2021": "2021-04-28",
		"28 April 2021": "2021-04-28", "28th of April, 2021": "2021-04-28", "28-Apr-2021": "2021-04-28", "28 APR 2021": "2021-04-28",
		"Wednesday, April 28, 2021": "2021-04-28", "2021-04-28": "2021-04-28", "2021/04/28": "2021-04-28", "2021.04.28": "2021-04-28",
		"April 28, 2021 at 5:30 p.m. ET": "2021-04-28", "12 August 2018, 9:10 am": "2018-08-12", "Mar 5, 2014": "2014-03-05",
		"28.04.2021": "2021-04-28", "28/04/2021": "2021-04-28", "04/28/2021": "2021-04-28", "4/28/21": "2021-04-28", "28. 04. 2021": "2021-04-28",
		"03.04.2021": "2021-04-03", "04/04/2021": "2021-04-04", "April 2021": "2021-04", "Published: 14 September 2019": "2019-09-14",
		"Posted on May 3, 2020": "2020-05-03", "September 15, 2015": "2015-09-15", "Sept. 9, 2015": "2015-09-09", "28-Apr-21": "2021-04-28", "May 4 '15": "2015-05-04",
		"28 Nisan 2021 Çarşamba": "2021-04-28", "28 KASIM 2021": "2021-11-28", "28 KASIM 2021 Pazar": "2021-11-28", "28 апреля 2021 г.": "2021-04-28",
		"28 апреля 2021, 14:30 МСК": "2021-04-28", "Апрель 2021": "2021-04", "28 aprel 2021": "2021-04-28", "28-го апреля 2021 года": "2021-04-28",
		"28 aprel 2021-ci il": "2021-04-28", "28 Aprel, 2021 14:30": "2021-04-28", "28 avril 2021": "2021-04-28", "2021-ci il 28 aprel": "2021-04-28",
		"1er avril 2021": "2021-04-01", "Publié le 28/04/2021 à 14h30": "2021-04-28", "28 de abril de 2021": "2021-04-28", "Le 28 avril 2021": "2021-04-28",
		"28 ABR 2021 - 14:30 CEST": "2021-04-28", "28. April 2021": "2021-04-28", "1. Jänner 2021": "2021-01-01", "Mittwoch, 28. April 2021, 14.30 Uhr": "2021-04-28",
		"7 de agosto de 2017": "2017-08-07", "3 marzo 2020": "2020-03-03", "5 de março de 2019": "2019-03-05", "12 marca 2020": "2020-03-12",
		"5 травня 2021 року": "2021-05-05", "Τρίτη, 15 Σεπτεμβρίου 2015": "2015-09-15", "2021年4月28日": "2021-04-28", "٢٨ أبريل ٢٠٢١": "2021-04-28",
		"2021年4月28日(水)": "2021-04-28", "2021年4月28日 星期三": "2021-04-28", "2021년 4월 28일 (수)": "2021-04-28", "2021年4月28日 14時30分": "2021-04-28",
		"28 aprilie 2021": "2021-04-28", "2021. április 28.": "2021-04-28", "2021 m. balandžio 28 d.": "2021-04-28", "28. huhtikuuta 2021": "2021-04-28",
		"onsdag 28 april 2021": "2021-04-28", "28. dubna 2021": "2021-04-28", "ב-28 באפריל 2021": "2021-04-28", "28 באפריל 2021": "2021-04-28",
		"28 квітня 2021": "2021-04-28", "28 април 2021": "2021-04-28", "28 kwietnia 2021 r.": "2021-04-28", "quarta-feira, 28 de abril de 2021": "2021-04-28",
		"29 February 2020": "2020-02-29", "Thu 14 May 2020 06.00 BST": "2020-05-14", "Published 12:03 GMT 4 May 2015": "2015-05-04", "14.05.2020 | 06:00": "2020-05-14",
		"2021": "2021", "Seeburg, den 4. Mai 2015": "", "公開日：2021年4月28日": "2021-04-28", "发布时间：2021-04-28 10:15": "2021-04-28",
		"2021. 4. 28.": "2021-04-28", "令和2年5月14日": "2020-05-14", "平成元年1月8日": "1989-01-08", "Julkaistu 28.4.2021 klo 14.30": "2021-04-28", "Opublikowano: 28 kwietnia 2021, godz. 12:00": "2021-04-28",
	} {
		d, ok := date.Parse(text, doc.DateOrderUnknown)
		if d.Value != want || ok != (want != "") {
			t.Errorf("Parse(%q) = %q, %v, %s; want %q", text, d.Value, ok, d.Problem, want)
		}
	}
}

func TestTheWholeReadingIsInEDTF(t *testing.T) {
	for text, want := range map[string]string{
		"April 28, 2021":                 "2021-04-28",
		"2021-04-28T17:30:00-04:00":      "2021-04-28T17:30:00-04:00",
		"April 28, 2021 at 5:30 p.m. ET": "2021-04-28T17:30-04:00",
		"January 28, 2021, 5:30 pm ET":   "2021-01-28T17:30-05:00",
		"March 14, 2021 3:00 am PT":      "2021-03-14T03:00-07:00",
		"April 28, 2001 at 5:30 p.m. ET": "2001-04-28T17:30",
		"28 April 2021, 14:30 IST":       "2021-04-28T14:30",
		"Thu 14 May 2020 06.00 BST":      "2020-05-14T06:00",
		"28 апреля 2021, 14:30 МСК":      "2021-04-28T14:30+03:00",
		"28 апреля 2011, 14:30 МСК":      "2011-04-28T14:30",
		"28 ABR 2021 - 14:30 CEST":       "2021-04-28T14:30+02:00",
		"Publié le 28/04/2021 à 14h30":   "2021-04-28T14:30",
		"28 April 2021, 12 noon":         "2021-04-28T12:00",
		"April 2021":                     "2021-04",
		"Spring 2021":                    "2021-21",
		"Winter 2021":                    "2021-24",
		"April 28":                       "XXXX-04-28",
		"28 апреля":                      "XXXX-04-28",
		"April 28–30, 2021":              "2021-04-28/2021-04-30",
		"28 April – 2 May 2021":          "2021-04-28/2021-05-02",
		"28 bis 30 April 2021":           "2021-04-28/2021-04-30",
		"c. 1930":                        "1930~",
		"1930s":                          "193X",
		"[1911?]":                        "1911?",
		"03/04/2021":                     "[2021-03-04,2021-04-03]",
		"2021年4月28日 午後2時15分":             "2021-04-28T14:15",
		"28 April 2021 12:30 a.m.":       "2021-04-28T00:30",
	} {
		if d, _ := date.Parse(text, ""); d.EDTF != want {
			t.Errorf("Parse(%q) = %q, want %q (%+v)", text, d.EDTF, want, d)
		}
	}
}

func TestUpdatesAreNotPublications(t *testing.T) {
	for _, text := range []string{
		"Updated 14 August 2018, 4:45 pm", "Last modified: May 3, 2021", "Güncelleme: 28.04.2021 - 14:30", "Stand: 28.04.2021, 14:30 Uhr",
		"2021年4月28日 更新", "Обновлено 28.04.2021", "Mis à jour le 28 avril 2021 à 10h",
	} {
		if d, ok := date.Parse(text, ""); !ok || d.Kind != date.Modified || d.Value == "" || !d.Labelled {
			t.Errorf("%q: %+v, %v", text, d, ok)
		}
	}
	for _, text := range []string{"Published: 14 September 2019", "2021年4月28日 公開", "Дата публикации: 28.04.2021"} {
		if d, ok := date.Parse(text, ""); !ok || d.Kind != date.Published || d.Value == "" || !d.Labelled {
			t.Errorf("%q: %+v, %v", text, d, ok)
		}
	}
}

func TestAmbiguousDatesStayOpen(t *testing.T) {
	for _, text := range []string{"03/04/2021", "3/4/21", "03-04-2021"} {
		d, ok := date.Parse(text, "")
		if !ok || d.Problem != date.Ambiguous || d.Value != "" || strings.Join(d.Readings, " ") != "2021-03-04 2021-04-03" {
			t.Errorf("%q: %+v", text, d)
		}
		for order, want := range map[doc.DateOrder]string{doc.DayMonthYear: "2021-04-03", doc.MonthDayYear: "2021-03-04"} {
			if d, _ := date.Parse(text, order); d.Value != want {
				t.Errorf("%q in order %s: %q, want %q", text, order, d.Value, want)
			}
		}
	}
	if d, _ := date.Parse("20/04/21", doc.YearMonthDay); d.Value != "2020-04-21" {
		t.Errorf("year first: %+v", d)
	}
}

func TestAPrintedWeekdaySettlesAnAmbiguousDate(t *testing.T) {
	for text, want := range map[string]string{
		"Saturday, 03/04/2021": "2021-04-03", "Thursday 03/04/2021": "2021-03-04", "Monday, 03/04/2021": "",
	} {
		if d, ok := date.Parse(text, ""); !ok || d.Value != want {
			t.Errorf("%q: %+v, want %q", text, d, want)
		}
	}
}

func TestProblemsAreNamed(t *testing.T) {
	for text, want := range map[string]date.Problem{
		"April 31, 2021": date.Invalid, "29 Feb 2021": date.Invalid, "13/13/2021": date.Invalid, "32 May 2020": date.Invalid,
		"yesterday": date.Relative, "2 hours ago": date.Relative, "Tuesday": date.Relative, "vor 2 Stunden": date.Relative, "il y a 3 heures": date.Relative,
		"hace 2 horas": date.Relative, "2 часа назад": date.Relative, "Today, 10:15": date.Relative, "3 saat önce": date.Relative, "2時間前": date.Relative,
		"April 28": date.Incomplete, "28 апреля": date.Incomplete, "c. 1930": date.Approximate, "Spring 2021": date.Approximate, "1930s": date.Approximate, "[1911?]": date.Approximate,
		"۸ اردیبهشت ۱۴۰۰": date.Calendar, "28 เมษายน 2564": date.Calendar, "Tuesday, April 28, 2021": date.Weekday, "4 May 1515": date.Early,
	} {
		d, ok := date.Parse(text, "")
		if !ok || d.Problem != want {
			t.Errorf("%q: %+v, %v; want %s", text, d, ok, want)
		}
		kept := want == date.Weekday || want == date.Early
		if (d.Value != "") != kept {
			t.Errorf("%q has the value %q", text, d.Value)
		}
		if text := d.Describe(); text == "" || !strings.Contains(text, d.Raw) {
			t.Errorf("%s is described as %q", want, text)
		}
	}
}

func TestWhatIsNoDate(t *testing.T) {
	for _, text := range []string{
		"May", "March on Washington", "1984 was a bad year", "10:30", "v1.2.3", "555-1234", "3/4 of voters", "", "In April 2021 the council met.",
		"The 28 April 2021 meeting", "March 2, 3 and 4", "12 34 5678", "By August of 2022 it was over", "Summer", "A year in May", "28 April 2021!", "1.2.3",
		"Marching season 2019", "Chapter 4", "2500", "12", "Today", "The day after", "May I", "0000-10-30",
	} {
		if d, ok := date.Parse(text, ""); ok && d.Problem != date.Relative {
			t.Errorf("Parse(%q) = %+v", text, d)
		}
	}
}

func TestADateIsFoundAmongOtherWords(t *testing.T) {
	for text, want := range map[string]string{
		"By Jane Roe | April 3, 2019":                 "April 3, 2019 2019-04-03",
		"Posted by jroe on March 3, 2014 at 10:12 am": "March 3, 2014 at 10:12 am 2014-03-03",
		"May 4th, 2015 by admin":                      "May 4th, 2015 2015-05-04",
		"Jane Roe, Published 12:03 GMT 4 May 2015":    "Published 12:03 GMT 4 May 2015 2015-05-04",
		"Von Jana Rau, 14.05.2020":                    "14.05.2020 2020-05-14",
		"Spring term, 14 March 2010":                  "14 March 2010 2010-03-14",
		"Jane Roe in 2019":                            "",
		"No. 3 of 4":                                  "",
	} {
		d, start, end, ok := date.Find(text, "")
		got := ""
		if ok {
			got = text[start:end] + " " + d.Value
		}
		if got != want {
			t.Errorf("Find(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestAFileMayBeNamedForItsDay(t *testing.T) {
	for name, want := range map[string]string{
		"2021-04-28-night-ferry.txt": "2021-04-28", "ferry_20210428.txt": "2021-04-28", "2021_04_28.txt": "2021-04-28",
		"ferry.txt": "", "013_13aaf0fc872f940e.txt": "", "id-202104281.txt": "", "99999999.txt": "", "2021-13-28.txt": "", "a20210428.txt": "",
	} {
		if d, ok := date.InFileName(name); d.Value != want || ok != (want != "") {
			t.Errorf("InFileName(%q) = %+v, %v; want %q", name, d, ok, want)
		}
	}
}

func TestTheOrderOfADateThatCanBeReadInOneWay(t *testing.T) {
	for text, want := range map[string]doc.DateOrder{
		"04/28/2021": doc.MonthDayYear, "28/04/2021": doc.DayMonthYear, "on 28/04/21 and later": doc.DayMonthYear, "03/04/2021": "", "04/04/2021": "", "none": "",
	} {
		if got := date.Order(text); got != want {
			t.Errorf("Order(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"April 28, 2021", "03/04/2021", "28 aprel 2021-ci il", "2021年4月28日", "Updated: 1.1.1", "14:30 28 April 2021 +03:00", "c. 1930", "28–30 April 2021", "2 hours ago",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := date.Parse(s, "")
		switch {
		case ok && d.Value != "" && !doc.ValidDate(d.Value):
			t.Errorf("%q gave the date %q", s, d.Value)
		case d.Problem == date.Ambiguous && (d.Value != "" || len(d.Readings) != 2 || d.Readings[0] >= d.Readings[1]):
			t.Errorf("%q is ambiguous, but %+v", s, d)
		case ok && d.Value == "" && d.Problem == "" && d.Kind != date.Event:
			t.Errorf("%q has neither value nor problem: %+v", s, d)
		case ok && d.Value != "" && !strings.HasPrefix(d.EDTF, d.Value):
			t.Errorf("%q is %q and %q", s, d.Value, d.EDTF)
		}
		found, start, end, ok := date.Find(s, "")
		if ok && (start >= end || s[start:end] != found.Raw) {
			t.Errorf("%q: found %q at %d to %d", s, found.Raw, start, end)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		date.Parse("Wednesday, April 28, 2021 at 5:30 p.m. ET", "")
	}
}
