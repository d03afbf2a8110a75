package jsondoc

import (
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsontext"
)

// decoder reads a document member by member, so that the tables of package doc
// say where each goes.
type decoder struct {
	*jsontext.Reader
	wanted *doc.Document // that it is compared with; nil when it is read
}

// property reads the value of a key that the table has; ok is false for others.
func property[T any](dec decoder, owner *T, table []doc.Property[T], key []byte) (ok bool, err error) {
	for i := range table {
		p := &table[i]
		if p.Key != string(key) {
			continue
		}
		switch {
		case p.Text != nil:
			return true, dec.Text(p.Text(owner))
		case p.List != nil:
			return true, dec.Texts(p.List(owner))
		case p.Number != nil:
			return true, dec.Int(p.Number(owner))
		case p.People != nil:
			people := p.People(owner)
			return true, dec.List(func() error {
				*people = append(*people, doc.Author{})
				return dec.author(&(*people)[len(*people)-1])
			})
		case p.License != nil:
			return true, owned(dec, p.License(owner), doc.LicenseProperties())
		}
	}
	return false, nil
}

// owned reads an object whose keys are all in the table.
func owned[T any](dec decoder, owner *T, table []doc.Property[T]) error {
	return dec.Object(func(key []byte) error {
		ok, err := property(dec, owner, table, key)
		if !ok {
			return errUnknown
		}
		return err
	})
}

func (dec decoder) author(a *doc.Author) error {
	table := doc.AuthorProperties()
	return dec.Object(func(key []byte) error {
		if string(key) == "kind" {
			return dec.Text((*string)(&a.Kind))
		}
		ok, err := property(dec, a, table, key)
		if !ok {
			return errUnknown
		}
		return err
	})
}
