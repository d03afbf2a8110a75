package rights_test

import "testing"

func TestSentencesAndLists(t *testing.T) { checkCredits(t, sentenceCredits) }

// sentenceCredits are whole sentences in many languages, with or without one on
// the address behind them, and lists of several works.
const sentenceCredits = `
"Alter Hafen" von Peter Groß ist lizenziert unter CC BY 2.0. Um eine Kopie dieser Lizenz einzusehen, besuchen Sie https://creativecommons.org/licenses/by/2.0/?ref=openverse.
	Alter Hafen · Peter Groß · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
„Alter Hafen“ von Peter Groß ist mit CC0 1.0 gekennzeichnet. Um die Bedingungen einzusehen, besuchen Sie https://creativecommons.org/publicdomain/zero/1.0/.
	Alter Hafen · Peter Groß · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/
« Vieux port » par Jeanne Roux est sous licence CC BY-SA 2.0. Pour voir une copie de cette licence, visitez https://creativecommons.org/licenses/by-sa/2.0/?ref=openverse.
	Vieux port · Jeanne Roux · CC-BY-SA-2.0 · stated=https://creativecommons.org/licenses/by-sa/2.0/
« Vieux port » de Jeanne Roux est marqué avec CC0 1.0.
	Vieux port · Jeanne Roux · CC0-1.0
"Puerto viejo" de Juana Ruiz tiene licencia CC BY 2.0. Para ver una copia de esta licencia, visita https://creativecommons.org/licenses/by/2.0/?ref=openverse.
	Puerto viejo · Juana Ruiz · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"Puerto viejo" por Juana Ruiz está marcado con CC0 1.0. Para ver los términos, visite https://creativecommons.org/publicdomain/zero/1.0/.
	Puerto viejo · Juana Ruiz · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/
"Porto velho" por João Leão está licenciada com CC BY 2.0. Para ver uma cópia desta licença, visite https://creativecommons.org/licenses/by/2.0/
	Porto velho · João Leão · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"Porto vecchio" di Giulia Rossetti è sotto licenza CC BY 2.0. Per vedere una copia di questa licenza, visita https://creativecommons.org/licenses/by/2.0/
	Porto vecchio · Giulia Rossetti · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"Oude haven" door Joop Cruijs is gelicenseerd onder CC BY 2.0. Om een kopie van deze licentie te bekijken, ga naar https://creativecommons.org/licenses/by/2.0/
	Oude haven · Joop Cruijs · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"Oude haven" van Joop Cruijs is gemarkeerd met CC0 1.0.
	Oude haven · Joop Cruijs · CC0-1.0
«Старый порт» от Иван Петров под лицензией CC BY 2.0. Чтобы просмотреть копию этой лицензии, посетите https://creativecommons.org/licenses/by/2.0/?ref=openverse.
	Старый порт · Иван Петров · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
«Старый порт» автора Ивана Петрова распространяется по лицензии CC BY 2.0. Чтобы ознакомиться с лицензией, перейдите по ссылке https://creativecommons.org/licenses/by/2.0/
	Старый порт · Ивана Петрова · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"Eski Liman" Ali Kaya tarafından CC BY 2.0 ile lisanslanmıştır. Bu lisansın bir kopyasını görmek için https://creativecommons.org/licenses/by/2.0/ adresini ziyaret edin.
	Eski Liman · Ali Kaya · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
“Köhnə liman” Leyla Əliyeva tərəfindən CC BY 2.0 altında lisenziyalaşdırılıb. Lisenziyanın surətinə baxmaq üçün https://creativecommons.org/licenses/by/2.0/ ünvanına daxil olun.
	Köhnə liman · Leyla Əliyeva · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"Stary port" autorstwa Jana Kowalskiego jest na licencji CC BY 2.0. Aby zobaczyć kopię tej licencji, odwiedź https://creativecommons.org/licenses/by/2.0/
	Stary port · Jana Kowalskiego · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
„Старий порт“ від Олена Ґудзь ліцензовано за CC BY 2.0.
	Старий порт · Олена Ґудзь · CC-BY-2.0
"Gamla hamnen" av Göran Öberg är licensierat under CC BY 2.0
	Gamla hamnen · Göran Öberg · CC-BY-2.0
"Den gamle havn" af Mette Holm er licenseret under CC BY 2.0
	Den gamle havn · Mette Holm · CC-BY-2.0
"Vanha satama" tekijältä Aino Hyökki on lisensoitu CC BY 2.0 -lisenssillä
	Vanha satama · Aino Hyökki · CC-BY-2.0
"Starý přístav" od Jiří Dvořák je licencováno pod CC BY 2.0
	Starý přístav · Jiří Dvořák · CC-BY-2.0
"Régi kikötő" készítette: Nagy Béla, CC BY 2.0 licenc alatt
	Régi kikötő · Nagy Béla · CC-BY-2.0
"Το παλιό λιμάνι" από Λέανδρος Πευκιανός με άδεια CC BY 2.0. Για να δείτε αντίγραφο αυτής της άδειας, επισκεφθείτε https://creativecommons.org/licenses/by/2.0/
	Το παλιό λιμάνι · Λέανδρος Πευκιανός · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"老港" 由 焦鹏 以 CC BY 2.0 许可
	老港 · 焦鹏 · CC-BY-2.0
"오래된 항구" by 김인수 is licensed under CC BY 2.0
	오래된 항구 · 김인수 · CC-BY-2.0
"오래된 항구" (김인수, CC BY 2.0)
	오래된 항구 · 김인수 · CC-BY-2.0
"الميناء القديم" بواسطة دينا الخطيب مرخص بموجب CC BY 2.0
	الميناء القديم · دينا الخطيب · CC-BY-2.0
"Quay" by Tom Colby is licensed under CC BY 2.0 CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0
"Quay" by Tom Colby is licensed under CC BY 2.0 . To view a copy of this license, visit https://creativecommons.org/licenses/by/2.0/?ref=openverse .
	Quay · Tom Colby · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
"Quay" by Tom Colby is licensed under a Creative Commons Attribution 2.0 Generic (CC BY 2.0) license.
	Quay · Tom Colby · CC-BY-2.0
"Quay" by Tom Colby is licensed under the terms of the CC BY 2.0 license
	Quay · Tom Colby · CC-BY-2.0
"Quay" by Tom Colby is used under a CC BY 2.0 licence
	Quay · Tom Colby · CC-BY-2.0
"Quay" by Tom Colby is shared under CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0
"Quay" by Tom Colby is in the Public Domain, CC0
	Quay · Tom Colby · CC0-1.0
"Quay" by Tom Colby is in the Public Domain
	Quay · Tom Colby · LicenseRef-PublicDomain
"Quay" (https://flickr.com/photos/1/2) by Tom Colby is licensed under CC BY 2.0 (https://creativecommons.org/licenses/by/2.0/)
	Quay · Tom Colby · CC-BY-2.0 · url=https://flickr.com/photos/1/2 · stated=https://creativecommons.org/licenses/by/2.0/
"Quay" by Tom Colby (Flickr) is licensed under CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · source=Flickr
"Quay" by Tom Colby, 2014, is licensed under CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · year=2014
"Quay" by Tom Colby is licensed under CC BY 2.0 (modified)
	Quay · Tom Colby · CC-BY-2.0 · notes=modified
"Quay" by Tom Colby is licensed under CC BY 2.0 / cropped
	Quay · Tom Colby · CC-BY-2.0 · notes=cropped
"Quay", by Tom Colby, is licensed under CC BY 2.0.
	Quay · Tom Colby · CC-BY-2.0
Adapted from "Quay" by Tom Colby, CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · notes=Adapted from
Cropped from "Quay" by Tom Colby is licensed under CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · notes=Cropped from
Derivative of "Quay" by Tom Colby, used under CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · notes=Derivative of
Based on "Quay" by Tom Colby, CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · notes=Based on
Image: "Quay" by Tom Colby / CC BY 2.0 / Desaturated from original
	Quay · Tom Colby · CC-BY-2.0 · notes=Desaturated from original
Image credit: Quay by Tom Colby is licensed under CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0
Image credit: Quay, Tom Colby, CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0
Image credit: Tom Colby, “Quay” (CC BY 2.0)
	Quay · Tom Colby · CC-BY-2.0
Image credit: Tom Colby, CC BY 2.0, “Quay”
	Quay · Tom Colby · CC-BY-2.0
Photo credit: Tom Colby (https://www.flickr.com/photos/1) CC BY 2.0
	– · Tom Colby · CC-BY-2.0 · url=https://www.flickr.com/photos/1
Photo credit: Tom Colby on Flickr (CC BY-NC-ND 2.0)
	– · Tom Colby · CC-BY-NC-ND-2.0 · source=Flickr
Photo: Tom Colby via Flickr/CC BY 2.0
	– · Tom Colby · CC-BY-2.0 · source=Flickr
Photo: Tom Colby | Flickr | CC BY 2.0
	– · Tom Colby · CC-BY-2.0 · source=Flickr
Photo: Tom Colby | CC
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified
Photo: Tom Colby [Public domain]
	– · Tom Colby · LicenseRef-PublicDomain
Photo: Tom Colby [Public domain], via Wikimedia Commons
	– · Tom Colby · LicenseRef-PublicDomain · source=Wikimedia Commons
Photo: Tom Colby [CC0]
	– · Tom Colby · CC0-1.0
Photo: Unknown (public domain)
	– · – · LicenseRef-PublicDomain · notes=Unknown
Photo: author unknown, public domain
	– · – · LicenseRef-PublicDomain · notes=author unknown
Photo: Anonymous, CC0
	– · – · CC0-1.0 · notes=Anonymous
Photo credit: N/A
	– · – · – · notes=N/A
Photo credit: none
	– · – · – · notes=none
Image credit: the author
	– · – · – · notes=the author
Photo: Screenshot / YouTube
	– · – · – · source=YouTube · notes=Screenshot
Image credits: Tom Colby (CC BY 2.0), Jane Roe (CC BY-SA 3.0)
	– · Tom Colby · CC-BY-2.0 && – · Jane Roe · CC-BY-SA-3.0
Images: “Quay” by Tom Colby (CC BY 2.0); “Pier” by Jane Roe (CC BY-SA 3.0)
	Quay · Tom Colby · CC-BY-2.0 && Pier · Jane Roe · CC-BY-SA-3.0
Photos: Tom Colby, Jane Roe
	– · Tom Colby, Jane Roe · –
Photos: Tom Colby / Jane Roe
	– · Tom Colby / Jane Roe · –
Photos: Tom Colby (left) and Jane Roe (right)
	– · Tom Colby · – · notes=left && – · Jane Roe · – · notes=right
Composite: Tom Colby/Getty Images; Jane Roe/AP
	– · Tom Colby · – · orgs=Getty Images && – · Jane Roe · – · orgs=AP
Illustration: Tom Colby for The Daily Ledger
	– · Tom Colby · – · for=The Daily Ledger · illustrator
Illustration by Tom Colby. Source images: Getty Images
	– · Tom Colby · – · parts=Getty Images · illustrator
Graphic: The Daily Ledger. Source: NASA
	– · The Daily Ledger · – · orgs=NASA
Photo: Tom Colby/Getty Images; Jane Roe/AP
	– · Tom Colby · – · orgs=Getty Images && – · Jane Roe · – · orgs=AP
Image credits: Tom Colby (CC BY 2.0), Jane Roe (CC BY-SA 3.0), John Doe (CC0)
	– · Tom Colby · CC-BY-2.0 && – · Jane Roe · CC-BY-SA-3.0 && – · John Doe · CC0-1.0
Photos: Tom Colby, CC BY 2.0; Jane Roe, CC BY-SA 3.0
	– · Tom Colby · CC-BY-2.0 && – · Jane Roe · CC-BY-SA-3.0
Photo: Tom Colby; Jane Roe
	– · Tom Colby; Jane Roe · –
Görsel: "Eski Liman", Ali Kaya, CC BY-SA 4.0 lisansı altındadır. Kırpılmıştır.
	Eski Liman · Ali Kaya · CC-BY-SA-4.0 · notes=Kırpılmıştır
`
