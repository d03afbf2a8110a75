package archive

import (
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// StatementFault tells what keeps a statement of a person from being metadata,
// as a sentence that begins with its key, and what to write in its place; both
// are empty when nothing does.
func StatementFault(f doc.Field) (fault, remedy string) { return convert.StatementFault(f) }

// LanguageTag makes a language tag (BCP 47) of a tag in any case, or of the
// name of a language; ok is false for anything else.
func LanguageTag(s string) (tag string, ok bool) { return convert.LanguageTag(s) }

// SidecarSchema is the JSON Schema (2020-12) of metadata files: sidecars,
// folder defaults, and the file of BuildJob.Metadata.
func SidecarSchema() []byte { return convert.SidecarSchema() }

// Settings are the flags of a build that people may take for metadata.
func Settings() []string { return convert.Settings() }

// statable refuses a job whose hints or fields no document could carry.
func (job *BuildJob) statable() error {
	if fault, remedy := job.Hints.Fault(); fault != "" {
		return &UsageError{Text: fault, Hint: remedy}
	}
	for _, f := range job.Fields {
		if fault, remedy := StatementFault(f); fault != "" {
			return &UsageError{Text: fault, Hint: remedy}
		}
	}
	return nil
}
