package cli

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/guard"
)

// The next command is the one line that a person, or a script, can run as it
// stands after something went wrong. It is printed last, and stands in the
// summary of --json. It is never the very command that went wrong, nor one that
// reads a pipe which is empty by then.

// setNext takes the words of the next command, without the program's name.
func (r *run) setNext(words []string) {
	if slices.Equal(words, r.args) || slices.ContainsFunc(words, readOnce) {
		return
	}
	if line := shellLine(append([]string{programName}, words...)); safe(line) == line {
		r.next = line // nothing is said of what a terminal would not show, or a shell not read
	}
}

// readOnce reports whether a word of a command line stands for what can be read
// only once.
func readOnce(word string) bool {
	if _, value, ok := strings.Cut(word, "="); ok && strings.HasPrefix(word, "-") {
		word = value
	}
	return word == archive.StdinName || guard.IsDescriptor(word)
}

// commandWith is the command line of this run with more flags.
func (r *run) commandWith(verb string, flags ...string) []string {
	args := slices.Clone(r.args)
	if i := slices.Index(args, verb); i >= 0 {
		args = slices.Insert(args, i+1, flags...)
	}
	return args
}

// commandWithout is the command line of this run without one of its switches.
func (r *run) commandWithout(name string) []string {
	return slices.DeleteFunc(slices.Clone(r.args), func(a string) bool { return a == "--"+name || a == "-"+name })
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

// printNext says what to run next.
func (r *run) printNext() {
	if r.next != "" && !r.quiet {
		r.note("next: %s", r.next)
	}
}
