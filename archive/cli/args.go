package cli

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// arrange puts the verb first, then its flags, then "--" and the arguments, so
// that users may write flags before or after arguments and even before the
// verb. The library stops looking for flags at the first argument, which would
// turn the -o of "build a.txt -o out" into a file name.
//
// Bundled short flags are taken apart: -qj4 becomes -q -j 4.
func arrange(args []string, commands []*cli.Command) []string {
	verb, command := findVerb(args, commands)
	if command == nil {
		return args
	}
	rest := slices.Delete(slices.Clone(args), verb, verb+1)
	flags, values := splitFlags(rest, command.Flags)
	out := append([]string{args[verb]}, flags...)
	return append(append(out, "--"), values...)
}

// findVerb returns the index of the first argument that names a command.
// Anything before it must be a flag, or the value of one.
func findVerb(args []string, commands []*cli.Command) (int, *cli.Command) {
	for i, a := range args {
		if a == "--" {
			break
		}
		for _, c := range commands {
			if c.HasName(a) {
				return i, c
			}
		}
		if !strings.HasPrefix(a, "-") && (i == 0 || !strings.HasPrefix(args[i-1], "-")) {
			break
		}
	}
	return -1, nil
}

// splitFlags parts flags, with their values, from arguments. What it does not
// know it leaves among the flags, for the library to complain about.
func splitFlags(args []string, known []cli.Flag) (flags, values []string) {
	takesValue := make(map[string]bool)
	for _, f := range known {
		_, isSwitch := f.(*cli.BoolFlag)
		for _, n := range f.Names() {
			takesValue[n] = !isSwitch
		}
	}
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return flags, append(values, args[i+1:]...)
		case len(a) < 2 || a[0] != '-':
			values = append(values, a)
			continue
		}
		flags = append(flags, unbundle(a, takesValue)...)
		last := flags[len(flags)-1]
		name := strings.TrimLeft(last, "-")
		if strings.HasPrefix(last, "-") && takesValue[name] && i+1 < len(args) {
			i++
			flags = append(flags, args[i])
		}
	}
	return flags, values
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
		out = append(out, "-"+string(letter))
		if rest := arg[1+i+len(string(letter)):]; value && rest != "" {
			return append(out, rest)
		}
	}
	return out
}
