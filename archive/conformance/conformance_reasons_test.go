//go:build conformance

package conformance_test

// disagreement is a bag that bagit-python 1.9.0 judges in another way, and why
// we stay with ours. Sections are of RFC 8493.
type disagreement struct{ theirs, reason string }

var disagreements = map[string]disagreement{
	// It accepts what the standard forbids.
	"declaration-malformed blank-before-colon":         {valid, "2.1.1: the labels stand right before the colon"},
	"declaration-malformed one-number":                 {valid, "2.1.1: a version is M.N"},
	"declaration-malformed swapped":                    {valid, "2.1.1: the version comes first"},
	"declaration-malformed three-lines":                {valid, "2.1.1: exactly two lines"},
	"declaration-malformed trailing-blank":             {valid, "2.1.1: the lines are given letter by letter"},
	"fetch-malformed length":                           {valid, "2.2.3: the length is a number or -"},
	"fetch-malformed negative":                         {valid, "2.2.3: the length is a number or -"},
	"fetch-scope tag-file":                             {valid, "2.2.3: tag files must not be listed"},
	"fetch-scope unlisted":                             {valid, "2.2.3: each file must be in every payload manifest"},
	"fetch-url file":                                   {valid, "5.2: an address that reads files of the machine that fetches"},
	"file-irregular data-is-a-link":                    {valid, "5.1: it follows links; what it checks may lie anywhere"},
	"file-irregular link-loop":                         {valid, "5.1: it passes over links to folders without a word, so what they hold is in no manifest"},
	"file-unlisted one-of-two-manifests":               {valid, "2.1.3: from 1.0 on every manifest lists every file"},
	"manifest-malformed comment":                       {valid, "2.1.3: a line is a checksum and a path; it logs the line and goes on"},
	"manifest-malformed junk":                          {valid, "2.1.3: a line is a checksum and a path; it logs the line and goes on"},
	"manifest-scope payload-in-tag-manifest-only":      {valid, "2.2.1: a tag manifest must not list payload files, and the payload manifest misses one"},
	"manifest-unlisted left-out":                       {valid, "2.2.1: each payload manifest must be in every tag manifest"},
	"oxum-mismatch lower-case-label":                   {valid, "2.2.2: labels have no case; it does not find the field"},
	"oxum-repeated other":                              {valid, "2.2.2: the field must not stand twice; it compares the first only"},
	"oxum-repeated same":                               {valid, "2.2.2: the field must not stand twice"},
	"suite v1.0/invalid/bagit-with-invalid-whitespace": {valid, "the suite calls it invalid: 2.1.1"},
	"suite v0.97/windows-only/out-of-scope-file-paths-using-absolute-path-for-fetch": {valid, "5.1: a path of another system is no less a way out; it asks only the system that it runs on"},
	"suite v0.97/windows-only/out-of-scope-file-paths-using-shortcut-for-fetch":      {valid, "5.1: as above"},
	"suite v0.97/windows-only/out-of-scope-file-paths-using-unc-for-fetch":           {valid, "5.1: as above"},

	// It ends with an exception instead of a verdict.
	"encoding-malformed manifest": {crashed, "2.1.1: text that is not in the declared encoding is a fault of the bag"},
	"fetch-malformed two-fields":  {crashed, "2.2.3: a line without a path is a fault of the bag"},
	"manifest-malformed nul":      {crashed, "5.1: a NUL in a path is a fault of the bag"},
	"oxum-malformed one-number":   {crashed, "2.2.2: a field without its second number is a fault of the bag"},

	// It refuses what the standard allows.
	"manifest-name capitals":          {invalid, "6.1.1.3: tools should find tag files whatever their case; we warn"},
	"manifest-name punctuation":       {invalid, "2.4: the name should be normalized, and can be; we warn"},
	"name-portable line-ends":         {invalid, "2.1.3: the digits of an escape have no case; it decodes %0D and not %0d"},
	"path dots-are-not-decoded":       {invalid, "2.1.3: % is written %25; it does not decode that"},
	"path percent-encoded":            {invalid, "2.1.3: % is written %25; it does not decode that"},
	"path-normalization nfd-on-paper": {invalid, "6.1.1.3: names that differ in Unicode form only should be matched; it matches them, then opens the name that is not there"},
}
