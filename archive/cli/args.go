package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
)

// commandLine is what the user typed, put in order: the command, its flags,
// then "--" and the operands. Flags may stand before or after operands and even
// before the command. The library stops looking for flags at the first operand,
// which would turn the -o of "build a.txt -o out" into a file name.
//
// Bundled short flags are taken apart: -qj4 becomes -q -j=4. A flag that lacks
// its value is a usage error here: the library would take the "--" for it.
type commandLine struct {
	command  *command
	options  []option // of the command
	flags    []string
	operands []string
	given    map[string]bool // the options that were typed, by their long names
}

// args is the line as the library reads it.
func (l *commandLine) args() []string {
	return append(append([]string{l.command.name}, l.flags...), append([]string{"--"}, l.operands...)...)
}

// arrange puts a command line in order.
func arrange(args []string) (*commandLine, error) {
	at, c := findCommand(args)
	rest := slices.Clone(args)
	switch {
	case c != nil:
		rest = slices.Delete(rest, at, at+1)
	case at >= 0:
		return nil, unknownCommand(args[at])
	default:
		c = alone()
	}
	l := &commandLine{command: c, options: c.options(), given: make(map[string]bool)}
	if err := l.part(rest); err != nil {
		return l, err
	}
	if slices.Contains(l.operands, "") {
		return l, &archive.UsageError{Text: "a name on the command line is empty", Hint: "a variable of your script may not be set"}
	}
	return l, nil
}

// findCommand returns the command and the index of the first argument that is
// neither a flag nor the value of one, which should name it.
func findCommand(args []string) (int, *command) {
	if len(args) > 0 { // the usual case, for which one row of the table is enough
		if c := commandNamed(args[0]); c != nil {
			return 0, c
		}
	}
	if !slices.ContainsFunc(args, func(a string) bool { return !strings.HasPrefix(a, "-") }) {
		return -1, nil // flags alone, as in --version: no table is needed
	}
	var all []option
	for _, c := range commands() {
		for _, o := range c.options() {
			if known, ok := optionNamed(all, o.name); !ok || !known.takesValue() && o.takesValue() {
				all = append([]option{o}, all...)
			}
		}
	}
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return -1, nil
		case strings.HasPrefix(a, "-"):
			bundle := unbundle(a, all)
			if o, ok := optionNamed(all, flagName(bundle[len(bundle)-1])); ok && o.takesValue() {
				i++ // its value may well be the name of a command
			}
			continue
		}
		return i, commandNamed(a)
	}
	return -1, nil
}

// flagName is a flag without its dashes; empty for what is none.
func flagName(arg string) string {
	if len(arg) < 2 || arg[0] != '-' {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-")
}

// part parts flags, with their values, from operands.
func (l *commandLine) part(args []string) error {
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			l.operands = append(l.operands, args[i+1:]...)
			return nil
		case len(a) < 2 || a[0] != '-':
			l.operands = append(l.operands, a)
			continue
		}
		for _, flag := range unbundle(a, l.options) {
			name, value, joined := strings.Cut(flag, "=")
			o, known := optionNamed(l.options, flagName(name))
			switch {
			case !known:
				return l.unknownFlag(name)
			case o.takesValue() && !joined:
				if i++; i == len(args) {
					return needsValue(name)
				}
				value = args[i]
			}
			if err := l.flag(name, o, value, joined); err != nil {
				return err
			}
		}
	}
	return nil
}

// flag takes one flag, as it was typed, and its value.
func (l *commandLine) flag(name string, o option, value string, joined bool) error {
	l.given[o.name] = true
	if o.instead {
		return nil
	}
	if !o.takesValue() && !joined {
		l.flags = append(l.flags, name)
		return nil
	}
	if err := checkValue(name, value, joined, l.options); err != nil {
		return err
	}
	normal, fault := o.normal(value)
	if fault != nil {
		return &archive.UsageError{Text: name + " " + fault.Text, Hint: fault.Hint}
	}
	l.flags = append(l.flags, name+"="+normal)
	return nil
}

// checkValue refuses what can only stand for a value that was left out: nothing,
// as an unset variable gives it, and the next flag.
func checkValue(name, value string, joined bool, options []option) error {
	if value == "" {
		return &archive.UsageError{Text: name + " is empty", Hint: "give it a value, or leave it out; a variable of your script may not be set"}
	}
	next, _, _ := strings.Cut(value, "=")
	_, known := optionNamed(options, flagName(next))
	if joined || value != "--" && !known {
		return nil
	}
	err := needsValue(name)
	if strings.HasPrefix(name, "--") {
		err.Hint = fmt.Sprintf("%s comes next; write %s=%s if that is the value", quoted(value), name, value)
	}
	return err
}

func needsValue(name string) *archive.UsageError {
	return &archive.UsageError{Text: name + " needs a value", Hint: "give it one, or leave the flag out"}
}

// unbundle takes -qj4 apart. Long flags, and short ones that stand alone, are
// returned as they are.
func unbundle(arg string, options []option) []string {
	if strings.HasPrefix(arg, "--") || len(arg) == 2 || strings.Contains(arg, "=") {
		return []string{arg}
	}
	if _, known := optionNamed(options, arg[1:]); known {
		return []string{arg}
	}
	var out []string
	for i, letter := range arg[1:] {
		o, known := optionNamed(options, string(letter))
		if !known {
			return []string{arg}
		}
		name := "-" + string(letter)
		if rest := arg[1+i+len(string(letter)):]; o.takesValue() && rest != "" {
			return append(out, name+"="+rest)
		}
		out = append(out, name)
	}
	return out
}
