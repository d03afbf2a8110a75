package cli

import (
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/urfave/cli/v2"
)

// metadataFlag is a flag by which people state a property of all texts.
type metadataFlag struct {
	name, usage string
	list        bool
	form        doc.Form
}

// metadataFlagTable lists them in the order of the document JSON.
func metadataFlagTable() []metadataFlag {
	return append(flagsOf(doc.MetaProperties()), flagsOf(doc.RightsProperties())...)
}

func flagsOf[T any](table []doc.Property[T]) (flags []metadataFlag) {
	for _, p := range table {
		if p.Flag != "" {
			flags = append(flags, metadataFlag{p.Stated, p.Flag, p.People != nil || p.List != nil, p.Form})
		}
	}
	return flags
}

func metadataFlags() (flags []option) {
	for _, f := range metadataFlagTable() {
		if f.list {
			flags = append(flags, listFlag(catMeta, f.name, f.usage))
		} else {
			flags = append(flags, stringFlag(catMeta, f.name, "", "", f.usage))
		}
	}
	return flags
}

// stated turns the metadata flags into the fields of a layer. What none of the
// formats could carry is a mistake of the command line.
func (r *run) stated(c *cli.Context) (fields []doc.Field, err error) {
	for _, flag := range metadataFlagTable() {
		f := doc.Field{Key: flag.name}
		if flag.list {
			f.Values = c.StringSlice(flag.name)
		} else if v := c.String(flag.name); v != "" {
			f.Values = []string{v}
		}
		if len(f.Values) == 0 {
			continue
		}
		fault, remedy := archive.StatementFault(f)
		if flag.form == doc.CalendarDate && fault == "" { // a flag has no second reading to keep
			if fault, remedy = flag.form.Fault(f.Values[0]); fault != "" {
				fault = f.Key + " " + quoted(f.Values[0]) + " " + fault
			}
		}
		if flag.form == doc.Tag && fault != "" {
			remedy = meant(f.Values[0], archive.Languages()) + remedy
		}
		if fault != "" {
			return nil, &archive.UsageError{Text: r.named(flag.name) + strings.TrimPrefix(fault, f.Key), Hint: remedy}
		}
		fields = append(fields, f)
	}
	return fields, nil
}

// hints gathers what the flags say of how to read texts.
func (r *run) hints(c *cli.Context) (h doc.Hints, err error) {
	h = doc.Hints{Encoding: c.String("encoding"), FixEncoding: c.Bool("fix-encoding"), DateOrder: doc.DateOrder(c.String("date-order"))}
	if !archive.KnownEncoding(h.Encoding) {
		hint := "use a name such as utf-8, windows-1252, windows-1251 or koi8-r"
		return h, &archive.UsageError{Text: r.named("encoding") + " " + quoted(h.Encoding) + " is no charset that is known", Hint: meant(h.Encoding, archive.Encodings()) + hint}
	}
	if name := c.String("language"); name != "" {
		h.Language, _ = archive.LanguageTag(name) // stated has refused what is none
	}
	return h, nil
}
