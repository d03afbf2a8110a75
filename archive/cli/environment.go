package cli

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// envName is the environment variable that mirrors a long flag.
func envName(flag string) string {
	return "ARCHIVE_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// withEnvironment adds the flags that the environment gives to a command line
// that arrange has put in order.
func (r *run) withEnvironment(args []string, commands []*cli.Command) []string {
	for _, c := range commands {
		if len(args) > 0 && c.HasName(args[0]) {
			end := slices.Index(args, "--")
			return slices.Insert(slices.Clone(args), end, r.fromEnvironment(c.Flags, args[1:end])...)
		}
	}
	return args
}

// fromEnvironment lists flags as the environment gives them, for those that
// were not typed. A variable that is empty is as good as none: scripts unset
// variables so. The library would look into the environment of the process,
// past the one that this run was given.
func (r *run) fromEnvironment(flags []cli.Flag, typed []string) []string {
	given := make(map[string]bool)
	for _, arg := range typed {
		name, _, _ := strings.Cut(arg, "=")
		given[flagName(name)] = true
	}
	var out []string
next:
	for _, f := range flags {
		names := f.Names()
		value := r.Env(envName(names[0]))
		if value == "" || names[0] == "help" {
			continue
		}
		for _, name := range names {
			if given[name] {
				continue next
			}
		}
		out = append(out, "--"+names[0]+"="+value)
	}
	return out
}
