package cli

import (
	"embed"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/cells"
)

// topic is a page of help that is not about one command.
type topic struct {
	name, summary string
	print         func(p *page)
}

// pages are the topics that are written by hand.
//
//go:embed topics/*.md
var pages embed.FS

// written prints a page that is written by hand.
func written(name string) func(*page) {
	return func(p *page) { p.prose(0, pageText(name)) }
}

func pageText(name string) string {
	text, err := pages.ReadFile("topics/" + name + ".md")
	if err != nil {
		panic("cli: internal error: " + err.Error())
	}
	return string(text)
}

// topics lists them in the order in which a newcomer needs them.
func topics() []topic {
	return []topic{
		{"tutorial", "from a text to a bundle that is checked, step by step", written("tutorial")},
		{"metadata", "what is known of a text, and who said it", written("metadata")},
		{"scripts", "JSON, lists, make, ninja, cron, systemd, signals", written("scripts")},
		{"fixity", "checking a collection, and what to do about damage", written("fixity")},
		{"object-stores", "s3:// in place of paths: credentials, requests, limits", written("object-stores")},
		{"troubleshooting", "what messages mean, and what to do", written("troubleshooting")},
		{"exit-codes", "what the exit code says", exitCodesPage},
		{codesTopic, "what each code in messages means, and what to do", codesPage},
		{"environment", "variables that stand for flags", environmentPage},
	}
}

func topicNames() (names []string) {
	for _, t := range topics() {
		names = append(names, t.name)
	}
	return names
}

// topicMessage is a page for programs.
type topicMessage struct {
	Type  string `json:"message_type"`
	Topic string `json:"topic"`
	Text  string `json:"text"`
}

func (r *run) printTopic(name string) error {
	for _, t := range topics() {
		if t.name != name {
			continue
		}
		switch {
		case !r.tells():
		case name == codesTopic:
			for _, c := range allCodes() {
				r.line(c)
			}
		default:
			p := &page{}
			t.print(p)
			r.line(topicMessage{"topic", name, p.String()})
		}
		if !r.json {
			p := r.sheetOf()
			t.print(p)
			r.result(p.String())
		}
		return nil
	}
	hint := "archive help lists all commands and topics"
	if near := nearest(name, helpWords()); near != "" {
		hint = "did you mean archive help " + near + "? " + hint
	} else if own, ok := elsewhere()[strings.ToLower(name)]; ok {
		hint = "here it is archive help " + own + "; " + hint
	}
	return &archive.UsageError{Text: "there is no help on " + quoted(name), Hint: hint}
}

// environmentPage lists the variables, once each, with the commands that read
// them.
func environmentPage(p *page) {
	p.prose(0, `A variable stands for each long flag. What is typed wins. A variable that is empty is as good as none, and one whose value cannot be taken is an error that names it. A variable that none of these is, and that looks like a slip for one, is a warning. Switches are on with 1, true, yes or on.

Where one flag means different things to two commands, the variable has the command in its name: ARCHIVE_OUTPUT is the folder that build writes into, ARCHIVE_EXTRACT_OUTPUT the file that extract writes.

SOURCE_DATE_EPOCH sets the one time stamp that bundles carry, in seconds since 1970; without it the article's own date serves. NO_COLOR and TERM=dumb leave colours out, COLUMNS sets the width of pages where there is no terminal.`)
	type row struct {
		option
		commands []string
	}
	var rows []*row
	column := 0
	for _, c := range commands() {
	next:
		for _, o := range c.options() {
			if o.variable == "" {
				continue
			}
			for _, r := range rows {
				if r.variable == o.variable {
					r.commands = append(r.commands, c.name)
					continue next
				}
			}
			rows = append(rows, &row{o, []string{c.name}})
			column = max(column, cells.Width(o.variable)+helpIndent+2)
		}
	}
	p.heading("Variables:")
	for _, r := range rows {
		of := enumerated(r.commands, "and")
		if len(r.commands) == len(commands()) {
			of = "all commands"
		}
		p.row(column, r.variable, "--"+r.name+" of "+of)
	}
}

// exitCodesPage is written by hand but for its table.
func exitCodesPage(p *page) {
	before, after, _ := strings.Cut(pageText("exit-codes"), "@table")
	p.prose(0, before)
	p.line("")
	for _, c := range exitCodes() {
		p.code(c)
	}
	p.line("")
	p.prose(0, after)
}
