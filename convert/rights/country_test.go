package rights_test

import "testing"

func TestCreditsOfManyCountries(t *testing.T) { checkCredits(t, countryCredits) }

// countryCredits are lines as papers of Azerbaijan, Turkey, Russia, France,
// Spain, Brazil, Italy and Germany print them.
const countryCredits = `
Foto: Elvin Məmmədov / Report
	– · Elvin Məmmədov · – · orgs=Report
Foto: AzərTAc
	– · – · – · orgs=AzərTAc
Foto: APA / Elvin Məmmədov
	– · Elvin Məmmədov · – · orgs=APA
Foto: Azərbaycan Milli Kitabxanası
	– · Azərbaycan Milli Kitabxanası · –
Foto müəllifi: Elvin Məmmədov
	– · Elvin Məmmədov · –
Şəkil: “Köhnə liman” (Leyla Əliyeva), CC BY-SA 4.0
	Köhnə liman · Leyla Əliyeva · CC-BY-SA-4.0
Foto: sosial şəbəkə
	– · – · – · notes=sosial şəbəkə
Foto: internet
	– · – · – · notes=internet
Foto: Vikianbar / Leyla Əliyeva, CC BY-SA 4.0
	– · Leyla Əliyeva · CC-BY-SA-4.0 · orgs=Vikianbar
Şəkil: Wikimedia Commons, CC BY-SA 3.0 AZ
	– · – · LicenseRef-CC-BY-SA-3.0-AZ · source=Wikimedia Commons
Fotoğraf: Ayşe Yılmaz, CC BY-NC-ND 3.0
	– · Ayşe Yılmaz · CC-BY-NC-ND-3.0
Fotoğraf: Wikimedia Commons / Ayşe Yılmaz
	– · Ayşe Yılmaz · – · source=Wikimedia Commons
Fotoğraf: İHA
	– · – · – · orgs=İHA
Fotoğraf: Ayşe Yılmaz/DHA
	– · Ayşe Yılmaz · – · orgs=DHA
Fotoğraf: Arşiv
	– · – · – · notes=Arşiv · archive
Kaynak: Wikimedia Commons
	– · – · – · source=Wikimedia Commons
Görsel: Ayşe Yılmaz, kamu malı
	– · Ayşe Yılmaz · LicenseRef-PublicDomain
Çizim: Ayşe Yılmaz
	– · Ayşe Yılmaz · – · illustrator
Fotoğrafçı: Ayşe Yılmaz
	– · Ayşe Yılmaz · –
Fotoğraflar: Ayşe Yılmaz
	– · Ayşe Yılmaz · –
Kapak görseli: "Eski Liman", Ali Kaya, Flickr, CC BY 2.0
	Eski Liman · Ali Kaya · CC-BY-2.0 · source=Flickr
Kapak fotoğrafı: Ali Kaya (CC BY-SA 2.0)
	– · Ali Kaya · CC-BY-SA-2.0
Фото: Павел Иванов/Коммерсантъ
	– · Павел Иванов · – · orgs=Коммерсантъ
Фото: Павел Иванов / РИА Новости
	– · Павел Иванов · – · orgs=РИА Новости
Фото: ТАСС/Павел Иванов
	– · Павел Иванов · – · orgs=ТАСС
Фото: Shutterstock/FOTODOM
	– · – · – · orgs=Shutterstock → FOTODOM
Фото: Legion-Media
	– · – · – · orgs=Legion-Media
Фото: Getty Images
	– · – · – · orgs=Getty Images
Фото: Павел Иванов, Портовая газета
	– · Павел Иванов · – · orgs=Портовая газета
Фото: администрация Порта
	– · администрация Порта · –
Фото: Министерство культуры
	– · Министерство культуры · –
Фото: предоставлено музеем порта
	– · – · – · courtesy=музеем порта
Фото предоставлено Иваном Петровым
	– · Иваном Петровым · – · courtesy=Иваном Петровым
Фото: соцсети
	– · – · – · notes=соцсети
Фото: из соцсетей
	– · – · – · notes=из соцсетей
Фото: t.me/port
	– · – · – · url=t.me/port
Фото: vk.com/port
	– · – · – · url=vk.com/port
Фото: Иван Петров, лицензия Creative Commons Attribution-ShareAlike 4.0
	– · Иван Петров · CC-BY-SA-4.0
Фото: Иван Петров, общественное достояние, Wikimedia Commons
	– · Иван Петров · LicenseRef-PublicDomain · source=Wikimedia Commons
Автор: Иван Петров — собственная работа, CC BY-SA 4.0, https://commons.wikimedia.org/w/index.php?curid=1
	– · Иван Петров · CC-BY-SA-4.0 · url=https://commons.wikimedia.org/w/index.php?curid=1 · notes=собственная работа
Автор: Иван Петров, CC BY-SA 4.0
	– · Иван Петров · CC-BY-SA-4.0
Автор иллюстрации: Иван Петров
	– · Иван Петров · – · illustrator
Иллюстрация: Иван Петров / «Портовая газета»
	– · Иван Петров · – · orgs=Портовая газета · illustrator
Фото Ивана Петрова / ТАСС
	– · Ивана Петрова · – · orgs=ТАСС
Фото И. Петрова
	– · И. Петрова · –
фото: Иван Петров
	– · Иван Петров · –
Photo : Jeanne Roux/AFP
	– · Jeanne Roux · – · orgs=AFP
Photo : Jeanne Roux / Wikimedia Commons / CC BY-SA 4.0
	– · Jeanne Roux · CC-BY-SA-4.0 · source=Wikimedia Commons
Photo : Jeanne Roux, licence CC BY-NC
	– · Jeanne Roux · – · suggest=LicenseRef-CC-BY-NC
Photo : Jeanne Roux — CC BY-SA 3.0
	– · Jeanne Roux · CC-BY-SA-3.0
Photo : capture d'écran
	– · – · – · notes=capture d'écran
Photo : Ville du Port
	– · Ville du Port · –
Photo : D.R.
	– · – · – · notes=D.R.
© Jeanne Roux / Hans Lucas
	– · Jeanne Roux · – · orgs=Hans Lucas · holder=Jeanne Roux
Illustration : Jeanne Roux
	– · Jeanne Roux · – · illustrator
Dessin : Jeanne Roux
	– · Jeanne Roux · – · illustrator
Crédits : Jeanne Roux / Flickr CC BY-NC 2.0
	– · Jeanne Roux · CC-BY-NC-2.0 · source=Flickr
Image : Jeanne Roux, Pixabay
	– · Jeanne Roux · – · suggest=LicenseRef-Pixabay · source=Pixabay
Foto: Juana Ruiz / Wikimedia Commons (CC BY-SA 4.0)
	– · Juana Ruiz · CC-BY-SA-4.0 · source=Wikimedia Commons
Foto: Ayuntamiento del Puerto
	– · Ayuntamiento del Puerto · –
Foto: Archivo
	– · – · – · notes=Archivo · archive
Foto de archivo: Juana Ruiz
	– · Juana Ruiz · – · archive
Foto: Cortesía Juana Ruiz
	– · Juana Ruiz · – · courtesy=Juana Ruiz
Foto: Twitter @puerto
	– · @puerto · – · source=Twitter
Imagen: Juana Ruiz. Licencia CC BY-NC-SA 4.0
	– · Juana Ruiz · CC-BY-NC-SA-4.0
Fotografía: Juana Ruiz. Dominio público
	– · Juana Ruiz · LicenseRef-PublicDomain
Ilustración: Juana Ruiz
	– · Juana Ruiz · – · illustrator
Fuente: Juana Ruiz / Flickr
	– · Juana Ruiz · – · source=Flickr
Fuente: Wikimedia Commons
	– · – · – · source=Wikimedia Commons
Créditos: NASA/ESA
	– · – · – · orgs=NASA → ESA
Foto: Juana Ruiz (CC BY-SA 3.0 ES)
	– · Juana Ruiz · LicenseRef-CC-BY-SA-3.0-ES
Foto: Joana Conceição/Divulgação
	– · Joana Conceição · – · notes=Divulgação · handout
Foto: Arquivo pessoal
	– · – · – · notes=Arquivo pessoal
Foto: Joana Conceição/Prefeitura do Porto
	– · Joana Conceição · – · orgs=Prefeitura do Porto
Crédito: Joana Conceição/Wikimedia Commons
	– · Joana Conceição · – · source=Wikimedia Commons
Foto: Giovanna Russo/LaPresse
	– · Giovanna Russo · – · orgs=LaPresse
Foto: Giovanna Russo (CC BY-NC-SA 3.0 IT)
	– · Giovanna Russo · LicenseRef-CC-BY-NC-SA-3.0-IT
Foto d'archivio
	– · – · – · notes=Foto d'archivio · archive
Foto: Ansa
	– · – · – · orgs=Ansa
Foto: Johanna Rau / dpa-Zentralbild
	– · Johanna Rau · – · orgs=dpa-Zentralbild
Foto: Johanna Rau/dpa-Zentralbild/dpa
	– · Johanna Rau · – · orgs=dpa-Zentralbild → dpa
Foto: picture alliance/Johanna Rau/dpa
	– · Johanna Rau · – · orgs=picture alliance → dpa
Foto: imago images/Johanna Rau
	– · Johanna Rau · – · orgs=imago images
Foto: IMAGO/Johanna Rau
	– · Johanna Rau · – · orgs=IMAGO
Foto: Johanna Rau (Archivbild)
	– · Johanna Rau · – · notes=Archivbild · archive
Archivfoto: Johanna Rau/dpa
	– · Johanna Rau · – · orgs=dpa · archive
Symbolfoto: Johanna Rau
	– · Johanna Rau · – · illustrative
Foto: zVg
	– · – · – · notes=zVg
Foto: Johanna Rau/zVg
	– · Johanna Rau · – · notes=zVg
Foto: Pixabay/CC0
	– · – · CC0-1.0 · source=Pixabay
Foto: Johanna Rau, CC BY-SA 3.0, Link
	– · Johanna Rau · CC-BY-SA-3.0 · notes=Link
Quelle: Johanna Rau, CC BY 4.0
	– · Johanna Rau · CC-BY-4.0
Bildquelle: Wikimedia Commons, Johanna Rau, CC BY-SA 4.0
	– · Johanna Rau · CC-BY-SA-4.0 · source=Wikimedia Commons
Bild: gemeinfrei
	– · – · LicenseRef-PublicDomain
Bild: gemeinfrei via Wikimedia Commons
	– · – · LicenseRef-PublicDomain · source=Wikimedia Commons
Фото: t.me/port
	– · – · – · url=t.me/port
Foto: Twitter @puerto
	– · @puerto · – · source=Twitter
Photo: Sgt Jane Roe, © Crown copyright, OGL v2.0
	– · Jane Roe · OGL-UK-2.0 · orgs=Crown copyright · notes=Sgt
Photo: Tom Colby/Handout via Reuters
	– · Tom Colby · – · orgs=Reuters · notes=Handout · handout
Tamsin Ferries/Handout via REUTERS
	– · – · – · orgs=Tamsin Ferries → REUTERS · notes=Handout · handout
Courtesy of the Ruddock family
	– · – · – · courtesy=Ruddock family
Фото: Глеб Синицын / «Озёрские вести»
	– · Глеб Синицын · – · orgs=Озёрские вести
ภาพ: ธนัท แก้วมณี
	– · ธนัท แก้วมณี · –
新华社记者 焦鹏 摄
	– · 焦鹏 · – · orgs=新华社
फ़ोटो: अनुराग देवल, लाइसेंस CC BY-SA 4.0
	– · अनुराग देवल · CC-BY-SA-4.0
Beeld Fenna Ouwehand
	– · Fenna Ouwehand · –
© RIPRODUZIONE RISERVATA
	– · – · LicenseRef-AllRightsReserved
ⓒ 김인수
	– · 김인수 · – · holder=김인수
`
