package cli

import (
	"strings"

	"github.com/fad55d40/archive/archive"
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
