package rights

// versionAt reads a version at token j, passing over "licence", "version" and an opening bracket.
func (r *reader) versionAt(j int) (version string, after int, ok bool) {
	l, open := r.l, false
	for range 5 {
		if l.is(j, number) {
			break
		}
		if _, after, ok := versionWords.match(l, j); ok {
			j = after
		} else if _, after, ok := licenceWords.match(l, j); ok {
			j = after
		} else if _, after, ok := units.match(l, j); ok {
			j = after
		} else if w := l.word(j); w == "," || w == ":" || w == "/" || w == "(" || w == "." && l.gapBefore(j) == tight && l.gapBefore(j+1) == tight {
			open = open || w == "("
			j++
		} else if r.quoted && (w == "»" || w == "“" || w == "”" || w == "\"" || w == "」" || w == "》" || w == "›") {
			j++
		} else {
			return "", j, false
		}
	}
	if !l.is(j, number) || l.gapBefore(j) == newline {
		return "", j, false
	}
	v := l.word(j)
	if len(v) == 1 {
		if l.lower(j+1) && l.gapBefore(j+1) == space && !units.has(l, j+1) && !licenceWords.has(l, j+1) { // "CC BY 4 pictures"
			return "", j, false
		}
		v += ".0"
	}
	if len(v) != 3 || v[1] != '.' || v[0] == '0' || v[0] > '5' {
		return "", j, false
	}
	j++
	if open && l.word(j) == ")" {
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
	if _, after, ok := units.match(l, j); ok { // "3.0 Unported": no port follows
		r.next = after
		return
	}
	if l.word(j) == "(" {
		j, bracket = j+1, true
	}
	w, after := l.word(j), j+1
	known := ported(r.version, w)
	if !known {
		v, next, ok := places.match(l, j)
		if !ok || l.lower(j) {
			r.readDeedLanguage(j, bracket)
			return
		}
		w, after = jurisdictions[v].code, next
		known = ported(r.version, w)
	} else if l.lower(j) && l.gapBefore(j) != hyphen && !l.ends(after) || l.gapBefore(j) == newline {
		known = false
	}
	if v, next, ok := places.match(l, j); known && ok && next > after && jurisdictions[v].code == w { // "2.0 UK: England & Wales"
		after = next
	}
	if bracket && l.word(after) != ")" || !known {
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
	w := l.word(j)
	if r.version != "4.0" || bracket || !l.is(j, word) || len(w) > 3 || !l.capitals(j) && l.gapBefore(j) != hyphen {
		return
	}
	if l.gapBefore(j) == hyphen || l.gapBefore(j) == space && len(w) == 2 && l.ends(j+1) && ported("3.0", w) {
		r.next = j + 1
	}
}

// ends reports whether token i opens a new phrase, or is the end of the line.
func (l *line) ends(i int) bool {
	return i >= len(l.toks) || l.toks[i].kind == mark && l.word(i) != "&" && l.word(i) != "@" || l.gapBefore(i) >= rule
}
