package cli

// commandMessage is a row of the table of commands, for programs.
type commandMessage struct {
	Type     string           `json:"message_type"`
	Name     string           `json:"name"`
	Summary  string           `json:"summary"`
	Operands string           `json:"operands,omitempty"`
	Words    []string         `json:"words,omitempty"` // that its operands can be
	About    string           `json:"about"`
	Examples []exampleMessage `json:"examples"`
	Options  []optionMessage  `json:"options"`
}

type exampleMessage struct {
	Line    string `json:"line"`
	Purpose string `json:"purpose"`
}

type optionMessage struct {
	Group    string   `json:"group"`
	Name     string   `json:"name"`
	Short    string   `json:"short,omitempty"`
	Takes    string   `json:"takes" enum:"takes"`
	Value    string   `json:"value,omitempty"`
	About    string   `json:"about"`
	Default  string   `json:"default,omitempty"`
	Allowed  []string `json:"allowed,omitempty"`
	Open     bool     `json:"open,omitempty"` // it takes other values than the allowed ones too
	Many     bool     `json:"many,omitempty"` // it may be repeated
	List     bool     `json:"list,omitempty"` // one value holds several, parted by commas
	Variable string   `json:"variable,omitempty"`
}

// jsonCommands writes rows of the table.
func (r *run) jsonCommands(rows []*command) {
	if !r.tells() {
		return
	}
	for _, c := range rows {
		m := commandMessage{Type: "command", Name: c.name, Summary: c.summary, Operands: c.operands, About: c.about, Options: []optionMessage{}}
		if c.words != nil {
			m.Words = c.words()
		}
		for _, e := range c.examples {
			m.Examples = append(m.Examples, exampleMessage{e.line, e.purpose})
		}
		for _, o := range c.options() {
			row := optionMessage{
				Group: o.group, Name: o.name, Short: o.short, Takes: string(o.kind), Value: o.value, About: o.usage, Default: o.preset,
				Open: o.open, Many: o.many, List: o.list, Variable: o.variable,
			}
			if o.allowed != nil {
				row.Allowed = o.allowed()
			}
			m.Options = append(m.Options, row)
		}
		r.line(m)
	}
}
