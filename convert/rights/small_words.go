package rights

import "github.com/fad55d40/archive/convert/lexicon"

// shareWords open the lines under which a page is passed on: "Share on Facebook | Twitter".
var shareWordsEntries = []lexicon.Entry{
	{Value: 0, Phrases: "follow|share|tweet|like|print|email|subscribe|join|visit|compartir|imprimir|seguir|siga|siguenos|teilen|folgen|drucken|partager|partagez|suivre|suivez|imprimer|condividi|stampa|segui|seguici|compartilhar|поделиться|подписаться|подпишитесь|paylas|takip et|udostepnij|delen"},
}

// easternAgencies are those whose names the other scripts write.
var easternAgenciesEntries = []lexicon.Entry{{Value: anAgency, Phrases: "afp時事|ap共同|共同|共同通信|共同通信社|時事|時事通信|時事通信社|ap|afp|afp 時事|afp = 時事|ap = 共同|ロイター|ロイター = 共同|ゲッティ|ゲッティ = 共同|upi|epa|新华社|新華社|中央社|中新社|聯合社|연합뉴스|뉴시스|뉴스 1|로이터|朝日新聞社|読売新聞社|毎日新聞社|アフロ"}}

// tookWords stand behind a name: "took".
var tookWordsEntries = []lexicon.Entry{{Phrases: "摄|攝|摄影|攝影|撮影"}}

// gaveWords stand before the name of who gave a picture, with a mark behind.
var gaveWordsEntries = []lexicon.Entry{{Phrases: "写 真 提 供 :|写 真 提 供 ・|写 真 提 供 =|画 像 提 供 :|画 像 提 供 =|資 料 提 供 :|資 料 提 供 =|图 片 提 供 :|圖 片 提 供 :|사 진 제 공 =|사 진 제 공 :"}}

// federal are the bodies of the United States whose work nobody owns.
var federalEntries = []lexicon.Entry{{Phrases: "u . s .|us navy|us army|us air force|us marine corps|us coast guard|nasa|noaa|usgs"}}

// beeldWords are nouns for a picture that stand before a bare name.
var beeldWordsEntries = []lexicon.Entry{{Phrases: "beeld"}}

// articles stand before the name of a giver and are not part of it.
var articlesEntries = []lexicon.Entry{{Phrases: "the|el|la|le|il|der|die|dem|den|du|des|del|della|dell|dello|do|da|dos|das|los|las|les|vom"}}

// ands stand before the last of several names.
var andsEntries = []lexicon.Entry{{Phrases: "and|und|et|y|e|и|və|ve|og|och|en|i|та"}}

// courtesyBehind are words for "by courtesy of" that stand behind the name.
var courtesyBehindEntries = []lexicon.Entry{{Phrases: "izniyle|luvalla|jovoltabol|engedelyevel|提供|icazəsi ilə"}}

// suffixes continue a name behind a comma.
var suffixesEntries = []lexicon.Entry{{Phrases: "jr|sr|ii|iii|iv|md|phd|ltd|inc|llc|co"}}

// gifts say how a thing came into a collection.
var giftsEntries = []lexicon.Entry{{Phrases: "gift|bequest|purchase|purchased|donation"}}

// accountWords stand before the name of an account, with a colon between.
var accountWordsEntries = []lexicon.Entry{{Phrases: "user|benutzer|benutzerin|utilisateur|utilisatrice|usuario|usuaria|utente|kullanici|istifadəci|участник|участница|користувач|gebruiker|wikipedysta|利用者|用户"}}

// userWords stand between a site and the name of an account.
var userWordsEntries = []lexicon.Entry{{Phrases: "user|member|photographer|nutzer|utilisateur|usuario|utente|пользователь|пользователя|kullanicisi|istifadəcisi"}}

// How a word for "by" that opens a line is to be taken.
const (
	onlyBy = iota + 1
	alsoOf // it may be part of a name as well
)

var openingByEntries = []lexicon.Entry{
	{Value: onlyBy, Phrases: "by|par|por|автор|автора|від|от|autorstwa|autor|szerzo|kayttajalta"},
	{Value: alsoOf, Phrases: "von|di|de|da|av|af|door"},
}

// titledBy stand between a title without quotation marks and its maker.
var titledByEntries = []lexicon.Entry{{Phrases: "by|von|par|por|автор|автора|авторства|autorstwa|autor"}}

// turkishOf are endings that stand behind an apostrophe, turkishWork words for
// a work and turkishBy those for "by", behind the name.
var (
	turkishOfEntries   = []lexicon.Entry{{Phrases: "in|un|nin|nun"}}
	turkishWorkEntries = []lexicon.Entry{{Phrases: "adli|eseri|əsəri|baslikli|fotografi|isimli"}}
	turkishByEntries   = []lexicon.Entry{{Phrases: "tarafindan|tərəfindən"}}
)

// titlePictures are qualifiers that are nouns for a picture of their own.
var titlePicturesEntries = []lexicon.Entry{{Phrases: "titelbild|titelfoto|beitragsbild|aufmacherbild|headerbild|coverbild|coverfoto|teaserbild|vorschaubild|artikelbild|kopfbild|hauptbild|aufmacher"}}

// ofBy are words for "of" that stand for "by".
var ofByEntries = []lexicon.Entry{{Phrases: "de|di|do|da|du|von"}}
