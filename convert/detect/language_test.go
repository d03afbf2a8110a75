package detect_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/detect"
)

func TestLanguagesOfProse(t *testing.T) {
	for tag, text := range map[string]string{
		"en": "The ferry sails again on Friday, nine years after the last boat left the pier with eleven passengers and a piano. It was never the same piano, said the harbour master.",
		"de": "Die Fähre fährt am Freitag wieder, neun Jahre nachdem das letzte Boot mit elf Fahrgästen und einem Klavier den Hafen verlassen hat. Es war nicht dasselbe Klavier, sagt der Hafenmeister.",
		"fr": "Le bac reprend la mer vendredi, neuf ans après que le dernier bateau a quitté le quai avec onze passagers et un piano. Ce n’est pas le même piano, dit le maître du port.",
		"es": "El barco vuelve a salir el viernes, nueve años después de que el último dejara el muelle con once pasajeros y un piano. No era el mismo piano, dice la jefa del puerto.",
		"it": "Il traghetto riparte venerdì, nove anni dopo che l’ultima barca ha lasciato il molo con undici passeggeri e un pianoforte. Non era lo stesso pianoforte, dice la signora del porto.",
		"pt": "O barco volta a sair na sexta-feira, nove anos depois de o último ter deixado o cais com onze passageiros e um piano. Não era o mesmo piano, diz a chefe do porto.",
		"nl": "De veerboot vaart vrijdag weer, negen jaar nadat de laatste boot met elf passagiers en een piano van de kade vertrok. Het was niet dezelfde piano, zegt de havenmeester van het dorp.",
		"tr": "Vapur cuma günü yeniden sefere çıkıyor; son tekne iskeleden on bir yolcu ve bir piyano ile ayrılalı dokuz yıl oldu. Bu hiçbir zaman aynı piyano olmadı, diyor liman sorumlusu.",
		"az": "Bərə cümə günü yenidən yola çıxır; sonuncu gəmi körpüdən on bir sərnişin və bir piano ilə ayrılandan doqquz il keçib. Bu heç vaxt həmin piano olmayıb, liman rəisi deyir.",
		"ru": "Паром снова выходит в пятницу, через девять лет после того, как последнее судно ушло от причала с одиннадцатью пассажирами и пианино. Это было уже не то пианино.",
		"uk": "Пором знову виходить у п’ятницю, через дев’ять років після того, як останнє судно відійшло від причалу з одинадцятьма пасажирами і піаніно. Її бачили всі.",
		"el": "Το φέριμποτ ξεκινά πάλι την Παρασκευή, εννέα χρόνια αφότου το τελευταίο πλοίο άφησε την αποβάθρα.",
		"he": "המעבורת יוצאת שוב ביום שישי, תשע שנים אחרי שהסירה האחרונה עזבה את הרציף.",
		"ja": "フェリーは金曜日に再び出航します。最後の船が桟橋を離れてから九年が経ちました。誰も理由を知りません。",
		"zh": "渡轮将于星期五再次启航，距离最后一艘船离开码头已经九年了。没有人知道其中的原因，也没有人问过这件事，大家都在等待。",
	} {
		if got, confidence := detect.Language(text, ""); got != tag || confidence < 0.3 {
			t.Errorf("%s was read as %q (%.2f): %s", tag, got, confidence, text)
		}
	}
}

func TestTooLittleTextHasNoLanguage(t *testing.T) {
	for _, text := range []string{"", "Ferry", "12 34 56 78", strings.Repeat("xq zv ", 3)} {
		if got, _ := detect.Language(text, ""); got != "und" {
			t.Errorf("%q was read as %q", text, got)
		}
	}
	if got, c := detect.Language("irrelevant", "pt-BR"); got != "pt-BR" || c != 1 {
		t.Errorf("the user's word was not taken: %q", got)
	}
}
