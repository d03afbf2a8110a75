package rights

import "github.com/fad55d40/archive/convert/lexicon"

// What a known name is.
const (
	anAgency    = iota + 1 // agencies, services, stock libraries
	aShortName             // an agency whose name is a word unless in capitals
	aStock                 // stock libraries; a dash may tie them to a maker
	aBody                  // museums, space agencies, forces: a maker's employer
	aSite                  // where pictures are found; not their maker
	unsplashing            // sites with a licence of their own
	pexelling
	pixabaying
	aProgram // makes pictures
)

// bodies are the names that a credit may hold beside people. The list is not
// complete and need not be: a name that is not here is told by its words
// (museum, agency, gazette) or by its place in the line.
var bodiesEntries = []lexicon.Entry{
	{Value: anAgency, Phrases: "ttxvn|getty images|getty|gettyimages|agence france presse|the associated press|associated press|reuters|thomson reuters|dpa|ddp|epa|epa efe|efe|ansa|lusa|keystone|picture alliance|picture alliance dpa|dpa picture alliance|picturealliance|imago images|imago|ullstein bild|akg images|bridgeman images|ddp images|epd|kna" +
		"|hans lucas|magnum photos|magnum|abaca press|abacapress|sipa press|sipa usa|maxppp|roger viollet|gamma rapho|belga|ritzau scanpix|scanpix|ntb|lehtikuva|xinhua|kyodo news|kyodo|yonhap|pti photo|bloomberg|press association|zuma press|zuma wire|nurphoto|nur photo|sopa images|newscom|eyevine|panos pictures|corbis|wireimage|filmmagic|lapresse|la presse|europa press|notimex|cuartoscuro|folhapress|agencia brasil|agencia o globo|estadao conteudo|east news|agencja gazeta|agencja wyborcza . pl|eurokinissi|rex features|rex shutterstock|wenn|splash news|the canadian press|canadian press|depo photos|anadolu ajansi|anadolu agency|anadolu|aa images|ihlas haber ajansi|demiroren haber ajansi|demiroren|azərtac|azertac|азертадж|trend agency|report agency|ria novosti|риа новости|sputnik|тасс|итар тасс|tass|itar tass|интерфакс|interfax|коммерсантъ|москва 24|агентство москва|агн москва|рбк|известия|лента . ру|global look press|legion media|унян|уніан|укрінформ|укринформ|ukrinform|інтерфакс україна|mti|agerpres|mediafax|hina|tanjug|beta|btg|бта|tasr|ape mpe|ανα μπε|απε μπε|intime news|intime|motion team|report informasiya agentliyi|report news agency"},
	{Value: aStock, Phrases: "shutterstock|istock|istockphoto|istock by getty images|adobe stock|alamy|alamy stock photo|alamy live news|dreamstime|depositphotos|bigstock|fotolia|thinkstock|pond 5|123 rf|envato|envato elements|adobestock|fotodom|лори|фотобанк лори|sipa|abaca|ロイター|ロイター通信|時事通信|時事通信社|共同通信|共同通信社|朝日新聞社|読売新聞社|毎日新聞社|アフロ|ゲッティイメージズ|ゲッティ|afp 時事|新华社|新華社|中新社|中新网|中央社|人民网|视觉中国|法新社|路透社|美联社|美聯社|연합뉴스|뉴시스|뉴스 1|로이터|게티이미지|게티이미지뱅크|رويترز|وكالة الأناضول|الأناضول|فرانس برس|أ ف ب|وكالة فرانس برس|غيتي|غيتي إيميجز|أسوشيتد برس|ایرنا|ایسنا|تسنیم|خبرگزاری فارس|خبرگزاری مهر|رویترز|רויטרס|גטי אימג ס|פלאש 90|inquam photos|profimedia|bildbyran|tt nyhetsbyran|ntb scanpix|hollandse hoogte|anp foto|jiji press|jiji|bestimage|andia|contrasto|agf|funke foto services|epd bild|keystone sda|cordon press|telam|andina|swns|press eye|aap image|australian associated press|profimedia images|leta|elta|bns|belta|белта|казинформ|кабар|синьхуа|рейтер|рейтерс|франс пресс|stock . adobe . com|shutterstock . com|shutterstock editorial|istockphoto . com|istock . com|gettyimages . com|alamy . com|dreamstime . com|depositphotos . com|fotolia . com|123 rf . com|adobestock . com"},
	{Value: aShortName, Phrases: "ap|afp|pa|pa wire|pa media|pa images|upi|ap photo|aap|cp|tt|aa|iha|dha|apa|ctk|pap|mpa|ani|pti|anp|hh|mia|rex|stf|vcg|cnsphoto|avalon|dpp|zuma|forum|reporter|trend|report|pool|agi|ipa|sda|rea|bna|spa|wam|kcna|vna"},
	{Value: aBody, Phrases: "nasa|esa|noaa|usgs|jpl|nasa / jpl|nasa / esa|jaxa|eso|cern|unicef|unhcr|un photo|unesco|nato|osce|who|u . s . navy|u . s . army|u . s . air force|u . s . marine corps|u . s . coast guard|u . s . space force|u . s . national guard|us navy|us army|us air force|us marine corps|us coast guard|u . s . department of defense|department of defense|dod|u . s . department of state|the white house|white house|european commission|european union|european parliament|bundesarchiv|bundeswehr|bundesregierung|library of congress|national archives|nypl|new york public library|wellcome collection|british library|rijksmuseum|crown copyright|press service of the president|jpl caltech|stsci|eumetsat|cnes|dlr|роскосмос"},
	{Value: aSite, Phrases: "flickr|flickr . com|flickr commons|wikimedia commons|wikimedia|wikipedia|wikicommons|commons|wiki commons|wikimediacommons|openverse|cc search|instagram|facebook|twitter|youtube|vimeo|tiktok|telegram|reddit|internet archive|archive . org|europeana|google maps|google earth|google street view|google|rawpixel|freepik|freeimages|stocksnap|burst|canva|deviantart|geograph|geograph . org . uk|mapillary|500 px|imgur|picryl|linkedin|panoramio|pxhere|public domain pictures|publicdomainpictures . net|vk|вконтакте|викисклад|викисклада|вікісховище|вікісховища|викимедиа|википедия|wikimedia foundation|instagram . com|twitter . com|pinterest|tumblr|behance|smugmug|photobucket|openclipart|noun project|the noun project|whatsapp|bluesky|mastodon|vikimedya commons|vikipedi|twitter / x"},
	{Value: aProgram, Phrases: "midjourney|dall e|dall · e|dalle|dall e 2|dall e 3|dall · e 2|dall · e 3|stable diffusion|adobe firefly|firefly|bing image creator|chatgpt|craiyon|ideogram|kandinsky|шедеврум|кандинский|leonardo ai|nightcafe"},
	{Value: unsplashing, Phrases: "unsplash|unsplash . com"},
	{Value: pexelling, Phrases: "pexels|pexels . com"},
	{Value: pixabaying, Phrases: "pixabay|pixabay . com"},
}

// bodyWords are words by which the name of a body, rather than of a person, is known.
var bodyWordsEntries = []lexicon.Entry{
	{Value: 0, Phrases: "museum|museums|library|archive|archives|university|institute|institution|agency|press|news|images|pictures|media|times|post|ledger|herald|gazette|tribune|journal|magazine|newspaper|observer|chronicle|courier|ministry|department|office|service|services|committee|council|society|association|foundation|club|company|inc|ltd|gmbh|llc|authority|government|police|party|church|college|gallery|collection|collections|studio|studios|productions|group|corporation|bank|union|federation|navy|army|bureau|city|county|centre|center|hospital|theatre|theater|orchestra|festival|network|broadcasting|radio|tv|television|team|contributors|project|trust|commission|congress|parliament|embassy|brigade|rescue|coastguard|guard|fire|photography"},
	{Value: 0, Phrases: "музей|музея|архив|архива|библиотека|агентство|министерство|университет|служба|администрация|газета|редакция|издательство|фонд|институт|театр|театра|посольство|полиция|мчс|пресс|музею|архів|бібліотека|міністерство|університет|адміністрація|агенція|редакція|поліція|дснс"},
	{Value: 0, Phrases: "gazetesi|ajansi|agentliyi|muzeyi|muzesi|nazirliyi|bakanligi|belediyesi|universitesi|universiteti|kitabxanasi|kutuphanesi|arsivi|arxivi|valiligi|mudurlugu|dərnəyi|dernegi|vakfi|fondu|qəzeti|redaksiyasi|teatri|tiyatrosu|idarəsi|xidməti|xəbər|haber"},
	{Value: 0, Phrases: "museo|museu|musee|biblioteca|bibliotheque|archivo|archivio|arquivo|ministerio|ministere|ministero|ayuntamiento|mairie|comune|prefeitura|camara|agencia|agence|agenzia|universidad|universite|universita|universidade|fundacion|fondation|fondazione|fundacao|diario|periodico|giornale|jornal|revista|revue|rivista|asociacion|associazione|associacao|policia|polizia|prensa|presse|imprensa|stampa|gobierno|gouvernement|governo|divulgacao|junta|teatro"},
	{Value: 0, Phrases: "bibliothek|ministerium|stadt|landkreis|gemeinde|verlag|zeitung|verein|polizei|feuerwehr|universitat|stiftung|institut|archiv|stadtarchiv|landesarchiv|agentur|redaktion|hochschule|presseamt|pressestelle|thw|muzeum|biblioteka|agencja|ministerstwo|urzad|miasto|gmina|policja|straz|fundacja|stowarzyszenie|uniwersytet|archiwum|wydawnictwo|narodowe|μουσειο|βιβλιοθηκη|αρχειο|υπουργειο|δημοσ|πανεπιστημιο|ιδρυμα|εφημεριδα|θεατρο|λιμεναρχειο"},
}

// body tells which known name the tokens from i up to j are, or 0. A word for
// "photo" may follow the name: "AP Photo". end is where the name itself ends.
func (p part) body() (what, end int) {
	l, i, j := p.line, p.i, p.j
	for end = j; end-1 > i && l.Is(end-1, lexicon.Number) && len(l.Word(end-1)) > 4; { // AdobeStock_123456
		end--
	}
	for {
		what, ok := bodies.whole(l, i, end)
		if ok {
			if what == aShortName && !l.Capitals(i) {
				return 0, j
			}
			if what == aShortName && l.Word(i) == "ap" {
				end = i + 1
			}
			return what, end
		}
		class, _, ok := labelWords.match(l, end-1)
		if end-1 <= i || !ok || class != ofPhoto && class != ofImage && class != ofVideo && class != ofGraphic {
			return 0, j
		}
		end--
	}
}

// bodily reports whether the tokens from i up to j name a body rather than a person.
func (p part) bodily() bool {
	l, i, j := p.line, p.i, p.j
	if what, _ := l.part(i, j).body(); what != 0 {
		return true
	}
	if w := l.Word(i); j-i > 1 && (w == "the" || w == "die" || w == "la" && l.Upper(i)) {
		return true
	}
	for k := i; k < j; k++ {
		if bodyWords.has(l, k) {
			return true
		}
	}
	return false
}
