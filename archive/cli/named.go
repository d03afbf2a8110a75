package cli

import "github.com/urfave/cli/v2"

// The library asks a flag for its names each time that it looks for another one,
// and cuts them by a pattern each time. These have theirs at hand.

type switchFlag struct {
	*cli.BoolFlag
	names []string
}

type numberFlag struct {
	*cli.IntFlag
	names []string
}

type textFlag struct {
	*cli.StringFlag
	names []string
}

type textsFlag struct {
	*cli.StringSliceFlag
	names []string
}

func (f switchFlag) Names() []string { return f.names }
func (f numberFlag) Names() []string { return f.names }
func (f textFlag) Names() []string   { return f.names }
func (f textsFlag) Names() []string  { return f.names }
