package convert

import "slices"

// RasterCover is the value of Options.EPUBCover for a cover in pixels.
const RasterCover = "png"

// Covers are the values of Options.EPUBCover, the usual one first.
func Covers() []string { return []string{"svg", RasterCover} }

// ValidCover reports whether Options.EPUBCover may have this value.
func ValidCover(name string) bool { return name == "" || slices.Contains(Covers(), name) }
