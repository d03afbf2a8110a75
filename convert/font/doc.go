// Package font knows font files: it parses TrueType faces, says which
// characters they cover, shapes text with them (kerning, ligatures, marks,
// scripts that join) and cuts subsets for embedding. The faces that ship with
// the program, with licence and origin, are in faces/: for every script that is
// written today, most of those that were, and emoji. No font of the system is
// ever asked.
//
// Results are integers: thousandths of an em, rounded once from font units,
// so that layout and the widths written into a file are the same numbers.
// Outlines are embedded as TrueType has them (glyf); those of PostScript become
// quadratic. No file is opened here: callers bring bytes.
package font
