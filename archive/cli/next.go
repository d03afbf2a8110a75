package cli

import (
	"slices"
	"strings"
)

// The next command is the one line that a person, or a script, can run as it
// stands after something went wrong. It is printed last, and stands in the
// summary of --json.

// commandWith is the command line of this run with more flags.
func (r *run) commandWith(verb string, flags ...string) string {
	args := slices.Clone(r.args)
	if i := slices.Index(args, verb); i >= 0 {
		args = slices.Insert(args, i+1, flags...)
	}
	return shellLine(append([]string{"archive"}, args...))
}

// commandWithout is the command line of this run without one of its switches.
func (r *run) commandWithout(verb, name string) string {
	args := slices.DeleteFunc(slices.Clone(r.args), func(a string) bool { return a == "--"+name || a == "-"+name })
	return shellLine(append([]string{"archive"}, args...))
}

// shellLine writes words so that a POSIX shell reads them back as they are.
func shellLine(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = shellWord(w)
	}
	return strings.Join(quoted, " ")
}

func shellWord(w string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_./:=@%+,-", r)
	}
	if w != "" && strings.IndexFunc(w, func(r rune) bool { return !plain(r) }) < 0 {
		return w
	}
	return "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
}

// printNext says what to run next. Nothing is said of a command that cannot be
// shown: a terminal would not show, or a shell not read, what it stands for.
func (r *run) printNext() {
	if r.next != "" && !r.quiet && safe(r.next) == r.next {
		r.note("next: %s", r.next)
	}
}
