package date

import (
	"github.com/fad55d40/archive/convert/lexicon"
)

var (
	// joiners stand between the parts of a date, or before it, and carry
	// nothing themselves.
	joiners = lexicon.Set(`of the on at in de del de la le el พ ศ den der am um il à a à las los les les em no na dne dnia dnia у в на o og och und kl klo kello ore ora alle ob às as
		στις του την στη ב at from thứ chủ ngày pe la the op om te d l al dal il i`)

	// ordinals follow a number without a space, or after a stop.
	ordinals = lexicon.Set(`st nd rd th er ère re ère e ème º ª o a го й ого е η ης ci cı cu cü inci ıncı uncu üncü nci ncı ncu ncü ste de den as je i ja d ן`)

	// yearWords follow a year.
	yearWords = lexicon.Set(`issue edition г год года году гг р рік року год р. yılı yılında yili senesi il ili ildə ci cı cu cü yıl г. r rok roku m metų gada жыл жылы йил йили yil yili թ წელი წ 년 년도`)

	// timeWords stand before or behind a time of day.
	timeWords = lexicon.Set(`am pm a p m uhr time hrs hr h uur часов ч год saat klo kl klokken godz óra ora o'clock noon midnight 分 時 时 点 시 분 午前 午後 上午 下午 ص م`)

	// circa says that a year is about right.
	circa = lexicon.Set(`c ca circa около um vers hacia about approximately towards cca ok`)
)
