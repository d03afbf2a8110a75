package rights_test

// headings are headings, captions and sentences near to credits: each differs
// from one by a word or a mark.
const headings = `
Photo: Jane Roe is a photographer
Photo: the mayor on Monday
Photo: Mayor Jane Roe on Monday.
Photo: Jane Roe holds the cup
Image: Tom Colby walks home
Foto: Der alte Hafen
Фото: старый порт зимой
Imagine: a town without boats
Imagine a world by John Lennon
图：港口的早晨
图一：港口
图1：港口
表1：港口
来源：统计局
作者：焦鹏
文：中村葵
資料：港湾局
撮影は禁止です
Kép: A régi kikötő télen
Billede: Den gamle havn om vinteren
Снимка: Старото пристанище през зимата
Door: open or shut?
Von Bord gegangen, CC BY 2.0
Av: open
Some rights reserved by law, said the lawyer.
All rights reserved by the council
This work by the council is licensed
This work by itself is licensed under CC BY 4.0, which is odd.
This picture by itself shows CC BY 4.0
"Ferry" is licensed by the county.
The song by Tom is licensed under CC BY 2.0 terms we dislike
Under licence from Tom Colby
Developing nations 2.0 is a report
The Developing Nations 2.0 report was published on Friday.
User: please log in, CC BY 4.0
not cheap, CC BY 4.0
We like it, CC BY 4.0
Read more at CC BY 4.0
Free to use (CC BY 4.0)
He said yes / CC BY 4.0
Available now: CC BY 4.0
Text, CC BY 4.0
Article licence: CC BY 4.0
Data: CC BY 4.0
Code: MIT, docs: CC BY 4.0
By Tom Colby, photos by Jane Roe
* doc/diff.texi: Update to use GFDL version 1.3.
## Twitter/X
* d/copyright: Fix public-domain paragraph (closes: #972495, LP: #610108).
copyright date.
Copyright: see |manual-copyright|  vim:tw=78:ts=8:noet:ft=help:norl:
By Jane Roe, for the Ledger
Tom Colby (right) with his catch.
The photo is by Tom Colby.
A photo by Tom Colby won the prize.
Photo by Tom Colby won the prize.
Photos by Tom Colby were shown at the museum.
Photo: Tom Colby says the boat will sail.
Image by Tom Colby shows the quay at night.
Illustration by Tom Colby is on page 4.
Courtesy of Tom Colby, the bus ran all day.
Courtesy Tom Colby had shown us was rare.
According to Getty Images, the sale went well.
Getty Images/AFP announced a merger on Monday.
AFP/Getty deal falls through
Reuters and AFP reported the same.
Port Authority/Harbour Board talks resume
Roe/Colby win doubles title
Tom Colby/Jane Roe 6-4, 6-2
© is a sign, he said.
(c) the third point is this
(c) Rules for visitors
Copyright claims rise
Copyright Office opens in Cawder
Copyright: what you need to know
Domain names are cheap.
Public domain works are listed below.
Public Domain Day is on 1 January.
Licence to kill
License plate CC BY 20
CC0 and other licences
CC-BY is not enough
Creative Commons licences explained
What is CC BY-SA 4.0?
CC BY-SA 4.0 explained
Jane Roe explains CC BY-SA 4.0
Jane Roe on CC BY-SA 4.0
Jane Roe: CC BY-SA 4.0 is not for me
“CC BY 4.0 is fine,” said Jane Roe.
"Quay" by Jane Roe is licensed.
All content on this site is licensed under CC BY 4.0 unless otherwise noted.
Except where otherwise noted, content on this site is licensed under a Creative Commons Attribution 4.0 International license.
Content is available under CC BY-SA 4.0
Text is available under the Creative Commons Attribution-ShareAlike License; additional terms may apply.
The data are released under CC0.
We release our data under CC0.
The dataset, released under CC BY 4.0, holds a million rows.
This article was first published by Harbour Ledger under CC BY-ND 4.0.
Republished from The Conversation under a Creative Commons license.
This article is republished from The Conversation under a Creative Commons license. Read the original article.
This story was produced by Grist and is republished under CC BY-ND 4.0.
Foto: wer hat es gemacht?
Bild des Tages
Bild: Ein Schiff im Hafen.
Foto von gestern
Foto von Herrn Müller wurde gestohlen.
Photo de famille
Photo de classe, 1950
Foto de la semana
Foto del día: el puerto
Image du jour
Foto do dia
Фото дня
Фото: вид на порт
Фото: вид на порт с моря
Фото и видео запрещены
Фото на память
Zdjęcie dnia
Fotoğraf sergisi açıldı
Fotoğraf: liman akşam
Görsel şölen
Şəkil sərgisi
写真展が開かれた
写真：港の朝
写真は語る
图片新闻
사진: 항구의 아침
사진전 개막
صورة اليوم
صورة: الميناء عند الفجر
फोटो: सुबह का बंदरगाह
عکس روز
Kuva: satama talvella
Kép: a kikötő reggel
Imagine: portul dimineața
Billede: havnen om morgenen
Снимка: пристанището сутрин
Foto: přístav v zimě
Tom Colby/The Daily Ledger
Harbour Museum, London
Library of Congress
Wikimedia Commons
Source: NASA
Staff shortages hit the ferry.
Staff photographers were laid off
Courtesy photos were sent.
Supplied by the council
Provided photographs are sent by noon, all will be well.
Staff photo shoot on Monday
Pool closed on Monday
the public domain and are NOT covered by the GNU General Public License.
Update the GNU Free Documentation License (FDL)
Compartir en Facebook | Twitter | Imprimir
Follow Jane Roe on Twitter: www.twitter.example/jroe
Share on Facebook / Twitter
`
