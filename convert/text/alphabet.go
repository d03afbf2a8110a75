package text

// alphabet is what a guess knows of a language: its letters beyond ASCII, the most
// frequent first, and common words that ASCII can write.
type alphabet struct {
	letters, words string
}

// alphabets by the tag that candidates refer to.
var alphabets = map[string]alphabet{
	"en": {"éèñöüáíçóäåøæãêëïôœ", "the of and to in that was for with on his as is at by it from he had were"},
	"fr": {"éèàêçùîôâûœëïü", "le la les de des du et en un une que qui dans pour sur par au il est pas avec"},
	"de": {"üäößé", "der die das und in den von zu mit sich des auf nicht ein eine als auch es an dem ist"},
	"es": {"óíáéñúü¿¡", "el la los las de que y en un una por con para del se su no al lo como"},
	"pt": {"ãçéáíóêõàúâô", "o a os as de que e do da em um uma para com no na por se dos mais"},
	"it": {"èàùòìé", "il la di che e un una per con del della in non si le dei da al sono"},
	"nl": {"ëéïèöü", "de het een van en in dat op te zijn met voor niet aan er om door ook"},
	"sv": {"äöåé", "och att det som en den av till med har de inte om ett var ja on ei se oli"},
	"da": {"øåæé", "og i at det er en til af den som med for de ikke der et har han om"},
	"is": {"áðíöúþéýóæ", "og er hann um sem til en var af vi hefur ekki fyrir eru"},
	"ca": {"àèéíòóçúïü", "el la de i que en un una per amb del els les no es al"},
	"pl": {"łęążśćóńź", "w i na z do to jest nie o po jak przez od za dla ale tym co roku"},
	"cs": {"íáěéžřýšůčúťďňó", "a v na se je z do to s o po jako byl ve ale od za roku jeho"},
	"sk": {"áíéčžýúťľšôďňäĺŕó", "a v na sa je z do to s o po ako bol vo ale od za roku jeho"},
	"hu": {"áéóőöíüúű", "a az hogy nem egy van meg volt is ez de mint csak el ki mind"},
	"ro": {"ăîâşţ", "de a la cu pe din nu ce mai este un o care pentru sau sunt lui"},
	"hr": {"čšžćđ", "i u je na se da za od su s kao koji iz to ne o bi po je bil"},
	"tr": {"ıüşğöçİâî", "ve bir bu da de ile olarak gibi daha sonra kadar en ne o ama var"},
	"lt": {"ėąšįžųčūę", "ir su kad tai yra buvo ne o po nuo kaip per dar tik jo"},
	"lv": {"āīēšūņļžčķģ", "un ir ar no par ka uz pie to bet gan kas tas kad arī"},
	"et": {"äõüöšž", "ja on ei et see oli ka kui aga oma ta mis ning siis"},
	"el": {"αοιετσνηυρπκμλςωγδθφχβάίήόέύώξζψϊΐϋΰ", ""},
	"ru": {"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", ""},
	"uk": {"оанівтирсеклудмпзягьбчйжхцшюєїщґф", ""},
	"bg": {"аиоентрсвлкдпмзгяъбущчжцйхшюьф", ""},
	"sr": {"аоиенртсјувкдмлпгзбчшцњћђжхљџф", ""},
	"he": {"יוהלארתבשמנחדעקגפםטסזןכצךףץ", ""},
	"ar": {"الينمترعدوبسفكهحقجةصشطخأىذثزضغءئإظؤآ", ""},
}
