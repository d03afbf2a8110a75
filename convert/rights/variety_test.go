package rights_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

func TestCreditsInOtherForms(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		// titles without marks, of several words, with a "by" inside
		{`Old harbour map by Jane Roe is licensed under CC BY 2.0`, `Old harbour map · Jane Roe · CC-BY-2.0`},
		{`Image credit: Stand by me by Ann Lee, CC BY 2.0`, `Stand by me · Ann Lee · CC-BY-2.0`},
		{`Photo: Night ferry at the pier by Jo Lee (CC BY-SA 4.0)`, `Night ferry at the pier · Jo Lee · CC-BY-SA-4.0`},
		{`Photo credit: Jane Roe, Harbour at dusk, CC BY 2.0`, `Harbour at dusk · Jane Roe · CC-BY-2.0`},
		// titles with marks inside
		{`“The “Blue” Door” by Ann Lee is licensed under CC BY 2.0`, `The “Blue” Door · Ann Lee · CC-BY-2.0`},
		{`Image credit: “Day 3: rain, again” by someone is licensed under CC BY-NC 2.0`, `Day 3: rain, again · someone · CC-BY-NC-2.0`},
		{`"Photo by the sea" by Jo Lee is licensed under CC BY 2.0`, `Photo by the sea · Jo Lee · CC-BY-2.0`},
		{`"It's 5'10" tall" by Jo Lee is licensed under CC BY 2.0`, `It's 5'10" tall · Jo Lee · CC-BY-2.0`},
		{`"CC BY 2.0 explained" by Jo Lee is licensed under CC BY-SA 4.0`, `CC BY 2.0 explained · Jo Lee · CC-BY-SA-4.0`},
		{`"2019-04-28" by Jo Lee is licensed under CC BY 2.0`, `2019-04-28 · Jo Lee · CC-BY-2.0`},
		{`"Untitled (detail)" by Jo Lee is licensed under CC BY-ND 2.0`, `Untitled (detail) · Jo Lee · CC-BY-ND-2.0`},
		{`"Ferry / Pier" by Jo Lee is licensed under CC BY 2.0`, `Ferry / Pier · Jo Lee · CC-BY-2.0`},
		{`"IMG_2231.jpg" by Jo Lee is licensed under CC BY-SA 2.0`, `IMG_2231.jpg · Jo Lee · CC-BY-SA-2.0`},
		// creators as people sign themselves
		{`"Quay" by some guy with a camera is licensed under CC BY 2.0`, `Quay · some guy with a camera · CC-BY-2.0`},
		{`"Quay" by Smith, Jones & Co is licensed under CC BY 2.0`, `Quay · Smith, Jones & Co · CC-BY-2.0`},
		{`"Quay" by J.Roe~ is licensed under CC BY 2.0`, `Quay · J.Roe · CC-BY-2.0`},
		{`"Quay" by U.S. Department of Tides is licensed under CC BY 2.0`, `Quay · U.S. Department of Tides · CC-BY-2.0`},
		{`"Quay" by Jane Roe Jr. is licensed under CC BY 2.0`, `Quay · Jane Roe Jr. · CC-BY-2.0`},
		{`"Quay" by 123_boats is licensed under CC BY 2.0`, `Quay · 123_boats · CC-BY-2.0`},
		{`"Quay" by jane.roe is licensed under CC BY 2.0`, `Quay · jane.roe · CC-BY-2.0`},
		{`"Quay" by De Vries is licensed under CC BY 2.0`, `Quay · De Vries · CC-BY-2.0`},
		{`"Quay" by Ministry of Tides, Office of Piers is licensed under CC BY 3.0`, `Quay · Ministry of Tides, Office of Piers · CC-BY-3.0`},
		{`Photo: Jane Roe and John Doe, CC BY 4.0`, `– · Jane Roe and John Doe · CC-BY-4.0`},
		{`Photo: 焦鹏 / CC BY 4.0`, `– · 焦鹏 · CC-BY-4.0`},
		{`Photo: @janeroe (CC BY 4.0)`, `– · @janeroe · CC-BY-4.0`},
		{`Фото: Ивановский краеведческий музей, CC BY 4.0`, `– · Ивановский краеведческий музей · CC-BY-4.0`},
		// where the licence stands first
		{`CC BY 2.0 Jane Roe`, `– · Jane Roe · CC-BY-2.0`},
		{`(CC BY 2.0) by Jane Roe`, `– · Jane Roe · CC-BY-2.0`},
		{`CC BY 2.0: Jane Roe`, `– · Jane Roe · CC-BY-2.0`},
		{`CC BY-SA 3.0, Foto: Jane Roe`, `– · Jane Roe · CC-BY-SA-3.0`},
		{`CC by Vic`, `– · Vic · – · suggest=LicenseRef-CC-unspecified`},
		{`Photo: CC by Vic`, `– · Vic · – · suggest=LicenseRef-CC-unspecified`},
		{`Photo by Jane Roe, licensed under CC BY-SA`, `– · Jane Roe · – · suggest=LicenseRef-CC-BY-SA`},
		// fields
		{`Title: Quay. Author: Jane Roe. License: CC BY-SA 4.0. Source: Flickr.`, `Quay · Jane Roe · CC-BY-SA-4.0 · source=Flickr`},
		{`Photo: Jane Roe. Source: Wikimedia Commons. License: CC BY-SA 4.0`, `– · Jane Roe · CC-BY-SA-4.0 · source=Wikimedia Commons`},
		{`"Quay" by Jane Roe. Source: Flickr. License: CC BY 2.0.`, `Quay · Jane Roe · CC-BY-2.0 · source=Flickr`},
		{`Photo: Jane Roe | License: CC BY 4.0`, `– · Jane Roe · CC-BY-4.0`},
		{`Photo credit: Jane Roe. Licence: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)`, `– · Jane Roe · CC-BY-4.0 · stated=https://creativecommons.org/licenses/by/4.0/`},
		// agencies and bodies
		{`Photo: Reuters`, `– · – · – · orgs=Reuters`},
		{`Фото: ТАСС`, `– · – · – · orgs=ТАСС`},
		{`Photo: Harbour Museum`, `– · Harbour Museum · –`},
		{`Foto: Stadtarchiv Beispiel / Johanna Rau`, `– · Johanna Rau · – · orgs=Stadtarchiv Beispiel`},
		{`Photo: Jane Roe / The Daily Ledger`, `– · Jane Roe · – · orgs=The Daily Ledger`},
		{`Photo by Jane Roe for The Daily Ledger`, `– · Jane Roe · – · for=The Daily Ledger`},
		{`Photo: Jane Roe, Harbour Ledger`, `– · Jane Roe · – · orgs=Harbour Ledger`},
		{`Photograph: Jane Roe/AFP/Getty Images`, `– · Jane Roe · – · orgs=AFP → Getty Images`},
		{`Jane Roe | Getty Images`, `– · Jane Roe · – · orgs=Getty Images`},
		{`(Photo: Jane Roe)`, `– · Jane Roe · –`},
		{`[Photo: Jane Roe, CC BY 2.0]`, `– · Jane Roe · CC-BY-2.0`},
		{`Pool via REUTERS/Jane Roe`, `– · Jane Roe · – · orgs=Pool → REUTERS`},
		{`Photo by Jane Roe`, `– · Jane Roe · –`},
		{`PHOTO BY JANE ROE`, `– · JANE ROE · –`},
		{`Photo Credit: JANE ROE`, `– · JANE ROE · –`},
		{`Photography by Jane Roe`, `– · Jane Roe · –`},
		{`Photos by Jane Roe and John Doe`, `– · Jane Roe and John Doe · –`},
		{`Words: Hamish Tarrant-Bell / Pictures: Odile Brandt`, `– · Odile Brandt · –`},
		{`Story by Rachel Brooks | Photos by John Doe`, `– · John Doe · –`},
		{`Texto: J. Ruiz / Fotos: L. Paz`, `– · L. Paz · –`},
		{`Photo © 2019 Jane Roe`, `– · Jane Roe · – · year=2019 · holder=Jane Roe`},
		{`Photo: © Jane Roe / AFP`, `– · Jane Roe · – · orgs=AFP · holder=Jane Roe`},
		{`Copyright 2021 Jane Roe`, `– · Jane Roe · – · year=2021 · holder=Jane Roe`},
		{`Image courtesy of Jane Roe`, `– · Jane Roe · – · courtesy=Jane Roe`},
		{`Photo provided by the Port Authority`, `– · – · – · courtesy=Port Authority`},
		{`Photo: courtesy of the artist`, `– · – · – · courtesy=artist`},
		{`Фото из личного архива`, `– · – · – · notes=из личного архива`},
		{`Фото автора`, `– · – · – · notes=автора`},
		{`Foto: arxiv`, `– · – · – · notes=arxiv · archive`},
		{`Foto: Divulgação`, `– · – · – · notes=Divulgação · handout`},
		{`Mit freundlicher Genehmigung von Johanna Rau`, `– · Johanna Rau · – · courtesy=Johanna Rau`},
		{`Photo: Jane Roe via Flickr`, `– · Jane Roe · – · source=Flickr`},
		{`Photo by Jane Roe, https://example.org/quay`, `– · Jane Roe · – · url=https://example.org/quay`},
		{`Illustration: Jane Roe`, `– · Jane Roe · – · illustrator`},
		{`Image: Jane Roe, public domain`, `– · Jane Roe · LicenseRef-PublicDomain`},
		{`"Quay" by Jane Roe is in the public domain`, `Quay · Jane Roe · LicenseRef-PublicDomain`},
		{`Görsel: "Eski Liman", Ali Kaya, kamu malı`, `Eski Liman · Ali Kaya · LicenseRef-PublicDomain`},
		{`Bild: „Hafen“ von Peter Groß, gemeinfrei`, `Hafen · Peter Groß · LicenseRef-PublicDomain`},
		{`Photo : « Le port » de Jeanne Roux, domaine public`, `Le port · Jeanne Roux · LicenseRef-PublicDomain`},
		{`Фото: «Порт», Иван Петров, общественное достояние`, `Порт · Иван Петров · LicenseRef-PublicDomain`},
		{`Imagen: «La primera feria», de Baltasar Ureña Corcuera. Dominio público.`, `La primera feria · Baltasar Ureña Corcuera · LicenseRef-PublicDomain`},
		{"Image credit: “Quay” by Jo Lee\nis licensed under CC BY-SA 2.0", `Quay · Jo Lee · CC-BY-SA-2.0`},
		{`Image credit: "Quay" by Jo Lee is licensed under Creative Commons Attribution-ShareAlike 2.0 Generic (CC BY-SA 2.0)`, `Quay · Jo Lee · CC-BY-SA-2.0`},
		{`Image credit: "Quay" by Jo Lee is licensed under CC BY-SA 2.0 (https://creativecommons.org/licenses/by-sa/2.0/?ref=ccsearch&atype=rich)`, `Quay · Jo Lee · CC-BY-SA-2.0 · stated=https://creativecommons.org/licenses/by-sa/2.0/`},
		{`"Quay" (https://www.flickr.com/photos/1@N01/2) by Jo Lee (https://www.flickr.com/photos/1@N01) is licensed under CC BY-SA 2.0 (https://creativecommons.org/licenses/by-sa/2.0/)`, `Quay · Jo Lee · CC-BY-SA-2.0 · url=https://www.flickr.com/photos/1@N01/2 · stated=https://creativecommons.org/licenses/by-sa/2.0/`},
		{`Image credit: "Quay" by Jo Lee, CC BY-SA 2.0, cropped`, `Quay · Jo Lee · CC-BY-SA-2.0 · notes=cropped`},
		{`Image credit: "Quay" by Jo Lee, CC BY-SA 2.0 (modified)`, `Quay · Jo Lee · CC-BY-SA-2.0 · notes=modified`},
		{`Image credit: "Quay" by Jo Lee is licensed under CC BY-SA 2.0. Cropped from original.`, `Quay · Jo Lee · CC-BY-SA-2.0 · notes=Cropped from original`},
	} {
		got, ok := rights.ParseCredit(test.line)
		if have := describe(got); !ok || have != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.line, have, test.want)
		}
	}
}
