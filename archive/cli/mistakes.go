package cli

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/spelling"
	"github.com/urfave/cli/v2"
)

// Mistakes in the words of a command line, and what they were meant to be.

// unknownFlag is the error for a flag that the command does not have. Often it
// is one of another command.
func (l *commandLine) unknownFlag(typed string) error {
	var own []string
	for _, o := range l.options {
		own = append(own, o.name)
	}
	word := flagName(typed)
	hint := l.command.line() + " --help shows the flags"
	if near := nearest(word, own); near != "" {
		hint = "did you mean --" + near + "? " + hint
	} else if others := commandsWith(word); len(others) > 0 {
		hint = enumerated(others, "and") + " " + has(others) + " it; " + hint
	}
	return &archive.UsageError{Text: l.command.line() + " has no flag " + quoted(typed), Hint: hint}
}

func has(words []string) string {
	if len(words) == 1 {
		return "has"
	}
	return "have"
}

// commandsWith lists the commands that have an option.
func commandsWith(name string) (names []string) {
	for _, c := range commands() {
		if o, ok := optionNamed(c.options(), name); ok && !o.hidden {
			names = append(names, c.name)
		}
	}
	return names
}

// nearest is the name that a word is a slip for, or the beginning of.
func nearest(word string, names []string) string {
	word = strings.ToLower(word)
	if slices.Contains(names, word) {
		return word // in another case, or with another number of dashes
	}
	begins := slices.Clone(names)
	begins = slices.DeleteFunc(begins, func(n string) bool { return len(word) < 3 || !strings.HasPrefix(n, word) })
	if len(begins) == 1 {
		return begins[0]
	}
	return spelling.Nearest(word, names)
}

// meant is the beginning of a hint that names what a value is a slip for.
func meant(value string, names []string) string {
	if near := spelling.Nearest(strings.ToLower(value), names); near != "" {
		return "did you mean " + near + "? "
	}
	return ""
}

// unknownCommand is the error for a first word that is no command. People type
// words of other programs, and paths alone.
func unknownCommand(word string) error {
	hint := "the commands are " + enumerated(commandNames(), "and") + "; archive --help tells more"
	if near := nearest(word, commandNames()); near != "" {
		hint = "did you mean archive " + near + "? archive --help lists all commands"
	} else if own, ok := elsewhere()[strings.ToLower(word)]; ok {
		hint = "here it is archive " + own + "; archive --help lists all commands"
	} else if strings.ContainsAny(word, "./\\") {
		hint = "to archive it, write archive build " + shellWord(word) + "; archive --help lists all commands"
	}
	return &archive.UsageError{Text: "there is no command " + quoted(word), Hint: hint}
}

// elsewhere gives the command for words by which other programs call it.
func elsewhere() map[string]string {
	return map[string]string{
		"convert": "build", "create": "build", "make": "build", "add": "build", "backup": "build", "ingest": "build",
		"check": "verify", "validate": "verify", "test": "verify", "fixity": "verify", "audit": "verify",
		"info": "show", "cat": "show", "list": "show", "ls": "show", "view": "show", "inspect": "show",
		"why": "explain", "get": "extract", "restore": "extract", "unpack": "extract", "export": "extract",
		"licences": "licenses", "usage": "help",
	}
}

// usageError keeps the library from printing usage errors to stdout. What it
// still finds wrong is a fault of this package: the table checks before.
func usageError(_ *cli.Context, err error, _ bool) error {
	return &archive.UsageError{Text: err.Error(), Hint: "archive help lists the commands and their flags"}
}

// errNoPath is the usage error of a command without operands.
func errNoPath(command, example string) error {
	return &archive.UsageError{Text: command + " needs at least one path", Hint: "for example: " + example}
}

// noOperands is the usage error of a command that takes none.
func noOperands(c *cli.Context, what string) error {
	if c.NArg() == 0 {
		return nil
	}
	return &archive.UsageError{Text: c.Command.Name + " takes no path", Hint: what}
}
