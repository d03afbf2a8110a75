package date

import (
	"strings"
	"sync"
)

func wordSet(s string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool)
		for w := range strings.FieldsSeq(s) {
			set[w] = true
		}
		return set
	})
}

var (
	// joiners stand between the parts of a date, or before it, and carry
	// nothing themselves.
	joiners = wordSet(`of the on at in de del de la le el den der am um il à a à las los les les em no na dne dnia dnia у в на o og och und kl klo kello ore ora alle ob às as
		στις του την στη ב at from thứ chủ ngày pe la the op om te d l al dal il i`)

	// ordinals follow a number without a space, or after a stop.
	ordinals = wordSet(`st nd rd th er ère re ère e ème º ª o a го й ого е η ης ci cı cu cü inci ıncı uncu üncü nci ncı ncu ncü ste de den as je i ja d ן`)

	// yearWords follow a year.
	yearWords = wordSet(`issue edition г год года году гг р рік року год р. yılı yılında yili senesi il ili ildə ci cı cu cü yıl г. r rok roku m metų gada жыл жылы թ წელი წ 년 년도`)

	// timeWords stand before or behind a time of day.
	timeWords = wordSet(`am pm a p m uhr time hrs hr h uur часов ч год saat klo kl klokken godz óra ora o'clock noon midnight 分 時 时 点 시 분 午前 午後 上午 下午 ص م`)

	// circa says that a year is about right.
	circa = wordSet(`c ca circa около um vers hacia about approximately towards cca ok`)
)
