package licence

import (
	"testing"

	"github.com/fad55d40/archive/convert/lexicon"
)

func TestAddressesEndBeforeTheirSentence(t *testing.T) {
	for text, want := range map[string]string{
		"https://a.org/b":                        "https://a.org/b",
		"https://a.org/b.":                       "https://a.org/b",
		"https://a.org/b), she":                  "https://a.org/b",
		"https://a.org/b_(c)":                    "https://a.org/b_(c)",
		"https://a.org/b?c=d&e=f#g;":             "https://a.org/b?c=d&e=f#g",
		"http://a.org/b> via":                    "http://a.org/b",
		"HTTP://A.ORG/B":                         "HTTP://A.ORG/B",
		"www.a.org/b":                            "www.a.org/b",
		"creativecommons.org/licenses/by/4.0/":   "creativecommons.org/licenses/by/4.0/",
		"commons.wikimedia.org/wiki/File:A.jpg]": "commons.wikimedia.org/wiki/File:A.jpg",
		"https://a.org/кот":                      "https://a.org/",
		"https://...":                            "https://",
		"and/or":                                 "",
		"Jane.Roe/AFP":                           "",
		"a.b/c":                                  "",
		"Roe/AFP":                                "",
		"httpd":                                  "",
		"wwww":                                   "",
		"U.S./AFP":                               "",
	} {
		got := ""
		if end := lexicon.LinkEnd(text, 0); end > 0 {
			got = text[:end]
		}
		if got != want {
			t.Errorf("%q: the address is %q, want %q", text, got, want)
		}
	}
}

func TestAddressesOfLicences(t *testing.T) {
	for address, want := range map[string]struct{ id, suggested string }{
		"https://creativecommons.org/licenses/by-sa/4.0/":                            {"CC-BY-SA-4.0", ""},
		"https://creativecommons.org/licenses/by-sa/4.0/legalcode.de":                {"CC-BY-SA-4.0", ""},
		"https://creativecommons.org/licenses/by-sa/3.0/de/deed.en":                  {"CC-BY-SA-3.0-DE", ""},
		"https://creativecommons.org/licenses/by/2.5/scotland/":                      {"LicenseRef-CC-BY-2.5-SCOTLAND", ""},
		"https://creativecommons.org/licenses/by/4.0/xx/":                            {"CC-BY-4.0", ""},
		"https://creativecommons.org/licenses/by-nd-nc/1.0":                          {"CC-BY-NC-ND-1.0", ""},
		"https://creativecommons.org/licenses/sa/1.0/":                               {"CC-SA-1.0", ""},
		"https://creativecommons.org/licenses/nd-nc/2.0/jp/":                         {"LicenseRef-CC-NC-ND-2.0-JP", ""},
		"https://creativecommons.org/licenses/by/":                                   {"", "LicenseRef-CC-BY"},
		"https://creativecommons.org/licenses/by/3.5/":                               {"", "LicenseRef-CC-BY-3.5"},
		"https://creativecommons.org/licenses/sampling+/1.0/":                        {"LicenseRef-CC-SamplingPlus-1.0", ""},
		"https://creativecommons.org/publicdomain/zero/1.0/deed.fr":                  {"CC0-1.0", ""},
		"https://creativecommons.org/publicdomain/mark/1.0/":                         {"CC-PDM-1.0", ""},
		"https://creativecommons.org/publicdomain/certification/1.0/us/":             {"LicenseRef-PublicDomain", ""},
		"http://rightsstatements.org/vocab/NKC/1.0/":                                 {"LicenseRef-NoKnownCopyright", ""},
		"http://rightsstatements.org/page/inc-edu/1.0/":                              {"LicenseRef-RightsStatements-InC-EDU-1.0", ""},
		"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/": {"OGL-UK-3.0", ""},
		"https://www.nationalarchives.gov.uk/doc/open-government-licence/":           {"", "LicenseRef-OGL-UK"},
		"https://www.gnu.org/licenses/fdl-1.3.html":                                  {"GFDL-1.3-only", ""},
		"https://www.gnu.org/copyleft/fdl.html":                                      {"", "LicenseRef-GFDL"},
		"https://opendatacommons.org/licenses/odbl/1-0/":                             {"ODbL-1.0", ""},
		"https://opendatacommons.org/licenses/by/1-0/":                               {"ODC-By-1.0", ""},
		"https://spdx.org/licenses/CC-BY-NC-4.0.html":                                {"CC-BY-NC-4.0", ""},
		"https://unsplash.com/license":                                               {"", "LicenseRef-Unsplash"},
		"https://www.pexels.com/license/":                                            {"", "LicenseRef-Pexels"},
		"https://pixabay.com/service/license/":                                       {"", "LicenseRef-Pixabay"},
	} {
		h, ok := Linked(address)
		if !ok || h.License.ID != want.id || h.Suggested != want.suggested || h.License.StatedURL != address {
			t.Errorf("%s: %v %q %q %q", address, ok, h.License.ID, h.Suggested, h.License.StatedURL)
		}
	}
	for _, address := range []string{
		"https://example.org/licenses/by/4.0/", "https://creativecommons.org/", "https://creativecommons.org/about", "https://creativecommons.org/licenses/",
		"http://rightsstatements.org/", "http://rightsstatements.org/vocab/ABC/1.0/", "https://spdx.org/", "https://gnu.org/licenses/gpl-3.0.html",
	} {
		if h, ok := Linked(address); ok {
			t.Errorf("%s is the address of %+v", address, h.License)
		}
	}
}
