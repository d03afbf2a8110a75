package rights_test

import "testing"

func TestCreditsOfThePress(t *testing.T) { checkCredits(t, pressCredits) }

// pressCredits are lines as papers, agencies and stock libraries print them.
const pressCredits = `
Photo by ~tilde~ is licensed under CC BY 2.0
	– · ~tilde~ · CC-BY-2.0
"Harbour at dawn" by Tom Colby, used under CC BY 2.0 / Desaturated from original
	Harbour at dawn · Tom Colby · CC-BY-2.0 · notes=Desaturated from original
"Harbour at dawn" by Tom Colby is licensed under CC BY-SA 2.0 / Text added
	Harbour at dawn · Tom Colby · CC-BY-SA-2.0 · notes=Text added
Photo: "Harbour at dawn" by Tom Colby (CC BY 2.0), cropped and resized
	Harbour at dawn · Tom Colby · CC-BY-2.0 · notes=cropped and resized
Image: Tom Colby/Flickr (CC BY-NC 2.0)
	– · Tom Colby · CC-BY-NC-2.0 · source=Flickr
Image: Tom Colby, Flickr, CC BY-NC 2.0
	– · Tom Colby · CC-BY-NC-2.0 · source=Flickr
Photo by Tom Colby on Flickr, CC BY 2.0
	– · Tom Colby · CC-BY-2.0 · source=Flickr
Photo by Tom Colby on Unsplash.
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Photo by Tom Colby via Unsplash
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Photo: Unsplash/Tom Colby
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Photo by Tom Colby / Unsplash
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Image by Tom Colby on Pixabay
	– · Tom Colby · – · suggest=LicenseRef-Pixabay · source=Pixabay
Bild von Tom Colby auf Pixabay
	– · Tom Colby · – · suggest=LicenseRef-Pixabay · source=Pixabay
Image par Tom Colby de Pixabay
	– · Tom Colby · – · suggest=LicenseRef-Pixabay · source=Pixabay
Imagen de Tom Colby en Pixabay
	– · Tom Colby · – · suggest=LicenseRef-Pixabay · source=Pixabay
Foto de Tom Colby en Unsplash
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Foto de Tom Colby no Pexels
	– · Tom Colby · – · suggest=LicenseRef-Pexels · source=Pexels
Foto di Tom Colby su Unsplash
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Photo de Tom Colby sur Unsplash
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Foto von Tom Colby von Pexels
	– · Tom Colby · – · suggest=LicenseRef-Pexels · source=Pexels
Изображение Tom Colby с сайта Pixabay
	– · Tom Colby · – · suggest=LicenseRef-Pixabay · source=Pixabay
Photo by Tom Colby from Pexels
	– · Tom Colby · – · suggest=LicenseRef-Pexels · source=Pexels
Photo: Tom Colby / Creative Commons
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified
Photo: Tom Colby (CC)
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified
Photo: Tom Colby, via Creative Commons
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified
Photo credit: Tom Colby, Creative Commons BY 2.0
	– · Tom Colby · CC-BY-2.0
Photo credit: Tom Colby, Creative Commons Attribution
	– · Tom Colby · – · suggest=LicenseRef-CC-BY
Photo credit: Tom Colby, CC-BY
	– · Tom Colby · – · suggest=LicenseRef-CC-BY
Photo: Tom Colby, CC BY-NC-SA
	– · Tom Colby · – · suggest=LicenseRef-CC-BY-NC-SA
Photo: Tom Colby, CC BY-SA v4.0
	– · Tom Colby · CC-BY-SA-4.0
Photo: Tom Colby, CC BY SA 4.0
	– · Tom Colby · CC-BY-SA-4.0
Photo: Tom Colby, CC-BY-SA 4.0 Int.
	– · Tom Colby · CC-BY-SA-4.0
Photo: Tom Colby, CC BY-SA 2.0 DEED
	– · Tom Colby · CC-BY-SA-2.0
Photo: Tom Colby, CC BY 4.0 Deed
	– · Tom Colby · CC-BY-4.0
Photo: Tom Colby, CC-BY-NC-ND-4.0-DE
	– · Tom Colby · CC-BY-NC-ND-4.0
Photo: Tom Colby, BY-SA 3.0
	– · Tom Colby · CC-BY-SA-3.0
Photo: Tom Colby [CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0)], from Wikimedia Commons
	– · Tom Colby · CC-BY-SA-3.0 · source=Wikimedia Commons · stated=https://creativecommons.org/licenses/by-sa/3.0
By Tom Colby (Own work) [GFDL (http://www.gnu.org/copyleft/fdl.html) or CC BY-SA 3.0 (http://creativecommons.org/licenses/by-sa/3.0)], via Wikimedia Commons
	– · Tom Colby · LicenseRef-GFDL OR CC-BY-SA-3.0 · source=Wikimedia Commons · stated=http://www.gnu.org/copyleft/fdl.html · notes=Own work
Tom Colby, CC0, via Wikimedia Commons
	– · Tom Colby · CC0-1.0 · source=Wikimedia Commons
Tom Colby / CC BY-SA (https://creativecommons.org/licenses/by-sa/4.0)
	– · Tom Colby · CC-BY-SA-4.0 · stated=https://creativecommons.org/licenses/by-sa/4.0
Tom Colby / Wikimedia Commons / CC-BY-SA-3.0
	– · Tom Colby · CC-BY-SA-3.0 · source=Wikimedia Commons
See page for author, Public domain, via Wikimedia Commons
	– · – · LicenseRef-PublicDomain · source=Wikimedia Commons · notes=See page for author
Photograph by Tom Colby, distributed under a CC-BY 2.0 license.
	– · Tom Colby · CC-BY-2.0
Licence : CC BY-SA 4.0. Photo : Jeanne Roux
	– · Jeanne Roux · CC-BY-SA-4.0
Photo © Tom Colby (CC BY 4.0)
	– · Tom Colby · CC-BY-4.0 · holder=Tom Colby
© Tom Colby/AFP/Getty Images
	– · Tom Colby · – · orgs=AFP → Getty Images · holder=Tom Colby
© Getty Images
	– · – · – · orgs=Getty Images · holder=Getty Images
© dpa
	– · – · – · orgs=dpa · holder=dpa
© Tom Colby – stock.adobe.com
	– · Tom Colby · – · orgs=stock.adobe.com · holder=Tom Colby
Tom Colby - stock.adobe.com
	– · Tom Colby · – · orgs=stock.adobe.com
© Tom Colby / Fotolia
	– · Tom Colby · – · orgs=Fotolia · holder=Tom Colby
© iStock/tomcolby
	– · tomcolby · – · orgs=iStock · holder=tomcolby
Getty Images/iStockphoto
	– · – · – · orgs=Getty Images → iStockphoto
Photo: Shutterstock.com
	– · – · – · orgs=Shutterstock.com
Shutterstock/Tom Colby
	– · Tom Colby · – · orgs=Shutterstock
Tom Colby/Shutterstock.com
	– · Tom Colby · – · orgs=Shutterstock.com
Picture: PA
	– · – · – · orgs=PA
Photograph: Tom Colby/The Guardian
	– · Tom Colby · – · orgs=The Guardian
Photograph: Tom Colby/Reuters
	– · Tom Colby · – · orgs=Reuters
Photo: Tom Colby — Reuters
	– · Tom Colby · – · orgs=Reuters
Photo by Tom Colby, AP
	– · Tom Colby · – · orgs=AP
Photo by Tom Colby, Staff
	– · Tom Colby · – · notes=Staff
Photo by Tom Colby, staff photographer
	– · Tom Colby · – · notes=staff photographer
Photo by: Tom Colby
	– · Tom Colby · –
Photo By: Tom Colby/Getty Images
	– · Tom Colby · – · orgs=Getty Images
Photos by Tom Colby and Jane Roe
	– · Tom Colby and Jane Roe · –
Photos: Tom Colby & Jane Roe, CC BY 4.0
	– · Tom Colby & Jane Roe · CC-BY-4.0
Photos courtesy of Harbour Museum.
	– · – · – · courtesy=Harbour Museum
Image courtesy of NASA/JPL-Caltech.
	– · – · – · orgs=JPL-Caltech · courtesy=NASA
Credit: NASA, ESA, and J. Roe (University of Example)
	– · J. Roe · – · orgs=NASA → ESA → University of Example
Image credit: ESO/J. Roe
	– · J. Roe · – · orgs=ESO
ESA/Hubble, CC BY 4.0
	– · Hubble · CC-BY-4.0 · orgs=ESA
Credit: NASA
	– · – · – · orgs=NASA
Photo: U.S. Army photo by Sgt. Jane Roe
	– · Jane Roe · – · suggest=LicenseRef-PD-USGov · orgs=U.S. Army · notes=Sgt.
Фото: AP Photo / Jane Roe
	– · Jane Roe · – · orgs=AP
Фото: Иван Петров / «Портовая газета»
	– · Иван Петров · – · orgs=Портовая газета
Фото: Иван Петров, «Портовая газета»
	– · Иван Петров · – · orgs=Портовая газета
Фото: © РИА Новости / Иван Петров
	– · Иван Петров · – · orgs=РИА Новости · holder=Иван Петров
Фото: Reuters / Иван Петров
	– · Иван Петров · – · orgs=Reuters
Фото: пресс-служба администрации порта
	– · пресс-служба администрации порта · –
Фото: скриншот видео
	– · – · – · notes=скриншот видео
Фото: Wikimedia Commons
	– · – · – · source=Wikimedia Commons
Фото: Иван Петров, CC BY-SA 4.0, Wikimedia Commons
	– · Иван Петров · CC-BY-SA-4.0 · source=Wikimedia Commons
Фото: Wikimedia / Иван Петров (CC BY-SA 4.0)
	– · Иван Петров · CC-BY-SA-4.0 · source=Wikimedia
Фото: Иван Петров / Викисклад / CC BY-SA 3.0
	– · Иван Петров · CC-BY-SA-3.0 · source=Викисклад
«Старый порт» — Иван Петров. CC BY-SA 4.0
	Старый порт · Иван Петров · CC-BY-SA-4.0
Автор фото: Иван Петров
	– · Иван Петров · –
Фото Иван Петров
	– · Иван Петров · –
Фото: из архива Ивана Петрова
	– · Ивана Петрова · – · courtesy=Ивана Петрова
Источник: Flickr / ivan_petrov / CC BY 2.0
	– · ivan_petrov · CC-BY-2.0 · source=Flickr
Fotoğraf: Ayşe Yılmaz (Wikimedia Commons, CC BY-SA 4.0)
	– · Ayşe Yılmaz · CC-BY-SA-4.0 · source=Wikimedia Commons
Fotoğraf: Ayşe Yılmaz / Getty Images
	– · Ayşe Yılmaz · – · orgs=Getty Images
Fotoğraf: AA / Ayşe Yılmaz
	– · Ayşe Yılmaz · – · orgs=AA
"Eski Liman", Ali Kaya tarafından CC BY-SA 4.0 lisansı ile paylaşılmıştır.
	Eski Liman · Ali Kaya · CC-BY-SA-4.0
Görsel kaynağı: Ali Kaya, CC BY 2.0
	– · Ali Kaya · CC-BY-2.0
Ali Kaya'nın "Eski Liman" adlı fotoğrafı CC BY 2.0 lisansı altındadır
	Eski Liman · Ali Kaya · CC-BY-2.0
Foto: Elvin Məmmədov (CC BY-SA 4.0)
	– · Elvin Məmmədov · CC-BY-SA-4.0
Şəkil: Leyla Əliyeva, Creative Commons Attribution-ShareAlike 4.0
	– · Leyla Əliyeva · CC-BY-SA-4.0
Foto: Elvin Məmmədov/APA
	– · Elvin Məmmədov · – · orgs=APA
© AZƏRTAC
	– · – · – · orgs=AZƏRTAC · holder=AZƏRTAC
Foto: Peter Groß/picture alliance/dpa
	– · Peter Groß · – · orgs=picture alliance → dpa
picture alliance/dpa/Peter Groß
	– · Peter Groß · – · orgs=picture alliance → dpa
Foto: dpa/Peter Groß
	– · Peter Groß · – · orgs=dpa
Foto: picture-alliance / dpa
	– · – · – · orgs=picture-alliance → dpa
Foto: IMAGO / Peter Groß
	– · Peter Groß · – · orgs=IMAGO
Bild: Peter Groß, via Wikimedia Commons (CC BY-SA 4.0)
	– · Peter Groß · CC-BY-SA-4.0 · source=Wikimedia Commons
Bild: „Alter Hafen“ von Peter Groß – CC BY 2.0
	Alter Hafen · Peter Groß · CC-BY-2.0
Peter Groß, „Alter Hafen“, CC BY 2.0
	Alter Hafen · Peter Groß · CC-BY-2.0
Foto: Peter Groß, Lizenz: CC BY-SA 3.0 DE
	– · Peter Groß · CC-BY-SA-3.0-DE
Foto: Stadt Hafen / Peter Groß
	– · Peter Groß · – · orgs=Stadt Hafen
Foto: Polizei Hafen
	– · Polizei Hafen · –
Photo : Jeanne Roux / Le Courrier du Port
	– · Jeanne Roux · – · orgs=Le Courrier du Port
Photo : Jeanne Roux (CC BY-SA 3.0 FR)
	– · Jeanne Roux · LicenseRef-CC-BY-SA-3.0-FR
Photo Jeanne Roux
	– · Jeanne Roux · –
Photo Jeanne Roux, AFP
	– · Jeanne Roux · – · orgs=AFP
© Jeanne Roux / AFP
	– · Jeanne Roux · – · orgs=AFP · holder=Jeanne Roux
Crédit : Jeanne Roux – AFP
	– · Jeanne Roux · – · orgs=AFP
PHOTO JEANNE ROUX, LA PRESSE
	– · JEANNE ROUX · – · orgs=LA PRESSE
Photo : archives
	– · – · – · notes=archives · archive
Photo d'archives : Jeanne Roux
	– · Jeanne Roux · – · archive
Foto: Juana Ruiz (EFE)
	– · Juana Ruiz · – · orgs=EFE
JUANA RUIZ / EFE
	– · JUANA RUIZ · – · orgs=EFE
EFE/Juana Ruiz
	– · Juana Ruiz · – · orgs=EFE
Foto: EFE/ Juana Ruiz
	– · Juana Ruiz · – · orgs=EFE
Foto: Cedida
	– · – · – · notes=Cedida
Foto: Juana Ruiz | Europa Press
	– · Juana Ruiz · – · orgs=Europa Press
Foto: Joana Conceição/Agência Brasil
	– · Joana Conceição · – · orgs=Agência Brasil
Foto: Divulgação/Prefeitura do Porto
	– · – · – · orgs=Prefeitura do Porto · notes=Divulgação · handout
Foto: Reprodução/Instagram
	– · – · – · source=Instagram · notes=Reprodução
Foto: Joana Conceição/Folhapress
	– · Joana Conceição · – · orgs=Folhapress
Crédito: Joana Conceição / CC BY-NC-ND 3.0 PT
	– · Joana Conceição · LicenseRef-CC-BY-NC-ND-3.0-PT
Foto: Giovanna Russo/ANSA
	– · Giovanna Russo · – · orgs=ANSA
Fot. Jan Kowalski / Agencja Gazeta
	– · Jan Kowalski · – · orgs=Agencja Gazeta
Fot. PAP/Jan Kowalski
	– · Jan Kowalski · – · orgs=PAP
Fot. materiały prasowe
	– · – · – · notes=materiały prasowe · handout
Zdjęcie: Jan Kowalski, CC BY-SA 3.0 PL
	– · Jan Kowalski · LicenseRef-CC-BY-SA-3.0-PL
Φωτογραφία: Λέανδρος Πευκιανός / Eurokinissi
	– · Λέανδρος Πευκιανός · – · orgs=Eurokinissi
写真：田中花子 / ロイター
	– · 田中花子 · – · orgs=ロイター
写真：田中花子（共同通信）
	– · 田中花子 · – · orgs=共同通信
（写真：田中花子）
	– · 田中花子 · –
图片来源：新华社
	– · – · – · orgs=新华社
图/视觉中国
	– · – · – · orgs=视觉中国
摄影/焦鹏
	– · 焦鹏 · –
사진=연합뉴스
	– · – · – · orgs=연합뉴스
(사진=김인수)
	– · 김인수 · –
صورة: دينا الخطيب / رويترز
	– · دينا الخطيب · – · orgs=رويترز
צילום: דנה לוי, CC BY-SA 4.0
	– · דנה לוי · CC-BY-SA-4.0
Illustration: Tom Colby / Harbour Ledger
	– · Tom Colby · – · orgs=Harbour Ledger · illustrator
Graphic: Tom Colby
	– · Tom Colby · –
Map: OpenStreetMap contributors
	– · OpenStreetMap contributors · – · suggest=ODbL-1.0
© OpenStreetMap contributors
	– · OpenStreetMap contributors · – · suggest=ODbL-1.0 · holder=OpenStreetMap contributors
Map data © OpenStreetMap contributors, ODbL
	– · OpenStreetMap contributors · ODbL-1.0 · holder=OpenStreetMap contributors
Cover image: detail from “The Quay” by C. Painter, 1888 (public domain).
	The Quay · C. Painter · LicenseRef-PublicDomain · year=1888 · notes=detail from
Image: Harbour Museum (No known copyright restrictions)
	– · Harbour Museum · LicenseRef-NoKnownCopyright
Public domain image by Tom Colby
	– · Tom Colby · LicenseRef-PublicDomain
Image: public domain
	– · – · LicenseRef-PublicDomain
Public domain
	– · – · LicenseRef-PublicDomain
CC0
	– · – · CC0-1.0
Photo via Wikimedia Commons
	– · – · – · source=Wikimedia Commons
Photo: Wikimedia Commons (public domain)
	– · – · LicenseRef-PublicDomain · source=Wikimedia Commons
Photo from Flickr user tomcolby (CC BY 2.0)
	– · tomcolby · CC-BY-2.0 · source=Flickr
Photo by Flickr user tomcolby, CC BY 2.0
	– · tomcolby · CC-BY-2.0 · source=Flickr
Flickr/tomcolby
	– · tomcolby · – · source=Flickr
Image generated by DALL-E
	– · – · – · notes=generated by; DALL-E · generated
Photo: Tom Colby. Used with permission.
	– · Tom Colby · – · notes=Used with permission · permission
Photo courtesy Tom Colby
	– · Tom Colby · – · courtesy=Tom Colby
Courtesy of Tom Colby
	– · Tom Colby · – · courtesy=Tom Colby
(Courtesy of Harbour Museum)
	– · – · – · courtesy=Harbour Museum
Photo supplied
	– · – · – · notes=supplied
File photo by Tom Colby
	– · Tom Colby · – · archive
File photo: Tom Colby
	– · Tom Colby · – · archive
Stock photo
	– · – · – · notes=Stock photo · illustrative
Screenshot: YouTube
	– · – · – · source=YouTube
Foto: Tom Colby / Pressefoto
	– · Tom Colby · – · notes=Pressefoto · handout
"Quay" by Flickr user tomcolby is licensed under CC BY 2.0
	Quay · tomcolby · CC-BY-2.0 · source=Flickr
Image: “Quay” by Tom Colby, CC BY-SA 4.0 via Wikimedia Commons
	Quay · Tom Colby · CC-BY-SA-4.0 · source=Wikimedia Commons
Image: “Quay” by Tom Colby via Openverse, CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · source=Openverse
Image: “Quay”, Tom Colby (2014), CC BY 2.0
	Quay · Tom Colby · CC-BY-2.0 · year=2014
Photo by Tom Colby, released into the public domain
	– · Tom Colby · LicenseRef-PublicDomain
Bild: „Hafen“ (Ausschnitt) von Peter Groß, CC BY-SA 3.0
	Hafen · Peter Groß · CC-BY-SA-3.0 · notes=Ausschnitt
Foto: Peter Groß, CC BY-SA 3.0, bearbeitet
	– · Peter Groß · CC-BY-SA-3.0 · notes=bearbeitet
Photo : Jeanne Roux, CC BY-SA 4.0, recadrée
	– · Jeanne Roux · CC-BY-SA-4.0 · notes=recadrée
Фото: Иван Петров, CC BY-SA 4.0, кадрировано
	– · Иван Петров · CC-BY-SA-4.0 · notes=кадрировано
Foto: Ayşe Yılmaz, CC BY 4.0 (kırpılmıştır)
	– · Ayşe Yılmaz · CC-BY-4.0 · notes=kırpılmıştır
Image: Tom Colby, CC BY-SA 3.0, https://commons.wikimedia.org/wiki/File:Quay.jpg
	– · Tom Colby · CC-BY-SA-3.0 · url=https://commons.wikimedia.org/wiki/File:Quay.jpg
Image: Tom Colby, CC BY-NC-ND 1.0
	– · Tom Colby · CC-BY-NC-ND-1.0
Image: Tom Colby, https://creativecommons.org/licenses/by-nd-nc/1.0/fi/
	– · Tom Colby · LicenseRef-CC-BY-NC-ND-1.0-FI · stated=https://creativecommons.org/licenses/by-nd-nc/1.0/fi/
"Quay" by Tom Colby is licensed under CC Sampling+ 1.0
	Quay · Tom Colby · LicenseRef-CC-SamplingPlus-1.0
Image: Tom Colby, https://creativecommons.org/licenses/sampling/1.0/br/
	– · Tom Colby · LicenseRef-CC-Sampling-1.0-BR · stated=https://creativecommons.org/licenses/sampling/1.0/br/
Image: Tom Colby, https://creativecommons.org/licenses/devnations/2.0/
	– · Tom Colby · LicenseRef-CC-DevelopingNations-2.0 · stated=https://creativecommons.org/licenses/devnations/2.0/
Foto: Ana Li, CC BY-SA 3.0 BR
	– · Ana Li · LicenseRef-CC-BY-SA-3.0-BR
Photo: Ana Li, CC BY-SA 3.0 RS
	– · Ana Li · LicenseRef-CC-BY-SA-3.0-RS
Photo: Ana Li, CC BY 3.0 TW
	– · Ana Li · LicenseRef-CC-BY-3.0-TW
Photo: Ana Li, CC BY-NC 2.5 CN
	– · Ana Li · LicenseRef-CC-BY-NC-2.5-CN
Photo: Ana Li, CC BY-NC 2.5 Scotland
	– · Ana Li · LicenseRef-CC-BY-NC-2.5-SCOTLAND
Photo: Ana Li, CC BY-SA 3.0 Serbia
	– · Ana Li · LicenseRef-CC-BY-SA-3.0-RS
Photo: Ana Li, CC BY-SA 2.0 UK: England & Wales
	– · Ana Li · CC-BY-SA-2.0-UK
Photo: Ana Li, CC BY-SA 2.0 US magazine
	– · Ana Li · CC-BY-SA-2.0 · notes=US magazine
Photo: Ana Li, CC BY 4.0 DE
	– · Ana Li · CC-BY-4.0
圖：林曉雨，創用CC 姓名標示-相同方式分享 3.0 台灣
	– · 林曉雨 · LicenseRef-CC-BY-SA-3.0-TW
写真：佐藤一郎、クリエイティブ・コモンズ 表示-改変禁止 2.1 日本
	– · 佐藤一郎 · LicenseRef-CC-BY-ND-2.1-JP
사진: 김인수, 크리에이티브 커먼즈 저작자표시-비영리-변경금지 2.0 대한민국
	– · 김인수 · LicenseRef-CC-BY-NC-ND-2.0-KR
صورة: دينا الخطيب، المشاع الإبداعي نسب المصنف - الترخيص بالمثل 4.0 دولي
	– · دينا الخطيب · CC-BY-SA-4.0
照片：焦鹏，知识共享署名-非商业性使用-禁止演绎 4.0 国际许可协议
	– · 焦鹏 · CC-BY-NC-ND-4.0
Kuva: Aino Hyökki, lisenssi CC BY-SA 4.0
	– · Aino Hyökki · CC-BY-SA-4.0
Foto: Ioana Bălan, licență CC BY-SA 3.0 RO
	– · Ioana Bălan · LicenseRef-CC-BY-SA-3.0-RO
Kép: Nagy Béla / MTI
	– · Nagy Béla · – · orgs=MTI
Снимка: Ангел Гьоров / БТА
	– · Ангел Гьоров · – · orgs=БТА
Billede: Mette Østergaard / Ritzau Scanpix
	– · Mette Østergaard · – · orgs=Ritzau Scanpix
תמונה: דנה לוי (CC BY 2.5)
	– · דנה לוי · CC-BY-2.5
चित्र: रवि वर्मा, CC BY-SA 4.0
	– · रवि वर्मा · CC-BY-SA-4.0
عکس: نگار رضایی / ایرنا
	– · نگار رضایی · – · orgs=ایرنا
`
