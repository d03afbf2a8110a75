package detect

import (
	"math/bits"
	"strings"
)

// functionWords are the commonest short words of the languages that most texts
// are in. They make up a fifth to a third of any prose, so a count of them
// tells these languages apart, and from all others, at a glance.
const functionWords = `
en the of and to in a that is was it for on with as his her they which from have had been not be by an are this at were said
de der die das und in zu den mit von ist für auf im nicht ein eine dem des sich auch es an wird als war wie oder bei nach
fr le la les de des et en un une du est que dans pour qui sur au pas par ce il elle se plus sont avec ne aux son sa
es el la los las de que y en un una del se por con para su al es lo como más no pero sus le ha era fue este
it il la di che e in un una per con del della è non si da le dei al come più sono gli nel alla anche ma lo
pt o a os as de que e em um uma do da no na para com por se não mais dos das ao como foi sua seu à
nl de het een van en in is op te dat met voor zijn die niet aan er om ook als bij door naar maar uit was hij
tr ve bir bu da de için ile çok daha olan olarak gibi kadar ama sonra ne o en her var olduğu
pl i w na z się nie do to że jest o po jak za od przez dla co był ale jego
ru и в не на что он с как это по но из у за от к его после через было уже она они
uk і в не на що він з як це по але до та у за від його після через було вже вона вони
bg и в не на че той с като това по но от са се ще за му беше след още тя те
sv och i att det som en på är av för med den till inte om ett var har de
`

// wordIndex maps each function word to the languages that have it, as bits.
var wordIndex, wordLanguages = func() (map[string]uint32, []string) {
	index, languages := make(map[string]uint32), []string(nil)
	for line := range strings.Lines(strings.TrimSpace(functionWords)) {
		fields := strings.Fields(line)
		for _, w := range fields[1:] {
			index[w] |= 1 << len(languages)
		}
		languages = append(languages, fields[0])
	}
	return index, languages
}()

// byWords finds the language by its function words: at least a sixth of all
// words, and clearly more than any other language's.
func byWords(sample string) (string, bool) {
	var counts [32]int // how many of the words a language has
	var weight [32]int // the same, but words that few languages have count for more
	words := 0
	for w := range strings.FieldsSeq(sample) {
		words++
		set := wordIndex[strings.ToLower(strings.Trim(w, `.,;:!?"“”„«»()’‘`))]
		share := 12 / max(1, bits.OnesCount32(set))
		for i := 0; set != 0; i, set = i+1, set>>1 {
			counts[i] += int(set & 1)
			weight[i] += int(set&1) * share
		}
	}
	best, second := 0, 0
	for i := range wordLanguages {
		switch {
		case weight[i] > weight[best]:
			second, best = weight[best], i
		case i != best:
			second = max(second, weight[i])
		}
	}
	enough := words >= 25 && counts[best]*6 >= words && second*10 <= weight[best]*7
	short := words >= 8 && counts[best] >= 3 && counts[best]*5 >= words && second*2 <= weight[best]
	return wordLanguages[best], enough || short
}
