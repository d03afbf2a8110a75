package byline_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/lexicon"
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
		"By Rachel Brooks | Senior Reporter":                     "Rachel Brooks/Senior Reporter",
		"By Staff Writer Rachel Brooks":                          "Rachel Brooks/Staff Writer",
		"By Rachel Brooks, MD, PhD":                              "Rachel Brooks, MD, PhD",
		"By Martin King, Jr.":                                    "Martin King, Jr.",
		"By Rachel Brooks in Baku and Ali Veli in Ankara":        "Rachel Brooks@Baku; Ali Veli@Ankara",
		"By Ann Oxley in Port Senna, Tad Quill in Low Harbour and Ana-Lucía Frobisher at sea": "Ann Oxley@Port Senna; Tad Quill@Low Harbour; Ana-Lucía Frobisher@sea",
		"By Anonymous":                    "[Anonymous]",
		"By Kim In Su":                    "Kim In Su",
		"By Nguyen To Lan":                "Nguyen To Lan",
		"By Rachel Brooks, Example Press": "Rachel Brooks(Example Press)",
		"By CARLA WINDHAM and JOSEPH TREVINO, Associated Press": "Carla Windham; Joseph Trevino(Associated Press)",
		"By The Example Press":                                "[The Example Press]",
		"By Gareth Plimsole For Dailywire Online":             "Gareth Plimsole(Dailywire Online)",
		"By J. K. van der Berg-O'Neill":                       "J. K. van der Berg-O'Neill",
		"By Ludwig von Beispiel":                              "Ludwig von Beispiel",
		"By Ana de la Cruz":                                   "Ana de la Cruz",
		"By Aoife Ní Bhraonáin":                               "Aoife Ní Bhraonáin",
		"By Rachel Brooks (@rbrooks)":                         "Rachel Brooks",
		"By Rachel Brooks rbrooks@example.org":                "Rachel Brooks",
		"By Al Whitford and Day Parker":                       "Al Whitford; Day Parker",
		"By Marco d'Alba":                                     "Marco d'Alba",
		"Text und Fotos: Grit Sommer":                         "Grit Sommer",
		"Words and pictures by Ilse Verhoogen":                "Ilse Verhoogen",
		"Von Echo-Online-Redakteurin Petra Lohse":             "Petra Lohse/Echo-Online-Redakteurin",
		"Written by Jane Roe":                                 "Jane Roe",
		"Posted by Jane Roe":                                  "Jane Roe",
		"Words: Hamish Tarrant-Bell / Pictures: Odile Brandt": "Hamish Tarrant-Bell",
		"As told to Rachel Brooks":                            "Rachel Brooks",
		"Interview by Rachel Brooks":                          "Rachel Brooks/interviewer",
		"Haber: Ayşe Yılmaz":                                  "Ayşe Yılmaz",
		"Yazan: Ayşe Yılmaz":                                  "Ayşe Yılmaz",
		"Автор: Иван Петров":                                  "Иван Петров",
		"Текст: И. Петров":                                    "И. Петров",
		"Подготовила Анна Ли":                                 "Анна Ли",
		"Müəllif: Leyla Əliyeva":                              "Leyla Əliyeva",
		"Hazırladı: L. Əliyeva":                               "L. Əliyeva",
		"Par Jeanne Roux":                                     "Jeanne Roux",
		"Par Jeanne Roux (avec AFP)":                          "Jeanne Roux(AFP)",
		"Propos recueillis par J. Roux":                       "J. Roux/interviewer",
		"Por Juana Ruiz Gómez":                                "Juana Ruiz Gómez",
		"Publicado por Iratxe Belmonte":                       "Iratxe Belmonte",
		"Von Johanna Rau und Peter Groß":                      "Johanna Rau; Peter Groß",
		"Ein Gastbeitrag von J. Rau":                          "J. Rau/guest",
		"(jra/dpa)":                                           "[dpa]",
		"(AFP)":                                               "[AFP]",
		"di Mariella Rossetto":                                "Mariella Rossetto",
		"door Jorrit Wiersma":                                 "Jorrit Wiersma",
		"Av Kari Elvestad":                                    "Kari Elvestad",
		"Af Mette Overgaard og Frederik Holst-Lund":           "Mette Overgaard; Frederik Holst-Lund",
		"Írta: Nagy Béla":                                     "Nagy Béla",
		"מאת: נועה ברקן":                                      "נועה ברקן",
		"بقلم: ليلى حداد":                                     "ليلى حداد",
		"كتبت رنا الخطيبي":                                    "رنا الخطيبي",
		"Κείμενο: Ευρυδίκη Καλαμιανού":                        "Ευρυδίκη Καλαμιανού",
		"Γράφει η Δανάη Σταφυλίδου":                           "Δανάη Σταφυλίδου",
		"记者 焦鹏":                                               "焦鹏",
		"作者：林晓溪":                                              "林晓溪",
		"김인수 기자":                                              "김인수",
		"文・写真：山田花子":                                           "山田花子",
		"— By Rachel Brooks":                                  "Rachel Brooks",
		"*By Augusta Fielding-Rao*":                           "Augusta Fielding-Rao",
	} {
		b, ok := byline.Parse(text)
		if got := said(b.Authors); !ok || got != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestContributorsAreNotAuthors(t *testing.T) {
	for text, want := range map[string]string{
		"Story by Rachel Brooks | Photos by John Doe":  "Rachel Brooks + John Doe/photographer",
		"Words: R. Brooks Pictures: John Doe":          "R. Brooks + John Doe/photographer",
		"Texto: J. Ruiz / Fotos: L. Paz":               "J. Ruiz + L. Paz/photographer",
		"Photos by John Doe":                           " + John Doe/photographer",
		"By Cornelius Finch, as told to Fern Whitlock": "Cornelius Finch; Fern Whitlock + ",
		"By Rachel Brooks. Translated by Ana Li":       "Rachel Brooks + Ana Li/translator",
		"Translated by Ana Li":                         " + Ana Li/translator",
		"(jra/dpa)":                                    "[dpa] + jra/shortcode",
		"Text: Anna Berg Foto: Nils Holm":              "Anna Berg + Nils Holm/photographer",
	} {
		b, ok := byline.Parse(text)
		if got := said(b.Authors) + " + " + said(b.Contributors); !ok || got != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestProseThatBeginsLikeAByline(t *testing.T) {
	for _, text := range []string{
		"By December, the campaign had spent its money", "By August of 2022 it was over", "By Functionality", "By the time they came, it was late.",
		"Rachel Brooks, a nurse, said so", "Image credit: Jo Lee", "By 1984 there were three", "Words fail me", "Text of the speech", "Von der Stadt zum Land",
		"By Any Other Name by the river", "Door to door", "De la Cruz wins again", "Di nuovo in piazza", "Author of the year", "Par avion", "Text: the letter in full",
		"Story of a night", "By weight it is the best year since the ladder was put in", "From our correspondent in the north", "", "by", "By:", "- 5",
	} {
		if b, ok := byline.Parse(text); ok {
			t.Errorf("Parse(%q) = %q + %q", text, said(b.Authors), said(b.Contributors))
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
		"Editorial Board":                    "[Editorial Board]",
		"Redacción":                          "[Redacción]",
		"Staff":                              "[Staff]",
		"Петров И.":                          "Петров И.",
		"AYŞE YILMAZ - ANKARA":               "Ayşe Yılmaz@ANKARA",
		"Leyla Əliyeva, AZƏRTAC":             "Leyla Əliyeva(AZƏRTAC)",
		"Tobias Renwick in Ankara":           "Tobias Renwick@Ankara",
		"mononym":                            "mononym",
		"":                                   "",
		"admin":                              "",
	} {
		if got := said(byline.Names(text)); got != want {
			t.Errorf("Names(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWhatLooksLikeAName(t *testing.T) {
	for text, want := range map[string]bool{
		"Rachel Brooks": true, "RACHEL BROOKS": true, "J. K. van der Berg": true, "Ana de la Cruz": true, "Shahrazad al-Khatib-Moore": true, "Иван Петров": true,
		"Aurélien N'Diaye-Roche": true, "Martin King Jr.": true, "Leyla Əliyeva": true,
		"Key Takeaways": false, "Charles Page Library": false, "New York": false, "The Old Reliable": false, "Rachel": false, "rachel brooks": false,
		"Facebook Twitter Email Print Save": false, "Rachel Brooks 2": false, "Ankara's bakers": false, "What’s On": false, "J. K.": false, "Business News": false,
		"Ordinary People Do": true, "Sunday Morning": false,
	} {
		if got := byline.IsName(text); got != want {
			t.Errorf("IsName(%q) = %v", text, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"By Jane Roe", "Words: A B / Pictures: C D", "Автор: Иван Петров", "(jra/dpa)", "AYŞE YILMAZ - ANKARA", "By A in B, C in D", "记者 焦鹏"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b, ok := byline.Parse(s)
		if ok && len(b.Authors)+len(b.Contributors) == 0 {
			t.Errorf("%q is a byline of nobody", s)
		}
		for _, a := range append(b.Authors, b.Contributors...) {
			if a.Name == "" || a.Kind == "" || a.Name != strings.TrimSpace(a.Name) {
				t.Errorf("%q gave %+v", s, a)
			}
			for w := range strings.FieldsSeq(a.Name) { // nothing is invented, whatever case it is shown in
				if w = strings.Trim(w, ","); !strings.Contains(strings.ToLower(s), strings.ToLower(w)) && !strings.Contains(lexicon.LowerAll(s), lexicon.LowerAll(w)) {
					t.Errorf("%q has no %q", s, w)
				}
			}
		}
		byline.Names(s)
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		byline.Parse("By Rachel Brooks in Baku and Ali Veli in Ankara")
		byline.Parse("The ferry sails again on Friday, nine years after the last boat left the pier")
	}
}

func TestBylinesThatNameWhoTookThePictures(t *testing.T) {
	for text, want := range map[string][2]string{
		"VON LENA HAGEDORN (TEXT) UND TIM OSWALD (FOTOS)":  {"Lena Hagedorn", "Tim Oswald/photographer"},
		"Von Lena Hagedorn (Text) und Tim Oswald (Bilder)": {"Lena Hagedorn", "Tim Oswald/photographer"},
		"Tekst Jorrit van Aalst  Beeld Maaike Kuiper":      {"Jorrit van Aalst", "Maaike Kuiper/photographer"},
		"Text Ann Lee Foto Jo Roe":                         {"Ann Lee", "Jo Roe/photographer"},
		"Por Redação, com Agência Maré — Porto Velho":      {"[Redação(com Agência Maré — Porto Velho)]", ""},
		"By Ann Lee (Courier)":                             {"Ann Lee(Courier)", ""},
	} {
		b, ok := byline.Parse(text)
		if got := [2]string{said(b.Authors), said(b.Contributors)}; !ok || got != want {
			t.Errorf("%s: %q %v, want %q", text, got, ok, want)
		}
	}
}
