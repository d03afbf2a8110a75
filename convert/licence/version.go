package licence

import "github.com/fad55d40/archive/convert/lexicon"

// versionAt reads a version at token j, passing over "licence", "version" and an opening bracket.
func (r *reader) versionAt(j int) (version string, after int, ok bool) {
	l, open := r.l, false
	for range 5 {
		if l.Is(j, lexicon.Number) {
			break
		}
		if _, after, ok := versionWords.Match(l.Line, j); ok {
			j = after
		} else if _, after, ok := Words.Match(l.Line, j); ok {
			j = after
		} else if _, after, ok := units.Match(l.Line, j); ok {
			j = after
		} else if w := l.Word(j); w == "," || w == ":" || w == "/" || w == "(" || w == "." && l.GapBefore(j) == lexicon.Tight && l.GapBefore(j+1) == lexicon.Tight {
			open = open || w == "("
			j++
		} else if r.quoted && (w == "»" || w == "“" || w == "”" || w == "\"" || w == "」" || w == "》" || w == "›") {
			j++
		} else {
			return "", j, false
		}
	}
	if !l.Is(j, lexicon.Number) || l.GapBefore(j) == lexicon.Newline {
		return "", j, false
	}
	v := l.Word(j)
	if len(v) == 1 {
		if l.Lower(j+1) && l.GapBefore(j+1) == lexicon.Space && !units.Has(l.Line, j+1) && !Words.Has(l.Line, j+1) { // "CC BY 4 pictures"
			return "", j, false
		}
		v += ".0"
	}
	if len(v) != 3 || v[1] != '.' || v[0] == '0' || v[0] > '5' {
		return "", j, false
	}
	j++
	if open && l.Word(j) == ")" {
		j++
	}
	return v, j, true
}

func (r *reader) readVersion() {
	if v, after, ok := r.versionAt(r.next); ok {
		r.version, r.next = v, after
	}
}

// readPort reads the jurisdiction after a version: a code, or a name. A small
// code must end its phrase ("3.0 de," but not "3.0 in Baku"); one that has no
// such port belongs to other words ("CC BY-SA 2.0 US magazine").
func (r *reader) readPort() {
	if r.version == "" {
		return
	}
	l, j, bracket := r.l, r.next, false
	if _, after, ok := units.Match(l.Line, j); ok { // "3.0 Unported": no port follows
		r.next = after
		return
	}
	if l.Word(j) == "(" {
		j, bracket = j+1, true
	}
	w, after := l.Word(j), j+1
	known := ported(r.version, w)
	if !known {
		v, next, ok := places.Match(l.Line, j)
		if !ok || l.Lower(j) {
			r.readDeedLanguage(j, bracket)
			return
		}
		w, after = jurisdictions[v].code, next
		known = ported(r.version, w)
	} else if l.Lower(j) && l.GapBefore(j) != lexicon.Hyphen && !l.Ends(after) || l.GapBefore(j) == lexicon.Newline {
		known = false
	}
	if v, next, ok := places.Match(l.Line, j); known && ok && next > after && jurisdictions[v].code == w { // "2.0 UK: England & Wales"
		after = next
	}
	if bracket && l.Word(after) != ")" || !known {
		return
	}
	if bracket {
		after++
	}
	r.port, r.next = w, after
}

// readDeedLanguage passes over the language of a deed: version 4.0 has no
// ports, yet CC-BY-4.0-DE is written.
func (r *reader) readDeedLanguage(j int, bracket bool) {
	l := r.l
	w := l.Word(j)
	if r.version != "4.0" || bracket || !l.Is(j, lexicon.Word) || len(w) > 3 || !l.Capitals(j) && l.GapBefore(j) != lexicon.Hyphen {
		return
	}
	if l.GapBefore(j) == lexicon.Hyphen || l.GapBefore(j) == lexicon.Space && len(w) == 2 && l.Ends(j+1) && ported("3.0", w) {
		r.next = j + 1
	}
}

// Ends reports whether token i opens a new phrase, or is the end of the line.
func (l Line) Ends(i int) bool {
	return i >= len(l.Toks) || l.Toks[i].Kind == lexicon.Mark && l.Word(i) != "&" && l.Word(i) != "@" || l.GapBefore(i) >= lexicon.Rule
}
