// Package bagit reads, writes and validates bags: BagIt 1.0 (RFC 8493), and
// for reading the older versions from 0.93 on. It works over fs.FS and a sink
// of one method, so folders, archives and tests are all the same to it.
//
// Validation collects findings and goes on; an error means that it could not
// look. Nothing outside the bag is ever opened, links are not followed, only
// regular files are read, and fetch.txt never leads to a download.
//
// Time grows with the size of the bag and no faster, and memory is bounded,
// whatever a bag holds: names and checksums are kept in a compact form within
// the share of a Memory, everything else is streamed, and findings are counted
// where there are too many. Limits names what is refused.
package bagit

import "github.com/fad55d40/archive/archive/digest"

// Field is one label and value of bag-info.txt (RFC 8493, section 2.2.2).
type Field struct{ Label, Value string }

// Severity tells damage from what is only worth a look.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Unread  Severity = "unread" // it could not be looked at, so nothing is known of it
)

// Finding is one thing that is wrong with a bag. Every rule, of this package
// and of those above it, reports in this one shape, up to the line of JSON.
type Finding struct {
	Severity Severity
	Code     string // one of Rules
	Path     string // file in the bag, with slashes; empty for the bag as a whole
	Detail   string // one sentence, lower case, without a stop
	Count    int    // above 0: this stands for so many further findings of the code
}

// Damage reports whether the finding is an error of the bag.
func (f Finding) Damage() bool { return f.Severity == Error }

const (
	declarationFile = "bagit.txt"
	infoFile        = "bag-info.txt"
	fetchFile       = "fetch.txt"
	payloadDir      = "data"
)

func manifestName(a digest.Algorithm) string    { return "manifest-" + a.String() + ".txt" }
func tagManifestName(a digest.Algorithm) string { return "tagmanifest-" + a.String() + ".txt" }
