package linebreak

import "unicode"

// What the algorithm says of a rune hangs on its neighbours; inside a run of ideographs,
// or of letters that dictionaries part, it always says the same. So it is shown such runs
// in short: their first and last runes.

// likes are runes between any two of which the algorithm says the same.
type likes uint8

const (
	unlike   likes = iota
	parted         // a line may end between them: classes ID, H2 and H3
	together       // none may: class SA
)

// likesOf tells the runes of which runs are shown in short; all others are unlike.
func likesOf(r rune) likes {
	switch {
	case r < 0x0E01:
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3:
		return parted
	case r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA:
		if !isSmallKana(r) {
			return parted
		}
	case r <= 0x0E3A, r >= 0x0E40 && r <= 0x0E4E, // Thai
		r >= 0x1000 && r <= 0x103F, // Burmese
		r >= 0x1780 && r <= 0x17D3: // Khmer
		return together
	}
	return unlike
}

// isSmallKana reports the kana of class CJ.
func isSmallKana(r rune) bool {
	if r >= 0x30A1 {
		r -= 0x60 // katakana to hiragana
	}
	switch r {
	case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ', 'ゕ', 'ゖ':
		return true
	}
	return false
}

// shorten makes short of the runes, and notes where each of it stands.
func (f *Finder) shorten() {
	f.short, f.places = f.short[:0], f.places[:0]
	for i := 0; i < len(f.runes); {
		l := likesOf(f.runes[i])
		if l == together && unicode.Is(unicode.M, f.runes[i]) {
			l = unlike // it is part of what stands before
		}
		end := i + 1
		for l != unlike && end < len(f.runes) && likesOf(f.runes[end]) == l {
			end++
		}
		f.show(i)
		if end > i+1 {
			f.show(end - 1)
		}
		i = end
	}
	f.places = append(f.places, len(f.runes))
}

func (f *Finder) show(i int) {
	f.short = append(f.short, f.runes[i])
	f.places = append(f.places, i)
}

// line adds the breaks of a line of short: those inside of it, and the one at its end.
func (f *Finder) line(from, to int) {
	f.words(f.places[from], f.places[to-1]+1)
	f.addEnds(to)
}

// addEnds adds the break before a place of short, and those in the run that it leaves out there.
func (f *Finder) addEnds(to int) {
	for end := f.places[to-1] + 1; end <= f.places[to] && end < len(f.runes); end++ {
		f.ends = append(f.ends, end)
	}
}
