// Package rights reads credits, the lines under pictures in some thirty
// languages, and copyright notices. What names a licence in them, package
// licence reads.
//
// What it returns are words of the text itself: every field is cut out of the
// line. An identifier that the wording does not name in full stands apart, in
// Credit.Suggested, for a person to confirm.
//
// Reading takes time in proportion to the line, and a line that is no credit
// is turned away by its looks before anything is allocated.
package rights
