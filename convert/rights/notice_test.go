package rights_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

func TestRightsLines(t *testing.T) {
	for line, want := range map[string]string{ // holder · year · licence
		"© 2021 Harbour Ledger. All rights reserved.":                                           "Harbour Ledger · 2021 · LicenseRef-AllRightsReserved",
		"© 2021 Harbour Ledger":                                                                 "Harbour Ledger · 2021 · ",
		"© Harbour Ledger, 2021":                                                                "Harbour Ledger · 2021 · ",
		"© Harbour Ledger 2019–2021. All Rights Reserved":                                       "Harbour Ledger · 2019–2021 · LicenseRef-AllRightsReserved",
		"Copyright © 2019-2021 by The Harbour Ledger Co.":                                       "The Harbour Ledger Co. · 2019-2021 · ",
		"Copyright 2021 Jane Roe, all rights reserved":                                          "Jane Roe · 2021 · LicenseRef-AllRightsReserved",
		"Copyright (c) 2021 Jane Roe and John Doe":                                              "Jane Roe and John Doe · 2021 · ",
		"(c) 2021 Jane Roe. Licensed under CC BY-SA 4.0.":                                       "Jane Roe · 2021 · CC-BY-SA-4.0",
		"© 2021 J. K. Roe, CC BY 4.0":                                                           "J. K. Roe · 2021 · CC-BY-4.0",
		"© 2021":                                                                                " · 2021 · ",
		"All rights reserved.":                                                                  " ·  · LicenseRef-AllRightsReserved",
		"Все права защищены. © 2021":                                                            " ·  · LicenseRef-AllRightsReserved",
		"© 2021 Вестник порта. Все права защищены.":                                             "Вестник порта · 2021 · LicenseRef-AllRightsReserved",
		"© 2021 Liman Gazetesi. Tüm hakları saklıdır.":                                          "Liman Gazetesi · 2021 · LicenseRef-AllRightsReserved",
		"© 2021 Liman. Bütün hüquqlar qorunur.":                                                 "Liman · 2021 · LicenseRef-AllRightsReserved",
		"© 2021 Le Courrier du port. Tous droits réservés.":                                     "Le Courrier du port · 2021 · LicenseRef-AllRightsReserved",
		"© 2021 Hafenblatt. Alle Rechte vorbehalten.":                                           "Hafenblatt · 2021 · LicenseRef-AllRightsReserved",
		"This article is licensed under CC BY 4.0":                                              " ·  · CC-BY-4.0",
		"This work is licensed under a Creative Commons Attribution 4.0 International License.": " ·  · CC-BY-4.0",
		"This work is licensed under CC BY-SA 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-sa/4.0/": " ·  · CC-BY-SA-4.0",
		"Licence: CC0-1.0":        " ·  · CC0-1.0",
		"License: CC BY-SA":       " ·  · ",
		"Rights: © 2021 Jane Roe": "Jane Roe · 2021 · ",
		"Text: CC BY-NC 4.0":      " ·  · CC-BY-NC-4.0",
		"Лицензия: CC BY-SA 4.0":  " ·  · CC-BY-SA-4.0",
		"Этот текст распространяется по лицензии CC BY 4.0": " ·  · CC-BY-4.0",
		"Dieser Text ist lizenziert unter CC BY-SA 3.0 DE":  " ·  · CC-BY-SA-3.0-DE",
		"Cet article est sous licence CC BY-NC-ND 4.0":      " ·  · CC-BY-NC-ND-4.0",
		"Published under CC BY 4.0":                         " ·  · CC-BY-4.0",
		"Public domain":                                     " ·  · LicenseRef-PublicDomain",
	} {
		got, ok := rights.ParseRights(line)
		have := strings.Join([]string{got.Holder, got.Year, got.License.ID}, " · ")
		if !ok || have != want || got.Text != line {
			t.Errorf("%s\n got %v %q %q\nwant %q", line, ok, have, got.Text, want)
		}
	}
}

func TestLinesThatAreNoRightsLines(t *testing.T) {
	for _, line := range []string{
		"",
		"Copyright law has changed since 1911, and so has the harbour.",
		"Copyright is a right of the author.",
		"Photo © 2019 Jane Roe",
		"Photo: Jane Roe, CC BY 4.0",
		"Image credit: “Quay” by Jo Lee is licensed under CC BY 2.0",
		"“Quay” by Jo Lee is licensed under CC BY 2.0",
		"Rights: what the council may do",
		"Text: Jane Roe",
		"The article was about the public domain.",
		"The new paper, which is licensed under CC BY 4.0, was read by many people in the town.",
		"All rights reserved for the dock workers were taken away in the spring, she said.",
		"Terms: the port pays half",
		"Jane Roe",
	} {
		if got, ok := rights.ParseRights(line); ok {
			t.Errorf("%q: %+v", line, got)
		}
	}
}
