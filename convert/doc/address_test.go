package doc_test

import (
	"net/url"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestAddressesInAllScriptsAreLinkedToTheirEnd(t *testing.T) {
	for text, want := range map[string]string{
		"см. https://ru.wikipedia.org/wiki/Москва.":                 "https://ru.wikipedia.org/wiki/Москва",
		"https://президент.рф/новости":                              "https://президент.рф/новости",
		"Siehe https://example.org/straße?q=größe!":                 "https://example.org/straße?q=größe",
		"https://ar.wikipedia.org/wiki/القاهرة، ثم":                 "https://ar.wikipedia.org/wiki/القاهرة",
		"https://fa.wikipedia.org/wiki/می\u200cخواهم.":              "https://fa.wikipedia.org/wiki/می\u200cخواهم",
		"https://hi.wikipedia.org/wiki/हिन्दी में":                  "https://hi.wikipedia.org/wiki/हिन्दी",
		"(https://ja.wikipedia.org/wiki/日本語)":                       "https://ja.wikipedia.org/wiki/日本語",
		"https://ko.wikipedia.org/wiki/한국어 참조":                      "https://ko.wikipedia.org/wiki/한국어",
		"https://th.wikipedia.org/wiki/ภาษาไทย":                     "https://th.wikipedia.org/wiki/ภาษาไทย",
		"https://en.wikipedia.org/wiki/Michelson–Morley_experiment": "https://en.wikipedia.org/wiki/Michelson–Morley_experiment",
		"“https://example.org/café” said":                           "https://example.org/café",
		// What belongs to the text around stays out.
		"https://example.org/a – and so on": "https://example.org/a",
		"https://example.org/a… more":       "https://example.org/a",
		"https://example.org/をご覧ください":       "https://example.org/",
		"詳しくはhttps://example.org/a/を見る":     "https://example.org/a/",
		"https://example.org/a/日本。":         "https://example.org/a/",
		"https://example.org에서 확인":          "https://example.org",
		"https://example.org/page에서":        "https://example.org/page",
	} {
		got := doc.Links(text, doc.License{})
		if len(got) != 1 || text[got[0].Start:got[0].End] != want {
			t.Errorf("%q: %+v", text, got)
			continue
		}
		u, err := url.PathUnescape(got[0].URL)
		if err != nil || u != want {
			t.Errorf("%q leads to %q, which is %q: %v", want, got[0].URL, u, err)
		}
		for _, c := range []byte(got[0].URL) {
			if c >= 0x80 {
				t.Errorf("%q is no URI", got[0].URL)
				break
			}
		}
	}
}
