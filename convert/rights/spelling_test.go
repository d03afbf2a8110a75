package rights_test

import "testing"

func TestLicencesInEverySpelling(t *testing.T) { checkCredits(t, spelledLicences) }

// spelledLicences are licences by code, name and address, as people spell them.
const spelledLicences = `
Image credit: “Ñandú” by Owain ap Rhys is licensed under CC BY NC ND 3.0
	Ñandú · Owain ap Rhys · CC-BY-NC-ND-3.0
Image credit: “Der Hafen” by 100 % Holz is licensed under CC BY 4.0
	Der Hafen · 100 % Holz · CC-BY-4.0
Image credit: “Reuters building, rain” by Wendy Bythesea is licensed under CC BY 3.0
	Reuters building, rain · Wendy Bythesea · CC-BY-3.0
“Portrait of J. Roe, Esq.” by el_gato (away) is licensed under cc-by-sa-2.5
	Portrait of J. Roe, Esq. · el_gato (away) · CC-BY-SA-2.5
Image credit: "Rock ’n’ Roll" by Leyla Əliyeva is licensed under cc-by-2.0
	Rock ’n’ Roll · Leyla Əliyeva · CC-BY-2.0
“Wait…” by İlker Çağlar is licensed under cc-by-nc-nd-2.5
	Wait… · İlker Çağlar · CC-BY-NC-ND-2.5
Image credit: "Mayor of Holt (centre) with staff, 12 May 1931" by quaywatcher is licensed under CC BY-NC-ND 2.0 licence
	Mayor of Holt (centre) with staff, 12 May 1931 · quaywatcher · CC-BY-NC-ND-2.0
Image credit: “a walk in the rain” by Von Berg, Karl is licensed under CC BY 4.0 licence
	a walk in the rain · Von Berg, Karl · CC-BY-4.0
"老港" by the real m0nty is licensed under CC BY-NC-SA 4.0 licence
	老港 · the real m0nty · CC-BY-NC-SA-4.0
Image credit: “50% off” by Q is licensed under CC BY-NC 3.0
	50% off · Q · CC-BY-NC-3.0
'Sign saying "No"' by Željko Šarić is licensed under CC BY-SA 2.0
	Sign saying "No" · Željko Šarić · CC-BY-SA-2.0
“Wait…” by Q is licensed under CC BY-ND 4.0
	Wait… · Q · CC-BY-ND-4.0
"Long title about a very small boat that nobody in the village of Tamsin ever wanted to buy, sell or row" by 100 % Holz is licensed under CC BY 2.5
	Long title about a very small boat that nobody in the village of Tamsin ever wanted to buy, sell or row · 100 % Holz · CC-BY-2.5
"Sign saying "No"" by Олена Ґудзь is licensed under CC BY‐NC 3.0
	Sign saying "No" · Олена Ґудзь · CC-BY-NC-3.0
'🐟 market' by semi;colon is licensed under CC BY‐NC‐SA 2.0
	🐟 market · semi;colon · CC-BY-NC-SA-2.0
“Tea & toast” by x is licensed under CC BY−NC−SA 3.0
	Tea & toast · x · CC-BY-NC-SA-3.0
“Version 3.0” by ***star*** is licensed under CC BY 4.0
	Version 3.0 · ***star*** · CC-BY-4.0
“Le Buffet, Midi” by Free Wheel is licensed under CC BY-NC-ND 4.0
	Le Buffet, Midi · Free Wheel · CC-BY-NC-ND-4.0
"Der Hafen" by Олена Ґудзь is licensed under CC BY-NC-ND 2.0
	Der Hafen · Олена Ґудзь · CC-BY-NC-ND-2.0
Image credit: “Ñandú” by Roe, Jane M. is licensed under CC BY-NC-SA 4.0
	Ñandú · Roe, Jane M. · CC-BY-NC-SA-4.0
"IMG_2231" by ***star*** is licensed under CC‑BY‑NC 4.0
	IMG_2231 · ***star*** · CC-BY-NC-4.0
“Sign saying "No"” by अनिता शर्मा is licensed under CC‑BY‑SA 2.0
	Sign saying "No" · अनिता शर्मा · CC-BY-SA-2.0
“Το παλιό λιμάνι” by Ed is licensed under CC BY-4.0
	Το παλιό λιμάνι · Ed · CC-BY-4.0
“Painted by hand by candlelight” by el_gato (away) is licensed under CC BY-3.0
	Painted by hand by candlelight · el_gato (away) · CC-BY-3.0
Image credit: “Το παλιό λιμάνι” by Unported Pictures is licensed under CC BY-2.0
	Το παλιό λιμάνι · Unported Pictures · CC-BY-2.0
Image credit: “Ö” by Иван Петров is licensed under CC BY‑SA 4.0
	Ö · Иван Петров · CC-BY-SA-4.0
Image credit: ‘Work in progress’ by Von Berg, Karl is licensed under CC BY‑ND 3.0
	Work in progress · Von Berg, Karl · CC-BY-ND-3.0
“Getty Museum steps” by quaywatcher is licensed under CC BY‑SA 4.0
	Getty Museum steps · quaywatcher · CC-BY-SA-4.0
“one two three four” by Bjørn Åkesson is licensed under CC by 3.0
	one two three four · Bjørn Åkesson · CC-BY-3.0
“Eski Liman” by Conde de Vela is licensed under CC by-nc-sa 2.0
	Eski Liman · Conde de Vela · CC-BY-NC-SA-2.0
Image credit: “Fig. 3” by Ruby Standby is licensed under CC by-sa 2.0
	Fig. 3 · Ruby Standby · CC-BY-SA-2.0
"The end." by Þóra Ægisdóttir is licensed under CC BY–SA 4.0
	The end. · Þóra Ægisdóttir · CC-BY-SA-4.0
Image credit: "DSC04417.JPG" by ***star*** is licensed under CC BY–NC–SA 3.0
	DSC04417.JPG · ***star*** · CC-BY-NC-SA-3.0
"ALL CAPS TITLE" by 田中 花子 is licensed under CC BY 4.0
	ALL CAPS TITLE · 田中 花子 · CC-BY-4.0
Image credit: "Day by day, year by year" by Team Ö is licensed under CC BY-NC v3.0
	Day by day, year by year · Team Ö · CC-BY-NC-3.0
“Der Hafen” by Jo Lee #2 is licensed under CC BY-NC-ND v4.0
	Der Hafen · Jo Lee #2 · CC-BY-NC-ND-4.0
"Plate XII. The estuary" by Vic & Dee is licensed under CC BY-NC-SA v2.5
	Plate XII. The estuary · Vic & Dee · CC-BY-NC-SA-2.5
“Stand by” by 田中 花子 is licensed under CC BY 1.0 Generic
	Stand by · 田中 花子 · CC-BY-1.0
“Title” by Le Monde à l'Envers is licensed under CC BY-NC 2.0 Generic
	Title · Le Monde à l'Envers · CC-BY-NC-2.0
“Getty Museum steps” by Design by Ana is licensed under CC BY-SA 3.0 Unported
	Getty Museum steps · Design by Ana · CC-BY-SA-3.0
Image credit: "Untitled (2)" by Þóra Ægisdóttir is licensed under CC BY - SA 2.0
	Untitled (2) · Þóra Ægisdóttir · CC-BY-SA-2.0
Image credit: “Image credit crunch” by Ng is licensed under CC BY 1.0
	Image credit crunch · Ng · CC-BY-1.0
Image credit: "What's left?" by Jo Lee #2 is licensed under cc by-nc 4.0
	What's left? · Jo Lee #2 · CC-BY-NC-4.0
Image credit: 'trailing space inn' by Rob + Sue is licensed under cc by-sa 1.0
	trailing space inn · Rob + Sue · CC-BY-SA-1.0
“Untitled (2)” by f/8 and be there is licensed under cc by 4.0
	Untitled (2) · f/8 and be there · CC-BY-4.0
“Mayor of Holt (centre) with staff, 12 May 1931” by Anne-Sophie Le Goff is licensed under CC-BY-NC-2.5
	Mayor of Holt (centre) with staff, 12 May 1931 · Anne-Sophie Le Goff · CC-BY-NC-2.5
Image credit: ‘Le Buffet, Midi’ by Abby By is licensed under CC-BY-NC-SA-2.5
	Le Buffet, Midi · Abby By · CC-BY-NC-SA-2.5
‘오래된 항구’ by Kim In Su is licensed under CC-BY-ND-3.0
	오래된 항구 · Kim In Su · CC-BY-ND-3.0
Image credit: “Bridge by Night” by ~tilde~ is licensed under CC BY-SA 3.0
	Bridge by Night · ~tilde~ · CC-BY-SA-3.0
Image credit: "trailing space inn" by Иван Петров is licensed under CC BY-NC 2.0
	trailing space inn · Иван Петров · CC-BY-NC-2.0
Image credit: “one two three four” by Owain ap Rhys is licensed under CC BY 1.0
	one two three four · Owain ap Rhys · CC-BY-1.0
“Reuters building, rain” by Roe, Jane M. is licensed under CC-BY-SA 3.0
	Reuters building, rain · Roe, Jane M. · CC-BY-SA-3.0
Image credit: "Stand by" by Design by Ana is licensed under CC-BY 2.0
	Stand by · Design by Ana · CC-BY-2.0
Image credit: “Portrait of J. Roe, Esq.” by blue.heron.22 is licensed under CC-BY 4.0
	Portrait of J. Roe, Esq. · blue.heron.22 · CC-BY-4.0
Image: Le Monde à l'Envers, cc-by-nc-nd-2.5
	– · Le Monde à l'Envers · CC-BY-NC-ND-2.5
Image: İlker Çağlar, cc-by-nc-nd-2.0
	– · İlker Çağlar · CC-BY-NC-ND-2.0
Photo: Kim In Su, CC BY-NC-ND 3.0 Unported
	– · Kim In Su · CC-BY-NC-ND-3.0
Photo: A. N. Other, CC BY-NC-ND 4.0 International
	– · A. N. Other · CC-BY-NC-ND-4.0
Photo credit: Conde de Vela, CC-BY-NC-SA-2.0
	– · Conde de Vela · CC-BY-NC-SA-2.0
Photo: Bjørn Åkesson, CC-BY-NC-SA-4.0
	– · Bjørn Åkesson · CC-BY-NC-SA-4.0
Image: دينا الخطيب, CC by-nc-sa 4.0
	– · دينا الخطيب · CC-BY-NC-SA-4.0
Photo credit: @harbourcat, CC by-sa 3.0
	– · @harbourcat · CC-BY-SA-3.0
Image: Conde de Vela, CC BY‑NC‑ND 3.0
	– · Conde de Vela · CC-BY-NC-ND-3.0
Image: Le Monde à l'Envers, CC BY‑SA 1.0
	– · Le Monde à l'Envers · CC-BY-SA-1.0
Photo: Олена Ґудзь, CC BY SA 3.0
	– · Олена Ґудзь · CC-BY-SA-3.0
Image: M'hamed Bel Haj, CC BY ND 4.0
	– · M'hamed Bel Haj · CC-BY-ND-4.0
Photo: blue.heron.22, CC BY-NC-SA 3.0
	– · blue.heron.22 · CC-BY-NC-SA-3.0
Photo: quaywatcher, CC BY-NC-SA 3.0
	– · quaywatcher · CC-BY-NC-SA-3.0
Image: No. 6, CC BY-ND 2.0
	– · No. 6 · CC-BY-ND-2.0
Image: Anne-Sophie Le Goff, CC BY-NC-SA 4.0
	– · Anne-Sophie Le Goff · CC-BY-NC-SA-4.0
Photo: Mary Ann Evans-Wright, cc by-sa 3.0
	– · Mary Ann Evans-Wright · CC-BY-SA-3.0
Photo credit: Ana de la Cruz, cc by 1.0
	– · Ana de la Cruz · CC-BY-1.0
Photo credit: Conde de Vela, CC-BY-SA 4.0
	– · Conde de Vela · CC-BY-SA-4.0
Image: Duc d’Aulne, CC-BY-NC 4.0
	– · Duc d’Aulne · CC-BY-NC-4.0
Photo: mario_87, CC BY-NC-ND-4.0
	– · mario_87 · CC-BY-NC-ND-4.0
Photo: A. N. Other, CC BY-NC-4.0
	– · A. N. Other · CC-BY-NC-4.0
Photo credit: A. N. Other, CC BY‐NC 2.0
	– · A. N. Other · CC-BY-NC-2.0
Image: 50mm.only, CC BY 2.0
	– · 50mm.only · CC-BY-2.0
Photo: the real m0nty, CC‑BY 2.5
	– · the real m0nty · CC-BY-2.5
Photo credit: Sinéad O’Rourke, CC‑BY‑SA 3.0
	– · Sinéad O’Rourke · CC-BY-SA-3.0
Image: Nguyễn Thị Lan, CC BY 2.5
	– · Nguyễn Thị Lan · CC-BY-2.5
Image: Γιώργος Παπάς, CC BY - SA 4.0
	– · Γιώργος Παπάς · CC-BY-SA-4.0
Photo: Free Wheel, CC BY−SA 3.0
	– · Free Wheel · CC-BY-SA-3.0
Photo: Fionnuala Ní Bhriain, CC BY 3.0
	– · Fionnuala Ní Bhriain · CC-BY-3.0
Photo: Sinéad O’Rourke, CC BY-SA 1.0 licence
	– · Sinéad O’Rourke · CC-BY-SA-1.0
Image: Kim In Su, CC BY 2.5 licence
	– · Kim In Su · CC-BY-2.5
Image: 100 % Holz, CC BY–NC 3.0
	– · 100 % Holz · CC-BY-NC-3.0
Photo credit: دينا الخطيب, CC BY–SA 4.0
	– · دينا الخطيب · CC-BY-SA-4.0
Photo: Ann "Nan" Lee, CC BY-ND v4.0
	– · Ann "Nan" Lee · CC-BY-ND-4.0
Photo credit: mario_87, CC BY-NC-ND v3.0
	– · mario_87 · CC-BY-NC-ND-3.0
Image: Jean-Luc d'Artois, CC BY 2.5
	– · Jean-Luc d'Artois · CC-BY-2.5
Photo: Zoë Håkansson-Reid, CC BY 2.5
	– · Zoë Håkansson-Reid · CC-BY-2.5
Photo: Jane Roe, CC BY-ND-NC 2.0
	– · Jane Roe · CC-BY-NC-ND-2.0
Photo: mario_87, CC BY-SA-NC 3.0
	– · mario_87 · CC-BY-NC-SA-3.0
Photo: Иван Петров, CC BY-SA-NC 3.0
	– · Иван Петров · CC-BY-NC-SA-3.0
Photo: mario_87, CC BY-ND-NC 2.0
	– · mario_87 · CC-BY-NC-ND-2.0
No known copyright restrictions
	– · – · LicenseRef-NoKnownCopyright
Photo: Tom Colby, no known copyright restrictions
	– · Tom Colby · LicenseRef-NoKnownCopyright
Photo: Jane Roe, no known copyright restrictions
	– · Jane Roe · LicenseRef-NoKnownCopyright
No known copyright restrictions.
	– · – · LicenseRef-NoKnownCopyright
Photo: mario_87, http://creativecommons.org/publicdomain/mark/1.0/
	– · mario_87 · CC-PDM-1.0 · stated=http://creativecommons.org/publicdomain/mark/1.0/
Photo: Иван Петров, http://creativecommons.org/publicdomain/mark/1.0/
	– · Иван Петров · CC-PDM-1.0 · stated=http://creativecommons.org/publicdomain/mark/1.0/
Photo: Jane Roe, http://creativecommons.org/publicdomain/mark/1.0/
	– · Jane Roe · CC-PDM-1.0 · stated=http://creativecommons.org/publicdomain/mark/1.0/
Photo: Jane Roe, [CC BY-NC-SA 1.0](https://creativecommons.org/licenses/by-nc-sa/1.0/)
	– · Jane Roe · CC-BY-NC-SA-1.0 · stated=https://creativecommons.org/licenses/by-nc-sa/1.0/
Photo: mario_87, [CC BY-NC-ND 2.0](https://creativecommons.org/licenses/by-nc-nd/2.0/)
	– · mario_87 · CC-BY-NC-ND-2.0 · stated=https://creativecommons.org/licenses/by-nc-nd/2.0/
Photo: Иван Петров, [CC BY-NC 1.0](https://creativecommons.org/licenses/by-nc/1.0/)
	– · Иван Петров · CC-BY-NC-1.0 · stated=https://creativecommons.org/licenses/by-nc/1.0/
Photo: דנה לוי (CC Zero)
	– · דנה לוי · CC0-1.0
“DSC04417.JPG” by Jane Roe, Creative Commons Zero
	DSC04417.JPG · Jane Roe · CC0-1.0
“one two three four” by 田中 花子, CC Zero
	one two three four · 田中 花子 · CC0-1.0
"Boats [detail]" by 7th_wave, CC0 1.0 Universal
	Boats [detail] · 7th_wave · CC0-1.0
"Eski Liman" by mario_87, CC0 1.0 Universal (CC0 1.0) Public Domain Dedication
	Eski Liman · mario_87 · CC0-1.0
“Ñandú” by 100 % Holz, CC PDM 1.0
	Ñandú · 100 % Holz · CC-PDM-1.0
Photo: dash-ed (PDM 1.0)
	– · dash-ed · CC-PDM-1.0
‘老港’ by Sinéad O’Rourke, Creative Commons Public Domain Mark 1.0
	老港 · Sinéad O’Rourke · CC-PDM-1.0
Image: Yuki.N, CC Public Domain Mark 1.0
	– · Yuki.N · CC-PDM-1.0
Image: Fionnuala Ní Bhriain, Public Domain Mark 1.0
	– · Fionnuala Ní Bhriain · CC-PDM-1.0
Photograph: dr. no (Creative Commons Attribution-NonCommercial-NoDerivs 2.0 Generic)
	– · dr. no · CC-BY-NC-ND-2.0
“Boats [detail]” by अनिता शर्मा, Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Netherlands Licence
	Boats [detail] · अनिता शर्मा · LicenseRef-CC-BY-NC-SA-3.0-NL
“2.0” by Þóra Ægisdóttir, Creative Commons Attribution-No Derivative Works 2.0 Germany license
	2.0 · Þóra Ægisdóttir · LicenseRef-CC-BY-ND-2.0-DE
"Ñandú" by MARTA SELWYN, Creative Commons Attribution-ShareAlike 4.0 License.
	Ñandú · MARTA SELWYN · CC-BY-SA-4.0
Photo credit – 'Harbor, 1911' by İlker Çağlar, licensed under CC Attribution-ShareAlike 2.0 Generic (CC BY-SA 2.0)
	Harbor, 1911 · İlker Çağlar · CC-BY-SA-2.0
Crédito de la foto: Jorge del Valle, Creative Commons Reconocimiento-CompartirIgual 2.5 España
	– · Jorge del Valle · LicenseRef-CC-BY-SA-2.5-ES
Fotos: Peter Groß, Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 2.5 Schweiz
	– · Peter Groß · LicenseRef-CC-BY-SA-2.5-CH
Foto: Jiří Dvořák, Creative Commons Uveďte původ-Zachovejte licenci 4.0 Mezinárodní
	– · Jiří Dvořák · CC-BY-SA-4.0
Créditos da foto: Lúcia Magalhães, Creative Commons Atribuição-CompartilhaIgual 3.0 Portugal
	– · Lúcia Magalhães · LicenseRef-CC-BY-SA-3.0-PT
Foto: Åsa Lindström, Creative Commons Erkännande 4.0 Internationell
	– · Åsa Lindström · CC-BY-4.0
Imagen: Juana Ruiz, CC BY-NC 2.5 AU <https://creativecommons.org/licenses/by-nc/2.5/au/legalcode?ref=openverse>
	– · Juana Ruiz · LicenseRef-CC-BY-NC-2.5-AU · stated=https://creativecommons.org/licenses/by-nc/2.5/au/legalcode
Foto: Ayşe Yılmaz [http://creativecommons.org/licenses/by-nc-sa/2.0/deed.en]
	– · Ayşe Yılmaz · CC-BY-NC-SA-2.0 · stated=http://creativecommons.org/licenses/by-nc-sa/2.0/deed.en
Bildrechte: hafenblick, http://creativecommons.org/licenses/by/3.0/?ref=ccsearch&atype=rich
	– · hafenblick · CC-BY-3.0 · stated=http://creativecommons.org/licenses/by/3.0/
Photo: Rachel Brooks, http://creativecommons.org/licenses/by-nc-nd/3.0/it/deed.en?ref=ccsearch&atype=rich
	– · Rachel Brooks · LicenseRef-CC-BY-NC-ND-3.0-IT · stated=http://creativecommons.org/licenses/by-nc-nd/3.0/it/deed.en
Фото: Прохор Заозёрный, CC BY-NC 3.0 AZ, https://creativecommons.org/licenses/by-nc/3.0/az.
	– · Прохор Заозёрный · LicenseRef-CC-BY-NC-3.0-AZ · stated=https://creativecommons.org/licenses/by-nc/3.0/az
Photo: Ana de la Cruz, CC-BY-3.0-JP
	– · Ana de la Cruz · CC-BY-3.0 · notes=JP
Photo: Jane Roe, CC-BY-NC-SA-4.0-US
	– · Jane Roe · CC-BY-NC-SA-4.0
Photo: Owain ap Rhys, CC-BY-SA-2.0-US
	– · Owain ap Rhys · CC-BY-SA-2.0 · notes=US
Photo: rpoole, CC BY 2.0 US
	– · rpoole · CC-BY-2.0 · notes=US
Photo: Lettice Corrigan, CC BY-ND 4.0 US
	– · Lettice Corrigan · CC-BY-ND-4.0
`
