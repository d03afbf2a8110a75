package cli

import (
	"strconv"
	"strings"
)

// printOverview prints what the program is, its commands, topics and exit codes.
func (r *run) printOverview() error {
	r.jsonCommands(commands())
	if r.json {
		return nil
	}
	p := r.sheetOf()
	p.titled("archive", " keeps texts so that they can be read, cited and trusted in fifty years.")
	p.line("")
	p.prose(0, "It turns plain-text articles into PDF, EPUB and JSON, packs them with their source as checksummed BagIt bundles, and verifies such bundles later.")
	p.heading("Usage:")
	p.wrapped(helpIndent, "archive COMMAND [flags] PATH...")
	p.heading("To begin with:")
	p.examples([]example{
		{"archive build articles/", "a bundle in bundles/ for each text"},
		{"archive verify bundles/", "check them, today or in fifty years"},
		{"archive show article.txt", "what is known of a text, and how"},
		{"archive help tutorial", "the same, step by step"},
	})
	p.heading("Commands:")
	for _, c := range commands() {
		p.row(helpColumn, c.name, c.summary)
	}
	p.heading("Topics (archive help TOPIC):")
	for _, t := range topics() {
		p.row(helpColumn, t.name, t.summary)
	}
	p.heading("Exit codes:")
	for _, c := range exitCodes() {
		p.code(c)
	}
	r.result(p.String())
	return nil
}

// helpColumn is where the meaning of commands and topics begins.
const helpColumn = helpIndent + 17

// code prints a row of the table of exit codes.
func (p *page) code(c exitCode) {
	number := strconv.Itoa(c.Code)
	p.row(helpColumn+2, strings.Repeat(" ", 3-len(number))+number+"  "+c.Name, c.When)
}
