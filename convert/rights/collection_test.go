package rights_test

import "testing"

func TestCollectionsSitesAndStaff(t *testing.T) { checkCredits(t, collectionCredits) }

// collectionCredits name museums, archives, sites, programs and staff.
const collectionCredits = `
Photo credit: Tom Colby/Harbour Post/TNS
	– · Tom Colby · – · orgs=Harbour Post → TNS
Photo: Tom Colby/Harbour Post via USA TODAY NETWORK
	– · Tom Colby · – · orgs=Harbour Post → USA TODAY NETWORK
Photo: Tom Colby/ZUMA Press Wire
	– · Tom Colby · – · orgs=ZUMA Press Wire
Photo by Tom Colby/NurPhoto via AP
	– · Tom Colby · – · orgs=NurPhoto → AP
Photo by Tom Colby/Getty Images for Harbour Festival
	– · Tom Colby · – · orgs=Getty Images · for=Harbour Festival
(Photo by Tom Colby/WireImage)
	– · Tom Colby · – · orgs=WireImage
(Tom Colby | Harbour Post)
	– · Tom Colby · – · orgs=Harbour Post
(Tom Colby / For The Daily Ledger)
	– · Tom Colby · – · orgs=For The Daily Ledger
(Tom Colby/The Daily Ledger)
	– · Tom Colby · – · orgs=The Daily Ledger
Staff photo by Tom Colby
	– · Tom Colby · –
Photo provided
	– · – · – · notes=provided
Provided photo
	– · – · – · notes=Provided photo
Courtesy photo by Tom Colby
	– · Tom Colby · –
Photo: Tom Colby. Courtesy of Harbour Gallery.
	– · Tom Colby · – · courtesy=Harbour Gallery
Photo: Tom Colby, courtesy of Harbour Gallery
	– · Tom Colby · – · courtesy=Harbour Gallery
Photograph by Tom Colby / Courtesy Harbour Gallery
	– · Tom Colby · – · courtesy=Harbour Gallery
© Tom Colby, courtesy Harbour Gallery
	– · Tom Colby · – · courtesy=Harbour Gallery · holder=Tom Colby
© Succession Roe / DACS 2021
	– · Succession Roe · – · orgs=DACS · year=2021 · holder=Succession Roe
Photo © Trustees of the Harbour Museum
	– · Trustees of the Harbour Museum · – · holder=Trustees of the Harbour Museum
© The Trustees of the Harbour Museum
	– · The Trustees of the Harbour Museum · – · holder=The Trustees of the Harbour Museum
Harbour Museum, Gift of Jane Roe, 1911 (public domain)
	– · Harbour Museum · LicenseRef-PublicDomain · year=1911 · notes=Gift of Jane Roe
Wellcome Collection, CC BY 4.0
	– · – · CC-BY-4.0 · orgs=Wellcome Collection
Library of Congress, Prints & Photographs Division, LC-USZ62-12345
	– · – · – · orgs=Library of Congress · notes=Prints & Photographs Division, LC-USZ62-12345
National Archives, NARA 123456
	– · – · – · orgs=National Archives · notes=NARA 123456
Bundesarchiv, Bild 183-12345 / Roe, Jane / CC-BY-SA 3.0
	– · Roe, Jane · CC-BY-SA-3.0 · orgs=Bundesarchiv · notes=Bild 183-12345
Bundesarchiv, Bild 183-S12345 / CC-BY-SA 3.0
	– · – · CC-BY-SA-3.0 · orgs=Bundesarchiv · notes=Bild 183-S12345
Image: Wikimedia Commons/Tom Colby/CC BY-SA 4.0
	– · Tom Colby · CC-BY-SA-4.0 · source=Wikimedia Commons
Image: Wikimedia Commons user TomC
	– · TomC · – · source=Wikimedia Commons
WikiMedia Commons/Tom Colby
	– · Tom Colby · – · source=WikiMedia Commons
Wikimedia Commons / Public Domain
	– · – · LicenseRef-PublicDomain · source=Wikimedia Commons
Public domain via Wikimedia Commons
	– · – · LicenseRef-PublicDomain · source=Wikimedia Commons
Public Domain, via Wikimedia Commons
	– · – · LicenseRef-PublicDomain · source=Wikimedia Commons
CC BY-SA 4.0 via Wikimedia Commons
	– · – · CC-BY-SA-4.0 · source=Wikimedia Commons
Tom Colby via Wikimedia Commons
	– · Tom Colby · – · source=Wikimedia Commons
Tom Colby via Flickr
	– · Tom Colby · – · source=Flickr
Tom Colby/Flickr
	– · Tom Colby · – · source=Flickr
Tom Colby on Flickr
	– · Tom Colby · – · source=Flickr
Tom Colby / Flickr (CC BY-NC 2.0)
	– · Tom Colby · CC-BY-NC-2.0 · source=Flickr
Flickr / Tom Colby / CC BY 2.0
	– · Tom Colby · CC-BY-2.0 · source=Flickr
Flickr CC: Tom Colby
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified · source=Flickr
Photo: Flickr/CC/Tom Colby
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified · source=Flickr
Photo: Tom Colby / Creative Commons 2.0
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified
Photo: Tom Colby/Creative Commons via Flickr
	– · Tom Colby · – · suggest=LicenseRef-CC-unspecified · source=Flickr
Photo: CC0
	– · – · CC0-1.0
Photo: CC0 Public Domain
	– · – · CC0-1.0
Photo: Pixabay (CC0)
	– · – · CC0-1.0 · source=Pixabay
Photo: Pixabay, CC0 1.0
	– · – · CC0-1.0 · source=Pixabay
Photo: Tom Colby, Unsplash License
	– · Tom Colby · – · suggest=LicenseRef-Unsplash
Image: Freepik
	– · – · – · source=Freepik
Image: Tom Colby/Adobe Stock
	– · Tom Colby · – · orgs=Adobe Stock
Tom Colby/Adobe Stock
	– · Tom Colby · – · orgs=Adobe Stock
Image: AdobeStock_123456
	– · – · – · orgs=AdobeStock
Image: © Tom Colby | Dreamstime.com
	– · Tom Colby · – · orgs=Dreamstime.com · holder=Tom Colby
Image: Canva
	– · – · – · source=Canva
Image: Midjourney
	– · – · – · notes=Midjourney · generated
Image: DALL·E
	– · – · – · notes=DALL·E · generated
Image by author
	– · – · – · notes=author
Image by the author
	– · – · – · notes=by the author
Image by Author
	– · – · – · notes=Author
Photo by author
	– · – · – · notes=author
Photo by the author.
	– · – · – · notes=by the author
Source: Author
	– · – · – · notes=Author
Source: Wikipedia
	– · – · – · source=Wikipedia
Image source: NASA
	– · – · – · orgs=NASA
Image source: Unsplash, Tom Colby
	– · Tom Colby · – · suggest=LicenseRef-Unsplash · source=Unsplash
Source: Tom Colby / Flickr
	– · Tom Colby · – · source=Flickr
Photo: example.org
	– · – · – · source=example.org
Photo: @tomcolby
	– · @tomcolby · –
Photo: @tomcolby/Instagram
	– · @tomcolby · – · source=Instagram
Photo: Instagram/@tomcolby
	– · @tomcolby · – · source=Instagram
Instagram/@tomcolby
	– · @tomcolby · – · source=Instagram
Twitter/@tomcolby
	– · @tomcolby · – · source=Twitter
Photo: Tom Colby (@tomcolby)
	– · Tom Colby · – · notes=@tomcolby
Screengrab via YouTube
	– · – · – · source=YouTube
Foto: Reproduktion
	– · – · – · notes=Reproduktion
Foto: Wikimedia/Peter Groß/CC BY-SA 4.0
	– · Peter Groß · CC-BY-SA-4.0 · source=Wikimedia
Foto: Peter Groß / Wikipedia (CC BY-SA 3.0)
	– · Peter Groß · CC-BY-SA-3.0 · source=Wikipedia
Foto: Archiv
	– · – · – · notes=Archiv · archive
Foto: Sammlung Groß
	– · Sammlung Groß · –
Foto: Stadt Hafen
	– · Stadt Hafen · –
Foto: Gemeinde Hafen/Peter Groß
	– · Peter Groß · – · orgs=Gemeinde Hafen
Foto: Peter Groß, Lizenz: Gemeinfrei
	– · Peter Groß · LicenseRef-PublicDomain
Grafik: Peter Groß
	– · Peter Groß · –
© OpenStreetMap-Mitwirkende
	– · OpenStreetMap-Mitwirkende · – · holder=OpenStreetMap-Mitwirkende
© OpenStreetMap contributors, CC BY-SA
	– · OpenStreetMap contributors · – · suggest=LicenseRef-CC-BY-SA · holder=OpenStreetMap contributors
Zeichnung: Peter Groß
	– · Peter Groß · – · illustrator
(Tom Colby / Harbour Post)
	– · Tom Colby · – · orgs=Harbour Post
Staff Photo: Tom Colby
	– · Tom Colby · –
Courtesy photo: Harbour Museum
	– · Harbour Museum · –
Handout photo: Port Authority
	– · Port Authority · –
Submitted photo
	– · – · – · notes=Submitted photo
Contributed photos
	– · – · – · notes=Contributed photos
Bundesarchiv, B 145 Bild-F012345-0001 / Groß, Peter / CC-BY-SA 3.0
	– · Groß, Peter · CC-BY-SA-3.0 · orgs=Bundesarchiv · notes=B 145 Bild-F012345-0001
Image: DALL·E 3
	– · – · – · notes=DALL·E 3 · generated
Photo: iStock-123456789
	– · – · – · orgs=iStock
Pool photo
	– · – · – · notes=Pool photo · handout
`
