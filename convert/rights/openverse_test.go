package rights_test

import "testing"

func TestCreditsAsOpenverseWritesThem(t *testing.T) { checkCredits(t, openverseCredits) }

// openverseCredits are lines as Openverse writes them: its titles and accounts hold anything.
const openverseCredits = `
Image credit: ‘Image credit crunch’ by x is licensed under CC BY-NC-SA 4.0
	Image credit crunch · x · CC-BY-NC-SA-4.0
PHOTO: "mIxEd CaSe" by mr.smith is licensed with CC BY-SA 3.0
	mIxEd CaSe · mr.smith · CC-BY-SA-3.0
Image credit: "P1010045" by Bo Ek is licensed under CC BY 4.0
	P1010045 · Bo Ek · CC-BY-4.0
Photo: ‘Старый порт’ by www.tidepool.example is licensed under CC BY 2.0
	Старый порт · www.tidepool.example · CC-BY-2.0
Image Credit: “This work” by Unported Pictures is licensed under CC BY-NC 4.0
	This work · Unported Pictures · CC-BY-NC-4.0
Picture credit: “#harbour #night” by Free Wheel is licensed under CC BY 2.5
	#harbour #night · Free Wheel · CC-BY-2.5
PHOTO: ‘No 10: the door’ by Sinéad O’Rourke is licensed under CC BY-NC-ND 4.0
	No 10: the door · Sinéad O’Rourke · CC-BY-NC-ND-4.0
Picture credit: "Photo by moonlight" by rpoole is licensed under CC BY-ND 2.5
	Photo by moonlight · rpoole · CC-BY-ND-2.5
Image credit: “Old harbour map” by Licence Lane is licensed under CC BY-NC 1.0
	Old harbour map · Licence Lane · CC-BY-NC-1.0
Image credit: “Old harbour map” by f/8 and be there is licensed under CC BY-NC-SA 4.0
	Old harbour map · f/8 and be there · CC-BY-NC-SA-4.0
Image credit: “Old harbour map” by Ng is licensed under CC BY-SA 4.0
	Old harbour map · Ng · CC-BY-SA-4.0
Image credit: "Old harbour map" by María José Peña Ñíguez is licensed under CC BY 3.0
	Old harbour map · María José Peña Ñíguez · CC-BY-3.0
Image credit: “Old harbour map” by Ed is licensed under CC BY-NC-ND 2.0
	Old harbour map · Ed · CC-BY-NC-ND-2.0
Image credit: "Old harbour map" by lens & light studio is licensed under CC BY 4.0
	Old harbour map · lens & light studio · CC-BY-4.0
Image credit: "Old harbour map" by Q is licensed under CC BY-NC-SA 2.0
	Old harbour map · Q · CC-BY-NC-SA-2.0
Image credit: "Old harbour map" by Zoë Håkansson-Reid is licensed under CC BY-NC-ND 3.0
	Old harbour map · Zoë Håkansson-Reid · CC-BY-NC-ND-3.0
"1984" by Jane Roe is licensed under CC BY-NC-SA 3.0.
	1984 · Jane Roe · CC-BY-NC-SA-3.0
Image credit: “50% off” by Jane Roe is licensed under CC BY-NC-SA 4.0
	50% off · Jane Roe · CC-BY-NC-SA-4.0
Image credit: “All Rights Reserved mural” by Jane Roe is licensed under CC BY 3.0
	All Rights Reserved mural · Jane Roe · CC-BY-3.0
Image credit: "The "Blue" Door" by Jane Roe is licensed under CC BY 2.0
	The "Blue" Door · Jane Roe · CC-BY-2.0
Image credit: "Старый порт" by Jane Roe is licensed under CC BY-SA 4.0
	Старый порт · Jane Roe · CC-BY-SA-4.0
Photo: “The CC BY-SA 2.0 sticker on a laptop” by Jane Roe is licensed under CC BY 2.5
	The CC BY-SA 2.0 sticker on a laptop · Jane Roe · CC-BY-2.5
“Plate XII. The estuary” by Jane Roe is licensed under CC BY-NC 4.0
	Plate XII. The estuary · Jane Roe · CC-BY-NC-4.0
Image credit: “Köhnə liman” by Jane Roe is licensed under CC BY-NC 2.5.
	Köhnə liman · Jane Roe · CC-BY-NC-2.5
“Image licensed under protest” by CC Chapman-Poole is licensed under CC BY 2.0
	Image licensed under protest · CC Chapman-Poole · CC-BY-2.0
“My CC0 tattoo” by Jane Roe is licensed under CC BY-SA 4.0
	My CC0 tattoo · Jane Roe · CC-BY-SA-4.0
“This work is marked with ink” by Public Domain Pete is marked with CC0 1.0
	This work is marked with ink · Public Domain Pete · CC0-1.0
“CC BY 4.0 mug” by Public Domain Pete is licensed under CC BY-NC 2.0
	CC BY 4.0 mug · Public Domain Pete · CC-BY-NC-2.0
“Public domain” by Jane Roe is licensed under CC BY 3.0
	Public domain · Jane Roe · CC-BY-3.0
“All rights reserved” by CC Chapman-Poole is licensed under CC BY-ND 2.0
	All rights reserved · CC Chapman-Poole · CC-BY-ND-2.0
“By hand” by CC Chapman-Poole is marked with Public Domain Mark 1.0
	By hand · CC Chapman-Poole · CC-PDM-1.0
“© 1911” by Jane Roe is licensed under CC BY 2.0
	© 1911 · Jane Roe · CC-BY-2.0
„Mud, salt and rope“ by lens & light studio is licensed under CC BY-NC-SA 4.0
	Mud, salt and rope · lens & light studio · CC-BY-NC-SA-4.0
«The CC BY-SA 2.0 sticker on a laptop» by 50mm.only is licensed under CC BY-NC-SA 2.0
	The CC BY-SA 2.0 sticker on a laptop · 50mm.only · CC-BY-NC-SA-2.0
»Boats [detail]« by Smith, John is licensed under CC BY-NC 2.0
	Boats [detail] · Smith, John · CC-BY-NC-2.0
”Rock ’n’ Roll“ by Ann "Nan" Lee is licensed under CC BY-ND 4.0
	Rock ’n’ Roll · Ann "Nan" Lee · CC-BY-ND-4.0
«Старый порт» by Željko Šarić is licensed under CC BY 2.0
	Старый порт · Željko Šarić · CC-BY-2.0
「is it art?」 by Kahoʻolawe Kai is licensed under CC BY-ND 2.0
	is it art? · Kahoʻolawe Kai · CC-BY-ND-2.0
»quay« by Олена Ґудзь is licensed under CC BY-NC 4.0
	quay · Олена Ґудзь · CC-BY-NC-4.0
「Le Buffet, Midi」 by snapshots by vic is licensed under CC BY-NC-ND 3.0
	Le Buffet, Midi · snapshots by vic · CC-BY-NC-ND-3.0
[Image credit: "via Appia" by el_gato (away) is licensed under CC BY-ND 4.0]
	via Appia · el_gato (away) · CC-BY-ND-4.0
(Photograph: “Photo by moonlight” is licensed under CC BY 3.0)
	Photo by moonlight · – · CC-BY-3.0
("Hello..." by quaywatcher is licensed under CC BY-NC-SA 3.0)
	Hello... · quaywatcher · CC-BY-NC-SA-3.0
(Credit: "By the river" by Jo Lee #2 is licensed under CC BY-SA 1.0)
	By the river · Jo Lee #2 · CC-BY-SA-1.0
[Pic: "Work in progress" by Ana Li and Tom Poole is licensed under CC BY-NC-SA 2.5]
	Work in progress · Ana Li and Tom Poole · CC-BY-NC-SA-2.5
[Photo credit – "x" by Owain ap Rhys is licensed under CC BY-SA 4.0]
	x · Owain ap Rhys · CC-BY-SA-4.0
[Image credit: "CC me in" by 김인수 is licensed under CC BY 4.0]
	CC me in · 김인수 · CC-BY-4.0
(Photo: “Work in progress” by Олена Ґудзь is licensed under CC BY-SA 2.0)
	Work in progress · Олена Ґудзь · CC-BY-SA-2.0
“Day by day, year by year” by Vic & Dee is licensed under Creative Commons Attribution-NonCommercial 2.0 Generic.
	Day by day, year by year · Vic & Dee · CC-BY-NC-2.0
“Το παλιό λιμάνι” by دينا الخطيب is licensed under Creative Commons Attribution-Noncommercial-No Derivative Works 2.0 Generic Licence
	Το παλιό λιμάνι · دينا الخطيب · CC-BY-NC-ND-2.0
“St. Orrin's” by Sgt. Pepper Roe is licensed under the Creative Commons Attribution 2.0 Generic Licence.
	St. Orrin's · Sgt. Pepper Roe · CC-BY-2.0
“DSC04417.JPG” by semi;colon is licensed under the Creative Commons Attribution-NoDerivs 1.0 Generic
	DSC04417.JPG · semi;colon · CC-BY-ND-1.0
“x” by Wendy Bythesea is licensed under Creative Commons Attribution 3.0 Unported.
	x · Wendy Bythesea · CC-BY-3.0
"View from No. 5, looking N." by Q is licensed under a Creative Commons Attribution-ShareAlike 4.0 International Licence
	View from No. 5, looking N. · Q · CC-BY-SA-4.0
“Wait…” by Le Monde à l'Envers is licensed under a Creative Commons Attribution-Noncommercial-No Derivative Works 3.0 Unported License
	Wait… · Le Monde à l'Envers · CC-BY-NC-ND-3.0
‘A view of "Dubliners" by Joyce in a window’ by Þóra Ægisdóttir is licensed under a Creative Commons Attribution-ShareAlike 3.0 Unported Licence.
	A view of "Dubliners" by Joyce in a window · Þóra Ægisdóttir · CC-BY-SA-3.0
"Flickr meetup 2011" by Jean-Luc d'Artois is licensed under CC BY-SA 3.0 CH
	Flickr meetup 2011 · Jean-Luc d'Artois · LicenseRef-CC-BY-SA-3.0-CH
“Æbleskiver” by Nguyễn Thị Lan is licensed under CC BY-NC 3.0 IT.
	Æbleskiver · Nguyễn Thị Lan · LicenseRef-CC-BY-NC-3.0-IT
“古い港” by Unported Pictures is licensed under CC BY-NC-ND 2.1 AU
	古い港 · Unported Pictures · LicenseRef-CC-BY-NC-ND-2.1-AU
“Plate XII. The estuary” by user 48213907 is licensed under CC BY-NC-ND 2.0 AT
	Plate XII. The estuary · user 48213907 · LicenseRef-CC-BY-NC-ND-2.0-AT
“Lighthouse no. 4” by Željko Šarić is licensed under CC BY-NC-SA 2.5 DK.
	Lighthouse no. 4 · Željko Šarić · LicenseRef-CC-BY-NC-SA-2.5-DK
'Wait…' by 50mm.only is licensed under CC BY-SA 2.5 ES.
	Wait… · 50mm.only · LicenseRef-CC-BY-SA-2.5-ES
“Café au lait – Sète” by Vic & Dee is licensed under CC BY 2.0 FR
	Café au lait – Sète · Vic & Dee · LicenseRef-CC-BY-2.0-FR
"Painted by hand by candlelight" by Design by Ana is licensed under CC BY-ND 2.0 FR.
	Painted by hand by candlelight · Design by Ana · LicenseRef-CC-BY-ND-2.0-FR
"quay" by rpoole is licensed under CC SA 1.0
	quay · rpoole · CC-SA-1.0
‘mIxEd CaSe’ by el_gato (away) is marked with CC0 1.0.
	mIxEd CaSe · el_gato (away) · CC0-1.0
Image credit: “Oude haven” is marked with CC PDM 1.0
	Oude haven · – · CC-PDM-1.0
Image credit: "Puerto viejo" by Sinéad O’Rourke is marked with Public Domain Mark 1.0
	Puerto viejo · Sinéad O’Rourke · CC-PDM-1.0
Image credit: “Joe's; or, the café” by Łukasz Żółć is marked with CC0 1.0.
	Joe's; or, the café · Łukasz Żółć · CC0-1.0
“"Quiet" sign” by דנה לוי is marked with CC0 1.0
	"Quiet" sign · דנה לוי · CC0-1.0
Cover photo: "#harbour #night" by 田中 花子 is marked with Public Domain Mark 1.0.
	#harbour #night · 田中 花子 · CC-PDM-1.0
Image credit: “Painted by hand by candlelight” by Unported Pictures is marked with Public Domain Mark 1.0
	Painted by hand by candlelight · Unported Pictures · CC-PDM-1.0
Cover photo: "Tide table (April–June)" by quaywatcher is marked with CC0 1.0 Universal
	Tide table (April–June) · quaywatcher · CC0-1.0
(Image credit: “Mayor of Holt (centre) with staff, 12 May 1931” by Wendy Bythesea is marked with CC PDM 1.0)
	Mayor of Holt (centre) with staff, 12 May 1931 · Wendy Bythesea · CC-PDM-1.0
[Image credit: "Flickr meetup 2011" by Ruby Standby is marked with CC0 1.0]
	Flickr meetup 2011 · Ruby Standby · CC0-1.0
[Image credit: "Mud, salt and rope" is marked with CC0 1.0]
	Mud, salt and rope · – · CC0-1.0
(PHOTO: "Getty Museum steps" by Roe, Jane M. is marked with CC PDM 1.0)
	Getty Museum steps · Roe, Jane M. · CC-PDM-1.0
[Image Credit: "Anne, Lady Poole" is marked with PDM 1.0]
	Anne, Lady Poole · – · CC-PDM-1.0
Image credit: “Image credit crunch” is marked with CC0 1.0 Universal
	Image credit crunch · – · CC0-1.0
Image Credit: ‘trailing space inn’ by John Doe III is marked with CC0 1.0
	trailing space inn · John Doe III · CC0-1.0
Photograph: “Sailors' Rest” by M'hamed Bel Haj is marked with CC0 1.0
	Sailors' Rest · M'hamed Bel Haj · CC0-1.0
PHOTO: “Day by day, year by year” by 田中 花子 is marked with CC0 1.0
	Day by day, year by year · 田中 花子 · CC0-1.0
Image credit: “Mayor of Holt (centre) with staff, 12 May 1931” by Søren af Holm is marked under CC0 1.0
	Mayor of Holt (centre) with staff, 12 May 1931 · Søren af Holm · CC0-1.0
Image credit: '1984' is marked with CC0 1.0
	1984 · – · CC0-1.0
Image credit: This work by Fionnuala Ní Bhriain is licensed under CC BY-NC-ND 2.0
	– · Fionnuala Ní Bhriain · CC-BY-NC-ND-2.0
Image credit: This work by user 48213907 is licensed under CC BY-SA 2.0.
	– · user 48213907 · CC-BY-SA-2.0
Photo: This work by Capt. A. Holt RN is licensed with CC BY-NC-SA 2.0
	– · Capt. A. Holt RN · CC-BY-NC-SA-2.0
Image credit: This work is licensed under CC BY-SA 3.0
	– · – · CC-BY-SA-3.0
Header image: This work by Leyla Əliyeva is licensed under CC BY 4.0
	– · Leyla Əliyeva · CC-BY-4.0
Image credit: This work by the real m0nty is licensed under CC BY-SA 2.5.
	– · the real m0nty · CC-BY-SA-2.5
Picture credit: This work by 7th_wave is licensed with CC BY-SA 4.0
	– · 7th_wave · CC-BY-SA-4.0
This work by René Garçonnet is licensed under CC BY-ND 4.0
	– · René Garçonnet · CC-BY-ND-4.0
Image credit: This work by 焦鹏 is licensed under CC BY-NC 4.0 / Colour adjusted
	– · 焦鹏 · CC-BY-NC-4.0 · notes=Colour adjusted
Photo credit – This work is licensed under CC BY 3.0 / Colour adjusted
	– · – · CC-BY-3.0 · notes=Colour adjusted
This work by Fionnuala Ní Bhriain is marked with CC PDM 1.0
	– · Fionnuala Ní Bhriain · CC-PDM-1.0
Image credit: This work by دينا الخطيب is marked with CC0 1.0 Universal
	– · دينا الخطيب · CC0-1.0
Pic: This work by Wendy Bythesea is marked with CC0 1.0
	– · Wendy Bythesea · CC0-1.0
PHOTO: This work by John Doe III is marked with PDM 1.0
	– · John Doe III · CC-PDM-1.0
IMAGE CREDIT: This work by Conde de Vela is marked with Public Domain Mark 1.0
	– · Conde de Vela · CC-PDM-1.0
This work is marked with Public Domain Mark 1.0
	– · – · CC-PDM-1.0
This work by Owain ap Rhys is marked with CC PDM 1.0
	– · Owain ap Rhys · CC-PDM-1.0
Header image: “Plate XII. The estuary” by María José Peña Ñíguez is licensed under CC BY-NC-ND 3.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc-nd/3.0/deed.en?ref=openverse.
	Plate XII. The estuary · María José Peña Ñíguez · CC-BY-NC-ND-3.0 · stated=https://creativecommons.org/licenses/by-nc-nd/3.0/deed.en
Photography: "The CC BY-SA 2.0 sticker on a laptop" by Zoë Håkansson-Reid is licensed under CC BY-NC 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc/4.0/?ref=openverse.
	The CC BY-SA 2.0 sticker on a laptop · Zoë Håkansson-Reid · CC-BY-NC-4.0 · stated=https://creativecommons.org/licenses/by-nc/4.0/
Image credit: “Version 3.0” by Ann "Nan" Lee is licensed with CC BY-NC-SA 3.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc-sa/3.0/?ref=openverse.
	Version 3.0 · Ann "Nan" Lee · CC-BY-NC-SA-3.0 · stated=https://creativecommons.org/licenses/by-nc-sa/3.0/
Photograph: “Hello...” by Sinéad O’Rourke is licensed under CC BY 2.5. To view a copy of this license, visit https://creativecommons.org/licenses/by/2.5/?ref=openverse.
	Hello... · Sinéad O’Rourke · CC-BY-2.5 · stated=https://creativecommons.org/licenses/by/2.5/
Image credit: “Köhnə liman” is licensed under CC BY-NC 2.5. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc/2.5/deed.en?ref=openverse&atype=text.
	Köhnə liman · – · CC-BY-NC-2.5 · stated=https://creativecommons.org/licenses/by-nc/2.5/deed.en
Image credit: "St. Orrin's" by Олена Ґудзь is licensed under CC BY-SA 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-sa/4.0/deed.en?ref=openverse.
	St. Orrin's · Олена Ґудзь · CC-BY-SA-4.0 · stated=https://creativecommons.org/licenses/by-sa/4.0/deed.en
Image credit: ‘Old harbour map’ by Kőszegi Éva is licensed under CC BY-NC-ND 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc-nd/4.0/?ref=openverse.
	Old harbour map · Kőszegi Éva · CC-BY-NC-ND-4.0 · stated=https://creativecommons.org/licenses/by-nc-nd/4.0/
"Photo" by Kahoʻolawe Kai is licensed under CC BY 4.0. To view a copy of this license, visit http://creativecommons.org/licenses/by/4.0/?ref=openverse.
	Photo · Kahoʻolawe Kai · CC-BY-4.0 · stated=http://creativecommons.org/licenses/by/4.0/
(Image credit: “Free licence plate” by 7th_wave is licensed under CC BY-NC-SA 3.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc-sa/3.0/?ref=ccsearch)
	Free licence plate · 7th_wave · CC-BY-NC-SA-3.0 · stated=https://creativecommons.org/licenses/by-nc-sa/3.0/
[“Under licence” by Sgt. Pepper Roe is licensed under CC BY 3.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/3.0/deed.en?ref=openverse.]
	Under licence · Sgt. Pepper Roe · CC-BY-3.0 · stated=https://creativecommons.org/licenses/by/3.0/deed.en
[Photo: “P1010045” by www.tidepool.example is licensed under CC BY-SA 3.0. To view a copy of this licence, visit https://creativecommons.org/licenses/by-sa/3.0/?ref=openverse&atype=text.]
	P1010045 · www.tidepool.example · CC-BY-SA-3.0 · stated=https://creativecommons.org/licenses/by-sa/3.0/
(Image credit: “is it art?” by Юрій Їжак is licensed under CC BY 2.5. To view a copy of this license, visit https://creativecommons.org/licenses/by/2.5/?ref=ccsearch&atype=rich.)
	is it art? · Юрій Їжак · CC-BY-2.5 · stated=https://creativecommons.org/licenses/by/2.5/
('Untitled (2)' by Ludwig van der Berg is licensed with CC BY-ND 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nd/2.0/?ref=openverse)
	Untitled (2) · Ludwig van der Berg · CC-BY-ND-2.0 · stated=https://creativecommons.org/licenses/by-nd/2.0/
(Photography: “Joe's; or, the café” is licensed under CC BY 1.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/1.0/?ref=openverse)
	Joe's; or, the café · – · CC-BY-1.0 · stated=https://creativecommons.org/licenses/by/1.0/
(Photo credit: “Bridge by Night” by Le Monde à l'Envers is licensed under CC BY 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/4.0/?ref=openverse&atype=text.)
	Bridge by Night · Le Monde à l'Envers · CC-BY-4.0 · stated=https://creativecommons.org/licenses/by/4.0/
(Photography: “No 10: the door” is licensed under CC BY-SA 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-sa/2.0/?ref=openverse)
	No 10: the door · – · CC-BY-SA-2.0 · stated=https://creativecommons.org/licenses/by-sa/2.0/
Image credit: "الميناء القديم" by Zoë Håkansson-Reid is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/.
	الميناء القديم · Zoë Håkansson-Reid · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
Image credit: “Sign saying "No"” by CC Chapman-Poole is marked with CC0 1.0. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/deed.en?ref=ccsearch&atype=rich.
	Sign saying "No" · CC Chapman-Poole · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/deed.en
Image credit: 'Portrait of J. Roe, Esq.' by अनिता शर्मा is marked with CC0 1.0 Universal. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/?ref=openverse.
	Portrait of J. Roe, Esq. · अनिता शर्मा · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/
"mIxEd CaSe" by Anne-Sophie Le Goff is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=openverse
	mIxEd CaSe · Anne-Sophie Le Goff · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
IMAGE CREDIT: “CC BY the sea” by MARTA SELWYN is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=ccsearch&atype=rich.
	CC BY the sea · MARTA SELWYN · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
Image credit: "He said “wait”" is marked with CC0 1.0 Universal. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/?ref=openverse.
	He said “wait” · – · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/
Photo: “All Rights Reserved mural” by Attribution Jones is marked with CC0 1.0. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/deed.en?ref=ccsearch&atype=rich.
	All Rights Reserved mural · Attribution Jones · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/deed.en
Picture: “What's left?” by دينا الخطيب is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/deed.en?ref=openverse
	What's left? · دينا الخطيب · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/deed.en
Image credit: This work by Željko Šarić is licensed under CC BY-NC 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc/2.0/?ref=ccsearch.
	– · Željko Šarić · CC-BY-NC-2.0 · stated=https://creativecommons.org/licenses/by-nc/2.0/
Picture credit: This work by Martin King, Jr. is licensed under CC BY 3.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/3.0/deed.en?ref=openverse
	– · Martin King, Jr. · CC-BY-3.0 · stated=https://creativecommons.org/licenses/by/3.0/deed.en
PHOTO: This work by Lumière – Atelier is licensed under CC BY-SA 4.0. To view a copy of this license, visit http://creativecommons.org/licenses/by-sa/4.0?ref=ccsearch&atype=rich.
	– · Lumière – Atelier · CC-BY-SA-4.0 · stated=http://creativecommons.org/licenses/by-sa/4.0
This work is licensed under CC BY-SA 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-sa/2.0/?ref=openverse.
	– · – · CC-BY-SA-2.0 · stated=https://creativecommons.org/licenses/by-sa/2.0/
Image credit: This work by blue.heron.22 is licensed under CC BY-SA 3.0. To view a copy of this licence, visit https://creativecommons.org/licenses/by-sa/3.0/?ref=openverse.
	– · blue.heron.22 · CC-BY-SA-3.0 · stated=https://creativecommons.org/licenses/by-sa/3.0/
Image credit: This work by A. N. Other is licensed under CC BY 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/4.0?ref=openverse.
	– · A. N. Other · CC-BY-4.0 · stated=https://creativecommons.org/licenses/by/4.0
Image credit: This work by No. 6 is licensed under CC BY-SA 3.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-sa/3.0/?ref=ccsearch.
	– · No. 6 · CC-BY-SA-3.0 · stated=https://creativecommons.org/licenses/by-sa/3.0/
Cover photo: This work is licensed under CC BY-ND 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nd/4.0/.
	– · – · CC-BY-ND-4.0 · stated=https://creativecommons.org/licenses/by-nd/4.0/
Image credit: This work by Free Wheel is marked under Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=ccsearch&atype=rich.
	– · Free Wheel · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
Image credit: This work by dr. no is marked with CC0 1.0. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0?ref=openverse
	– · dr. no · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0
Image: This work by blue.heron.22 is marked with CC PDM 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=openverse.
	– · blue.heron.22 · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
Image credit: This work by Team Ö is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/deed.en.
	– · Team Ö · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/deed.en
Picture: This work by 1984 is marked with CC PDM 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=openverse.
	– · 1984 · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
Image credit: This work by ~tilde~ is licensed under Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=ccsearch.
	– · ~tilde~ · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
('P1010045' by Mary Ann Evans-Wright is marked with CC0 1.0. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/?ref=openverse&atype=text.)
	P1010045 · Mary Ann Evans-Wright · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/
("Lighthouse no. 4" by Ø is marked with CC PDM 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=ccsearch.)
	Lighthouse no. 4 · Ø · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
(Image credit : “Photo” by Team Ö is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=openverse&atype=text)
	Photo · Team Ö · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
[IMAGE CREDIT: "Eski Liman" by Duc d’Aulne is marked with CC0 1.0. To view the terms, visit http://creativecommons.org/publicdomain/zero/1.0/?ref=openverse&atype=text.]
	Eski Liman · Duc d’Aulne · CC0-1.0 · stated=http://creativecommons.org/publicdomain/zero/1.0/
(IMAGE CREDIT: “Boats [detail]” by Jane Roe is marked under CC0 1.0. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0?ref=ccsearch.)
	Boats [detail] · Jane Roe · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0
(Image credit: "#harbour #night" by דנה לוי is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/?ref=ccsearch)
	#harbour #night · דנה לוי · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/
This work by Mary Ann Evans-Wright is licensed under CC0 1.0 Universal. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/?ref=openverse.
	– · Mary Ann Evans-Wright · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/
Image credit: This work by Γιώργος Παπάς is marked with CC0 1.0. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/?ref=openverse.
	– · Γιώργος Παπάς · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/
“Public domain day 2020” by Licence Lane is licensed under CC BY 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/2.0/?ref=openverse.
	Public domain day 2020 · Licence Lane · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0/
“All Rights Reserved mural” by Inês Simões is licensed under CC BY-SA 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-sa/4.0/.
	All Rights Reserved mural · Inês Simões · CC-BY-SA-4.0 · stated=https://creativecommons.org/licenses/by-sa/4.0/
Pic: "mIxEd CaSe" by A. N. Other is licensed under CC BY-SA 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-sa/2.0/?ref=ccsearch&atype=rich
	mIxEd CaSe · A. N. Other · CC-BY-SA-2.0 · stated=https://creativecommons.org/licenses/by-sa/2.0/
Image credit: ‘This work’ by Kahoʻolawe Kai is licensed under CC BY-NC 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc/4.0/deed.en?ref=openverse&atype=text.
	This work · Kahoʻolawe Kai · CC-BY-NC-4.0 · stated=https://creativecommons.org/licenses/by-nc/4.0/deed.en
Pic: "Flickr meetup 2011" by Bjørn Åkesson is licensed under CC BY-ND 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nd/2.0/
	Flickr meetup 2011 · Bjørn Åkesson · CC-BY-ND-2.0 · stated=https://creativecommons.org/licenses/by-nd/2.0/
IMAGE CREDIT: "Version 3.0" by Łukasz Żółć is licensed under CC BY 2.0. To view a copy of this license, visit https://creativecommons.org/licenses/by/2.0?ref=openverse.
	Version 3.0 · Łukasz Żółć · CC-BY-2.0 · stated=https://creativecommons.org/licenses/by/2.0
Image credit: "© sign" by A. N. Other is licensed with CC BY-SA 4.0. To view a copy of this license, visit http://creativecommons.org/licenses/by-sa/4.0/?ref=openverse.
	© sign · A. N. Other · CC-BY-SA-4.0 · stated=http://creativecommons.org/licenses/by-sa/4.0/
Featured image: "The "Blue" Door" by John Doe III is marked with CC PDM 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/deed.en?ref=ccsearch
	The "Blue" Door · John Doe III · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/deed.en
Photo: “Der Hafen” by semi;colon is marked with CC0 1.0. To view the terms, visit https://creativecommons.org/publicdomain/zero/1.0/deed.en?ref=openverse.
	Der Hafen · semi;colon · CC0-1.0 · stated=https://creativecommons.org/publicdomain/zero/1.0/deed.en
Image credit : “Ñandú” by Licence Lane is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0?ref=openverse&atype=text.
	Ñandú · Licence Lane · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0
Image credit: “ALL CAPS TITLE” by Owain ap Rhys is marked with Public Domain Mark 1.0. To view the terms, visit https://creativecommons.org/publicdomain/mark/1.0/deed.en?ref=ccsearch&atype=rich.
	ALL CAPS TITLE · Owain ap Rhys · CC-PDM-1.0 · stated=https://creativecommons.org/publicdomain/mark/1.0/deed.en
Photo credit: This work by Tom Colby is licensed under CC BY-SA 1.0.
	– · Tom Colby · CC-BY-SA-1.0
Image credit: This work by Q is licensed under CC BY-NC-SA 2.0.
	– · Q · CC-BY-NC-SA-2.0
Featured image: This work by mario_87 is licensed under CC BY-ND 2.5
	– · mario_87 · CC-BY-ND-2.5
Photo Credit: "#harbour #night" by Kim In Su is marked with Public Domain Mark 1.0 / Colour adjusted
	#harbour #night · Kim In Su · CC-PDM-1.0 · notes=Colour adjusted
Picture credit: ‘Title’ by Fionnuala Ní Bhriain is marked with CC0 1.0 / Cropped and resized
	Title · Fionnuala Ní Bhriain · CC0-1.0 · notes=Cropped and resized
IMAGE CREDIT: “Rock ’n’ Roll” by Nguyễn Thị Lan is marked with CC0 1.0 / Cropped
	Rock ’n’ Roll · Nguyễn Thị Lan · CC0-1.0 · notes=Cropped
Image credit : ‘DSC04417.JPG’ by Smith, John is marked with Public Domain Mark 1.0 / Desaturated from original
	DSC04417.JPG · Smith, John · CC-PDM-1.0 · notes=Desaturated from original
Photograph: "Photo by moonlight" by María José Peña Ñíguez is marked with Public Domain Mark 1.0 / Text added
	Photo by moonlight · María José Peña Ñíguez · CC-PDM-1.0 · notes=Text added
Photo credit – “IMG_2231” by Nguyễn Thị Lan is marked with Public Domain Mark 1.0 / Text added
	IMG_2231 · Nguyễn Thị Lan · CC-PDM-1.0 · notes=Text added
(Photograph: This work by blue.heron.22 is licensed under CC BY 4.0)
	– · blue.heron.22 · CC-BY-4.0
(Cover photo: This work by dash-ed is licensed under CC BY 3.0.)
	– · dash-ed · CC-BY-3.0
Pic: This work is marked with Public Domain Mark 1.0
	– · – · CC-PDM-1.0
Image credit: This work by Rob + Sue is marked with CC0 1.0
	– · Rob + Sue · CC0-1.0
Image credit: “Joe's; or, the café” is licensed under CC BY-SA 4.0 / Text added
	Joe's; or, the café · – · CC-BY-SA-4.0 · notes=Text added
Image credit: “Hello...” by Vic & Dee is licensed under CC BY-SA 2.5 / Cropped and resized
	Hello... · Vic & Dee · CC-BY-SA-2.5 · notes=Cropped and resized
Header image: “quay” by Jo Lee #2 is licensed under CC BY 4.0 / Desaturated from original
	quay · Jo Lee #2 · CC-BY-4.0 · notes=Desaturated from original
Photograph: "a walk in the rain" by snapshots by vic is licensed under CC BY-ND 3.0 / Cropped and resized
	a walk in the rain · snapshots by vic · CC-BY-ND-3.0 · notes=Cropped and resized
“الميناء القديم” by J. K. van der Berg-O'Neill is licensed under CC BY 2.0 / Converted to black and white
	الميناء القديم · J. K. van der Berg-O'Neill · CC-BY-2.0 · notes=Converted to black and white
Image credit: "老港" by Nguyễn Thị Lan is licensed under CC BY-NC-SA 3.0 / Converted to black and white
	老港 · Nguyễn Thị Lan · CC-BY-NC-SA-3.0 · notes=Converted to black and white
Image credit: “via Appia” by No. 6 is licensed under CC BY-SA 2.0 / Converted to black and white
	via Appia · No. 6 · CC-BY-SA-2.0 · notes=Converted to black and white
Photo Credit: "Rock ’n’ Roll" by Ruby Standby is licensed under CC BY-NC-ND 2.0 / Cropped
	Rock ’n’ Roll · Ruby Standby · CC-BY-NC-ND-2.0 · notes=Cropped
Image credit: “Æbleskiver” by Ana de la Cruz is licensed under CC BY-ND 1.0
	Æbleskiver · Ana de la Cruz · CC-BY-ND-1.0
Image credit: ‘The CC BY-SA 2.0 sticker on a laptop’ by Leyla Əliyeva is licensed under CC BY-ND 3.0
	The CC BY-SA 2.0 sticker on a laptop · Leyla Əliyeva · CC-BY-ND-3.0
Cover photo: "Photo" by No. 6 is licensed under CC BY 2.5.
	Photo · No. 6 · CC-BY-2.5
Photograph: “The "Blue" Door” is licensed under CC BY-NC 2.5
	The "Blue" Door · – · CC-BY-NC-2.5
"Tea & toast" by Von Berg, Karl is licensed under CC BY 4.0
	Tea & toast · Von Berg, Karl · CC-BY-4.0
Image Credit: “The end.” by Þóra Ægisdóttir is licensed under CC BY-NC 2.0.
	The end. · Þóra Ægisdóttir · CC-BY-NC-2.0
Featured image: This work by María José Peña Ñíguez is licensed under CC BY-NC-ND 4.0. To view a copy of this license, visit https://creativecommons.org/licenses/by-nc-nd/4.0/?ref=openverse&atype=text.
	– · María José Peña Ñíguez · CC-BY-NC-ND-4.0 · stated=https://creativecommons.org/licenses/by-nc-nd/4.0/
Quay © 2021 by Jo Lee is licensed under CC BY-SA 4.0. To view a copy of this license, visit http://creativecommons.org/licenses/by-sa/4.0/
	Quay · Jo Lee · CC-BY-SA-4.0 · year=2021 · stated=http://creativecommons.org/licenses/by-sa/4.0/
"Pier" by Ann Ray is licensed under CC BY 2.0. To view a copy of this license, visit CC BY 2.0
	Pier · Ann Ray · CC-BY-2.0
`
