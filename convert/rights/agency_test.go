package rights_test

import "testing"

func TestAgenciesNoticesAndStatements(t *testing.T) { checkCredits(t, agencyCredits) }

// agencyCredits are agencies, forces, notices, statements.
const agencyCredits = `
Фотографии: РИА Новости
	– · – · – · orgs=РИА Новости
Credit: NASA
	– · – · – · orgs=NASA
摄影：中新社
	– · – · – · orgs=中新社
Crédito de la foto: EPA
	– · – · – · orgs=EPA
Crediti foto: ANSA
	– · – · – · orgs=ANSA
Crédit image : Hans Lucas
	– · – · – · orgs=Hans Lucas
Créditos da foto: Reuters
	– · – · – · orgs=Reuters
Φωτό: ΑΠΕ-ΜΠΕ
	– · – · – · orgs=ΑΠΕ-ΜΠΕ
写真：ロイター
	– · – · – · orgs=ロイター
Bildrechte: epd
	– · – · – · orgs=epd
Foto: Anadolu Ajansı
	– · – · – · orgs=Anadolu Ajansı
الصورة: وكالة الأناضول
	– · – · – · orgs=وكالة الأناضول
Şəkil: APA
	– · – · – · orgs=APA
Crédit : Reuters
	– · – · – · orgs=Reuters
Зображення: Укрінформ / Тарас Єрмолюк
	– · Тарас Єрмолюк · – · orgs=Укрінформ
Fotos: Reuters / Jorge del Valle
	– · Jorge del Valle · – · orgs=Reuters
Fotos: AFP / Jürgen Müller-Lüdenscheid
	– · Jürgen Müller-Lüdenscheid · – · orgs=AFP
Foto: AZƏRTAC/Günel Hüseynova
	– · Günel Hüseynova · – · orgs=AZƏRTAC
이미지: 연합뉴스 / 박하늘
	– · 박하늘 · – · orgs=연합뉴스
Imagem: Agência Brasil / Lúcia Magalhães
	– · Lúcia Magalhães · – · orgs=Agência Brasil
Фотографии: РИА Новости / И. Щукин
	– · И. Щукин · – · orgs=РИА Новости
Image credit : Bloomberg / Zoë Håkansson-Reid
	– · Zoë Håkansson-Reid · – · orgs=Bloomberg
Φωτό: ΑΠΕ-ΜΠΕ / Λέανδρος Πευκιανός
	– · Λέανδρος Πευκιανός · – · orgs=ΑΠΕ-ΜΠΕ
الصورة: وكالة الأناضول / يوسف النجار
	– · يوسف النجار · – · orgs=وكالة الأناضول
Fénykép: MTI / Szűcs Ödön
	– · Szűcs Ödön · – · orgs=MTI
Fotografie: ČTK / Jiří Dvořák
	– · Jiří Dvořák · – · orgs=ČTK
Billede: Ritzau Scanpix / Mette Østergaard
	– · Mette Østergaard · – · orgs=Ritzau Scanpix
Bild: picture alliance / dpa | Karl-Heinz Öhm
	– · Karl-Heinz Öhm · – · orgs=picture alliance → dpa
圖：焦鹏 / 新华社
	– · 焦鹏 · – · orgs=新华社
Foto: Ayşe Yılmaz/Anadolu Ajansı
	– · Ayşe Yılmaz · – · orgs=Anadolu Ajansı
사진: 김인수/뉴시스
	– · 김인수 · – · orgs=뉴시스
Photo: MARTA SELWYN/AP
	– · MARTA SELWYN · – · orgs=AP
Crédito de la foto: Jorge del Valle / EPA
	– · Jorge del Valle · – · orgs=EPA
Crédit photo : François d’Aulnay / Hans Lucas via AFP
	– · François d’Aulnay · – · orgs=Hans Lucas → AFP
Zdjęcia: Zbigniew Kęs / PAP
	– · Zbigniew Kęs · – · orgs=PAP
撮影：佐藤一郎/時事通信
	– · 佐藤一郎 · – · orgs=時事通信
© Мария Жарова-Ёлкина / РИА Новости
	– · Мария Жарова-Ёлкина · – · orgs=РИА Новости · holder=Мария Жарова-Ёлкина
Foto: Käthe von Arnsberg/dpa/picture alliance
	– · Käthe von Arnsberg · – · orgs=dpa → picture alliance
Créditos da foto: Inês Simões/Reuters
	– · Inês Simões · – · orgs=Reuters
Foto: Marieke de Boer/AFP
	– · Marieke de Boer · – · orgs=AFP
Crediti foto: Niccolò Pèrgola/ANSA
	– · Niccolò Pèrgola · – · orgs=ANSA
Φωτό: Μαρία Ξανθού/ΑΠΕ-ΜΠΕ
	– · Μαρία Ξανθού · – · orgs=ΑΠΕ-ΜΠΕ
Credit: NASA/Sönke Weiß
	– · Sönke Weiß · – · orgs=NASA
Photo by SÖNKE WEISS/AFP via Getty Images
	– · SÖNKE WEISS · – · orgs=AFP → Getty Images
(Gülşah Öztürk/The Daily Ledger via AP)
	– · Gülşah Öztürk · – · orgs=The Daily Ledger → AP
(AP Photo/Märta Hjelm, File)
	– · Märta Hjelm · – · orgs=AP · notes=File · archive
Photograph: Ximena Larrañeta/AFP/Getty Images
	– · Ximena Larrañeta · – · orgs=AFP → Getty Images
Photo: Jane Roe / Bloomberg via Getty Images
	– · Jane Roe · – · orgs=Bloomberg → Getty Images
REUTERS/Małgorzata Śliwa/File Photo
	– · Małgorzata Śliwa · – · orgs=REUTERS · notes=File Photo · archive
Photo: Ana de la Cruz / AFP
	– · Ana de la Cruz · – · orgs=AFP
Photo: Íñigo Núñez/Reuters
	– · Íñigo Núñez · – · orgs=Reuters
Photo: Zbigniew Kęs/Anadolu via Getty Images
	– · Zbigniew Kęs · – · orgs=Anadolu → Getty Images
Credit: Ludwig van der Berg/Alamy
	– · Ludwig van der Berg · – · orgs=Alamy
Photo by LUDWIG VAN DER BERG/AFP via Getty Images
	– · LUDWIG VAN DER BERG · – · orgs=AFP → Getty Images
Photo: Élodie Ménard / Shutterstock
	– · Élodie Ménard · – · orgs=Shutterstock
(AP Photo/Élodie Ménard)
	– · Élodie Ménard · – · orgs=AP
Chiara Bellavista / ANSA
	– · Chiara Bellavista · – · orgs=ANSA
Baltasar Ureña Corcuera / EFE
	– · Baltasar Ureña Corcuera · – · orgs=EFE
Marco Sant'Elia / ANSA
	– · Marco Sant'Elia · – · orgs=ANSA
Íñigo Núñez / EFE
	– · Íñigo Núñez · – · orgs=EFE
Ximena Larrañeta / EFE
	– · Ximena Larrañeta · – · orgs=EFE
Giulia Rossetti / ANSA
	– · Giulia Rossetti · – · orgs=ANSA
(U.S. Air Force photo by Senior Airman Tom Colby)
	– · Tom Colby · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Air Force · notes=Senior Airman
U.S. Air Force photo by Senior Airman Mary Ann Evans-Wright/Released
	– · Mary Ann Evans-Wright · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Air Force · notes=Senior Airman; Released · handout
(U.S. Coast Guard photo by Petty Officer 2nd Class Jo Smith)
	– · Jo Smith · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Coast Guard · notes=Petty Officer 2nd Class
U.S. Army photo by Staff Sgt. Jane Roe
	– · Jane Roe · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Army · notes=Staff Sgt.
(U.S. Navy photo by Seaman Jane Roe)
	– · Jane Roe · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Navy · notes=Seaman
(U.S. Army photo by Spc. Jo Smith)
	– · Jo Smith · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Army · notes=Spc.
U.S. Marine Corps photo by Lance Cpl. Mary Ann Evans-Wright
	– · Mary Ann Evans-Wright · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Marine Corps · notes=Lance Cpl.
(U.S. Marine Corps photo by Lance Cpl. Tom Colby)
	– · Tom Colby · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Marine Corps · notes=Lance Cpl.
U.S. Coast Guard photo by Petty Officer 2nd Class Tom Colby
	– · Tom Colby · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Coast Guard · notes=Petty Officer 2nd Class
U.S. Air Force photo by Staff Sgt. Mary Ann Evans-Wright/Released
	– · Mary Ann Evans-Wright · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Air Force · notes=Staff Sgt.; Released · handout
U.S. Army photo by Sgt. Jo Smith/Released
	– · Jo Smith · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Army · notes=Sgt.; Released · handout
(U.S. Air Force photo by Airman 1st Class Jane Roe)
	– · Jane Roe · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Air Force · notes=Airman 1st Class
U.S. Navy photo by Petty Officer 3rd Class Jo Smith
	– · Jo Smith · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Navy · notes=Petty Officer 3rd Class
U.S. Navy photo by Mass Communication Specialist 2nd Class Mary Ann Evans-Wright/Released
	– · Mary Ann Evans-Wright · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Navy · notes=Mass Communication Specialist 2nd Class; Released · handout
Tamsin Ferries/Handout via REUTERS
	– · – · – · orgs=Tamsin Ferries → REUTERS · notes=Handout · handout
Port Authority/Handout via REUTERS
	– · – · – · orgs=Port Authority → REUTERS · notes=Handout · handout
Courtesy of Tom Colby
	– · Tom Colby · – · courtesy=Tom Colby
(Courtesy of Jane Roe)
	– · Jane Roe · – · courtesy=Jane Roe
(Courtesy of Sinéad O’Rourke)
	– · Sinéad O’Rourke · – · courtesy=Sinéad O’Rourke
Photo courtesy of Ana de la Cruz
	– · Ana de la Cruz · – · courtesy=Ana de la Cruz
Courtesy Lettice Corrigan
	– · Lettice Corrigan · – · courtesy=Lettice Corrigan
(Courtesy of Ana de la Cruz)
	– · Ana de la Cruz · – · courtesy=Ana de la Cruz
Courtesy Sinéad O’Rourke
	– · Sinéad O’Rourke · – · courtesy=Sinéad O’Rourke
Photo: Courtesy of Tom Colby
	– · Tom Colby · – · courtesy=Tom Colby
Courtesy of Ana de la Cruz
	– · Ana de la Cruz · – · courtesy=Ana de la Cruz
Courtesy Jane Roe
	– · Jane Roe · – · courtesy=Jane Roe
Photo: Courtesy of Ana de la Cruz
	– · Ana de la Cruz · – · courtesy=Ana de la Cruz
Courtesy Ana de la Cruz
	– · Ana de la Cruz · – · courtesy=Ana de la Cruz
Fénykép: © Nagy Béla
	– · Nagy Béla · – · holder=Nagy Béla
Copyright Jean-Luc d'Artois 2022
	– · Jean-Luc d'Artois · – · year=2022 · holder=Jean-Luc d'Artois
Fot. © Zbigniew Kęs
	– · Zbigniew Kęs · – · holder=Zbigniew Kęs
תמונה: © אורי בן־דוד
	– · אורי בן־דוד · – · holder=אורי בן־דוד
Crédits photo : © Anne-Sophie Le Goff
	– · Anne-Sophie Le Goff · – · holder=Anne-Sophie Le Goff
ФОТО: © Мария Жарова-Ёлкина
	– · Мария Жарова-Ёлкина · – · holder=Мария Жарова-Ёлкина
图：© 林晓雨
	– · 林晓雨 · – · holder=林晓雨
Fotografia: © Marco Sant'Elia
	– · Marco Sant'Elia · – · holder=Marco Sant'Elia
사진 = © 김인수
	– · 김인수 · – · holder=김인수
写真: © 佐藤一郎
	– · 佐藤一郎 · – · holder=佐藤一郎
Fotografie: © Marieke de Boer
	– · Marieke de Boer · – · holder=Marieke de Boer
फोटो: © अनिता शर्मा
	– · अनिता शर्मा · – · holder=अनिता शर्मा
Fotos: © Baltasar Ureña Corcuera
	– · Baltasar Ureña Corcuera · – · holder=Baltasar Ureña Corcuera
Foto: © Märta Hjelm
	– · Märta Hjelm · – · holder=Märta Hjelm
© 2021 Γιώργος Παπάς. Με επιφύλαξη παντός δικαιώματος.
	– · Γιώργος Παπάς · LicenseRef-AllRightsReserved · year=2021 · holder=Γιώργος Παπάς
© 2019 Oğuz Işık. Tüm hakları saklıdır.
	– · Oğuz Işık · LicenseRef-AllRightsReserved · year=2019 · holder=Oğuz Işık
Copyright © 2020 by Tom Colby. All Rights Reserved.
	– · Tom Colby · LicenseRef-AllRightsReserved · year=2020 · holder=Tom Colby
© 2019 김인수. 모든 권리 보유.
	– · 김인수 · LicenseRef-AllRightsReserved · year=2019 · holder=김인수
© 2008–2014 Elvin Məmmədov. Bütün hüquqlar qorunur.
	– · Elvin Məmmədov · LicenseRef-AllRightsReserved · year=2008–2014 · holder=Elvin Məmmədov
© 2008–2014 Jürgen Müller-Lüdenscheid. Alle Rechte vorbehalten.
	– · Jürgen Müller-Lüdenscheid · LicenseRef-AllRightsReserved · year=2008–2014 · holder=Jürgen Müller-Lüdenscheid
© Inês Simões. Todos os direitos reservados.
	– · Inês Simões · LicenseRef-AllRightsReserved · holder=Inês Simões
© 林晓雨。保留所有权利。
	– · 林晓雨 · LicenseRef-AllRightsReserved · holder=林晓雨
© Íñigo Núñez. Todos los derechos reservados.
	– · Íñigo Núñez · LicenseRef-AllRightsReserved · holder=Íñigo Núñez
© 2008–2014 Анна Ли. Все права защищены.
	– · Анна Ли · LicenseRef-AllRightsReserved · year=2008–2014 · holder=Анна Ли
© Małgorzata Śliwa. Wszelkie prawa zastrzeżone.
	– · Małgorzata Śliwa · LicenseRef-AllRightsReserved · holder=Małgorzata Śliwa
© 2019 Göran Öberg. Alla rättigheter förbehållna.
	– · Göran Öberg · LicenseRef-AllRightsReserved · year=2019 · holder=Göran Öberg
© 2019 Giulia Rossetti. Tutti i diritti riservati.
	– · Giulia Rossetti · LicenseRef-AllRightsReserved · year=2019 · holder=Giulia Rossetti
© 2021 Ștefan Țurcanu. Toate drepturile rezervate.
	– · Ștefan Țurcanu · LicenseRef-AllRightsReserved · year=2021 · holder=Ștefan Țurcanu
© Jeanne Roux, licence CC BY-NC-SA 3.0 FR
	– · Jeanne Roux · LicenseRef-CC-BY-NC-SA-3.0-FR · holder=Jeanne Roux
© 김인수 (CC BY-SA 2.0)
	– · 김인수 · CC-BY-SA-2.0 · holder=김인수
© Nagy Béla / CC BY-SA 1.0
	– · Nagy Béla · CC-BY-SA-1.0 · holder=Nagy Béla
© 林晓雨 / CC BY-SA 3.0
	– · 林晓雨 · CC-BY-SA-3.0 · holder=林晓雨
© Marco Sant'Elia / CC BY-NC 2.5
	– · Marco Sant'Elia · CC-BY-NC-2.5 · holder=Marco Sant'Elia
© Gonçalo Leão / CC BY 4.0
	– · Gonçalo Leão · CC-BY-4.0 · holder=Gonçalo Leão
© Märta Hjelm / CC BY-NC-ND 2.0
	– · Märta Hjelm · CC-BY-NC-ND-2.0 · holder=Märta Hjelm
© 佐藤一郎 / CC BY-NC-SA 4.0
	– · 佐藤一郎 · CC-BY-NC-SA-4.0 · holder=佐藤一郎
© अनिता शर्मा / CC BY-NC 2.0
	– · अनिता शर्मा · CC-BY-NC-2.0 · holder=अनिता शर्मा
© Мария Жарова-Ёлкина / CC BY-SA 2.5
	– · Мария Жарова-Ёлкина · CC-BY-SA-2.5 · holder=Мария Жарова-Ёлкина
© Baltasar Ureña Corcuera / CC BY-NC-SA 2.0
	– · Baltasar Ureña Corcuera · CC-BY-NC-SA-2.0 · holder=Baltasar Ureña Corcuera
© אורי בן־דוד / CC BY-NC-SA 4.0
	– · אורי בן־דוד · CC-BY-NC-SA-4.0 · holder=אורי בן־דוד
© Ангел Гьоров / CC BY-NC-ND 4.0
	– · Ангел Гьоров · CC-BY-NC-ND-4.0 · holder=Ангел Гьоров
© Тарас Єрмолюк / CC BY 2.0
	– · Тарас Єрмолюк · CC-BY-2.0 · holder=Тарас Єрмолюк
(c) Tom Colby 2019–2021, used with permission
	– · Tom Colby · – · year=2019–2021 · holder=Tom Colby · notes=used with permission · permission
(c) Jean-Luc d'Artois 2019–2021, used with permission
	– · Jean-Luc d'Artois · – · year=2019–2021 · holder=Jean-Luc d'Artois · notes=used with permission · permission
Image © دينا الخطيب, used by permission
	– · دينا الخطيب · – · holder=دينا الخطيب · notes=used by permission · permission
(c) Ludwig van der Berg 2019–2021, used with permission
	– · Ludwig van der Berg · – · year=2019–2021 · holder=Ludwig van der Berg · notes=used with permission · permission
Image © 김인수, used by permission
	– · 김인수 · – · holder=김인수 · notes=used by permission · permission
Image © Ludwig van der Berg, used by permission
	– · Ludwig van der Berg · – · holder=Ludwig van der Berg · notes=used by permission · permission
Image © İlker Çağlar, used by permission
	– · İlker Çağlar · – · holder=İlker Çağlar · notes=used by permission · permission
(c) MARTA SELWYN 2019–2021, used with permission
	– · MARTA SELWYN · – · year=2019–2021 · holder=MARTA SELWYN · notes=used with permission · permission
Photo by İlker Çağlar, used with permission.
	– · İlker Çağlar · – · notes=used with permission · permission
Photo by John Doe III, used with permission.
	– · John Doe III · – · notes=used with permission · permission
Photo by Ludwig van der Berg, used with permission.
	– · Ludwig van der Berg · – · notes=used with permission · permission
Photo by 김인수, used with permission.
	– · 김인수 · – · notes=used with permission · permission
Photo by MARTA SELWYN, used with permission.
	– · MARTA SELWYN · – · notes=used with permission · permission
"one two three four" by J. K. van der Berg-O'Neill, public domain
	one two three four · J. K. van der Berg-O'Neill · LicenseRef-PublicDomain
Photographie : Anne-Sophie Le Goff, domaine public
	– · Anne-Sophie Le Goff · LicenseRef-PublicDomain
Фото: Анна Ли, общественное достояние
	– · Анна Ли · LicenseRef-PublicDomain
Fénykép: Nagy Béla, Közkincs
	– · Nagy Béla · LicenseRef-PublicDomain
“古い港” by mario_87 is in the public domain
	古い港 · mario_87 · LicenseRef-PublicDomain
画像：ヤマダ・ケン、パブリックドメイン
	– · ヤマダ・ケン · LicenseRef-PublicDomain
Crediti foto: Chiara Bellavista, Pubblico dominio
	– · Chiara Bellavista · LicenseRef-PublicDomain
'Tea & toast' by 김인수, public domain
	Tea & toast · 김인수 · LicenseRef-PublicDomain
Foto: Wim van 't Hof, Publiek domein
	– · Wim van 't Hof · LicenseRef-PublicDomain
图：林晓雨，公有领域
	– · 林晓雨 · LicenseRef-PublicDomain
Image: “Lighthouse no. 4” by Bo Ek (public domain)
	Lighthouse no. 4 · Bo Ek · LicenseRef-PublicDomain
Crédito de la foto: Baltasar Ureña Corcuera, Dominio público
	– · Baltasar Ureña Corcuera · LicenseRef-PublicDomain
Fotos: Karl-Heinz Öhm, Gemeinfrei
	– · Karl-Heinz Öhm · LicenseRef-PublicDomain
“07” by Ana de la Cruz is in the public domain
	07 · Ana de la Cruz · LicenseRef-PublicDomain
Fotó: Közkincs
	– · – · LicenseRef-PublicDomain
写真：パブリックドメイン
	– · – · LicenseRef-PublicDomain
Photo : Domaine public
	– · – · LicenseRef-PublicDomain
Φωτογραφία: Κοινό κτήμα
	– · – · LicenseRef-PublicDomain
Image credit: Public domain
	– · – · LicenseRef-PublicDomain
Foto: Volné dílo
	– · – · LicenseRef-PublicDomain
图：公有领域
	– · – · LicenseRef-PublicDomain
Foto: Gemeinfrei
	– · – · LicenseRef-PublicDomain
Foto: Domínio público
	– · – · LicenseRef-PublicDomain
Foto: Dominio público
	– · – · LicenseRef-PublicDomain
Fotoğraf: Kamu malı
	– · – · LicenseRef-PublicDomain
Foto: Domeniu public
	– · – · LicenseRef-PublicDomain
사진: 퍼블릭 도메인
	– · – · LicenseRef-PublicDomain
Фото: Суспільне надбання
	– · – · LicenseRef-PublicDomain
Photo: Handout
	– · – · – · notes=Handout · handout
Фото: открытые источники
	– · – · – · notes=открытые источники
Crédit photo : DR
	– · – · – · notes=DR
Foto açıq mənbələrdən
	– · – · – · notes=açıq mənbələrdən
Фото з відкритих джерел
	– · – · – · notes=з відкритих джерел
Fotoğraf: arşiv
	– · – · – · notes=arşiv · archive
Bild: privat
	– · – · – · notes=privat
© DR
	– · – · – · notes=DR
Фото: из открытых источников
	– · – · – · notes=из открытых источников
Foto: cortesía
	– · – · – · notes=cortesía
Foto: açıq mənbələr
	– · – · – · notes=açıq mənbələr
Foto: privé
	– · – · – · notes=privé
(Photo : D.R.)
	– · – · – · notes=D.R.
Фото из открытых источников
	– · – · – · notes=из открытых источников
Words: Tobias Finch  Pictures: Odile Holt
	– · Odile Holt · –
Texto: J. Ruiz / Fotos: L. Paz
	– · L. Paz · –
Story by Rachel Brooks | Photos by John Doe
	– · John Doe · –
Words: R. Brooks Pictures: J. Doe
	– · J. Doe · –
Illustration by rpoole
	– · rpoole · – · illustrator
Illustration by Jane Roe
	– · Jane Roe · – · illustrator
Illustration: Jane Roe
	– · Jane Roe · – · illustrator
`
