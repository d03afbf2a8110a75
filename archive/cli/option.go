package cli

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

// valueKind is what the value of an option is. Completions and checks read it.
type valueKind string

const (
	aSwitch valueKind = "switch" // no value: it is there or not
	aText   valueKind = "text"
	aNumber valueKind = "number"
	aFile   valueKind = "file"
	aFolder valueKind = "folder"
	aPlace  valueKind = "file or folder"
)

// option is one flag of a command.
type option struct {
	group       string // heading of the help text under which it stands
	name, short string // without dashes; short may be empty
	kind        valueKind
	value       string            // what help calls its value: "DIR"; empty for a switch
	usage       string            // what it does, in a line
	preset      string            // the value when none is given
	otherwise   string            // what holds when none is given, in words
	allowed     func() []string   // the values it takes; nil for any
	open        bool              // it takes other values than the allowed ones too
	fits        func(string) bool // of a value that is not among them, in lower case; nil when none does
	such        string            // an example of those
	many        bool              // it may be repeated
	list        bool              // one value holds several, parted by commas
	variable    string            // the variable that stands for it; empty for none
	hidden      bool              // it works, and is not told
	instead     bool              // it is done in place of the command; the library, which has its own, never sees it
}

// Constructors keep the tables of options readable. The value's name stands
// in the usage between back quotes.

func boolFlag(group, name, short, usage string) option {
	return option{group: group, name: name, short: short, kind: aSwitch, usage: usage, variable: variableOf(name)}
}

func stringFlag(group, name, short, preset, usage string) option {
	o := option{group: group, name: name, short: short, kind: aText, preset: preset, variable: variableOf(name)}
	o.usage = strings.ReplaceAll(usage, "`", "")
	if parts := strings.Split(usage, "`"); len(parts) == 3 {
		o.value = parts[1]
	}
	switch o.value {
	case "FILE":
		o.kind = aFile
	case "DIR":
		o.kind = aFolder
	case "N":
		o.kind = aNumber
	}
	return o
}

func listFlag(group, name, usage string) option {
	o := stringFlag(group, name, "", "", usage)
	o.many = true
	return o
}

// among bounds the values of an option. They are taken in any case.
func (o option) among(values func() []string) option {
	o.allowed = values
	return o
}

// suggest names values that completions offer; the option takes others too.
func (o option) suggest(values func() []string) option {
	o.allowed, o.open = values, true
	return o
}

// or lets values pass that fit, beside those that are allowed.
func (o option) or(such string, fits func(string) bool) option {
	o.such, o.fits = such, fits
	return o
}

// commas makes one value hold several.
func (o option) commas() option {
	o.list = true
	return o
}

// takes says what the value is, where its name does not.
func (o option) takes(k valueKind) option {
	o.kind = k
	return o
}

// unless says in words what holds without the option.
func (o option) unless(words string) option {
	o.otherwise = words
	return o
}

// of gives an option a variable that has the command in its name: the same flag
// of another command means something else.
func (o option) of(command string) option {
	o.variable = variableOf(command + "-" + o.name)
	return o
}

// typed is an option that no variable stands for: it asks for something else
// than the command's work.
func (o option) typed() option {
	o.variable = ""
	return o
}

func (o option) takesValue() bool { return o.kind != aSwitch }

// library is the option as the flag library has it.
func (o option) library() cli.Flag {
	names := []string{o.name}
	if o.short != "" {
		names = append(names, o.short)
	}
	aliases := names[1:]
	switch {
	case o.kind == aSwitch:
		return switchFlag{&cli.BoolFlag{Name: o.name, Aliases: aliases, DisableDefaultText: true}, names}
	case o.many:
		return textsFlag{&cli.StringSliceFlag{Name: o.name, Aliases: aliases}, names}
	case o.kind == aNumber:
		return numberFlag{&cli.IntFlag{Name: o.name, Aliases: aliases}, names}
	}
	return textFlag{&cli.StringFlag{Name: o.name, Aliases: aliases, Value: o.preset}, names}
}

// normal returns a value as the program wants it. The fault says what is wrong
// with one that cannot be taken, as the end of a sentence, and what can be.
func (o option) normal(value string) (string, *archive.UsageError) {
	wrong := func(hint string) (string, *archive.UsageError) {
		return "", &archive.UsageError{Text: fmt.Sprintf("is %q", value), Hint: hint}
	}
	switch {
	case o.kind == aSwitch:
		if on, known := truth(value); known {
			return strconv.FormatBool(on), nil
		}
		return wrong("it must be 1, true, yes or on, or else 0, false, no or off")
	case o.kind == aNumber:
		if n, err := strconv.Atoi(value); err != nil || n < 1 || n > maxNumber {
			return wrong(fmt.Sprintf("it must be a number from 1 to %d", maxNumber))
		}
	case o.value == "GLOB":
		if _, err := path.Match(value, ""); err != nil {
			return wrong("it is no pattern that can match: close each [ with a ], or put \\ before it to mean the sign itself")
		}
	case o.open:
	case o.allowed != nil && o.list:
		var parts []string
		for _, part := range splitList(value) {
			normal, fault := o.one(part)
			if fault != nil {
				return "", fault
			}
			parts = append(parts, normal)
		}
		if len(parts) == 0 {
			return wrong("it takes " + enumerated(o.allowed(), "and") + ", parted by commas")
		}
		return strings.Join(parts, ","), nil
	case o.allowed != nil:
		return o.one(value)
	}
	return value, nil
}

// maxNumber bounds the numbers that options take.
const maxNumber = 1024

// one finds a value among those that are allowed, in any case.
func (o option) one(value string) (string, *archive.UsageError) {
	all := o.allowed()
	for _, a := range all {
		if strings.EqualFold(a, value) {
			return a, nil
		}
	}
	if lower := strings.ToLower(value); o.fits != nil && o.fits(lower) {
		return lower, nil
	}
	hint := "it must be " + enumerated(all, "or")
	if o.fits != nil {
		hint = "it must be " + strings.Join(all, ", ") + " or " + o.such
	}
	if o.list {
		hint = "it takes " + enumerated(all, "and")
	}
	return "", &archive.UsageError{Text: fmt.Sprintf("is %q", value), Hint: meant(value, all) + hint}
}

// truth reads what people and scripts write for yes and no.
func truth(value string) (on, known bool) {
	switch strings.ToLower(value) {
	case "1", "t", "true", "yes", "y", "on":
		return true, true
	case "0", "f", "false", "no", "n", "off":
		return false, true
	}
	return false, false
}

// enumerated lists words for people: "a, b and c".
func enumerated(words []string, and string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " " + and + " " + words[last]
}

// form is how an option is typed: "-o, --output DIR".
func (o option) form() string {
	form := "    --" + o.name
	if o.short != "" {
		form = "-" + o.short + ", --" + o.name
	}
	if o.value != "" {
		form += " " + o.value
	}
	return form
}

// described is what an option does, with the values that it takes and what holds
// without it.
func (o option) described() string {
	text := o.usage
	if o.allowed != nil && !o.open {
		text += ": " + enumerated(o.allowed(), "or")
	}
	switch {
	case o.otherwise != "":
		text += " (default: " + o.otherwise + ")"
	case o.preset != "":
		text += " (default: " + o.preset + ")"
	}
	return text
}
