package rights_test

import "testing"

func TestCreditsAsCommonsAndFlickrWriteThem(t *testing.T) { checkCredits(t, commonsCredits) }

// commonsCredits are lines as Wikimedia Commons, Flickr and the free stock sites write them.
const commonsCredits = `
Анна Ли [CC BY-NC-SA 4.0], via Wikimedia Commons.
	– · Анна Ли · CC-BY-NC-SA-4.0 · source=Wikimedia Commons
Łukasz Żółć [CC BY-ND 3.0 (https://creativecommons.org/licenses/by-nd/3.0/)], via Wikimedia Commons.
	– · Łukasz Żółć · CC-BY-ND-3.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nd/3.0/
the real m0nty, CC BY 3.0 TH <https://creativecommons.org/licenses/by/3.0/th/>, via Wikimedia Commons
	– · the real m0nty · LicenseRef-CC-BY-3.0-TH · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by/3.0/th/
Photo credit: blue.heron.22, CC BY-SA 4.0, via Wikimedia Commons.
	– · blue.heron.22 · CC-BY-SA-4.0 · source=Wikimedia Commons
Photo by Duc d’Aulne via Wikimedia Commons (CC BY 3.0)
	– · Duc d’Aulne · CC-BY-3.0 · source=Wikimedia Commons
Kahoʻolawe Kai / Wikimedia Commons / CC BY-SA 2.5.
	– · Kahoʻolawe Kai · CC-BY-SA-2.5 · source=Wikimedia Commons
No. 6, CC BY-NC-SA 3.0, Wikimedia Commons
	– · No. 6 · CC-BY-NC-SA-3.0 · source=Wikimedia Commons
By Željko Šarić (Own work) [CC BY 4.0 (https://creativecommons.org/licenses/by/4.0)], via Wikimedia Commons
	– · Željko Šarić · CC-BY-4.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by/4.0 · notes=Own work
Ana de la Cruz / Wikimedia Commons / CC BY-NC 2.5
	– · Ana de la Cruz · CC-BY-NC-2.5 · source=Wikimedia Commons
John Doe III [CC BY-ND 2.5], via Wikimedia Commons.
	– · John Doe III · CC-BY-ND-2.5 · source=Wikimedia Commons
Олена Ґудзь, CC BY-NC 3.0 HK <http://creativecommons.org/licenses/by-nc/3.0/hk/>, via Wikimedia Commons
	– · Олена Ґудзь · LicenseRef-CC-BY-NC-3.0-HK · source=Wikimedia Commons · stated=http://creativecommons.org/licenses/by-nc/3.0/hk/
By Ludwig van der Berg (Own work) [CC BY 2.5 (https://creativecommons.org/licenses/by/2.5)], via Wikimedia Commons.
	– · Ludwig van der Berg · CC-BY-2.5 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by/2.5 · notes=Own work
By María José Peña Ñíguez (Own work) [CC BY-NC-ND 4.0 (https://creativecommons.org/licenses/by-nc-nd/4.0/)], via Wikimedia Commons
	– · María José Peña Ñíguez · CC-BY-NC-ND-4.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc-nd/4.0/ · notes=Own work
И. Щукин / Wikimedia Commons / CC BY-NC-SA 2.0 kr
	– · И. Щукин · LicenseRef-CC-BY-NC-SA-2.0-KR · source=Wikimedia Commons
דנה לוי / CC BY-ND (https://creativecommons.org/licenses/by-nd/4.0)
	– · דנה לוי · CC-BY-ND-4.0 · stated=https://creativecommons.org/licenses/by-nd/4.0
50mm.only, CC BY-NC-ND 3.0 <https://creativecommons.org/licenses/by-nc-nd/3.0>, via Wikimedia Commons
	– · 50mm.only · CC-BY-NC-ND-3.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc-nd/3.0
mario_87, CC BY 2.0 <https://creativecommons.org/licenses/by/2.0/>, via Wikimedia Commons
	– · mario_87 · CC-BY-2.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by/2.0/
Sinéad O’Rourke, CC BY-NC 3.0 <http://creativecommons.org/licenses/by-nc/3.0/>, via Wikimedia Commons
	– · Sinéad O’Rourke · CC-BY-NC-3.0 · source=Wikimedia Commons · stated=http://creativecommons.org/licenses/by-nc/3.0/
İlker Çağlar, CC BY-SA 3.0 <https://creativecommons.org/licenses/by-sa/3.0>, via Wikimedia Commons
	– · İlker Çağlar · CC-BY-SA-3.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-sa/3.0
Þóra Ægisdóttir / CC BY-NC-ND (https://creativecommons.org/licenses/by-nc-nd/2.1/ca/)
	– · Þóra Ægisdóttir · LicenseRef-CC-BY-NC-ND-2.1-CA · stated=https://creativecommons.org/licenses/by-nc-nd/2.1/ca/
Søren af Holm [CC BY-NC 2.5 DK], via Wikimedia Commons.
	– · Søren af Holm · LicenseRef-CC-BY-NC-2.5-DK · source=Wikimedia Commons
김인수, CC BY-NC 3.0 IT <https://creativecommons.org/licenses/by-nc/3.0/it>, via Wikimedia Commons.
	– · 김인수 · LicenseRef-CC-BY-NC-3.0-IT · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc/3.0/it
Image credit: Leyla Əliyeva via Wikimedia Commons (CC BY-ND 2.0)
	– · Leyla Əliyeva · CC-BY-ND-2.0 · source=Wikimedia Commons
Ximena Larrañeta [CC BY-NC-ND 2.5 CA], via Wikimedia Commons
	– · Ximena Larrañeta · LicenseRef-CC-BY-NC-ND-2.5-CA · source=Wikimedia Commons
dash-ed [CC BY-NC 4.0], via Wikimedia Commons.
	– · dash-ed · CC-BY-NC-4.0 · source=Wikimedia Commons
mr.smith [CC BY-NC-ND 3.0], via Wikimedia Commons.
	– · mr.smith · CC-BY-NC-ND-3.0 · source=Wikimedia Commons
Bo Ek, CC BY-SA 2.5 es <https://creativecommons.org/licenses/by-sa/2.5/es/>, via Wikimedia Commons
	– · Bo Ek · LicenseRef-CC-BY-SA-2.5-ES · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-sa/2.5/es/
By Ana de la Cruz (Own work) [CC BY-NC-SA 3.0 ES (https://creativecommons.org/licenses/by-nc-sa/3.0/es)], via Wikimedia Commons.
	– · Ana de la Cruz · LicenseRef-CC-BY-NC-SA-3.0-ES · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc-sa/3.0/es · notes=Own work
Tom Colby [CC BY 4.0], via Wikimedia Commons
	– · Tom Colby · CC-BY-4.0 · source=Wikimedia Commons
Željko Šarić / CC BY-SA (http://creativecommons.org/licenses/by-sa/2.0/kr)
	– · Željko Šarić · LicenseRef-CC-BY-SA-2.0-KR · stated=http://creativecommons.org/licenses/by-sa/2.0/kr
Kahoʻolawe Kai, CC BY-NC 2.0 <https://creativecommons.org/licenses/by-nc/2.0/>, via Wikimedia Commons
	– · Kahoʻolawe Kai · CC-BY-NC-2.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc/2.0/
Anne-Sophie Le Goff, CC BY-SA 2.5 <https://creativecommons.org/licenses/by-sa/2.5>, via Wikimedia Commons.
	– · Anne-Sophie Le Goff · CC-BY-SA-2.5 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-sa/2.5
Photo: dr. no, CC BY 3.0, via Wikimedia Commons
	– · dr. no · CC-BY-3.0 · source=Wikimedia Commons
Image: Duc d’Aulne, CC BY-NC 3.0 ug, via Wikimedia Commons.
	– · Duc d’Aulne · LicenseRef-CC-BY-NC-3.0-UG · source=Wikimedia Commons
Photo credit: blue.heron.22, CC BY-NC 2.1 au, via Wikimedia Commons.
	– · blue.heron.22 · LicenseRef-CC-BY-NC-2.1-AU · source=Wikimedia Commons
Fionnuala Ní Bhriain, CC BY-SA 4.0 <http://creativecommons.org/licenses/by-sa/4.0>, via Wikimedia Commons
	– · Fionnuala Ní Bhriain · CC-BY-SA-4.0 · source=Wikimedia Commons · stated=http://creativecommons.org/licenses/by-sa/4.0
A. N. Other, CC BY-ND 3.0 <https://creativecommons.org/licenses/by-nd/3.0/>, via Wikimedia Commons.
	– · A. N. Other · CC-BY-ND-3.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nd/3.0/
Ali Kaya, CC BY-NC-SA 4.0 <https://creativecommons.org/licenses/by-nc-sa/4.0>, via Wikimedia Commons.
	– · Ali Kaya · CC-BY-NC-SA-4.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc-sa/4.0
Conde de Vela, CC BY-SA 4.0 <https://creativecommons.org/licenses/by-sa/4.0>, via Wikimedia Commons.
	– · Conde de Vela · CC-BY-SA-4.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-sa/4.0
Photo by blue.heron.22 via Wikimedia Commons (CC BY-NC-ND 2.5 ZA).
	– · blue.heron.22 · LicenseRef-CC-BY-NC-ND-2.5-ZA · source=Wikimedia Commons
Photo by Jo Lee #2 via Wikimedia Commons (CC BY 3.0).
	– · Jo Lee #2 · CC-BY-3.0 · source=Wikimedia Commons
Sinéad O’Rourke / Wikimedia Commons / CC BY-NC 4.0
	– · Sinéad O’Rourke · CC-BY-NC-4.0 · source=Wikimedia Commons
Þóra Ægisdóttir, CC BY-NC-ND 4.0 <https://creativecommons.org/licenses/by-nc-nd/4.0>, via Wikimedia Commons
	– · Þóra Ægisdóttir · CC-BY-NC-ND-4.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc-nd/4.0
Le Monde à l'Envers, Public Domain, via Wikimedia Commons
	– · Le Monde à l'Envers · LicenseRef-PublicDomain · source=Wikimedia Commons
Þóra Ægisdóttir, Public domain, via Wikimedia Commons
	– · Þóra Ægisdóttir · LicenseRef-PublicDomain · source=Wikimedia Commons
Photo: Иван Петров / Wikimedia Commons / Public Domain
	– · Иван Петров · LicenseRef-PublicDomain · source=Wikimedia Commons
Image: Sinéad O’Rourke / Wikimedia Commons / Public domain
	– · Sinéad O’Rourke · LicenseRef-PublicDomain · source=Wikimedia Commons
Image: John Doe III / Wikimedia Commons / Public domain
	– · John Doe III · LicenseRef-PublicDomain · source=Wikimedia Commons
Image: Fionnuala Ní Bhriain / Wikimedia Commons / Public domain
	– · Fionnuala Ní Bhriain · LicenseRef-PublicDomain · source=Wikimedia Commons
Image: Ruby Standby / Wikimedia Commons / Public Domain
	– · Ruby Standby · LicenseRef-PublicDomain · source=Wikimedia Commons
Image: Le Monde à l'Envers / Wikimedia Commons / Public Domain
	– · Le Monde à l'Envers · LicenseRef-PublicDomain · source=Wikimedia Commons
Иван Петров, Public Domain, via Wikimedia Commons
	– · Иван Петров · LicenseRef-PublicDomain · source=Wikimedia Commons
Käthe von Arnsberg (User:KvA), CC BY-SA 3.0, via Wikimedia Commons
	– · Käthe von Arnsberg · CC-BY-SA-3.0 · source=Wikimedia Commons · notes=User:KvA
Photo: hafenblick, https://creativecommons.org/licenses/by/2.0/
	– · hafenblick · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
“🐟 market” by Tom Colby via Flickr (CC BY-SA 2.0)
	🐟 market · Tom Colby · CC-BY-SA-2.0 · source=Flickr
"C++" by snap-happy via Flickr (CC BY-SA 2.0)
	C++ · snap-happy · CC-BY-SA-2.0 · source=Flickr
"No 10: the door" by hafenblick via Flickr (CC BY-NC 2.0)
	No 10: the door · hafenblick · CC-BY-NC-2.0 · source=Flickr
Photo credit: rpoole, https://creativecommons.org/licenses/by-nc-nd/2.0/
	– · rpoole · CC-BY-NC-ND-2.0 · stated=https://creativecommons.org/licenses/by-nc-nd/2.0/
Photo: lensandlight via Flickr, CC BY-NC-ND 2.0
	– · lensandlight · CC-BY-NC-ND-2.0 · source=Flickr
Image: Åsa Lindström, https://creativecommons.org/licenses/by-nc/2.0/
	– · Åsa Lindström · CC-BY-NC-2.0 · stated=https://creativecommons.org/licenses/by-nc/2.0/
Photo: quaywatcher via Flickr, CC BY-NC 2.0
	– · quaywatcher · CC-BY-NC-2.0 · source=Flickr
Photo credit: rpoole, https://creativecommons.org/licenses/by-nc-sa/2.0/
	– · rpoole · CC-BY-NC-SA-2.0 · stated=https://creativecommons.org/licenses/by-nc-sa/2.0/
Photo: k1tt3n, https://creativecommons.org/licenses/by-sa/2.0/
	– · k1tt3n · CC-BY-SA-2.0 · stated=https://creativecommons.org/licenses/by-sa/2.0/
Søren af Holm, CC0, via Wikimedia Commons
	– · Søren af Holm · CC0-1.0 · source=Wikimedia Commons
Mary Ann Evans-Wright, CC0 1.0 <http://creativecommons.org/publicdomain/zero/1.0/deed.en>, via Wikimedia Commons
	– · Mary Ann Evans-Wright · CC0-1.0 · source=Wikimedia Commons · stated=http://creativecommons.org/publicdomain/zero/1.0/deed.en
김인수, CC0 1.0 <http://creativecommons.org/publicdomain/zero/1.0/deed.en>, via Wikimedia Commons
	– · 김인수 · CC0-1.0 · source=Wikimedia Commons · stated=http://creativecommons.org/publicdomain/zero/1.0/deed.en
Fionnuala Ní Bhriain, CC0 1.0 <http://creativecommons.org/publicdomain/zero/1.0/deed.en>, via Wikimedia Commons
	– · Fionnuala Ní Bhriain · CC0-1.0 · source=Wikimedia Commons · stated=http://creativecommons.org/publicdomain/zero/1.0/deed.en
Ludwig van der Berg, CC0, via Wikimedia Commons
	– · Ludwig van der Berg · CC0-1.0 · source=Wikimedia Commons
Bo Ek, CC0 1.0 <http://creativecommons.org/publicdomain/zero/1.0/deed.en>, via Wikimedia Commons
	– · Bo Ek · CC0-1.0 · source=Wikimedia Commons · stated=http://creativecommons.org/publicdomain/zero/1.0/deed.en
अनिता शर्मा, CC0, via Wikimedia Commons
	– · अनिता शर्मा · CC0-1.0 · source=Wikimedia Commons
Ludwig van der Berg, CC0 1.0 <http://creativecommons.org/publicdomain/zero/1.0/deed.en>, via Wikimedia Commons
	– · Ludwig van der Berg · CC0-1.0 · source=Wikimedia Commons · stated=http://creativecommons.org/publicdomain/zero/1.0/deed.en
Mary Ann Evans-Wright, CC0, via Wikimedia Commons
	– · Mary Ann Evans-Wright · CC0-1.0 · source=Wikimedia Commons
Søren af Holm, CC0 1.0 <http://creativecommons.org/publicdomain/zero/1.0/deed.en>, via Wikimedia Commons
	– · Søren af Holm · CC0-1.0 · source=Wikimedia Commons · stated=http://creativecommons.org/publicdomain/zero/1.0/deed.en
'Boats [detail]', by Yuki.N [CC BY-SA 2.5]: http://creativecommons.org/licenses/by-sa/2.5
	Boats [detail] · Yuki.N · CC-BY-SA-2.5 · stated=http://creativecommons.org/licenses/by-sa/2.5
Picture: “C++” by mario_87 used under CC BY 1.0 https://creativecommons.org/licenses/by/1.0/
	C++ · mario_87 · CC-BY-1.0 · stated=https://creativecommons.org/licenses/by/1.0/
Featured image: "Boats (b/w)", by Tom Colby, licensed under CC BY-SA 4.0: https://creativecommons.org/licenses/by-sa/4.0/
	Boats (b/w) · Tom Colby · CC-BY-SA-4.0 · stated=https://creativecommons.org/licenses/by-sa/4.0/
Credit: “Photo: a self-portrait”, by Nguyễn Thị Lan – CC BY-NC 2.0 <https://creativecommons.org/licenses/by-nc/2.0>
	Photo: a self-portrait · Nguyễn Thị Lan · CC-BY-NC-2.0 · stated=https://creativecommons.org/licenses/by-nc/2.0
Photography: ‘IMG_2231’ by the real m0nty used under CC BY-ND 4.0 <http://creativecommons.org/licenses/by-nd/4.0>
	IMG_2231 · the real m0nty · CC-BY-ND-4.0 · stated=http://creativecommons.org/licenses/by-nd/4.0
Photo credit – "הנמל הישן" by Duc d’Aulne, used under CC BY-NC-ND 3.0 http://creativecommons.org/licenses/by-nc-nd/3.0
	הנמל הישן · Duc d’Aulne · CC-BY-NC-ND-3.0 · stated=http://creativecommons.org/licenses/by-nc-nd/3.0
Picture: “Licensed to grill” by J. K. van der Berg-O'Neill – CC BY-NC 4.0 (https://creativecommons.org/licenses/by-nc/4.0/)
	Licensed to grill · J. K. van der Berg-O'Neill · CC-BY-NC-4.0 · stated=https://creativecommons.org/licenses/by-nc/4.0/
Pic: “Rock ’n’ Roll”, by Le Monde à l'Envers – CC BY-ND 3.0: http://creativecommons.org/licenses/by-nd/3.0
	Rock ’n’ Roll · Le Monde à l'Envers · CC-BY-ND-3.0 · stated=http://creativecommons.org/licenses/by-nd/3.0
Photography: “Eski Liman” by n0t a n4me [CC BY-SA 4.0]: http://creativecommons.org/licenses/by-sa/4.0
	Eski Liman · n0t a n4me · CC-BY-SA-4.0 · stated=http://creativecommons.org/licenses/by-sa/4.0
some other guy, CC BY-NC-SA 2.5 <https://creativecommons.org/licenses/by-nc-sa/2.5>, via Wikimedia Commons
	– · some other guy · CC-BY-NC-SA-2.5 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc-sa/2.5
"Die Brücke" by some other guy, Creative Commons Attribution-ShareAlike 4.0 International License.
	Die Brücke · some other guy · CC-BY-SA-4.0
`
