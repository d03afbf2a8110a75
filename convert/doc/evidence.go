package doc

// Layer says where a value was taken from. Later layers win over earlier ones:
// Detected < FrontMatter < Folder < Sidecar < Flag.
type Layer string

// The layers, from the weakest to the strongest.
const (
	Detected    Layer = "detected"
	FrontMatter Layer = "front-matter"
	Folder      Layer = "folder"
	Sidecar     Layer = "sidecar"
	Flag        Layer = "flag"
)

// layers lists them all.
func layers() []Layer { return []Layer{Detected, FrontMatter, Folder, Sidecar, Flag} }

// Evidence explains one value: which field, which rule found it and where.
type Evidence struct {
	Field      string  // path in the document JSON: "title", "authors[0]", "images[0].license"
	Value      string  // the value as recorded; empty when the field was left empty on purpose
	Layer      Layer   // JSON key "source"
	Rule       string  // stable name of the rule: "byline-alone"
	Line       int     // source line, from 1; 0 when not from the text
	Raw        string  // the printed words that were read
	Confidence float64 // 0 to 1, two decimals; 1 for what a person stated
	Weights    string  // what weighed where a table decided: clues with their weights, and the next best; empty elsewhere
	Rejected   bool    // a candidate that lost or was not certain enough; Field keeps its value
}

// Field is one metadata value as a person wrote it, before interpretation.
type Field struct {
	Key    string   // as written
	Values []string // one for a scalar
	Line   int      // line in the file that holds it, from 1; 0 for a flag
}

// Change is one alteration that reading made to the decoded text.
// Changes are sorted by Offset and do not overlap, so the decoded source can
// be restored exactly from the archival text and the log.
type Change struct {
	Rule   string // stable name of the operation: "nbsp-to-space"
	Offset int    // byte offset in the decoded source (UTF-8), from 0
	Before string
	After  string
}

// Notice is something a person should look at. It never stops a document
// unless the user asked for strictness.
type Notice struct {
	Code string // stable, in kebab case: "date-ambiguous"
	Line int    // source line, from 1; 0 for the whole document
	Text string // one sentence, lower case, no final stop; quotes its input with %q
}

// NoticeKind documents one Code for people: packages that raise notices
// export the table of theirs.
type NoticeKind struct {
	Code    string
	Meaning string // one sentence
	Remedy  string // what the user can do
}

// RuleKind documents one Rule for people: packages that find values, or that
// change the text, export the table of theirs.
type RuleKind struct {
	Rule    string
	Meaning string // what it looks for or does: one line, lower case, no final stop
}
