package main

import "strings"

// Words of pages around an article, for layouts that are made up.
var (
	sections = lines(`POLITICS
World
Opinion
Local news
Economy | Markets
Life and style
The long read
Analysis
Exclusive
Interview
Home > News > Regional
Sport / Football
CULTURE
Science & Environment
Weekend magazine
Explained
Politik
WIRTSCHAFT
Ein Dorf im Wandel
Debatte um die Brücke
Panorama | Wetter
Kommentar
Société
ÉCONOMIE
Le fait du jour
Cultura
Opinión
Internacional > América
Sucesos en la costa
Cronaca
L'inchiesta
Innenriks
Nyheter
Kultur & nöje
Ekonomika
Zprávy z regionu
GÜNDEM
Son dakika
Политика
Происшествия
社会
経済
国際
사회
정치
Courts and crime
Storm season
Harbour dispute
Housing crisis
Election 2024
On the record`)

	hosts = lines(`harbourpost.com
www.valleyecho.org
stadtbote.de
lejournaldunord.fr
elcorreodelsur.es
dagensbrev.se
kuriernadwislany.pl
sabahpostasi.com.tr
news.tidewater.co.uk
The Tidewater Echo
Stadtbote
Le Journal du Nord
Valley Echo Online`)

	pageWords = lines(`4 min read
3-5 minutes
7 minutes
12 comments
Share
Share this article
Save
Listen to this article
Listen · 5:32 min
Print
Subscribe
Sign in
Menu
Skip to content
Follow us on social media
Advertisement
Copy link
Share on Facebook Share on X
Gift this article
View comments (28)
Most read
Add us on your search page
5 Min. Lesezeit
Artikel teilen
Anhören
Merken
Drucken
Zur Startseite
Kommentare (14)
Vorlesen
Lesezeit: 3 Minuten
Temps de lecture : 4 min
Partager
Réagir
Lecture 3 min.
Écouter l'article
Compartir
Guardar
Escuchar
Tiempo de lectura: 4 min
Condividi
2 minuti di lettura
Ascolta l'articolo
Del artikkelen
Lyssna på artikeln
Dela
Lesetid 4 minutter
Spara
Sdílet
Doba čtení: 5 minut
Poslechnout
Paylaş
Okuma süresi: 3 dakika
Abone ol
Поделиться
Время чтения: 4 минуты
3 мин
シェア
印刷
공유
댓글 3
글자크기
기사 듣기
Tags: harbour, council, ferry
Follow
Join the conversation
Premium
Free article
For subscribers
Photo gallery
Watch live
Tap to unmute`)

	breaks = lines(`Advertisement
Article continues below
Read more: Council votes on the bridge
Anzeige
Lesen Sie auch: Der Rat stimmt ab
Publicité
Lire aussi : le conseil a voté
Publicidad
Lee también: el pleno vota
Reklama
Annons
Story continues below this ad
Sign up for our newsletter
Also read | Ferry returns after nine years
Recommended`)

	cues = phrases(`By |By: |Von |Par |Por |Di |Av |Af |Door |Text: |Words: |Written by |Author: |Autor: |Autorin: |Reported by |Story by |Texto: |Text und Recherche: |Tekst: |Testo di |Автор: |Yazan: |Haber: `)

	offices = phrases(`, Staff Writer| – Reporter|, Politics Editor|, Redakteurin| (Text)|, AFP| / dpa| / EFE|, Valley Echo|, chief correspondent| for Valley Echo`)

	dateLabels = phrases(`Published |Published: |Published on |Posted |Veröffentlicht am |Stand: |Publié le |Publicado el |Publicado: |Pubblicato il |Publicerad |Publisert |Publikováno |Yayınlanma: |Опубликовано |入力 |입력 |Date: |First published |`)

	updateLabels = phrases(`Updated |Last updated: |Aktualisiert: |Aktualisiert am |Mis à jour le |Actualizado |Aggiornato il |Uppdaterad |Oppdatert |Güncelleme: |Обновлено |更新 |수정 `)

	times = phrases(` at 9:15 a.m.| 14:30|, 07:45 Uhr| à 10h20|, 18:05| 6:00 PM EST| - 12:34| · 08:10`)
)

func lines(s string) []string { return strings.Split(s, "\n") }

func phrases(s string) []string { return strings.Split(s, "|") }
