package convert

import "github.com/fad55d40/archive/convert/pdf"

// Attachment is a file inside a PDF/A-3.
type Attachment = pdf.Attachment

// How an attachment is related to the document (ISO 32000-2, 7.11.3).
const (
	Source = "Source" // it was made from this
	Data   = "Data"   // what it says, for programs
)

// Standards are the values of Options.Standard, the usual one first.
func Standards() []string { return []string{"a-2a", "a-3a", "a-4"} }

// ValidStandard reports whether Options.Standard may have this value.
func ValidStandard(name string) bool {
	_, ok := standard(name)
	return ok
}

func standard(name string) (pdf.Standard, bool) {
	switch name {
	case "", "a-2a":
		return pdf.A2a, true
	case "a-3a":
		return pdf.A3a, true
	case "a-4":
		return pdf.PDFA4, true
	}
	return 0, false
}
