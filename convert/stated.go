package convert

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
)

// statable reports what cannot be taken of what people say, before anything is
// read. The command line and the readers of metadata files have told their
// users more of where it stands.
func statable(h doc.Hints, layers []Layer) error {
	if fault, remedy := h.Fault(); fault != "" {
		return fmt.Errorf("%s: %s", fault, remedy)
	}
	for _, l := range layers {
		for _, f := range l.Fields {
			if fault, remedy := meta.Fault(f); fault != "" {
				return fmt.Errorf("metadata of the layer %s: %s: %s", l.Kind, fault, remedy)
			}
		}
	}
	return nil
}

// StatementFault tells what keeps a statement of a person from being taken,
// and what to write in its place; both are empty when nothing does.
func StatementFault(f doc.Field) (fault, remedy string) { return meta.Fault(f) }

// SidecarSchema is the JSON Schema of metadata files.
func SidecarSchema() []byte { return meta.SidecarSchema() }

// Settings are flags of the command that people may take for metadata.
func Settings() []string { return meta.Settings() }

// LanguageTag makes a language tag of a tag in any case, or of the name of a
// language; ok is false for anything else.
func LanguageTag(s string) (tag string, ok bool) { return meta.LanguageTag(s) }

// Languages lists the names of languages that LanguageTag knows.
func Languages() []string { return meta.Languages() }

// DateOrders are the values of doc.Hints.DateOrder.
func DateOrders() []string {
	return []string{string(doc.MonthDayYear), string(doc.DayMonthYear), string(doc.YearMonthDay)}
}
