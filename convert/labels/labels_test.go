package labels_test

import (
	"reflect"
	"testing"

	"github.com/fad55d40/archive/convert/labels"
)

func TestEveryLanguageHasEveryWord(t *testing.T) {
	for _, tag := range []string{"en", "de", "fr", "es", "it", "pt", "ru", "uk", "tr", "az", "el"} {
		w := labels.For(tag)
		if !w.Matches(tag) || !w.Matches(tag+"-XX") {
			t.Errorf("%s has the words of %q", tag, w.Language)
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
