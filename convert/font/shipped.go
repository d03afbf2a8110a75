package font

import (
	_ "embed" // the faces are part of the program
	"fmt"
	"sync"
)

// The shipped faces; faces/ORIGIN tells where each comes from.
var (
	//go:embed faces/GentiumBookPlus-Regular.ttf
	gentiumRegular []byte
	//go:embed faces/GentiumBookPlus-Italic.ttf
	gentiumItalic []byte
	//go:embed faces/GentiumBookPlus-Bold.ttf
	gentiumBold []byte
	//go:embed faces/GentiumBookPlus-BoldItalic.ttf
	gentiumBoldItalic []byte
	//go:embed faces/NotoSansMono-Regular.ttf
	mono []byte

	//go:embed faces/NotoNaskhArabic-Regular.ttf
	arabicRegular []byte
	//go:embed faces/NotoNaskhArabic-Bold.ttf
	arabicBold []byte
	//go:embed faces/NotoSerifArmenian-Regular.ttf
	armenianRegular []byte
	//go:embed faces/NotoSerifArmenian-Bold.ttf
	armenianBold []byte
	//go:embed faces/NotoSerifGeorgian-Regular.ttf
	georgianRegular []byte
	//go:embed faces/NotoSerifGeorgian-Bold.ttf
	georgianBold []byte
	//go:embed faces/NotoSerifHebrew-Regular.ttf
	hebrewRegular []byte
	//go:embed faces/NotoSerifHebrew-Bold.ttf
	hebrewBold []byte

	//go:embed faces/NotoSansMath-Regular.ttf
	mathSymbols []byte
	//go:embed faces/NotoSansSymbols-Regular.ttf
	symbols []byte
	//go:embed faces/NotoSansSymbols2-Regular.ttf
	symbols2 []byte

	//go:embed faces/ORIGIN
	origin string
	//go:embed faces/OFL-Gentium.txt
	licenceGentium string
	//go:embed faces/OFL-Noto.txt
	licenceNoto string
)

// Notices returns where the shipped faces come from and the licences they are
// under, for a program that shows its notices.
func Notices() string { return origin + "\n" + licenceGentium + "\n" + licenceNoto }

// Shipped returns the faces that come with the program. They are shared by
// the whole process and each is parsed when first needed.
func Shipped() *Library { return shipped() }

var shipped = sync.OnceValue(func() *Library {
	lazy := func(name string, data []byte) func() *Face {
		return sync.OnceValue(func() *Face {
			f, err := parse(name, data, 0)
			if err != nil {
				panic(fmt.Sprintf("font: internal error: %s: %v", name, err)) // a test parses them all
			}
			return f
		})
	}
	text := func(name string, data []byte) func() *Face {
		parsed := lazy(name, data)
		return sync.OnceValue(func() *Face {
			f := parsed()
			f.pairs = new(pairs) // tests prove that they are enough
			return f
		})
	}
	regular := text("GentiumBookPlus-Regular.ttf", gentiumRegular)
	fixed := lazy("NotoSansMono-Regular.ttf", mono)
	scripts := []func() *Face{
		lazy("NotoNaskhArabic-Regular.ttf", arabicRegular),
		lazy("NotoSerifHebrew-Regular.ttf", hebrewRegular),
		lazy("NotoSerifArmenian-Regular.ttf", armenianRegular),
		lazy("NotoSerifGeorgian-Regular.ttf", georgianRegular),
	}
	boldScripts := []func() *Face{
		lazy("NotoNaskhArabic-Bold.ttf", arabicBold),
		lazy("NotoSerifHebrew-Bold.ttf", hebrewBold),
		lazy("NotoSerifArmenian-Bold.ttf", armenianBold),
		lazy("NotoSerifGeorgian-Bold.ttf", georgianBold),
	}
	// Mathematics comes before the other symbols because its arrows are a
	// complete set; the fixed-pitch face has what is left of punctuation.
	last := []func() *Face{
		lazy("NotoSansMath-Regular.ttf", mathSymbols),
		lazy("NotoSansSymbols2-Regular.ttf", symbols2),
		lazy("NotoSansSymbols-Regular.ttf", symbols),
		fixed,
	}
	l := newLibrary()
	set := func(style Style, first func() *Face, scripts []func() *Face) {
		faces := append([]func() *Face{first}, scripts...)
		l.chains[style] = &chain{faces: append(faces, last...)}
	}
	set(Regular, regular, scripts)
	set(Italic, text("GentiumBookPlus-Italic.ttf", gentiumItalic), scripts)
	set(Bold, text("GentiumBookPlus-Bold.ttf", gentiumBold), boldScripts)
	set(BoldItalic, text("GentiumBookPlus-BoldItalic.ttf", gentiumBoldItalic), boldScripts)
	set(Mono, fixed, append([]func() *Face{regular}, scripts...))
	return l
})
