package detect_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
)

func TestDatesInManyLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"April 28, 2021": "2021-04-28", "Apr. 28, 2021": "2021-04-28", "Apr 28 2021": "2021-04-28", "April 28th, 2021": "2021-04-28",
		"28 April 2021": "2021-04-28", "28th of April, 2021": "2021-04-28", "28-Apr-2021": "2021-04-28", "28 APR 2021": "2021-04-28",
		"Wednesday, April 28, 2021": "2021-04-28", "2021-04-28": "2021-04-28", "2021/04/28": "2021-04-28",
		"2021-04-28T17:30:00-04:00": "2021-04-28", "April 28, 2021 at 5:30 p.m. ET": "2021-04-28", "12 August 2018, 9:10 am": "2018-08-12",
		"28.04.2021": "2021-04-28", "28/04/2021": "2021-04-28", "04/28/2021": "2021-04-28", "4/28/21": "2021-04-28",
		"03.04.2021": "2021-04-03", "04/04/2021": "2021-04-04", "April 2021": "2021-04", "Published: 14 September 2019": "2019-09-14",
		"Posted on May 3, 2020": "2020-05-03", "September 15, 2015": "2015-09-15", "Sept. 9, 2015": "2015-09-09",
		"28 Nisan 2021 Çarşamba": "2021-04-28", "28 KASIM 2021": "2021-11-28", "28 апреля 2021 г.": "2021-04-28",
		"28 апреля 2021, 14:30 МСК": "2021-04-28", "Апрель 2021": "2021-04", "28 aprel 2021": "2021-04-28",
		"28 aprel 2021-ci il": "2021-04-28", "28 Aprel, 2021 14:30": "2021-04-28", "28 avril 2021": "2021-04-28",
		"1er avril 2021": "2021-04-01", "Publié le 28/04/2021 à 14h30": "2021-04-28", "28 de abril de 2021": "2021-04-28",
		"28 ABR 2021 - 14:30 CEST": "2021-04-28", "28. April 2021": "2021-04-28", "1. Jänner 2021": "2021-01-01",
		"7 de agosto de 2017": "2017-08-07", "3 marzo 2020": "2020-03-03", "5 de março de 2019": "2019-03-05", "12 marca 2020": "2020-03-12",
		"5 травня 2021 року": "2021-05-05", "Τρίτη, 15 Σεπτεμβρίου 2015": "2015-09-15", "2021年4月28日": "2021-04-28", "٢٨ أبريل ٢٠٢١": "2021-04-28",
		"29 February 2020": "2020-02-29",
	} {
		d, ok := detect.ParseDate(text, doc.DateOrderUnknown)
		if !ok || d.Value != want {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", text, d.Value, ok, want)
		}
	}
}

func TestUpdatesAreNotPublications(t *testing.T) {
	for _, text := range []string{"Updated 14 August 2018, 4:45 pm", "Last modified: May 3, 2021", "Güncelleme: 28.04.2021 - 14:30", "Stand: 28.04.2021, 14:30 Uhr"} {
		if d, ok := detect.ParseDate(text, ""); !ok || d.Kind != detect.Modified || d.Value == "" {
			t.Errorf("%q: %+v, %v", text, d, ok)
		}
	}
}

func TestAmbiguousDatesStayOpen(t *testing.T) {
	for _, text := range []string{"03/04/2021", "3/4/21", "03-04-2021"} {
		d, ok := detect.ParseDate(text, "")
		if !ok || !d.Ambiguous || d.Value != "" || strings.Join(d.Readings, " ") != "2021-03-04 2021-04-03" {
			t.Errorf("%q: %+v", text, d)
		}
		for order, want := range map[doc.DateOrder]string{doc.DayMonthYear: "2021-04-03", doc.MonthDayYear: "2021-03-04"} {
			if d, _ := detect.ParseDate(text, order); d.Value != want {
				t.Errorf("%q in order %s: %q, want %q", text, order, d.Value, want)
			}
		}
	}
}

func TestDaysThatDoNotExistAreNotRolledOver(t *testing.T) {
	for _, text := range []string{"April 31, 2021", "29 Feb 2021", "13/13/2021", "32 May 2020"} {
		if d, ok := detect.ParseDate(text, ""); ok && (d.Value != "" || !d.Invalid) {
			t.Errorf("%q: %+v", text, d)
		}
	}
}

func TestWhatIsNoDate(t *testing.T) {
	for _, text := range []string{
		"May", "March on Washington", "1984 was a bad year", "10:30", "v1.2.3", "555-1234", "3/4 of voters", "2021", "yesterday", "2 hours ago",
		"Tuesday", "April 28", "", "In April 2021 the council met.", "The 28 April 2021 meeting", "March 2, 3 and 4", "12 34 5678",
	} {
		if d, ok := detect.ParseDate(text, ""); ok && d.Value != "" {
			t.Errorf("ParseDate(%q) = %+v", text, d)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"April 28, 2021", "03/04/2021", "28 aprel 2021-ci il", "2021年4月28日", "Updated: 1.1.1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := detect.ParseDate(s, "")
		if ok && d.Value != "" && !doc.ValidDate(d.Value) {
			t.Errorf("%q gave the date %q", s, d.Value)
		}
		if d.Ambiguous && (d.Value != "" || len(d.Readings) != 2) {
			t.Errorf("%q is ambiguous, but %+v", s, d)
		}
	})
}
