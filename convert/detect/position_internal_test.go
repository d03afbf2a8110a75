package detect

import "testing"

func TestLinesThatSayWhereTheirPictureStands(t *testing.T) {
	for line, want := range map[string]string{
		"Above, the customs house before the fire of 1904.":   "Above, the customs house before the fire of 1904.",
		"Below, a ledger page from the ropeworks.":            "Below, a ledger page from the ropeworks.",
		"Left, the harbour master with his dog.":              "Left, the harbour master with his dog.",
		"Ci-dessus, la gare vers 1920.":                       "Ci-dessus, la gare vers 1920.",
		"Oben: die Werft um 1910.":                            "die Werft um 1910.",
		"Вверху: вокзал в 1913 году.":                         "вокзал в 1913 году.",
		"Вгорі — вокзал у 1912 році.":                         "Вгорі — вокзал у 1912 році.",
		"Üstte, 1931 yılında liman binası.":                   "Üstte, 1931 yılında liman binası.",
		"Hierboven de haven in 1934, met de laatste botter.":  "Hierboven de haven in 1934, met de laatste botter.",
		"A dalt, l'estació el 1909.":                          "A dalt, l'estació el 1909.",
		"图为重新开放的老火车站。":                                        "图为重新开放的老火车站。",
		"Above, we review the best of the harbour this year.": "",
		"Below, you'll find the timetable for the winter.":    "",
		"Above, the ferry was late again.":                    "",
		"Above all, the ferry must sail.":                     "",
		"Right, so we went home.":                             "",
		"Left: the government and its critics in 1968":        "",
		"Oben am Berg liegt ein kleines Dorf.":                "",
		"Above, “the sea” was all they said.":                 "",
		"Top of the hill in 1931.":                            "",
		"arriba, la fábrica en 1932.":                         "",
		"Down by the river, the mill in 1911.":                "",
	} {
		if got, ok := positionCaption(line); got != want && ok || ok != (want != "") {
			t.Errorf("%s: %q %v, want %q", line, got, ok, want)
		}
	}
}
