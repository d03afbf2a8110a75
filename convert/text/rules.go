package text

// The operations, as they stand in the log of changes. Where two of them meet
// in one place the log holds one change, named for the one that stands first
// here: it explains the more.
const (
	ruleMojibake = "mojibake"       // UTF-8 that was read as a legacy charset is read again (FixEncoding)
	ruleC1       = "c1-control"     // a C1 control becomes what Windows-1252 has in its place (FixEncoding)
	ruleEntity   = "html-entity"    // a character reference becomes its character (FixEncoding)
	ruleBlank    = "blank-lines"    // a run of blank lines becomes one; those at the ends go
	ruleNFC      = "nfc"            // letters and marks are composed
	ruleBOM      = "bom"            // the leading byte order mark goes
	ruleControl  = "control"        // C0 controls, DEL, U+FFFE and U+FFFF go: no XML may hold them
	ruleZero     = "zero-width"     // U+200B, U+2060 and inner U+FEFF go, but for scripts that need them
	ruleSoft     = "soft-hyphen"    // U+00AD inside a line goes: it only says where a word may be divided
	ruleLineEnd  = "line-end"       // CRLF, CR, NEL, VT, FF, U+2028 and U+2029 become LF
	ruleTrailing = "trailing-space" // white space before a line end goes
	ruleSpaces   = "inner-spaces"   // runs of spaces and tabs inside a line become one space
	ruleNBSP     = "nbsp-to-space"  // U+00A0 that says nothing becomes a space
	ruleFinal    = "final-newline"  // the last line gets its line end
)

// rank orders rules from the one that explains most.
func rank(rule string) int {
	for i, r := range [...]string{ruleMojibake, ruleC1, ruleEntity, ruleBlank, ruleNFC, ruleBOM, ruleControl, ruleZero, ruleSoft, ruleLineEnd, ruleTrailing, ruleSpaces, ruleNBSP, ruleFinal} {
		if r == rule {
			return i
		}
	}
	panic("text: internal error: no such rule: " + rule)
}
