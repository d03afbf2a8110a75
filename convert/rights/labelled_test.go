package rights_test

import "testing"

func TestLabelsAndNamesInManyLanguages(t *testing.T) { checkCredits(t, labelledCredits) }

// labelledCredits are a label and a name, with a licence or without.
const labelledCredits = `
Photographie : René Garçonnet
	– · René Garçonnet · –
Photo credit: Kim In Su
	– · Kim In Su · –
Crédito: Ximena Larrañeta
	– · Ximena Larrañeta · –
撮影：佐藤一郎
	– · 佐藤一郎 · –
תמונה: אורי בן־דוד
	– · אורי בן־דוד · –
사진: 박하늘
	– · 박하늘 · –
Beeld: Marieke de Boer
	– · Marieke de Boer · –
Fotografie: Karl-Heinz Öhm
	– · Karl-Heinz Öhm · –
Crediti foto: Giulia Rossetti
	– · Giulia Rossetti · –
Снимок: Мария Жарова-Ёлкина
	– · Мария Жарова-Ёлкина · –
fot. Zbigniew Kęs
	– · Zbigniew Kęs · –
फोटो: अनिता शर्मा
	– · अनिता शर्मा · –
Créditos da foto: Lúcia Magalhães
	– · Lúcia Magalhães · –
摄影：林晓雨
	– · 林晓雨 · –
Valokuva: Väinö Mäkelä
	– · Väinö Mäkelä · –
Foto: Günel Hüseynova
	– · Günel Hüseynova · –
Фотография: И. Щукин
	– · И. Щукин · –
Immagine: Marco Sant'Elia
	– · Marco Sant'Elia · –
Foto: Wim van 't Hof
	– · Wim van 't Hof · –
사진 = 김인수
	– · 김인수 · –
写真: ヤマダ・ケン
	– · ヤマダ・ケン · –
Crédito de la foto: Íñigo Núñez
	– · Íñigo Núñez · –
Cover photo: quaywatcher
	– · quaywatcher · –
Photo : Anne-Sophie Le Goff
	– · Anne-Sophie Le Goff · –
Φωτό: Λέανδρος Πευκιανός
	– · Λέανδρος Πευκιανός · –
चित्र: अनिता शर्मा
	– · अनिता शर्मा · –
Fot. Małgorzata Śliwa
	– · Małgorzata Śliwa · –
Bild: Jürgen Müller-Lüdenscheid
	– · Jürgen Müller-Lüdenscheid · –
צילום: אורי בן־דוד / CC BY-ND 3.0
	– · אורי בן־דוד · CC-BY-ND-3.0
Bilde: Bjørn Hætta, CC BY-NC-ND 4.0
	– · Bjørn Hætta · CC-BY-NC-ND-4.0
Fotos: Baltasar Ureña Corcuera, licencia CC BY-NC-SA 2.0
	– · Baltasar Ureña Corcuera · CC-BY-NC-SA-2.0
Afbeelding: Joop Cruijsberg (CC BY 4.0).
	– · Joop Cruijsberg · CC-BY-4.0
Fotoğraf: Ayşe Yılmaz, CC BY 2.5
	– · Ayşe Yılmaz · CC-BY-2.5
Cover photo: MARTA SELWYN, used under CC BY-SA 2.0.
	– · MARTA SELWYN · CC-BY-SA-2.0
Crédit photo : René Garçonnet (CC BY 2.0)
	– · René Garçonnet · CC-BY-2.0
Fénykép: Kőszegi Éva, CC BY-NC 2.0
	– · Kőszegi Éva · CC-BY-NC-2.0
Crédito: Inês Simões / CC BY-SA 1.0.
	– · Inês Simões · CC-BY-SA-1.0
Зображення: Тарас Єрмолюк, ліцензія CC BY 3.0
	– · Тарас Єрмолюк · CC-BY-3.0
Фотография: И. Щукин (CC BY-NC-ND 2.5)
	– · И. Щукин · CC-BY-NC-ND-2.5
صورة: دينا الخطيب / CC BY-NC-SA 4.0
	– · دينا الخطيب · CC-BY-NC-SA-4.0
Foto: Mette Østergaard, CC BY-SA 2.5.
	– · Mette Østergaard · CC-BY-SA-2.5
fot. Małgorzata Śliwa, licencja CC BY-NC 1.0
	– · Małgorzata Śliwa · CC-BY-NC-1.0
Bild: Bärbel Zöllner (CC BY-NC 3.0).
	– · Bärbel Zöllner · CC-BY-NC-3.0
تصویر: بهرام کیانی، CC BY-NC-ND 3.0
	– · بهرام کیانی · CC-BY-NC-ND-3.0
Bild: Märta Hjelm, licens CC BY-SA 3.0
	– · Märta Hjelm · CC-BY-SA-3.0
写真：田中花子／CC BY-NC 4.0。
	– · 田中花子 · CC-BY-NC-4.0
이미지: 김인수 / CC BY-SA 3.0
	– · 김인수 · CC-BY-SA-3.0
Imagine: Ioana Bălan, licență CC BY-ND 4.0
	– · Ioana Bălan · CC-BY-ND-4.0
图：焦鹏，CC BY-SA 2.5
	– · 焦鹏 · CC-BY-SA-2.5
Foto: Elvin Məmmədov / CC BY 3.0.
	– · Elvin Məmmədov · CC-BY-3.0
Εικόνα: Μαρία Ξανθού / CC BY-NC 2.0
	– · Μαρία Ξανθού · CC-BY-NC-2.0
फोटो: रवि वर्मा, CC BY 2.0.
	– · रवि वर्मा · CC-BY-2.0
Crediti foto: Marco Sant'Elia, licenza CC BY 4.0
	– · Marco Sant'Elia · CC-BY-4.0
Фото: Йоана Жекова, CC BY-NC-SA 2.0.
	– · Йоана Жекова · CC-BY-NC-SA-2.0
Kuva: Päivi Lähde / CC BY 4.0
	– · Päivi Lähde · CC-BY-4.0
Snímek: Šárka Křížová, CC BY-NC 3.0
	– · Šárka Křížová · CC-BY-NC-3.0
[Cover photo: J. K. Holt, CC BY 2.0]
	– · J. K. Holt · CC-BY-2.0
[Crédito: Ximena Larrañeta, CC BY-NC 2.0]
	– · Ximena Larrañeta · CC-BY-NC-2.0
(Foto: Oğuz Işık, CC BY-SA 4.0)
	– · Oğuz Işık · CC-BY-SA-4.0
[Image : Anne-Sophie Le Goff, CC BY-NC-ND 2.5]
	– · Anne-Sophie Le Goff · CC-BY-NC-ND-2.5
[Fotografia: Marco Sant'Elia, CC BY-SA 2.0]
	– · Marco Sant'Elia · CC-BY-SA-2.0
(Bildnachweis: Sönke Weiß, CC BY 4.0)
	– · Sönke Weiß · CC-BY-4.0
[Fotoşəkil: Günel Hüseynova, CC BY-NC-ND 3.0]
	– · Günel Hüseynova · CC-BY-NC-ND-3.0
(Фото: Мария Жарова-Ёлкина, CC BY 4.0)
	– · Мария Жарова-Ёлкина · CC-BY-4.0
(Foto: Zbigniew Kęs, CC BY-SA 2.0)
	– · Zbigniew Kęs · CC-BY-SA-2.0
[Изображение: И. Щукин, CC BY 2.0]
	– · И. Щукин · CC-BY-2.0
(Photo: Jeanne Roux, CC BY-NC-ND 3.0)
	– · Jeanne Roux · CC-BY-NC-ND-3.0
[Görsel: İlker Çağlar, CC BY-NC-SA 4.0]
	– · İlker Çağlar · CC-BY-NC-SA-4.0
[Credito: Giulia Rossetti, CC BY-NC 1.0]
	– · Giulia Rossetti · CC-BY-NC-1.0
[Foto: María José Peña, CC BY-SA 4.0]
	– · María José Peña · CC-BY-SA-4.0
[Aufnahme: Käthe von Arnsberg, CC BY 4.0]
	– · Käthe von Arnsberg · CC-BY-4.0
(Foto: Rəşad Çələbi, CC BY-SA 4.0)
	– · Rəşad Çələbi · CC-BY-SA-4.0
[Resim: Ayşe Yılmaz, CC BY 4.0]
	– · Ayşe Yılmaz · CC-BY-4.0
[Imagen: Ximena Larrañeta, CC BY-NC-SA 2.0]
	– · Ximena Larrañeta · CC-BY-NC-SA-2.0
[Снимок: Мария Жарова-Ёлкина, CC BY-SA 4.0]
	– · Мария Жарова-Ёлкина · CC-BY-SA-4.0
(Fotoğraf: Ayşe Yılmaz, CC BY 2.0)
	– · Ayşe Yılmaz · CC-BY-2.0
(Şəkil: Günel Hüseynova, CC BY-SA 2.0)
	– · Günel Hüseynova · CC-BY-SA-2.0
Fotografía: Jorge del Valle, CC BY-ND 3.0 (recortada)
	– · Jorge del Valle · CC-BY-ND-3.0 · notes=recortada
Фотографии: Иван Петров, CC BY 2.5, обрезано
	– · Иван Петров · CC-BY-2.5 · notes=обрезано
Şəkil: Leyla Əliyeva, CC BY-NC-ND 4.0, kəsilib
	– · Leyla Əliyeva · CC-BY-NC-ND-4.0 · notes=kəsilib
Resim: Ayşe Yılmaz, CC BY-NC 3.0 (kırpıldı)
	– · Ayşe Yılmaz · CC-BY-NC-3.0 · notes=kırpıldı
Crédit : Anne-Sophie Le Goff, CC BY 3.0, recadrée
	– · Anne-Sophie Le Goff · CC-BY-3.0 · notes=recadrée
Bild: Jürgen Müller-Lüdenscheid, CC BY 4.0, zugeschnitten
	– · Jürgen Müller-Lüdenscheid · CC-BY-4.0 · notes=zugeschnitten
IMAGE CREDIT: mario_87, CC BY-NC-ND 3.0, cropped
	– · mario_87 · CC-BY-NC-ND-3.0 · notes=cropped
Credito: Marco Sant'Elia, CC BY-NC-SA 4.0 (ritagliata)
	– · Marco Sant'Elia · CC-BY-NC-SA-4.0 · notes=ritagliata
Bildrechte: Karl-Heinz Öhm, CC BY-NC 4.0 (zugeschnitten)
	– · Karl-Heinz Öhm · CC-BY-NC-4.0 · notes=zugeschnitten
Photo : Jeanne Roux, CC BY-SA 2.0, recadrée
	– · Jeanne Roux · CC-BY-SA-2.0 · notes=recadrée
Fotoğraf: İlker Çağlar, CC BY-NC 2.0, kırpıldı
	– · İlker Çağlar · CC-BY-NC-2.0 · notes=kırpıldı
Fotografía: Íñigo Núñez, CC BY-SA 3.0, recortada
	– · Íñigo Núñez · CC-BY-SA-3.0 · notes=recortada
Foto: Elvin Məmmədov, CC BY-NC-ND 4.0 (kəsilib)
	– · Elvin Məmmədov · CC-BY-NC-ND-4.0 · notes=kəsilib
Фотография: И. Щукин, CC BY-ND 3.0, обрезано
	– · И. Щукин · CC-BY-ND-3.0 · notes=обрезано
Image : Benoît Laçarte, CC BY-ND 2.0 (recadrée)
	– · Benoît Laçarte · CC-BY-ND-2.0 · notes=recadrée
Fotografia: Giulia Rossetti, CC BY-ND 3.0 (ritagliata)
	– · Giulia Rossetti · CC-BY-ND-3.0 · notes=ritagliata
Foto: María José Peña, CC BY 4.0 (recortada)
	– · María José Peña · CC-BY-4.0 · notes=recortada
Bild: hafenblick, CC BY 3.0, zugeschnitten
	– · hafenblick · CC-BY-3.0 · notes=zugeschnitten
Şəkil: Leyla Əliyeva, CC BY 4.0 (kəsilib)
	– · Leyla Əliyeva · CC-BY-4.0 · notes=kəsilib
Görsel: İlker Çağlar, CC BY-SA 4.0 (kırpıldı)
	– · İlker Çağlar · CC-BY-SA-4.0 · notes=kırpıldı
Fotografía: Ximena Larrañeta, CC BY-NC-ND 3.0, recortada
	– · Ximena Larrañeta · CC-BY-NC-ND-3.0 · notes=recortada
Crédit : Élodie Ménard, CC BY-NC 4.0, recadrée
	– · Élodie Ménard · CC-BY-NC-4.0 · notes=recadrée
Foto: Peter Groß, CC BY 3.0, zugeschnitten
	– · Peter Groß · CC-BY-3.0 · notes=zugeschnitten
Foto: Günel Hüseynova, CC BY-SA 3.0 (kəsilib)
	– · Günel Hüseynova · CC-BY-SA-3.0 · notes=kəsilib
Fotoşəkil: Elvin Məmmədov, CC BY-SA 2.0, kəsilib
	– · Elvin Məmmədov · CC-BY-SA-2.0 · notes=kəsilib
Titelbild: Käthe von Arnsberg, CC BY-ND 3.0 (zugeschnitten)
	– · Käthe von Arnsberg · CC-BY-ND-3.0 · notes=zugeschnitten
Foto: İlker Çağlar, CC BY 4.0 (kırpıldı)
	– · İlker Çağlar · CC-BY-4.0 · notes=kırpıldı
Fotografía: Íñigo Núñez, CC BY-NC 2.0, recortada
	– · Íñigo Núñez · CC-BY-NC-2.0 · notes=recortada
(Chiara Bellavista, CC BY-NC-ND 3.0)
	– · Chiara Bellavista · CC-BY-NC-ND-3.0
김인수 – CC BY 2.5
	– · 김인수 · CC-BY-2.5
(Małgorzata Śliwa, CC BY 1.0)
	– · Małgorzata Śliwa · CC-BY-1.0
María José Peña | CC BY-SA 4.0
	– · María José Peña · CC-BY-SA-4.0
Päivi Lähde / CC BY 3.0
	– · Päivi Lähde · CC-BY-3.0
Marieke de Boer (CC BY-SA 2.0)
	– · Marieke de Boer · CC-BY-SA-2.0
(بهرام کیانی, CC BY-NC 4.0)
	– · بهرام کیانی · CC-BY-NC-4.0
Тарас Єрмолюк – CC BY-NC 3.0
	– · Тарас Єрмолюк · CC-BY-NC-3.0
n0t a n4me / CC BY-NC 2.0
	– · n0t a n4me · CC-BY-NC-2.0
Ștefan Țurcanu [CC BY-ND 2.0]
	– · Ștefan Țurcanu · CC-BY-ND-2.0
田中花子 | CC BY-NC 2.5
	– · 田中花子 · CC-BY-NC-2.5
Přemysl Řehoř [CC BY-NC-SA 2.5]
	– · Přemysl Řehoř · CC-BY-NC-SA-2.5
Märta Hjelm | CC BY 4.0
	– · Märta Hjelm · CC-BY-4.0
Gülşah Öztürk, CC BY-SA 3.0
	– · Gülşah Öztürk · CC-BY-SA-3.0
Lúcia Magalhães, CC BY 2.0
	– · Lúcia Magalhães · CC-BY-2.0
Rəşad Çələbi / CC BY-SA 2.5
	– · Rəşad Çələbi · CC-BY-SA-2.5
अनिता शर्मा [CC BY-NC-SA 2.0]
	– · अनिता शर्मा · CC-BY-NC-SA-2.0
hafenblick (CC BY-ND 4.0)
	– · hafenblick · CC-BY-ND-4.0
Прохор Заозёрный / CC BY-ND 3.0
	– · Прохор Заозёрный · CC-BY-ND-3.0
François d’Aulnay (CC BY 2.0)
	– · François d’Aulnay · CC-BY-2.0
Bjørn Hætta | CC BY-SA 3.0
	– · Bjørn Hætta · CC-BY-SA-3.0
Γιώργος Παπάς [CC BY 3.0]
	– · Γιώργος Παπάς · CC-BY-3.0
אורי בן־דוד | CC BY-SA 4.0
	– · אורי בן־דוד · CC-BY-SA-4.0
Nagy Béla – CC BY-NC-ND 3.0
	– · Nagy Béla · CC-BY-NC-ND-3.0
دينا الخطيب – CC BY-ND 4.0
	– · دينا الخطيب · CC-BY-ND-4.0
Ангел Гьоров [CC BY-SA 2.0]
	– · Ангел Гьоров · CC-BY-SA-2.0
Юрій Їжак | CC BY-NC-SA 3.0
	– · Юрій Їжак · CC-BY-NC-SA-3.0
Ximena Larrañeta / CC BY-NC-ND 2.0
	– · Ximena Larrañeta · CC-BY-NC-ND-2.0
Fotó: Szűcs Ödön. Minden jog fenntartva.
	– · Szűcs Ödön · LicenseRef-AllRightsReserved
Photo: 김인수. All rights reserved.
	– · 김인수 · LicenseRef-AllRightsReserved
fot. Małgorzata Śliwa. Wszelkie prawa zastrzeżone.
	– · Małgorzata Śliwa · LicenseRef-AllRightsReserved
Créditos da foto: Inês Simões. Todos os direitos reservados.
	– · Inês Simões · LicenseRef-AllRightsReserved
Bild: Jürgen Müller-Lüdenscheid. Alle Rechte vorbehalten.
	– · Jürgen Müller-Lüdenscheid · LicenseRef-AllRightsReserved
圖：林晓雨。保留所有权利。
	– · 林晓雨 · LicenseRef-AllRightsReserved
Φωτογραφία: Γιώργος Παπάς. Με επιφύλαξη παντός δικαιώματος.
	– · Γιώργος Παπάς · LicenseRef-AllRightsReserved
Crédito de la foto: Íñigo Núñez. Todos los derechos reservados.
	– · Íñigo Núñez · LicenseRef-AllRightsReserved
Photographie : Élodie Ménard. Tous droits réservés.
	– · Élodie Ménard · LicenseRef-AllRightsReserved
Immagine: Giulia Rossetti. Tutti i diritti riservati.
	– · Giulia Rossetti · LicenseRef-AllRightsReserved
Fotoğraf: Oğuz Işık. Tüm hakları saklıdır.
	– · Oğuz Işık · LicenseRef-AllRightsReserved
Foto: Åge Holm. Alle rettigheder forbeholdes.
	– · Åge Holm · LicenseRef-AllRightsReserved
Photo: John Doe III. All rights reserved.
	– · John Doe III · LicenseRef-AllRightsReserved
사진: 김인수. 모든 권리 보유.
	– · 김인수 · LicenseRef-AllRightsReserved
Imagine: Ștefan Țurcanu. Toate drepturile rezervate.
	– · Ștefan Țurcanu · LicenseRef-AllRightsReserved
Фотографии: Анна Ли. Все права защищены.
	– · Анна Ли · LicenseRef-AllRightsReserved
Photo: Ludwig van der Berg. All rights reserved.
	– · Ludwig van der Berg · LicenseRef-AllRightsReserved
Şəkil: Elvin Məmmədov. Bütün hüquqlar qorunur.
	– · Elvin Məmmədov · LicenseRef-AllRightsReserved
Foto: Šárka Křížová. Všechna práva vyhrazena.
	– · Šárka Křížová · LicenseRef-AllRightsReserved
Photo: blue.heron.22. All rights reserved.
	– · blue.heron.22 · LicenseRef-AllRightsReserved
Світлина: Олена Ґудзь. Усі права захищено.
	– · Олена Ґудзь · LicenseRef-AllRightsReserved
Afbeelding: Joop Cruijsberg. Alle rechten voorbehouden.
	– · Joop Cruijsberg · LicenseRef-AllRightsReserved
Fotograf: Göran Öberg. Alla rättigheter förbehållna.
	– · Göran Öberg · LicenseRef-AllRightsReserved
PHOTO: Ludwig van der Berg. All Rights Reserved.
	– · Ludwig van der Berg · LicenseRef-AllRightsReserved
Pic: MARTA SELWYN. All rights reserved.
	– · MARTA SELWYN · LicenseRef-AllRightsReserved
Photo: دينا الخطيب. All rights reserved.
	– · دينا الخطيب · LicenseRef-AllRightsReserved
Фото: Анна Ли, CC BY-SA 2.5 CH.
	– · Анна Ли · LicenseRef-CC-BY-SA-2.5-CH
Foto: Ayşe Yılmaz, CC BY-NC 2.5 IT
	– · Ayşe Yılmaz · LicenseRef-CC-BY-NC-2.5-IT
Fotoşəkil: Leyla Əliyeva / CC BY-NC-ND 2.5 AU.
	– · Leyla Əliyeva · LicenseRef-CC-BY-NC-ND-2.5-AU
Credito: Marco Sant'Elia / CC BY-NC-ND-3.0-pl.
	– · Marco Sant'Elia · LicenseRef-CC-BY-NC-ND-3.0-PL
Snímek: Jiří Dvořák / CC BY-NC 3.0 IT.
	– · Jiří Dvořák · LicenseRef-CC-BY-NC-3.0-IT
Fotografie: Marieke de Boer, CC BY-NC-ND 2.5 NL.
	– · Marieke de Boer · LicenseRef-CC-BY-NC-ND-2.5-NL
Foto: Łukasz Żółkiewski / CC BY 2.0 JP
	– · Łukasz Żółkiewski · LicenseRef-CC-BY-2.0-JP
Fotografía: Íñigo Núñez / CC BY-NC-3.0-cz
	– · Íñigo Núñez · LicenseRef-CC-BY-NC-3.0-CZ
Crédits photo : Anne-Sophie Le Goff / CC BY-NC 2.1 ES.
	– · Anne-Sophie Le Goff · LicenseRef-CC-BY-NC-2.1-ES
Picture: mario_87, CC BY-ND-2.0-jp
	– · mario_87 · LicenseRef-CC-BY-ND-2.0-JP
Bildnachweis: Johanna Rau, CC BY-NC-SA-2.5-es.
	– · Johanna Rau · LicenseRef-CC-BY-NC-SA-2.5-ES
Bild: Karl-Heinz Öhm, CC BY-ND 3.0 SG.
	– · Karl-Heinz Öhm · LicenseRef-CC-BY-ND-3.0-SG
Header image: blue.heron.22, CC BY 2.5 CH
	– · blue.heron.22 · LicenseRef-CC-BY-2.5-CH
Crédit photo : Élodie Ménard / CC BY-NC-SA 2.1 JP
	– · Élodie Ménard · LicenseRef-CC-BY-NC-SA-2.1-JP
Crédito de la foto: Jorge del Valle / CC BY-NC-SA-3.0-ge.
	– · Jorge del Valle · LicenseRef-CC-BY-NC-SA-3.0-GE
Foto: Zbigniew Kęs / CC-BY-ND-2.1-CA.
	– · Zbigniew Kęs · LicenseRef-CC-BY-ND-2.1-CA
Afbeelding: Joop Cruijsberg / CC BY 3.0 UG.
	– · Joop Cruijsberg · LicenseRef-CC-BY-3.0-UG
Fotografie: Šárka Křížová / CC BY-ND 3.0 PL
	– · Šárka Křížová · LicenseRef-CC-BY-ND-3.0-PL
Crediti foto: Niccolò Pèrgola, CC BY 3.0 PL.
	– · Niccolò Pèrgola · LicenseRef-CC-BY-3.0-PL
ŞƏKİL: Elvin Məmmədov / CC BY-NC-ND 3.0 ec
	– · Elvin Məmmədov · LicenseRef-CC-BY-NC-ND-3.0-EC
FOTOĞRAF: Ali Kaya, CC BY-SA-3.0-ch
	– · Ali Kaya · LicenseRef-CC-BY-SA-3.0-CH
Фото: И. Щукин, CC-BY-NC-SA-2.5-AU
	– · И. Щукин · LicenseRef-CC-BY-NC-SA-2.5-AU
Фото: Иван Петров, CC-BY-NC-2.5-ZA
	– · Иван Петров · LicenseRef-CC-BY-NC-2.5-ZA
FOTOĞRAF: Oğuz Işık, CC BY-NC-SA 3.0 at
	– · Oğuz Işık · LicenseRef-CC-BY-NC-SA-3.0-AT
Immagine: Giulia Rossetti, CC-BY-2.0-FR.
	– · Giulia Rossetti · LicenseRef-CC-BY-2.0-FR
Afbeelding: Wim van 't Hof, CC-BY-NC-2.5-ES
	– · Wim van 't Hof · LicenseRef-CC-BY-NC-2.5-ES
Fot. Małgorzata Śliwa / CC BY-NC-3.0-us.
	– · Małgorzata Śliwa · LicenseRef-CC-BY-NC-3.0-US
Fotografía: Baltasar Ureña Corcuera / CC BY-NC-SA 2.0 JP
	– · Baltasar Ureña Corcuera · LicenseRef-CC-BY-NC-SA-2.0-JP
“The last boat” by Tom Colby is licensed under CC-BY-NC-3.0-IGO
	The last boat · Tom Colby · CC-BY-NC-3.0-IGO
Foto: hafenblick, CC BY-NC-ND 3.0 DE
	– · hafenblick · CC-BY-NC-ND-3.0-DE
“夜の橋” by ヤマダ・ケン is licensed under CC-BY-SA-2.1-JP
	夜の橋 · ヤマダ・ケン · CC-BY-SA-2.1-JP
“Le dernier bac” by Benoît Laçarte is licensed under CC-BY-NC-SA-2.0-FR
	Le dernier bac · Benoît Laçarte · CC-BY-NC-SA-2.0-FR
“Mist op de kade” by Wim van 't Hof is licensed under CC-BY-3.0-NL
	Mist op de kade · Wim van 't Hof · CC-BY-3.0-NL
“Leuchtturm, Morgen” by Karl-Heinz Öhm is licensed under CC-BY-SA-3.0-DE
	Leuchtturm, Morgen · Karl-Heinz Öhm · CC-BY-SA-3.0-DE
“Sailors' Rest” by Nguyễn Thị Lan is licensed under CC-BY-3.0-AU
	Sailors' Rest · Nguyễn Thị Lan · CC-BY-3.0-AU
“Ferry at dusk” by Owain ap Rhys is licensed under CC-BY-NC-ND-3.0-IGO
	Ferry at dusk · Owain ap Rhys · CC-BY-NC-ND-3.0-IGO
“Brücke bei Nacht” by Bärbel Zöllner is licensed under CC-BY-3.0-DE
	Brücke bei Nacht · Bärbel Zöllner · CC-BY-3.0-DE
Floortje van den Brink, CC BY 3.0 nl <https://creativecommons.org/licenses/by/3.0/nl>, via Wikimedia Commons
	– · Floortje van den Brink · CC-BY-3.0-NL · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by/3.0/nl
Jean-Luc de La Tour, CC BY-NC-SA 2.0 fr <https://creativecommons.org/licenses/by-nc-sa/2.0/fr>, via Wikimedia Commons
	– · Jean-Luc de La Tour · CC-BY-NC-SA-2.0-FR · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-nc-sa/2.0/fr
写真：田中花子、CC BY-SA 2.1 JP
	– · 田中花子 · CC-BY-SA-2.1-JP
“Die letzte Fähre” by Jürgen Müller-Lüdenscheid is licensed under CC-BY-3.0-AT
	Die letzte Fähre · Jürgen Müller-Lüdenscheid · CC-BY-3.0-AT
“quay” by Mary Ann Evans-Wright is licensed under CC-BY-SA-2.0-UK
	quay · Mary Ann Evans-Wright · CC-BY-SA-2.0-UK
“Lighthouse no. 4” by J. K. Holt is licensed under CC-BY-3.0-IGO
	Lighthouse no. 4 · J. K. Holt · CC-BY-3.0-IGO
“Über den Dächern” by Karl-Heinz Öhm is licensed under CC-BY-NC-3.0-DE
	Über den Dächern · Karl-Heinz Öhm · CC-BY-NC-3.0-DE
“Tamsin Halt in snow” by Sinéad O’Rourke is licensed under CC-BY-2.5-AU
	Tamsin Halt in snow · Sinéad O’Rourke · CC-BY-2.5-AU
佐藤一郎, CC BY-SA 2.1 jp <https://creativecommons.org/licenses/by-sa/2.1/jp>, via Wikimedia Commons
	– · 佐藤一郎 · CC-BY-SA-2.1-JP · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-sa/2.1/jp
Foto: Joop Cruijsberg, CC BY 3.0 NL
	– · Joop Cruijsberg · CC-BY-3.0-NL
“Alter Hafen” by hafenblick is licensed under CC-BY-NC-SA-3.0-DE
	Alter Hafen · hafenblick · CC-BY-NC-SA-3.0-DE
Photo : Jean-Luc de La Tour, CC BY-NC-SA 2.0 FR
	– · Jean-Luc de La Tour · CC-BY-NC-SA-2.0-FR
“Lighthouse no. 4” by Kim In Su is licensed under CC-BY-3.0-US
	Lighthouse no. 4 · Kim In Su · CC-BY-3.0-US
“Alter Hafen” by Johanna Rau is licensed under CC-BY-NC-ND-3.0-DE
	Alter Hafen · Johanna Rau · CC-BY-NC-ND-3.0-DE
“quay” by mario_87 is licensed under CC-BY-SA-3.0-IGO
	quay · mario_87 · CC-BY-SA-3.0-IGO
“Über den Dächern” by Sönke Weiß is licensed under CC-BY-NC-SA-2.0-DE
	Über den Dächern · Sönke Weiß · CC-BY-NC-SA-2.0-DE
“Straße nach Süden” by Bärbel Zöllner is licensed under CC-BY-ND-3.0-DE
	Straße nach Süden · Bärbel Zöllner · CC-BY-ND-3.0-DE
“The last boat” by mario_87 is licensed under CC-BY-NC-SA-3.0-IGO
	The last boat · mario_87 · CC-BY-NC-SA-3.0-IGO
“The last boat” by Owain ap Rhys is licensed under CC-BY-NC-SA-2.0-UK
	The last boat · Owain ap Rhys · CC-BY-NC-SA-2.0-UK
Photo: Sinéad O’Rourke, CC BY-ND 3.0 IGO
	– · Sinéad O’Rourke · LicenseRef-CC-BY-ND-3.0-IGO
Photo: Nguyễn Thị Lan, CC BY-NC 3.0 AT
	– · Nguyễn Thị Lan · LicenseRef-CC-BY-NC-3.0-AT
Photo: MARTA SELWYN, CC BY-SA 3.0 AU
	– · MARTA SELWYN · LicenseRef-CC-BY-SA-3.0-AU
Photo: Lettice Corrigan, CC BY 2.0 FR
	– · Lettice Corrigan · LicenseRef-CC-BY-2.0-FR
Photo: rpoole, CC BY 2.0 UK
	– · rpoole · LicenseRef-CC-BY-2.0-UK
Photo: quaywatcher, CC BY-SA 2.5 AU
	– · quaywatcher · LicenseRef-CC-BY-SA-2.5-AU
Photo: mario_87, CC BY-SA 3.0 NL
	– · mario_87 · LicenseRef-CC-BY-SA-3.0-NL
Photo: Nguyễn Thị Lan, CC BY 2.1 JP
	– · Nguyễn Thị Lan · LicenseRef-CC-BY-2.1-JP
Photo: Sinéad O’Rourke, CC BY 2.0 UK
	– · Sinéad O’Rourke · LicenseRef-CC-BY-2.0-UK
Photo: Lettice Corrigan, CC BY 2.0 DE
	– · Lettice Corrigan · LicenseRef-CC-BY-2.0-DE
Photo: Tom Colby, CC BY-NC 3.0 AT
	– · Tom Colby · LicenseRef-CC-BY-NC-3.0-AT
`
