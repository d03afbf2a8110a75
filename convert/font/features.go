package font

import (
	"strings"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// features returns what to turn off in an item, and on; by default faces are set with
// their kerning and standard ligatures.
func features(it item, style Style) []harfbuzz.Feature {
	switch {
	case style == Mono && it.face.metrics.Flags&FlagFixedPitch != 0:
		return fixedPitch
	case it.small && it.script == language.Latin && dotless(it.lang):
		return smallWithoutLigatures
	case it.small:
		return smallCapitals
	case it.script == language.Latin && dotless(it.lang):
		return noLigatures
	}
	return nil
}

// dotless reports whether a language writes both i and dotless i, so that a
// ligature of f and i would hide which of them it is.
func dotless(lang string) bool {
	primary, _, _ := strings.Cut(lang, "-")
	switch primary {
	case "tr", "az", "crh", "tt", "kk", "gag":
		return true
	}
	return false
}

// off turns a feature off throughout the text.
func off(tag string) harfbuzz.Feature {
	return harfbuzz.Feature{Tag: opentype.MustNewTag(tag), End: harfbuzz.FeatureGlobalEnd}
}

// on turns a feature on throughout the text.
func on(tag string) harfbuzz.Feature {
	return harfbuzz.Feature{Tag: opentype.MustNewTag(tag), Value: 1, End: harfbuzz.FeatureGlobalEnd}
}

// Never written to.
var (
	// fixedPitch turns off what would move letters out of their columns.
	fixedPitch  = []harfbuzz.Feature{off("liga"), off("clig"), off("calt"), off("kern")}
	noLigatures = []harfbuzz.Feature{off("liga")}
	// smallCapitals shows capitals as small ones; small letters stay as they are.
	smallCapitals         = []harfbuzz.Feature{on("c2sc")}
	smallWithoutLigatures = []harfbuzz.Feature{on("c2sc"), off("liga")}
)
