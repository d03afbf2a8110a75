package crate

// conversion says what made the files of what, and by which program. It bears
// no time: the clock does not enter a bundle.
func (g *graph) conversion() {
	g.begin(conversionID, "CreateAction")
	g.Str("name", "Conversion of the source")
	g.Str("description", "The source was read as one article and written in each format.")
	g.refer("agent", toolID)
	g.refer("instrument", toolID)
	g.refer("object", g.names(func(f *File) bool { return f.Kind != Rendition })...)
	g.refer("result", g.names(func(f *File) bool { return f.Kind == Rendition })...)
	g.end()
	g.begin(toolID, "SoftwareApplication")
	g.Str("name", g.options.Tool)
	g.Str("url", g.options.URL)
	g.Str("version", g.options.Version)
	g.Str("softwareVersion", g.options.Version)
	g.end()
}
