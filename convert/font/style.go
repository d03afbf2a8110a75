package font

// Style is a kind of lettering a text asks for.
type Style uint8

// The styles. Each is served by a face of the Library; scripts whose faces
// have no italic fall back to upright letters of the same weight.
const (
	Regular Style = iota
	Italic
	Bold
	BoldItalic
	Mono

	styles = iota
)

// String returns the style's name in lower case, such as "bold-italic".
func (s Style) String() string {
	switch s {
	case Regular:
		return "regular"
	case Italic:
		return "italic"
	case Bold:
		return "bold"
	case BoldItalic:
		return "bold-italic"
	case Mono:
		return "mono"
	}
	return "unknown"
}
