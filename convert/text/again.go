package text

import "github.com/fad55d40/archive/convert/doc"

// Again makes archival text again from the bytes of a source, the charset it
// was read in and the log of its changes. The error says that the bytes are not
// those that the log was made of.
func Again(data []byte, encoding string, changes []doc.Change) (doc.Archival, error) {
	d, err := Decode(data, encoding)
	if err != nil {
		return doc.Archival{}, err
	}
	archival, err := Apply(d.String, changes)
	if err != nil {
		return doc.Archival{}, err
	}
	return doc.Archival{Text: archival, Lines: lineNumbers(d.String, changes, archival)}, nil
}
