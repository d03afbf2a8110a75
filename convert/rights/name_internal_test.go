package rights

import "testing"

func TestNamesAreToldFromProse(t *testing.T) {
	for text, want := range map[string]struct{ like, person bool }{
		"Jane Roe":                        {true, true},
		"JANE ROE":                        {true, true},
		"J. K. van der Berg-O’Neill":      {true, true},
		"Ana de la Cruz":                  {true, true},
		"Иван Петров":                     {true, true},
		"И. П. Заозёрный-Лунин":           {true, true},
		"Leyla Əliyeva":                   {true, true},
		"Λέανδρος Πευκιανός":              {true, true},
		"焦鹏":                              {true, true},
		"Ann \"Nan\" Lee":                 {true, true},
		"Jane Roe Jr.":                    {true, true},
		"Roe":                             {true, false},
		"mario_87":                        {true, false},
		"@janeroe":                        {true, false},
		"jane.roe":                        {true, false},
		"Harbour Museum":                  {true, false},
		"The Daily Ledger":                {true, false},
		"City of Poole [archive!]":        {true, false},
		"Музей истории порта":             {true, false},
		"пресс-служба порта":              {true, false},
		"OpenStreetMap contributors":      {true, false},
		"Smith, Jones & Co":               {true, true},
		"":                                {false, false},
		"the quay in winter":              {false, false},
		"The quay in winter":              {false, false},
		"View of the harbour":             {false, false},
		"She said":                        {false, false},
		"2019":                            {false, false},
		"a b":                             {false, false},
		"Jane Roe said that she would go": {false, false},
		"Roe?":                            {false, false},
	} {
		l := scan(text)
		if got := l.part(0, len(l.Toks)).nameLike(); got != want.like {
			t.Errorf("%q is like a name: %v", text, got)
		}
		if got := l.part(0, len(l.Toks)).person(); got != want.person {
			t.Errorf("%q is a person: %v", text, got)
		}
	}
}

func TestKnownBodies(t *testing.T) {
	for text, want := range map[string]int{
		"Getty Images": anAgency, "REUTERS": anAgency, "dpa": anAgency, "ТАСС": anAgency, "AZƏRTAC": anAgency, "Anadolu Ajansı": anAgency, "picture alliance": anAgency,
		"AP": aShortName, "AP Photo": aShortName, "AFP": aShortName, "ap": 0, "Pap": 0, "report": 0,
		"NASA": aBody, "U.S. Navy": aBody, "Flickr": aSite, "Wikimedia Commons": aSite, "Unsplash": unsplashing, "Jane Roe": 0, "Getty": anAgency, "Getty Museum": 0, "Reuters Photo": anAgency,
	} {
		l := scan(text)
		if got, _ := l.part(0, len(l.Toks)).body(); got != want {
			t.Errorf("%q is %d, want %d", text, got, want)
		}
	}
}

func TestRemarksAreNoNames(t *testing.T) {
	for text, want := range map[string]int{
		"File": isArchive, "File Photo": isArchive, "Archiv": isArchive, "архив": isArchive, "Handout": isHandout, "Released": isHandout, "Symbolbild.": isIllustrative,
		"used with permission": isPermission, "top": isPosition, "oben links": isPosition, "cropped": isChange, "Cropped from original": isChange, "modified by Jane Roe": isChange,
		"açıq mənbələr": isFound, "из открытых источников": isFound, "privat": isNobody, "DR": isNobody, "D.R.": isNobody, "Own work": isNobody, "собственная работа": isNobody, "Unknown author": isNobody,
		"Jane Roe": 0, "Topp": 0, "Archie File": 0, "Files": 0, "": 0,
	} {
		l := scan(text)
		if got := l.part(0, len(l.Toks)).remark(); got != want {
			t.Errorf("%q is %d, want %d", text, got, want)
		}
	}
}
