package rights_test

import "testing"

func TestTitlesAndMakersInManyLanguages(t *testing.T) { checkCredits(t, titledCredits) }

// titledCredits are a title and its maker.
const titledCredits = `
Image: "Joe's; or, the café", by A. N. Other, licensed under CC BY-ND 3.0.
	Joe's; or, the café · A. N. Other · CC-BY-ND-3.0
Image credit: “Getty Museum steps”, by Jane Roe, CC BY 2.5
	Getty Museum steps · Jane Roe · CC-BY-2.5
Image credit : “Plate XII. The estuary” by Sinéad O’Rourke / CC BY-NC 3.0
	Plate XII. The estuary · Sinéad O’Rourke · CC-BY-NC-3.0
Image credit: "Image credit crunch" by Kim In Su | CC BY-ND 2.0.
	Image credit crunch · Kim In Su · CC-BY-ND-2.0
Picture credit: "Public domain day 2020" by dash-ed [CC BY-NC-SA 4.0]
	Public domain day 2020 · dash-ed · CC-BY-NC-SA-4.0
IMAGE CREDIT: "Rock ’n’ Roll" by Søren af Holm, available under CC BY-NC-SA 3.0
	Rock ’n’ Roll · Søren af Holm · CC-BY-NC-SA-3.0
“Old harbour map” by Yuki.N / CC BY 2.0
	Old harbour map · Yuki.N · CC-BY-2.0
Featured image: “오래된 항구” by Иван Петров | CC BY-SA 1.0.
	오래된 항구 · Иван Петров · CC-BY-SA-1.0
Photo Credit: 'Eski Liman', by mr.smith, CC BY-NC-SA 2.5.
	Eski Liman · mr.smith · CC-BY-NC-SA-2.5
Photo credit: "Photo" by Kahoʻolawe Kai – CC BY-SA 4.0
	Photo · Kahoʻolawe Kai · CC-BY-SA-4.0
PHOTO: “Long title about a very small boat that nobody in the village of Tamsin ever wanted to buy, sell or row” by 7th_wave (CC BY-NC-ND 2.5)
	Long title about a very small boat that nobody in the village of Tamsin ever wanted to buy, sell or row · 7th_wave · CC-BY-NC-ND-2.5
Photo credit – “The end.” by دينا الخطيب, licensed under CC BY 4.0
	The end. · دينا الخطيب · CC-BY-4.0
“Boats (b/w)” by mario_87 (CC BY-NC 2.5)
	Boats (b/w) · mario_87 · CC-BY-NC-2.5
"古い港" by Tom Colby (CC BY-SA 3.0)
	古い港 · Tom Colby · CC-BY-SA-3.0
“老港” by Ludwig van der Berg (CC BY-SA 2.0)
	老港 · Ludwig van der Berg · CC-BY-SA-2.0
"Ships / Boats / Rafts" by J. K. van der Berg-O'Neill used under CC BY-NC-ND 2.0
	Ships / Boats / Rafts · J. K. van der Berg-O'Neill · CC-BY-NC-ND-2.0
Image credit : "Der Hafen", by Free Wheel, CC BY-NC-ND 3.0.
	Der Hafen · Free Wheel · CC-BY-NC-ND-3.0
Photo credit – “Ö”, by 100 % Holz, used under CC BY-NC-SA 2.0
	Ö · 100 % Holz · CC-BY-NC-SA-2.0
IMAGE CREDIT: "trailing space inn" by Ana de la Cruz used under CC BY 3.0.
	trailing space inn · Ana de la Cruz · CC-BY-3.0
Pic: “All Rights Reserved mural” by M'hamed Bel Haj, used under CC BY-NC-ND 4.0
	All Rights Reserved mural · M'hamed Bel Haj · CC-BY-NC-ND-4.0
Photo credit – "Lighthouse no. 4" by अनिता शर्मा, available under CC BY-SA 2.0
	Lighthouse no. 4 · अनिता शर्मा · CC-BY-SA-2.0
Header image: "C++" by Tom Colby [CC BY-ND 4.0]
	C++ · Tom Colby · CC-BY-ND-4.0
Header image: “CC me in” by the real m0nty. CC BY-SA 3.0
	CC me in · the real m0nty · CC-BY-SA-3.0
PHOTO: “IMG_2231”, by Fionnuala Ní Bhriain, CC BY-SA 4.0
	IMG_2231 · Fionnuala Ní Bhriain · CC-BY-SA-4.0
Featured image: “a/b” by Yuki.N (CC BY 1.0)
	a/b · Yuki.N · CC-BY-1.0
Picture: "Sailors' Rest" by דנה לוי – CC BY 2.0.
	Sailors' Rest · דנה לוי · CC-BY-2.0
Pic: "Anne, Lady Poole" by Bo Ek, CC BY-NC-SA 3.0
	Anne, Lady Poole · Bo Ek · CC-BY-NC-SA-3.0
Picture credit: “The "Blue" Door” by Leyla Əliyeva used under CC BY-NC 3.0
	The "Blue" Door · Leyla Əliyeva · CC-BY-NC-3.0
Image Credit: “Bridge by Night”, by Owain ap Rhys / CC BY 2.5
	Bridge by Night · Owain ap Rhys · CC-BY-2.5
Image: “View from No. 5, looking N.” by dr. no, available under CC BY-SA 4.0
	View from No. 5, looking N. · dr. no · CC-BY-SA-4.0
Photo credit: "Flickr meetup 2011" by the real m0nty – CC BY-ND 3.0
	Flickr meetup 2011 · the real m0nty · CC-BY-ND-3.0
Pic: '🐟 market' by Jo Lee #2, used under CC BY-SA 2.0
	🐟 market · Jo Lee #2 · CC-BY-SA-2.0
Photograph: "trailing space inn" by Mary Ann Evans-Wright – CC BY 4.0
	trailing space inn · Mary Ann Evans-Wright · CC-BY-4.0
"#harbour #night" by Jane Roe | CC BY 3.0
	#harbour #night · Jane Roe · CC-BY-3.0
IMAGE CREDIT: "Ö", by Þóra Ægisdóttir / CC BY-NC-SA 2.0
	Ö · Þóra Ægisdóttir · CC-BY-NC-SA-2.0
Credit: “Stand by Me” by dash-ed, licensed under CC BY-NC-SA 2.0
	Stand by Me · dash-ed · CC-BY-NC-SA-2.0
Featured image: "Free licence plate" by mario_87 (CC BY 4.0)
	Free licence plate · mario_87 · CC-BY-4.0
Photo: “Ships / Boats / Rafts” by M'hamed Bel Haj. CC BY-SA 1.0. Text added
	Ships / Boats / Rafts · M'hamed Bel Haj · CC-BY-SA-1.0 · notes=Text added
Credit: ‘Plate XII. The estuary’, by Željko Šarić, used under CC BY-SA 3.0, Desaturated from original
	Plate XII. The estuary · Željko Šarić · CC-BY-SA-3.0 · notes=Desaturated from original
“Æbleskiver” by MARTA SELWYN | CC BY 2.0, Desaturated from original
	Æbleskiver · MARTA SELWYN · CC-BY-2.0 · notes=Desaturated from original
Credit: "ALL CAPS TITLE" by Free Wheel used under CC BY-NC 4.0, Desaturated from original
	ALL CAPS TITLE · Free Wheel · CC-BY-NC-4.0 · notes=Desaturated from original
Photo: ‘All Rights Reserved mural’, by Owain ap Rhys [CC BY-SA 4.0] / Text added
	All Rights Reserved mural · Owain ap Rhys · CC-BY-SA-4.0 · notes=Text added
Picture credit: "a walk in the rain" by dr. no, CC BY 3.0; Cropped
	a walk in the rain · dr. no · CC-BY-3.0 · notes=Cropped
‘Ñandú’ by A. N. Other. CC BY-NC-ND 2.0; Desaturated from original
	Ñandú · A. N. Other · CC-BY-NC-ND-2.0 · notes=Desaturated from original
Pic: "Photo" by 50mm.only, licensed under CC BY-NC-SA 2.0 (resized)
	Photo · 50mm.only · CC-BY-NC-SA-2.0 · notes=resized
Cover photo: "Ferry at dusk" by Jane Roe used under CC BY-NC-ND 4.0 / Cropped from original
	Ferry at dusk · Jane Roe · CC-BY-NC-ND-4.0 · notes=Cropped from original
Photo credit – "Licensed to grill" by Jo Lee #2 [CC BY 1.0] – Cropped and resized
	Licensed to grill · Jo Lee #2 · CC-BY-1.0 · notes=Cropped and resized
Photography: “07” by Fionnuala Ní Bhriain (CC BY 2.0) (cropped)
	07 · Fionnuala Ní Bhriain · CC-BY-2.0 · notes=cropped
IMAGE CREDIT: "Stand by Me" by Free Wheel (CC BY-NC-ND 2.0), Cropped and resized
	Stand by Me · Free Wheel · CC-BY-NC-ND-2.0 · notes=Cropped and resized
»Sidste færge« af Åge Holm, licens CC0 1.0
	Sidste færge · Åge Holm · CC0-1.0
Valokuva: “Viimeinen lautta”, Väinö Mäkelä, lisenssi CC BY-SA 2.0
	Viimeinen lautta · Väinö Mäkelä · CC-BY-SA-2.0
ŞƏKİL: “Gecə körpüsü”, müəllif Günel Hüseynova, CC BY-NC 4.0 lisenziyası
	Gecə körpüsü · Günel Hüseynova · CC-BY-NC-4.0
"Manhã de nevoeiro", de Inês Simões, licença CC BY-ND 1.0
	Manhã de nevoeiro · Inês Simões · CC-BY-ND-1.0
Crédito de la foto: «Mañana de niebla», de Baltasar Ureña Corcuera. CC BY-ND 2.0
	Mañana de niebla · Baltasar Ureña Corcuera · CC-BY-ND-2.0
Afbeelding: ‘Mist op de kade’ door Marieke de Boer (CC BY 4.0)
	Mist op de kade · Marieke de Boer · CC-BY-4.0
Fotografie: "Brücke bei Nacht" von Jürgen Müller-Lüdenscheid ist lizenziert unter CC BY-SA 4.0
	Brücke bei Nacht · Jürgen Müller-Lüdenscheid · CC-BY-SA-4.0
Foto: "Mgła nad rzeką", Łukasz Żółkiewski, na licencji CC BY-NC-ND 2.5
	Mgła nad rzeką · Łukasz Żółkiewski · CC-BY-NC-ND-2.5
صورة: «الميناء القديم» بواسطة يوسف النجار، CC BY-SA 1.0
	الميناء القديم · يوسف النجار · CC-BY-SA-1.0
«L'ultima barca» di Chiara Bellavista, licenza CC BY-ND 2.5
	L'ultima barca · Chiara Bellavista · CC-BY-ND-2.5
照片：《最后的渡轮》，林晓雨，CC BY-NC-ND 2.0 许可
	最后的渡轮 · 林晓雨 · CC-BY-NC-ND-2.0
撮影：「最後の渡し船」（田中花子）CC BY-ND 3.0
	最後の渡し船 · 田中花子 · CC-BY-ND-3.0
Foto: “Eski Liman” - Ali Kaya (CC BY-NC-ND 3.0)
	Eski Liman · Ali Kaya · CC-BY-NC-ND-3.0
Світлина: “Останній пором”, Олена Ґудзь, CC BY-NC 3.0
	Останній пором · Олена Ґудзь · CC-BY-NC-3.0
“Starý přístav”, Přemysl Řehoř, pod licencí CC BY-SA 3.0
	Starý přístav · Přemysl Řehoř · CC-BY-SA-3.0
«Pont de nuit» par Jean-Luc de La Tour est sous licence CC BY 3.0
	Pont de nuit · Jean-Luc de La Tour · CC-BY-3.0
Bild: “Sista färjan” av Göran Öberg är licensierad under CC BY-NC-ND 4.0
	Sista färjan · Göran Öberg · CC-BY-NC-ND-4.0
이미지: “오래된 항구”, 김인수, CC BY-NC 2.0
	오래된 항구 · 김인수 · CC-BY-NC-2.0
फोटो: “पुराना बंदरगाह”, अनिता शर्मा, CC BY-NC-SA 3.0
	पुराना बंदरगाह · अनिता शर्मा · CC-BY-NC-SA-3.0
"Старый порт", автор Анна Ли (CC BY 2.0)
	Старый порт · Анна Ли · CC-BY-2.0
Foto: «Gamlehavna» av Åse Lie, lisens CC BY-NC-SA 2.5
	Gamlehavna · Åse Lie · CC-BY-NC-SA-2.5
צילום: "הנמל הישן", דנה לוי, רישיון CC BY-NC-ND 4.0
	הנמל הישן · דנה לוי · CC-BY-NC-ND-4.0
„Старото пристанище“, автор Йоана Жекова, лиценз CC BY 3.0
	Старото пристанище · Йоана Жекова · CC-BY-3.0
Φωτό: «Το παλιό λιμάνι», Λέανδρος Πευκιανός, CC BY-NC-ND 3.0
	Το παλιό λιμάνι · Λέανδρος Πευκιανός · CC-BY-NC-ND-3.0
تصویر: «بندر قدیمی»، بهرام کیانی، CC BY-NC-ND 2.0
	بندر قدیمی · بهرام کیانی · CC-BY-NC-ND-2.0
„Portul vechi” de Răzvan Mîndru, licență CC BY-ND 2.0
	Portul vechi · Răzvan Mîndru · CC-BY-ND-2.0
„Az utolsó komp”, Kőszegi Éva, CC BY-SA 2.0 licenc
	Az utolsó komp · Kőszegi Éva · CC-BY-SA-2.0
Foto: "Gece köprüsü", Oğuz Işık, CC BY-ND 4.0 lisansı ile
	Gece köprüsü · Oğuz Işık · CC-BY-ND-4.0
Zdjęcie: "Ostatni prom", autor: Małgorzata Śliwa, licencja CC BY-NC-SA 4.0
	Ostatni prom · Małgorzata Śliwa · CC-BY-NC-SA-4.0
«Мост ночью», Анна Ли, CC BY 1.0
	Мост ночью · Анна Ли · CC-BY-1.0
"A última barca" por Antônio Brandão (CC BY 2.0)
	A última barca · Antônio Brandão · CC-BY-2.0
Fotografie: "De laatste pont" van Joop Cruijsberg is gelicentieerd onder CC BY-NC 2.0
	De laatste pont · Joop Cruijsberg · CC-BY-NC-2.0
Fotograf: ”Ö i dimma” av Åsa Lindström, licens CC BY-NC-ND 2.5
	Ö i dimma · Åsa Lindström · CC-BY-NC-ND-2.5
Crédits photo : «Le dernier bac» par Anne-Sophie Le Goff est sous licence CC BY-NC 3.0
	Le dernier bac · Anne-Sophie Le Goff · CC-BY-NC-3.0
Foto: „Poslední přívoz“, autor: Šárka Křížová, licence CC0 1.0
	Poslední přívoz · Šárka Křížová · CC0-1.0
Titelbild: „Alter Hafen“ von Bärbel Zöllner, lizenziert unter CC BY-SA 3.0
	Alter Hafen · Bärbel Zöllner · CC-BY-SA-3.0
Світлина: «Старий порт», автор Олена Ґудзь, ліцензія CC BY-NC-SA 2.0
	Старий порт · Олена Ґудзь · CC-BY-NC-SA-2.0
This image by Željko Šarić is licensed under CC BY 2.0
	– · Željko Šarić · CC-BY-2.0
This picture by Tom Colby is licensed under CC BY 3.0.
	– · Tom Colby · CC-BY-3.0
Photo by @harbourcat is licensed under CC BY-SA 3.0
	– · @harbourcat · CC-BY-SA-3.0
This image by Олена Ґудзь is licensed under CC BY-NC 2.0
	– · Олена Ґудзь · CC-BY-NC-2.0
This picture by the real m0nty is licensed under CC BY-SA 4.0
	– · the real m0nty · CC-BY-SA-4.0
Image by دينا الخطيب is licensed under CC BY-SA 3.0
	– · دينا الخطيب · CC-BY-SA-3.0
This photo by Kim In Su is licensed under CC BY 2.0.
	– · Kim In Su · CC-BY-2.0
Image by Željko Šarić is licensed under CC BY-SA 4.0
	– · Željko Šarić · CC-BY-SA-4.0
Imagen de Ximena Larrañeta
	– · Ximena Larrañeta · –
Photo credit: Photo by MARTA SELWYN
	– · MARTA SELWYN · –
Bild von Käthe von Arnsberg
	– · Käthe von Arnsberg · –
Photo par Jean-Luc de La Tour
	– · Jean-Luc de La Tour · –
Beeld door Wim van 't Hof
	– · Wim van 't Hof · –
Fotografia de Inês Simões
	– · Inês Simões · –
Foto di Giulia Rossetti
	– · Giulia Rossetti · –
Photo de François d’Aulnay
	– · François d’Aulnay · –
Foto von Jürgen Müller-Lüdenscheid
	– · Jürgen Müller-Lüdenscheid · –
Foto av Märta Hjelm
	– · Märta Hjelm · –
Image by Kim In Su
	– · Kim In Su · –
Fotografía de Baltasar Ureña Corcuera
	– · Baltasar Ureña Corcuera · –
Foto af Mette Østergaard
	– · Mette Østergaard · –
Foto av Bjørn Hætta
	– · Bjørn Hætta · –
Fotografia di Niccolò Pèrgola
	– · Niccolò Pèrgola · –
Foto por Baltasar Ureña Corcuera
	– · Baltasar Ureña Corcuera · –
Picture by Kim In Su
	– · Kim In Su · –
Imagem de João Conceição
	– · João Conceição · –
Foto door Joop Cruijsberg
	– · Joop Cruijsberg · –
Bild av Märta Hjelm
	– · Märta Hjelm · –
Photographie de Benoît Laçarte
	– · Benoît Laçarte · –
Photographed by Tom Colby
	– · Tom Colby · –
Foto de Juana Ruiz
	– · Juana Ruiz · –
Photograph by Lettice Corrigan
	– · Lettice Corrigan · –
Picture by Kim In Su, CC BY 2.5
	– · Kim In Su · CC-BY-2.5
Foto von Jürgen Müller-Lüdenscheid, CC BY-NC-ND 3.0
	– · Jürgen Müller-Lüdenscheid · CC-BY-NC-ND-3.0
Fotografia di Niccolò Pèrgola, CC BY-NC-SA 2.5
	– · Niccolò Pèrgola · CC-BY-NC-SA-2.5
Foto door Joop Cruijsberg, CC BY 4.0
	– · Joop Cruijsberg · CC-BY-4.0
Bild av Märta Hjelm, CC BY-SA 2.0
	– · Märta Hjelm · CC-BY-SA-2.0
Foto por Baltasar Ureña Corcuera, CC BY-SA 4.0
	– · Baltasar Ureña Corcuera · CC-BY-SA-4.0
Photo par Jean-Luc de La Tour, CC BY-NC-SA 2.0
	– · Jean-Luc de La Tour · CC-BY-NC-SA-2.0
Foto de Lúcia Magalhães, CC BY 3.0
	– · Lúcia Magalhães · CC-BY-3.0
Foto af Mette Østergaard, CC BY-SA 4.0
	– · Mette Østergaard · CC-BY-SA-4.0
Bild von Käthe von Arnsberg, CC BY-NC-SA 4.0
	– · Käthe von Arnsberg · CC-BY-NC-SA-4.0
Foto av Bjørn Hætta, CC BY 4.0
	– · Bjørn Hætta · CC-BY-4.0
Foto de Juana Ruiz, CC BY-NC-SA 3.0
	– · Juana Ruiz · CC-BY-NC-SA-3.0
Photo de François d’Aulnay, CC BY 4.0
	– · François d’Aulnay · CC-BY-4.0
Beeld door Wim van 't Hof, CC BY-SA 4.0
	– · Wim van 't Hof · CC-BY-SA-4.0
Photograph by Lettice Corrigan, CC BY-SA 3.0
	– · Lettice Corrigan · CC-BY-SA-3.0
Immagine di Giulia Rossetti, CC BY-NC-SA 3.0
	– · Giulia Rossetti · CC-BY-NC-SA-3.0
Foto av Märta Hjelm, CC BY-NC-ND 2.0
	– · Märta Hjelm · CC-BY-NC-ND-2.0
Image by Kim In Su, CC BY 2.0
	– · Kim In Su · CC-BY-2.0
Photographie de Benoît Laçarte, CC BY-SA 3.0
	– · Benoît Laçarte · CC-BY-SA-3.0
Fotografia de Inês Simões, CC BY 4.0
	– · Inês Simões · CC-BY-4.0
Imagen de Ximena Larrañeta, CC BY 2.5
	– · Ximena Larrañeta · CC-BY-2.5
Photo credit: Photo by MARTA SELWYN, CC BY 4.0
	– · MARTA SELWYN · CC-BY-4.0
Foto di Giulia Rossetti, CC BY-SA 2.0
	– · Giulia Rossetti · CC-BY-SA-2.0
Fotografía de Baltasar Ureña Corcuera, CC BY-SA 4.0
	– · Baltasar Ureña Corcuera · CC-BY-SA-4.0
Imagem de João Conceição, CC BY-SA 4.0
	– · João Conceição · CC-BY-SA-4.0
Photographed by Tom Colby, CC BY-SA 2.0
	– · Tom Colby · CC-BY-SA-2.0
Photo by MARTA SELWYN, CC BY 4.0
	– · MARTA SELWYN · CC-BY-4.0
Фотография: «Мост ночью», Прохор Заозёрный. Общественное достояние.
	Мост ночью · Прохор Заозёрный · LicenseRef-PublicDomain
Photo: "Bridge by Night", mario_87. In the public domain.
	Bridge by Night · mario_87 · LicenseRef-PublicDomain
Photographie : «Pont de nuit», Anne-Sophie Le Goff. Domaine public.
	Pont de nuit · Anne-Sophie Le Goff · LicenseRef-PublicDomain
Foto: ‘Mist op de kade’, Wim van 't Hof. Publiek domein.
	Mist op de kade · Wim van 't Hof · LicenseRef-PublicDomain
Crediti foto: «Via Roma, ore 7», Chiara Bellavista. Pubblico dominio.
	Via Roma, ore 7 · Chiara Bellavista · LicenseRef-PublicDomain
Φωτό: «Το παλιό λιμάνι», Γιώργος Παπάς. Κοινό κτήμα.
	Το παλιό λιμάνι · Γιώργος Παπάς · LicenseRef-PublicDomain
Fénykép: „Az utolsó komp”, Nagy Béla. Közkincs.
	Az utolsó komp · Nagy Béla · LicenseRef-PublicDomain
Zdjęcia: „Mgła nad rzeką”, Łukasz Żółkiewski. Domena publiczna.
	Mgła nad rzeką · Łukasz Żółkiewski · LicenseRef-PublicDomain
Imagine: „Ultimul bac”, Răzvan Mîndru. Domeniu public.
	Ultimul bac · Răzvan Mîndru · LicenseRef-PublicDomain
Foto: "A última barca", Lúcia Magalhães. Domínio público.
	A última barca · Lúcia Magalhães · LicenseRef-PublicDomain
Crédito de la foto: «Mañana de niebla», Baltasar Ureña Corcuera. Dominio público.
	Mañana de niebla · Baltasar Ureña Corcuera · LicenseRef-PublicDomain
Fotos: „Die letzte Fähre“, Karl-Heinz Öhm. Gemeinfrei.
	Die letzte Fähre · Karl-Heinz Öhm · LicenseRef-PublicDomain
FOTOĞRAF: "Son vapur", Gülşah Öztürk. Kamu malı.
	Son vapur · Gülşah Öztürk · LicenseRef-PublicDomain
Foto: „Starý přístav“, Přemysl Řehoř. Volné dílo.
	Starý přístav · Přemysl Řehoř · LicenseRef-PublicDomain
Світлина: «Старий порт», Юрій Їжак. Суспільне надбання.
	Старий порт · Юрій Їжак · LicenseRef-PublicDomain
Fotografie: „Alter Hafen“, hafenblick. Gemeinfrei.
	Alter Hafen · hafenblick · LicenseRef-PublicDomain
Crediti foto: «La città di notte», Niccolò Pèrgola. Dominio pubblico.
	La città di notte · Niccolò Pèrgola · LicenseRef-PublicDomain
Image Credit: "quay", J. K. Holt. Public domain.
	quay · J. K. Holt · LicenseRef-PublicDomain
Фото: «У реки, 1911 год», Анна Ли. Общественное достояние.
	У реки, 1911 год · Анна Ли · LicenseRef-PublicDomain
Crédits photo : «Pont de nuit», François d’Aulnay. Domaine public.
	Pont de nuit · François d’Aulnay · LicenseRef-PublicDomain
Image: "Lighthouse no. 4", Tom Colby. Public domain.
	Lighthouse no. 4 · Tom Colby · LicenseRef-PublicDomain
Fotografía: «Puerto viejo», Íñigo Núñez. Dominio público.
	Puerto viejo · Íñigo Núñez · LicenseRef-PublicDomain
Cover photo: "Ferry at dusk", quaywatcher. Public Domain.
	Ferry at dusk · quaywatcher · LicenseRef-PublicDomain
`
