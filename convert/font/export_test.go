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

// ShelfFiles are the faces of the shelf, in its order.
func ShelfFiles() []string {
	var names []string
	for _, l := range shelfList {
		names = append(names, l.file(false))
	}
	return names
}

// ShelfSisters maps the faces of the shelf that have a bold sister to it.
func ShelfSisters() map[string]string {
	names := map[string]string{}
	for _, l := range shelfList {
		if l.bold {
			names[l.file(false)] = l.file(true)
		}
	}
	return names
}

// Unpack returns the file of a packed face.
func Unpack(name string) ([]byte, error) { return unpack(name) }
