package licence

import "github.com/fad55d40/archive/convert/lexicon"

// Elements finds the conditions of a licence as its title spells them out,
// in the official translations and in the spellings that people use. The value
// is the elements' bits.
var Elements = lexicon.New(
	lexicon.Entry{Value: int(by), Phrases: "attribution|namensnennung|atribucion|reconocimiento|atribuicao|attribuzione|paternite|naamsvermelding" +
		"|erkannande|navngivelse|nimea|atribuire|atribuite|atif|atribusi|reconeixement|reconecemento|aitortu|imenovanje|autorstvo" +
		"|uznanie autorstwa|uvedte autora|priznanje avtorstva|nevezd meg !|nevezd meg" +
		"|атрибуция|с указанием авторства|указание авторства|із зазначенням авторства|зазначення авторства" +
		"|αναφορα δημιουργου|αναφορα προελευσησ|ауторство|признание|署名|表示|姓名標示|姓名标示|저작자표시|저작자 표시|知识共享署名|uvedte puvod|uvedenie autora|nime mainitsemine|attributie|navngivning|نسب المصنف|نسب العمل|نسبة المصنف|ייחוס|श्रेय|ghi cong|наименование"},
	lexicon.Entry{Value: int(nc), Phrases: "noncommercial|non commercial|noncommercial use|non commercial use|nonkommerziell" +
		"|nichtkommerziell|nicht kommerziell|nicht kommerzielle nutzung|keine kommerzielle nutzung" +
		"|nocomercial|no comercial|uso no comercial|naocomercial|nao comercial|uso nao comercial|non commerciale|uso non commerciale" +
		"|pas d utilisation commerciale|pas d usage commercial|pas dutilisation commerciale|utilisation non commerciale|nietcommercieel|niet commercieel" +
		"|ickekommersiell|icke kommersiell|ikkekommersiell|ikke kommersiell|ikkekommerciel|ikke kommerciel|epakaupallinen|necomercial" +
		"|gayriticari|gayri ticari|ticari olmayan|ticari kullanilamaz|ticari olmayan kullanim|qeyri kommersiya|qeyrikommersiya|qeyri kommersiya istifadəsi" +
		"|uzycie niekomercyjne|niekomercyjne|nevyuzivejte dilo komercne|neuzivejte komercne|nekomercialno|nekomercijalno|ne add el !|ne add el" +
		"|некоммерческое использование|некоммерческая|некоммерческий|с некоммерческим использованием|некомерційна|некомерційне використання|некомерційний|некомерсиално|некомерцијално" +
		"|μη εμπορικη χρηση|μη εμπορικη|非商业性使用|非商業性|非商业性|非營利|非営利|비영리|ei kaupallinen|ei kaupalliseen kayttoon|nekomercialne|nekomercni|nepouzivat komercne|neuzivejte dilo komercne|غير تجاري|غير التجاري|שימוש לא מסחרי|ללא שימוש מסחרי|غیرتجاری|necomerciale"},
	lexicon.Entry{Value: int(nd), Phrases: "noderivs|no derivs|noderivatives|no derivatives|no derivative works|noderivativeworks|noderivs works" +
		"|keine bearbeitung|keine bearbeitungen|keinebearbeitung|keinebearbeitungen|sinderivadas|sin derivadas|sinobraderivada|sin obra derivada|sin obras derivadas" +
		"|semderivacoes|sem derivacoes|semderivados|sem derivados|proibicao de realizacao de obras derivadas|vedada a criacao de obras derivadas" +
		"|non opere derivate|no opere derivate|nonoperederivate|pas de modification|pas de modifications|pas d oeuvre derivee|pas de travaux derives" +
		"|geenafgeleidewerken|geen afgeleide werken|ingabearbetningar|inga bearbetningar|ingenbearbeidelse|ingen bearbejdelser|eimuutoksia|ei muutoksia|faramodificari|fara modificari" +
		"|turetilemez|turev yok|turev eser yok|turetmeden|bez utworow zaleznych|nezpracovavejte|brez predelav|bez prerada|ne valtoztasd !|ne valtoztasd" +
		"|без производных|без производных произведений|без похідних|без похідних творів|без створення похідних|без производни|без прерада" +
		"|οχι παραγωγα εργα|οχι παραγωγα|χωρισ παραγωγα|禁止演绎|禁止改作|改変禁止|변경금지|변경 금지|nezasahujte do dila|zadne odvozene dilo|bez odvodenych diel|ei johdannaisia|منع الاشتقاق|بدون اشتقاق|ללא יצירות נגזרות|غیراشتقاقی|fara opere derivate"},
	lexicon.Entry{Value: int(sa), Phrases: "sharealike|share alike|weitergabe unter gleichen bedingungen|weitergabe unter gleichen bedigungen" +
		"|compartirigual|compartir igual|compartirderivadasigual|compartilhaigual|compartilha igual|compartilhamento pela mesma licenca|partilha nos termos da mesma licenca" +
		"|partilha nos mesmos termos|partilhaigual|partilha igual|condividi allo stesso modo|stessa licenza|partage dans les memes conditions|partage a l identique" +
		"|partage des conditions initiales a l identique|gelijkdelen|gelijk delen|delalika|dela lika|delpasammevilkar|del pa samme vilkar|tarttuva|jaasamoin" +
		"|aynilisanslapaylas|ayni lisansla paylas|benzerpaylas|benzer paylas|benzer paylasim|lisans devam|eyni sərtlərlə paylasma|eyni sərtlərlə|eyni sərtlərlə paylas|oxsar paylasim" +
		"|na tych samych warunkach|zachovejte licenci|deljenje pod enakimi pogoji|deliti pod istim uslovima|dijeli pod istim uvjetima|igy add tovabb !|igy add tovabb" +
		"|с сохранением условий|распространение на тех же условиях|на тех же условиях|с распространением на тех же условиях|поширення на тих самих умовах|на тих самих умовах|поширення на тих же умовах" +
		"|споделяне на споделеното|παρομοια διανομη|делити под истим условима|相同方式共享|相同方式分享|継承|동일조건변경허락|동일조건 변경허락|sama lisenssi|samalla lisenssilla|jaa samoin|zachovajte licenciu|partajare in conditii identice|distribuire in conditii identice|الترخيص بالمثل|المشاركة بالمثل|שיתוף זהה|انتشار یکسان"},
)

// units finds what follows a version in a title; the value is not used.
var units = lexicon.New(
	lexicon.Entry{Value: 0, Phrases: "international|unported|generic|universal|intl|int .|internacional|internazionale|internationale|internationaal|international public" +
		"|uluslararasi|beynəlxalq|miedzynarodowe|miedzynarodowa|miedzynarodowy|mezinarodni|internationell|internasjonal" +
		"|unportiert|nicht portiert|nicht portierte|no portada|no adaptada|nao adaptada|non transpose|non transposee|generica|generico|generique|allgemein|uniwersalna|uniwersalny|universel|universal public domain dedication" +
		"|международная|международный|всемирная|непортированная|непортированный|неадаптированная|неперенесенная|універсальна|міжнародна|неперенесена" +
		"|διεθνεσ|διεθνησ|μη εισαγομενο|国际|國際|国際|국제|国际许可协议|國際許可協議|国际版|国际公共许可协议|통상|دولي|دولية|בינלאומי|kansainvalinen|internationalt|nemzetkozi|internationale publieke|通用|未本地化版本|非移植|deed|legalcode|legal code|dedication|public domain dedication"},
)

// Words finds words for "licence" that may stand within or around its name.
var Words = lexicon.New(
	lexicon.Entry{Value: 0, Phrases: "license|licence|licenses|licences|lic .|public license|public licence|lizenz|lizenzen|lisens|licens|licentie|licenc|licencia|licencias|licenca|licencas|licenza|licencja|licencji|licencje|licencii" +
		"|lisans|lisansi|lisenziya|lisenziyasi|лицензия|лицензии|лицензией|лицензию|ліцензія|ліцензії|ліцензією|ліцензію|лиценз|αδεια|αδειασ|lisansli|licencing|licensing|licenta|lisensi|lisenssilla|lisenssi|רישיון|ברישיון|רשיון|ברשיון|رخصة|ترخيص|مجوز|许可协议|許可協議|许可|許可|授權條款|授权|ライセンス|라이선스|라이센스|लाइसेंस|лиценза|лиценцом|лиценца|licenci|litsents"},
)

// versionWords finds words that may stand before a version.
var versionWords = lexicon.New(
	lexicon.Entry{Value: 0, Phrases: "version|versions|vers .|ver .|v .|v|ver|versione|versao|wersja|verze|versie|versjon|surum|surumu|versiya|версия|версии|версія|версії|εκδοση|в|rev|no ."},
)

// decodeElements reads a word that is written of elements' codes alone: "by",
// "bysa", "byncnd".
func decodeElements(w string) (e elements, ok bool) {
	if len(w) == 0 || len(w)%2 != 0 || len(w) > 8 {
		return 0, false
	}
	for i := 0; i < len(w); i += 2 {
		var bit elements
		switch w[i : i+2] {
		case "by":
			bit = by
		case "nc":
			bit = nc
		case "nd":
			bit = nd
		case "sa":
			bit = sa
		default:
			return 0, false
		}
		if e&bit != 0 {
			return 0, false
		}
		e |= bit
	}
	return e, true
}
