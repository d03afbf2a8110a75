package text

import "github.com/fad55d40/archive/convert/doc"

// Again makes archival text again from the bytes of a source, the charset it
// was read in and the log of its changes. Lines holds for each line of the
// result its number in the source, as Text.Lines does. The error says that the
// bytes are not those that the log was made of.
func Again(data []byte, encoding string, changes []doc.Change) (archival string, lines []int, err error) {
	d, err := Decode(data, encoding)
	if err != nil {
		return "", nil, err
	}
	if archival, err = Apply(d.String, changes); err != nil {
		return "", nil, err
	}
	return archival, lineNumbers(d.String, changes, archival), nil
}
