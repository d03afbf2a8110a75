package text

import "github.com/fad55d40/archive/convert/doc"

// The operations, as they stand in the log of changes; Rules tells what they do.
const (
	ruleMojibake = "mojibake"
	ruleC1       = "c1-control"
	ruleEntity   = "html-entity"
	ruleBlank    = "blank-lines"
	ruleNFC      = "nfc"
	ruleBOM      = "bom"
	ruleControl  = "control"
	ruleZero     = "zero-width"
	ruleSoft     = "soft-hyphen"
	ruleTurn     = "direction"
	ruleLineEnd  = "line-end"
	ruleTrailing = "trailing-space"
	ruleSpaces   = "inner-spaces"
	ruleNBSP     = "nbsp-to-space"
	ruleFinal    = "final-newline"
)

// Rules documents the operations. Where two of them meet in one place the log
// holds one change, named for the one that stands first here: it explains the
// more.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: ruleMojibake, Meaning: "UTF-8 that was read as another charset is read again (--fix-encoding)"},
		{Rule: ruleC1, Meaning: "a C1 control becomes what Windows-1252 has in its place (--fix-encoding)"},
		{Rule: ruleEntity, Meaning: "a character reference of HTML becomes its character (--fix-encoding)"},
		{Rule: ruleBlank, Meaning: "a run of blank lines becomes one; those at the ends go"},
		{Rule: ruleNFC, Meaning: "letters and their marks are composed (NFC)"},
		{Rule: ruleBOM, Meaning: "the leading byte order mark goes"},
		{Rule: ruleControl, Meaning: "control characters go, since no XML may hold them"},
		{Rule: ruleZero, Meaning: "U+200B, U+2060 and inner U+FEFF go, but for scripts that need them"},
		{Rule: ruleSoft, Meaning: "a soft hyphen inside a line goes: it only says where a word may be divided"},
		{Rule: ruleTurn, Meaning: "U+202D and U+202E go, other controls of direction from a text without Hebrew, Arabic and the like, and joiners beside letters that do not join"},
		{Rule: ruleLineEnd, Meaning: "CRLF, CR, NEL, VT, FF, U+2028 and U+2029 become LF"},
		{Rule: ruleTrailing, Meaning: "white space before a line end goes"},
		{Rule: ruleSpaces, Meaning: "runs of spaces and tabs inside a line become one space"},
		{Rule: ruleNBSP, Meaning: "a no-break space that says nothing becomes a space"},
		{Rule: ruleFinal, Meaning: "the last line gets its line end"},
	}
}

// IsRepair reports whether an operation is done only when Options.FixEncoding
// asks for it.
func IsRepair(rule string) bool {
	return rule == ruleMojibake || rule == ruleC1 || rule == ruleEntity
}

// rank orders rules as Rules does, without making the table each time.
func rank(rule string) int {
	for i, r := range [...]string{ruleMojibake, ruleC1, ruleEntity, ruleBlank, ruleNFC, ruleBOM, ruleControl, ruleZero, ruleSoft, ruleTurn, ruleLineEnd, ruleTrailing, ruleSpaces, ruleNBSP, ruleFinal} {
		if r == rule {
			return i
		}
	}
	panic("text: internal error: no such rule: " + rule)
}
