package meta

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Fault tells what keeps a statement that a person wrote for this program, in
// a metadata file or a flag, from being taken as it stands, and what to write
// in its place; both are empty when nothing does. What is only doubtful (a
// date that can be read in two ways, a licence that is not known) is no fault:
// Apply raises a notice of it.
func Fault(f doc.Field) (fault, remedy string) {
	if fault, remedy = doc.Line.Fault(f.Key); fault != "" {
		return fmt.Sprintf("the key %q %s", f.Key, fault), remedy
	}
	if strings.TrimSpace(f.Key) == "" {
		return "a key is empty", "give it a name"
	}
	form, name := formOf(f.Key)
	for _, v := range f.Values {
		// Line ends of a value fold into spaces.
		if fault, remedy = doc.Line.Fault(strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(v)); fault != "" {
			return fmt.Sprintf("%s %q %s", f.Key, v, fault), remedy
		}
	}
	value := clean(strings.Join(f.Values, ", "))
	if name == "" || saysNothing(value) {
		return "", ""
	}
	switch form {
	case doc.Tag:
		if _, ok := languageTag(value); !ok {
			_, remedy = form.Fault("?")
			return fmt.Sprintf("%s %q is not a language tag", f.Key, value), remedy
		}
	case doc.Locator:
		if fault, remedy = form.Fault(value); fault != "" {
			return fmt.Sprintf("%s %q %s", f.Key, value, fault), remedy
		}
	}
	return "", ""
}

// formOf is the form of the property that a key states, and its name; the name
// is empty when there is none.
func formOf(key string) (doc.Form, string) {
	name := canonical(key)
	if _, part, ok := imageKey(key); ok {
		name = "image." + part
	}
	if part, ok := strings.CutPrefix(name, "image."); ok {
		for _, p := range doc.ImageProperties() {
			if p.Stated == part {
				return p.Form, name
			}
		}
		return doc.Locator, name // license_url
	}
	for _, p := range doc.MetaProperties() {
		if name != "" && p.Stated == name {
			return p.Form, name
		}
	}
	return doc.Line, name
}
