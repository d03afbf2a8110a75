package detect_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
)

// said writes authors as "Name", "Name/role", "Name@place", "Name(affiliation)".
func said(authors []doc.Author) string {
	var out []string
	for _, a := range authors {
		s := a.Name
		if a.Role != "" {
			s += "/" + a.Role
		}
		if a.Affiliation != "" {
			s += "(" + a.Affiliation + ")"
		}
		if a.Place != "" {
			s += "@" + a.Place
		}
		if a.Kind == doc.Organization {
			s = "[" + s + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestBylinesThatSayTheyAreOnes(t *testing.T) {
	for text, want := range map[string]string{
		"By Rachel Brooks":                                       "Rachel Brooks",
		"by rachel brooks":                                       "rachel brooks",
		"BY RACHEL BROOKS":                                       "Rachel Brooks",
		"By Rachel Brooks and John Doe":                          "Rachel Brooks; John Doe",
		"By A. Brooks, J. Doe & Ana Li":                          "A. Brooks; J. Doe; Ana Li",
		"by MARTA SELWYN AND JONAH PRICE-OKORO":                  "Marta Selwyn; Jonah Price-Okoro",
		"By Petra Nightingale, Sunil Oakeshott and Greta Fallow": "Petra Nightingale; Sunil Oakeshott; Greta Fallow",
		"By Rachel Brooks, Staff Writer":                         "Rachel Brooks/Staff Writer",
		"By Rachel Brooks, MD, PhD":                              "Rachel Brooks, MD, PhD",
		"By Martin King, Jr.":                                    "Martin King, Jr.",
		"By Kim In Su":                                           "Kim In Su",
		"By The Example Press":                                   "[The Example Press]",
		"By J. K. van der Berg-O'Neill":                          "J. K. van der Berg-O'Neill",
		"By Rachel Brooks (@rbrooks)":                            "Rachel Brooks",
		"Words: Hamish Tarrant-Bell / Pictures: Odile Brandt":    "Hamish Tarrant-Bell",
		"Haber: Ayşe Yılmaz":                                     "Ayşe Yılmaz",
		"Yazan: Ayşe Yılmaz":                                     "Ayşe Yılmaz",
		"Автор: Иван Петров":                                     "Иван Петров",
		"Текст: И. Петров":                                       "И. Петров",
		"Müəllif: Leyla Əliyeva":                                 "Leyla Əliyeva",
		"Par Jeanne Roux":                                        "Jeanne Roux",
		"Por Juana Ruiz Gómez":                                   "Juana Ruiz Gómez",
		"Von Johanna Rau und Peter Groß":                         "Johanna Rau; Peter Groß",
		"מאת: נועה ברקן":                                         "נועה ברקן",
		"بقلم: ليلى حداد":                                        "ليلى حداد",
		"Κείμενο: Ευρυδίκη Καλαμιανού":                           "Ευρυδίκη Καλαμιανού",
	} {
		b, ok := detect.ParseByline(text)
		if got := said(b.Authors); !ok || got != want {
			t.Errorf("ParseByline(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestPhotographersOfABylineAreNotAuthors(t *testing.T) {
	b, ok := detect.ParseByline("Story by Rachel Brooks | Photos by John Doe")
	if !ok || said(b.Authors) != "Rachel Brooks" || said(b.Contributors) != "John Doe/photographer" {
		t.Errorf("%+v", b)
	}
}

func TestProseThatBeginsLikeAByline(t *testing.T) {
	for _, text := range []string{
		"By December, the campaign had spent its money", "By August of 2022 it was over", "By Functionality", "By the time they came, it was late.",
		"Rachel Brooks, a nurse, said so", "Image credit: Jo Lee", "By 1984 there were three", "Words fail me", "Text of the speech", "Von der Stadt zum Land",
	} {
		if b, ok := detect.ParseByline(text); ok {
			t.Errorf("ParseByline(%q) = %q", text, said(b.Authors))
		}
	}
}

func TestListsOfNames(t *testing.T) {
	for text, want := range map[string]string{
		"Xanthe Mulgrew; Piers Okonedo-Hart": "Xanthe Mulgrew; Piers Okonedo-Hart",
		"Jane Roe":                           "Jane Roe",
		"Jane Roe, Jo Lee":                   "Jane Roe; Jo Lee",
		"Jane Roe | Senior Reporter":         "Jane Roe/Senior Reporter",
		"Jane Roe, Example Press":            "Jane Roe(Example Press)",
		"Reuters Staff":                      "[Reuters Staff]",
		"mononym":                            "mononym",
		"":                                   "",
	} {
		if got := said(detect.ParseNames(text)); got != want {
			t.Errorf("ParseNames(%q) = %q, want %q", text, got, want)
		}
	}
}
