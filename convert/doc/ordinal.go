package doc

import "strings"

// Mark is what stands before item i of the list in a copy that shows it, and the words
// behind it: the ordinal of a list that counts, or of the item itself, else a bullet. Style
// tells how it counts; ordered is false for a bullet.
func (l List) Mark(i int) (label, text string, style ListStyle, ordered bool) {
	if l.Ordered {
		return l.Label(i), l.Items[i], l.Style, true
	}
	if n, style := ordinal(l.Items[i]); n > 0 {
		return l.Items[i][:n], l.Items[i][n+1:], style, true
	}
	if n, _ := IdeographOrdinal(l.Items[i]); n > 0 && strings.TrimSpace(l.Items[i][n:]) != "" {
		return l.Items[i][:n], strings.TrimLeft(l.Items[i][n:], " \u3000"), Figures, true
	}
	return l.Label(i), l.Items[i], Figures, false
}

// ordinal is how long the ordinal is with which an item begins, "3.", "(c)", "iv)", and
// how it counts; 0 when it begins with none.
func ordinal(item string) (n int, style ListStyle) {
	label, rest, found := strings.Cut(item, " ")
	if !found || strings.TrimSpace(rest) == "" || len(label) > 7 {
		return 0, Figures
	}
	word, closed := strings.CutSuffix(label, ")")
	if closed {
		word = strings.TrimPrefix(word, "(")
	} else if word, closed = strings.CutSuffix(label, "."); !closed {
		return 0, Figures
	}
	lower := strings.ToLower(word)
	switch {
	case word == "":
		return 0, Figures
	case strings.Trim(word, "0123456789") == "" && len(word) <= 3:
		return len(label), Figures
	case strings.Trim(lower, "ivxlc") == "" && (len(word) > 1 || lower == "i"):
		style = LowerRoman
	case len(word) == 1 && lower[0] >= 'a' && lower[0] <= 'z':
		style = LowerAlpha
	default:
		return 0, Figures
	}
	if word != lower {
		style = ListStyle(strings.ToUpper(string(style)))
	}
	return len(label), style
}
