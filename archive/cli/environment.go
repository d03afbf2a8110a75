package cli

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/spelling"
)

// variableOf is the environment variable that mirrors a long flag.
func variableOf(flag string) string {
	return "ARCHIVE_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// fromEnvironment lists flags as the environment gives them, for those that
// were not typed. A variable that is empty is as good as none: scripts unset
// variables so. The library would look into the environment of the process,
// past the one that this run was given.
func (r *run) fromEnvironment(options []option, given map[string]bool) ([]string, error) {
	var out []string
	for _, o := range options {
		if o.variable == "" || given[o.name] {
			continue
		}
		value := r.Env(o.variable)
		if value == "" {
			continue
		}
		normal, fault := o.normal(value)
		if fault != nil {
			return nil, &archive.UsageError{Text: o.variable + " " + fault.Text, Hint: fault.Hint}
		}
		out = append(out, "--"+o.name+"="+normal)
	}
	return out, nil
}

// named is what the user set: the flag, or the environment variable in its
// place.
func (r *run) named(flag string) string {
	if o, ok := optionNamed(r.options, flag); ok && !r.given[flag] && o.variable != "" && r.Env(o.variable) != "" {
		return o.variable
	}
	return "--" + flag
}

// strangeVariable is a variable that no command reads, and the one that it is a
// slip for.
type strangeVariable struct{ name, meant string }

const variableUnknown = "variable-unknown"

// variableKind is the warning about such a variable.
func variableKind() doc.NoticeKind {
	return doc.NoticeKind{Code: variableUnknown, Meaning: "an environment variable does nothing, and looks like a slip for one that does", Remedy: "correct its name, or unset it"}
}

// strangeVariables finds variables that are set and look like slips. Others
// that begin alike are another program's business.
func (r *run) strangeVariables() (strange []strangeVariable) {
	if r.Environ == nil {
		return nil
	}
	const prefix = "ARCHIVE_"
	var known []string // without the prefix; most environments need none
	for _, pair := range r.Environ() {
		name, value, _ := strings.Cut(pair, "=")
		word, ours := strings.CutPrefix(name, prefix)
		if !ours || value == "" {
			continue
		}
		if known == nil {
			known = variables(prefix)
		}
		if near := spelling.Nearest(word, known); near != "" && !slices.Contains(known, word) {
			strange = append(strange, strangeVariable{name, prefix + near})
		}
	}
	slices.SortFunc(strange, func(a, b strangeVariable) int { return strings.Compare(a.name, b.name) })
	return strange
}

// variables lists what stands behind a prefix in the variables of all commands.
func variables(prefix string) (known []string) {
	for _, c := range commands() {
		for _, o := range c.options() {
			if word, ok := strings.CutPrefix(o.variable, prefix); ok && !slices.Contains(known, word) {
				known = append(known, word)
			}
		}
	}
	return known
}

// printStrange warns of variables that are slips.
func (r *run) printStrange() {
	for _, v := range r.strange {
		notice := doc.Notice{Code: variableUnknown, Text: "this variable does nothing; did you mean " + v.meant + "?"}
		r.jsonWarning(v.name, notice)
		r.printWarnings(v.name, []doc.Notice{notice})
	}
}
