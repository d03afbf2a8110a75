package cli

import (
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/cells"
	"github.com/urfave/cli/v2"
)

// Help texts are laid out for the width of the terminal: what a command is for,
// how it is typed, examples, what it does, and its flags by group.

const helpIndent = 3

func helpVerb() *command {
	return &command{
		name: "help", summary: "print help on a command or a topic", operands: "[COMMAND|TOPIC]", words: helpWords, about: helpHelp,
		examples: []example{
			{"archive help build", "the same as archive build --help"},
			{"archive help tutorial", "from a folder of texts to bundles that are checked"},
			{"archive help codes", "what each code in messages means, and what to do"},
		},
		options: messageFlags, action: (*run).help,
	}
}

const helpHelp = `Without a word it lists the commands and the topics. With the name of a command it prints what archive COMMAND --help does, and with that of a topic its page. With --json it prints the table of commands, or one row of it, for programs: flags, their values, the variables that stand for them, and examples.`

// helpWords lists what help can be asked for.
func helpWords() []string { return append(commandNames(), topicNames()...) }

func (r *run) help(c *cli.Context) error {
	switch word := c.Args().First(); {
	case c.NArg() == 0:
		return r.printOverview()
	case c.NArg() > 1:
		return &archive.UsageError{Text: "help takes one word", Hint: "for example: archive help build"}
	default:
		if asked := commandNamed(word); asked != nil {
			return r.printHelp(asked, asked.options())
		}
		return r.printTopic(word)
	}
}

// sheetOf starts a page of help for the terminal that it is printed on.
func (r *run) sheetOf() *page {
	return &page{width: r.width(), color: r.outColor}
}

// printHelp prints the help text of a command.
func (r *run) printHelp(c *command, options []option) error {
	r.jsonCommands([]*command{c})
	if r.json {
		return nil
	}
	p := r.sheetOf()
	p.titled("archive "+c.name, ": "+c.summary)
	p.heading("Usage:")
	p.wrapped(helpIndent, strings.TrimRight("archive "+c.name+" [flags] "+c.operands, " "))
	p.heading("Examples:")
	p.examples(c.examples)
	p.line("")
	p.prose(helpIndent, c.about)
	p.groups(options)
	p.heading("Variables:")
	p.prose(helpIndent, "Flags may stand before or after paths; -- ends them. A variable stands for each long flag, such as ARCHIVE_NO_COLOR=1 for --no-color; archive help environment lists them.")
	r.result(p.String())
	return nil
}

// groups prints options under the headings of their groups.
func (p *page) groups(options []option) {
	column := 0
	for _, o := range options {
		column = max(column, cells.Width(o.form()))
	}
	column += helpIndent + 2
	group := ""
	for _, o := range options {
		if o.hidden {
			continue
		}
		if o.group != group {
			group = o.group
			p.heading(group + ":")
		}
		p.row(column, o.form(), o.described())
	}
}

// examples prints command lines, each with what it is for: beside it where each
// finds room there, else below.
func (p *page) examples(all []example) {
	line, purpose := 0, 0
	for _, e := range all {
		line, purpose = max(line, cells.Width(e.line)), max(purpose, cells.Width(e.purpose))
	}
	column := line + helpIndent + 2
	if p.room(column) < purpose {
		column = p.width
	}
	for _, e := range all {
		p.row(column, e.line, e.purpose)
	}
}

// row prints a term and, from a column on, what it means; below the term where
// there is no room beside it.
func (p *page) row(column int, term, meaning string) {
	head := strings.Repeat(" ", helpIndent) + paint(p.color, accent, term)
	if p.room(column) < leastColumn {
		p.line(strings.Repeat(" ", helpIndent) + paint(p.color, accent, strings.TrimSpace(term)))
		p.wrapped(helpIndent+6, meaning)
		return
	}
	head += strings.Repeat(" ", max(0, column-helpIndent-cells.Width(term)))
	for _, l := range cells.Wrap(meaning, p.room(column), 0) {
		p.line(strings.TrimRight(head+l, " "))
		head = strings.Repeat(" ", column)
	}
}

// leastColumn is the least room beside terms in which text reads well.
const leastColumn = 36
