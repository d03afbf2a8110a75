package jsondoc

import (
	"encoding/json"
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
)

// decoder reads a document member by member, so that the tables of package doc
// say where each goes.
type decoder struct {
	*json.Decoder
	wanted *doc.Document // that it is compared with; nil when it is read
}

// delimiter takes one of { } [ ] from the input. A null stands for an object
// or an array that is not there.
func (dec decoder) delimiter(want json.Delim) (null bool, err error) {
	token, err := dec.Token()
	if err != nil {
		return false, err
	}
	if token != want && token != nil {
		return false, fmt.Errorf("%v stands where %v should", token, want)
	}
	return token == nil, nil
}

// object calls member with the key of each member of an object; member reads
// the value.
func (dec decoder) object(member func(key string) error) error {
	if null, err := dec.delimiter('{'); err != nil || null {
		return err
	}
	for dec.More() {
		token, err := dec.Token()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		if err := member(key); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	_, err := dec.delimiter('}')
	return err
}

// list calls element for each element of an array; element reads it.
func (dec decoder) list(element func() error) error {
	if null, err := dec.delimiter('['); err != nil || null {
		return err
	}
	for dec.More() {
		if err := element(); err != nil {
			return err
		}
	}
	_, err := dec.delimiter(']')
	return err
}

// property reads the value of a key that the table has; ok is false for others.
func property[T any](dec decoder, owner *T, table []doc.Property[T], key string) (ok bool, err error) {
	for i := range table {
		p := &table[i]
		if p.Key != key {
			continue
		}
		switch {
		case p.Text != nil:
			return true, dec.Decode(p.Text(owner))
		case p.List != nil:
			return true, dec.Decode(p.List(owner))
		case p.Number != nil:
			return true, dec.Decode(p.Number(owner))
		case p.People != nil:
			people := p.People(owner)
			return true, dec.list(func() error {
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
	return dec.object(func(key string) error {
		ok, err := property(dec, owner, table, key)
		if !ok {
			return errUnknown
		}
		return err
	})
}

func (dec decoder) author(a *doc.Author) error {
	table := doc.AuthorProperties()
	return dec.object(func(key string) error {
		if key == "kind" {
			return dec.Decode(&a.Kind)
		}
		ok, err := property(dec, a, table, key)
		if !ok {
			return errUnknown
		}
		return err
	})
}
