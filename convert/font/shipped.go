package font

import (
	"embed"
	"fmt"
	"sync"

	"github.com/fad55d40/archive/convert/packed"
)

// The shipped faces; faces/ORIGIN tells where each comes from, .ci/faces/make
// makes them. Those that nearly every document needs stand as they are, the
// others are packed, and unpacked once a process when they are first used.
var (
	//go:embed faces/GentiumBookPlus-Regular.ttf
	gentiumRegular []byte
	//go:embed faces/GentiumBookPlus-Bold.ttf
	gentiumBold []byte
	//go:embed faces/*.ttf.*zst
	files embed.FS

	//go:embed faces/notices.zst
	notices []byte // a test makes them of ORIGIN and the licences, and compares
)

// Notices returns where the shipped faces come from and the licences they are
// under, for a program that shows its notices.
func Notices() string {
	data, err := packed.Unpack(notices)
	if err != nil {
		panic("font: internal error: notices: " + err.Error()) // a test unpacks them
	}
	return string(data)
}

// Shipped returns the faces that come with the program. They are shared by
// the whole process and each is parsed when first needed.
func Shipped() *Library { return shipped() }

var shipped = sync.OnceValue(func() *Library {
	text := func(open func() *Face) func() *Face {
		return sync.OnceValue(func() *Face {
			f := open()
			f.pairs = newPairs(f) // tests prove that they are enough
			return f
		})
	}
	raw := func(name string, data []byte) func() *Face {
		return sync.OnceValue(func() *Face { return own(name, data) })
	}
	regular := text(raw("GentiumBookPlus-Regular.ttf", gentiumRegular))
	fixed := unpacked("NotoSansMono-Regular.ttf")
	faces := newShelf(shelfList, func(name string) func() *Face {
		if name == "NotoSansMono-Regular.ttf" {
			return fixed
		}
		return unpacked(name)
	})
	l := newLibrary()
	set := func(style Style, bold bool, faces *shelf, first ...func() *Face) {
		l.chains[style] = &chain{faces: first, shelf: faces, bold: bold}
	}
	set(Regular, false, faces, regular)
	set(Italic, false, faces, text(unpacked("GentiumBookPlus-Italic.ttf")))
	set(Bold, true, faces, text(raw("GentiumBookPlus-Bold.ttf", gentiumBold)))
	set(BoldItalic, true, faces, text(unpacked("GentiumBookPlus-BoldItalic.ttf")))
	set(Mono, false, faces, fixed, regular)
	return l
})

// unpacked opens a packed face when it is first asked for.
func unpacked(name string) func() *Face {
	return sync.OnceValue(func() *Face {
		data, err := unpack(name)
		if err != nil {
			panic(fmt.Sprintf("font: internal error: %s: %v", name, err)) // a test unpacks them all
		}
		f := own(name, data)
		for i := range shelfList {
			if l := &shelfList[i]; name == l.file(false) || name == l.file(true) {
				l.fit(f)
			}
		}
		return f
	})
}

// own parses one of the program's own faces.
func own(name string, data []byte) *Face {
	f, err := parse(name, data, 0)
	if err != nil {
		panic(fmt.Sprintf("font: internal error: %s: %v", name, err)) // a test parses them all
	}
	return f
}

// fit tells a face what lines and bold text of it need.
func (l *listed) fit(f *Face) {
	f.regional = l.leading == ideographLeading
	f.stroked = l.kind == text && !l.bold
	if l.kind == text {
		if f.leading = l.leading; f.leading == 0 {
			f.leading = f.metrics.Ascent - f.metrics.Descent
		}
	}
}
