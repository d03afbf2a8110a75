package bidi

import "strings"

// OfLanguage returns the direction text of a BCP 47 language is usually
// written in, LeftToRight or RightToLeft. A script subtag decides first: "az"
// runs left to right and "az-Arab" right to left. "" and "und" give Auto.
func OfLanguage(tag string) Direction {
	parts := strings.FieldsFunc(strings.ToLower(tag), func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 || parts[0] == "und" && len(parts) == 1 {
		return Auto
	}
	for _, p := range parts[1:] {
		if len(p) == 4 && p[0] >= 'a' {
			switch p {
			case "arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "mand", "samr":
				return RightToLeft
			}
			return LeftToRight
		}
	}
	switch parts[0] {
	case "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo", "pnb",
		"ps", "sd", "skr", "syr", "ug", "ur", "yi", "ji", "arz", "ary", "apc", "acm", "prs", "uzs":
		return RightToLeft
	}
	return LeftToRight
}
