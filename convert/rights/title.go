package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"

	"github.com/fad55d40/archive/convert/licence"
)

// closers returns the marks that close a quotation opened by w.
func closers(w string) string {
	switch w {
	case "\"", "″", "〃":
		return "\"″”“"
	case "“", "‟":
		return "”\"“"
	case "”": // Swedish and Finnish open so, and careless typists
		return "”“\""
	case "„":
		return "“”\"„"
	case "«":
		return "»"
	case "»":
		return "«»"
	case "‹":
		return "›"
	case "›":
		return "‹›"
	case "‘", "‚", "‛":
		return "’‘'"
	case "'", "`", "´":
		return "'’`´"
	case "「":
		return "」"
	case "『":
		return "』"
	case "《":
		return "》"
	case "〈":
		return "〉"
	}
	return ""
}

func closes(open, w string) bool {
	if w == "" {
		return false
	}
	for _, r := range closers(open) {
		if string(r) == w {
			return true
		}
	}
	return false
}

// quoted reads the quoted title that begins at token i and ends before token
// j. It returns the token of the closing mark. The title ends at the last
// closing mark with a "by" behind it, or else with a joint or nothing behind
// it, since titles and names may hold quotation marks of their own.
func (p part) quoted() (end int, ok bool) {
	l, i, j := p.line, p.i, p.j
	if i >= j || !l.Is(i, lexicon.Mark) || closers(l.Word(i)) == "" {
		return i, false
	}
	joined, parted := i, i
	for k := i + 1; k < j; k++ {
		if !l.Is(k, lexicon.Mark) || !closes(l.Word(i), l.Word(k)) {
			continue
		}
		if k+1 == j {
			if parted == i {
				parted = k
			}
			break
		}
		w := l.Word(k + 1)
		switch {
		case l.joiner(k+1) > k+1, w == "," && l.joiner(k+2) > k+2, w == "van" && l.Lower(k+1), (w == "adli" || w == "adinda" || w == "basliqli" || w == "baslikli"):
			joined = k
		case l.GapBefore(k+1) >= lexicon.Rule || l.Is(k+1, lexicon.Mark) && (licence.Joint(w) || w == "(" || w == "[" || w == "." || w == "©") || l.LinkWord(k+1):
			parted = k
		}
	}
	switch {
	case joined > i+1:
		return joined, true
	case parted > i+1:
		return parted, true
	}
	return l.part(i, j).plainClose()
}

// plainClose returns the first closing mark, for titles with a name right
// behind them.
func (p part) plainClose() (end int, ok bool) {
	l, i, j := p.line, p.i, p.j
	depth := 1
	for k := i + 1; k < j; k++ {
		w := l.Word(k)
		switch {
		case l.Is(k, lexicon.Mark) && closes(l.Word(i), w):
			if depth--; depth == 0 {
				return k, k > i+1
			}
		case w == l.Word(i):
			depth++
		}
	}
	return i, false
}

// opensQuote returns the first quotation mark from token i on that stands
// after a space, so that it can open a title.
func (p part) opensQuote() (int, bool) {
	l, i, j := p.line, p.i, p.j
	for k := i; k < j; k++ {
		if l.Is(k, lexicon.Mark) && closers(l.Word(k)) != "" && l.Word(k) != "’" && l.Word(k) != "`" && l.Word(k) != "´" && (k == i || l.GapBefore(k) != lexicon.Tight) && l.GapBefore(k+1) == lexicon.Tight {
			return k, true
		}
		if l.Is(k, lexicon.Mark) && (l.Word(k) == "«" || l.Word(k) == "„" || l.Word(k) == "“") && k > i && l.GapBefore(k) != lexicon.Tight {
			return k, true
		}
	}
	return i, false
}

// title cuts the title between two quotation marks, without a comma that
// belongs to the sentence.
func (l *line) title(open, end int) string {
	i, j := open+1, end
	if j > i && l.Word(j-1) == "," && l.Is(j-1, lexicon.Mark) {
		j--
	}
	return l.Text(i, j)
}
