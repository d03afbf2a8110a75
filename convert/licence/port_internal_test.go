package licence

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// everyCommons lists all licences that Creative Commons published with
// attribution, from the tables.
func everyCommons() []commons {
	var list []commons
	for version, ports := range map[string]string{"1.0": ports10, "2.0": ports20, "2.1": ports21, "2.5": ports25, "3.0": ports30, "4.0": ""} {
		for _, e := range []elements{by, by | nc, by | nd, by | sa, by | nc | nd, by | nc | sa} {
			if version != "2.1" {
				list = append(list, commons{e, version, ""})
			}
			for port := range strings.FieldsSeq(ports) {
				list = append(list, commons{e, version, port})
			}
		}
	}
	return list
}

func TestEveryLicenceIsFoundInEverySpelling(t *testing.T) {
	all := everyCommons()
	if len(all) < 534 {
		t.Fatalf("the tables hold %d licences, fewer than other people's", len(all))
	}
	for _, c := range all {
		want, _ := c.license()
		code, place := c.code(), ""
		if c.port != "" {
			place = " " + strings.ToUpper(c.port)
		}
		spellings := []string{
			"CC " + code + " " + c.version + place,
			"CC-" + code + "-" + c.version + strings.ReplaceAll(place, " ", "-"),
			strings.ToLower("cc " + code + " " + c.version + place),
			"CC " + strings.ReplaceAll(code, "-", " ") + " " + c.version + place,
			"CC" + code + " " + c.version + place,
			"CC\u00a0" + strings.ReplaceAll(code, "-", "\u2011") + "\u00a0" + c.version + place,
			"Creative Commons " + code + " " + c.version + place,
			"(CC " + code + " " + c.version + place + ")",
			"licensed under CC " + code + " " + c.version + place + ".",
			want.Name, want.Name + " License", strings.TrimPrefix(want.Name, "Creative Commons "),
			strings.ReplaceAll(want.Name, "ShareAlike", "Share Alike"),
			want.ID,
			want.URL, strings.TrimSuffix(want.URL, "/"), want.URL + "deed.en", strings.Replace(want.URL, "https", "http", 1), strings.TrimPrefix(want.URL, "https://"), want.URL + "legalcode",
		}
		if c.port != "" {
			spellings = append(spellings, "CC "+code+" "+c.version+" "+jurisdiction(c.port), "CC "+code+" "+c.version+" ("+strings.TrimSpace(place)+")")
		}
		for _, s := range spellings {
			if got, _, ok := Find(s); !ok || got.ID != want.ID || got.URL != want.URL {
				t.Errorf("Find(%q) = %v %q %s, want %q", s, ok, got.ID, got.URL, want.ID)
			}
		}
	}
}

func TestIdentifiersAreThoseOfTheSPDXList(t *testing.T) {
	data, err := os.ReadFile("testdata/spdx.txt")
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "#") {
			named = append(named, line)
		}
	}
	var made []string
	for _, c := range everyCommons() {
		lic, suggested := c.license()
		if suggested != "" || lic.ID == "" {
			t.Errorf("%+v has no identifier", c)
		}
		if id, ok := strings.CutPrefix(lic.ID, "LicenseRef-"); ok {
			if slices.Contains(named, id) {
				t.Errorf("%s is named by SPDX", id)
			}
			continue
		}
		made = append(made, lic.ID)
	}
	made = append(made, "CC-SA-1.0", "CC0-1.0", "CC-PDM-1.0")
	slices.Sort(made)
	slices.Sort(named)
	if !slices.Equal(made, named) {
		t.Errorf("identifiers made\n%q\nnamed by SPDX\n%q", made, named)
	}
}

func TestLicencesThatDoNotExistHaveNoIdentifier(t *testing.T) {
	for _, text := range []string{
		"CC BY 2.1", "CC BY 5.0", "CC BY-ND-SA 4.0", "CC BY-SA", "CC NC 4.0", "Creative Commons BY",
		"https://creativecommons.org/licenses/by-sa/2.0/us/", "https://creativecommons.org/licenses/by-sa/", "https://creativecommons.org/licenses/by/9.9/",
	} {
		if lic, _, ok := Find(text); !ok || lic.ID != "" || lic.URL != "" {
			t.Errorf("Find(%q) = %+v %v, want a name alone", text, lic, ok)
		}
	}
}

func TestEveryOtherLicenceIsFoundByNameIdentifierAndAddress(t *testing.T) {
	for _, e := range editions {
		if e.id == "" {
			continue
		}
		texts := []string{e.name, e.id}
		if e.url != "" && e.family != etalab && e.family != freeArt && e.family != nlod && e.family != oglCanada && e.family != datenlizenz && e.family != datenlizenzZero {
			texts = append(texts, e.url)
		}
		for _, text := range texts {
			if lic, span, ok := Find(text); !ok || lic.ID != e.id || span[1] > len(text) {
				t.Errorf("Find(%q) = %v %q, want %q", text, ok, lic.ID, e.id)
			}
		}
	}
}
