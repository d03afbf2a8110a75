package font

// NewLibrary returns a library of nothing but faces. The first face that fits
// a style sets its line height; with no faces every character is missing.
func NewLibrary(faces ...*Face) *Library {
	empty := newLibrary()
	for style := range empty.chains {
		empty.chains[style] = &chain{}
	}
	return empty.With(faces...)
}
