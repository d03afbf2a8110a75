package rights

import "testing"

func TestSignaturesAreTakenAsTheyStand(t *testing.T) {
	for line, want := range map[string]string{
		"by ~tilde~ is licensed":                     "~tilde~",
		"by -=klaus=- is licensed":                   "-=klaus=-",
		"by _underscore_ is marked":                  "_underscore_",
		"by ***star*** is licensed":                  "***star***",
		"by J. (Jack) Roe is licensed":               "J. (Jack) Roe",
		"by Roe, Jane M. is licensed":                "Roe, Jane M.",
		"by f/8 and be there is licensed":            "f/8 and be there",
		"by 1984 is licensed":                        "1984",
		"by tpsdave? is licensed":                    "tpsdave?",
		"by Ministry of Tides 🌊 is licensed":         "Ministry of Tides 🌊",
		"by Jane Roe, is licensed":                   "Jane Roe",
		"by Jane Roe / is licensed":                  "Jane Roe",
		"by Jane Roe - is licensed":                  "Jane Roe",
		"by www.tidepool.example is licensed":        "www.tidepool.example",
		"by Jane Roe via Flickr is licensed":         "",
		"by Jane Roe, 2014, is licensed":             "",
		"by Jane Roe / AFP is licensed":              "",
		"by Flickr user rpoole is licensed":          "",
		"by User:JRoe is licensed":                   "",
		"by Unknown author is licensed":              "",
		"by itself is licensed":                      "",
		"by Jane Roe (https://example.org) is":       "",
		"by Jane Roe, https://example.org/x, is":     "",
		"by Jane Roe, cropped, is licensed":          "",
		"by Jane Roe, courtesy of Harbour Museum is": "",
	} {
		l := scan(line)
		end := len(l.Toks)
		for end > 0 && (l.Word(end-1) == "is" || l.Word(end-1) == "licensed" || l.Word(end-1) == "marked") {
			end--
		}
		var c Credit
		if ok := c.signature(l.part(1, end)); ok != (want != "") || c.Creator != want {
			t.Errorf("%s: %v %q, want %q", line, ok, c.Creator, want)
		}
	}
}

func TestVonIsAByOrPartOfAName(t *testing.T) {
	for line, noble := range map[string]bool{
		"Käthe von Arnsberg": true, "Bärbel von der Heide": true, "Käthe von Müller-Lüdenscheid": true, "Karl von Berg": true,
		"Hafen von Peter Groß": false, "Hafen von hafenblick": false, "Alter Hafen bei Nacht von Arnsberg": false,
	} {
		l := scan(line)
		k := 0
		for l.Word(k) != "von" {
			k++
		}
		if got := l.noble(0, k, len(l.Toks)); got != noble {
			t.Errorf("%s: %v", line, got)
		}
	}
}

func TestABracketEndsWhereItIsClosed(t *testing.T) {
	for line, want := range map[string]int{
		"(a)": 2, "(a (b) c)": 6, "[a]": 2, "[a [b] c]": 6, "[a (b) c]": 6, "(a": 0, "(a]": 0, "[a)": 0, "((a)": 0,
	} {
		l := scan(line)
		if got := l.closing(0, len(l.Toks)); got != want {
			t.Errorf("%s: token %d, want %d", line, got, want)
		}
	}
}

func TestWordsBehindANameThatMeanCourtesy(t *testing.T) {
	for line, want := range map[string]int{
		"Liman Müzesi izniyle": 2, "Liman Muzeyi icazəsi ilə": 2, "Satamamuseo luvalla": 1, "港博物館 提供": 1, "Liman Müzesi": 0, "ilə": 0,
	} {
		l := scan(line)
		if got := l.part(0, len(l.Toks)).leaveBehind(); got != want {
			t.Errorf("%s: the name ends at %d, want %d", line, got, want)
		}
	}
}

func TestUsersOfSitesAndWikis(t *testing.T) {
	for line, want := range map[string]string{
		"Flickr user rpoole": "rpoole", "Wikimedia Commons user JRoe": "JRoe", "пользователь": "", "Flickr": "", "Flickr user": "", "Jane Roe": "", "Harbour user group": "",
	} {
		l := scan(line)
		var c Credit
		if i := c.userOf(l.part(0, len(l.Toks))); (i > 0) != (want != "") || i > 0 && l.Text(i, len(l.Toks)) != want {
			t.Errorf("%s: account at %d of %q", line, i, c.Source)
		}
	}
	for line, want := range map[string]int{"User:JRoe": 2, "Benutzer: JRoe": 2, "Участник:Пётр": 2, "User JRoe": 0, "User:": 0, "Jane: Roe": 0} {
		l := scan(line)
		if got := l.part(0, len(l.Toks)).account(); got != want {
			t.Errorf("%s: account at %d, want %d", line, got, want)
		}
	}
}
