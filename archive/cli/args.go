package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

// arrange puts the verb first, then its flags, then "--" and the arguments, so
// that users may write flags before or after arguments and even before the
// verb. The library stops looking for flags at the first argument, which would
// turn the -o of "build a.txt -o out" into a file name.
//
// Bundled short flags are taken apart: -qj4 becomes -q -j=4. A flag that lacks
// its value is a usage error here: the library would take the "--" for it.
func arrange(args []string, commands []*cli.Command) ([]string, error) {
	verb, command := findVerb(args, commands)
	if command == nil {
		return args, nil
	}
	rest := slices.Delete(slices.Clone(args), verb, verb+1)
	flags, values, err := splitFlags(rest, valued(command.Flags))
	if err != nil {
		return nil, err
	}
	out := append([]string{args[verb]}, flags...)
	return append(append(out, "--"), values...), nil
}

// findVerb returns the index of the first argument that names a command.
// Anything before it must be a flag, or the value of one.
func findVerb(args []string, commands []*cli.Command) (int, *cli.Command) {
	takesValue := make(map[string]bool)
	for _, c := range commands {
		for name, value := range valued(c.Flags) {
			takesValue[name] = value || takesValue[name]
		}
	}
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return -1, nil
		case strings.HasPrefix(a, "-"):
			if bundle := unbundle(a, takesValue); takesValue[flagName(bundle[len(bundle)-1])] {
				i++ // its value may well be the name of a command
			}
			continue
		}
		for _, c := range commands {
			if c.HasName(a) {
				return i, c
			}
		}
		break
	}
	return -1, nil
}

// valued tells of each flag, by each of its names, whether it takes a value.
func valued(flags []cli.Flag) map[string]bool {
	takesValue := map[string]bool{"help": false, "h": false} // the library's own
	for _, f := range flags {
		_, isSwitch := f.(*cli.BoolFlag)
		for _, n := range f.Names() {
			takesValue[n] = !isSwitch
		}
	}
	return takesValue
}

// flagName is a flag without its dashes; empty for what is none.
func flagName(arg string) string {
	if len(arg) < 2 || arg[0] != '-' {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-")
}

// splitFlags parts flags, with their values, from arguments. What it does not
// know it leaves among the flags, for the library to complain about.
func splitFlags(args []string, takesValue map[string]bool) (flags, values []string, err error) {
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return flags, append(values, args[i+1:]...), nil
		case len(a) < 2 || a[0] != '-':
			values = append(values, a)
			continue
		}
		flags = append(flags, unbundle(a, takesValue)...)
		last := flags[len(flags)-1]
		name, value, joined := strings.Cut(last, "=")
		if !takesValue[flagName(name)] {
			continue
		}
		if !joined {
			if i++; i == len(args) {
				return nil, nil, needsValue(name)
			}
			value = args[i]
			flags = append(flags, value)
		}
		if err := checkValue(name, value, joined, takesValue); err != nil {
			return nil, nil, err
		}
	}
	return flags, values, nil
}

// checkValue refuses what can only stand for a value that was left out: nothing,
// as an unset variable gives it, and the next flag.
func checkValue(name, value string, joined bool, takesValue map[string]bool) error {
	if value == "" {
		return &archive.UsageError{Text: name + " is empty", Hint: "give it a value, or leave it out; a variable of your script may not be set"}
	}
	next, _, _ := strings.Cut(value, "=")
	_, known := takesValue[flagName(next)]
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
func unbundle(arg string, takesValue map[string]bool) []string {
	if strings.HasPrefix(arg, "--") || len(arg) == 2 || strings.Contains(arg, "=") {
		return []string{arg}
	}
	if _, known := takesValue[arg[1:]]; known {
		return []string{arg}
	}
	var out []string
	for i, letter := range arg[1:] {
		value, known := takesValue[string(letter)]
		if !known {
			return []string{arg}
		}
		name := "-" + string(letter)
		if rest := arg[1+i+len(string(letter)):]; value && rest != "" {
			return append(out, name+"="+rest)
		}
		out = append(out, name)
	}
	return out
}
