package labels_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/labels"
)

// largest are languages that many people read: more than the forty that most do.
const largest = "en zh hi es fr ar bn pt ru ur id de ja mr te tr ta vi ko it fa pl uk nl ro gu kn ml pa th my am ha yo sw uz az kk el hu cs sv he km ne si ka hy bg sr hr sk da fi nb lt lv et sl ca be af ms"

func TestEveryLanguageHasEveryWord(t *testing.T) {
	for _, tag := range strings.Fields(largest) {
		w := labels.For(tag)
		if !w.Matches(tag) || !w.Matches(tag+"-XX") || tag != "en" && w.Contents == labels.For("en").Contents {
			t.Errorf("%s has the words of %q", tag, w.Language)
		}
		if w.Picture() == "" {
			t.Errorf("%s has no word for a picture", tag)
		}
		v := reflect.ValueOf(w)
		for i := range v.NumField() {
			if v.Field(i).String() == "" {
				t.Errorf("%s lacks %s", tag, v.Type().Field(i).Name)
			}
		}
	}
}

func TestOtherLanguagesHaveEnglishWords(t *testing.T) {
	for _, tag := range []string{"", "und", "xx-YY"} {
		if w := labels.For(tag); w.Language != "en" || w.Matches(tag) {
			t.Errorf("%q has the words of %q", tag, w.Language)
		}
	}
}

func TestChineseHasTheWordsOfItsScript(t *testing.T) {
	for tag, want := range map[string]string{"zh": "目录", "zh-CN": "目录", "zh-Hans-TW": "目录", "zh-Hant": "目錄", "zh-Hant-HK": "目錄", "zh-TW": "目錄", "no": "Innhold", "nn-NO": "Innhold"} {
		if w := labels.For(tag); w.Contents != want || !w.Matches(tag) {
			t.Errorf("%s has %q in %q", tag, w.Contents, w.Language)
		}
	}
	if labels.For("zh").Matches("zh-TW") {
		t.Error("traditional Chinese is said to have the simplified words")
	}
}

func TestNoWordIsGivenTwiceByMistake(t *testing.T) {
	seen := map[string]string{}
	for _, tag := range strings.Fields(largest) {
		w := labels.For(tag)
		if strings.Contains(w.Source+w.Rights+w.Colophon, ":") {
			t.Errorf("%s: a word ends in a colon of its own", tag)
		}
		if other := seen[w.Contents+w.Colophon+w.License]; other != "" && other != tag {
			t.Errorf("%s and %s have the same words", tag, other)
		}
		seen[w.Contents+w.Colophon+w.License] = tag
	}
}

func TestDetailsAreWholeAndInLanguagesThatHaveWords(t *testing.T) {
	n := 0
	for _, tag := range strings.Fields(largest + " zh-Hant") {
		d, ok := labels.DetailsFor(tag)
		if !ok {
			if d.Language != "en" {
				t.Errorf("%s falls back to %q", tag, d.Language)
			}
			continue
		}
		n++
		v := reflect.ValueOf(d)
		for i := range v.NumField() {
			if word := v.Field(i).String(); word == "" || strings.ContainsAny(word, ":()·") || i > 0 && tag != "en" && word == reflect.ValueOf(first(labels.DetailsFor("en"))).Field(i).String() {
				t.Errorf("%s has %q for %s", tag, word, v.Type().Field(i).Name)
			}
		}
		if !labels.For(tag).Matches(tag) || !strings.Contains(d.Code, "QR") && tag != "th" && !strings.HasPrefix(tag, "zh") {
			t.Errorf("%s has details alone, or the code %q", tag, d.Code)
		}
	}
	if n < 50 {
		t.Errorf("%d languages have details", n)
	}
}

func first(d labels.Details, _ bool) labels.Details { return d }
