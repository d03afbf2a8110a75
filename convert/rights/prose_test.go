package rights_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

func TestProseInManyLanguagesIsNoCredit(t *testing.T) {
	for line := range strings.Lines(proseLines + headings) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if got, ok := rights.ParseCredit(line); ok {
			t.Errorf("%s\n got %s", line, describe(got))
		}
	}
}

// proseLines hold the words of credits and licences and are none.
const proseLines = `
"All rights reserved" is a phrase with no legal force, the professor said.
"Bridge by Night" by the town orchestra is on sale from Monday.
"Credit to the crew," said the harbour master.
"Ferry at Dusk" by Tom Colby is a novel about a ferry.
"It was taken by night," said Jane Roe.
"Old harbour map" by Jane Roe was sold at auction for nine pounds.
"Own work" was the title of the exhibition.
"Photo by Jane Roe," the caption should have said.
"Stand by me," she said.
"This work is never done," said A. N. Other.
(Photo ID required)
(c) paint the hull before June
(c) the tenant shall keep the stairs clean;
(courtesy bus available)
(credit cards accepted)
(see the photo by the door)
4 min read
A PA was hired by the mayor in June.
A by-election will be held on 6 May.
A free bus ran all day, courtesy of the Harbour Museum.
A page from the pan-master’s account book, listing what each raker was paid in coal.
A photograph by Jane Roe hangs in the hall and nobody looks at it.
A picture in the public domain may be printed by anyone, which is why you see so many.
A scan of the 1924 timetable.
AFP contributed to this report.
AP classes are offered in the spring.
Above all, we kept the kettle on.
Above, the long-case clocks in the new gallery stand in order of age.
Above, the quay in 1911.
Additional reporting by Ana Li.
Alamy and Shutterstock both declined to comment.
All rights reserved for the king were abolished in 1790.
All rights reserved? Not quite, says the union.
An image generated in the mind is hard to print.
April 28, 2021
As a courtesy, the photographer sent us two prints.
Attribution is a duty, not a courtesy.
Attribution of the painting to Rembrandt has been withdrawn.
BAKU, April 28 (Reuters) — The council met on Tuesday.
BY RACHEL BROOKS
Below, we review the best lamps for reading.
Below, you'll find the timetable.
Breakfast was free, courtesy of the hotel.
By 2019, every image in the archive will be online.
By 2019, the credit had run out.
By Any Other Name by the drama society opens on Friday.
By August of 2022 the pier had gone.
By December, the fund had run dry.
By Functionality
By Monday, every image in the archive will be online.
By Monday, the credit had run out.
By Rachel Brooks
By Rachel Brooks and John Doe
By early May, the photo had been shared a million times.
By next winter, the photo had been shared a million times.
By our harbour correspondent
By the way, the photo on the wall is not for sale.
By-laws of the harbour, 1931
By-line disputes are common on small papers.
CC all members of the committee on your reply.
Camera: a gift from her uncle
Caption competition: our winner
Click on a photo by any reader to vote for it.
Click on the image to enlarge it.
Copy by hand, then check by eye.
Copyright is not the point, he said.
Copyright law was changed in 1911 and again in 1956.
Copyright reform by stealth, critics call it.
Correction: an earlier version misspelt the name of the ferry.
Courtesy calls by the navy are now rare.
Courtesy cars are offered to every customer.
Courtesy costs nothing.
Courtesy of the road is dying out, drivers complain.
Creative Commons celebrated its twentieth birthday with a cake.
Creative Commons licences are simple, she told the class, and nobody believed her.
Creative commons such as allotments and village greens are under threat.
Credit Acceptance Corp. said it would hire again in May.
Credit Acceptance Corp. said it would move to Zurich.
Credit Agricole said it would close ten branches.
Credit Agricole said it would move to Zurich.
Credit Lyonnais said it would cut its dividend.
Credit Suisse said it would cut a hundred jobs.
Credit Suisse said it would hire again in May.
Credit Suisse shares fell by four per cent.
Credit cards are accepted at the gate.
Credit for the idea belongs to a nine-year-old from Cawder.
Credit must go to the bell ringers, who never missed a Sunday.
Credit where credit is due: the roof does not leak.
Credit: a dirty word in our house.
Crown copyright lasts for fifty years, the guide explains.
Domain names by the dozen were bought up overnight.
Dr Roe is licensed under state law to treat horses.
Editing by John Doe
Editor's note: this article has been updated.
Every tree is marked with a number.
Figure 2
Figure 2: Rainfall by month, 1990 to 2020
File photo requests by e-mail, please.
File: under miscellaneous
Flickr announced that it would delete old accounts.
Frame by frame, the collection grew.
Frame by frame, the exhibition grew.
Frame by picture, the collection grew.
Free licence plates were handed out by the mayor.
Free to use, the car park fills by nine.
From left: Ann Lee, John Doe and Mary Roe.
Getty Images sued the company last year over its use of pictures.
Getty bought the archive in 2015 for an undisclosed sum.
Getty, 83, died at home.
Getty/Roe merger called off
Handout via the back door was the custom.
He generated an image of calm.
He left by his own work a garden full of stones.
He reached us via Flickr mail and a cousin.
He ticked a box marked © and went home.
His tax returns are now in the public domain and everyone has an opinion.
How CC0 changed our museum
I put you in cc by the way, so that you know.
If a picture is marked CC0, you may use it as you like.
Illustrated by a single example, the rule is easy to grasp.
Illustration is hard work, she says.
Illustrations by the author's daughter fill the margins of the book, and most of them show cats.
Image by frame, the exhibition grew.
Image by image, the film was restored.
Image credits will be given at the end of the film, which is rather long.
Image is everything in this trade, he said.
Image problems have dogged the council since 2019.
Image recognition by machines is still poor in fog.
Image stabilisation by default is a poor idea.
Image: how a town sees itself, and why it matters.
Jane Roe / John Doe: a debate
Jane Roe photographed the last sailing for The Daily Ledger.
Jane Roe took the photo in 1998.
Jane Roe, CC of the parish council, resigned on Monday.
Jane Roe/John Doe won the doubles.
LONDON (AP) — The fog lifted at noon.
Licence fees will rise by four per cent in April.
Licensed to sell beer, wine and spirits
Members of the council wait for the first sailing on a cold morning.
More photos on page 12
Much of what we know is already in the public domain, the lawyer argued.
NASA — the agency that put people on the Moon — wants a ferry.
No known copyright claim has ever reached the town hall, the clerk said.
No rights reserved for late-comers, the sign says.
OPINION
OpenStreetMap contributors meet in the pub on Thursdays.
OpenTide is licensed under GPL-3.0.
Our parser is licensed under GPL-3.0.
Our parser is licensed under LGPL 2.1.
Our parser is licensed under the BSD 3-Clause License.
Our photo competition closes on 3 May.
Passers-by took photos.
Photo ID is required at the door.
Photo albums from 1911 were on sale for a pound each.
Photo by photo, the archive grew.
Photo captions should be short, the editor told us.
Photo credit goes to whoever pressed the button, the judge ruled.
Photo credits were left off by mistake, and we apologise to readers.
Photo finish in the regatta
Photo finish: the ferry beat the train by a minute.
Photo gallery
Photo opportunities were few and the rain was constant.
Photo: not what it used to be, as any old hand will tell you.
Photo: what the camera saw and what it missed
Photographer Jane Roe says she never crops.
Photographer wanted for the summer season
Photographs are not allowed in the nave.
Photographs by the hundred were found in the attic.
Photographs of the night show a crowd of about forty.
Photography by appointment only
Photography is a matter of patience, according to Jane Roe.
Photos by readers are welcome at the usual address.
Photos: send yours by Friday.
Picture by frame, the film grew.
Picture by image, the collection grew.
Picture the scene by candlelight, with the tide coming in.
Picture this: a quay without a single boat.
Picture: the council meets, the rain falls, and nothing is decided.
Pictured with the cup is last year's winner, Tom Colby.
Pictured: Ann Lee (left) and John Doe
Pictures of the flood spread within the hour.
Please cc by noon anyone who should come.
Pool photo day was a success, with forty swimmers.
PrusaTool is licensed under GPL.
Public sector information is dull, she said, and that is why it matters.
Published April 28, 2021
RELATED
Rachel Brooks covers ports for the Ledger.
Rachel Brooks, a nurse, said the boat was late.
Read more: Ferry fares rise
Released in 1958, the boat has been painted eleven times.
Reuters Staff
Reuters reported that three people had been hurt.
Rights are reserved for members only after six.
Roe v. Wade, by Jane Roe
See photo, page 4.
Send photos to pictures@ledger.example.
Share alike was the rule of the commune.
Share this on Facebook
She drove a 1,000 cc by Honda through the town.
She thanked us, courtesy of a new law.
She told the court that "CC BY-SA 2.0" was printed on the back of every copy.
Sign up by Friday for a free copy.
Some rights reserved by treaty were never used.
Some rights, reserved by the crown, were sold in 1911.
Source code for the tide clock was lost in a fire.
Source: officials
Sources close to the board said the vote was unanimous.
Stand by for news.
Stock photos rarely show rain.
Story by Rachel Brooks
Table 3. Ferries by year of building
Tags: ferry, port
Text by 5 p.m. or lose your seat.
The 2.0 release by the harbour board was worse.
The Associated Press reported that the ferry had sunk.
The Creative Commons board will meet in Lisbon in May.
The EPA by its own count has closed forty sites.
The EPA published new rules on Monday.
The NASA budget was cut by a tenth.
The Open Government Licence was drafted in a single weekend, he recalled.
The agency AFP, citing officials, put the number at forty.
The bar is licensed by the county until 2026.
The building is listed and the bar is licensed.
The copyright expired in 1996, seventy years after the author died.
The crate was marked with "Public" in white paint.
The credit line was in such small type that nobody could read it.
The deal was agreed via Getty, the family's lawyer.
The engine has 250 cc by the book, but less in truth.
The ferry at its winter berth on Monday.
The file has been in the public domain since Friday, the minister said.
The font is licensed under the SIL Open Font License 1.1.
The game engine is licensed under the MIT licence.
The goal came in the last minute, courtesy of Jane Roe, who had come on as a substitute.
The handout lists every tide from April to June.
The kernel is licensed under LGPL 2.1.
The leak spilled into the public domain.
The licence, CC BY 4.0, lets anyone copy the data, the library explained on Monday.
The lights went out at nine, courtesy of a squirrel in the transformer.
The map data are old, the map is new.
The museum put its collection on Wikimedia Commons in 2016.
The photo was taken by Jane Roe and shows a boat on its side.
The photo was taken by a tourist and shows a boat on its side.
The photo was taken by the harbour master and shows a boat on its side.
The photograph, taken by a passer-by, shows the ferry on its side.
The photographer, Jane Roe, was not hurt.
The picture was taken by Jane Roe and shows a boat on its side.
The picture was taken by Jane Roe and was never printed.
The picture was taken by a tourist and was never printed.
The plugin is licensed under the MIT License.
The prize for the best photo went to Jane Roe of Cawder.
The pub is licensed under an act of 1904 and may not open on Sundays.
The public, domain experts say, is easily bored.
The soup was cold, courtesy of a flat tyre.
The soup was cold, courtesy of his grandmother.
The stock was bought by Adobe in 2019.
The town has no bus, courtesy of a clerical error.
The town has no bus, courtesy of a flat tyre.
The train goes to Rome via Reuters Square.
The vehicle is licensed under the name of her brother.
The views expressed are the author's own.
The work is marked with a red cross on the map.
Their software is licensed under Apache 2.0, which suits most companies.
This handout will help you write.
This image by itself proves nothing.
This photo by itself would not have convinced the jury.
This work by the council has cost two million pounds.
This work is dedicated to my mother.
This work will take until spring.
To view a copy of the plan, visit the town hall before noon.
To view a copy of this letter, ask at the desk.
To view the terms, visit the office on the first floor.
Under CC BY you may sell the copies, he explained to the class.
Unsplash changed its terms in June 2017.
Updated May 3, 2021 at 9:05 a.m.
Used by Jane Roe for ten years, the lens was cracked.
Used with permission of the neighbours, the path saves a mile.
Version 3.0 of the timetable is by far the best.
We found the picture on Flickr and asked her about it.
We got home at four, courtesy of a flat tyre.
We got home at four, courtesy of his grandmother.
What does CC BY-NC 4.0 allow?
Which of the two, CC BY and CC BY-SA, should a school choose?
Whoever wrote "Photo: Jane Roe" under that picture was wrong.
Wikimedia Commons holds more than a hundred million files.
Wikimedia, via a spokesman, thanked the donors.
Words by Rachel Brooks
World / Caucasus
a) photos b) prints c) frames
cc by the way
© is typed with Option-G on a Mac.
التصوير ممنوع داخل المسجد.
بقلم يوسف النجار
صورة بعد صورة نما الأرشيف.
AZƏRTAC foto arxivini yenilədi.
AZƏRTAC üç nəfərin yaralandığını xəbər verib.
Bakı, 28 aprel, AZƏRTAC
Bütün hüquqlar qorunurmu? Hüquqşünas cavab verir.
Foto müsabiqəsi mayın 3-də başa çatır.
Hazırladı: L. Əliyeva
Kredit: bank daha çox zəmanət istəyir.
Müəllif: Leyla Əliyeva
Yuxarıda, bərə qış körpüsündə.
Şəkil çəkmək qadağandır.
Alle Rechte vorbehalten? Nicht ganz, sagt die Gewerkschaft.
Bild für Bild wuchs das Archiv.
Bild: Das Blatt, das jeder kennt und keiner liest, wird siebzig.
Bildung ist Ländersache.
Credit Suisse teilte mit, dass hundert Stellen wegfallen.
Das Foto zeigt den Hafen im Jahr 1911.
Das Programm ist unter der GPL lizenziert.
Das Urheberrecht erlosch 1996.
Die Lizenz zum Angeln kostet zwanzig Euro.
Die Quelle des Flusses liegt bei einem Gasthaus.
Die Unterlagen sind seit Freitag gemeinfrei, sagte der Anwalt, und jeder darf sie drucken.
Die dpa meldete drei Verletzte.
Foto-Finish: Die Fähre schlug den Zug um eine Minute.
Fotos sind im Kirchenschiff nicht erlaubt.
Fotos von der Nacht zeigen etwa vierzig Menschen.
Kredit: Die Bank will mehr Sicherheiten.
Mit freundlichen Grüßen aus Hamburg
Mit freundlicher Unterstützung der Sparkasse wurde das Dach gedeckt.
Oben: die Fähre an ihrem Winterplatz.
Quelle: eigene Berechnungen
Stand: 28.04.2021, 14:30 Uhr
Von Dezember an fährt die Fähre wieder.
Von Johanna Rau
Von Johanna Rau und Peter Groß
Η εικόνα του λιμανιού αλλάζει, είπε ο δήμαρχος.
Του Λέανδρου Πευκιανού
Φωτογραφίες δεν επιτρέπονται στον ναό.
Arriba, el transbordador en su muelle de invierno.
Crédito: el banco pide más garantías.
De Juana Ruiz se dijo siempre que no tenía prisa.
EFE informó de tres heridos.
El archivo es de dominio público desde el viernes, dijo el abogado.
El programa tiene licencia GPL.
Foto a foto, el archivo fue creciendo.
Foto finish: el barco ganó al tren por un minuto.
Fuente: elaboración propia
Imagen de marca: por qué importa
Imagen y semejanza
Las fotos están prohibidas en la nave.
Por Juana Ruiz Gómez
Por cortesía del alcalde, el autobús fue gratis todo el día.
Por diciembre ya no quedaba dinero.
Redacción
Texto: J. Ruiz
Todos los derechos, reservados a unos pocos, se abolieron en 1812.
Avec AFP
Avec l’aimable autorisation du maire, on dansa jusqu’à minuit.
Ci-dessus, le bac à son quai d’hiver.
Crédit : la banque veut plus de garanties.
Crédit Agricole a annoncé cent suppressions de postes.
Crédit immobilier : les taux remontent
Image par image, le film a été restauré.
Le Crédit lyonnais était une banque.
Le fichier est dans le domaine public depuis vendredi, a dit l’avocat.
Le logiciel est sous licence GPL.
Les droits réservés aux membres ont été abolis.
Les photos sont interdites dans la nef.
L’AFP a fait état de trois blessés.
Par Jeanne Roux
Par ailleurs, le bac partira à neuf heures.
Par décembre, on entendait par là l’hiver.
Photo de famille : les ministres se serrent la main
Photo finish : le bac bat le train d’une minute.
Propos recueillis par J. Roux
Publié le 28/04/2021 à 14h30
Credito: la banca vuole più garanzie.
Di Giulia Rossetti
Foto dopo foto, l'archivio cresceva.
Fotofinish: il traghetto batte il treno di un minuto.
Il programma è distribuito con licenza GPL.
Immagine e somiglianza
L'ANSA ha parlato di tre feriti.
Le foto sono vietate nella navata.
Per gentile concessione del sindaco l'autobus fu gratuito tutto il giorno.
Sopra, il traghetto al molo d'inverno.
共同通信は三人がけがをしたと伝えた。
写真展は五月三日まで。
写真撮影はご遠慮ください。
冬の桟橋に着いた渡し船。
図：一九九〇年から二〇二〇年までの雨量の推移を見ると、冬に少ないことが分かる。
文：佐藤一郎
글: 김인수
사진 촬영은 금지되어 있습니다.
사진전은 5월 3일까지 열린다.
연합뉴스는 세 명이 다쳤다고 보도했다.
Beeld voor beeld werd de film hersteld.
Beeldvorming: hoe een stad naar zichzelf kijkt
Door Marieke de Boer
Foto's zijn in het schip niet toegestaan.
Fotofinish: de pont klopt de trein met een minuut.
Het ANP meldde drie gewonden.
Autor: Łukasz Żółkiewski
Kredyt: bank chce więcej gwarancji.
PAP podała, że trzy osoby zostały ranne.
Zdjęcia w nawie są zabronione.
Zdjęcie po zdjęciu archiwum rosło.
A Lusa noticiou três feridos.
Acima, a barca no cais de inverno.
As fotos são proibidas na nave.
Crédito: o banco quer mais garantias.
Foto a foto, o arquivo cresceu.
Imagem de marca: por que importa
O ficheiro está em domínio público desde sexta-feira, disse o advogado.
Por João Conceição
28 апреля 2021, 14:30
Автор: Иван Петров
Все права защищены законом, напомнил адвокат, но никто его не слушал.
Изображение на экране дрожало.
Источник: собственные расчёты
МОСКВА, 28 апреля. /ТАСС/.
На снимке: механизм, который вращал линзу старого маяка.
Общественное достояние — это не свалка, сказал министр.
Паром у зимнего причала в понедельник.
Программа распространяется по лицензии GPL.
Снимок: что увидела камера и чего она не заметила
ТАСС сообщил о трёх пострадавших.
Текст: И. Петров
Фото 1. Старый порт
Фото за фото архив рос.
Фото на паспорт за десять минут
Фотографировать в храме запрещено.
Читать оригинал
Av Åsa Lindström
Bild för bild växte arkivet.
Foton är inte tillåtna i kyrkan.
TT rapporterade om tre skadade.
AYŞE YILMAZ - ANKARA
Anadolu Ajansı üç kişinin yaralandığını bildirdi.
Ayrıca okuyun: Vapur ücretleri arttı
Fotoğraf yarışması 3 Mayıs'ta sona eriyor.
Fotoğraf çekmek yasaktır.
Görsel sanatlar haftası başladı.
Güncelleme: 28.04.2021 - 14:30
Haber: Ayşe Yılmaz
Kredi: Banka daha çok teminat istiyor.
Program GPL ile lisanslanmıştır.
Resim dersleri cuma günü başlıyor.
Tüm hakları saklıdır ibaresi ne anlama gelir?
Yazan: Ayşe Yılmaz
Yukarıda, vapur kış iskelesinde.
Автор: Олена Ґудзь
Укрінформ повідомив про трьох поранених.
Фото на паспорт за десять хвилин
Фотографувати в храмі заборонено.
2021年4月28日
图书馆周一闭馆。
图：从数据可以看出，冬天的雨量最少。
文：林晓雨
新华社报道称有三人受伤。
请勿拍照。
`
