package rights_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

// want is what a credit line holds, in one string: fields parted by " · ",
// each with its name but the first two (title, creator); credits by " && ".
func describe(credits []rights.Credit) string {
	var out []string
	for _, c := range credits {
		parts := []string{orDash(c.Title), orDash(c.Creator), orDash(c.License.ID)}
		add := func(name, value string) {
			if value != "" {
				parts = append(parts, name+"="+value)
			}
		}
		add("suggest", c.Suggested)
		add("orgs", strings.Join(c.Organizations, " → "))
		add("parts", strings.Join(c.Components, ", "))
		add("source", c.Source)
		add("url", c.SourceURL)
		add("courtesy", c.CourtesyOf)
		add("for", c.CommissionedBy)
		add("year", c.Year)
		add("holder", c.Holder)
		add("stated", c.License.StatedURL)
		add("notes", strings.Join(c.Notes, "; "))
		if c.Archive {
			parts = append(parts, "archive")
		}
		if c.Handout {
			parts = append(parts, "handout")
		}
		if c.Illustrative {
			parts = append(parts, "illustrative")
		}
		if c.Generated {
			parts = append(parts, "generated")
		}
		if c.Permission {
			parts = append(parts, "permission")
		}
		if c.Role != "" && c.Role != "photographer" {
			parts = append(parts, c.Role)
		}
		out = append(out, strings.Join(parts, " · "))
	}
	return strings.Join(out, " && ")
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func TestCreditLines(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{`Image credit: "Old harbour map" by Jane Roe is licensed under CC BY-SA 2.0`, `Old harbour map · Jane Roe · CC-BY-SA-2.0`},
		{`"Ferry at dusk" by mario_87 is licensed under CC BY 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/2.0/?ref=openverse.`, `Ferry at dusk · mario_87 · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/`},
		{`"Lighthouse no. 4" is marked with CC0 1.0.`, `Lighthouse no. 4 · – · CC0-1.0`},
		{`"Harbor, 1911" by Roe Pub. Co. is marked with Public Domain Mark 1.0`, `Harbor, 1911 · Roe Pub. Co. · CC-PDM-1.0`},
		{`This work by A. N. Other is licensed under CC BY-NC-ND 4.0.`, `– · A. N. Other · CC-BY-NC-ND-4.0`},
		{`"The "Blue" Door" by Ann "Nan" Lee is licensed under CC BY 2.0`, `The "Blue" Door · Ann "Nan" Lee · CC-BY-2.0`},
		{`“Bridge by Night” by City of Poole [archive!] is licensed under CC BY-NC-SA 2.0`, `Bridge by Night · City of Poole [archive!] · CC-BY-NC-SA-2.0`},
		{`"quay" by rpoole, used under CC BY 2.0 / Cropped from original`, `quay · rpoole · CC-BY-2.0 · notes=Cropped from original`},
		{`Jane Roe, CC BY-SA 3.0 <https://creativecommons.org/licenses/by-sa/3.0>, via Wikimedia Commons`, `– · Jane Roe · CC-BY-SA-3.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-sa/3.0`},
		{`By Jane Roe - Own work, CC BY-SA 4.0, https://commons.wikimedia.org/w/index.php?curid=123456`, `– · Jane Roe · CC-BY-SA-4.0 · url=https://commons.wikimedia.org/w/index.php?curid=123456 · notes=Own work`},
		{`Jane Roe [CC BY-SA 3.0 DE], via Wikimedia Commons`, `– · Jane Roe · CC-BY-SA-3.0-DE · source=Wikimedia Commons`},
		{`Photo: Roe, CC BY 2.5 CH`, `– · Roe · LicenseRef-CC-BY-2.5-CH`},
		{`Jane Roe (User:JRoe), CC-BY-SA-3.0 or GFDL`, `– · Jane Roe · CC-BY-SA-3.0 OR LicenseRef-GFDL · notes=User:JRoe`},
		{`C. Painter, Public domain, via Wikimedia Commons`, `– · C. Painter · LicenseRef-PublicDomain · source=Wikimedia Commons`},
		{`Photo by Lee Park on Unsplash`, `– · Lee Park · – · suggest=LicenseRef-Unsplash · source=Unsplash`},
		{`Image by Lee Park from Pixabay`, `– · Lee Park · – · suggest=LicenseRef-Pixabay · source=Pixabay`},
		{`Photo: Lee Park/Pexels`, `– · Lee Park · – · suggest=LicenseRef-Pexels · source=Pexels`},
		{`Photo: janeroe / Flickr / CC BY`, `– · janeroe · – · suggest=LicenseRef-CC-BY · source=Flickr`},
		{`Photo via Flickr (Creative Commons)`, `– · – · – · suggest=LicenseRef-CC-unspecified · source=Flickr`},
		{`Some rights reserved by Jane Roe`, `– · Jane Roe · – · suggest=LicenseRef-CC-unspecified`},
		{`Creative Commons Attribution-NonCommercial-NoDerivs 3.0 Unported License`, `– · – · CC-BY-NC-ND-3.0`},
		{`Attribution-ShareAlike 2.0 Generic (CC BY-SA 2.0)`, `– · – · CC-BY-SA-2.0`},
		{"CC\u2011BY\u2011SA\u00a02.0", `– · – · CC-BY-SA-2.0`},
		{`http://creativecommons.org/licenses/by-nd-nc/1.0/`, `– · – · CC-BY-NC-ND-1.0 · stated=http://creativecommons.org/licenses/by-nd-nc/1.0/`},
		{`Text: CC BY-NC-SA 3.0 IGO, UN Example`, `– · UN Example · CC-BY-NC-SA-3.0-IGO`},
		{`Jane Roe/Getty Images`, `– · Jane Roe · – · orgs=Getty Images`},
		{`Photo by JANE ROE/AFP via Getty Images`, `– · JANE ROE · – · orgs=AFP → Getty Images`},
		{`(AP Photo/Jane Roe, File)`, `– · Jane Roe · – · orgs=AP · notes=File · archive`},
		{`(Jane Roe/The Daily Ledger via AP)`, `– · Jane Roe · – · orgs=The Daily Ledger → AP`},
		{`REUTERS/Jane Roe/File Photo`, `– · Jane Roe · – · orgs=REUTERS · notes=File Photo · archive`},
		{`Port Authority/Handout via REUTERS`, `– · – · – · orgs=Port Authority → REUTERS · notes=Handout · handout`},
		{`Photo courtesy of the Harbour Museum`, `– · – · – · courtesy=Harbour Museum`},
		{`Courtesy Jane Roe`, `– · Jane Roe · – · courtesy=Jane Roe`},
		{`© 2021 Jane Roe. All rights reserved.`, `– · Jane Roe · LicenseRef-AllRightsReserved · year=2021 · holder=Jane Roe`},
		{`(c) Jane Roe 2019–2021, used with permission`, `– · Jane Roe · – · year=2019–2021 · holder=Jane Roe · notes=used with permission · permission`},
		{`Jane Roe for The Daily Ledger`, `– · Jane Roe · – · for=The Daily Ledger`},
		{`Illustration by Jane Roe; photos: Getty, Shutterstock`, `– · Jane Roe · – · parts=Getty, Shutterstock · illustrator`},
		{`Photos: Jane Roe (top), John Doe (bottom)`, `– · Jane Roe · – · notes=top && – · John Doe · – · notes=bottom`},
		{`U.S. Navy photo by Seaman Jane Roe/Released`, `– · Jane Roe · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Navy · notes=Seaman; Released · handout`},
		{`NASA/Jo Smith`, `– · Jo Smith · – · orgs=NASA`},
		{`Library of Example, Prints Division, LE-123-456`, `– · – · – · orgs=Library of Example · notes=Prints Division, LE-123-456`},
		{`No known copyright restrictions`, `– · – · LicenseRef-NoKnownCopyright`},
		{`Contains public sector information licensed under the Open Government Licence v3.0.`, `– · – · OGL-UK-3.0`},
		{`Map data © OpenStreetMap contributors`, `– · OpenStreetMap contributors · – · suggest=ODbL-1.0 · holder=OpenStreetMap contributors`},
		{`Image generated with ExampleAI, prompt by Jane Roe`, `– · – · – · notes=generated with; ExampleAI; prompt by Jane Roe · generated`},
		{`Fotoğraf: Ayşe Yılmaz / Anadolu Ajansı`, `– · Ayşe Yılmaz · – · orgs=Anadolu Ajansı`},
		{`Görsel: "Eski Liman", Ali Kaya, CC BY-SA 4.0 lisansı altındadır`, `Eski Liman · Ali Kaya · CC-BY-SA-4.0`},
		{`© Liman Gazetesi. Tüm hakları saklıdır.`, `– · Liman Gazetesi · LicenseRef-AllRightsReserved · holder=Liman Gazetesi`},
		{`Фото: Иван Петров / ТАСС`, `– · Иван Петров · – · orgs=ТАСС`},
		{`Фото: РИА Новости / Иван Петров`, `– · Иван Петров · – · orgs=РИА Новости`},
		{`«Старый порт», автор Иван Петров, лицензия CC BY-SA 3.0`, `Старый порт · Иван Петров · CC-BY-SA-3.0`},
		{`Фото из открытых источников`, `– · – · – · notes=из открытых источников`},
		{`Foto: açıq mənbələr`, `– · – · – · notes=açıq mənbələr`},
		{`Фото предоставлено пресс-службой порта`, `– · – · – · courtesy=пресс-службой порта`},
		{`Все права защищены`, `– · – · LicenseRef-AllRightsReserved`},
		{`Общественное достояние`, `– · – · LicenseRef-PublicDomain`},
		{`Foto: Elvin Məmmədov / AZƏRTAC`, `– · Elvin Məmmədov · – · orgs=AZƏRTAC`},
		{`Bütün hüquqlar qorunur`, `– · – · LicenseRef-AllRightsReserved`},
		{`Şəkil: “Köhnə liman”, Leyla Əliyeva, CC BY-SA 4.0 lisenziyası ilə`, `Köhnə liman · Leyla Əliyeva · CC-BY-SA-4.0`},
		{`Crédit photo : Jeanne Roux / Hans Lucas via AFP`, `– · Jeanne Roux · – · orgs=Hans Lucas → AFP`},
		{`© Jeanne Roux, licence CC BY-NC-SA 3.0 FR`, `– · Jeanne Roux · LicenseRef-CC-BY-NC-SA-3.0-FR · holder=Jeanne Roux`},
		{`Photo : DR`, `– · – · – · notes=DR`},
		{`Domaine public`, `– · – · LicenseRef-PublicDomain`},
		{`Licence Ouverte / Etalab 2.0`, `– · – · etalab-2.0`},
		{`Foto: Juana Ruiz / EFE`, `– · Juana Ruiz · – · orgs=EFE`},
		{`Imagen cedida por el Museo del Puerto`, `– · – · – · courtesy=Museo del Puerto`},
		{`Dominio público`, `– · – · LicenseRef-PublicDomain`},
		{`«Puerto viejo», de Juana Ruiz, con licencia CC BY-SA 2.5 ES`, `Puerto viejo · Juana Ruiz · LicenseRef-CC-BY-SA-2.5-ES`},
		{`Bild: picture alliance / dpa | Johanna Rau`, `– · Johanna Rau · – · orgs=picture alliance → dpa`},
		{`Foto: Johanna Rau/dpa`, `– · Johanna Rau · – · orgs=dpa`},
		{`Von Johanna Rau - Eigenes Werk, CC BY-SA 3.0 de, https://commons.wikimedia.org/w/index.php?curid=98765`, `– · Johanna Rau · CC-BY-SA-3.0-DE · url=https://commons.wikimedia.org/w/index.php?curid=98765 · notes=Eigenes Werk`},
		{`Symbolbild. Quelle: Johanna Rau (CC0)`, `– · Johanna Rau · CC0-1.0 · notes=Symbolbild · illustrative`},
		{`Gemeinfrei`, `– · – · LicenseRef-PublicDomain`},
		{`Foto: privat`, `– · – · – · notes=privat`},
	} {
		got, ok := rights.ParseCredit(test.line)
		if have := describe(got); !ok || have != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.line, have, test.want)
		}
	}
}

func TestLinesThatAreNoCredits(t *testing.T) {
	for _, line := range []string{
		"She thanked us, courtesy of a new law.",
		"This handout will help you write.",
		"PrusaTool is licensed under GPL.",
		"The leak spilled into the public domain.",
		"Credit Suisse said…",
		"Photo by photo, the archive grew.",
		"cc by the way",

		// bylines and desks
		"By Jane Roe", "Jane Roe", "Jane Roe, Reuters", "Rachel Brooks, AZƏRTAC", "Reuters Staff", "Автор: Иван Петров", "Text: Jane Roe", "Words: Jane Roe", "Story by Jane Roe",
		"Par Jeanne Roux", "Von Johanna Rau", "Por Juana Ruiz Gómez", "Müəllif: Leyla Əliyeva", "Author: Jane Roe", "Author: Jane “Jo” Roe", "Rachel Brooks | Senior Reporter", "Source: Harbour Ledger", "Source: officials",
		"BAKU, April 28 (Reuters) — The ferry sailed on Friday.", "PARIS, 28 avr 2021 (AFP) - Le bateau est parti vendredi.", "МОСКВА, 28 апреля. /ТАСС/. Паром ушёл в пятницу.", "Bakı, 28 aprel, AZƏRTAC",

		// captions and headings
		"Above, the quay in 1911.", "Pictured: Ann Lee (left) and John Doe", "На снимке: старый порт", "Фото 1. Старый порт", "Figure 2: Tides by month", "Photo: the old harbour in winter.", "Image: how the town lost its ferry",
		"What happens next", "Photos of the year", "Picture this", "The credit crunch", "Map of the harbour", "Left, right and centre", "File under lost",

		// prose that names pictures, agencies and rights
		"Photo by the time we got there was gone.",
		"Photographs by the dozen lay on the floor of the shop, and nobody would say who had taken them.",
		"The photograph, taken by Jane Roe for the Ledger, won a prize.",
		"He told Reuters/Ipsos pollsters that he would vote for the harbour.",
		"Credit: the bank will lend again, the minister said on Tuesday.",
		"The song is in the public domain, so the choir may sing it.",
		"Most of the museum’s photographs are now released under CC BY 4.0.",
		"The encyclopedia is licensed under CC BY-SA 4.0, which means that anyone may reuse it.",
		"Our articles are licensed under CC BY 4.0.",
		"This article is licensed under CC BY 4.0",
		"License: CC BY 4.0",
		"Creative Commons was founded in 2001.",
		"“We chose CC BY 4.0 because it is simple,” said Ann Lee, who runs the archive.",
		"All rights reserved for the crew were signed away in 1911, the union said.",
		"He paid by courtesy of the bank and left.",
		"Courtesy costs nothing, she said.",
		"Courtesy of the sea, the town has fish.",
		"The picture was supplied by a reader who asked not to be named.",
		"Images from the satellite show the ice in March.",
		"Pictures on the wall show her father.",
		"Illustrations by hand take a week each; the printer does them in an hour.",
		"Video by then was cheap.",
		"Фото на стене показывает старый порт.",
		"Фото от руки не подпишешь, сказал он.",
		"Bilder von der Küste zeigen, wie das Eis bricht.",
		"Foto de la plaza tomada desde el puerto en un día de lluvia.",
		"Foto di famiglia e lettere erano chiuse in una scatola.",
		"Image de la ville, le port reste vide en hiver.",
		"Zdjęcie wisiało na ścianie przez dwadzieścia lat.",
		"Fotoğraf çekmek yasak.",
		"Şəkil divardan asılmışdı.",
		"Η φωτογραφία κρεμόταν στον τοίχο.",
		"He wore an AP badge / press pass.",
		"See https://example.org/a for more.",
		"https://example.org/quay",
		"Image “Quay” shows the town.", "Picture “Quay” sold.", "Photo “of the year” goes to nobody.",
		"CC: Jane Roe",
		"cc: harbour@example.org",
		"The CC committee met.",
		"and/or", "3/4 of voters", "24/7", "km/h", "Либо / либо",
		"She works for The Daily Ledger", "Vote for the harbour", "Ann Lee for mayor",
		"1984", "28 April 2021", "April 28, 2021 / Updated May 3, 2021",
	} {
		if got, ok := rights.ParseCredit(line); ok {
			t.Errorf("%s\n got %s", line, describe(got))
		}
	}
}
